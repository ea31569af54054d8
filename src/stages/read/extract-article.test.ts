import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { extractArticle } from './extract-article.ts'

const page = (name: string) => readFileSync(new URL(`../../../test/fixtures/pages/${name}`, import.meta.url), 'utf8')
const url = 'https://quay.example/news/northgrid-lease'
const harbour = extractArticle(page('harbour-lease.html'), { url })

test('an article keeps its prose in order and loses menu, byline, caption, related links and footer', () => {
  assert.equal(harbour.text, page('harbour-lease.expected.txt').trimEnd())
})

test('blocks lie where they say, in the stored text', () => {
  assert.deepEqual(
    harbour.blocks.map((block) => block.kind),
    ['p', 'p', 'p', 'p', 'h', 'li', 'li', 'quote', 'p'],
  )
  assert.equal(harbour.blocks.map(({ start, end }) => harbour.text.slice(start, end)).join('\n\n'), harbour.text)
})

test('text under data-nosnippet and hidden text are nowhere in the result', () => {
  assert.doesNotMatch(harbour.text, /99 megawatts|Ottmar/)
  assert.equal(harbour.removed.nosnippet, 1)
})

test('PV-12: invisible characters are removed and counted', () => {
  assert.equal(harbour.removed.invisibleCharacters, 3)
  assert.doesNotMatch(harbour.text, /\u200B|\u2060/)
})

test('title, byline, dates, language and address come from the page', () => {
  assert.equal(harbour.title, 'Northgrid leases old cable hall in Lübeck')
  assert.deepEqual(harbour.byline, ['Ines Falk', 'Tom Arendt'])
  assert.deepEqual(harbour.published, { iso: '2026-05-28T06:30:00.000Z', source: 'json-ld' })
  assert.deepEqual(harbour.modified, { iso: '2026-05-28T09:00:00.000Z', source: 'json-ld' })
  assert.equal(harbour.language, 'en-GB')
  assert.equal(harbour.canonical, 'https://quay.example/news/northgrid-lease')
  assert.equal(harbour.isAccessibleForFree, true)
})

test('metas, links and images are handed on for the rights check and the desk', () => {
  assert.ok(harbour.metas.some(({ name, content }) => name === 'robots' && content === 'max-snippet:160'))
  assert.ok(harbour.links.some(({ rel, type }) => rel === 'alternate' && type === 'application/rss+xml'))
  assert.ok(harbour.images.some(({ alt }) => alt === 'The cable hall seen from the river'))
})

test('a page without paragraphs or metadata still gives paragraphs, a German byline and date', () => {
  const ferry = extractArticle(page('insel-faehre.html'), { url: 'https://bote.example/faehre' })
  assert.equal(ferry.blocks.length, 3)
  assert.match(ferry.text, /^Die kleine Fähre .*einbringt\.$/s)
  assert.deepEqual(ferry.byline, ['Karla Brandt'])
  assert.deepEqual(ferry.published, { iso: '2026-03-03T14:05:00.000Z', source: 'text' })
})

test('an article streamed into a hidden box, or faded in by script, is not hidden text', () => {
  const mill = extractArticle(page('streamed-page.html'), { url: 'https://mill.example/' })
  assert.equal(mill.blocks.length, 3)
  assert.deepEqual(mill.published, { iso: '2026-02-11', source: 'time' })
})

test('a date seen only in the text never outranks that of the feed', () => {
  const ferry = extractArticle(page('insel-faehre.html'), { url: 'https://bote.example/faehre', feedDate: '2026-03-04T07:00:00Z' })
  assert.deepEqual(ferry.published, { iso: '2026-03-04T07:00:00.000Z', source: 'feed' })
})

test('a locked page with a short opening is a teaser', () => {
  const locked = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Locked","isAccessibleForFree":"False"}</script>'
  const teaser = extractArticle(
    `<html><head>${locked}</head><body><p>Only the opening is shown here, the rest is sold.</p></body></html>`,
    { url },
  )
  assert.equal(teaser.isTeaser, true)
  assert.equal(teaser.isAccessibleForFree, false)
})

test('hostile markup gives an article or an empty one, and never throws', () => {
  const deep = `${'<div>'.repeat(5_000)}deep`
  const rows = [
    '',
    '<',
    '<html',
    '\u0000\uFFFF',
    deep,
    '<a href="',
    '<script type="application/ld+json">{"@graph":[[[[',
    '<p>'.repeat(5000),
    '<!--',
  ]
  for (const html of rows) assert.equal(typeof extractArticle(html, { url: 'not a url' }).text, 'string')
})
