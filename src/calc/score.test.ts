import assert from 'node:assert/strict'
import test from 'node:test'
import type { Watch } from '../domain/watch.ts'
import { baseRateOf, brierScore, calibrate, logScore, scoreRecord, skillScore } from './score.ts'

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

const settled = (id: string, outcome: 'yes' | 'no' | 'ambiguous', more: Partial<Watch> = {}): Watch =>
  ({
    id,
    factTypes: ['lease'],
    opensAt: '2026-01-01T00:00:00.000Z',
    state: outcome === 'ambiguous' ? outcome : 'resolved',
    resolution: { outcome, at: '2026-03-01T00:00:00.000Z', note: '', by: [] },
    history: [
      { at: '2026-03-01T00:00:00.000Z', actor: 'desk:ada', to: outcome === 'ambiguous' ? outcome : 'resolved', outcome, reason: '' },
    ],
    ...more,
  }) as unknown as Watch

test('WV-12: of three settled watches the one without a probability, and a void, are counted and not scored', () => {
  const record = scoreRecord([
    settled('a', 'yes', { probability: 0.7 }),
    settled('b', 'no', { probability: 0.7 }),
    settled('c', 'yes'),
    settled('d', 'ambiguous', { probability: 0.9 }),
  ])
  assert.deepEqual(
    [record?.n, record?.meanBrier.toFixed(2), record?.meanLog.toFixed(3), record?.baseRate, record?.skill?.toFixed(2), record?.calibration],
    [2, '0.29', '-0.780', 0.5, '-0.16', null],
  )
  assert.equal(scoreRecord([settled('c', 'yes'), settled('d', 'ambiguous', { probability: 0.9 })]), null)
  assert.equal(scoreRecord([settled('a', 'yes', { probability: 0.7 })])?.skill, null)
})

test('a watch that was opened again is not scored until it is settled again', () => {
  assert.equal(scoreRecord([settled('a', 'yes', { probability: 0.7, state: 'reopened' })]), null)
})

test('the base rate is of like questions that were settled before this one opened, and of three at least', () => {
  const asked = settled('x', 'yes', { opensAt: '2026-03-02T00:00:00.000Z' })
  const two = [settled('a', 'yes'), settled('b', 'no')]
  assert.equal(baseRateOf(asked, two), null)
  const other = settled('d', 'yes', { factTypes: ['power_contract'] })
  const late = { at: '2026-03-03T00:00:00.000Z', actor: 'desk:ada', reason: '' }
  const later = settled('e', 'yes', { history: [{ ...late, to: 'resolved', outcome: 'yes' }] })
  // What stood settled then counts as it stood, though it was opened again since.
  const reopened = settled('c', 'no', { state: 'reopened', history: [...settled('c', 'no').history, { ...late, to: 'reopened' }] })
  assert.equal(baseRateOf(asked, [...two, other, later, settled('v', 'ambiguous'), asked]), null)
  assert.deepEqual(baseRateOf(asked, [...two, reopened, other, later]), {
    n: 1,
    N: 3,
    open: 1,
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-03-02T00:00:00.000Z',
  })
})
