// The rules that feeds are held to, held themselves: each breach is planted in a good feed, and the rules must say so.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storyItem } from '../src/outlets/feeds/items.ts'
import { ninjsOf } from '../src/outlets/feeds/ninjs.ts'
import { newsSitemap, siteSitemap, sourcesOpml } from '../src/outlets/feeds/sitemaps.ts'
import { renderAtom, renderJsonFeed, renderRss } from '../src/outlets/feeds/xml.ts'
import { dispatch, makeFixture, now } from '../src/outlets/fixture.ts'
import { atomOffences, jsonFeedOffences, newsSitemapOffences, opmlOffences, rssOffences, sitemapOffences } from './support/feed-rules.ts'
import { ninjsShape } from './support/ninjs-shape.ts'

const { site, store } = makeFixture().parts
const one = storyItem(dispatch, { url: 'https://wire.example' })
const channel = {
  path: '/feed',
  page: '/',
  title: 'Wire',
  about: 'News',
  items: [one, { ...one, id: 's_2', url: 'https://wire.example/story/2' }],
}

interface Case {
  readonly what: string
  readonly from: string | RegExp
  readonly to: string
}

function planted(good: string, rules: (text: string) => readonly string[], cases: readonly Case[]): void {
  assert.deepEqual(rules(good), [])
  for (const { what, from, to } of cases) {
    const bad = good.replace(from, to)
    assert.notEqual(bad, good, `${what}: the breach was not planted`)
    assert.ok(rules(bad).length > 0, `${what} goes unnoticed`)
  }
}

test('every breach of RSS 2.0 is noticed', () =>
  planted(renderRss(site, channel), rssOffences, [
    { what: 'another version', from: 'version="2.0"', to: 'version="1.0"' },
    { what: 'a channel without a title', from: /<title>[^<]*<\/title>/, to: '' },
    { what: 'a channel without a description', from: /<description>News<\/description>/, to: '' },
    { what: 'a channel without a link', from: /<link>[^<]*<\/link>/, to: '<link>wire</link>' },
    { what: 'no link to itself', from: /<atom:link rel="self"[^>]*>/, to: '' },
    { what: 'a date of another form', from: /<pubDate>[^<]*<\/pubDate>/, to: '<pubDate>2026-11-24T08:40:00Z</pubDate>' },
    { what: 'an item without an id', from: /<guid[^>]*>[^<]*<\/guid>/, to: '' },
    { what: 'an id that comes twice', from: '>s_2</guid>', to: `>${one.id}</guid>` },
    { what: 'a bare ampersand', from: '<title>Wire', to: '<title>Wire & more' },
    { what: 'an element that is not closed', from: '</item>', to: '' },
    { what: 'a link that is no address', from: /<link>https:\/\/wire\.example\/story\/2<\/link>/, to: '<link>javascript:alert(1)</link>' },
    { what: 'no declaration', from: /^<\?xml[^>]*>/, to: '' },
  ]))

test('every breach of Atom is noticed', () =>
  planted(renderAtom(site, channel), atomOffences, [
    { what: 'another namespace', from: 'http://www.w3.org/2005/Atom', to: 'http://purl.org/atom/ns#' },
    { what: 'an entry without an id', from: /<entry><id>[^<]*<\/id>/, to: '<entry>' },
    { what: 'an id with a blank', from: /<entry><id>tag:/, to: '<entry><id>tag: ' },
    { what: 'an entry without a title', from: /(<entry><id>[^<]*<\/id>)<title>[^<]*<\/title>/, to: '$1' },
    { what: 'a date of another form', from: /<updated>[^<]*<\/updated><category/, to: '<updated>24 Nov 2026</updated><category' },
    { what: 'nobody who wrote it', from: /<author>.*?<\/author>/, to: '' },
    { what: 'no link to itself', from: /<link rel="self"[^>]*>/, to: '' },
    {
      what: 'an entry without a page',
      from: /<link rel="alternate" type="text\/html" href="https:\/\/wire\.example\/story\/2"\/>/,
      to: '',
    },
    { what: 'an id that comes twice', from: ':s_2<', to: `:${one.id}<` },
  ]))

test('every breach of JSON Feed 1.1 is noticed', () =>
  planted(renderJsonFeed(site, channel), jsonFeedOffences, [
    { what: 'another version', from: 'version/1.1', to: 'version/2' },
    { what: 'no title', from: '"title": "Wire"', to: '"title": ""' },
    { what: 'an address that is none', from: /"feed_url": "[^"]*"/, to: '"feed_url": "feed.json"' },
    { what: 'an id that is a number', from: '"id": "s_2"', to: '"id": 2' },
    { what: 'an id that comes twice', from: '"id": "s_2"', to: `"id": "${one.id}"` },
    { what: 'no content', from: /"content_(?:text|html)": "(?:[^"\\]|\\.)*",\s*"content_(?:text|html)": "(?:[^"\\]|\\.)*",/, to: '' },
    { what: 'a date of another form', from: /"date_published": "[^"]*"/, to: '"date_published": "yesterday"' },
    { what: 'a key that nobody knows', from: '"tags":', to: '"labels":' },
  ]))

const reader = {
  ...store,
  dispatchesOnWire: async () => [dispatch, { ...dispatch, storyId: 's_2', slug: 'two' }],
  feeds: async () =>
    ['a', 'b'].map((id) => ({ id, sourceId: 'p_1', url: `https://${id}.example/feed`, host: `${id}.example`, state: 'ok' })),
  sources: async () => [{ id: 'p_1', name: 'Harbour Post', language: 'en', kind: 'trade' }],
} as unknown as Parameters<typeof newsSitemap>[0]

test('every breach of a sitemap is noticed', async () =>
  planted(await siteSitemap(reader, site, now), sitemapOffences, [
    { what: 'another scheme', from: '/sitemap/0.9', to: '/sitemap/0.8' },
    { what: 'a place that is no address', from: /<loc>[^<]*two<\/loc>/, to: '<loc>/story/two</loc>' },
    { what: 'a place that comes twice', from: /<loc>([^<]*)story\/two<\/loc>/, to: `<loc>$1story/${dispatch.slug}</loc>` },
    { what: 'a date of another form', from: /<lastmod>[^<]*</, to: '<lastmod>yesterday<' },
    { what: 'an element that is not closed', from: '</url>', to: '' },
  ]))

test('every breach of a news sitemap is noticed', async () =>
  planted(await newsSitemap(reader, site, now), (xml) => newsSitemapOffences(xml, now), [
    { what: 'another scheme of news', from: 'sitemap-news/0.9', to: 'sitemap-news/0.8' },
    { what: 'an entry without a title', from: /<news:title>[^<]*</, to: '<news:title><' },
    { what: 'a publication without a name', from: /<news:name>[^<]*<\/news:name>/, to: '' },
    { what: 'a language that is none', from: '<news:language>en<', to: '<news:language>English<' },
    { what: 'a date of another form', from: /<news:publication_date>[^<]*</, to: '<news:publication_date>24 November<' },
    { what: 'old news', from: /<news:publication_date>[^<]*</, to: '<news:publication_date>2026-11-01T00:00:00Z<' },
  ]))

test('every breach of OPML 2.0 is noticed', async () =>
  planted(await sourcesOpml(reader, site), opmlOffences, [
    { what: 'another version', from: 'version="2.0"', to: 'version="1.0"' },
    { what: 'no title', from: /<title>[^<]*<\/title>/, to: '' },
    { what: 'an outline without text', from: / text="[^"]*"/, to: '' },
    { what: 'a feed without its address', from: / xmlUrl="[^"]*"/, to: '' },
    { what: 'a feed that comes twice', from: 'https://b.example/feed', to: 'https://a.example/feed' },
    { what: 'a bare ampersand', from: 'Harbour Post', to: 'Harbour & Post' },
  ]))

test('PV-9: the shape of ninjs refuses a key it does not have, and a status that is none', () => {
  const good = JSON.parse(JSON.stringify(ninjsOf(dispatch, site, 'report'))) as Record<string, unknown>
  assert.ok(ninjsShape.safeParse(good).success)
  for (const bad of [
    { ...good, headline: 'x' },
    { ...good, groundwire: { version: 1 } },
    { ...good, pubStatus: 'live' },
    { ...good, uri: 'story' },
    { ...good, urgency: 0 },
  ])
    assert.ok(!ninjsShape.safeParse(bad).success)
})
