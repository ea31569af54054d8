import assert from 'node:assert/strict'
import test from 'node:test'
import { measureDelay } from './delay.ts'

test('a promise is late, overdue, kept or not yet due', () => {
  const state = (promised: string, asOf: string, reached?: string) => {
    const delay = measureDelay({ promised, asOf, ...(reached !== undefined && { reached }) })
    return [delay?.state, delay?.days]
  }
  assert.deepEqual(state('2026-06-30', '2026-11-23'), ['overdue', 146])
  assert.deepEqual(state('2027', '2026-12-31'), ['not_due', -365])
  assert.deepEqual(state('2026-06-30', '2026-11-23', '2026-07-01'), ['late', 1])
  assert.deepEqual(state('2026-06', '2026-11-23', '2026-06'), ['on_time', -29])
  assert.deepEqual(state('soon', '2026-11-23'), [undefined, undefined])
})
