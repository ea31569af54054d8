import assert from 'node:assert/strict'
import test from 'node:test'
import { brierScore, calibrate, logScore, skillScore } from './score.ts'

const scores = (probability: number, happened: boolean) => [
  brierScore({ probability, happened }).toFixed(2),
  logScore({ probability, happened }).toFixed(3),
]

test('WS-1: 0.70 on what happened', () => assert.deepEqual(scores(0.7, true), ['0.09', '-0.357']))
test('WS-2: 0.70 on what did not happen', () => assert.deepEqual(scores(0.7, false), ['0.49', '-1.204']))
test('WS-3: certainty is clipped in the log score and not in the Brier score', () => assert.deepEqual(scores(1, false), ['1.00', '-4.605']))
test('WS-4: skill compares with always saying the base rate', () => {
  assert.equal(skillScore(0.2, 0.5)?.toFixed(2), '0.20')
  assert.equal(skillScore(0.2, 1), undefined)
})
test('WS-5: no calibration is shown for 29 scored watches, and five bins for 30', () => {
  const watches = Array.from({ length: 30 }, (_, index) => ({ probability: (index % 5) / 5 + 0.1, happened: index % 5 > 2 }))
  assert.equal(calibrate(watches.slice(1)), undefined)
  const bins = calibrate(watches)
  assert.deepEqual(
    bins?.map((bin) => [bin.from, bin.n, bin.share]),
    [
      [0, 6, 0],
      [0.2, 6, 0],
      [0.4, 6, 0],
      [0.6, 6, 1],
      [0.8, 6, 1],
    ],
  )
})
