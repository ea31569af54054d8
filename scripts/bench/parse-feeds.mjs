// How fast our own parser reads feeds of each kind, invented, on one thread: prints one JSON line a kind.
//   node scripts/bench/parse-feeds.mjs [SECONDS]   SECONDS of CPU for each kind, 1.5 unless told
import { parseFeed } from '../../src/stages/poll/parse-feed.ts'

const cpuSecondsEach = Number(process.argv[2] ?? 1.5)
const words =
  'harbour crane pier board council quay ferry line megawatt lease spring rail barge tonne deck dock tide wind grid steel'.split(' ')
const some = (seed, n) => Array.from({ length: n }, (_, i) => words[(seed * 7 + i * i * 3 + i) % words.length]).join(' ')
const html = (seed) =>
  Array.from(
    { length: 8 },
    (_, i) => `<p>${some(seed + i, 60)} <a href="/more/${seed}-${i}">${some(seed, 3)}</a> &amp; ${some(i, 20)}.</p>`,
  ).join('\n')
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const date = (n) => new Date(Date.UTC(2026, 10, 1) + n * 3_600_000)

const rss = (items, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay Post</title><link>https://quay.example/</link>${head}${items.join('\n')}</channel></rss>`
const item = (feed, n, more) =>
  `<item><title>${some(feed + n, 10)}</title><link>https://quay.example/${feed}/story-${n}</link><guid isPermaLink="false">${feed}-${n}</guid><pubDate>${date(n).toUTCString()}</pubDate>${more}</item>`
const rows = (count, make) => Array.from({ length: count }, (_, n) => make(n))

/** Each gives the text of feed number `feed`. */
const kinds = {
  'full content in CDATA': (feed) =>
    rss(
      rows(25, (n) =>
        item(feed, n, `<dc:creator>${some(n, 2)}</dc:creator><content:encoded><![CDATA[${html(feed + n)}]]></content:encoded>`),
      ),
    ),
  'full content, escaped': (feed) => rss(rows(25, (n) => item(feed, n, `<description>${escaped(html(feed + n))}</description>`))),
  'headlines with a summary': (feed) =>
    rss(rows(40, (n) => item(feed, n, `<description>${escaped(`<p>${some(feed * n, 40)}.</p>`)}</description>`))),
  'headlines alone': (feed) => rss(rows(60, (n) => item(feed, n, ''))),
  'Atom, XHTML content': (feed) =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Post</title><link href="https://quay.example/"/>${rows(25, (n) => `<entry><title>${some(feed + n, 10)}</title><id>tag:quay.example,${feed}:${n}</id><link rel="alternate" href="https://quay.example/${feed}/story-${n}"/><updated>${date(n).toISOString()}</updated><author><name>${some(n, 2)}</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html(feed + n)}</div></content></entry>`).join('')}</feed>`,
  'RDF with a summary': (feed) =>
    `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://quay.example/"><title>Quay Post</title><link>https://quay.example/</link></channel>${rows(40, (n) => `<item rdf:about="https://quay.example/${feed}/${n}"><title>${some(feed + n, 10)}</title><link>https://quay.example/${feed}/${n}</link><dc:date>${date(n).toISOString()}</dc:date><description>${some(feed * n, 40)}</description></item>`).join('')}</rdf:RDF>`,
  'JSON Feed': (feed) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Quay Post',
      items: rows(25, (n) => ({
        id: `${feed}-${n}`,
        url: `https://quay.example/${feed}/${n}`,
        title: some(feed + n, 10),
        date_published: date(n).toISOString(),
        content_html: html(feed + n),
      })),
    }),
}

const hints = { url: 'https://quay.example/feed' }
for (const [kind, make] of Object.entries(kinds)) {
  // Many feeds of a kind, so that none is read from a warm cache of its own strings.
  const texts = Array.from({ length: 60 }, (_, feed) => make(feed + 1))
  for (const text of texts) parseFeed(text, hints)
  let [bytes, items, cpuSeconds] = [0, 0, 0]
  const began = process.cpuUsage()
  for (let i = 0; cpuSeconds < cpuSecondsEach; i += 1) {
    const text = texts[i % texts.length]
    const parsed = parseFeed(text, hints)
    bytes += Buffer.byteLength(text)
    items += parsed.items.length
    if (i % 10 !== 9) continue
    const used = process.cpuUsage(began)
    cpuSeconds = (used.user + used.system) / 1e6
  }
  console.log(
    JSON.stringify({
      kind,
      mbPerCpuSecond: Math.round((bytes / 1e6 / cpuSeconds) * 10) / 10,
      itemsPerCpuSecond: Math.round(items / cpuSeconds),
    }),
  )
}
