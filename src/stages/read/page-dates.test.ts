import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateInUrl, parsePageDate } from './page-dates.ts'

test('machine dates and written dates in many languages are read', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['2026-05-28T08:30:00+02:00', '2026-05-28T06:30:00.000Z'],
    ['2026-05-28 08:30', '2026-05-28T08:30:00.000Z'],
    ['2026-05-28', '2026-05-28'],
    ['20260528', '2026-05-28'],
    ['1779955200', '2026-05-28T08:00:00.000Z'],
    ['Thu, 28 May 2026 08:30:00 GMT', '2026-05-28T08:30:00.000Z'],
    ['May 28th, 2026', '2026-05-28'],
    ['Donnerstag, 3. März 2026', '2026-03-03'],
    ['le 1er août 2025', '2025-08-01'],
    ['3 de septiembre de 2025', '2025-09-03'],
    ['12 dicembre 2025', '2025-12-12'],
    ['03.12.2025, 17:20 Uhr', '2025-12-03T17:20:00.000Z'],
    ['sexta-feira, 22 de outubro de 2010 às 20:13', '2010-10-22T20:13:00.000Z'],
    ['23 września 2021', '2021-09-23'],
    ['5. lokakuuta 2025', '2025-10-05'],
    ['12 мая 2025', '2025-05-12'],
    ['2019年5月3日 14:05', '2019-05-03T14:05:00.000Z'],
    ['2025. május 3.', '2025-05-03'],
    ['26.10.13', '2013-10-26'],
    ['31 February 2025', undefined],
    ['no date, 12 of 14', undefined],
  ]
  for (const [text, iso] of rows) assert.equal(parsePageDate(text), iso, text)
})

test('the order of day and month follows the page, unless only one order is possible', () => {
  assert.equal(parsePageDate('04/05/2026'), '2026-05-04')
  assert.equal(parsePageDate('04/05/2026', { monthFirst: true }), '2026-04-05')
  assert.equal(parsePageDate('04/25/2026'), '2026-04-25')
})

test('a date in the path of a URL is found, one in its host or query is not asked for', () => {
  assert.equal(dateInUrl('https://quay.example/2026/05/28/lease'), '2026-05-28')
  assert.equal(dateInUrl('https://quay.example/news/lease-20260528.html'), '2026-05-28')
  assert.equal(dateInUrl('https://quay.example/item/1234567'), undefined)
})
