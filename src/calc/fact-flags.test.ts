import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../domain/fact.ts'
import { flagsOf } from './fact-flags.ts'
import { type LedgerRow, ledgerRowOf } from './ledger-row.ts'
import { totalLedger } from './total.ts'

const mw = (lo: number, hi = lo) => ({ lo, hi, unit: 'MW' as const, qualifier: 'exact' as const, basis: 'unknown' as const })
const chips = (count: number, model = 'GPU') => [{ model, count: { ...mw(count), unit: 'GPU' as const } }]

test('EX-20, PL-1: 200,000 chips on 150 MW are both kept and both flagged', () => {
  const flags = flagsOf({ type: 'capacity_live', quantity: [mw(150)], hardware: chips(200_000) })
  assert.deepEqual(
    flags.map(({ field }) => field),
    ['mw', 'gpus'],
  )
  assert.match(flags[0]?.why ?? '', /0\.75 kW per GPU, under the 0\.91/)
})

test('PL-2: disclosed pairs are believed; PL-4: 50 MW for 10,000 chips is not', () => {
  for (const [power, count] of [
    [200, 100_000],
    [50, 23_000],
    [230, 100_000],
    [240, 104_000],
    [44, 13_800],
  ] as const)
    assert.deepEqual(flagsOf({ type: 'capacity_build', quantity: [mw(power)], hardware: chips(count) }), [])
  assert.equal(flagsOf({ type: 'capacity_build', quantity: [mw(50)], hardware: chips(10_000) }).length, 2)
})

test('what no site, order or deal can be is flagged, whatever states it', () => {
  assert.equal(flagsOf({ type: 'capacity_lease', quantity: [mw(900_000)] })[0]?.field, 'mw')
  assert.equal(flagsOf({ type: 'capacity_build', quantity: [{ ...mw(45), unit: 'GW' }] })[0]?.field, 'mw')
  assert.equal(flagsOf({ type: 'hardware_purchase', hardware: chips(4e9) })[0]?.field, 'gpus')
  const value = [{ lo: 9e15, hi: 9e15, currency: 'USD', kind: 'contract' as const }]
  assert.equal(flagsOf({ type: 'compute_contract', value })[0]?.field, 'value')
  assert.equal(flagsOf({ type: 'capacity_lease', quantity: [mw(20, 10)] })[0]?.field, 'mw')
  assert.deepEqual(flagsOf({ type: 'programme_target', quantity: [{ ...mw(45), unit: 'GW' }] }), [])
})

test('a flagged figure is in no total, and the row says why it was left out', () => {
  const row = (id: string, quantity: Fact['quantity']): LedgerRow =>
    ledgerRowOf({
      id,
      type: 'capacity_live',
      place: { name: id },
      status: 'live',
      announcedAt: '2026-01-01',
      resolved: {},
      quantity,
    } as unknown as Fact)
  const total = totalLedger({ rows: [row('a', [mw(30)]), row('b', [mw(900_000)])], metric: { unit: 'MW' } })
  assert.deepEqual([total.hi, total.counted, total.skipped], [30, ['a'], [{ id: 'b', why: 'implausible' }]])
})
