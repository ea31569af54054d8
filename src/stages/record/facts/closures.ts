// When a ledger row does not stand, and when it stands again: a plan that a deal has replaced comes back when that deal falls.
import type { Closure, Fact, LedgerClaim, Status } from '../../../domain/fact.ts'

const inForce = ({ claims }: Fact): readonly LedgerClaim[] => claims.filter(({ withdrawnAt }) => withdrawnAt === undefined)

/** The closure that a row is under, as far as its history is kept. */
const openClosure = ({ closures = [] }: Fact): Closure | undefined => closures.findLast(({ until }) => until === undefined)

/** The row closed at `at`, by the row that takes its place where one does; one that is closed already keeps since when it is. */
export function closeRow(fact: Fact, at: string, by?: string): Fact {
  const { status, statusDate, closures = [] } = fact
  const held = openClosure(fact)
  const next: readonly Closure[] =
    held === undefined
      ? [...closures, { ...(by !== undefined && { by }), at, status, statusDate }]
      : closures.map((it) => (it === held && by !== undefined ? { ...it, by } : it))
  return { ...fact, status: 'superseded', ...(by !== undefined && { supersededBy: by }), closures: next }
}

/** The row as it stood before it was closed, with the reason in its history. */
export function reopenRow(fact: Fact, at: string, why: string): Fact {
  const { supersededBy, closures = [], ...rest } = fact
  const held = openClosure(fact)
  const legacy: Closure = {
    ...(supersededBy !== undefined && { by: supersededBy }),
    at: fact.statusDate,
    status: toldStatus(fact),
    statusDate: fact.statusDate,
  }
  const ended = { ...(held ?? legacy), until: at, why }
  const { status, statusDate } = ended
  return { ...rest, status, statusDate, closures: [...closures.filter((it) => it !== held), ended] }
}

/** A row that was closed and has a statement again, with no value that only taken-back statements gave. */
export function statedAgain(fact: Fact, at: string): Fact {
  const { quantity: _, value: __, ...rest } = reopenRow(fact, at, 'it was stated again')
  return { ...rest, resolved: {} }
}

/** How far a row is by what it says of itself, where its history does not tell. */
function toldStatus(fact: Fact): Status {
  if (fact.status !== 'superseded') return fact.status
  const settled = Object.entries(fact.resolved).find(([field]) => field === 'status')?.[1].value
  const said = settled ?? inForce(fact).findLast(({ says }) => typeof says['status'] === 'string')?.says['status']
  return typeof said === 'string' && said !== 'superseded' ? (said as Status) : 'announced'
}

/** How far a replaced row is by statements that came to it since, for when it stands again. */
export function movedBeneath(fact: Fact, status: Status, statusDate: string): readonly Closure[] | undefined {
  const held = openClosure(fact)
  return fact.closures?.map((it) => (it === held ? { ...it, status, statusDate } : it))
}

/** How far a row is, or was when another took its place. */
export const statusBeneath = (fact: Fact): Status =>
  fact.supersededBy === undefined ? fact.status : (openClosure(fact)?.status ?? toldStatus(fact))

/** Whether a statement says of what plan its deal takes the place. */
export const tellsOfPlan = ({ says }: LedgerClaim): boolean => says['replaces'] !== undefined || says['insteadOf'] !== undefined

const toldNoMore = 'that it was replaced was taken back'
const tellsNow = (fact: Fact): boolean => inForce(fact).some(tellsOfPlan)

/** Ids of rows that told of a plan they replace, and are left without a statement that does. */
export const toldOfPlanOnly = (rows: readonly { readonly was: Fact; readonly now: Fact | null }[]): readonly string[] =>
  rows.flatMap(({ was, now }) => (now !== null && tellsNow(was) && !tellsNow(now) ? [now.id] : []))

/** Why a row replaces another no more; undefined where it does. One that is itself replaced, or paused, still does. */
function fallOf(by: Fact | undefined, isUntold: boolean): string | undefined {
  if (by === undefined) return 'the row that replaced it was removed'
  if (by.status === 'cancelled') return 'what replaced it was called off'
  const live = inForce(by)
  if (by.claims.length > 0 && live.length === 0) return 'what replaced it was taken back'
  return (isUntold || by.claims.some(tellsOfPlan)) && !live.some(tellsOfPlan) ? toldNoMore : undefined
}

/** A replaced row without what replaced it: it stands as it stood, unless nothing it says is in force. */
function withoutSuccessor(fact: Fact, at: string, why: string): Fact {
  const version = fact.version + 1
  const stands = reopenRow(fact, at, why)
  if (fact.claims.length > 0 && inForce(fact).length === 0) return { ...closeRow(stands, at), statusDate: fact.statusDate, version }
  return { ...stands, version }
}

/**
 * Rows that others had replaced, after those others changed: one whose successor fell stands again, and one whose successor has come back
 * is replaced again. No history names a row that is in the ledger no more.
 *
 * @param rows rows that one of the changed or removed ones replaces or has replaced
 * @param gone ids of rows that are in the ledger no more
 * @param untold ids of changed rows whose history has lost the statement that told what they replace
 * @returns only those that change, each with a raised version
 */
export function settleReplaced(
  rows: readonly Fact[],
  {
    changed,
    gone = [],
    untold = [],
    at,
  }: { readonly changed: readonly Fact[]; readonly gone?: readonly string[]; readonly untold?: readonly string[]; readonly at: string },
): readonly Fact[] {
  const known = new Map<string, Fact | undefined>([
    ...changed.map((it) => [it.id, it] as const),
    ...gone.map((id) => [id, undefined] as const),
  ])
  const isGone = (id: string | undefined): boolean => id !== undefined && gone.includes(id)
  const settled = rows.flatMap((fact): readonly Fact[] => {
    const { supersededBy: by, closures = [] } = fact
    if (by !== undefined) {
      const why = known.has(by) ? fallOf(known.get(by), untold.includes(by)) : undefined
      return why === undefined ? [] : [withoutSuccessor(fact, at, why)]
    }
    const last = closures.at(-1)
    const heir = last?.by === undefined || last.until === undefined ? undefined : known.get(last.by)
    // Of one that told of the plan no statement may be left that says so.
    const isBack = heir !== undefined && fallOf(heir, last?.why === toldNoMore) === undefined
    return isBack && fact.status !== 'superseded' && fact.status !== 'cancelled'
      ? [{ ...closeRow(fact, at, heir.id), version: fact.version + 1 }]
      : []
  })
  const unnamed = rows.filter(({ id, closures = [] }) => closures.some(({ by }) => isGone(by)) && settled.every((it) => it.id !== id))
  return [...settled, ...unnamed.map((it) => ({ ...it, version: it.version + 1 }))].map((fact) =>
    fact.closures === undefined ? fact : { ...fact, closures: fact.closures.map((it) => (isGone(it.by) ? withoutName(it) : it)) },
  )
}

/** The time of a closure by a row that the ledger has no more: that there was one stays, and what it was does not. */
const withoutName = ({ by: _, ...rest }: Closure): Closure => rest
