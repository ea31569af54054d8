import assert from 'node:assert/strict'
import test from 'node:test'
import { recompute } from './calc.ts'
import { pointsMoved, priceOfMany, timesAsLarge } from './times-and-many.ts'

test('how many times as large is a range that rounding leaves open', () => {
  const found = timesAsLarge({ from: 30, to: 1407 })
  assert.ok(!('kind' in found))
  assert.equal(found.print, '46–48 times')
  assert.deepEqual(recompute({ function: 'times_as_large', version: 1, inputs: { from: 30, to: 1407 } }), found)
})
test('no times for a fall, for nought or for what is equal', () => {
  for (const [from, to] of [
    [5, 3],
    [0, 3],
    [3, 3],
  ] as const)
    assert.ok('kind' in timesAsLarge({ from, to }))
})
test('a price by the piece over a count is a range where the count was rounded', () => {
  const found = priceOfMany({ price: 4.5, currency: 'EUR', count: 60_000 })
  assert.ok(!('kind' in found))
  assert.equal(found.print, 'EUR 250,000 to EUR 290,000')
  assert.ok('kind' in priceOfMany({ price: 0, currency: 'EUR', count: 10 }))
})
test('points that a rate moved are read to the digits printed', () => {
  const found = pointsMoved({ from: 63, to: 61.4, decimals: 1 })
  assert.ok(!('kind' in found))
  assert.equal(found.print, '1.5–1.7 points')
  assert.ok('kind' in pointsMoved({ from: 63, to: 63 }))
  assert.ok('kind' in pointsMoved({ from: 163, to: 63 }))
})
