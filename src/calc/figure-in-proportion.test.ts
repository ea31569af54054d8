import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recompute } from './calc.ts'
import {
  beforeChange,
  changeBetween,
  daysApart,
  meanPower,
  memoryOfWeights,
  moneyPerUnit,
  priceOverUse,
  shareOf,
  tokensAsWords,
  weightsInMemory,
  wholeFromShare,
} from './figure-in-proportion.ts'

const bounds = (it: unknown): readonly number[] => {
  const { lo, hi } = it as { lo: number; hi: number }
  return [lo, hi].map((each) => Math.round(each * 1000) / 1000)
}
const printOf = (it: unknown): string => (it as { print: string }).print

describe('a figure in proportion', () => {
  test('a change keeps what rounding leaves open at both ends, and the noughts that were printed count', () => {
    const fall = changeBetween({ from: 3.1, to: 2.65, decimals: 2 })
    assert.equal(printOf(fall), 'a fall of 14–15%')
    assert.deepEqual(bounds(fall), [14.216, 14.815])
    assert.equal(printOf(changeBetween({ from: 3.1, to: 2.65 })), 'a fall of 13–16%')
    assert.equal(printOf(changeBetween({ from: 24, to: 30 })), 'a rise of 20–30%')
    assert.equal(printOf(changeBetween({ from: 24, to: 30, isExact: true })), 'a rise of 25%')
    assert.equal(printOf(changeBetween({ from: 34_000, to: 39_000 })), 'a rise of 12–18%')
    assert.equal(printOf(changeBetween({ from: 0.07, to: 0.02 })), 'a fall of 62–80%')
    assert.equal((changeBetween({ from: 5, to: 5 }) as { kind: string }).kind, 'refused')
  })
  test('a share, the whole behind a share and the level before a change contain the exact value', () => {
    assert.deepEqual(bounds(shareOf({ part: 23, whole: 61 })), [36.585, 38.843])
    const whole = bounds(wholeFromShare({ part: 400, percent: 10 }))
    assert.ok((whole[0] ?? 0) < 4000 && (whole[1] ?? 0) > 4000)
    const before = bounds(beforeChange({ after: 1.9, percent: -30 }))
    assert.ok((before[0] ?? 0) < 1.9 / 0.7 && (before[1] ?? 0) > 1.9 / 0.7)
  })
  test('a price over a use, by the head and a draw over a quarter', () => {
    assert.equal(
      printOf(priceOverUse({ price: 2.65, currency: 'USD', amountLo: 0.5, amountHi: 1, each: 8760 })),
      'USD 12,000 to USD 23,000',
    )
    assert.equal(printOf(moneyPerUnit({ lo: 2.8e9, hi: 2.8e9, currency: 'USD', count: 260 })), 'USD 11 m')
    assert.equal(printOf(meanPower({ mwh: 19_400, from: '2026-07-01', to: '2026-09-30' })), '8.8 MW')
  })
  test('days between dates keep an imprecise date open, and refuse an order that is none', () => {
    assert.equal(printOf(daysApart({ from: '2026-06-30', to: '2026-08-01/2026-08-31' })), '32 to 62 days')
    assert.equal(printOf(daysApart({ from: '2026-11-13', to: '2027-02-01' })), '80 days')
    assert.equal((daysApart({ from: '2026-08-01', to: '2026-06' }) as { kind: string }).kind, 'refused')
  })
  test('memory, parameters and tokens state what a byte and a word are taken for', () => {
    assert.equal(printOf(weightsInMemory({ gigabytes: 192 })), '96–192 billion')
    assert.equal(printOf(memoryOfWeights({ parameters: 70e9 })), '70–140 GB')
    assert.equal(printOf(tokensAsWords({ tokens: 256_000 })), '150,000–200,000 words')
  })
  test('each is kept by name and runs again to the same value; unfit inputs are refused', () => {
    const inputs = { from: 3.1, to: 2.65, decimals: 2 }
    assert.deepEqual(recompute({ function: 'change_between', version: 1, inputs }), changeBetween(inputs))
    assert.equal((recompute({ function: 'share_of', version: 1, inputs: { part: 'x' } }) as { kind: string }).kind, 'refused')
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0])
      for (const it of [shareOf({ part: bad, whole: 2 }), weightsInMemory({ gigabytes: bad }), tokensAsWords({ tokens: bad })])
        assert.equal((it as { kind?: string }).kind, 'refused')
  })
})
