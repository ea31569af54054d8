import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Feed } from '../../domain/feed.ts'
import { nextPoll, pollLimits } from './next-poll.ts'

const now = new Date('2026-11-24T10:00:00Z')
const minute = 60_000
const feed: Feed = {
  id: 'feed_1',
  sourceId: 'source_1',
  url: 'https://h.example/feed',
  host: 'h.example',
  state: 'ok',
  reason: '',
  stateSince: '2026-11-01T00:00:00.000Z',
  nextPollAt: now.toISOString(),
  intervalMs: 20 * minute,
  failures: 0,
  itemsSeen: 9,
}

function minutesUntil(at: string): number {
  return (Date.parse(at) - now.getTime()) / minute
}

test('new items an hour apart pull the interval halfway to a third of an hour', () => {
  const dates = ['2026-11-24T07:00:00.000Z', '2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z']
  const next = nextPoll({ ...feed, intervalMs: 60 * minute }, { kind: 'items', newItems: 3, newItemDates: dates }, now, {
    jitter01: 0.5,
    isPushed: false,
  })
  assert.equal(next.intervalMs, 40 * minute)
  assert.equal(minutesUntil(next.nextPollAt), 40)
  assert.deepEqual([next.state, next.failures], ['ok', 0])
})

test('nothing new slows a feed by half, but never beyond a sixth of its silence', () => {
  assert.equal(nextPoll(feed, { kind: 'unchanged' }, now, { jitter01: 0.5, isPushed: false }).intervalMs, 30 * minute)
  const lastItemAt = '2026-11-24T07:30:00.000Z'
  assert.equal(nextPoll({ ...feed, lastItemAt }, { kind: 'unchanged' }, now, { jitter01: 0.5, isPushed: false }).intervalMs, 25 * minute)
})

test('the interval stays between two minutes and a day, jitter within a tenth', () => {
  const fast = nextPoll(
    { ...feed, intervalMs: 1 },
    { kind: 'items', newItems: 2, newItemDates: ['2026-11-24T09:59:58Z', '2026-11-24T09:59:59Z'] },
    now,
    { jitter01: 0, isPushed: false },
  )
  assert.equal(fast.intervalMs, pollLimits.intervalMsMin)
  assert.equal(minutesUntil(fast.nextPollAt), 1.8)
  const slow = nextPoll({ ...feed, intervalMs: 23 * 60 * minute }, { kind: 'unchanged' }, now, { jitter01: 1, isPushed: false })
  assert.equal(slow.intervalMs, pollLimits.intervalMsMax)
  assert.equal(minutesUntil(slow.nextPollAt), 1584)
})

test('while a hub tells of news the visits are six times as far apart, and the pace is kept', () => {
  const next = nextPoll(feed, { kind: 'unchanged' }, now, { jitter01: 0.5, isPushed: true })
  assert.deepEqual([next.intervalMs, minutesUntil(next.nextPollAt)], [30 * minute, 180])
})

test('max-age and ttl are floors up to six hours', () => {
  const aged = nextPoll(feed, { kind: 'unchanged', cacheControl: 'public, max-age=7200' }, now, { jitter01: 0.5, isPushed: false })
  assert.equal(aged.intervalMs, 120 * minute)
  assert.match(aged.reason, /publisher asks for 120 min/)
  const ttl = nextPoll(feed, { kind: 'items', newItems: 0, newItemDates: [], ttlMinutes: 10_000 }, now, { jitter01: 0.5, isPushed: false })
  assert.equal(ttl.intervalMs, pollLimits.askedMsMax)
  assert.equal(
    nextPoll(feed, { kind: 'unchanged', cacheControl: 'no-cache, max-age=7200' }, now, { jitter01: 0.5, isPushed: false }).intervalMs,
    30 * minute,
  )
})

test('hours the publisher wants skipped are skipped, unless it is all of them', () => {
  const next = nextPoll(feed, { kind: 'unchanged', skipHours: [10, 11] }, now, { jitter01: 0.5, isPushed: false })
  assert.equal(next.nextPollAt, '2026-11-24T12:00:00.000Z')
  const all = Array.from({ length: 24 }, (_, hour) => hour)
  assert.equal(minutesUntil(nextPoll(feed, { kind: 'unchanged', skipHours: all }, now, { jitter01: 0.5, isPushed: false }).nextPollAt), 30)
})

test('errors double the wait, not the pace, and Retry-After holds the host, for a day at most', () => {
  const plain = nextPoll(feed, { kind: 'error', status: 500, reason: 'Answered 500.' }, now, { jitter01: 0.5, isPushed: false })
  assert.deepEqual([plain.intervalMs, minutesUntil(plain.nextPollAt), plain.state, plain.failures], [20 * minute, 40, 'failing', 1])
  const seconds = nextPoll(feed, { kind: 'error', status: 429, retryAfter: '7200', reason: 'Answered 429.' }, now, {
    jitter01: 0.5,
    isPushed: false,
  })
  assert.equal(seconds.holdHostUntil, '2026-11-24T12:00:00.000Z')
  assert.equal(seconds.nextPollAt, '2026-11-24T12:00:00.000Z')
  const dated = nextPoll(feed, { kind: 'error', status: 503, retryAfter: 'Tue, 24 Nov 2026 11:00:00 GMT', reason: '' }, now, {
    jitter01: 0.5,
    isPushed: false,
  })
  assert.equal(dated.holdHostUntil, '2026-11-24T11:00:00.000Z')
  const far = nextPoll(feed, { kind: 'error', status: 503, retryAfter: '999999999', reason: '' }, now, { jitter01: 0.5, isPushed: false })
  assert.equal(far.holdHostUntil, '2026-11-25T10:00:00.000Z')
  assert.equal(
    nextPoll(feed, { kind: 'error', retryAfter: 'soon', reason: '' }, now, { jitter01: 0.5, isPushed: false }).holdHostUntil,
    undefined,
  )
})

test('410 ends a feed, and five refusals in a row pause it', () => {
  assert.equal(nextPoll(feed, { kind: 'error', status: 410, reason: '' }, now, { jitter01: 0.5, isPushed: false }).state, 'dead')
  assert.equal(
    nextPoll({ ...feed, failures: 3 }, { kind: 'error', status: 403, reason: 'Answered 403.' }, now, { jitter01: 0.5, isPushed: false })
      .state,
    'failing',
  )
  assert.equal(
    nextPoll({ ...feed, failures: 4 }, { kind: 'error', status: 403, reason: 'Answered 403.' }, now, { jitter01: 0.5, isPushed: false })
      .state,
    'paused',
  )
  assert.equal(
    nextPoll({ ...feed, failures: 9 }, { kind: 'error', status: 500, reason: 'Answered 500.' }, now, { jitter01: 0.5, isPushed: false })
      .state,
    'failing',
  )
})

test('a permanent redirect is adopted at its third sighting in a row', () => {
  const to = 'https://h.example/new'
  const first = nextPoll(feed, { kind: 'unchanged', movedTo: to }, now, { jitter01: 0.5, isPushed: false })
  assert.deepEqual([first.url, first.moved], [feed.url, { to, times: 1 }])
  const third = nextPoll({ ...feed, moved: { to, times: 2 } }, { kind: 'unchanged', movedTo: to }, now, { jitter01: 0.5, isPushed: false })
  assert.deepEqual([third.url, third.moved], [to, null])
  assert.equal(
    nextPoll({ ...feed, moved: { to, times: 2 } }, { kind: 'unchanged', movedTo: 'https://h.example/x' }, now, {
      jitter01: 0.5,
      isPushed: false,
    }).moved?.times,
    1,
  )
  assert.equal(nextPoll({ ...feed, moved: { to, times: 2 } }, { kind: 'unchanged' }, now, { jitter01: 0.5, isPushed: false }).moved, null)
})
