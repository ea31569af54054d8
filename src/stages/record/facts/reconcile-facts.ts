// Claims into ledger rows: which fact a claim is about, what the fact then says, and what changed.

import { type Fact, type LedgerClaim, type Resolved, type Status, sideStates, statusLadder } from '../../../domain/fact.ts'
import { isHeld, partsHeld } from '../../../domain/held.ts'
import type { Money } from '../../../domain/money.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import { closeRow, movedBeneath, statedAgain, statusBeneath } from './closures.ts'
import { settleHolds, withHolds, withoutHeld } from './hold-jumps.ts'
import type { IncomingClaim } from './incoming-claim.ts'
import { countsOf, isPlan } from './plan-left.ts'
import { resolveField, settledAs, type WeighedClaim } from './resolve-field.ts'
import { findInScope, isGiver, isOtherSide } from './same-scope.ts'

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

/** The standing of a claim's outlet today: 0 = first seen here, so it may add but not decide. */
export type TrustOf = (claim: LedgerClaim) => number

/** Status after what the claims say: up the ladder or aside; an estimate or a first-seen outlet moves nothing. */
function nextStatus(fact: Fact, { claim, sketch }: IncomingClaim, trustOf: TrustOf): Status {
  const said = claim.says['status']
  const counts = trustOf(claim) > 0 && claim.role !== 'analyst' && sketch.type !== 'estimate' && !isHeld(claim, 'status')
  if (!counts || !isStatus(said)) return fact.status
  return isSide(said) || isSide(fact.status) || rung(said) > rung(fact.status) ? said : fact.status
}

export function resolveAll(claims: readonly WeighedClaim[], before: Fact['resolved']): Fact['resolved'] {
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
const notOwn: readonly string[] = ['replaces', 'insteadOf', 'block']

/** The fact's own figures follow what was resolved, where sources state whole quantities and amounts. */
export function figuresFrom(resolved: Fact['resolved'], fact: Fact): Pick<Fact, 'quantity' | 'value'> {
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
export function withoutConflicts(fact: Fact): Fact {
  const isOpen = (field: string): boolean => fact.resolved[field]?.rule === 'conflict'
  const { quantity = [], value, ...rest } = fact
  const sure = quantity.filter((one) => !isOpen(one.unit === 'GPU' || one.unit === 'TPU' ? 'gpus' : 'mw'))
  return { ...rest, ...(sure.length > 0 && { quantity: sure }), ...(value !== undefined && !isOpen('value') && { value }) }
}

/** Figures for a row that has none yet, from a source that may set them. */
function figuresGiven(fact: Fact, { claim, sketch }: IncomingClaim, trustOf: TrustOf): Pick<Fact, 'quantity' | 'value'> {
  if (trustOf(claim) === 0) return {}
  const { quantity, value } = withoutHeld(sketch, claim)
  return {
    ...(fact.quantity === undefined && quantity !== undefined && { quantity }),
    ...(fact.value === undefined && value !== undefined && { value }),
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

/** The same place told more exactly: a row that held a town learns that it is a site. */
function finerPlace(held: Fact['place'], told: Fact['place']): Fact['place'] {
  return held.precision === 'town' && told.precision === 'site' && held.name === told.name ? { ...held, precision: 'site' } : held
}

const withClosures = (closures: Fact['closures']): Pick<Fact, 'closures'> => (closures === undefined ? {} : { closures })

/** Who gets the money first, as rows name their parties. */
const bothSides = (held: Fact['subject'], told: Fact['subject']): Fact['subject'] =>
  [...held, ...told].toSorted((a, b) => Number(isGiver(a)) - Number(isGiver(b)))

/** Claims whose status counts from now on, since this one says it too. */
const releasedBy = ({ id }: LedgerClaim, claims: readonly LedgerClaim[]): readonly LedgerClaim[] =>
  claims.filter((it) => it.held?.some((part) => part.field === 'status' && part.releasedBy === id) === true)

function addClaims(
  held: Fact,
  one: IncomingClaim,
  trustOf: TrustOf,
  now: string,
): { readonly fact: Fact; readonly events: readonly FactEvent[] } {
  if (held.claims.some((claim) => claim.id === one.claim.id)) return { fact: held, events: [] }
  // A row that was closed for want of a statement has one again; one that another replaces is told on, and stays replaced.
  const isStatedAgain = held.status === 'superseded' && held.supersededBy === undefined && trustOf(one.claim) > 0
  const fact = isStatedAgain ? statedAgain(held, now) : held
  const claims = settleHolds([...fact.claims, one.claim], trustOf)
  const weighed = claims.map((claim) => ({ claim, trust: trustOf(claim) }))
  const resolved = resolveAll(weighed, fact.resolved)
  const before = statusBeneath(fact)
  const heard = [...releasedBy(one.claim, claims), claims.at(-1) ?? one.claim]
  const raised = heard.reduce((status, claim) => nextStatus({ ...fact, status }, { ...one, claim }, trustOf), before)
  const status = resolved['status']
  // @NOTE the ladder decides the status, not the rank of who spoke last, so its resolved value is written back.
  const settled = status === undefined ? resolved : { ...resolved, status: settledAs(status, raised, weighed, 'status') }
  const statusDate = raised === before ? fact.statusDate : one.claim.publishedAt
  const standing: Pick<Fact, 'status' | 'statusDate' | 'closures'> =
    fact.supersededBy === undefined
      ? { status: raised, statusDate }
      : { status: fact.status, statusDate: fact.statusDate, ...withClosures(movedBeneath(fact, raised, statusDate)) }
  const next: Fact = {
    ...fact,
    ...figuresGiven(fact, one, trustOf),
    ...figuresFrom(resolved, fact),
    ...(trustOf(one.claim) > 0 && isOtherSide(fact, one.sketch) && { subject: bothSides(fact.subject, one.sketch.subject) }),
    place: finerPlace(fact.place, one.sketch.place),
    claims,
    resolved: settled,
    ...standing,
    version: fact.version + 1,
  }
  const at = one.claim.publishedAt
  return {
    fact: withoutConflicts(next),
    events: [{ factId: fact.id, kind: 'claim', at, note: one.claim.publisher }, ...eventsBetween(fact, next, at)],
  }
}

/** The row once a person has let a statement that waited for a second origin; the same row where it does not wait. */
export function letHeld(fact: Fact, { claimId, by }: { readonly claimId: string; readonly by: string }, trustOf: TrustOf): Fact {
  const waiting = fact.claims.find(({ id }) => id === claimId)
  if (waiting === undefined || partsHeld(waiting).length === 0) return fact
  const held = waiting.held?.map((part) => (part.releasedBy === undefined ? { ...part, releasedBy: by } : part)) ?? []
  const allowed = { ...waiting, held }
  const claims = fact.claims.map((it) => (it === waiting ? allowed : it))
  const weighed = claims.map((claim) => ({ claim, trust: trustOf(claim) }))
  const resolved = resolveAll(weighed, fact.resolved)
  const status = nextStatus(fact, { claim: allowed, sketch: fact }, trustOf)
  const settled = resolved['status'] && { ...resolved, status: settledAs(resolved['status'], status, weighed, 'status') }
  const moved = status === fact.status ? {} : { status, statusDate: waiting.publishedAt }
  return withoutConflicts({
    ...fact,
    ...figuresFrom(resolved, fact),
    ...moved,
    claims,
    resolved: settled ?? resolved,
    version: fact.version + 1,
  })
}

/** A new row; what only a first-seen outlet says opens as a rumour without figures, until a trusted source speaks. */
function openFact(first: IncomingClaim, trustOf: TrustOf): Fact {
  const { quantity, value, ...bare } = first.sketch
  const blank = { claims: [], resolved: {}, version: 0 }
  if (trustOf(first.claim) === 0) return { ...bare, ...blank, status: 'rumoured' }
  const status = first.claim.role === 'analyst' && first.sketch.type !== 'estimate' ? 'rumoured' : first.sketch.status
  return { ...withoutHeld(first.sketch, first.claim), ...blank, status }
}

/**
 * Adds claims to the ledger: each to the fact in its scope, or to a new fact beside it. Values follow rank and origin,
 * disagreement stays visible, an estimate never raises a status, and a row that is replaced or cancelled is kept.
 *
 * @param existing the facts that could be in scope; never changed
 * @param claims in the order they were published
 * @param trustOf asked of stored claims too, so an outlet that earned trust counts from then on
 * @param at when they joined, ISO UTC; the day of each report where it is not told
 * @returns only what is new or changed; adding the same claims again returns nothing
 * @throws never
 */
export function reconcileFacts(existing: readonly Fact[], claims: readonly IncomingClaim[], trustOf: TrustOf, at?: string): Reconciled {
  const ledger = new Map(existing.map((fact) => [fact.id, fact]))
  const changed = new Set<string>()
  const events: FactEvent[] = []
  const homes = new Map<string, string>()
  for (const one of claims) {
    const parent = one.sketch.partOf === undefined ? undefined : homes.get(one.sketch.partOf)
    const placed = parent === undefined ? one : { ...one, sketch: { ...one.sketch, partOf: parent } }
    const left = placed.leftFor ?? []
    const others = [...ledger.values()].filter(({ id }) => ![...(placed.replaces ?? []), ...left, ...(placed.apart ?? [])].includes(id))
    const held = findInScope(others, placed.sketch)
    const incoming = withHolds(placed, held, others, trustOf)
    const target = held ?? openFact(incoming, trustOf)
    homes.set(one.sketch.id, target.id)
    const after = addClaims(target, incoming, trustOf, at ?? incoming.claim.publishedAt)
    if (after.events.length === 0) continue
    if (held === undefined) events.push({ factId: target.id, kind: 'new', at: incoming.claim.publishedAt, note: target.type })
    events.push(...after.events)
    ledger.set(target.id, held === undefined ? { ...after.fact, version: 1 } : after.fact)
    changed.add(target.id)
    const mayReplace = trustOf(incoming.claim) > 0 && incoming.claim.role !== 'analyst'
    const explicit = held === undefined && target.supersedes !== undefined ? [target.supersedes] : []
    const gone = (mayReplace ? [...explicit, ...(incoming.replaces ?? [])] : []).map((id) => ({ id, heir: target.id }))
    // One that joined a row of some size is told of with that row: the deal was held against it then.
    const isFirstSized = held !== undefined && mayReplace && isPlan(held) && countsOf(held).length === 0
    const late = held === undefined || isFirstSized ? left.map((heir) => ({ id: target.id, heir })) : []
    for (const { id, heir } of [...gone, ...late]) {
      const [old, by] = [ledger.get(id), ledger.get(heir)]
      if (old === undefined || by === undefined || old.supersededBy !== undefined || old.id === by.id) continue
      ledger.set(old.id, { ...closeRow(old, at ?? incoming.claim.publishedAt, by.id), version: old.version + 1 })
      events.push({ factId: old.id, kind: 'superseded', at: by.announcedAt, note: `by ${by.id}` })
      changed.add(old.id)
      if (by.supersedes !== undefined) continue
      ledger.set(by.id, { ...by, supersedes: old.id, version: by.version + Number(by.id !== target.id) })
      changed.add(by.id)
    }
  }
  return { facts: [...changed].map((id) => ledger.get(id)).filter((fact) => fact !== undefined), events }
}

/** The day of a row by the statements left: its own where one of them gives it, and else the earliest of theirs. */
function dayLeft({ announcedAt }: Fact, left: readonly LedgerClaim[]): string {
  const days = left.map(({ says, publishedAt }) => {
    const put = says['announcedAt']
    return typeof put === 'string' ? put : publishedAt.slice(0, 10)
  })
  const isGiven = days.some((day) => announcedAt.startsWith(day) || day.startsWith(announcedAt))
  return isGiven ? announcedAt : (days.toSorted()[0] ?? announcedAt).slice(0, announcedAt.length)
}

/** A fact as its statements in force tell it, in the order they came; undefined where there is none. */
export function retold(fact: Fact, live: readonly LedgerClaim[], trustOf: TrustOf): Fact | undefined {
  const { claims: _, resolved: _resolved, version: _version, supersededBy: _by, quantity: _quantity, value: _value, ...bare } = fact
  const first = live[0]
  const said = first?.says['status']
  const statusDate = first?.publishedAt.slice(0, fact.announcedAt.length) ?? fact.statusDate
  const sketch = { ...bare, status: isStatus(said) ? said : fact.status, statusDate, announcedAt: dayLeft(fact, live) }
  return reconcileFacts(
    [],
    live.map((claim) => ({ claim, sketch })),
    trustOf,
  ).facts[0]
}

/**
 * A fact as it stands without some of its claims: its values resolved again from those that are left and in force; closed where none is.
 *
 * @param isGone which claims may not be used any more
 * @param at when that is, ISO UTC
 * @returns null when no claim is left
 */
export function withoutClaims(fact: Fact, isGone: (claim: LedgerClaim) => boolean, at: string, trustOf: TrustOf): Fact | null {
  const left = fact.claims.filter((claim) => !isGone(claim))
  if (left.length === 0) return null
  const version = fact.version + 1
  const live = left.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const again = retold(fact, live, trustOf)
  // What was taken back before stays in the history and speaks for nothing: without a statement in force the row is closed.
  if (again === undefined) {
    const { supersededBy, quantity: _, value: __, ...bare } = fact
    const closed = closeRow({ ...bare, claims: left, resolved: {}, version }, at, supersededBy)
    return fact.status === 'superseded' ? closed : { ...closed, statusDate: at }
  }
  const { status, statusDate } = again
  const { supersededBy } = fact
  const closed =
    supersededBy === undefined ? {} : { supersededBy, status: fact.status, ...withClosures(movedBeneath(fact, status, statusDate)) }
  // What is held, and what no more, follows from the claims that are left.
  const settled = new Map(again.claims.map((claim) => [claim.id, claim]))
  return { ...again, ...closed, claims: left.map((claim) => settled.get(claim.id) ?? claim), version }
}
