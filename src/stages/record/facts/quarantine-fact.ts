// A ledger row without what an origin under quarantine, or a story that was removed, stated: it stays in the row's history and decides nothing.
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'
import type { HeldPart } from '../../../domain/held.ts'
import { closeRow, reopenRow, tellsOfPlan } from './closures.ts'
import { settleHolds } from './hold-jumps.ts'
import { withPartsLeft } from './parts-left.ts'
import { resolveAll, type TrustOf, withoutClaims, withoutConflicts } from './reconcile-facts.ts'

/** Parts of a row that are not resolved from its statements, by the name under which a statement gives them. */
const loose = [
  ['hardware', 'gpus'],
  ['effectiveAt', 'effectiveAt'],
  ['horizon', 'horizon'],
] as const
/** A statement keeps under this what left the row with it. */
const keptUnder = 'leftWith'

const says = (claims: readonly LedgerClaim[], name: string): boolean => claims.some((it) => it.says[name] !== undefined)

/** The row as the statements in force give it; closed where none is left. `at` is ISO UTC. */
function resolvedAgain(fact: Fact, claims: readonly LedgerClaim[], at: string, trustOf: TrustOf): Fact {
  const live = claims.filter((it) => it.withdrawnAt === undefined)
  const version = fact.version + 1
  const again = withoutClaims({ ...fact, claims: live }, () => false, at, trustOf)
  if (again === null) {
    const { quantity: _, value: __, ...bare } = fact
    return { ...closeRow(bare, at), claims, resolved: {}, statusDate: at, version }
  }
  // What jumped from a statement that is gone jumps no more, and what only that one confirmed is held again.
  const settled = new Map(settleHolds(again.claims, trustOf).map((it) => [it.id, it]))
  const weighed = live.map((it) => settled.get(it.id) ?? it).map((claim) => ({ claim, trust: trustOf(claim) }))
  const all = claims.map((it) => settled.get(it.id) ?? it)
  return withoutConflicts({ ...again, claims: all, resolved: resolveAll(weighed, {}), version })
}

interface Ruled {
  readonly isGone: (claim: LedgerClaim) => boolean
  /** What took them out, as the statements keep it. */
  readonly by: Pick<LedgerClaim, 'quarantine'> | Pick<LedgerClaim, 'killedWith'>
  /** ISO UTC. */
  readonly at: string
}

function withoutStatements(fact: Fact, { isGone, by, at }: Ruled, trustOf: TrustOf): Fact | null {
  const isHit = (it: LedgerClaim): boolean => it.withdrawnAt === undefined && isGone(it)
  const hit = fact.claims.filter(isHit)
  if (hit.length === 0) return null
  const left = fact.claims.filter((it) => it.withdrawnAt === undefined && !isHit(it))
  const lost = loose.filter(([part, name]) => fact[part] !== undefined && says(hit, name) && !says(left, name)).map(([part]) => part)
  const parts = Object.fromEntries(lost.map((part) => [part, fact[part]]))
  const bare = Object.fromEntries(Object.entries(fact).filter(([part]) => !lost.some((it) => it === part))) as unknown as Fact
  const claims = fact.claims.map((it) => {
    if (!isHit(it)) return it
    const kept = it === hit[0] && lost.length > 0 ? { says: { ...it.says, [keptUnder]: parts } } : {}
    return { ...it, ...kept, withdrawnAt: at, ...by }
  })
  return resolvedAgain(bare, claims, at, trustOf)
}

/** @returns null where no statement in force is of the origin */
export const withoutOrigin = (
  fact: Fact,
  { isOfOrigin, quarantine, at }: { readonly isOfOrigin: Ruled['isGone']; readonly quarantine: string; readonly at: string },
  trustOf: TrustOf,
): Fact | null => withoutStatements(fact, { isGone: isOfOrigin, by: { quarantine }, at }, trustOf)

/** Of a row with statements left: whom, where and when only those gone told. Those keep no names, since no removal is undone. */
function withoutNamesOf(fact: Fact, isGone: Ruled['isGone']): Fact {
  const gone = fact.claims.filter(isGone)
  const claims = fact.claims.map((it) => {
    const { parties: _, ...bare } = it
    return isGone(it) ? bare : it
  })
  const left = fact.claims.filter((it) => it.withdrawnAt === undefined)
  return { ...(left.length === 0 ? fact : withPartsLeft(fact, gone, left)), claims }
}

/**
 * The row without what the reports of a removed story stated, known by their addresses; nor whom and where only they told, as far as the
 * statements left say whom they name.
 *
 * @returns null where no statement in force is of one
 */
export function withoutStory(
  fact: Fact,
  { storyId, urls, at }: { readonly storyId: string; readonly urls: ReadonlySet<string>; readonly at: string },
  trustOf: TrustOf,
): Fact | null {
  const isGone: Ruled['isGone'] = ({ url }) => urls.has(url)
  const row = withoutStatements(fact, { isGone, by: { killedWith: storyId }, at }, trustOf)
  return row === null ? null : withoutNamesOf(row, isGone)
}

/** A statement without what it once jumped from: that may have been a figure of a report that may be used no more. */
function withoutWas({ held, ...claim }: LedgerClaim): LedgerClaim {
  if (held === undefined) return claim
  const isNow = (it: HeldPart): boolean => claim.withdrawnAt === undefined && (it.releasedBy === undefined || it.of !== undefined)
  return { ...claim, held: held.map(({ was, ...part }) => ({ ...part, ...(was !== undefined && isNow(part) && { was }) })) }
}

/**
 * The row once a publisher forbids the use of reports: their statements leave it for good, with all that only they told.
 *
 * @returns null where no statement is left
 */
export function withoutReports(fact: Fact, isGone: Ruled['isGone'], at: string, trustOf: TrustOf): Fact | null {
  const now = withoutClaims(fact, isGone, at, trustOf)
  if (now === null) return null
  const gone = fact.claims.filter(isGone)
  const { supersedes, ...row } = withPartsLeft({ ...now, claims: fact.claims }, gone, now.claims)
  // Which plan it took the place of may have been told by them alone.
  const isUntold = gone.some(tellsOfPlan) && !now.claims.some(tellsOfPlan)
  return { ...row, ...(supersedes !== undefined && !isUntold && { supersedes }), claims: now.claims.map(withoutWas) }
}

/** Which ruling still in force keeps a statement aside; null where none does. */
export type KeptAsideBy = (claim: LedgerClaim) => string | null

/** The row with the statements that the quarantine had taken out in force again, but for those that another ruling keeps aside. */
export function withOriginAgain(
  fact: Fact,
  { quarantine, at, keptBy = () => null }: { readonly quarantine: string; readonly at: string; readonly keptBy?: KeptAsideBy },
  trustOf: TrustOf,
): Fact {
  const back = fact.claims.filter((it) => it.quarantine === quarantine && keptBy(it) === null)
  const parts: Record<string, unknown> = {}
  const claims = fact.claims.map((it) => {
    if (it.quarantine !== quarantine) return it
    const other = keptBy(it)
    const { [keptUnder]: kept, ...own } = it.says
    // A part that left with it comes back where a statement that is back gives it too.
    const given = loose.flatMap(([part, name]) => (other === null || says(back, name) ? [[part, partOf(kept, part)] as const] : []))
    Object.assign(parts, Object.fromEntries(given.filter(([, value]) => value !== undefined)))
    if (other !== null) return { ...it, quarantine: other }
    const { withdrawnAt: _, quarantine: __, ...rest } = it
    return { ...rest, says: own }
  })
  if (back.length === 0) return { ...fact, claims, version: fact.version + 1 }
  // One that was closed for want of any statement is as far again as its statements say.
  const isClosed = fact.status === 'superseded' && fact.supersededBy === undefined
  const open = isClosed ? reopenRow(fact, at, 'the quarantine was lifted') : fact
  return resolvedAgain({ ...parts, ...open }, claims, at, trustOf)
}

const partOf = (kept: unknown, part: string): unknown =>
  typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>)[part] : undefined
