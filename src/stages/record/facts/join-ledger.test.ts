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
