// Whether two reports are about one ledger fact: type, who acts, where, how large and when.
import { type Fact, nameKey } from '../../../domain/fact.ts'
import { type HeldPart, isHeld } from '../../../domain/held.ts'
import type { Money } from '../../../domain/money.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import { isRecord } from './figures-held.ts'
import type { IncomingClaim } from './incoming-claim.ts'

const sameDealMs = 45 * 86_400_000
const placeless: readonly Fact['type'][] = ['compute_contract', 'hardware_purchase', 'financing', 'offtaker_change']
const acting: readonly string[] = ['tenant', 'customer', 'borrower', 'programme', 'developer']
const leading: readonly string[] = ['tenant', 'customer', 'operator', 'borrower', 'programme', 'supplier', 'developer']
const plain = (text: string): string => text.normalize('NFC').toLowerCase().trim()

/** Same type, same named place, a shared leading party and no other parent: a new figure may replace, not join, the old. */
function hasSameScope(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  if (fact.id === sketch.id) return true
  const closed = fact.supersededBy !== undefined || fact.status === 'superseded'
  // @NOTE a report that does not say what a site is part of may still be about it; one that says otherwise is not.
  const elsewhere = [
    [sketch.partOf, fact.partOf],
    [sketch.supersedes, fact.supersedes],
  ].some(([says, holds]) => says !== undefined && says !== holds)
  if (closed || elsewhere || fact.type !== sketch.type || !hasSameKind(fact, sketch)) return false
  if (isOtherSide(fact, sketch)) return true
  if (!hasSameLead(fact, sketch)) return false
  if (isOtherSize(fact, sketch)) return false
  return hasSamePlace(fact, sketch) ?? isSameDeal(fact, sketch)
}

const otherSideMs = 3 * 86_400_000
export const isGiver = ({ role }: Fact['subject'][number]): boolean => role === 'investor' || role === 'lender'

/** One round or loan told from its two sides within days: the same sum, one report naming only who gives it and the other only who gets it. */
export function isOtherSide(
  fact: Pick<Fact, 'type' | 'subject' | 'object' | 'value' | 'announcedAt' | 'claims'>,
  sketch: IncomingClaim['sketch'],
): boolean {
  if (fact.type !== 'financing' || sketch.type !== 'financing') return false
  if (Math.abs(Date.parse(fact.announcedAt) - Date.parse(sketch.announcedAt)) > otherSideMs) return false
  const sidesOf = (row: Pick<Fact, 'subject' | 'object'>): string =>
    [...new Set([...row.subject, ...(row.object ?? [])].map((party) => (isGiver(party) ? 'gives' : 'gets')))].join()
  const [held, told] = [sidesOf(fact), sidesOf(sketch)]
  const isOneSum = sumsOf(fact).some((a) => (sketch.value ?? []).some((b) => a.currency === b.currency && a.lo === b.lo && a.hi === b.hi))
  return isOneSum && ((held === 'gets' && told === 'gives') || (held === 'gives' && told === 'gets'))
}

/** A step of a project beside the project, two steps, or a size told for the same place weeks later: siblings unless the figures agree. */
function isOtherSize(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  const sized = (fact.quantity ?? []).some((ours) => (sketch.quantity ?? []).some((theirs) => theirs.unit === ours.unit))
  const isOneStep = (fact.partOf === undefined) !== (sketch.partOf === undefined)
  const areSteps = fact.partOf !== undefined && sketch.partOf !== undefined
  const isLater = fact.type.startsWith('capacity_') && Math.abs(Date.parse(fact.announcedAt) - Date.parse(sketch.announcedAt)) > sameDealMs
  return ((sized && (areSteps || isLater)) || isOneStep) && !hasNearFigure(fact, sketch)
}

/** The one who acts in both; only where one row names nobody who acts do the other parties decide. */
function hasSameLead(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  const named = (parties: Fact['subject'], roles: readonly string[]): readonly string[] =>
    parties.filter((party) => roles.includes(party.role)).map((party) => nameKey(party.entity))
  const [ours, theirs] = [named(fact.subject, acting), named(sketch.subject, acting)]
  if (fact.type !== 'offtaker_change' && ours.length > 0 && theirs.length > 0) return theirs.some((name) => ours.includes(name))
  const all = named(fact.subject, leading)
  return named(sketch.subject, leading).some((name) => all.includes(name))
}

/**
 * A row that a report is told beside, and not under, for its size alone: of the same kind, for the same one, at the same site; or weeks apart
 * at most at a site and its town, or between the same parties where a place is not told.
 */
export function isToldBeside(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  const isOpen = fact.supersededBy === undefined && fact.status !== 'superseded' && fact.id !== sketch.id
  const isWhole = fact.partOf === undefined && sketch.partOf === undefined
  if (!isOpen || !isWhole || fact.type !== sketch.type || !hasSameKind(fact, sketch) || !hasSameLead(fact, sketch)) return false
  const [held, told] = [plain(fact.place.name), plain(sketch.place.name)]
  const precisions = [fact.place.precision, sketch.place.precision]
  if (precisions.every((it) => it === 'site')) return held === told
  if (Math.abs(Date.parse(fact.announcedAt) - Date.parse(sketch.announcedAt)) > sameDealMs) return false
  const names = (parties: Fact['subject']): string =>
    parties
      .map(({ entity }) => nameKey(entity))
      .toSorted()
      .join('|')
  if (precisions.includes('unstated')) return sketch.subject.length > 1 && names(fact.subject) === names(sketch.subject)
  const isTownAndSite = precisions.includes('site') && precisions.includes('town') && fact.place.country === sketch.place.country
  return isTownAndSite && (held.includes(told) || told.includes(held))
}

/** Words of names that are of something built: other names without a registry behind them may be a town's. */
const built =
  /\b(?:campus|data ?cent(?:re|er)|halls?|hub|park|quay|works|yard|docks?|wharf|rechenzentrum|hafen|cent(?:re|er) de données|centro de datos)\b/iu
const kinds =
  /(?:\b|^)(?:ai|business|campus|cent(?:re|er)|city|commercial|compute|computing|data|datacent(?:re|er)|development|digital|east|eco|energy|enterprise|estate|first|gewerbe|green|hall|halls|high|hub|industrial|innovation|it|knowledge|logistics|main|new|north|northern|number|old|park|parc|parque|phase|port|power|quarter|quay|rechenzentrum|research|science|second|site|smart|solar|south|southern|tech|technology|technolog(?:ie|ique|iepark)|tecnol[oó]gico|gewerbepark|industriepark|solarpark|wissenschaftspark|third|university|village|west|works|yard|zone|the|and|de|des|d’activités|la|le|of|at|[a-z]|\d{1,3}|i{1,3}|iv)(?=\P{L}|$)/giu

/** "Science Park", "Hall 2": what many places have, and no name of one. */
const isOfKindOnly = (name: string): boolean => !/[\p{L}\p{N}]/u.test(name.toLowerCase().replace(kinds, ''))
const absent: readonly string[] = ['supplier', 'lender', 'investor', 'state']

/** Who is at the place of a deal: not who sells to it or pays for it, but for the cloud that sells what its halls reckon. */
const presentAt = ({ type, subject, object = [] }: Pick<Fact, 'type' | 'subject' | 'object'>): readonly string[] =>
  [...subject, ...object]
    .filter(({ role }) => !absent.includes(role) || (role === 'supplier' && type === 'compute_contract'))
    .map(({ entity }) => nameKey(entity))

/**
 * Whether a row of any kind is of the site that a report tells of: of one name and not in two countries, where the name is surely a site's, and
 * not only what kind of place it is ("Science Park"), or somebody is there in both; or in the same town weeks apart at most, with somebody who is there in both.
 */
export function isOnOneSite(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  const isOpen = fact.supersededBy === undefined && fact.status !== 'superseded' && fact.status !== 'cancelled'
  if (!isOpen || fact.id === sketch.id || isOtherCountry(fact, sketch)) return false
  const [held, told] = [fact.place, sketch.place]
  const here = presentAt(fact)
  const isShared = presentAt(sketch).some((name) => here.includes(name))
  if (held.precision === 'site' && told.precision === 'site') {
    const isSure = held.country !== undefined && held.country === told.country
    const isNamed = (isSure || built.test(told.name)) && !isOfKindOnly(told.name)
    return nameKey(held.name) === nameKey(told.name) && (isShared || isNamed)
  }
  const isTown = [held, told].every(({ precision }) => precision === 'town' || precision === 'site')
  const isSoon = Math.abs(Date.parse(fact.announcedAt) - Date.parse(sketch.announcedAt)) <= sameDealMs
  return isTown && isSoon && isShared && held.country === told.country && isNamedAlike(held, told)
}

const isNamedAlike = (a: Fact['place'], b: Fact['place']): boolean =>
  plain(a.name).includes(plain(b.name)) || plain(b.name).includes(plain(a.name))

type Sides = Pick<Fact, 'subject' | 'object'>
const partyKeys = ({ subject, object = [] }: Sides): readonly string[] => [
  ...new Set([...subject, ...object].map(({ entity }) => nameKey(entity))),
]
const oneCountry = /^[A-Z]{2}$/u

/** Whether both state a country, and each another. */
export function isOtherCountry({ place: a }: Pick<Fact, 'place'>, { place: b }: Pick<Fact, 'place'>): boolean {
  return [a, b].every(({ country }) => country !== undefined && oneCountry.test(country)) && a.country !== b.country
}

/**
 * Whether more than one name speaks for it that a row of another story is of the houses of this report, where the registry knows neither: two
 * houses of one name are no rarity. The other side of the deal does, the site, or a round told from its two sides; where not both name other
 * sides, nor countries that differ, the town or the same figure too.
 */
export function hasSecondSign(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  if (fact.id === sketch.id || isOtherSide(fact, sketch)) return true
  const [held, told] = [partyKeys(fact), partyKeys(sketch)]
  const shared = told.filter((name) => held.includes(name))
  if (shared.length > 1) return true
  const precisions = [fact.place.precision, sketch.place.precision]
  const [here, there] = [plain(fact.place.name), plain(sketch.place.name)]
  const isNamedAlike = here.includes(there) || there.includes(here)
  if (isNamedAlike && precisions.every((it) => it === 'site') && ![here, there].some(isOfKindOnly)) return true
  // A town holds many houses, and there are several of its name.
  if ((held.length > shared.length && told.length > shared.length) || isOtherCountry(fact, sketch)) return false
  const isInTown = precisions.includes('town') && precisions.every((it) => it === 'town' || it === 'site')
  if (isNamedAlike && isInTown && fact.place.country === sketch.place.country) return true
  return hasNearFigure(fact, sketch) || hasLikeMoney(fact, sketch, 0.1)
}

/** Whether both are at one place; a town and the site there are one for the same figure. Undefined when one names no place. */
function hasSamePlace(fact: Fact, sketch: IncomingClaim['sketch']): boolean | undefined {
  if (sketch.place.precision === 'unstated' || fact.place.precision === 'unstated') return undefined
  if (plain(fact.place.name) === plain(sketch.place.name)) return true
  const isTownAndSite = fact.place.precision !== sketch.place.precision && fact.place.country === sketch.place.country
  return isTownAndSite && hasNearFigure(fact, sketch) && isSameDeal(fact, sketch)
}

/** Without a place: the same parties, the first one leading, or one figure within a tenth, told within six weeks. */
function isSameDeal(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  if (Math.abs(Date.parse(fact.announcedAt) - Date.parse(sketch.announcedAt)) > sameDealMs) return false
  const names = (parties: Fact['subject']): string => parties.map((party) => nameKey(party.entity)).join('|')
  const sameParties = sketch.subject.length > 1 && names(fact.subject) === names(sketch.subject)
  return hasNearFigure(fact, sketch) || (placeless.includes(fact.type) && (sameParties || hasLikeMoney(fact, sketch)))
}

/** Figures of a field that wait for a second origin: whoever states the same is of this row, and lets them count. */
const heldOf = (fact: Pick<Fact, 'claims'>, field: HeldPart['field']): readonly unknown[] =>
  fact.claims.flatMap((claim) => (isHeld(claim, field) ? [claim.says[field]] : [])).flat()
const sizesTold = (fact: Pick<Fact, 'quantity' | 'claims'>): readonly Quantity[] => [
  ...(fact.quantity ?? []),
  ...[...heldOf(fact, 'mw'), ...heldOf(fact, 'gpus')].filter((it): it is Quantity => isRecord(it) && 'unit' in it),
]
const sumsOf = (fact: Pick<Fact, 'value' | 'claims'>): readonly Money[] => [
  ...(fact.value ?? []),
  ...heldOf(fact, 'value').filter((it): it is Money => isRecord(it) && 'currency' in it),
]

/** Two reports of one loan or round: the same currency, a quarter apart at most. */
function hasLikeMoney(fact: Fact, sketch: IncomingClaim['sketch'], apart = 0.25): boolean {
  const like = (a: Money, b: Money): boolean => a.currency === b.currency && Math.abs(a.hi - b.hi) <= apart * Math.max(a.hi, b.hi)
  return sumsOf(fact).some((ours) => (sketch.value ?? []).some((theirs) => like(ours, theirs)))
}

/** Whether both state a figure in one unit and agree within a tenth: of a campus and its phase, that one is meant. */
function hasNearFigure(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  const near = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && Math.abs(a.hi - b.hi) <= 0.1 * Math.max(a.hi, b.hi)
  return sizesTold(fact).some((ours) => (sketch.quantity ?? []).some((theirs) => near(ours, theirs)))
}

/**
 * The fact a report is about, among those that could be: its own row, then the one whose figure is near, then any in scope.
 *
 * @returns undefined when none is in scope, so that a new row opens
 */
export function findInScope(facts: readonly Fact[], sketch: IncomingClaim['sketch']): Fact | undefined {
  const inScope = facts.filter((fact) => hasSameScope(fact, sketch))
  return inScope.find((fact) => fact.id === sketch.id) ?? inScope.find((fact) => hasNearFigure(fact, sketch)) ?? inScope[0]
}

/** Whether a figure of the row is only a wish: an option or a target. */
export const isWish = (quantities: readonly Quantity[] | undefined): boolean =>
  (quantities ?? []).some((one) => one.qualifier === 'option' || one.qualifier === 'target')

/** An option or a target is never the same figure as a capacity in use, even at the same place. */
const hasSameKind = (fact: Fact, sketch: IncomingClaim['sketch']): boolean => isWish(fact.quantity) === isWish(sketch.quantity)
