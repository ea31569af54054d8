import assert from 'node:assert/strict'
import test from 'node:test'
import { spanOfDays } from './days.ts'
import { horizonFromWords, horizonOf } from './horizon.ts'

test('WH-1: two quarters from publication keep the day number', () => {
  assert.equal(horizonOf({ rule: 'quarters-from-publication', publishedOn: '2026-05-28', quarters: 2 }), '2026-11-28T23:59Z')
})
test('WH-2: two full calendar quarters end with the year', () => {
  assert.equal(horizonOf({ rule: 'calendar-quarters', publishedOn: '2026-05-28', quarters: 2 }), '2026-12-31T23:59Z')
})
test('WH-3: a day the month does not have becomes its last day', () => {
  assert.equal(horizonOf({ rule: 'quarters-from-publication', publishedOn: '2026-11-30', quarters: 1 }), '2027-02-28T23:59Z')
})
test('WH-4: early in a year means the end of March', () => {
  const question = horizonFromWords('early 2027')
  assert.ok(question)
  assert.equal(horizonOf(question), '2027-03-31T23:59Z')
})
test('halves and ends of years end on their last day, and other words name no horizon', () => {
  const read = (words: string) => {
    const question = horizonFromWords(words)
    return question && horizonOf(question)
  }
  assert.deepEqual(
    [read('in the first half of 2026'), read('H2 2026'), read('by the end of 2027'), read('soon'), read('2027')],
    ['2026-06-30T23:59Z', '2026-12-31T23:59Z', '2027-12-31T23:59Z', undefined, undefined],
  )
})
test('an imprecise date spans all days it can mean, and hostile text spans none', () => {
  assert.deepEqual(spanOfDays('2024-02'), { first: '2024-02-01', last: '2024-02-29' })
  assert.deepEqual(spanOfDays('2025-03/2025-09-25'), { first: '2025-03-01', last: '2025-09-25' })
  assert.deepEqual(['2026-13', '2026-02-30', 'soon', '', '1/2/3'].map(spanOfDays), Array(5).fill(undefined))
})
