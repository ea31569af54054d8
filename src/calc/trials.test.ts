import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recompute } from './calc.ts'
import { promisedUptime, rateInTrials, riseMet } from './trials.ts'

test('a rate in trials has the range that chance leaves at 95%', () => {
  // 8 of 20: the interval that Wilson's formula is taught with, .219 to .613.
  const found = rateInTrials({ part: 8, whole: 20 })
  assert.ok('lo' in found)
  assert.ok(Math.abs(found.lo - 21.9) < 0.1 && Math.abs(found.hi - 61.3) < 0.1, found.print)
  assert.equal('kind' in rateInTrials({ part: 3, whole: 12 }), true)
  assert.equal('kind' in rateInTrials({ part: 20, whole: 20 }), true)
})

test('an offer meets a part of the rise that is asked for', () => {
  const found = riseMet({ paid: 265, asked: 420, offered: 310 })
  assert.ok('print' in found)
  assert.equal(found.print, '29%')
  assert.equal('kind' in riseMet({ paid: 265, asked: 420, offered: 450 }), true)
})

test('a promise of 99.9% allows three quarters of an hour a month', () => {
  const found = promisedUptime({ percent: 99.9, hours: 5, minutes: 10 })
  assert.ok('allowedLo' in found)
  assert.equal(found.print, '40–45 minutes')
  assert.ok(found.lo > 6.9 && found.hi < 7.7)
})

test('each of them runs again from its record', () => {
  for (const [name, inputs, result] of [
    ['rate_in_trials', { part: 37, whole: 420 }, rateInTrials({ part: 37, whole: 420 })],
    ['rise_met', { paid: 17, asked: 21, offered: 18.5 }, riseMet({ paid: 17, asked: 21, offered: 18.5 })],
    ['promised_uptime', { percent: 99.9, hours: 5 }, promisedUptime({ percent: 99.9, hours: 5 })],
  ] as const)
    assert.deepEqual(recompute({ function: name, version: 1, inputs }), result)
})
