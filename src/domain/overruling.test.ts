import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answered, expiryOf, type Overruling, type OverrulingAnswer } from './overruling.ts'

const filedAt = new Date('2026-03-02T12:00:00Z')
const filed: Overruling = {
  id: 'overruling_1',
  kind: 'watch',
  subject: 'watch_1',
  verb: 'reopen',
  by: 'desk:ada',
  at: filedAt.toISOString(),
  reason: 'It was another hall.',
  expiresAt: expiryOf(filedAt),
  state: 'waiting',
}
const soon = new Date('2026-03-03T12:00:00Z')
const by = (name: string, verb: OverrulingAnswer['verb']) => ({ by: `desk:${name}`, verb, reason: ' I looked. ' })
const end = (it: Overruling, answer: OverrulingAnswer, now = soon): string => {
  const next = answered(it, answer, now)
  return 'code' in next ? next.code : next.state
}

test('SR-6: another person confirms or refuses; whoever filed it can only take it back', () => {
  assert.deepEqual(
    [by('bo', 'confirm'), by('bo', 'refuse'), by('ada', 'confirm'), by('ada', 'refuse')].map((it) => end(filed, it)),
    ['confirmed', 'refused', 'desk.two', 'withdrawn'],
  )
  const done = answered(filed, by('bo', 'confirm'), soon)
  assert.deepEqual('answer' in done && done.answer, { by: 'desk:bo', at: soon.toISOString(), reason: 'I looked.' })
})

test('SR-6: what waited seven days falls, and what was answered is answered', () => {
  assert.equal(filed.expiresAt, '2026-03-09T12:00:00.000Z')
  assert.equal(end(filed, by('bo', 'confirm'), new Date('2026-03-09T11:59:59.999Z')), 'confirmed')
  assert.equal(end(filed, by('bo', 'confirm'), new Date(filed.expiresAt)), 'desk.late')
  for (const state of ['confirmed', 'refused', 'withdrawn', 'lapsed'] as const)
    assert.equal(end({ ...filed, state }, by('bo', 'confirm')), 'desk.late', state)
})
