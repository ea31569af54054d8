import { type Context, Hono } from 'hono'
import { Fault } from '../domain/fault.ts'
import { withMemory } from '../store/reader-memory.ts'
import { addApi } from './api/routes.ts'
import { type Asset, assets } from './assets.ts'
import { closedGate } from './closed.ts'
import { addDesk } from './desk/routes.ts'
import { addFeeds } from './feeds/routes.ts'
import { frozenWords, shutAnswer } from './frozen.ts'
import { withFrozenLedger } from './frozen-ledger.ts'
import { readerHeaderList, readerHeaders } from './headers.ts'
import { addJoin } from './join/routes.ts'
import { type HeaderOf, keyOf, makeKeeper } from './keeper.ts'
import { addMcp } from './mcp/routes.ts'
import { messagePage, notFound, wrongMethod } from './messages.ts'
import { allowed, methodsAt } from './methods.ts'
import type { Moved, Page } from './page.ts'
import type { SiteIdentity, WebParts } from './parts.ts'
import { addPublishers } from './publishers/routes.ts'
import { addPush } from './push/routes.ts'
import { rateLimit } from './rate-limit.ts'
import { type Answer, encodingFor, freshness, isApiPath, isMoved, problemOfPage, renderPage, send, wantedForm } from './respond.ts'
import { addArchivePages, addStoryPages } from './site/routes.ts'

/** Paths that end like a twin for their own sake. */
const own =
  /^\/(?:feed\.|openapi|\.well-known\/|beat\/[^/]+\/feed|(?:entity|ledger|watch|corrections|story)\/.*feed\.json|story\/[^/]+\/prov\.json|story\/.+\.ninjs\.json|api\/)/

/** The path that is routed: `/story/x.json` and `/story/x.md` ask for twins of `/story/x`, `/index.json` for the front's. */
function routedPath(request: Request): string {
  const path = new URL(request.url).pathname
  const bare = /^(.*)\.(?:json|md)$/.exec(path)?.[1]
  if (bare === undefined || own.test(path)) return path
  return bare === '/index' || bare === '' ? '/' : bare
}

/** How the address of a twin ends: whoever asked for data or text is led to data or text. */
function twinOf(url: string): string {
  const path = new URL(url).pathname
  return own.test(path) ? '' : (/\.(?:json|md)$/.exec(path)?.[0] ?? '')
}

/** For good, unless a person takes a merge back: nobody is to keep the way for longer than a page. */
function sendOn(c: Context, to: string): Response {
  c.header('Cache-Control', freshness)
  return c.redirect(`${to}${twinOf(c.req.url)}`, 301)
}

export interface Web {
  readonly fetch: (request: Request, connection?: unknown) => Response | Promise<Response>
  /** Every address that answers a GET, with its `:names`. */
  readonly paths: readonly string[]
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
}

const slowWords = 'It was stopped, and says nothing about the archive. Fewer words, or rarer ones, are found at once.'
const busyWords = 'More was asked of it at once than it can answer. Nothing is lost. Please try again in a minute.'
const nulWords = 'The address holds a NUL character, which no text here has. Please type it again.'

/** What readers are shown: the ledger held still and a banner, while publishing is frozen. */
function whileFrozen(given: WebParts, archive: WebParts['store']): WebParts {
  const site: SiteIdentity = { ...given.site, frozen: () => archive.freezes().then(frozenWords, () => null) }
  return { ...given, site, store: withFrozenLedger(archive) }
}

/** The pages that work through the archive for words of a reader's: each reader may ask them so often. */
function limitSearches(app: Hono, parts: WebParts, sendPage: (c: Context, page: Page) => Promise<Response>): void {
  for (const path of ['/search', '/why'])
    app.use(
      path,
      rateLimit(parts, (c, title, detail) => sendPage(c, messagePage(429, path, title, detail))),
    )
}

/** Sends a page in the form asked for; under `/api/` what it says, as data. */
const pageSender =
  (site: SiteIdentity) =>
  async (c: Context, page: Page): Promise<Response> =>
    send(c, isApiPath(new URL(c.req.url).pathname) ? problemOfPage(page) : await renderPage(page, site, wantedForm(c)))

/**
 * The whole web outlet: pages for readers with a JSON and a text twin each, feeds, the API, and what machines ask for. Reads
 * one store; the only things it writes are a Notice and a sign-up.
 */
export function makeWeb(given: WebParts): Web {
  const app = new Hono({ getPath: routedPath })
  const { store: archive, memory } = withMemory(given.store, () => performance.now())
  const parts = whileFrozen(given, archive)
  const { site, store } = parts
  const keep = makeKeeper(given, memory)
  const answerFile = async (c: Context, make: () => Promise<Answer | Moved>): Promise<Response> => {
    const answer = await keep.answer(keyOf(wantedForm(c), c.req.url), async () => shutAnswer(c.req.path, await store.freezes()) ?? make())
    return 'kind' in answer ? sendOn(c, answer.to) : send(c, answer)
  }
  const answer = (c: Context, make: () => Promise<Page | Moved>): Promise<Response> =>
    answerFile(c, async () => {
      const page = await make()
      return isMoved(page) ? page : renderPage(page, site, wantedForm(c))
    })
  const sendPage = pageSender(site)
  app.use(readerHeaders(site))
  app.use(async (c, next) => {
    // The database cannot hold a NUL, so nothing is at such an address and no question with one has an answer.
    const [path = '', question = ''] = c.req.url.split('?', 2)
    if (path.includes('%00')) return sendPage(c, notFound('/'))
    if (question.includes('%00') && !path.includes('/api/v1/'))
      return sendPage(c, messagePage(400, '/', 'That cannot be looked up', nulWords))
    await next()
    // What a page could not write is looked for again too: a form may have found something changed.
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') memory.forget()
  })
  if (site.closed !== undefined) app.use(closedGate(site.closed, sendPage))
  for (const it of assets) app.get(it.path, (c) => sendAsset(c, it))
  // Feeds first: /watch/feed.atom must not be taken for a watch.
  addFeeds(app, parts, answer, answerFile)
  addStoryPages(app, parts, answer)
  limitSearches(app, parts, sendPage)
  addArchivePages(app, parts, answer, answerFile)
  addPublishers(app, parts, answer, sendPage)
  addApi(app, parts, answer, answerFile)
  addMcp(app, parts)
  addJoin(app, parts, sendPage)
  addPush(app, parts)
  if (parts.desk !== undefined) addDesk(app, { ...parts, store: archive, desk: parts.desk })
  // Last, so that it hears only what nobody took: who answered “not found” meant it, the desk to strangers for one.
  app.all('*', (c) => {
    const allow = methodsAt(app, c.req.path)
    if (allow.length === 0) return c.notFound()
    c.header('Allow', allowed(allow))
    return c.req.method === 'OPTIONS' ? c.body(null, 204) : sendPage(c, wrongMethod(c.req.path, c.req.method, allow))
  })
  app.notFound((c) => sendPage(c, notFound(c.req.path)))
  app.onError((error, c) => {
    parts.report?.(error)
    return sendPage(c, faultPage(error, c.req.path))
  })
  const fixed = readerHeaderList(site)
  return {
    paths: [...new Set(app.routes.filter((it) => it.method === 'GET').map((it) => it.path))].toSorted((a, b) => (a < b ? -1 : 1)),
    request: async (path, init) => app.request(path, init),
    fetch: (request, connection) =>
      keep.ready(request, headerReader(request, connection), fixed) ?? app.fetch(request, connection as object),
  }
}

/** Where the server hands over the message as it came, its headers are read there: the request would build all of them for one. */
function headerReader(request: Request, connection: unknown): HeaderOf {
  const { incoming } = (connection ?? {}) as { readonly incoming?: { readonly headers: Readonly<Record<string, string | undefined>> } }
  return (name) => (incoming === undefined ? (request.headers.get(name) ?? undefined) : incoming.headers[name])
}

/** A file that never changes under its address, packed where that helps. */
function sendAsset(c: Context, { type, body, packed }: Asset): Response {
  c.header('Content-Type', type)
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  if (packed === undefined) return c.body(body)
  const encoding = encodingFor(c.req.header('accept-encoding') ?? '', body.length)
  c.header('Vary', 'Accept-Encoding')
  if (encoding === 'identity') return c.body(body)
  c.header('Content-Encoding', encoding)
  return c.body(packed()[encoding])
}

function faultPage(error: unknown, path: string): Page {
  if (error instanceof Fault && error.code === 'store.tooSlow') return messagePage(503, path, 'That search took too long', slowWords)
  if (error instanceof Fault && error.code === 'store.busy') return messagePage(503, path, 'The archive is busy', busyWords)
  return error instanceof Fault && error.code.startsWith('store.')
    ? messagePage(
        503,
        path,
        'The archive does not answer',
        'It cannot be reached just now, so no page can be made. Nothing is lost. Please try again in a minute.',
      )
    : messagePage(500, path, 'Something broke here', 'The fault is ours and not in your request. Please try again later.')
}
