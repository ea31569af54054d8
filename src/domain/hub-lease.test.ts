import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Feed } from './feed.ts'
import {
  afterLapse,
  afterQuestion,
  afterRefusedWish,
  afterVisit,
  afterWish,
  explainLease,
  type HubLease,
  hintedAt,
  isPushed,
  newLease,
} from './hub-lease.ts'

const now = new Date('2026-11-24T10:00:00Z')
const hours = (n: number): Date => new Date(now.getTime() + n * 3_600_000)
const topic = 'https://harbour.example/feed.xml'
const wished = newLease({ feedId: 'f_1', hub: 'https://hub.example/', topic, token: 'token', secret: 'secret', now })
const grant = (leaseSeconds: number, lease: HubLease = wished): HubLease => {
  const held = afterQuestion(lease, { mode: 'subscribe', topic, leaseSeconds }, now)
  assert.ok(held)
  return held
}

test('a lease is renewed at four fifths, and a hub can make us neither ask without end nor trust it for years', () => {
  assert.equal(grant(86_400).nextAskAt, hours(19.2).toISOString())
  assert.equal(grant(1).nextAskAt, new Date(now.getTime() + 480_000).toISOString())
  assert.equal(grant(1e11).expiresAt, hours(720).toISOString())
  assert.equal(afterQuestion(wished, { mode: 'subscribe', topic, leaseSeconds: 0 }, now), null)
})

test('wishes that lead nowhere are repeated after a quarter of an hour, an hour, then ever later, to a week', () => {
  let lease = wished
  const waits: number[] = []
  for (let i = 0; i < 12; i += 1) {
    lease = afterWish(lease, now)
    waits.push((Date.parse(lease.nextAskAt) - now.getTime()) / 3_600_000)
  }
  assert.deepEqual(waits, [0.25, 1, 2, 4, 8, 16, 32, 64, 128, 168, 168, 168])
})

test('a renewal that fails leaves the running lease as it is until it ends', () => {
  const failed = afterRefusedWish(grant(86_400), 'It answered 500.', hours(20))
  assert.deepEqual([failed.state, failed.reason], ['held', 'It answered 500.'])
  assert.equal(afterLapse(failed, hours(25)).state, 'lapsed')
  assert.match(explainLease(failed, hours(25)), /does not tell us of news since .*ran out before the hub renewed it/)
})

test('a hub is relied on once it has called, and no longer when it keeps news from us three times', () => {
  const held = grant(86_400)
  assert.equal(isPushed(held, now), false)
  let calling: HubLease = { ...held, pushes: 1, lastPushAt: now.toISOString() }
  assert.equal(isPushed(calling, hours(1)), true)
  assert.equal(isPushed(calling, hours(25)), false)
  for (let i = 0; i < 3; i += 1) calling = afterVisit(calling, { newItems: 1, lastVisitAt: hours(1).toISOString() })
  assert.equal(isPushed(calling, hours(2)), false)
  assert.match(explainLease(calling, hours(2)), /kept news from us/)
  assert.equal(isPushed(afterVisit(calling, { newItems: 1, lastVisitAt: hours(-1).toISOString() }), hours(2)), true)
  assert.equal(afterVisit(calling, { newItems: 0, lastVisitAt: undefined }), calling)
})

test('however often a hub calls, a feed is not asked twice within a minute', () => {
  const feed = { lastOkAt: '2026-11-24T09:59:50.000Z' } as Feed
  assert.equal(hintedAt(feed, now).toISOString(), '2026-11-24T10:00:50.000Z')
  assert.equal(hintedAt({ ...feed, lastOkAt: '2026-11-24T09:00:00.000Z' }, now).toISOString(), now.toISOString())
})
