import assert from 'node:assert/strict'
import test from 'node:test'
import { printDay, printMoment } from './day-words.ts'

test('a day is told as precisely as it is given, and a moment to the minute', () => {
  assert.deepEqual(['2026-05-28', '2026-05', '2026', '2026-05-08T10:00Z'].map(printDay), ['28 May 2026', 'May 2026', '2026', '8 May 2026'])
  assert.equal(printMoment('2026-04-30T23:59Z'), '30 April 2026, 23:59 UTC')
})
