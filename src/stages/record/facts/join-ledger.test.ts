import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ledgerRowOf } from '../../../calc/ledger-row.ts'
import { totalLedger } from '../../../calc/total.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import { joinLedger } from './join-ledger.ts'

function row(id: string, change: Partial<Fact>): Fact {
  const announcedAt = change.announcedAt ?? '2026-02-10'
  return {
    id,
    type: 'capacity_build',
    subject: [{ entity: 'Mesa Halls', role: 'developer' }],
    place: { name: 'Ebro Sur', country: 'ES', precision: 'site' },
    quantity: [{ lo: 40, hi: 40, unit: 'MW', basis: 'unknown', qualifier: 'exact' }],
    status: 'announced',
    statusDate: announcedAt,
    announcedAt,
    dateCertain: 'yes',
    claims: [
      {
        id: `c_${id}`,
        url: `https://pier.example/${id}`,
        role: 'reporter',
        says: {},
        origin: `o_${id}`,
        spanHash: '',
        publisher: 'Pier',
        publishedAt: `${announcedAt}T08:00:00Z`,
      },
    ],
    resolved: {},
    version: 1,
    ...change,
  }
}

const mwOf = (known: readonly Fact[], stated: Fact): number => {
  const saved = joinLedger(known, [stated], { trustOf: () => 1 })
  const all = [...saved, ...known.filter(({ id }) => !saved.some((fact) => fact.id === id))]
  return totalLedger({ rows: all.map(ledgerRowOf), metric: { unit: 'MW' } }).hi
}

test('what opens months later as large as it was announced is one hall, and counts once; what stands still does not count', () => {
  const phase = row('phase', { partOf: 'campus' })
  const campus = row('campus', { quantity: [{ lo: 100, hi: 100, unit: 'MW', basis: 'unknown', qualifier: 'exact' }] })
  const live = row('live', { type: 'capacity_live', status: 'live', announcedAt: '2026-08-18' })
  assert.equal(mwOf([campus, phase], live), 40)
  const paused = row('paused', {
    status: 'paused',
    type: 'capacity_lease',
    subject: [{ entity: 'Mesa Halls', role: 'tenant' }],
    announcedAt: '2026-07-08',
  })
  assert.equal(mwOf([row('plan', {})], paused), 0)
})

test('a part that opens, and what is let, stand in what is built at the site; another place and two halls to come are counted apart', () => {
  const live = row('live', { type: 'capacity_live', status: 'live', announcedAt: '2026-08-18' })
  const of = (lo: number): readonly Quantity[] => [{ lo, hi: lo, unit: 'MW', basis: 'unknown', qualifier: 'exact' }]
  assert.equal(mwOf([row('plan', { quantity: of(60) })], live), 60)
  assert.equal(mwOf([row('plan', { subject: [{ entity: 'Tajo Halls', role: 'developer' }] })], live), 40)
  assert.equal(mwOf([row('plan', { place: { name: 'Tajo Norte', country: 'ES', precision: 'site' } })], live), 80)
  assert.equal(mwOf([row('plan', {})], row('second', { subject: [{ entity: 'Ebro Cloud', role: 'tenant' }], type: 'capacity_lease' })), 40)
  assert.equal(mwOf([row('plan', {})], row('second', { subject: [{ entity: 'Ebro Cloud', role: 'developer' }] })), 80)
})

const plan = (id: string, houses: readonly string[], change: Partial<Fact> = {}): Fact =>
  row(id, {
    type: 'capacity_lease',
    subject: houses.map((entity, at) => ({ entity, role: at === 0 ? 'tenant' : 'operator' })),
    place: { name: 'unstated', precision: 'unstated' },
    ...change,
  })
const joined = (known: Fact, stated: Fact): readonly string[] =>
  joinLedger([known], [stated], { trustOf: () => 1, byName: new Set([known.id]) }).map(({ id, claims, supersededBy }) =>
    supersededBy === undefined ? `${id} of ${claims.length}` : `${id} replaced by ${supersededBy}`,
  )
const claimsOf = (says: Fact['claims'][number]['says'], id: string): Fact['claims'] =>
  plan(id, []).claims.map((claim) => ({ ...claim, says }))

test('a row that only an unregistered name leads to is joined on a second sign, and is another house’s where other sides are named', () => {
  const known = plan('a', ['Orion', 'Brevik Halls'])
  assert.deepEqual(joined(known, plan('b', ['ORION Ltd', 'Brevik Halls GmbH'])), ['a of 2'])
  assert.deepEqual(joined(known, plan('b', ['Orion'])), ['a of 2'], 'the figure')
  assert.deepEqual(joined(known, plan('b', ['Orion', 'Sundal Compute'])), ['b of 1'], 'another landlord')
  assert.deepEqual(joined(known, plan('b', ['Orion Energy', 'Sundal Compute'])), ['b of 1'], 'a like name')
  const inTown = { place: { name: 'Kuopio', precision: 'town' } } as const
  const inCountry = { place: { name: 'Finland', precision: 'country' } } as const
  const more = { quantity: [{ lo: 90, hi: 90, unit: 'MW', basis: 'unknown', qualifier: 'exact' }] } as const
  assert.deepEqual(joined(plan('a', ['Orion'], inTown), plan('b', ['Orion'], { ...inTown, ...more })), ['a of 2'], 'the town')
  assert.deepEqual(
    joined(plan('a', ['Orion'], inCountry), plan('b', ['Orion'], { ...inCountry, ...more })),
    ['b of 1'],
    'a country is no sign',
  )
})

test('a plan that only an unregistered name leads to is replaced, unless what is told of it names others', () => {
  const [size] = plan('a', []).quantity ?? []
  const swapped = (insteadOf: readonly string[]): Fact =>
    plan('b', ['Orion', 'Sundal Compute'], { announcedAt: '2026-03-10', claims: claimsOf({ replaces: size, insteadOf }, 'b') })
  const known = plan('a', ['Orion', 'Brevik Halls'])
  assert.deepEqual(joined(known, swapped(['brevik halls'])), ['b of 1', 'a replaced by b'])
  assert.deepEqual(joined(known, swapped([])), ['b of 1', 'a replaced by b'])
  assert.deepEqual(joined(known, swapped(['Fjellheim Data'])), ['b of 1'])
})

test('a town is no sign where other sides are named, nor one of its name in another country; a site is', () => {
  const of = (lo: number): readonly Quantity[] => [{ lo, hi: lo, unit: 'MW', basis: 'unknown', qualifier: 'exact' }]
  const at = (name: string, country: string | undefined, precision: 'town' | 'site' = 'town'): Partial<Fact> => ({
    place: { name, precision, ...(country !== undefined && { country }) },
  })
  const dublin = at('Dublin', 'IE')
  assert.deepEqual(
    joined(
      plan('a', ['Orion', 'Brevik Halls'], { ...dublin, quantity: of(20) }),
      plan('b', ['Orion', 'Sundal Compute'], { ...dublin, quantity: of(9) }),
    ),
    ['b of 1'],
  )
  const cambridge = plan('a', ['Orion'], { ...at('Cambridge', 'US'), quantity: of(20) })
  const other = (country: string): Fact => plan('b', ['Orion'], { ...at('Cambridge', country), quantity: of(9) })
  assert.deepEqual(joined(cambridge, other('GB')), ['b of 1'])
  assert.deepEqual(joined(cambridge, other('US')), ['a of 2'])
  const mill = at('Dublin Mill', 'IE', 'site')
  assert.deepEqual(
    joined(
      plan('a', ['Orion', 'Brevik Halls'], { ...mill, quantity: of(20) }),
      plan('b', ['Orion', 'Sundal Compute'], { ...mill, quantity: of(9) }),
    ),
    ['a of 2'],
  )
})

test('two houses of one name, apart for want of a second sign, count both, though their figures are one', () => {
  const of20 = { quantity: [{ lo: 20, hi: 20, unit: 'MW', basis: 'unknown', qualifier: 'exact' }] } as const
  const known = plan('a', ['Orion', 'Brevik Halls'], { ...of20, place: { name: 'Bergen', country: 'NO', precision: 'town' } })
  const stated = plan('b', ['Orion', 'Sundal Compute'], { ...of20, place: { name: 'Oslo', country: 'NO', precision: 'town' } })
  const saved = joinLedger([known], [stated], { trustOf: () => 1, byName: new Set(['a']) })
  assert.deepEqual(
    saved.map(({ id, possiblySameAs }) => [id, possiblySameAs]),
    [['b', undefined]],
  )
  assert.equal(totalLedger({ rows: [known, ...saved].map(ledgerRowOf), metric: { unit: 'MW' } }).hi, 40)
})

test('a plan of an unregistered house in another country stays, though its size and the name are those told of', () => {
  const [size] = plan('a', []).quantity ?? []
  const swap = plan('b', ['Orion'], {
    announcedAt: '2026-03-10',
    place: { name: 'Oslo', country: 'NO', precision: 'town' },
    quantity: [{ lo: 90, hi: 90, unit: 'MW', basis: 'unknown', qualifier: 'exact' }],
    claims: claimsOf({ replaces: size }, 'b'),
  })
  const inCountry = (country?: string): Fact =>
    plan('a', ['Orion'], { place: { name: 'Abilene', precision: 'town', ...(country !== undefined && { country }) } })
  assert.deepEqual(joined(inCountry('US'), swap), ['b of 1'])
  assert.deepEqual(joined(inCountry('NO'), swap), ['b of 1', 'a replaced by b'])
  assert.deepEqual(joined(inCountry(), swap), ['b of 1', 'a replaced by b'])
})
