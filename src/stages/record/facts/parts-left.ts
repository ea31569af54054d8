// What a row keeps of whom, where and when once statements have left it that no ruling brings back.
import { type Fact, type LedgerClaim, nameKey, type Party } from '../../../domain/fact.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import { isRecord } from './figures-held.ts'
import { areForms } from './short-names.ts'

const days = ['effectiveAt', 'horizon'] as const
const saidOf = (claims: readonly LedgerClaim[], name: string): readonly unknown[] =>
  claims.flatMap(({ says }) => (says[name] === undefined ? [] : [says[name]]))
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const countsIn = (value: unknown): readonly Quantity[] =>
  [value].flat().filter((it): it is Quantity => isRecord(it) && typeof it['unit'] === 'string')

/** Days that only those gone gave give way to what is left, or leave the row. */
function daysLeft(fact: Fact, gone: readonly LedgerClaim[], left: readonly LedgerClaim[]): Pick<Fact, 'effectiveAt' | 'horizon'> {
  const kept = days.map((name) => {
    const [told, still] = [saidOf(gone, name), saidOf(left, name)]
    const isLost = fact[name] !== undefined && told.length > 0 && !still.includes(fact[name])
    return [name, isLost ? still.find((it) => typeof it === 'string') : fact[name]] as const
  })
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined))
}

/** A model is told by the report that opened the row, and a number of chips under its name. */
function hardwareLeft({ hardware, claims }: Fact, gone: readonly LedgerClaim[], left: readonly LedgerClaim[]): Pick<Fact, 'hardware'> {
  if (hardware === undefined) return {}
  const still = saidOf(left, 'gpus')
  const counts = hardware.flatMap(({ count }) => count ?? [])
  const [opener] = claims
  const isOfGone = opener !== undefined && gone.includes(opener) && !(counts.length > 0 && still.some((it) => isSame(it, counts)))
  const isLost = isOfGone || (saidOf(gone, 'gpus').length > 0 && counts.length > 0 && !still.some((it) => isSame(it, counts)))
  if (!isLost) return { hardware }
  const fresh = countsIn(still[0]).map((count) => ({ model: count.unit, count }))
  return fresh.length === 0 ? {} : { hardware: fresh }
}

/** Whether no statement left names a party that one of those gone did; those left must all say whom they name. */
function isNamedByNone(gone: readonly LedgerClaim[], left: readonly LedgerClaim[]): (party: Party) => boolean {
  const named = (claims: readonly LedgerClaim[]): ReadonlySet<string> =>
    new Set(claims.flatMap(({ parties = [] }) => parties.map(({ entity }) => nameKey(entity))))
  const [once, still] = [named(gone), named(left)]
  const isKnown = left.every(({ parties }) => parties !== undefined)
  return ({ entity }) => isKnown && once.has(nameKey(entity)) && !still.has(nameKey(entity))
}

/** Where the statements left have it; a row joins those that tell no place, or its town for a site there and the other way round. */
function placeLeft({ place }: Fact, gone: readonly LedgerClaim[], left: readonly LedgerClaim[]): Fact['place'] {
  const told = left.map(({ says: it }) => it['place']).filter((it) => typeof it === 'string')
  const isGone = gone.some(({ says: it }) => it['place'] === place.name) && told.length === left.length && !told.includes(place.name)
  if (!isGone) return place
  const name = told.find((it) => it !== 'unstated')
  if (name === undefined) return { name: 'unstated', precision: 'unstated' }
  const { country, precision } = place
  return { name, ...(country !== undefined && { country }), precision: precision === 'site' ? 'town' : 'site' }
}

/**
 * The row without whom, where and when only the statements gone told, as far as those left say it.
 *
 * @param gone as they stood in the row
 * @param left at least one
 */
export function withPartsLeft(fact: Fact, gone: readonly LedgerClaim[], left: readonly LedgerClaim[]): Fact {
  const isLost = isNamedByNone(gone, left)
  const told = left.flatMap(({ parties = [] }) => parties)
  // "Kestrel Compute Ltd" is "Kestrel" where only the report that wrote it out is gone.
  const asTold = (party: Party): readonly Party[] => {
    if (!isLost(party)) return [party]
    const form = told.find(({ entity }) => areForms(entity, party.entity))
    return form === undefined ? [] : [{ ...party, entity: form.entity }]
  }
  const subject = fact.subject.flatMap(asTold)
  const { object, effectiveAt: _, horizon: _horizon, hardware: _hardware, ...row } = fact
  const others = object?.flatMap(asTold) ?? []
  return {
    ...row,
    // A row is about somebody: of whom those left tell, the first.
    subject: subject.length > 0 ? subject : told.slice(0, 1),
    ...(others.length > 0 && { object: others }),
    place: placeLeft(fact, gone, left),
    ...daysLeft(fact, gone, left),
    ...hardwareLeft(fact, gone, left),
  }
}
