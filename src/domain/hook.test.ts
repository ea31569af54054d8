import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterTry, type Hook, hookKindOf, hookPausesMs } from './hook.ts'

const now = new Date('2026-03-02T12:00:00Z')
const hook: Hook = { id: 'h', url: 'https://x.example/', secret: 's', kinds: ['dispatch'], createdAt: '', state: 'active', failures: 0 }
const failed = { ok: false, isGone: false, note: 'It answered 500.' }

test('each failed try in a row waits longer, and after the last the hook is given up with the reason', () => {
  let it = hook
  const pauses = hookPausesMs.map(() => {
    it = afterTry(it, failed, now)
    assert.equal(it.state, 'active')
    return Date.parse(it.nextTryAt ?? '') - now.getTime()
  })
  assert.deepEqual(pauses, [...hookPausesMs])
  assert.deepEqual(
    pauses,
    pauses.toSorted((a, b) => a - b),
  )
  it = afterTry(it, failed, now)
  assert.deepEqual([it.state, it.reason, it.nextTryAt], ['given-up', 'It answered 500.', undefined])
})

test('an answer ends the count, and an address that is gone is not asked again', () => {
  const again = afterTry({ ...hook, failures: 4, nextTryAt: 'x', reason: 'y' }, { ok: true, isGone: false, note: '' }, now)
  assert.deepEqual([again.failures, again.nextTryAt, again.reason, again.lastOkAt], [0, undefined, undefined, now.toISOString()])
  assert.equal(afterTry(hook, { ...failed, isGone: true }, now).state, 'given-up')
})

test('only public changes are told', () => {
  assert.deepEqual(
    ['dispatch.published', 'dispatch.retracted', 'dispatch.killed', 'watch.resolved', 'ruling.pass', 'desk.entered', 'watch.proposed'].map(
      hookKindOf,
    ),
    ['dispatch', 'correction', 'tombstone', 'watch', undefined, undefined, undefined],
  )
})
