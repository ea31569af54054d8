import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBarePrice } from './bare-price.ts'

import { withLatePlace, withMeasureFirst } from './content-forms.ts'

const shifted = (verb: string, words: readonly string[]): string | undefined =>
  withMeasureFirst(
    { subject: 'Orla Cloud', rest: `${verb} ${words.join(' ')}`, isSpoken: false, changed: 0, names: [] },
    { words, tails: [] },
  )[0]?.rest

test('how far something went may stand before a long object', () => {
  assert.equal(
    shifted('has cut', ['the daily price of a rack', 'by 12%,', 'to EUR 40', 'in Oslo']),
    'has cut by 12%, to EUR 40, the daily price of a rack in Oslo',
  )
  assert.equal(
    shifted('raises', ["the lab's price for one seat", 'from USD 20', 'to USD 24 a month']),
    "raises from USD 20 to USD 24 a month the lab's price for one seat",
  )
})

test('a short object, a year, a verb and a clause stay where they are', () => {
  assert.equal(shifted('has cut', ['the price', 'by 12%']), undefined)
  assert.equal(shifted('has cut', ['the number of its halls', 'by 2026']), undefined)
  assert.equal(shifted('is expected', ['to lose the whole sum', 'by 12%']), undefined)
  assert.equal(shifted('has moved', ['the rows of old machines', 'to Leipzig']), undefined)
})

test('a small sum is bare where nothing says what it is the price of', () => {
  assert.equal(isBarePrice('Orla Cloud charges EUR 0.09, Pier Daily reported.'), true)
  assert.equal(isBarePrice('Orla Cloud left its price at EUR 1.70.'), true)
  assert.equal(isBarePrice('Orla Cloud has cut by 12%, to EUR 2.20, the hourly price of a card.'), false)
  assert.equal(isBarePrice('Orla Cloud lowers from EUR 3.10 to EUR 2.65 an hour the price of a card.'), false)
})

test('the report is not named between a time and what it is measured from', () => {
  const places = (rest: string, tail: string): number =>
    withLatePlace({ subject: 'Vega Lines', rest, isSpoken: false, changed: 0, names: [] }, { words: [rest], tails: [tail] }).length
  assert.equal(places('closed the old pier before the summer fair opened', 'before the summer fair opened'), 1)
  assert.equal(places('closed the old pier two days before the summer fair opened', 'before the summer fair opened'), 0)
  assert.equal(places('closed the old pier shortly after the summer fair', 'after the summer fair'), 0)
})
