// How rows join the ledger, whoever vouches for them: reconciled with what it holds, linked to what they replace and may be one with.
import type { Fact } from '../../../domain/fact.ts'
import { closeRow } from './closures.ts'
import { dealsAfter, plansLeft } from './plan-left.ts'
import { reconcileFacts, type TrustOf } from './reconcile-facts.ts'
import { hasSecondSign } from './same-scope.ts'
import { withNamesOfLedger } from './short-names.ts'

/** Outlets whose statements the rows hold, each once. */
export const publishersOf = (facts: readonly Fact[]): readonly string[] => [
  ...new Set(facts.flatMap((fact) => fact.claims.map((claim) => claim.publisher))),
]

/** Trust 0 for an outlet nobody listed: it may add a claim, never decide a value alone. Stored statements too: two of them must not vouch for each other. */
export function trustBut(unlisted: readonly string[]): TrustOf {
  const outsiders = new Set(unlisted)
  return (claim) => (outsiders.has(claim.publisher) ? 0 : 1)
}

/**
 * Rows to save once `stated` has joined what is `known`.
 *
 * @param at when they join, ISO UTC
 * @param withdrawn rows that their source has just taken a statement out of, already as they are without it
 * @param byName ids of those known that only a name leads to which the registry does not know: they are joined on a second sign
 * @param registered names of the registry by `nameKey`: none of them is a short form of another's; without them no name is taken for one
 */
export function joinLedger(
  known: readonly Fact[],
  stated: readonly Fact[],
  {
    trustOf,
    at,
    withdrawn = [],
    byName = new Set(),
    registered,
  }: {
    readonly trustOf: TrustOf
    readonly at?: string
    readonly withdrawn?: readonly Fact[]
    readonly byName?: ReadonlySet<string>
    readonly registered?: ReadonlySet<string>
  },
): readonly Fact[] {
  const present = latest(known, withdrawn)
  const incoming = stated.flatMap((told) => {
    const fact = registered === undefined ? told : withNamesOfLedger(told, present, registered)
    const { claims, resolved: _, version: _version, supersededBy: _by, closures: _closures, ...sketch } = fact
    const replaces = plansLeft(fact, present, byName, registered).map(({ id }) => id)
    const leftFor = dealsAfter(fact, present, trustOf, { byName, ...(registered !== undefined && { registered }) }).map(({ id }) => id)
    const apart = present.filter((it) => byName.has(it.id) && !hasSecondSign(it, sketch)).map(({ id }) => id)
    const parties = [...told.subject, ...(told.object ?? [])]
    return claims.map((claim) => ({ claim: { ...claim, parties }, sketch, replaces, leftFor, apart }))
  })
  return withTwins(withSuccessors(withdrawn, reconcileFacts(present, incoming, trustOf, at).facts), present, byName)
}

/** A deal that was told before to replace a plan of this report only learns of the plan's row: the report says nothing of the deal. */
export function isToldApart(deal: Fact, rows: readonly Fact[], url: string): boolean {
  const isTold = ({ claims }: Fact): boolean => claims.some((it) => it.url === url)
  return !isTold(deal) && rows.some((it) => it.id === deal.supersedes && it.supersededBy === deal.id && isTold(it))
}

function latest(known: readonly Fact[], changed: readonly Fact[]): readonly Fact[] {
  const byId = new Map(changed.map((fact) => [fact.id, fact]))
  return known.map((fact) => byId.get(fact.id) ?? fact)
}

/** Facts to save: a row that its source took back points to the row of the same type it gave instead. */
function withSuccessors(withdrawn: readonly Fact[], stated: readonly Fact[]): readonly Fact[] {
  const again = new Set(stated.map((fact) => fact.id))
  const closed = withdrawn.filter((fact) => !again.has(fact.id))
  const heirs = new Map(
    closed.flatMap((fact) => {
      const heir = fact.status === 'superseded' ? stated.find((each) => each.type === fact.type) : undefined
      return heir === undefined ? [] : [[fact.id, heir.id] as const]
    }),
  )
  const oldOf = new Map([...heirs].map(([old, heir]) => [heir, old]))
  const pointTo = (fact: Fact, by: string | undefined): Fact => (by === undefined ? fact : closeRow(fact, fact.statusDate, by))
  const pointBack = (fact: Fact, old: string | undefined): Fact => (old === undefined ? fact : { ...fact, supersedes: old })
  return [...closed.map((fact) => pointTo(fact, heirs.get(fact.id))), ...stated.map((fact) => pointBack(fact, oldOf.get(fact.id)))]
}

const twinMs = 60 * 86_400_000

const powerOf = (it: Fact): number | undefined => it.quantity?.find((each) => each.unit === 'MW' && each.qualifier !== 'option')?.lo
const isCapacity = (it: Fact): boolean => it.type.startsWith('capacity_') && it.supersededBy === undefined

/** Two announcements of one party and one size at two places, weeks apart at most. */
function isToldElsewhere(a: Fact, b: Fact): boolean {
  const isWhole = a.partOf === undefined && b.partOf === undefined
  const isNear = Math.abs(Date.parse(a.announcedAt) - Date.parse(b.announcedAt)) <= twinMs
  const isElsewhere = a.place.name !== b.place.name && (a.place.country ?? '') === (b.place.country ?? '')
  return isWhole && isNear && isElsewhere && a.subject[0]?.entity === b.subject[0]?.entity
}

/** A row that tells of capacity that is there, or stands still, and not of one to come. */
const isLaterStep = ({ type, status }: Fact): boolean => type === 'capacity_live' || status === 'paused'

/** Capacity that opens, or whose work stops, where the same party was to have as much: one hall, told at two steps of it. */
function isToldLater(a: Fact, b: Fact): boolean {
  const parties = new Set([...a.subject, ...(a.object ?? [])].map(({ entity }) => entity))
  const isSamePlace = a.place.precision === 'site' && a.place.name === b.place.name
  return isSamePlace && isLaterStep(a) !== isLaterStep(b) && [...b.subject, ...(b.object ?? [])].some(({ entity }) => parties.has(entity))
}

/** Two rows of one size that may be one capacity: linked, so no total counts both. */
function mayBeOne(a: Fact, b: Fact): boolean {
  const power = powerOf(a)
  const isPair = a.id !== b.id && isCapacity(a) && isCapacity(b) && power !== undefined && power === powerOf(b)
  return isPair && (isToldElsewhere(a, b) || isToldLater(a, b))
}

/** Facts to save, each linked to those it may be one with; an older row gets its link back. Rows of two houses of one name are no twins. */
function withTwins(changed: readonly Fact[], known: readonly Fact[], byName: ReadonlySet<string>): readonly Fact[] {
  const areApart = (a: Fact, b: Fact): boolean => (byName.has(a.id) || byName.has(b.id)) && !hasSecondSign(a, b)
  const all = [...changed, ...known.filter((fact) => !changed.some((it) => it.id === fact.id))]
  const fresh = new Set(changed)
  const linked = all.map((fact) => {
    const near = fresh.has(fact) ? all : changed
    const twins = near.filter((it) => mayBeOne(fact, it) && !areApart(fact, it)).map((it) => it.id)
    const links = [...new Set([...(fact.possiblySameAs ?? []), ...twins])]
    return links.length === (fact.possiblySameAs ?? []).length ? fact : { ...fact, possiblySameAs: links }
  })
  return linked.filter((fact, at) => fresh.has(all[at] ?? fact) || fact !== all[at])
}
