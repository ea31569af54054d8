import { type Context, Hono } from 'hono'
import { Fault } from '../domain/fault.ts'
import { addApi } from './api/routes.ts'
import { type Asset, assets } from './assets.ts'
import { makeCache } from './cache.ts'
import { closedGate } from './closed.ts'
import { addDesk } from './desk/routes.ts'
import { addFeeds } from './feeds/routes.ts'
import { readerHeaderList, readerHeaders } from './headers.ts'
import { addJoin } from './join/routes.ts'
import { addMcp } from './mcp/routes.ts'
import { messagePage, notFound } from './messages.ts'
import type { Moved, Page } from './page.ts'
import type { WebParts } from './parts.ts'
import { addPublishers } from './publishers/routes.ts'
import { addPush } from './push/routes.ts'
import { type Answer, type Encoding, encodingFor, headersOf, isKnown, isMoved, renderPage, send, wantedForm } from './respond.ts'
import { addArchivePages, addStoryPages } from './site/routes.ts'

const cacheBytes = 32 * 1024 * 1024
/** How long the archive's mark is believed: what is taken down is gone from every cached page within this time. */
const markMs = 200
/** Paths that end like a twin for their own sake. */
const own =
  /^\/(?:feed\.|openapi|\.well-known\/|beats?\/|(?:entity|ledger|watch|corrections|story)\/.*feed\.json|story\/[^/]+\/prov\.json|story\/.+\.ninjs\.json|api\/)/

/** The path that is routed: `/story/x.json` and `/story/x.md` ask for twins of `/story/x`, `/index.json` for the front's. */
function routedPath(request: Request): string {
  const path = new URL(request.url).pathname
  const bare = /^(.*)\.(?:json|md)$/.exec(path)?.[1]
  if (bare === undefined || own.test(path)) return path
  return bare === '/index' || bare === '' ? '/' : bare
}

export interface Web {
  readonly fetch: (request: Request, connection?: unknown) => Response | Promise<Response>
  /** Every address that answers a GET, with its `:names`. */
  readonly paths: readonly string[]
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
}

/**
 * The whole web outlet: pages for readers with a JSON and a text twin each, feeds, the API, and what machines ask for. Reads
 * one store; the only things it writes are a Notice and a sign-up.
 */
export function makeWeb(given: WebParts): Web {
  const app = new Hono({ getPath: routedPath })
  const { site } = given
  const keep = makeKeeper(given)
  const parts: WebParts = { ...given, store: forgetting(given.store, keep) }
  const answerFile = async (c: Context, make: () => Promise<Answer | Moved>): Promise<Response> => {
    const key = `${wantedForm(c)}\n${c.req.url}`
    const answer = (await keep.find(key)) ?? (await keep.once(key, make))
    return 'kind' in answer ? c.redirect(answer.to, 301) : send(c, answer)
  }
  const answer = (c: Context, make: () => Promise<Page | Moved>): Promise<Response> =>
    answerFile(c, async () => {
      const page = await make()
      return isMoved(page) ? page : renderPage(page, site, wantedForm(c))
    })
  const sendPage = async (c: Context, page: Page): Promise<Response> => send(c, await renderPage(page, site, wantedForm(c)))
  app.use(readerHeaders(site))
  app.use(async (c, next) => {
    // The database cannot hold a NUL, so nothing is at such an address and no question with one has an answer.
    const [path = '', question = ''] = c.req.url.split('?', 2)
    if (path.includes('%00')) return sendPage(c, notFound('/'))
    if (question.includes('%00') && !path.includes('/api/v1/'))
      return sendPage(
        c,
        messagePage(
          400,
          '/',
          'That cannot be looked up',
          'The address holds a NUL character, which no text here has. Please type it again.',
        ),
      )
    await next()
    // The desk and its hands write by stores of their own.
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') keep.forget()
  })
  if (site.closed !== undefined) app.use(closedGate(site.closed, sendPage))
  for (const it of assets) app.get(it.path, (c) => sendAsset(c, it))
  // Feeds first: /watch/feed.atom must not be taken for a watch.
  addFeeds(app, parts, answer, answerFile)
  addStoryPages(app, parts, answer)
  addArchivePages(app, parts, answer, answerFile)
  addPublishers(app, parts, answer, sendPage)
  addApi(app, parts, answer, answerFile)
  addMcp(app, parts)
  addJoin(app, parts, sendPage)
  addPush(app, parts)
  if (parts.desk !== undefined) addDesk(app, { ...parts, desk: parts.desk })
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

/** The store, whose every commit by a page or a machine is seen by the next reader at once, whatever method asked for it. */
function forgetting(store: WebParts['store'], keep: Pick<Keeper, 'forget'>): WebParts['store'] {
  return {
    ...store,
    async transaction(work) {
      try {
        return await store.transaction(work)
      } finally {
        keep.forget()
      }
    },
  }
}

/** Reads one header of a request. */
type HeaderOf = (name: 'accept' | 'accept-encoding' | 'if-none-match') => string | undefined

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
  return c.body(packed[encoding])
}

function faultPage(error: unknown, path: string): Page {
  return error instanceof Fault && error.code.startsWith('store.')
    ? messagePage(
        503,
        path,
        'The archive does not answer',
        'The database is away; the wire itself goes on when it returns. Please try again in a minute.',
      )
    : messagePage(500, path, 'Something broke here', 'The fault is ours and not in your request. Please try again later.')
}

interface Keeper {
  find(key: string): Promise<Answer | undefined>
  /** Makes what is not held, once for all who ask for it meanwhile, and keeps it if it is a page. */
  once(key: string, make: () => Promise<Answer | Moved>): Promise<Answer | Moved>
  forget(): void
  /** The answer at once, when it is held and the mark is fresh: no routing, no database. */
  ready(request: Request, headerOf: HeaderOf, fixed: Readonly<Record<string, string>>): Response | undefined
}

/** Rendered answers under the archive's mark and the minute (pages say how long ago things happened). */
function makeKeeper({ store, now, site }: WebParts): Keeper {
  const cache = makeCache<Answer>(cacheBytes)
  const making = new Map<string, Promise<Answer | Moved>>()
  let stand = ''
  let looked = Number.NEGATIVE_INFINITY
  let minute = 0
  const minuteNow = (): number => Math.floor(now().getTime() / 60_000)
  // A clock that is moved leaps over hours within one look.
  const isFresh = (): boolean => performance.now() - looked < markMs && minuteNow() === minute
  const look = async (): Promise<void> => {
    if (isFresh()) return
    const mark = await store.archiveMark()
    stand = `${mark}\n${now().toISOString().slice(0, 16)}\n${site.notice?.() ?? ''}\n`
    looked = performance.now()
    minute = minuteNow()
  }
  return {
    async find(key) {
      await look()
      return cache.get(stand + key)
    },
    once(key, make) {
      const at = stand + key
      const begun = making.get(at)
      if (begun !== undefined) return begun
      const work = make()
        .then((made) => {
          if (!('kind' in made) && made.status === 200) cache.set(at, made, at.length + made.body.length * 3)
          return made
        })
        .finally(() => making.delete(at))
      making.set(at, work)
      return work
    },
    forget() {
      looked = Number.NEGATIVE_INFINITY
    },
    ready(request, headerOf, fixed) {
      if (request.method !== 'GET' || !isFresh()) return undefined
      if (headerOf('accept')?.includes('text/html') !== true) return undefined
      const held = cache.get(`${stand}html\n${request.url}`)
      if (held === undefined) return undefined
      const encoding = encodingFor(headerOf('accept-encoding') ?? '', held.body.length)
      const headers = readyHeaders(held, encoding, fixed)
      return isKnown(held, headerOf('if-none-match') ?? '')
        ? new Response(null, { status: 304, headers: without(headers, 'Content-Encoding', 'Content-Length', 'Content-Type') })
        : new Response(held.encode(encoding), { status: held.status, headers })
    },
  }
}

const madeHeaders = new WeakMap<Answer, Map<string, Readonly<Record<string, string>>>>()

/** All headers of a held answer in one packing, made once. */
function readyHeaders(answer: Answer, encoding: Encoding, fixed: Readonly<Record<string, string>>): Record<string, string> {
  const made = madeHeaders.get(answer) ?? new Map<string, Readonly<Record<string, string>>>()
  madeHeaders.set(answer, made)
  const found = made.get(encoding) ?? {
    ...fixed,
    ...headersOf(answer, encoding),
    'Content-Length': String(answer.encode(encoding).byteLength),
  }
  made.set(encoding, found)
  return found
}

function without(headers: Readonly<Record<string, string>>, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}
