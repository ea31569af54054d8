import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRetryAfter } from './retry-after.ts'

const NOW = new Date('2026-11-23T12:00:00Z')
const ROWS: readonly (readonly [value: string | undefined, iso: string | undefined])[] = [
  ['90', '2026-11-23T12:01:30.000Z'],
  [' 0 ', '2026-11-23T12:00:00.000Z'],
  ['Mon, 23 Nov 2026 13:00:00 GMT', '2026-11-23T13:00:00.000Z'],
  ['Mon, 23 Nov 2026 11:00:00 GMT', '2026-11-23T12:00:00.000Z'],
  ['999999999', '2026-11-24T12:00:00.000Z'],
  ['Wed, 21 Oct 2099 07:28:00 GMT', '2026-11-24T12:00:00.000Z'],
  ['soon', undefined],
  ['-5', undefined],
  ['2026-11-23', undefined],
  ['', undefined],
  [undefined, undefined],
]

for (const [value, iso] of ROWS) {
  test(`Retry-After ${JSON.stringify(value)} means ${iso ?? 'nothing'}`, () =>
    assert.equal(parseRetryAfter(value, NOW)?.toISOString(), iso))
}
