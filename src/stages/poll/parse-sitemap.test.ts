import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newestSitemap, parseSitemap } from './parse-sitemap.ts'

const hints = { url: 'https://harbour.example/news.xml' }

test('a news sitemap gives items with title, date and language, and image titles do not overwrite them', () => {
  const sitemap = parseSitemap(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://harbour.example/1?a=1&amp;b=2</loc><image:image><image:loc>https://harbour.example/1.png</image:loc><image:title>Photo</image:title></image:image>
    <news:news><news:publication><news:name>Harbour</news:name><news:language>en</news:language></news:publication>
    <news:publication_date>2026-11-24T09:00:00+01:00</news:publication_date><news:title>Quay sold &amp; closed</news:title><news:keywords>ports, quay</news:keywords></news:news></url>
    <url><loc>ftp://harbour.example/2</loc></url></urlset>`,
    hints,
  )
  assert.deepEqual(sitemap, {
    format: 'sitemap',
    self: 'https://harbour.example/news.xml',
    items: [
      {
        url: 'https://harbour.example/1?a=1&b=2',
        title: 'Quay sold & closed',
        published: '2026-11-24T08:00:00.000Z',
        publishedRaw: '2026-11-24T09:00:00+01:00',
        language: 'en',
        categories: ['ports', 'quay'],
        notes: [],
      },
    ],
    notes: [],
  })
})

test('a plain sitemap dates its entries by their last change, with a note', () => {
  const sitemap = parseSitemap('<urlset><url><loc>https://harbour.example/1</loc><lastmod>2026-11-24</lastmod></url></urlset>', hints)
  assert.ok('items' in sitemap)
  assert.deepEqual(sitemap.items[0]?.notes, ['date-no-time', 'date-from-updated'])
})

test('a sitemap index lists its sitemaps', () => {
  const index = parseSitemap(
    '<sitemapindex><sitemap><loc>https://harbour.example/a.xml</loc><lastmod>2026-11-24</lastmod></sitemap></sitemapindex>',
    hints,
  )
  assert.deepEqual(index, { kind: 'index', sitemaps: [{ url: 'https://harbour.example/a.xml', updated: '2026-11-24T00:00:00.000Z' }] })
})

test('anything else, however short it is cut, is refused and never throws', () => {
  const text = '<!DOCTYPE x [<!ENTITY a "b">]><urlset><url><loc><![CDATA[https://h.example/]]></loc></url></urlset>'
  for (let at = 0; at < text.length; at += 1) assert.equal(typeof parseSitemap(text.slice(0, at), hints), 'object')
  assert.deepEqual(parseSitemap('<html></html>', hints), {
    kind: 'refused',
    code: 'feed.not-a-feed',
    reason: 'The root is "html", not a sitemap.',
  })
})

test('of an index only a sitemap of its own site is visited: one for news if there is, else the latest changed, else the last', () => {
  const index = (...sitemaps: readonly { url: string; updated?: string }[]): { kind: 'index'; sitemaps: typeof sitemaps } => ({
    kind: 'index',
    sitemaps,
  })
  const at = (path: string, updated?: string): { url: string; updated?: string } => ({
    url: `https://h.example/${path}`,
    ...(updated && { updated }),
  })
  const other = { url: 'https://other.example/news.xml', updated: '2026-11-25' }
  assert.equal(
    newestSitemap(index(at('a', '2026-11-24'), at('news-1', '2026-11-01'), at('news-2', '2026-11-02'), other), 'https://h.example'),
    at('news-2').url,
  )
  assert.equal(newestSitemap(index(at('a', '2026-11-24'), at('b', '2026-11-20')), 'https://h.example'), at('a').url)
  assert.equal(newestSitemap(index(at('a'), at('b')), 'https://h.example'), at('b').url)
  assert.equal(newestSitemap(index(other), 'https://h.example'), undefined)
})
