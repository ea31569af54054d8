import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recompute } from './calc.ts'
import { promisedUptime, rateInTrials, rateInTrialsV2, riseMet, sharePrint } from './trials.ts'

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
  for (const [name, version, inputs, print, lo, hi] of [
    // Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = 37/420, z = 1.96.
    ['rate_in_trials', 1, { part: 37, whole: 420 }, '6.5–12%', 6.457, 11.911],
    ['rate_in_trials', 2, { part: 37, whole: 420 }, '6.5–12%', 6.457, 11.911],
    ['rise_met', 1, { paid: 17, asked: 21, offered: 18.5 }, '38%', 37.5, 37.5],
    ['promised_uptime', 1, { percent: 99.9, hours: 5 }, '40–45 minutes', 6.72, 7.44],
  ] as const) {
    const found = recompute({ function: name, version, inputs }) as { print: string; lo: number; hi: number; version: number }
    assert.equal(found.print, print)
    assert.equal(found.version, version)
    assert.ok(Math.abs(found.lo - lo) < 0.01 && Math.abs(found.hi - hi) < 0.01, `${found.lo} ${found.hi}`)
  }
})

test('what was not all of them is never printed as 100%', () => {
  const found = rateInTrialsV2({ part: 419, whole: 420 })
  assert.ok('print' in found && 'lo' in found)
  assert.equal(found.print, '99% to over 99.9%')
  assert.equal(sharePrint((419 / 420) * 100), '99.8%')
  assert.equal(sharePrint(8.81), '8.8%')
  // As it was printed: v1 stays.
  const before = rateInTrials({ part: 419, whole: 420 })
  assert.ok('lo' in before)
  assert.equal(before.print, '99–100%')
})
