import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './dates.ts'

const rows: readonly (readonly [language: string, sentence: string, ...expected: string[]])[] = [
  ['en', 'On 3 May 2026 and May 14, 2027.', '2026-05-03 2026-05-03 day', '2027-05-14 2027-05-14 day'],
  [
    'en',
    'In Q3 2026, 4Q26 or the second half of 2027',
    '2026-07-01 2026-09-30 quarter',
    '2026-10-01 2026-12-31 quarter',
    '2027-07-01 2027-12-31 half',
  ],
  ['en', 'by the end of 2025, early 2027', '2025-10-01 2025-12-31 part', '2027-01-01 2027-04-30 part'],
  ['en', 'between 2025 and 2027', '2025-01-01 2027-12-31 span'],
  ['en', 'fiscal 2027', '2027-01-01 2027-12-31 year'],
  [
    'en',
    'yesterday, last week and next quarter',
    '2026-11-23 2026-11-23 day',
    '2026-11-16 2026-11-22 week',
    '2027-01-01 2027-03-31 quarter',
  ],
  ['en', 'on Monday', '2026-11-23 2026-11-23 day'],
  ['en', 'three days ago', '2026-11-21 2026-11-21 day'],
  ['en', 'It may march on with 2,026 GPUs for $2026 at 5pm.'],
  [
    'fr',
    'le 3 mai 2026, au troisième trimestre 2026, fin 2027',
    '2026-05-03 2026-05-03 day',
    '2026-07-01 2026-09-30 quarter',
    '2027-10-01 2027-12-31 part',
  ],
  ['de', 'am 3. Mai 2026, Ende 2027', '2026-05-03 2026-05-03 day', '2027-10-01 2027-12-31 part'],
  ['es', 'el 3 de mayo de 2026, a finales de 2027', '2026-05-03 2026-05-03 day', '2027-10-01 2027-12-31 part'],
]

test('a date is an interval with its precision', () => {
  for (const [language, sentence, ...expected] of rows) {
    const found = findDates(sentence, { language, reference: '2026-11-24' })
    assert.deepEqual(
      found.map((date) => `${date.interval.from} ${date.interval.to} ${date.interval.precision}`),
      expected,
      sentence,
    )
  }
})

test('a missing year is the nearest one', () => {
  const [date] = findDates('It opened on 28 December.', { language: 'en', reference: '2027-01-04T08:00:00Z' })
  assert.equal(date?.interval.from, '2026-12-28')
})

test('an unreadable reference finds nothing', () => {
  assert.deepEqual(findDates('3 May 2026', { language: 'en', reference: 'soon' }), [])
})

test('a decade is no count of seconds from the day of the report', () => {
  assert.deepEqual(
    findDates('The mascot was dropped in the early 1970s after complaints.', { language: 'en', reference: '2020-06-22' }),
    [],
  )
})
