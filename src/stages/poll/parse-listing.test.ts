import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ParsedItem } from './feed-types.ts'
import { parseListing } from './parse-listing.ts'

const at = { url: 'https://harbour.example/news' }
const itemsOf = (html: string): readonly ParsedItem[] => {
  const parsed = parseListing(html, at)
  assert.ok('items' in parsed, 'reason' in parsed ? parsed.reason : '')
  return parsed.items
}
const titles = (html: string): readonly (string | undefined)[] => itemsOf(html).map((it) => it.title)

const frame = (main: string): string =>
  `<html lang="en-GB"><head><title>News | Harbour Lab</title><meta property="og:site_name" content="Harbour Lab"></head><body><header><a href="/">Harbour Lab home and all its parts</a></header><nav><a href="/about-the-whole-lab">About us and what we do here</a><a href="/news/archive-of-all">The archive of all our news</a></nav><main>${main}</main><footer><a href="/news/cookies-we-set">Which cookies we set and why</a></footer></body></html>`

const cards =
  frame(`<div class="hero"><a href="/news/quay-sold?utm_source=x"><span>24 November 2026</span><h2>Quay sold</h2><p>The council sells the northern quay to a ferry line.</p></a></div>
<ul><li class="post-1"><a href="/news/ferry"><img alt="A ferry"></a><h3><a href="/news/ferry">Ferry line opens in the spring</a></h3><time datetime="2026-11-20T08:00:00Z">4 days ago</time></li>
<li class="post-2"><a href="https://www.harbour.example/news/cranes"><img alt=""></a><h3>Two cranes arrive by sea</h3><span>Nov 18, 2026</span></li>
<li class="post-3"><h3><a href="/news/rail">Rail link to the quay reopens</a></h3><span>17.11.2026</span></li></ul>
<a href="/news/">See all of our latest news</a><a href="/tag/ferries/all">All stories about our ferries</a>
<a href="https://other.example/news/x">A link that leads to another host</a><a href="/news">This very page we are reading now</a>`)

test('headlines come in the order of the page, by heading, link or card, with the dates printed beside them', () => {
  const items = itemsOf(cards)
  assert.deepEqual(
    items.slice(0, 4).map((it) => [it.url, it.title, it.published?.slice(0, 10)]),
    [
      ['https://harbour.example/news/quay-sold', 'Quay sold', '2026-11-24'],
      ['https://harbour.example/news/ferry', 'Ferry line opens in the spring', '2026-11-20'],
      ['https://www.harbour.example/news/cranes', 'Two cranes arrive by sea', '2026-11-18'],
      ['https://harbour.example/news/rail', 'Rail link to the quay reopens', '2026-11-17'],
    ],
  )
  assert.equal(items.length, 4, 'no menu, no footer, no list of lists, no other host')
})

test('the page says what the publisher is called and which language it speaks', () => {
  const parsed = parseListing(cards, at)
  assert.deepEqual('items' in parsed && [parsed.format, parsed.title, parsed.language], ['listing', 'Harbour Lab', 'en'])
})

test('a link made of parts gives its headline, not its date, section or teaser', () => {
  const row = (n: number): string =>
    `<li><a href="/p/${n}-pier"><div>Research</div><div>Nov ${n}, 2026</div><div>Pier number ${n} gets a second crane</div><div>The crane was shipped from afar and will be lifted by a barge next week.</div></a></li>`
  assert.deepEqual(titles(frame(`<ul>${row(11)}${row(12)}${row(13)}</ul>`)), [
    'Pier number 11 gets a second crane',
    'Pier number 12 gets a second crane',
    'Pier number 13 gets a second crane',
  ])
})

test('without a folder in common every group of weight counts, and a lone link does not', () => {
  const list = (name: string, folder: string): string =>
    `<div class="${name}">${[1, 2, 3].map((n) => `<h3><a href="/${folder}/story-${n}">The ${folder} story that is number ${n}</a></h3>`).join('')}</div>`
  const html = frame(
    `${list('a', 'politics')}<div class="b">${[1, 2, 3].map((n) => `<h3><a href="/${['x', 'y', 'z'][n - 1]}/s-${n}">A mixed story that is number ${n}</a></h3>`).join('')}</div><p><a href="/one-off-page">One link that stands all alone</a></p>`,
  )
  assert.ok(!titles(html).includes('One link that stands all alone'))
  assert.ok(titles(html).length >= 3)
})

test('no list is a refusal with a reason, and a hostile page costs little', () => {
  for (const html of ['<p>Hello</p>', '', frame('<a href="/news/one">Only one headline on this page</a>')]) {
    const parsed = parseListing(html, at)
    assert.deepEqual('kind' in parsed && [parsed.code, parsed.reason], [
      'feed.not-a-feed',
      'The page has no list of links that read like headlines.',
    ])
  }
  assert.equal('code' in parseListing(cards, { url: 'nonsense' }), true)
  const many = Array.from({ length: 3_000 }, (_, i) => `<li><a href="/news/${i}x">The harbour story that is number ${i}</a></li>`)
  assert.equal(itemsOf(frame(`<ul>${many.join('')}</ul>`)).length, 60)
  const deep = `${'<div>'.repeat(2_000)}<a href="/news/x">A headline far down in the page</a>`
  assert.equal('code' in parseListing(deep, at), true)
})
