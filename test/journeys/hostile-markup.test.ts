// Publishers' markup, forged headers and hostile questions against a wire that serves the public: every page that a reader can reach is looked at.
import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { hostilePieces, sqlPieces } from '../support/hostile-pieces.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'

const day = '2026-03-02'
const pagesMax = 1500
const canary = 'canary-of-the-desk-0123456789'
let it: TestWire
let outlet: Outlet
const opened: AsyncDisposable[] = []
const pages = new Map<string, { readonly text: string; readonly headers: Headers }>()

/** Markup in words: what decoding a feed once more would make markup of. */
const asWords = (piece: string): string => piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A deal that is told as news, with a hostile piece wherever a publisher's words are kept. */
const report = (piece: string, i: number) => ({
  path: `/n-${i}`,
  title: `Hall ${i} ${piece} ${asWords(piece)} opens in Kuopio`,
  publishedAt: `${day}T0${Math.floor(i / 60) + 6}:${String(i % 60).padStart(2, '0')}:00Z`,
  paragraphs: [
    `Veldrake Research ${i} has leased ${i + 10} MW from Haltamo in Kuopio, ${piece} the operator said on Monday.`,
    `“The hall ${piece} number ${i} will warm a pool,” said Aino Lahti, who runs it for the town, and nobody disagreed with her.`,
  ],
})

let readers = 0
/** Each question comes from a reader of its own, so that none is turned away for asking often. */
const asking = (): Readonly<Record<string, string>> => {
  readers++
  return { 'x-forwarded-for': `10.${(readers >> 16) % 256}.${(readers >> 8) % 256}.${readers % 256}` }
}

/** Follows every link of the site from the front page and the machine's doors. */
async function crawl(): Promise<void> {
  const todo = ['/', '/index.json', '/feed.atom', '/feed.json', '/sitemap.xml', '/llms.txt']
  const seen = new Set(todo)
  for (let path = todo.shift(); path !== undefined && pages.size < pagesMax; path = todo.shift()) {
    const answer = await fetch(it.url + path, { headers: { ...asking(), accept: 'text/html' }, redirect: 'manual' })
    const text = await answer.text()
    pages.set(path, { text, headers: answer.headers })
    assert.ok(answer.status < 500, `${answer.status} ${path}`)
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue
    for (const link of parseHTML(text).document.querySelectorAll('a[href], link[href]')) {
      const to = URL.parse(link.getAttribute('href') ?? '', it.url + path)
      if (to === null || to.host !== new URL(it.url).host) continue
      const next = to.pathname + to.search
      if (!seen.has(next)) seen.add(next) && todo.push(next)
    }
  }
}

before(async () => {
  outlet = await startOutlet('Harbour Post <b onclick=alert(1)>', hostilePieces.map(report))
  opened.push(outlet)
  it = await openTestWire([outlet], `${day}T12:00:00Z`, { settings: { proxies: 1, deskKeys: `ada=${canary}` } })
  opened.push(it)
  await it.at(`${day}T12:00:00Z`)
  await it.at(`${day}T12:10:00Z`)
  await crawl()
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const htmlPages = () => [...pages].filter(([, { headers }]) => (headers.get('content-type') ?? '').startsWith('text/html'))
/** What our own pages are made of; a script is only data, of a type that no browser runs. */
const tags = new Set(
  `html head meta title link body a abbr article aside b bdi bdo blockquote br button caption cite code dd del details dfn div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main mark meter nav ol optgroup option output p pre q s samp search section select small span strong sub summary sup svg path circle g line rect text tspan polyline polygon defs use title desc table tbody td textarea tfoot th thead time tr u ul var wbr template datalist colgroup col data`.split(
    ' ',
  ),
)

test('SR-1: whatever markup stands in titles and texts of others, every page is made of our own tags and runs nothing', () => {
  assert.ok(hostilePieces.length >= 60, `${hostilePieces.length} pieces`)
  const all = htmlPages()
  assert.ok(all.length > 40, `${all.length} pages`)
  const stories = all.filter(([path]) => /^\/story\/[^/]+$/.test(path))
  assert.ok(stories.length > 10, `${stories.length} stories`)
  const told = all.filter(([, { text }]) => /&lt;[^>]{1,200}alert\(1\)/.test(text))
  assert.ok(told.length > 20, `${told.length} pages show a piece as words`)
  for (const [path, { text }] of all)
    for (const element of parseHTML(text).document.querySelectorAll('*')) {
      const name = element.tagName.toLowerCase()
      if (name === 'script') assert.equal(element.getAttribute('type'), 'application/ld+json', path)
      else assert.ok(tags.has(name), `<${name}> at ${path}`)
      for (const { name: attribute, value } of element.attributes) {
        assert.doesNotMatch(attribute, /^on|^srcdoc$|^formaction$|^style$/i, `${attribute} at ${path}`)
        if (/^(?:href|src|action|xlink:href|poster|data)$/.test(attribute))
          assert.match(
            value.trim(),
            /^(?:https?:|mailto:|\/|#|\?|$|[\w.-]+(?:[/?#]|$)|data:(?:,$|image\/(?:svg\+xml|png)))/,
            `${attribute}="${value}" at ${path}`,
          )
      }
    }
})

test('SR-1: data inside a page closes no element early', () => {
  for (const [path, { text }] of htmlPages())
    for (const [, data = ''] of text.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g))
      assert.doesNotThrow(() => JSON.parse(data), path)
})

test('SP-1: no page that a reader can reach sets a cookie, or has the browser call another host', () => {
  const own = new URL(it.url).host
  for (const [path, { text, headers }] of pages) {
    assert.equal(headers.get('set-cookie'), null, path)
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/, path)
    if (!(headers.get('content-type') ?? '').startsWith('text/html')) continue
    const { document } = parseHTML(text)
    const called = [...document.querySelectorAll('[src], [srcset], [action], [poster], [background], [ping]')].flatMap((one) =>
      ['src', 'srcset', 'action', 'poster', 'background', 'ping'].flatMap((name) => one.getAttribute(name) ?? []),
    )
    const loaded = [...document.querySelectorAll('link')]
      .filter((one) =>
        /stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|modulepreload|manifest/.test(one.getAttribute('rel') ?? ''),
      )
      .map((one) => one.getAttribute('href') ?? '')
    for (const address of [...called, ...loaded]) {
      const to = URL.parse(address, it.url + path)
      assert.ok(to?.host === own || address.startsWith('data:'), `${address} at ${path}`)
    }
  }
})

test('SR-9: no page, feed or answer holds the secret of the desk', () => {
  for (const [path, { text, headers }] of pages) assert.ok(!text.includes(canary) && !JSON.stringify([...headers]).includes(canary), path)
})

/** A request with headers that fetch does not let one set. */
function bodyWith(path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((done, failed) => {
    request(it.url + path, { headers: { accept: 'text/html', ...headers } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        done(`${answer.statusCode} ${JSON.stringify(answer.headers.location ?? '')} ${Buffer.concat(chunks).toString('utf8')}`),
      )
    })
      .on('error', failed)
      .end()
  })
}

test('SR-10: a forged Host or X-Forwarded-* header changes no link and no redirect', async () => {
  const [story = ''] = [...pages.keys()].filter((path) => /^\/story\/[^/]+$/.test(path))
  const forged: readonly Readonly<Record<string, string>>[] = [
    { host: 'evil.example' },
    { host: 'evil.example:443' },
    { host: 'wire.example@evil.example' },
    { 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { forwarded: 'host=evil.example;proto=https' },
    { 'x-original-url': '/evil.example', 'x-rewrite-url': '/evil.example' },
    { 'x-forwarded-port': '1', 'x-forwarded-prefix': '/evil.example', 'x-forwarded-server': 'evil.example' },
  ]
  for (const path of [
    '/',
    story,
    '/ledger',
    '/feed.atom',
    '/feed.json',
    '/sitemap.xml',
    '/index.json',
    '/join',
    '/story/none',
    '/llms.txt',
  ]) {
    const plain = await bodyWith(path, asking())
    for (const headers of forged) {
      const told = await bodyWith(path, { ...asking(), ...headers })
      assert.doesNotMatch(told, /evil\.example/, `${path} ${JSON.stringify(headers)}`)
      // A name that is none is refused before anything is looked at.
      if (told.startsWith('400 "" ')) continue
      assert.equal(told, plain, `${path} ${JSON.stringify(headers)}`)
    }
  }
})

interface Operations {
  readonly paths: Readonly<
    Record<string, { readonly get?: { readonly parameters?: readonly { readonly name: string; readonly in: string }[] } }>
  >
}

/** A machine with other work may stop a search in time, which is an answer and no fault; what is at fault is so whenever it is asked. */
async function answerOf(path: string, tries = 5): Promise<Response> {
  const answer = await fetch(it.url + path, { headers: asking(), redirect: 'manual' })
  return answer.status === 503 && tries > 1 ? answerOf(path, tries - 1) : answer
}

test('SR-12: fifty pieces of SQL in every field that can be asked are taken for words: no fault, and the archive is as it was', async () => {
  assert.ok(sqlPieces.length >= 50)
  const { paths } = JSON.parse((await it.get('/openapi.json', '*/*')).text) as Operations
  const fields = Object.entries(paths).flatMap(([path, { get }]) =>
    (get?.parameters ?? []).map(({ name, in: where }) => ({ path: path.startsWith('/api') ? path : `/api/v1${path}`, name, where })),
  )
  const site = [
    '/search?q=',
    '/ledger?type=',
    '/ledger?q=',
    '/why?url=',
    '/story/',
    '/fact/',
    '/entity/',
    '/query/',
    '/watch/',
    '/edition/',
    '/?beat=',
    '/join/confirm?token=',
    '/leave?token=',
  ]
  assert.ok(fields.length > 10, `${fields.length} fields`)
  const state = async () => [(await it.wire.store.facts()).length, (await it.wire.store.stories()).length, await it.wire.store.countItems()]
  const earlier = await state()
  for (const piece of sqlPieces) {
    const word = encodeURIComponent(piece)
    const addresses = [
      ...site.map((path) => path + word),
      ...fields.map(({ path, name, where }) => {
        const filled = path.replace(`{${name}}`, where === 'path' ? word : name).replace(/\{\w+\}/g, 'x')
        return where === 'query' ? `${filled}?${name}=${word}` : filled
      }),
    ]
    // As many at once as there are connections: a wire that is asked more than it can answer says so, which is another promise.
    for (let i = 0; i < addresses.length; i += 8)
      await Promise.all(
        addresses.slice(i, i + 8).map(async (path) => {
          const answer = await answerOf(path)
          const text = await answer.text()
          assert.ok(answer.status < 500 && answer.status !== 429, `${answer.status} ${path}\n${it.failures().at(-1) ?? ''}`)
          assert.doesNotMatch(text, /syntax error at|unterminated quoted|invalid input syntax|ERROR: {2}/i, path)
        }),
      )
  }
  assert.deepEqual(await state(), earlier)
})
