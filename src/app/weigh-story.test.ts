import assert from 'node:assert/strict'
import test from 'node:test'
import type { Significance } from '../domain/significance.ts'
import { comparedWith } from './weigh-story.ts'

const stood = {
  score: 0.35,
  weighedAt: '2026-05-01T08:00:00.000Z',
  parts: [
    { name: 'origins', value: 0.25, weight: 0.6, reason: '' },
    { name: 'novelty', value: 0.5, weight: 0.4, reason: '' },
  ],
} as unknown as Significance

test('A score that comes out again is said to be the same; one that does not names the parts that differ.', () => {
  assert.equal(comparedWith(stood, stood), 'Weighed again as at 2026-05-01T08:00:00.000Z: the same, 0.3500.')
  const parts = stood.parts.map((it) => (it.name === 'novelty' ? { ...it, value: 0.25 } : it))
  assert.match(comparedWith(stood, { ...stood, score: 0.25, parts }), /: 0\.2500; novelty 0\.5000 × 0\.4, now 0\.2500 × 0\.4\.$/)
  const weighedAnew = stood.parts.map((it) => ({ ...it, weight: 0.5 }))
  assert.match(comparedWith(stood, { ...stood, parts: weighedAnew }), /origins 0\.2500 × 0\.6, now 0\.2500 × 0\.5; novelty/)
})
