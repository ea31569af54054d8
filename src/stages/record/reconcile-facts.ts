// Claims into ledger rows: which fact a claim is about, what the fact then says, and what changed.
import { type Fact, type LedgerClaim, type Resolved, type Status, sideStates, statusLadder } from '../../domain/fact.ts'
import type { Money } from '../../domain/money.ts'
import type { Quantity } from '../../domain/quantity.ts'
import { resolveField, type WeighedClaim } from './resolve-field.ts'

/**
 * A claim and the fact it would make if the ledger holds none in its scope; `sketch.id` is given by the caller.
 * Figures in `says` that are lists of Quantity (`mw`, `gpus`) or Money (`value`) also become the fact's own figures.
 */
export interface IncomingClaim {
  readonly claim: LedgerClaim
  readonly sketch: Omit<Fact, 'claims' | 'resolved' | 'version' | 'supersededBy'>
}

/** One change of the ledger, for the history a page shows. */
interface FactEvent {
  readonly factId: string
  readonly kind: 'new' | 'claim' | 'value' | 'status' | 'conflict' | 'superseded'
  readonly at: string
  readonly note: string
}

/** New and changed facts only, each with a raised version, and their events in order. */
export interface Reconciled {
  readonly facts: readonly Fact[]
  readonly events: readonly FactEvent[]
}

const isSide = (status: Status): boolean => sideStates.some((one) => one === status)
const rung = (status: Status): number => (statusLadder as readonly Status[]).indexOf(status)
const isStatus = (value: unknown): value is Status => [...statusLadder, ...sideStates].some((one) => one === value)
const plain = (text: string): string => text.normalize('NFC').toLowerCase().trim()
const sameDealMs = 45 * 86_400_000
const placeless: readonly Fact['type'][] = ['compute_contract', 'hardware_purchase', 'financing', 'offtaker_change']
const acting: readonly string[] = ['tenant', 'customer', 'borrower', 'programme', 'developer']
const leading: readonly string[] = ['tenant', 'customer', 'operator', 'borrower', 'programme', 'supplier', 'developer']

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
  if (!hasSameLead(fact, sketch)) return false
  if (isOtherSize(fact, sketch)) return false
  return hasSamePlace(fact, sketch) ?? isSameDeal(fact, sketch)
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
    parties.filter((party) => roles.includes(party.role)).map((party) => plain(party.entity))
  const [ours, theirs] = [named(fact.subject, acting), named(sketch.subject, acting)]
  if (fact.type !== 'offtaker_change' && ours.length > 0 && theirs.length > 0) return theirs.some((name) => ours.includes(name))
  const all = named(fact.subject, leading)
  return named(sketch.subject, leading).some((name) => all.includes(name))
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
  const names = (parties: Fact['subject']): string => parties.map((party) => plain(party.entity)).join('|')
  const sameParties = sketch.subject.length > 1 && names(fact.subject) === names(sketch.subject)
  return hasNearFigure(fact, sketch) || (placeless.includes(fact.type) && (sameParties || hasLikeMoney(fact, sketch)))
}

/** Two reports of one loan or round: the same currency, a quarter apart at most. */
function hasLikeMoney(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  const like = (a: Money, b: Money): boolean => a.currency === b.currency && Math.abs(a.hi - b.hi) <= 0.25 * Math.max(a.hi, b.hi)
  return (fact.value ?? []).some((ours) => (sketch.value ?? []).some((theirs) => like(ours, theirs)))
}

/** Whether both state a figure in one unit and agree within a tenth: of a campus and its phase, that one is meant. */
function hasNearFigure(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  const near = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && Math.abs(a.hi - b.hi) <= 0.1 * Math.max(a.hi, b.hi)
  return (fact.quantity ?? []).some((ours) => (sketch.quantity ?? []).some((theirs) => near(ours, theirs)))
}

function findInScope(facts: readonly Fact[], sketch: IncomingClaim['sketch']): Fact | undefined {
  const inScope = facts.filter((fact) => hasSameScope(fact, sketch))
  return inScope.find((fact) => fact.id === sketch.id) ?? inScope.find((fact) => hasNearFigure(fact, sketch)) ?? inScope[0]
}

/** An option or a target is never the same figure as a capacity in use, even at the same place. */
function hasSameKind(fact: Fact, sketch: IncomingClaim['sketch']): boolean {
  const wish = (quantities: readonly Quantity[] | undefined): boolean =>
    (quantities ?? []).some((one) => one.qualifier === 'option' || one.qualifier === 'target')
  return wish(fact.quantity) === wish(sketch.quantity)
}

/** The standing of a claim's outlet today: 0 = first seen here, so it may add but not decide. */
export type TrustOf = (claim: LedgerClaim) => number

/** Status after what the claims say: up the ladder or aside; an estimate or a first-seen outlet moves nothing. */
function nextStatus(fact: Fact, { claim, sketch }: IncomingClaim, trustOf: TrustOf): Status {
  const said = claim.says['status']
  const counts = trustOf(claim) > 0 && claim.role !== 'analyst' && sketch.type !== 'estimate'
  if (!counts || !isStatus(said)) return fact.status
  return isSide(said) || isSide(fact.status) || rung(said) > rung(fact.status) ? said : fact.status
}

function resolveAll(claims: readonly WeighedClaim[], before: Fact['resolved']): Fact['resolved'] {
  const fields = new Set(claims.flatMap((one) => Object.keys(one.claim.says)))
  const fresh = [...fields].flatMap((field): readonly (readonly [string, Resolved])[] => {
    const resolved = resolveField(claims, field)
    return resolved === undefined ? [] : [[field, resolved]]
  })
  return { ...before, ...Object.fromEntries(fresh) }
}

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && 'unit' in value && 'qualifier' in value
const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'currency' in value && 'kind' in value

/** Fields that hold figures of something else: the plan a deal replaces, one of its equal parts. */
const notOwn: readonly string[] = ['replaces', 'block']

/** The fact's own figures follow what was resolved, where sources state whole quantities and amounts. */
function figuresFrom(resolved: Fact['resolved'], fact: Fact): Pick<Fact, 'quantity' | 'value'> {
  const stated = Object.entries(resolved)
    .filter(([name]) => !notOwn.includes(name))
    .flatMap(([, field]) => (Array.isArray(field.value) ? field.value : [field.value]))
  const quantity = stated.filter(isQuantity)
  const value = stated.filter(isMoney)
  const units = new Set(quantity.map((one) => one.unit))
  const kept = (fact.quantity ?? []).filter((one) => !units.has(one.unit))
  return { ...(quantity.length > 0 && { quantity: [...kept, ...quantity] }), ...(value.length > 0 && { value }) }
}

/** A figure its sources disagree on is no figure of the fact: the values stay with their names in `resolved`. */
function withoutConflicts(fact: Fact): Fact {
  const isOpen = (field: string): boolean => fact.resolved[field]?.rule === 'conflict'
  const { quantity = [], value, ...rest } = fact
  const sure = quantity.filter((one) => !isOpen(one.unit === 'GPU' || one.unit === 'TPU' ? 'gpus' : 'mw'))
  return { ...rest, ...(sure.length > 0 && { quantity: sure }), ...(value !== undefined && !isOpen('value') && { value }) }
}

/**
 * Takes back what one source said at an address, since it has changed its words: the claims stay in the history and decide nothing.
 * A row nobody else carries is closed.
 *
 * @returns only the facts that change, each with a raised version
 */
export function withdrawClaims(
  facts: readonly Fact[],
  source: { readonly url: string; readonly at: string },
  trustOf: TrustOf,
): readonly Fact[] {
  return facts.flatMap((fact) => {
    const hit = (claim: LedgerClaim): boolean => claim.url === source.url && claim.withdrawnAt === undefined
    if (!fact.claims.some(hit)) return []
    const claims = fact.claims.map((claim) => (hit(claim) ? { ...claim, withdrawnAt: source.at } : claim))
    const weighed = claims.filter((claim) => claim.withdrawnAt === undefined).map((claim) => ({ claim, trust: trustOf(claim) }))
    if (weighed.length === 0) return [{ ...fact, claims, status: 'superseded' as const, statusDate: source.at, version: fact.version + 1 }]
    const resolved = resolveAll(weighed, {})
    return [withoutConflicts({ ...fact, ...figuresFrom(resolved, fact), claims, resolved, version: fact.version + 1 })]
  })
}

/** Figures for a row that has none yet, from a source that may set them. */
function figuresGiven(fact: Fact, { claim, sketch }: IncomingClaim, trustOf: TrustOf): Pick<Fact, 'quantity' | 'value'> {
  if (trustOf(claim) === 0) return {}
  return {
    ...(fact.quantity === undefined && sketch.quantity !== undefined && { quantity: sketch.quantity }),
    ...(fact.value === undefined && sketch.value !== undefined && { value: sketch.value }),
  }
}

function eventsBetween(before: Fact, after: Fact, at: string): readonly FactEvent[] {
  const changed = Object.entries(after.resolved).filter(([name, field]) => JSON.stringify(before.resolved[name]) !== JSON.stringify(field))
  const events = changed.map(([name, field]): FactEvent => {
    const kind = field.rule.includes('conflict') ? 'conflict' : 'value'
    return { factId: after.id, kind, at, note: field.dissent.length > 0 ? `${name}: also ${field.dissent.join(', ')}` : name }
  })
  const moved = before.status !== after.status
  return moved ? [...events, { factId: after.id, kind: 'status', at, note: `${before.status} -> ${after.status}` }] : events
}

function addClaims(fact: Fact, one: IncomingClaim, trustOf: TrustOf): { readonly fact: Fact; readonly events: readonly FactEvent[] } {
  if (fact.claims.some((claim) => claim.id === one.claim.id)) return { fact, events: [] }
  const claims = [...fact.claims, one.claim]
  const weighed = claims.map((claim) => ({ claim, trust: trustOf(claim) }))
  const resolved = resolveAll(weighed, fact.resolved)
  const raised = nextStatus(fact, one, trustOf)
  const status = resolved['status']
  // @NOTE the ladder decides the status, not the rank of who spoke last, so its resolved value is written back.
  const settled = status === undefined ? resolved : { ...resolved, status: { ...status, value: raised } }
  const statusDate = raised === fact.status ? fact.statusDate : one.claim.publishedAt
  const next: Fact = {
    ...fact,
    ...figuresGiven(fact, one, trustOf),
    ...figuresFrom(resolved, fact),
    claims,
    resolved: settled,
    status: raised,
    statusDate,
    version: fact.version + 1,
  }
  const at = one.claim.publishedAt
  return {
    fact: withoutConflicts(next),
    events: [{ factId: fact.id, kind: 'claim', at, note: one.claim.publisher }, ...eventsBetween(fact, next, at)],
  }
}

/** A new row; what only a first-seen outlet says opens as a rumour without figures, until a trusted source speaks. */
function openFact(first: IncomingClaim, trustOf: TrustOf): Fact {
  const { quantity, value, ...bare } = first.sketch
  const blank = { claims: [], resolved: {}, version: 0 }
  if (trustOf(first.claim) === 0) return { ...bare, ...blank, status: 'rumoured' }
  const status = first.claim.role === 'analyst' && first.sketch.type !== 'estimate' ? 'rumoured' : first.sketch.status
  return { ...first.sketch, ...blank, status }
}

function supersede(old: Fact, by: Fact): { readonly fact: Fact; readonly event: FactEvent } {
  const fact: Fact = { ...old, status: 'superseded', supersededBy: by.id, version: old.version + 1 }
  return { fact, event: { factId: old.id, kind: 'superseded', at: by.announcedAt, note: `by ${by.id}` } }
}

/**
 * Adds claims to the ledger: each to the fact in its scope, or to a new fact beside it. Values follow rank and origin,
 * disagreement stays visible, an estimate never raises a status, and a row that is replaced or cancelled is kept.
 *
 * @param existing the facts that could be in scope; never changed
 * @param claims in the order they were published
 * @param trustOf asked of stored claims too, so an outlet that earned trust counts from then on
 * @returns only what is new or changed; adding the same claims again returns nothing
 * @throws never
 */
export function reconcileFacts(existing: readonly Fact[], claims: readonly IncomingClaim[], trustOf: TrustOf): Reconciled {
  const ledger = new Map(existing.map((fact) => [fact.id, fact]))
  const changed = new Set<string>()
  const events: FactEvent[] = []
  const homes = new Map<string, string>()
  for (const one of claims) {
    const parent = one.sketch.partOf === undefined ? undefined : homes.get(one.sketch.partOf)
    const incoming = parent === undefined ? one : { ...one, sketch: { ...one.sketch, partOf: parent } }
    const held = findInScope([...ledger.values()], incoming.sketch)
    const target = held ?? openFact(incoming, trustOf)
    homes.set(one.sketch.id, target.id)
    const after = addClaims(target, incoming, trustOf)
    if (after.events.length === 0) continue
    if (held === undefined) events.push({ factId: target.id, kind: 'new', at: incoming.claim.publishedAt, note: target.type })
    events.push(...after.events)
    ledger.set(target.id, held === undefined ? { ...after.fact, version: 1 } : after.fact)
    changed.add(target.id)
    const replaces = held === undefined && trustOf(incoming.claim) > 0 && incoming.claim.role !== 'analyst'
    const old = replaces && target.supersedes !== undefined ? ledger.get(target.supersedes) : undefined
    if (old !== undefined && old.supersededBy === undefined) {
      const replaced = supersede(old, after.fact)
      ledger.set(old.id, replaced.fact)
      events.push(replaced.event)
      changed.add(old.id)
    }
  }
  return { facts: [...changed].map((id) => ledger.get(id)).filter((fact) => fact !== undefined), events }
}

/**
 * A fact as it stands without some of its claims: its values resolved again from those that are left.
 *
 * @param isGone which claims may not be used any more
 * @returns null when no claim is left
 */
export function withoutClaims(fact: Fact, isGone: (claim: LedgerClaim) => boolean): Fact | null {
  const left = fact.claims.filter((claim) => !isGone(claim))
  const first = left[0]
  if (first === undefined) return null
  const { claims: _, resolved: _resolved, version, supersededBy, quantity: _quantity, value: _value, ...bare } = fact
  const said = first.says['status']
  const sketch = { ...bare, status: isStatus(said) ? said : fact.status, announcedAt: first.publishedAt.slice(0, fact.announcedAt.length) }
  const again = reconcileFacts(
    [],
    left.map((claim) => ({ claim, sketch })),
    () => 1,
  ).facts[0]
  if (again === undefined) return null
  const closed = supersededBy === undefined ? {} : { supersededBy, status: fact.status }
  return { ...again, ...closed, version: version + 1 }
}
