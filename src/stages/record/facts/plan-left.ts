// A plan that a new deal replaces: what is told of it, and which rows of the ledger it is.
import { type Fact, type LedgerClaim, nameKey } from '../../../domain/fact.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import type { FigureAt } from '../deals/deal-figures.ts'
import { partyOf } from '../deals/deal-names.ts'
import type { NameAt } from '../deals/name-at.ts'
import { statusBeneath, tellsOfPlan } from './closures.ts'
import { isOtherCountry } from './same-scope.ts'
import { areForms, isOnlyForm, isRegistered } from './short-names.ts'

/** A plan that a deal replaces: its size, and the houses and places it was with. */
export interface Leaves {
  readonly size?: Quantity
  readonly names: readonly string[]
}

/** What the words on the old plan tell of it; who leaves it is no part of that. */
export function leavesOf(names: readonly NameAt[], figures: readonly FigureAt[], own: readonly string[]): Leaves {
  const size = figures.find((figure) => figure.quantity !== undefined)?.quantity
  const told = names.filter((name) => name.role !== 'other').map(partyOf)
  return { ...(size !== undefined && { size }), names: [...new Set(told)].filter((name) => !own.includes(name)) }
}

const acting: readonly string[] = ['tenant', 'customer', 'developer', 'programme', 'borrower']
/** What is there already is left, not replaced; what only was to come is. */
const plans: readonly Fact['status'][] = ['rumoured', 'proposed', 'announced', 'contracted', 'financed', 'paused']
const loose: readonly Fact['status'][] = ['rumoured', 'proposed', 'announced']
const planTypes: readonly Fact['type'][] = ['capacity_lease', 'capacity_build', 'compute_contract', 'hardware_purchase']

/** The sizes a row is told by. */
export const countsOf = (it: Fact): readonly Quantity[] => [
  ...(it.quantity ?? []),
  ...(it.hardware ?? []).flatMap((each) => each.count ?? []),
]
/** What only was to come, of a kind that a deal can take the place of. */
export const isPlan = ({ status, type }: Fact): boolean => plans.includes(status) && planTypes.includes(type)
const actorsOf = ({ subject }: Pick<Fact, 'subject'>): readonly string[] =>
  subject.filter(({ role }) => acting.includes(role)).map(({ entity }) => nameKey(entity))

/** Whether the deal has taken its place once: what is left of the reports, after one was taken down, may have the days the other way round. */
const wasLeftFor = ({ closures = [] }: Fact, dealId: string): boolean => closures.some(({ by }) => by === dealId)

/**
 * The rows that a new deal replaces: those of the party that has it, not yet there, which are the plan told of by its size, or by the house
 * or place it was with. One plan told in megawatts and in chips is two rows, and both go.
 *
 * @param byName ids of rows that only a name leads to which the registry does not know: what is told of the plan may not speak against them,
 * nor, where nothing is told but its size, the country
 * @param registered names of the registry by `nameKey`: none of them is a short form of another's
 * @returns the row of the size told first; empty where the ledger holds no such plan
 */
export function plansLeft(
  fact: Pick<Fact, 'id' | 'subject' | 'place' | 'announcedAt' | 'claims'>,
  known: readonly Fact[],
  byName: ReadonlySet<string> = new Set(),
  registered?: ReadonlySet<string>,
): readonly Fact[] {
  const says = fact.claims[0]?.says ?? {}
  const size = says['replaces'] as Quantity | undefined
  const names = ((says['insteadOf'] as readonly string[] | undefined) ?? []).map(nameKey)
  const actors = actorsOf(fact)
  const isSized = (it: Fact): boolean => size !== undefined && countsOf(it).some((each) => each.unit === size.unit && each.lo === size.lo)
  const placesOf = (it: Pick<Fact, 'place' | 'subject'>): readonly string[] =>
    [...(it.place.precision === 'unstated' ? [] : [it.place.name]), ...it.subject.map(({ entity }) => entity)].map(nameKey)
  // "Kestrel" of Kestrel Compute's plan: its size and its other house have to be told, and nobody else may be meant.
  const isOfShortName = (it: Fact): boolean =>
    isSized(it) &&
    actors.some((actor) => {
      const form = actorsOf(it).find((name) => areForms(name, actor))
      const isUnsure =
        form === undefined ||
        registered === undefined ||
        isRegistered(actor, registered) ||
        isRegistered(form, registered) ||
        !isOnlyForm(known, form, actor)
      return !isUnsure && placesOf(it).some((name) => name !== form && names.includes(name))
    })
  const own = known.filter(
    (it) =>
      it.id !== fact.id &&
      it.supersededBy === undefined &&
      isPlan(it) &&
      (it.announcedAt <= fact.announcedAt || wasLeftFor(it, fact.id)) &&
      (actorsOf(it).some((name) => actors.includes(name)) || isOfShortName(it)),
  )
  const isOther = (it: Fact): boolean => {
    const told = placesOf(it).filter((name) => !actors.includes(name))
    const isToldApart = names.length > 0 && told.length > 0 ? !told.some((name) => names.includes(name)) : isOtherCountry(it, fact)
    return byName.has(it.id) && isToldApart
  }
  const ofSize = own.filter((it) => isSized(it) && !isOther(it))
  // Of several plans of one size those with a house or place that is named go; where none is named, none of several.
  const named = ofSize.filter((it) => placesOf(it).some((name) => names.includes(name)))
  // A place that is not told is nobody's: two plans without one are two.
  const isOne = new Set(ofSize.map(({ id, place }) => (place.precision === 'unstated' ? id : place.name))).size < 2
  const sized = isOne ? ofSize : named
  const here = placesOf(fact)
  const left = [...names, ...sized.filter(({ place }) => place.precision === 'site').map(({ place }) => nameKey(place.name))].filter(
    (name) => !actors.includes(name) && !here.includes(name),
  )
  // A figure of the same unit that is another's is another plan.
  const isOtherSize = (it: Fact): boolean => size !== undefined && countsOf(it).some((each) => each.unit === size.unit)
  const beside = own.filter(
    (it) => !sized.includes(it) && loose.includes(it.status) && !isOtherSize(it) && placesOf(it).some((name) => left.includes(name)),
  )
  const isOneBeside = sized.length > 0 || new Set(beside.map(({ place }) => place.name)).size < 2
  return [...sized, ...(isOneBeside ? beside : [])]
}

/** When rows of the plan's size were closed for a deal. */
const closedFor = (dealId: string, plan: Fact, known: readonly Fact[]): readonly string[] => {
  const isOfSize = (it: Fact): boolean => countsOf(it).some((a) => countsOf(plan).some((b) => a.unit === b.unit && a.lo === b.lo))
  return known.filter(isOfSize).flatMap(({ closures = [] }) => closures.flatMap(({ by, at }) => (by === dealId ? [at] : [])))
}

/** A row as it stood before the deal took its place. */
const asBefore = (fact: Fact, by: string): Fact => {
  const { supersededBy, ...row } = fact
  return supersededBy === by ? { ...row, status: statusBeneath(fact) } : fact
}

/**
 * The rows of deals that were told to take the place of this plan before its own report came in: what they tell of the plan is held against
 * it as it would have been had it come first, but that a house or place they name of it may not be another than its own, since any plan of
 * the size can come in later. One that fell, or is told by estimates and outlets of no standing alone, replaces nothing.
 *
 * `byName` and `registered` are as {@link plansLeft} has them.
 */
export function dealsAfter(
  plan: Fact,
  known: readonly Fact[],
  trustOf: (claim: LedgerClaim) => number,
  { byName, registered }: { readonly byName: ReadonlySet<string>; readonly registered?: ReadonlySet<string> },
): readonly Fact[] {
  const actors = actorsOf(plan)
  const isOfHouse = (deal: Fact): boolean => actorsOf(deal).some((it) => actors.some((own) => own === it || areForms(own, it)))
  return known.filter((deal) => {
    if (deal.id === plan.id || deal.status === 'cancelled' || !isOfHouse(deal)) return false
    const told = deal.claims.filter((it) => tellsOfPlan(it) && it.withdrawnAt === undefined && it.role !== 'analyst' && trustOf(it) > 0)
    if (told.length === 0) return false
    const apart = new Set([...byName, plan.id])
    const fits = (claim: LedgerClaim, plans: readonly Fact[]): boolean => {
      const asTold = { ...deal, announcedAt: plan.announcedAt, claims: [claim] }
      return plansLeft(asTold, plans, apart, registered).some(({ id }) => id === plan.id)
    }
    // Looked at by itself first: most deals are of another plan, and nothing else need be looked through.
    const near = told.filter((claim) => fits(claim, [plan]))
    // Whoever tells of it again a week later moves no day, nor does what is left where the first report was taken down.
    const days = [...near.map(({ publishedAt }) => publishedAt), ...closedFor(deal.id, plan, known)].map((it) => it.slice(0, 10))
    if (near.length === 0 || days.some((day) => day < plan.announcedAt)) return false
    const plans = [...known.filter(({ id }) => id !== plan.id).map((it) => asBefore(it, deal.id)), plan]
    return near.some((claim) => fits(claim, plans))
  })
}
