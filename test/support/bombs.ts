// Documents made to blow a parser up: each a few mebibytes at most, all of our own making.
const feed = (items: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Quay</title>${items}</channel></rss>`
const item = (title: string): string => `<item><title>${title}</title><link>https://h.example/a</link></item>`

const laughs = (): string => {
  const levels = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)
  return feed(item('&l10;'), `<!DOCTYPE rss [<!ENTITY l0 "ha">${levels.join('')}]>`)
}
const blowup = (): string => feed(item('&big;'.repeat(50_000)), `<!DOCTYPE rss [<!ENTITY big "${'x'.repeat(50_000)}">]>`)
const outside = (target: string): string => feed(item('&file;'), `<!DOCTYPE rss [<!ENTITY file SYSTEM "${target}">]>`)
const parameter = (canary: string): string => feed(item('x'), `<!DOCTYPE rss [<!ENTITY % a SYSTEM "${canary}/a.dtd"> %a;]>`)

/** Name, the parser's task, and the document; `canary` is an address that nobody may ask. */
export const bombs: readonly (readonly [name: string, task: 'parse-feed' | 'parse-listing', make: (canary: string) => string])[] = [
  ['a billion laughs', 'parse-feed', laughs],
  ['quadratic blow-up', 'parse-feed', blowup],
  ['an external file', 'parse-feed', () => outside('file:///etc/passwd')],
  ['an external address', 'parse-feed', (canary) => outside(`${canary}/secret`)],
  ['a parameter entity', 'parse-feed', parameter],
  ['a document type without end', 'parse-feed', () => `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(100_000)}`],
  ['a million nested tags', 'parse-feed', () => feed('<a>'.repeat(1_000_000))],
  [
    'a hundred thousand attributes',
    'parse-feed',
    () => feed(`<item ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}><title>x</title></item>`),
  ],
  [
    'fifty thousand namespaces',
    'parse-feed',
    () => feed(Array.from({ length: 50_000 }, (_, i) => `<item xmlns:n${i}="u${i}"><n${i}:t>x</n${i}:t></item>`).join('')),
  ],
  ['seventy thousand entries', 'parse-feed', () => feed(item('x').repeat(70_000))],
  ['one title of five million characters', 'parse-feed', () => feed(item('x'.repeat(5_000_000)))],
  ['a million character references', 'parse-feed', () => feed(item('&#x41;'.repeat(800_000)))],
  ['markup that never closes', 'parse-feed', () => feed(item(`<![CDATA[${'<b title="'.repeat(400_000)}]]>`))],
  ['a deep JSON feed', 'parse-feed', () => `{"items":${'['.repeat(1_000_000)}`],
  [
    'a sitemap of a hundred thousand',
    'parse-feed',
    () => `<urlset>${'<url><loc>https://h.example/a</loc></url>'.repeat(100_000)}</urlset>`,
  ],
  [
    'an index of a hundred thousand',
    'parse-feed',
    () => `<sitemapindex>${'<sitemap><loc>https://h.example/a</loc></sitemap>'.repeat(100_000)}</sitemapindex>`,
  ],
  ['more than five million characters', 'parse-feed', () => feed(' '.repeat(6_000_000))],
  [
    'a listing of thirty thousand links',
    'parse-listing',
    () => `<ul>${Array.from({ length: 30_000 }, (_, i) => `<li><a href="/n/${i}">A headline with the number ${i}</a>`).join('')}</ul>`,
  ],
  ['a listing three hundred thousand deep', 'parse-listing', () => '<div>'.repeat(300_000)],
]
