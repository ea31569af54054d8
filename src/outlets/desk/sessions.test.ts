import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskPerson } from '../../domain/desk-person.ts'
import { isFormOf, isReviewed, makeSessions, noteOpened } from './sessions.ts'

let at = 0
let made = 0
const sessions = () => makeSessions({ clock: () => at, newSecret: () => `secret-${made++}-${'x'.repeat(20)}` })
const minute = 60_000
const adaQuist: DeskPerson = { name: 'ada', roles: ['editor'], keySha256: 'a1' }
const boKestrel: DeskPerson = { name: 'bo', roles: ['editor'], keySha256: 'b1' }

test('[ASVS 7.3.1] a session ends after half an hour without a request, and after twelve hours with them', () => {
  const all = sessions()
  const secret = all.start(adaQuist)
  at += 29 * minute
  assert.equal(all.find(secret)?.name, 'ada')
  at += 31 * minute
  assert.equal(all.find(secret), null)
  const busy = all.start(adaQuist)
  for (let i = 0; i < 36; i++) {
    at += 20 * minute
    assert.equal(all.find(busy)?.name, 'ada', `${i}`)
  }
  at += 20 * minute
  assert.equal(all.find(busy), null)
})

test('[ASVS 7.4.1] a session that was ended opens nothing, and another name is no session', () => {
  const all = sessions()
  const secret = all.start(adaQuist)
  all.end(secret)
  assert.equal(all.find(secret), null)
  assert.equal(all.find(''), null)
})

test('[ASVS 7.4.1] with a passkey go the sessions that were begun with it, but for the one that takes it away', () => {
  const all = sessions()
  const [hers, elsewhere, byKey, other] = [
    all.start(adaQuist, { passkeyId: 'p1' }),
    all.start(adaQuist, { passkeyId: 'p1' }),
    all.start(adaQuist),
    all.start(adaQuist, { passkeyId: 'p2' }),
  ]
  all.endOfPasskey('p1', all.find(hers) ?? assert.fail())
  assert.deepEqual(
    [hers, elsewhere, byKey, other].map((it) => all.find(it) !== null),
    [true, false, true, true],
  )
})

test('a form is of a session only with that session’s token', () => {
  const all = sessions()
  const ada = all.find(all.start(adaQuist)) ?? assert.fail()
  const bo = all.find(all.start(boKestrel)) ?? assert.fail()
  assert.ok(isFormOf(ada, ada.formToken))
  for (const other of [bo.formToken, '', undefined, [ada.formToken]]) assert.ok(!isFormOf(ada, other))
})

test('[AI-2, AI-3] a review is every sentence opened, three checks ticked and time taken; less is none, and says what was missing', () => {
  const all = sessions()
  const ada = all.find(all.start(adaQuist)) ?? assert.fail()
  const printed = ['s1', 's2']
  const ticked = ['accuracy', 'plausibility', 'sources']
  const responsible = 'Ada Quay'
  const start = at
  noteOpened(ada, 'd', start)
  assert.match(isReviewed(ada, 'd', { printed, ticked, nowMs: start + 2000, responsible }).missing, /2 of 2 sentences was not opened/)
  for (const id of printed) noteOpened(ada, 'd', start + 1000, id)
  assert.match(isReviewed(ada, 'd', { printed, ticked: ['accuracy'], nowMs: start + 90_000, responsible }).missing, /three checks/)
  assert.match(isReviewed(ada, 'd', { printed, ticked, nowMs: start + 79_000, responsible }).missing, /less than 80 seconds/)
  assert.ok(isReviewed(ada, 'd', { printed, ticked, nowMs: start + 80_000, responsible }).ok)
  assert.match(
    isReviewed(ada, 'd', { printed, ticked, nowMs: start + 80_000, responsible: '' }).missing,
    /no person is named as responsible/,
    'the exemption needs a person who answers',
  )
  assert.ok(!isReviewed(ada, 'other', { printed, ticked, nowMs: start + 80_000, responsible }).ok)
})

test('who looks at a draft is told who else does', () => {
  const all = sessions()
  const ada = all.find(all.start(adaQuist)) ?? assert.fail()
  const bo = all.find(all.start(boKestrel)) ?? assert.fail()
  noteOpened(ada, 'd', at)
  noteOpened(bo, 'd', at)
  assert.deepEqual(all.besides('ada', 'd'), ['bo'])
  at += 11 * minute
  assert.deepEqual(all.besides('ada', 'd'), [])
})

test('SR-6: a session ends with its person or its key, and goes by the roles of now', () => {
  const all = sessions()
  const secret = all.start(adaQuist)
  assert.deepEqual(all.findOf(secret, [adaQuist, boKestrel])?.roles, ['editor'])
  assert.deepEqual(all.findOf(secret, [{ ...adaQuist, roles: ['reader'] }, boKestrel])?.roles, ['reader'])
  const other = all.start(adaQuist)
  assert.equal(all.findOf(other, [{ ...adaQuist, keySha256: 'a2' }]), null, 'another key')
  assert.equal(all.find(other), null, 'and it stays ended')
  assert.equal(all.findOf(secret, [boKestrel]), null, 'the person is gone')
  assert.equal(all.findOf(secret, [adaQuist]), null, 'and does not come back with them')
})
