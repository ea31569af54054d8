import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFeedDate } from './feed-date.ts'

const rows: readonly (readonly [string, string | undefined, string?])[] = [
  ['Tue, 24 Nov 2026 09:30:05 +0100', '2026-11-24T08:30:05.000Z'],
  ['24 Nov 2026 09:30:05 GMT', '2026-11-24T09:30:05.000Z'],
  ['Tue, 24 Nov 26 9:30 EST', '2026-11-24T14:30:00.000Z'],
  ['Tuesday, 24-Nov-26 09:30:05 GMT', '2026-11-24T09:30:05.000Z'],
  ['Tue, 24 Nov 2026 09:30:05', '2026-11-24T09:30:05.000Z', 'date-no-zone'],
  ['Tue, 24 Nov 2026 09:30:05 XYZT', '2026-11-24T09:30:05.000Z', 'date-unknown-zone'],
  ['Tue, 24 Nov 2026', '2026-11-24T00:00:00.000Z', 'date-no-time'],
  ['Tue Nov 24 09:30:05 2026', '2026-11-24T09:30:05.000Z', 'date-no-zone'],
  ['Tue Nov 24 09:30:05 CET 2026', '2026-11-24T08:30:05.000Z'],
  ['November 24th, 2026 9:30 PM PST', '2026-11-25T05:30:00.000Z'],
  ['24 novembre 2026 12:05 +0000', '2026-11-24T12:05:00.000Z'],
  ['24. März 2026 12:05 +0000', '2026-03-24T12:05:00.000Z'],
  ['2026-11-24T09:30:05Z', '2026-11-24T09:30:05.000Z'],
  ['2026-11-24T09:30:05.25+05:30', '2026-11-24T04:00:05.250Z'],
  ['2026-11-24 09:30', '2026-11-24T09:30:00.000Z', 'date-no-zone'],
  ['2026-11-24 09:30:00 -0500', '2026-11-24T14:30:00.000Z'],
  ['2026-11-24 09:30:00 UTC', '2026-11-24T09:30:00.000Z'],
  ['2026-11-24', '2026-11-24T00:00:00.000Z', 'date-no-time'],
  ['20261124', '2026-11-24T00:00:00.000Z', 'date-no-time'],
  ['2026', '2026-01-01T00:00:00.000Z', 'date-no-time'],
  ['11/24/2026 09:30 AM', '2026-11-24T09:30:00.000Z', 'date-no-zone'],
  ['24.11.2026', '2026-11-24T00:00:00.000Z', 'date-no-time'],
  ['2026-02-30T00:00:00Z', undefined, 'date-unreadable'],
  ['0000-00-00 00:00:00', undefined, 'date-unreadable'],
  ['yesterday', undefined, 'date-unreadable'],
  ['', undefined, 'date-unreadable'],
]

for (const [raw, iso, note] of rows) {
  test(`the date "${raw}" is ${iso ?? 'not read'}${note === undefined ? '' : `, noted ${note}`}`, () => {
    const date = parseFeedDate(raw)
    assert.equal(date.iso, iso)
    assert.equal(date.note, note)
  })
}
