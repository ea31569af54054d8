import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Notice } from '../../domain/notice.ts'
import { decided, grantedLevel, type NoticeDecision } from './notice.ts'

const notice = {
  id: 'n',
  kind: 'takedown',
  state: 'acknowledged',
  wantsLevel: 'L0',
  domain: '',
  isDomainProved: false,
  email: '',
} as unknown as Notice
const now = new Date('2026-03-02T12:00:00Z')
const decide = (of: Notice, verb: NoticeDecision['verb'], more: Partial<NoticeDecision> = {}) =>
  decided(of, { noticeId: 'n', by: 'ada', reason: 'because', verb, level: '', ...more }, null, now)
const after = (...given: Parameters<typeof decide>): Notice => {
  const next = decide(...given)
  return 'code' in next ? assert.fail(next.reason) : next
}

test('upheld grants what was asked, in part what the person chooses, and a no grants nothing', () => {
  assert.deepEqual(
    [after(notice, 'uphold'), after(notice, 'uphold', { level: 'L1' }), after(notice, 'reject')].map((it) => [it.state, it.answer?.level]),
    [
      ['upheld', 'L0'],
      ['partly', 'L1'],
      ['rejected', undefined],
    ],
  )
})

test('a notice on an error takes no level: it goes the way of a correction', () => {
  assert.equal(after({ ...notice, kind: 'error' }, 'uphold', { level: 'L1' }).answer?.level, undefined)
})

test('a decided notice is decided; only an appeal opens it', () => {
  const rejected = after(notice, 'reject')
  assert.ok('code' in decide(rejected, 'uphold'))
  assert.ok('code' in decide(notice, 'confirm'))
  assert.equal(after({ ...rejected, state: 'appeal' }, 'confirm').state, 'confirmed')
})

test('[TK-5] SR-6: what was taken down in full is restored by two persons, never by one, whoever took it down', () => {
  const appealed: Notice = { ...after(notice, 'uphold'), state: 'appeal' }
  const restored = (more: Partial<NoticeDecision>): string => {
    const next = decide(appealed, 'restore', more)
    return 'code' in next ? next.code : next.state
  }
  assert.deepEqual([{}, { by: 'bo' }, { second: 'ada' }, { second: 'bo' }, { by: 'bo', second: 'ada' }].map(restored), [
    'desk.second',
    'desk.second',
    'desk.second',
    'restored',
    'restored',
  ])
  assert.equal(after(appealed, 'restore', { second: 'bo' }).answer?.second, 'desk:bo')
  const inPart: Notice = { ...after(notice, 'uphold', { level: 'L1' }), state: 'appeal' }
  assert.equal(after(inPart, 'restore').state, 'restored', 'a level above nothing takes one')
})

test('SR-6: a no that would let go an L0 takes two as well, whatever the notice says of itself', () => {
  const no = { noticeId: 'n', by: 'ada', reason: 'because', verb: 'reject', level: '' } as const
  const alone = decided({ ...notice, state: 'interim' }, no, 'L0', now)
  assert.equal('code' in alone ? alone.code : '', 'desk.second')
  assert.ok(!('code' in decided({ ...notice, state: 'interim' }, no, 'L1', now)))
  assert.ok(!('code' in decided({ ...notice, state: 'interim' }, { ...no, second: 'bo' }, 'L0', now)))
})

test('a level that is mistyped is none, and not what was asked', () => {
  assert.deepEqual(['L1', 'l1', 'L4', ' L1', ''].map(grantedLevel), ['L1', undefined, undefined, undefined, undefined])
})
