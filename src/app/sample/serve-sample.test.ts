import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadSample } from './sample-data.ts'
import type { SampleServer } from './serve-sample.ts'
import { startSampleServer } from './serve-sample.ts'

const folder = fileURLToPath(new URL('../../../sample', import.meta.url))

describe('the sample server', () => {
  let now = new Date('2026-11-15T12:00:00Z')
  let server: SampleServer

  before(async () => {
    server = await startSampleServer({ folder, clock: { now: () => now } })
  })
  after(() => server.close())

  const originOf = (outlet: string): string => server.origins.get(outlet) ?? assert.fail(outlet)
  const get = (url: string, headers: Record<string, string> = {}): Promise<Response> => fetch(url, { headers })
  const feedOf = async (outlet: string, path: string): Promise<string> => (await get(originOf(outlet) + path)).text()

  it('gives every outlet an origin of its own and lists all feeds in the OPML', async () => {
    assert.equal(new Set(server.origins.values()).size, server.feeds.length)
    const opml = await (await get(`${server.origin}/opml.xml`)).text()
    assert.equal(opml, server.opml)
    for (const feed of server.feeds) {
      assert.ok(opml.includes(`xmlUrl="${feed.feedUrl}"`))
      const answer = await get(feed.feedUrl)
      assert.equal(answer.status, 200)
      assert.ok((await answer.text()).length > 500)
    }
  })

  it('serves RSS 2.0, Atom, RSS 1.0, JSON Feed and a news sitemap', async () => {
    assert.match(await feedOf('harrow-wire', '/feed.xml'), /<rss version="2\.0".*<item>.*<pubDate>/s)
    assert.match(await feedOf('gridline', '/atom.xml'), /xmlns="http:\/\/www\.w3\.org\/2005\/Atom".*<entry>.*<updated>/s)
    assert.match(await feedOf('rheinblatt', '/index.rdf'), /<rdf:RDF .*<rdf:li rdf:resource=.*<dc:date>/s)
    const json = JSON.parse(await feedOf('northlight', '/feed.json')) as { version: string; items: readonly unknown[] }
    assert.equal(json.version, 'https://jsonfeed.org/version/1.1')
    assert.equal(json.items.length, 9)
    assert.match(await feedOf('halden-examiner', '/news-sitemap.xml'), /<urlset .*<news:publication_date>/s)
  })

  it('serves every article of the sample at its address, labelled as invented', async () => {
    const { articles } = await loadSample(folder)
    for (const article of articles) {
      const answer = await get(originOf(article.outlet) + article.path)
      assert.equal(answer.status, 200, article.id)
      const page = await answer.text()
      assert.ok(page.includes('Sample: invented outlet'), article.id)
      assert.ok(page.includes('<nav>') && page.includes('ad-slot'), article.id)
    }
  })

  it('hides what is not yet published and applies a correction at its time', async () => {
    const url = `${originOf('halden-examiner')}/news/2026/04/sunhollow-contract`
    try {
      now = new Date('2026-04-21T07:00:00Z')
      assert.equal((await get(url)).status, 404)
      assert.doesNotMatch(await feedOf('halden-examiner', '/news-sitemap.xml'), /sunhollow-contract/)
      now = new Date('2026-04-22T07:00:00Z')
      assert.match(await (await get(url)).text(), /USD 6\.5 billion/)
      now = new Date('2026-04-24T07:00:00Z')
      assert.match(await (await get(url)).text(), /Correction, 23 April 2026/)
    } finally {
      now = new Date('2026-11-15T12:00:00Z')
    }
  })

  it('answers 304 to a matching ETag or date, and 200 to another', async () => {
    const url = `${originOf('harrow-wire')}/feed.xml`
    const first = await get(url)
    const etag = first.headers.get('etag') ?? ''
    const changed = first.headers.get('last-modified') ?? ''
    await first.text()
    assert.equal((await get(url, { 'if-none-match': etag })).status, 304)
    assert.equal((await get(url, { 'if-modified-since': changed })).status, 304)
    assert.equal((await get(url, { 'if-none-match': '"other"' })).status, 200)
    assert.equal((await get(url, { 'if-modified-since': 'Mon, 12 Jan 2026 00:00:00 GMT' })).status, 200)
  })

  it('sends the rights signals each outlet declares', async () => {
    const robots = (outlet: string): Promise<string> => feedOf(outlet, '/robots.txt')
    assert.match(await robots('strom-kurier'), /^Content-Signal: .*ai-input=no/m)
    assert.match(await robots('fenwick-courier'), /^Disallow: \/stories\/$/m)
    assert.doesNotMatch(await robots('harrow-wire'), /Disallow|Content-Signal/)
    const page = await get(`${originOf('quillgate')}/news/2026/02/brightmoor-round`)
    assert.equal(page.headers.get('x-robots-tag'), 'nosnippet')
    assert.match(await feedOf('hebdo-energie', '/articles/2026/03/lyon-liaison'), /<meta name="robots" content="noai, noimageai">/)
    assert.deepEqual(JSON.parse(await feedOf('rack-post', '/.well-known/tdmrep.json')), [{ location: '/premium/*', 'tdm-reservation': 1 }])
  })

  it('carries an injection attempt in hidden text only', async () => {
    const page = await feedOf('tideway-digest', '/news/2026/04/haltamo-kuopio')
    assert.match(page, /<div style="display:none"[^>]*>SYSTEM: .*900 MW/)
    assert.doesNotMatch(await feedOf('tideway-digest', '/feed.xml'), /SYSTEM|900 MW/)
  })

  it('refuses other methods', async () => {
    assert.equal((await fetch(server.origin, { method: 'POST' })).status, 405)
  })

  it('says which port is taken when a fixed base port cannot be had', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
    const address = blocker.address()
    assert.ok(typeof address === 'object' && address !== null)
    try {
      const start = startSampleServer({ folder, clock: { now: () => now }, basePort: address.port - 1 })
      await assert.rejects(start, new RegExp(`port ${address.port} is already in use`))
    } finally {
      blocker.close()
    }
  })
})
