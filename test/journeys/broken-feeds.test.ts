// Feeds that drip and never end, more of them than there are workers: no other feed waits for them.
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { goLive } from '../../src/app/live.ts'
import { addFeeds } from '../../src/app/wire.ts'
import { openTestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'

interface DrippingOutlet extends AsyncDisposable {
  readonly origin: string
  /** Whether its feed was asked, and whether that answer is still on the wire. */
  readonly feed: { isAsked: boolean; isOpen: boolean }
}

/** Answers its robots file, and then sends its feed a byte at a time for as long as anybody listens. */
async function startDrippingOutlet(): Promise<DrippingOutlet> {
  const feed = { isAsked: false, isOpen: false }
  const server: Server = createServer((request, response) => {
    if (request.url !== '/feed.xml') return void response.writeHead(404).end('none')
    Object.assign(feed, { isAsked: true, isOpen: true })
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    const timer = setInterval(() => response.write('<'), 20)
    response.on('close', () => {
      clearInterval(timer)
      feed.isOpen = false
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    feed,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** Waits for it, looking every 20 ms; false when `isOver` comes true first. */
async function before(isDone: () => boolean, isOver: () => boolean): Promise<boolean> {
  while (!isDone()) {
    if (isOver()) return false
    await new Promise((done) => setTimeout(done, 20))
  }
  return true
}

const report = (n: number): Parameters<typeof startOutlet>[1] => [
  {
    path: `/pier-${n}`,
    title: `Pier ${n} gets a crane`,
    publishedAt: '2026-11-24T02:00:00Z',
    paragraphs: ['The harbour board buys a crane.'],
  },
]

test('Three feeds that drip and never end hold both workers of a wire up for none of the feeds behind them.', {
  timeout: 900_000,
}, async () => {
  await using one = await startDrippingOutlet()
  await using two = await startDrippingOutlet()
  await using three = await startDrippingOutlet()
  const dripping = [one, two, three]
  await using quay = await startOutlet('Quay Post', report(1))
  await using port = await startOutlet('Port Times', report(2))
  const sound = [quay, port]
  await using wire = await openTestWire([], '2026-11-24T03:00:00Z')
  const follow = (origins: readonly string[]): Promise<unknown> =>
    addFeeds(
      wire.wire.store,
      origins.map((it) => ({ publisher: it, owner: it, kind: 'trade' as const, language: 'en', feedUrl: `${it}/feed.xml` })),
      wire.clock.now(),
    )
  await follow(dripping.map((it) => it.origin))
  const live = goLive(wire.wire, wire.clock, 2)
  try {
    // Both workers are at a feed that does not end when the sound ones become due.
    assert.ok(
      await before(
        () => dripping.filter((it) => it.feed.isOpen).length >= 2,
        () => false,
      ),
    )
    await follow(sound.map((it) => it.origin))
    const isAsked = (): boolean => sound.every((it) => it.asked.includes('/feed.xml'))
    const hasAnyEnded = (): boolean => dripping.some((it) => it.feed.isAsked && !it.feed.isOpen)
    const haveAllEnded = (): boolean => dripping.every((it) => it.feed.isAsked && !it.feed.isOpen)
    assert.ok(await before(isAsked, hasAnyEnded), 'the sound feeds are asked while all that were begun still drip')
    assert.ok(await before(haveAllEnded, () => false), 'and a feed that drips is given up in the end')
  } finally {
    await live.stop()
  }
  const { text } = await wire.get('/sources', 'application/json')
  const { feeds } = JSON.parse(text) as { feeds: readonly { trouble: { what: string } | null }[] }
  assert.equal(feeds.filter((it) => it.trouble !== null).length, 3, 'each of the three says what is wrong with it')
})
