import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalculationRecord } from '../domain/calculation.ts'
import { recompute } from './calc.ts'
import { distanceBetween } from './distance.ts'
import { gpusToMw, mwToCompute } from './mw-to-compute.ts'
import { annualEnergy, moneyPerMw } from './site-figures.ts'
import { totalLedger } from './total.ts'

/** What is stored is JSON: a record read back has nothing but its function, version and inputs. */
const again = (record: CalculationRecord): unknown => recompute(JSON.parse(JSON.stringify(record)) as CalculationRecord)
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('each printed number comes out again from its stored record, over many inputs', () => {
  for (const mw of [0.01, 0.4, 1, 7.5, 10, 44, 240, 1200])
    for (const basis of ['it', 'facility', 'grid', 'unknown'] as const) {
      const compute = { mw, basis, set: ['dgx-b200', 'gb300-nvl72'] }
      assert.deepEqual(plain(again({ function: 'mw_to_compute', version: 1, inputs: compute })), plain(mwToCompute(compute)))
      assert.deepEqual(plain(again({ function: 'annual_energy', version: 1, inputs: { mw, basis } })), plain(annualEnergy({ mw, basis })))
      const paid = { lo: 1e9, hi: 1.2e9, currency: 'EUR', mw, basis }
      assert.deepEqual(plain(again({ function: 'money_per_mw', version: 1, inputs: paid })), plain(moneyPerMw(paid)))
    }
  for (const gpus of [200, 13_800, 100_000]) {
    const inputs = { gpus, set: ['dgx-h100', 'dgx-b200', 'gb200-nvl72', 'gb300-nvl72'] }
    assert.deepEqual(plain(again({ function: 'gpus_to_mw', version: 1, inputs })), plain(gpusToMw(inputs)))
  }
  const places = { from: 'Frankfurt', to: 'Paris' }
  assert.deepEqual(plain(again({ function: 'distance', version: 1, inputs: places })), plain(distanceBetween(places)))
})

test('a record of before a figure could be disbelieved still gives what it gave', () => {
  const row = {
    id: 'a',
    type: 'capacity_live',
    name: 'A',
    countries: [],
    status: 'live',
    announcedAt: '2026-01-01',
    confidence: 'A',
    sameAs: [],
    replaced: false,
    conflicts: [],
    quantities: [{ lo: 900_000, hi: 900_000, unit: 'MW', qualifier: 'exact', basis: 'unknown' }],
    money: [],
  } as const
  const inputs = { rows: [row], metric: { unit: 'MW' } } as const
  assert.deepEqual(plain(again({ function: 'total', version: 1, inputs })), plain(totalLedger(inputs)))
  const disbelieved = { rows: [{ ...row, implausible: ['mw'] }], metric: { unit: 'MW' } } as const
  assert.deepEqual((again({ function: 'total', version: 1, inputs: disbelieved }) as { counted: unknown }).counted, [])
})

test('an unknown function, a version that is not kept and inputs that do not fit are refused, never guessed', () => {
  const kinds = [
    { function: 'no_such', version: 1, inputs: {} },
    { function: 'mw_to_compute', version: 99, inputs: { mw: 10, basis: 'it', set: ['dgx-b200'] } },
    { function: 'mw_to_compute', version: 1, inputs: { mw: 'ten' } },
  ].map((record) => (again(record) as { readonly kind: string; readonly reason: string }).kind)
  assert.deepEqual(kinds, ['refused', 'refused', 'refused'])
})
