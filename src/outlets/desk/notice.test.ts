import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Notice } from '../../domain/notice.ts'
import { decided, type NoticeDecision } from './notice.ts'

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
  decided(of, { noticeId: 'n', by: 'ada', reason: 'because', verb, level: '', ...more }, now)
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

test('[TK-5] who took everything down does not restore it; another person can', () => {
  const appealed: Notice = { ...after(notice, 'uphold'), state: 'appeal' }
  assert.deepEqual(
    [decide(appealed, 'restore'), decide(appealed, 'restore', { by: 'bo' })].map((it) => ('code' in it ? it.code : it.state)),
    ['desk.two', 'restored'],
  )
})
