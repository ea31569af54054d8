// Every place where a story is told, by name: what must carry the mark, follow a correction, and forget what was killed.
import type { Wire } from '../../src/app/wire.ts'
import type { Subscription } from '../../src/domain/subscription.ts'
import { editionMessage } from '../../src/stages/deliver/send.ts'

export interface OutletAsked {
  readonly url: string
  readonly wire: Wire
  readonly slug: string
  readonly storyId: string
  readonly entityId: string
  readonly version: number
}

/** The same story, and what it leans on. */
export interface RecordAsked extends OutletAsked {
  readonly watchId: string
  readonly factId: string
  readonly receiptId: string
  readonly evidenceId: string
  readonly sourceUrl: string
}

export interface OutletTold {
  readonly status: number
  readonly text: string
  /** Machine marks outside the body. */
  readonly headers: string
}

type AskOf<Asked extends OutletAsked> = (it: Asked) => Promise<OutletTold>
type Ask = AskOf<OutletAsked>

/** The words of a page as one reads them: what keeps a figure on one line parts none of them. */
export const asRead = (markup: string): string => markup.replace(/<span class="nb">([^<]*)<\/span>/g, '$1')

const get =
  <Asked extends OutletAsked>(path: (it: Asked) => string, accept = '*/*'): AskOf<Asked> =>
  async (it) => {
    const answer = await fetch(it.url + path(it), { headers: { accept }, redirect: 'manual' })
    return { status: answer.status, text: asRead(await answer.text()), headers: [...answer.headers].join('\n') }
  }

const tool =
  <Asked extends OutletAsked>(name: string, ask: (it: Asked) => Readonly<Record<string, unknown>>): AskOf<Asked> =>
  async (it) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: ask(it) } })
    const answer = await fetch(`${it.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body,
    })
    return { status: answer.status, text: await answer.text(), headers: [...answer.headers].join('\n') }
  }

/** Somebody who has the daily edition. */
export const mailReader = (at: string): Subscription => ({
  id: 'x',
  address: 'a@reader.example',
  rhythm: 'daily',
  state: 'active',
  askedAt: at,
  expiresAt: at,
  token: 'token',
})

/** The mail of the story's day, as it would be sent now. */
export const mail: Ask = async ({ wire, url, storyId }) => {
  const found = await wire.store.dispatchOfStory(storyId)
  const day = (found?.publishedAt ?? '2026-01-01').slice(0, 10)
  const ofDay = found?.status === 'usable' ? [found] : []
  const at = `${day}T00:00:00.000Z`
  const message = editionMessage(mailReader(at), day, { ofDay, ofWeek: [], settled: [] }, { name: 'Wire', url })
  return { status: 200, text: `${message.text}\n${message.html}`, headers: JSON.stringify(message.headers) }
}

/** Places that tell the story itself. `path` is what the router knows, so that a new one that is not listed here is noticed. */
export const storyOutlets: Readonly<Record<string, Ask>> = {
  'story page': get(({ slug }) => `/story/${slug}`, 'text/html'),
  'story as data': get(({ slug }) => `/story/${slug}.json`),
  'story as text': get(({ slug }) => `/story/${slug}.md`),
  ninjs: get(({ slug }) => `/story/${slug}.ninjs.json`),
  'ninjs take': get(({ slug }) => `/story/${slug}/take.ninjs.json`),
  provenance: get(({ slug }) => `/story/${slug}/prov.json`),
  'version page': get(({ slug, version }) => `/story/${slug}/v/${version}`, 'text/html'),
  'API story': get(({ slug }) => `/api/v1/stories/${slug}`),
  'MCP story': tool('read_story', ({ slug }) => ({ slug })),
  'take page': get(({ slug }) => `/story/${slug}/take`, 'text/html'),
  'difference of versions': get(({ slug, version }) => `/story/${slug}/diff/1/${version}`, 'text/html'),
  'story since a version': get(({ slug, version }) => `/story/${slug}/since/${version}`, 'text/html'),
}

/** Places that tell it among others. */
export const listOutlets: Readonly<Record<string, Ask>> = {
  front: get(() => '/', 'text/html'),
  'front as data': get(() => '/index.json'),
  'front as text': get(() => '/index.md'),
  Atom: get(() => '/feed.atom'),
  RSS: get(() => '/feed.rss'),
  'JSON Feed': get(() => '/feed.json'),
  'Atom of a name': get(({ entityId }) => `/entity/${entityId}/feed.atom`),
  'RSS of a name': get(({ entityId }) => `/entity/${entityId}/feed.rss`),
  'JSON Feed of a name': get(({ entityId }) => `/entity/${entityId}/feed.json`),
  'Atom of a beat': get(() => '/beat/compute/feed.atom'),
  'RSS of a beat': get(() => '/beat/compute/feed.rss'),
  'JSON Feed of a beat': get(() => '/beat/compute/feed.json'),
  'API list': get(() => '/api/v1/stories'),
  'API search': get(() => '/api/v1/search?q=site'),
  'API name': get(({ entityId }) => `/api/v1/entities/${entityId}`),
  'MCP search': tool('search', () => ({ q: 'site' })),
  'front of a moment': get(() => '/at/2026-03-02T13:00Z', 'text/html'),
  'front of a beat': get(() => '/beat/compute', 'text/html'),
  'front since a moment': get(() => '/since/2026-03-01T00:00Z', 'text/html'),
  'edition of a day': get(() => '/edition/2026-03-02', 'text/html'),
  'page of a name': get(({ entityId }) => `/entity/${entityId}`, 'text/html'),
  'name since a moment': get(({ entityId }) => `/entity/${entityId}/since/2026-03-01T00:00Z`, 'text/html'),
  'timeline of a name': get(({ entityId }) => `/entity/${entityId}/timeline`, 'text/html'),
  'timeline as data': get(({ entityId }) => `/entity/${entityId}/timeline.json`),
  'timeline as text': get(({ entityId }) => `/entity/${entityId}/timeline.md`),
  'timeline since a moment': get(({ entityId }) => `/entity/${entityId}/timeline/since/2026-03-01T00:00Z`, 'text/html'),
  'API timeline': get(({ entityId }) => `/api/v1/entities/${entityId}/timeline`),
  'MCP timeline': tool('read_timeline', ({ entityId }) => ({ id: entityId })),
  'search page': get(() => '/search?q=site', 'text/html'),
  mail,
}

/** Places that tell what software filled in, worked out or recorded: rows, questions, searches, decisions, sums. */
export const recordOutlets: Readonly<Record<string, AskOf<RecordAsked>>> = {
  'page of watches': get(() => '/watch', 'text/html'),
  'watches as data': get(() => '/watch.json'),
  'watches as text': get(() => '/watch.md'),
  'page of a watch': get(({ watchId }) => `/watch/${watchId}`, 'text/html'),
  'watch as data': get(({ watchId }) => `/watch/${watchId}.json`),
  'Atom of watches': get(() => '/watch/feed.atom'),
  'RSS of watches': get(() => '/watch/feed.rss'),
  'JSON Feed of watches': get(() => '/watch/feed.json'),
  'Atom of a watch': get(({ watchId }) => `/watch/${watchId}/feed.atom`),
  'RSS of a watch': get(({ watchId }) => `/watch/${watchId}/feed.rss`),
  'JSON Feed of a watch': get(({ watchId }) => `/watch/${watchId}/feed.json`),
  'API watches': get(() => '/api/v1/watches'),
  'API watch': get(({ watchId }) => `/api/v1/watches/${watchId}`),
  'MCP watches': tool('list_watches', () => ({ state: 'all' })),
  ledger: get(() => '/ledger', 'text/html'),
  'ledger as data': get(() => '/ledger.json'),
  'Atom of the ledger': get(() => '/ledger/feed.atom'),
  'RSS of the ledger': get(() => '/ledger/feed.rss'),
  'JSON Feed of the ledger': get(() => '/ledger/feed.json'),
  'API ledger': get(() => '/api/v1/ledger'),
  'MCP ledger': tool('query_ledger', () => ({})),
  'page of a row': get(({ factId }) => `/fact/${factId}`, 'text/html'),
  'row as data': get(({ factId }) => `/fact/${factId}.json`),
  'API row': get(({ factId }) => `/api/v1/facts/${factId}`),
  'where compute is': get(() => '/compute', 'text/html'),
  calculator: get(() => '/calc', 'text/html'),
  'calculator as data': get(() => '/calc.json'),
  'API conversion': get(() => '/api/v1/convert?mw=10'),
  'MCP conversion': tool('convert_power', () => ({ mw: 10 })),
  'archive search': get(({ receiptId }) => `/query/${receiptId}`, 'text/html'),
  'archive search as data': get(({ receiptId }) => `/query/${receiptId}.json`),
  'API archive search': get(({ receiptId }) => `/api/v1/queries/${receiptId}`),
  evidence: get(({ evidenceId }) => `/evidence/${evidenceId}`, 'text/html'),
  'evidence as data': get(({ evidenceId }) => `/evidence/${evidenceId}.json`),
  'MCP evidence': tool('open_evidence', ({ evidenceId }) => ({ id: evidenceId })),
  'MCP archive search': tool('open_archive_search', ({ receiptId }) => ({ id: receiptId })),
  'API evidence': get(({ evidenceId }) => `/api/v1/evidence/${evidenceId}`),
  corrections: get(() => '/corrections', 'text/html'),
  'API coverage': get(({ sourceUrl }) => `/api/v1/coverage?url=${encodeURIComponent(sourceUrl)}`),
  'MCP coverage': tool('check_coverage', () => ({ q: 'campus' })),
  'MCP decision': tool('explain_decision', ({ sourceUrl }) => ({ url: sourceUrl })),
}

/** Addresses of the router behind those. */
export const addressesOfRecords: readonly string[] = [
  '/watch',
  '/watch/:id',
  ...['atom', 'rss', 'json'].flatMap((it) => [`/watch/feed.${it}`, `/watch/:id/feed.${it}`, `/ledger/feed.${it}`]),
  '/api/v1/watches',
  '/api/v1/watches/:id',
  '/ledger',
  '/ledger.csv',
  '/api/v1/ledger',
  '/fact/:id',
  '/api/v1/facts/:id',
  '/compute',
  '/calc',
  '/api/v1/convert',
  '/query/:id',
  '/api/v1/queries/:id',
  '/evidence/:id',
  '/api/v1/evidence/:id',
  '/corrections',
  '/api/v1/corrections',
  '/api/v1/coverage',
]

const three = (path: string): readonly string[] => ['atom', 'rss', 'json'].map((ending) => `${path}.${ending}`)

/** Addresses of the router that tell stories in our words. A new one goes here with an outlet above, or onto the list below. */
export const addressesThatTell: readonly string[] = [
  '/',
  '/at/:time',
  '/beat/:id',
  '/since/:time',
  '/edition/:day',
  '/search',
  '/entity/:id',
  '/entity/:id/since/:time',
  '/entity/:id/timeline',
  '/entity/:id/timeline/since/:time',
  ...three('/feed'),
  ...three('/entity/:id/feed'),
  ...three('/beat/:id/feed'),
  '/story/:slug',
  '/story/:slug/take',
  '/story/:slug/v/:n',
  '/story/:slug/diff/:a/:b',
  '/story/:slug/since/:mark',
  '/story/:slug/prov.json',
  '/story/:slug/take.ninjs.json',
  '/story/:file{[^/]+\\.ninjs\\.json}',
  '/api/v1/stories',
  '/api/v1/stories/:slug',
  '/api/v1/search',
  '/api/v1/entities/:id',
  '/api/v1/entities/:id/timeline',
]

/** Addresses that tell no story: records, lists of titles, rules, forms and files. Corrections are told in the desk's journey. */
export const addressesThatTellNone: readonly string[] = [
  '/.well-known/security.txt',
  '/.well-known/trust.json',
  '/about',
  '/api',
  '/api/v1/entities',
  ...three('/corrections/feed'),
  '/editions',
  '/entities',
  '/feeds',
  '/healthz',
  '/id/:story/:kind{report|take}',
  '/join',
  '/jti',
  '/join/confirm',
  '/leave',
  '/llms.txt',
  '/mcp',
  '/method',
  '/openapi.json',
  '/publishers',
  '/publishers/:host',
  '/publishers/manage',
  '/publishers/admission',
  '/ledger/fields',
  '/publishers/notice',
  '/publishers/notice/:id',
  '/push/:token',
  '/robots.txt',
  '/sitemap-news.xml',
  '/sitemap.xml',
  '/sources',
  '/sources.opml',
  '/terms',
  '/why',
]
