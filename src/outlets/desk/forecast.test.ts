import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Watch } from '../../domain/watch.ts'
import { watchAt } from '../../domain/watch.ts'
import { watch } from '../fixture.ts'
import { withForecast } from './forecast.ts'

const now = new Date('2026-12-01T09:00:00.000Z')
const codeOf = (of: Watch, probability: string, at = now): string => {
  const next = withForecast(of, { by: 'ada', probability }, at)
  return 'code' in next ? next.code : 'stated'
}

test('a probability is a number from 0 to 1 with two digits at most, and everything else is refused with the form', () => {
  for (const good of ['0.7', '.7', '0.05', '0', '1', '1.0', ' 0.50 ']) assert.equal(codeOf(watch, good), 'stated', good)
  for (const bad of ['', '70', '70%', '1.01', '-0.1', '0.123', 'NaN', '0,7', '1e-1', 'likely', '0.'])
    assert.equal(codeOf(watch, bad), 'desk.probability', bad)
})

test('it carries who stated it and when, is stated once, and never after anything has come of the watch', () => {
  const stated = withForecast(watch, { by: 'ada', probability: '0.7' }, now)
  assert.ok(!('code' in stated))
  assert.deepEqual([stated.probability, stated.probabilityBy, stated.probabilityAt], [0.7, 'desk:ada', now.toISOString()])
  assert.equal(codeOf(stated, '0.9'), 'desk.late')
  const evidence = [{ factId: 'f_1', articleId: 'a_1', note: 'connected' }]
  assert.equal(codeOf({ ...watch, evidence }, '0.9'), 'desk.late')
  for (const state of ['due', 'proposed', 'resolved', 'reopened', 'annulled'] as const)
    assert.equal(codeOf({ ...watch, state }, '0.9'), 'desk.late', state)
  assert.equal(codeOf(watch, '0.9', new Date(watch.horizonAt)), 'desk.late')
})

test('a watch as it stood before a probability was stated has none', () => {
  const stated = withForecast(watch, { by: 'ada', probability: '0.7' }, now)
  assert.ok(!('code' in stated))
  assert.equal(watchAt(stated, new Date('2026-11-30T00:00:00Z'))?.probability, undefined)
  assert.equal(watchAt(stated, now)?.probability, 0.7)
})
