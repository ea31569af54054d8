// One source that floods the wire: with entries, changes, bytes or pages that are slow to read. It gets its share of a day, and the others theirs.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { feedIdOf } from '../../src/app/new-feed.ts'
import { addFeeds } from '../../src/app/wire.ts'
import { shareHolder } from '../../src/text/share-holder.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, report, startOutlet } from '../support/outlet.ts'
import { campus, hall } from '../support/reports.ts'

const day = '2026-03-02'
const today = (it: typeof hall) => ({ ...it, publishedAt: `${day}T08:00:00Z` })
const sourceOf = async (it: TestWire, outlet: Outlet): Promise<string> => {
  const feed = (await it.wire.store.feeds()).find(({ url }) => url.startsWith(outlet.origin))
  return feed?.sourceId ?? assert.fail(outlet.name)
}
const pagesAsked = (outlet: Outlet): number => outlet.asked.filter((path) => path.startsWith('/n-')).length

/** Whose pages were looked at, in the order of the log. */
async function readsInOrder(it: TestWire): Promise<readonly string[]> {
  const lines = readFileSync(join(it.wire.home, 'groundwire.log'), 'utf8').trim().split('\n')
  const jobs = lines.map((line) => JSON.parse(line) as { readonly stage?: string; readonly subject: string })
  const items = await Promise.all(jobs.filter(({ stage }) => stage === 'read').map(({ subject }) => it.wire.store.itemById(subject)))
  return items.flatMap((item) => item?.sourceId ?? [])
}

test('SR-8: of a feed of a hundred thousand entries a share of the day is read, behind what others have, and they are served', async () => {
  await using flooder = await startOutlet('Flood Post')
  await using harbour = await startOutlet('Harbour Post', [today(hall), today(campus)])
  const entries = Array.from(
    { length: 100_000 },
    (_, i) => `<item><title>${i.toString(36)}</title><link>/n-${i.toString(36)}</link></item>`,
  ).join('')
  const feed = `<rss version="2.0"><channel><title>F</title>${entries}</channel></rss>`
  flooder.files.set('/feed.xml', { type: 'application/rss+xml', body: feed })
  await using it = await openTestWire([flooder, harbour], `${day}T09:00:00Z`, { settings: { itemsPerSource: 120 } })
  await it.at(`${day}T09:00:00Z`)
  const [flood, honest] = [await sourceOf(it, flooder), await sourceOf(it, harbour)]
  assert.equal(await it.wire.store.countItems(), 122, 'no row is kept of what has no room today')
  assert.equal(pagesAsked(flooder), 120)
  const order = await readsInOrder(it)
  const before = order.slice(0, order.lastIndexOf(honest)).filter((id) => id === flood).length
  assert.ok(before <= 50, `${before} pages of the flood were read before the last of the others`)
  assert.equal(await it.wire.store.countDispatches(), 2)
  const polls = flooder.asked.filter((path) => path === '/feed.xml').length
  for (const hour of ['12', '18', '23']) await it.at(`${day}T${hour}:00:00Z`)
  assert.equal(flooder.asked.filter((path) => path === '/feed.xml').length, polls, 'nor is it asked again today')
  assert.match(
    (await it.wire.store.feeds()).find(({ sourceId }) => sourceId === flood)?.reason ?? '',
    /its share of the day: 120 of 120 entries/,
  )
  await it.at('2026-03-03T02:00:00Z')
  assert.equal(await it.wire.store.countItems(), 242, 'the next day has its share again')
})

test('SR-8: a source that changes everything at every visit makes us read its share and no more', async () => {
  const reports = (n: number) =>
    Array.from({ length: 10 }, (_, i) => report(`/n-${i}`, `${day}T08:00:00Z`, `Quay ${i} closes, ${n} times`, 'A short report.'))
  await using flooder = await startOutlet('Flood Post', reports(0))
  await using it = await openTestWire([flooder], `${day}T09:00:00Z`, { settings: { itemsPerSource: 25, floor: 1 } })
  for (let n = 0; n < 6; n += 1) {
    flooder.reports.splice(0, flooder.reports.length, ...reports(n))
    await it.at(`${day}T${String(9 + 2 * n).padStart(2, '0')}:00:00Z`)
  }
  const reads = (await readsInOrder(it)).length
  const source = (await it.wire.store.sourceById(await sourceOf(it, flooder))) ?? assert.fail()
  assert.ok(reads >= 20 && reads <= 25 + 10, `${reads} readings; those that a page gets by its age come on top`)
  assert.equal((await it.wire.store.useOfShare(shareHolder(source, `${flooder.origin}/feed.xml`), it.clock.now())).items, 25)
})

test('SR-8: one host with twenty feeds of twenty names has one share, and tenants whom the operator tells apart by owner have one each', async () => {
  await using flooder = await startOutlet('Flood Post')
  await using harbour = await startOutlet('Harbour Post', [today(hall), today(campus)])
  await using it = await openTestWire([harbour], `${day}T09:00:00Z`, { settings: { itemsPerSource: 50 } })
  const feeds = Array.from({ length: 20 }, (_, feed) => {
    const entries = Array.from({ length: 30 }, (__, i) => `<item><title>${feed} ${i}</title><link>/n-${feed}-${i}</link></item>`).join('')
    const body = `<rss version="2.0"><channel><title>Name ${feed}</title>${entries}</channel></rss>`
    flooder.files.set(`/f-${feed}.xml`, { type: 'application/rss+xml', body })
    const publisher = `Name ${feed}`
    const feedUrl = `${flooder.origin}/f-${feed}.xml`
    return { publisher, owner: publisher, kind: 'trade' as const, language: 'en', feedUrl }
  })
  const { store } = it.wire
  await addFeeds(
    store,
    feeds.map((one) => ({ ...one, isOwnerUnsaid: true })),
    it.clock.now(),
  )
  await it.at(`${day}T09:00:00Z`)
  assert.equal(await store.countItems(), 52, 'the host has one share, and the others theirs')
  await addFeeds(store, feeds.slice(0, 2), it.clock.now())
  const holders = (await store.sources())
    .filter(({ name }) => name.startsWith('Name'))
    .map((one) => shareHolder(one, `${flooder.origin}/f-0.xml`))
  assert.equal(new Set(holders).size, 3, 'two whose owner was said later, and all the rest')
  await it.at('2026-03-03T02:00:00Z')
  const taken = await Promise.all(feeds.map(async ({ feedUrl }) => (await store.itemsSeenInFeed(feedIdOf(feedUrl), 100)).length))
  assert.deepEqual(taken.slice(0, 2), [30, 30], 'each of the two tenants has its own')
  assert.ok(taken.slice(2).reduce((sum, n) => sum + n, 0) <= 100, taken.join())
})

const heavy = (i: number): string => {
  const lines = Array.from(
    { length: 9_000 },
    (_, n) => `<p>Line ${n} of page ${i} says that quay ${n * i} stays shut for the season, and why.</p>`,
  )
  return `<!doctype html><html lang="en"><head><title>Quay ${i}</title></head><body><article><h1>Quay ${i}</h1>${lines.join('')}</article></body></html>`
}
for (const [what, settings, words] of [
  ['bytes', { mbPerSource: 2 }, /of 2 MB/],
  ['time on a parsing thread', { parseSecondsPerSource: 0.2 }, /seconds of parsing/],
] as const)
  test(`SR-8: a source whose pages use up its ${what} of a day is left until the next, and the others are read`, async () => {
    const reports = Array.from({ length: 12 }, (_, i) => report(`/n-${i}`, `${day}T08:00:00Z`, `Quay ${i} closes for the season`, 'Short.'))
    await using flooder = await startOutlet('Flood Post', reports)
    for (const [i, { path }] of reports.entries()) flooder.files.set(path, { type: 'text/html', body: heavy(i) })
    await using harbour = await startOutlet('Harbour Post', [today(hall)])
    await using it = await openTestWire([flooder, harbour], `${day}T09:00:00Z`, { settings })
    await it.at(`${day}T09:00:00Z`)
    // One that is asked for again, since its thread took too long on a busy machine, is one page.
    const read = new Set(flooder.asked.filter((path) => path.startsWith('/n-'))).size
    assert.ok(read >= 1 && read < 12, `${read} of its pages were asked for`)
    assert.match(harbour.asked.join(' '), new RegExp(hall.path))
    const left = (await it.wire.store.refusals()).filter(({ code }) => code === 'source.share')
    assert.equal(left.length, 12 - read)
    assert.match(left[0]?.reason ?? '', words)
    const polls = flooder.asked.filter((path) => path.startsWith('/feed.xml')).length
    await it.at(`${day}T20:00:00Z`)
    assert.equal(flooder.asked.filter((path) => path.startsWith('/feed.xml')).length, polls, 'its feed is left too')
    await it.at('2026-03-03T02:00:00Z')
    assert.equal(flooder.asked.filter((path) => path.startsWith('/feed.xml')).length, polls + 1)
  })
