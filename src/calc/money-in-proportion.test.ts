import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recompute } from './calc.ts'
import { moneyPerYear, placeMoney } from './money-in-proportion.ts'

test('a sum is spread evenly over its years and printed with two figures', () => {
  assert.equal(moneyPerYear({ lo: 5.6e9, hi: 5.6e9, currency: 'USD', years: 5 })?.print, 'USD 1.1 bn')
  assert.equal(moneyPerYear({ lo: 410e6, hi: 410e6, currency: 'EUR', years: 10 })?.print, 'EUR 41 m')
  assert.equal(moneyPerYear({ lo: 1, hi: 1, currency: 'EUR', years: 0 }), undefined)
})

test('a sum is placed among others, and the same inputs give the same place again', () => {
  const inputs = { value: 5, others: [1, 2, 9, 5] }
  const place = placeMoney(inputs)
  assert.deepEqual([place.n, place.smaller, place.larger], [4, 2, 1])
  assert.deepEqual(recompute({ function: 'place_money', version: 1, inputs }), place)
})
