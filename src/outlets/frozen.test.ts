import assert from 'node:assert/strict'
import test from 'node:test'
import type { Freeze } from '../domain/freeze.ts'
import { frozenWords, shutAnswer } from './frozen.ts'

const frozen = (what: Freeze['what'], isReasonPublic = false): Freeze => ({
  what,
  since: '2026-03-02T10:00:00.000Z',
  by: 'desk:ada',
  reason: 'A wrong figure is going round.',
  isReasonPublic,
})

test('A banner says since when publishing is frozen, and why only where readers may know.', () => {
  assert.equal(frozenWords([]), null)
  assert.equal(
    frozenWords([frozen('wire')]),
    'Publishing is frozen since 2 Mar 2026, 10:00 UTC. What stands here stood then, less what was taken back since.',
  )
  assert.match(frozenWords([frozen('wire', true)]) ?? '', /10:00 UTC: A wrong figure is going round\. What/)
})

test('Where single ways out are shut each is named.', () => {
  const words = frozenWords([frozen('email'), frozen('feeds', true)])
  assert.equal(
    words,
    'E-mail is frozen since 2 Mar 2026, 10:00 UTC. Feeds are frozen since 2 Mar 2026, 10:00 UTC: A wrong figure is going round.',
  )
})

test('A way out that is shut answers 503 with what to do, at all of its addresses and no other.', () => {
  for (const path of ['/feed.atom', '/entity/x/feed.rss', '/beat/compute/feed.json']) {
    assert.equal(shutAnswer(path, [frozen('feeds')])?.status, 503, path)
    assert.equal(shutAnswer(path, [frozen('api')]), null, path)
  }
  const answer = shutAnswer('/api/v1/stories', [frozen('api')])
  assert.equal(answer?.headers['Retry-After'], '3600')
  assert.equal(JSON.parse(answer?.body ?? '').error.code, 'frozen')
  assert.equal(shutAnswer('/story/one', [frozen('feeds'), frozen('api')]), null)
})

test('A frozen wire shuts no address: what stood goes on standing.', () => {
  assert.equal(shutAnswer('/feed.atom', [frozen('wire')]), null)
})
