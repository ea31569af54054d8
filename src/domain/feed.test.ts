import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Feed, troubleOf } from './feed.ts'

const now = new Date('2026-11-24T10:00:00Z')
const feed: Feed = {
  id: 'f_1',
  sourceId: 'p_1',
  url: 'https://h.example/feed',
  host: 'h.example',
  state: 'ok',
  reason: '3 new',
  stateSince: '2026-11-01T00:00:00.000Z',
  nextPollAt: '2026-11-24T10:20:00.000Z',
  intervalMs: 1_200_000,
  failures: 0,
  itemsSeen: 40,
  lastOkAt: '2026-11-24T09:40:00.000Z',
  lastItemAt: '2026-11-24T08:00:00.000Z',
  usualGapMs: 4 * 3_600_000,
}

test('a feed that answers as usual, or was never asked, has no trouble', () => {
  assert.equal(troubleOf(feed, now), null)
  assert.equal(troubleOf({ ...feed, state: 'new' }, now), null)
})

test('a silent feed is told by its own pace', () => {
  const quiet = { ...feed, lastItemAt: '2026-11-14T10:00:00.000Z' }
  assert.equal(troubleOf(quiet, now)?.what, 'It answers, but has had nothing new for 10 days; usually there is something every 4 hours.')
  assert.equal(troubleOf({ ...quiet, usualGapMs: 7 * 86_400_000 }, now), null, 'a weekly may be quiet for ten days')
  assert.equal(troubleOf(quiet, now)?.since, quiet.lastItemAt)
})

test('each state says what happens, since when, and what follows', () => {
  const failing = troubleOf({ ...feed, state: 'failing', failures: 3, reason: 'answered 500' }, now)
  assert.equal(failing?.what, 'It fails, 3 tries in a row: answered 500. It answered last on 2026-11-24.')
  assert.match(failing?.next ?? '', /24 November 2026, 10:20 UTC/)
  assert.match(
    troubleOf({ ...feed, state: 'paused', failures: 5, reason: 'Answered 403.' }, now)?.what ?? '',
    /turned us away, 5 tries in a row: Answered 403/,
  )
  assert.match(
    troubleOf({ ...feed, state: 'dead', reason: 'The publisher says the feed is gone (410).' }, now)?.next ?? '',
    /do not ask again/,
  )
  assert.match(troubleOf({ ...feed, state: 'refused', reason: 'robots' }, now)?.what ?? '', /asks not to be read/)
})

test('a feed whose source has used its share of the day says so, and when it is asked again', () => {
  const left = troubleOf({ ...feed, pacedBy: 'share', reason: 'It has used its share of the day: 9 of 9 entries.' }, now)
  assert.equal(left?.what, 'It is left for today: It has used its share of the day: 9 of 9 entries.')
  assert.match(left?.next ?? '', /24 November 2026, 10:20 UTC/)
})

test('a feed that answers with nothing we can read is told apart from a quiet one', () => {
  const { lastItemAt: _, ...empty } = { ...feed, itemsSeen: 0 }
  assert.match(troubleOf(empty, now)?.what ?? '', /no item could be read/)
})
