import assert from 'node:assert/strict'
import test from 'node:test'
import { spanOfDays } from './days.ts'
import { horizonOf } from './horizon.ts'

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
  assert.equal(horizonOf({ rule: 'early-year', year: 2027 }), '2027-03-31T23:59Z')
})
test('halves and ends of years end on their last day', () => {
  assert.equal(horizonOf({ rule: 'end-of-half', year: 2026, half: 1 }), '2026-06-30T23:59Z')
  assert.equal(horizonOf({ rule: 'end-of-half', year: 2026, half: 2 }), '2026-12-31T23:59Z')
  assert.equal(horizonOf({ rule: 'end-of-year', year: 2027 }), '2027-12-31T23:59Z')
})
test('an imprecise date spans all days it can mean, and hostile text spans none', () => {
  assert.deepEqual(spanOfDays('2024-02'), { first: '2024-02-01', last: '2024-02-29' })
  assert.deepEqual(spanOfDays('2025-03/2025-09-25'), { first: '2025-03-01', last: '2025-09-25' })
  assert.deepEqual(['2026-13', '2026-02-30', 'soon', '', '1/2/3'].map(spanOfDays), Array(5).fill(undefined))
})
