import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isWebUrl } from './feed-text.ts'
import type { FeedHints, ParsedFeed } from './feed-types.ts'
import { feedLimits } from './feed-types.ts'
import { parseFeed } from './parse-feed.ts'

const hints: FeedHints = { url: 'https://harbour.example/news/feed.xml' }

function parsed(text: string): ParsedFeed {
  const feed = parseFeed(text, hints)
  assert.ok(!('kind' in feed), 'the document was refused')
  return feed
}

function rss(inner: string, attributes = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>Harbour News</title>${inner}</channel></rss>`
}

const rssFeed = rss(
  `<link>https://harbour.example/</link><description>Ships &amp;amp; quays</description><language>en_GB</language><ttl>30</ttl>
  <skipHours><hour>2</hour><hour>3</hour></skipHours>
  <atom:link rel="self" href="https://harbour.example/feed"/><atom:link rel="hub" href="https://hub.example/"/>
  <image><title>Logo</title><link>https://harbour.example/logo</link></image>
  <item><title>Quay &amp;#8216;sold&amp;#8217; for &lt;b&gt;one&lt;/b&gt; euro</title><link>/news/1?a=1&amp;b=2</link>
    <guid isPermaLink="false">q-1</guid><pubDate>Tue, 24 Nov 2026 09:30:00 +0100</pubDate>
    <dc:creator><![CDATA[Ann Lee]]></dc:creator><category>Ports</category><category>Ports</category>
    <description><![CDATA[<p>Two  lines.</p><p>One text.</p><script>bad()</script>]]></description>
    <content:encoded><![CDATA[<p>See <a href="/map">map</a></p>]]></content:encoded></item>`,
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"',
)

describe('parseFeed', () => {
  test('RSS 2.0 gives plain titles, absolute addresses, ISO dates and the feed facts polling needs', () => {
    const feed = parsed(rssFeed)
    assert.deepEqual(
      { ...feed, items: feed.items.length },
      {
        format: 'rss',
        title: 'Harbour News',
        link: 'https://harbour.example/',
        language: 'en-GB',
        subtitle: 'Ships & quays',
        hub: 'https://hub.example/',
        self: 'https://harbour.example/feed',
        ttlMinutes: 30,
        skipHours: [2, 3],
        items: 1,
        notes: [],
      },
    )
    assert.deepEqual(feed.items[0], {
      categories: ['Ports'],
      notes: [],
      guid: 'q-1',
      url: 'https://harbour.example/news/1?a=1&b=2',
      title: 'Quay ‘sold’ for one euro',
      summary: 'Two lines. One text.',
      contentHtml: '<p>See <a href="https://harbour.example/map">map</a></p>',
      author: 'Ann Lee',
      language: 'en-GB',
      published: '2026-11-24T08:30:00.000Z',
      publishedRaw: 'Tue, 24 Nov 2026 09:30:00 +0100',
    })
  })

  test('Atom 1.0 tells text, escaped HTML and XHTML apart and obeys xml:base', () => {
    const feed =
      parsed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/a/" xml:lang="de"><title>A &lt;b&gt; C</title>
      <entry><title type="html">Ein &lt;i&gt;Titel&lt;/i&gt;</title><link href="x/1"/><link rel="enclosure" href="x.mp3"/><id>urn:1</id>
      <updated>2026-11-24T08:00:00Z</updated><author><name>Jo</name><email>jo@base.example</email></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; 2 <a href="y">y</a><br/></p></div></content>
      <source><title>Other</title><id>urn:other</id></source></entry></feed>`)
    assert.equal(feed.title, 'A <b> C')
    const [item] = feed.items
    assert.equal(item?.title, 'Ein Titel')
    assert.equal(item?.url, 'https://base.example/a/x/1')
    assert.equal(item?.guid, 'urn:1')
    assert.equal(item?.author, 'Jo')
    assert.equal(item?.language, 'de')
    assert.equal(item?.contentHtml, '<p>1 &lt; 2 <a href="https://base.example/a/y">y</a><br /></p>')
    assert.deepEqual(item?.notes, ['date-from-updated'])
  })

  test('Atom 0.3 base64 text is decoded', () => {
    const feed = parsed('<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="base64">UXVheSBzb2xk</title></feed>')
    assert.equal(feed.title, 'Quay sold')
  })

  test('RDF items stand beside the channel and may be named only by rdf:about', () => {
    const feed =
      parsed(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel>
      <item r:about="https://rdf.example/1"><title>One</title></item></r:RDF>`)
    assert.deepEqual([feed.format, feed.items[0]?.title], ['rdf', 'One'])
  })

  test('JSON Feed is read like the others', () => {
    const feed = parsed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        home_page_url: 'https://j.example/',
        items: [
          {
            id: 7,
            url: '/7',
            title: 'Seven',
            content_html: '<p>x</p>',
            date_published: '2026-11-24T10:00:00+02:00',
            authors: [{ name: 'Bo' }],
            tags: ['a'],
          },
          null,
        ],
      }),
    )
    assert.equal(feed.format, 'json')
    assert.deepEqual(feed.items, [
      {
        categories: ['a'],
        notes: [],
        guid: '7',
        url: 'https://harbour.example/7',
        title: 'Seven',
        contentHtml: '<p>x</p>',
        author: 'Bo',
        published: '2026-11-24T08:00:00.000Z',
        publishedRaw: '2026-11-24T10:00:00+02:00',
      },
    ])
  })

  test('a guid is an address only when it may be one', () => {
    const guidOf = (attribute: string): string | undefined =>
      parsed(rss(`<item><guid ${attribute}>https://h.example/1</guid></item>`)).items[0]?.url
    assert.equal(guidOf(''), 'https://h.example/1')
    assert.equal(guidOf('isPermaLink="false"'), undefined)
  })

  test('HTML entities are decoded in XML, and a double escape is a title seen once', () => {
    const titleOf = (title: string): string | undefined => parsed(rss(`<item><title>${title}</title></item>`)).items[0]?.title
    assert.equal(titleOf('caf&eacute; &amp;eacute; &#146;'), 'café é ’')
    assert.equal(titleOf('AT&T; &bogus; 1 &lt; 2'), 'AT&T; &bogus; 1 < 2')
  })

  test('entities a feed declares itself expand to nothing', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${rss('<item><title>x&b;&c;y</title></item>')}`
    const feed = parsed(bomb)
    assert.equal(feed.items[0]?.title, 'xy')
    assert.deepEqual(feed.notes, ['doctype-entities-ignored'])
  })

  test('links that are no web addresses are left out and noted', () => {
    const [item] = parsed(rss('<item><title>x</title><link>javascript:alert(1)</link></item>')).items
    assert.equal(item?.url, undefined)
    assert.deepEqual(item?.notes, ['link-not-web'])
  })

  test('an entry that never closes ends where the next begins', () => {
    const feed = parsed('<rss><channel><item><title>One</title><item><title>Two</title><description>cut off')
    assert.deepEqual(
      feed.items.map((item) => item.title),
      ['One', 'Two'],
    )
  })

  test('what is no feed is refused with a reason', () => {
    const codeOf = (text: string): string => {
      const feed = parseFeed(text, hints)
      return 'kind' in feed && feed.reason !== '' ? feed.code : 'parsed'
    }
    assert.equal(codeOf('  '), 'feed.empty')
    assert.equal(codeOf('<!DOCTYPE html><html><body>Not found</body></html>'), 'feed.html')
    assert.equal(codeOf('<urlset><url/></urlset>'), 'feed.sitemap')
    assert.equal(codeOf('<opml/>'), 'feed.not-a-feed')
    assert.equal(codeOf('Internal error'), 'feed.not-a-feed')
    assert.equal(codeOf('{"items": 3}'), 'feed.not-a-feed')
    assert.equal(codeOf('{"items": ['), 'feed.bad-json')
    assert.equal(codeOf('x'.repeat(feedLimits.charsMax + 1)), 'feed.too-big')
  })

  test('the caps hold on items, depth and length', () => {
    const many = parsed(rss('<item><title>x</title></item>'.repeat(feedLimits.itemsMax + 5)))
    assert.equal(many.items.length, feedLimits.itemsMax)
    assert.deepEqual(many.notes, ['too-many-items'])
    assert.deepEqual(parsed(rss('<a>'.repeat(100_000))).notes, ['nested-too-deep'])
    const long = parsed(rss(`<item><title>${'x'.repeat(9_000)}</title></item>`))
    assert.equal(long.items[0]?.title?.length, feedLimits.lineCharsMax)
  })

  test('a document cut or changed anywhere never throws', () => {
    const seeds = [
      rssFeed,
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div>a</div></title><link href="b"/></entry></feed>',
      '{"items":[{"id":1,"tags":["a"]}]}',
    ]
    let state = 20_261_124
    const next = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state % below
    }
    const splinters = [
      '<',
      '>',
      '&',
      ']]>',
      '<![CDATA[',
      '"',
      '</item>',
      '<item',
      '\u0000',
      '\ud800',
      '&#x110000;',
      '<!--',
      '<!DOCTYPE [',
      'xmlns:a=""',
      '{',
      '[',
    ]
    for (let round = 0; round < 1_500; round += 1) {
      let text = seeds[round % seeds.length] ?? ''
      for (let cuts = 1 + next(4); cuts > 0; cuts -= 1) {
        const at = next(text.length + 1)
        text = text.slice(0, at) + (splinters[next(splinters.length)] ?? '') + text.slice(at + next(12))
      }
      const feed = parseFeed(text.slice(0, next(text.length + 1)), hints)
      assert.ok('kind' in feed ? feed.reason !== '' : Array.isArray(feed.items))
    }
  })
})

test('RSL licences of a feed and of an entry are read under any prefix, each as a document of its own', () => {
  const terms = (prefix: string): string =>
    `<${prefix}license><${prefix}prohibits type="usage">ai-input &amp; more</${prefix}prohibits></${prefix}license>`
  const rss = parseFeed(
    `<rss version="2.0" xmlns:rsl="https://rslstandard.org/rsl" xmlns:t="https://rslstandard.org/rsl"><channel><title>T</title>
    <rsl:content url="/news/*" server="">${terms('rsl:')}</rsl:content>
    <item><title>A</title><link>https://a.example/1</link><t:content url="https://a.example/1">${terms('t:')}</t:content></item>
    <item><title>B</title><link>https://a.example/2</link><content xmlns="https://rslstandard.org/rsl" url="/2">${terms('')}</content></item>
    <item><title>C</title><link>https://a.example/3</link><rsl:content url="/3"/></item>
    <item><title>D</title><link>https://a.example/4</link></item></channel></rss>`,
    { url: 'https://a.example/feed' },
  )
  assert.ok(!('kind' in rss))
  assert.deepEqual(rss.licences, [
    '<rsl:content xmlns:rsl="https://rslstandard.org/rsl" url="/news/*" server=""><rsl:license><rsl:prohibits type="usage">ai-input &amp; more</rsl:prohibits></rsl:license></rsl:content>',
  ])
  assert.deepEqual(
    rss.items.map((it) => [it.title, it.licences?.length, it.licences?.[0]?.slice(0, 60)]),
    [
      ['A', 1, '<t:content xmlns:t="https://rslstandard.org/rsl" url="https:'],
      ['B', 1, '<content xmlns="https://rslstandard.org/rsl" url="/2"><licen'],
      ['C', 1, '<rsl:content xmlns:rsl="https://rslstandard.org/rsl" url="/3'],
      ['D', undefined, undefined],
    ],
  )
})

test('an address in the usual spelling is taken for one exactly where the URL parser takes it', () => {
  const hosts = [
    'a.example',
    'a-b.c-d.example',
    '-a.example',
    'a-.example',
    'a..example',
    '.example',
    'a.b.123',
    '1.2.3.4',
    '1.2.3.400',
    'xn--a.example',
    'xn--.example',
    'a_b.example',
    'localhost',
  ]
  const rests = [
    '',
    '/',
    '/a/b-c.html',
    '/a?b=c&d=e#f',
    '/%zz',
    '/ä',
    '/a b',
    ':80/x',
    ':99999/x',
    '/a\\b',
    '/[x]',
    '?q',
    '/~x/@y/*(z)!$,;',
  ]
  for (const host of hosts)
    for (const rest of rests)
      for (const scheme of ['http', 'https', 'HTTPS', 'ftp'])
        assert.equal(
          isWebUrl(`${scheme}://${host}${rest}`),
          scheme !== 'ftp' && URL.canParse(`${scheme}://${host}${rest}`),
          scheme + host + rest,
        )
})
