// Publishers without a feed: what `groundwire add` finds, and a page of links that is followed like a feed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addFeeds } from '../../src/app/wire.ts'
import { explainAddress } from '../../src/outlets/why.ts'
import { groundwire } from '../support/groundwire.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, startOutlet } from '../support/outlet.ts'
import { makeTempHome } from '../support/temp-home.ts'

const report = (n: number, publishedAt = '2026-11-20T08:00:00Z'): Report => ({
  path: `/news/pier-${n}`,
  title: `Pier number ${n} of the harbour gets a second crane`,
  publishedAt,
  paragraphs: [
    `The harbour board said that pier ${n} will get a second crane of ${n + 20} tonnes this spring.`,
    `The crane costs ${n + 3} million euros and comes by barge.`,
  ],
})

/** The lab's news page: newest first, with words about its age that change at each visit. */
function list(outlet: Outlet, numbers: readonly number[], age = '2 days ago'): void {
  const rows = numbers.map((n) => `<li><a href="/news/pier-${n}"><span>${age}</span><h3>${report(n).title}</h3></a></li>`)
  outlet.files.set('/news', {
    body: `<html lang="en"><head><title>Quay Lab</title></head><body><nav><a href="/">Home</a></nav><main><ul>${rows.join('')}</ul></main></body></html>`,
  })
}

function frontPage(outlet: Outlet, head = ''): void {
  outlet.files.set('/', {
    body: `<html><head><title>Quay Lab</title>${head}</head><body><nav><a href="/news">News</a><a href="/people">People</a></nav><p>We build cranes.</p></body></html>`,
  })
}

const reads = (outlet: Outlet): readonly string[] => outlet.asked.filter((it) => it.startsWith('/news/pier-'))

async function healthOf(wire: TestWire): Promise<{ readonly state: string; readonly trouble: { readonly what: string } | null }> {
  const { text } = await wire.get('/sources', 'application/json')
  return (JSON.parse(text) as { feeds: readonly { state: string; trouble: { what: string } | null }[] }).feeds[0] as never
}

test('A page of links is followed: its top is read, new links become items, and a changed look asks nothing again.', async () => {
  const all = Array.from({ length: 16 }, (_, i) => 16 - i)
  await using outlet = await startOutlet('Quay Lab', all.map((n) => report(n)).concat(report(17, '2026-11-24T05:00:00Z')))
  list(outlet, all)
  await using wire = await openTestWire([], '2026-11-24T03:00:00Z')
  const feed = { publisher: 'Quay Lab', owner: 'Quay Lab', kind: 'lab' as const, language: 'en', feedUrl: `${outlet.origin}/news` }
  await addFeeds(wire.wire.store, [{ ...feed, readAs: 'listing' }], wire.clock.now())
  await wire.at('2026-11-24T03:00:00Z')
  assert.deepEqual([await wire.wire.store.countItems(), reads(outlet).length], [16, 12], 'all are remembered, the top is read')
  assert.match((await wire.get(`/why?url=${outlet.origin}/news/pier-1`)).text, /before we followed that page/)
  assert.equal((await explainAddress(wire.wire.store, `${outlet.origin}/news/pier-1`)).outcome, 'older than our reading')

  list(outlet, all, '3 days ago')
  await wire.at('2026-11-24T05:00:00Z')
  assert.equal(reads(outlet).length, 12, 'a changed look is no change')

  list(outlet, [17, ...all.slice(0, 12)])
  await wire.at('2026-11-24T08:00:00Z')
  assert.deepEqual(reads(outlet).slice(12), ['/news/pier-17'])
  const id = await wire.wire.store.articleIdOfUrl(`${outlet.origin}/news/pier-17`)
  const article = id === null ? null : await wire.wire.store.articleById(id)
  assert.equal(article?.publishedAt, '2026-11-24T05:00:00.000Z', 'the date is the page’s')
  assert.equal((await healthOf(wire)).trouble, null)

  outlet.files.set('/news', { body: '<html><body><div id="app"></div></body></html>' })
  await wire.at('2026-11-25T10:00:00Z')
  const sick = await healthOf(wire)
  assert.equal(sick.state, 'failing')
  assert.match(sick.trouble?.what ?? '', /no list of links that read like headlines/)
})

test('`groundwire add` takes the feed a site has, else its news sitemap, else the page that lists its news, and shows what it tried.', async () => {
  await using home = makeTempHome()
  const add = (url: string, ...more: readonly string[]): ReturnType<typeof groundwire> =>
    groundwire(['add', url, '--home', home.path, '--allow-loopback', ...more])
  await using withFeed = await startOutlet('Feed Lab', [report(1, new Date().toISOString())])
  frontPage(withFeed, '<link rel="alternate" type="application/rss+xml" href="/feed.xml">')
  list(withFeed, [1, 2, 3])
  const fed = await add(withFeed.origin)
  assert.match(fed.out, /Added Feed Lab, by its feed\n\s+\S+\/feed\.xml/)
  assert.ok(!withFeed.asked.includes('/news'), 'no more is asked than is needed')

  await using mapped = await startOutlet('Map Lab')
  frontPage(mapped)
  mapped.files.delete('/feed.xml')
  mapped.files.set('/feed.xml', { status: 404, body: 'none' })
  mapped.files.set('/robots.txt', {
    type: 'text/plain',
    body: `User-agent: *\nAllow: /\nSitemap: ${mapped.origin}/sitemap.xml\nSitemap: ${mapped.origin}/news-index.xml\n`,
  })
  const entry = `<url><loc>${mapped.origin}/a</loc><news:news><news:publication_date>${new Date().toISOString()}</news:publication_date><news:title>Map Lab measures the quay anew</news:title></news:news></url>`
  const map = (body: string): string => `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${body}</urlset>`
  mapped.files.set('/sitemap.xml', { type: 'text/xml', body: map(`<url><loc>${mapped.origin}/about</loc></url>`) })
  mapped.files.set('/news-index.xml', {
    type: 'text/xml',
    body: `<sitemapindex><sitemap><loc>${mapped.origin}/news-2.xml</loc><lastmod>2026-11-24</lastmod></sitemap><sitemap><loc>${mapped.origin}/news-1.xml</loc><lastmod>2026-11-01</lastmod></sitemap><sitemap><loc>https://elsewhere.example/news.xml</loc><lastmod>2026-11-25</lastmod></sitemap></sitemapindex>`,
  })
  mapped.files.set('/news-2.xml', { type: 'text/xml', body: map(entry) })
  const indexed = await add(mapped.origin)
  assert.match(indexed.out, /by its sitemap\n\s+\S+\/news-index\.xml\n\s+Map Lab measures the quay anew/)

  await using bare = await startOutlet('Quay Lab')
  frontPage(bare)
  bare.files.set('/feed.xml', { status: 404, body: 'none' })
  list(bare, [1, 2, 3, 4])
  const looked = await add(bare.origin, '--look')
  assert.match(looked.out, /feed\s+\S+\/rss\.xml\n\s+no: answered 404/)
  assert.match(looked.out, /listing\s+\S+\/news\n\s+listing, 4 entries, without dates/)
  assert.match(looked.out, /Would add Quay Lab, by its page that lists the news\n\s+\S+\/news\n\s+Pier number 1/)
  assert.match((await add(bare.origin)).out, /Added Quay Lab/)
  assert.match((await add(`${bare.origin}/news`, '--as', 'listing')).out, /Already there: Quay Lab/)
})

test('`groundwire add` adds nothing where nothing can be followed or the site says no, and says why and what to do.', async () => {
  await using home = makeTempHome()
  const add = (url: string): ReturnType<typeof groundwire> => groundwire(['add', url, '--home', home.path, '--allow-loopback'])
  await using closed = await startOutlet('Closed Lab')
  closed.files.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nDisallow: /\n' })
  const refused = await add(closed.origin)
  assert.equal(refused.code, 1)
  assert.match(refused.out, /no: .*robots/i)
  assert.deepEqual(
    closed.asked.filter((it) => it === '/'),
    [],
  )
  await using empty = await startOutlet('Empty Lab')
  empty.files.set('/', { body: '<html><body><div id="app"></div></body></html>' })
  empty.files.set('/feed.xml', { status: 404, body: 'none' })
  const nothing = await add(empty.origin)
  assert.equal(nothing.code, 1)
  assert.match(nothing.err, /Nothing was added: none of these can be followed\. Give the address/)
})
