import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact, FactChange, LedgerClaim } from '../../../domain/fact.ts'
import { amendFact } from './amend-fact.ts'

const power = (value: number) => ({ lo: value, hi: value, unit: 'MW', qualifier: 'exact', basis: 'unknown' }) as const
const euros = (value: number, currency = 'EUR') => ({ lo: value, hi: value, currency, kind: 'capex' }) as const

const claim = (id: string, says: LedgerClaim['says']): LedgerClaim => ({
  id,
  origin: `o_${id}`,
  url: `https://${id}.example/report`,
  publisher: id,
  publishedAt: '2026-03-02T10:00:00Z',
  spanHash: id,
  says,
  role: 'reporter',
})

const row: Fact = {
  id: 'f_1',
  type: 'capacity_build',
  subject: [{ entity: 'Mesalta', role: 'operator' }],
  place: { name: 'Zaragoza Sur', country: 'ES', precision: 'site', lat: 41.6, lon: -0.9 },
  quantity: [power(100)],
  value: [euros(9e8)],
  status: 'announced',
  statusDate: '2026-03-02',
  announcedAt: '2026-03-02',
  dateCertain: 'no',
  horizon: '2027-06-30',
  claims: [
    claim('harbour', { status: 'announced', place: 'Zaragoza Sur', mw: [power(100)], value: [euros(9e8)], horizon: '2027-06-30' }),
    claim('basin', { status: 'announced', place: 'Zaragoza Sur', mw: [power(100)] }),
  ],
  resolved: {},
  version: 1,
}
const amended = (change: FactChange | null): Fact => amendFact(row, { change, by: 'desk:ada', at: '2026-03-02T13:00:00Z' }, () => 1)

const cases: readonly (readonly [string, FactChange, Partial<Fact>])[] = [
  ['power', { mw: [power(130)] }, { quantity: [power(130)] }],
  ['money', { value: [euros(9.5e8)] }, { value: [euros(9.5e8)] }],
  ['currency', { value: [euros(9e8, 'USD')] }, { value: [euros(9e8, 'USD')] }],
  ['status', { status: 'proposed' }, { status: 'proposed' }],
  ['parties', { parties: [{ entity: 'Iberalta Red', role: 'operator' }] }, { subject: [{ entity: 'Iberalta Red', role: 'operator' }] }],
  [
    'place',
    { place: { name: 'Huesca', country: 'ES', precision: 'town' } },
    { place: { name: 'Huesca', country: 'ES', precision: 'town' } },
  ],
  ['day it is due', { horizon: '2028' }, { horizon: '2028' }],
  ['day it begins', { effectiveAt: '2027-01' }, { effectiveAt: '2027-01' }],
  ['day it was announced', { announcedAt: '2026-03-01' }, { announcedAt: '2026-03-01' }],
]
for (const [name, change, expected] of cases)
  test(`the ${name} of a row is corrected, and the old statement is kept as read wrong`, () => {
    const now = amended(change)
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, now[key as keyof Fact]])), expected)
    assert.equal(now.version, 2)
    const gone = now.claims.filter((it) => it.withdrawnBy === 'desk:ada')
    assert.ok(gone.length > 0)
    assert.ok(gone.every((it) => now.claims.some((one) => one.id === `${it.id}@2` && one.withdrawnAt === undefined)))
  })

test('only statements that gave what was read wrong are taken back', () => {
  const now = amended({ value: [euros(9.5e8)] })
  assert.deepEqual(
    now.claims.map((it) => [it.id, it.withdrawnBy ?? 'stands']),
    [
      ['harbour', 'desk:ada'],
      ['harbour@2', 'stands'],
      ['basin', 'stands'],
    ],
  )
})

test('money that no source gave goes from the row and from what it holds true', () => {
  const now = amended({ value: [] })
  assert.equal(now.value, undefined)
  assert.equal(now.resolved['value'], undefined)
  assert.deepEqual(now.quantity, [power(100)])
})

test('chips in place of power: the unit was read wrong', () => {
  const chips = { lo: 100, hi: 100, unit: 'rack', qualifier: 'exact', basis: 'unknown' } as const
  const now = amended({ mw: [], gpus: [chips] })
  assert.deepEqual(now.quantity, [chips])
  assert.deepEqual(now.hardware, [{ model: 'rack', count: chips }])
})

test('a second correction stands beside the first, each statement under a name of its own', () => {
  const twice = amendFact(
    amended({ mw: [power(130)] }),
    { change: { mw: [power(110)] }, by: 'desk:bo', at: '2026-03-02T14:00:00Z' },
    () => 1,
  )
  assert.deepEqual(twice.quantity, [power(110)])
  assert.equal(new Set(twice.claims.map((it) => it.id)).size, twice.claims.length)
})

test('a row without statements is closed', () => {
  const now = amended(null)
  assert.equal(now.status, 'superseded')
  assert.ok(now.claims.every((it) => it.withdrawnAt !== undefined))
})
