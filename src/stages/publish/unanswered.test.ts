import assert from 'node:assert/strict'
import test from 'node:test'
import type { Ruling } from '../../domain/ruling.ts'
import { isBarePowerKept, refusalOf, waiting } from './unanswered.ts'

test('PL-5: power without a basis keeps a page that is new, and never one that takes something away or puts it right', () => {
  assert.equal(isBarePowerKept(['10 MW'], { kind: 'pass', isLess: false }), true)
  assert.equal(isBarePowerKept([], { kind: 'pass', isLess: false }), false)
  for (const kind of ['withdraw', 'correct', 'retract', 'kill'] as const)
    assert.equal(isBarePowerKept(['10 MW'], { kind, isLess: false }), false, kind)
  assert.equal(isBarePowerKept(['10 MW'], { kind: 'pass', isLess: true }), false)
})

test('PL-5: a page that waits for what its power measures is looked at again in a day, and whoever asks is told why', () => {
  const refusal = refusalOf(waiting({ id: 'r_1' } as Ruling, 'bare-power', new Date('2026-03-02T10:00:00Z')))
  assert.equal(refusal.code, 'publish.bare-power')
  assert.match(refusal.reason, /prints power.*what that measures/u)
  assert.equal(refusal.nextTryAt, '2026-03-03T10:00:00.000Z')
})
