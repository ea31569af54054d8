import { createHash } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { Fault } from '../../domain/fault.ts'
import type { SampleData, SampleOutlet } from './sample-data.ts'
import { loadSample, visibleArticles } from './sample-data.ts'
import type { SampleFeed } from './sample-feeds.ts'
import { escapeXml, feedPlace, listSampleFeeds, newestChange, renderFeed, renderOpml } from './sample-feeds.ts'
import { renderArticlePage, renderHomePage } from './sample-pages.ts'

interface SampleServerOptions {
  /** The folder with `outlets.json` and `articles/`. */
  readonly folder: string
  /** What time it is on the invented web: nothing published or changed later than this is served. */
  readonly clock: { now(): Date }
  /** The index listens here and outlet number i (from 0) on `basePort + 1 + i`. 0 or absent: free ports, different at each start. */
  readonly basePort?: number
}

export interface SampleServer {
  /** Origin of the index page, which lists the outlets; `/opml.xml` and `/feeds.json` hang below it. */
  readonly origin: string
  /** The import list as OPML text. */
  readonly opml: string
  readonly feeds: readonly SampleFeed[]
  /** Outlet id to origin. */
  readonly origins: ReadonlyMap<string, string>
  close(): Promise<void>
}

interface Reply {
  readonly status: number
  readonly mediaType: string
  readonly body: string
  readonly changedAt?: Date
  readonly headers?: Readonly<Record<string, string>>
}

type Respond = (path: string) => Reply

const feedLength = 40
const html = 'text/html; charset=utf-8'
const plain = 'text/plain; charset=utf-8'

/**
 * Serves a sample folder over HTTP on 127.0.0.1, one port per outlet so that each has an origin and a robots.txt of its own.
 * Rejects when the folder is malformed or a port is taken; whatever had started by then is closed.
 */
export async function startSampleServer(options: SampleServerOptions): Promise<SampleServer> {
  const data = await loadSample(options.folder)
  const basePort = options.basePort ?? 0
  const servers: Server[] = []
  const origins = new Map<string, string>()
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(stopServer))
  }
  try {
    for (const [index, outlet] of data.outlets.entries()) {
      const port = basePort === 0 ? 0 : basePort + 1 + index
      const origin = await listen(servers, port, outlet.name, (own) => (path) => answerOutlet(data, outlet, own, options.clock.now(), path))
      origins.set(outlet.id, origin)
    }
    const feeds = listSampleFeeds(data.outlets, (id) => origins.get(id) ?? '')
    const opml = renderOpml(feeds)
    const origin = await listen(servers, basePort, 'the index', () => (path) => answerIndex(feeds, opml, path))
    return { origin, opml, feeds, origins, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function listen(servers: Server[], port: number, name: string, respondAt: (origin: string) => Respond): Promise<string> {
  let respond: Respond | undefined
  const server = createServer((request, response) => handle(request, response, respond))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? `port ${port} is already in use; choose another base port` : error.message
      reject(new Fault('port.inUse', `The sample wire cannot serve ${name}: ${why}.`, { retry: 'never', cause: error }))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  servers.push(server)
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`
  respond = respondAt(origin)
  return origin
}

function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function handle(request: IncomingMessage, response: ServerResponse, respond: Respond | undefined): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/'
  send(request, response, respond === undefined ? { status: 503, mediaType: plain, body: 'Starting.\n' } : respond(path))
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const headers: Record<string, string> = { ...reply.headers, 'content-type': reply.mediaType }
  if (reply.status === 200) {
    const etag = `"${createHash('sha256').update(reply.body).digest('hex').slice(0, 24)}"`
    Object.assign(headers, { etag, 'cache-control': 'no-cache' })
    if (reply.changedAt !== undefined) Object.assign(headers, { 'last-modified': reply.changedAt.toUTCString() })
    if (isUnchanged(request, etag, reply.changedAt)) {
      response.writeHead(304, headers).end()
      return
    }
  }
  headers['content-length'] = String(Buffer.byteLength(reply.body))
  response.writeHead(reply.status, headers)
  response.end(request.method === 'HEAD' ? undefined : reply.body)
}

/** RFC 9110 section 13: If-None-Match decides alone when present; dates have whole seconds. */
function isUnchanged(request: IncomingMessage, etag: string, changedAt: Date | undefined): boolean {
  const tags = request.headers['if-none-match']
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return changedAt !== undefined && Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}

function answerOutlet(data: SampleData, outlet: SampleOutlet, origin: string, now: Date, path: string): Reply {
  if (path === '/robots.txt') return { status: 200, mediaType: plain, body: robotsText(outlet) }
  if (path === '/.well-known/tdmrep.json' && outlet.signal?.tdmReserved !== undefined) {
    const rules = outlet.signal.tdmReserved.map((location) => ({ location, 'tdm-reservation': 1 }))
    return { status: 200, mediaType: 'application/json', body: JSON.stringify(rules) }
  }
  const visible = visibleArticles(data, outlet.id, now)
  const listed = visible.slice(0, feedLength)
  const feed = feedPlace(outlet)
  if (path === feed.path) {
    return { status: 200, mediaType: feed.mediaType, body: renderFeed(outlet, origin, listed), changedAt: newestChange(visible) }
  }
  if (path === '/') return { status: 200, mediaType: html, body: renderHomePage(outlet, origin, listed), changedAt: newestChange(visible) }
  const seen = visible.find((candidate) => candidate.article.path === path)
  if (seen === undefined) return { status: 404, mediaType: plain, body: 'Not found.\n' }
  // Related items are those already out when this one appeared, so that a page changes only when its own text does.
  const others = visible.filter((other) => other.publishedAt.getTime() < seen.publishedAt.getTime())
  const body = renderArticlePage(outlet, origin, seen, others)
  const tag = outlet.signal?.xRobotsTag
  return { status: 200, mediaType: html, body, changedAt: seen.changedAt, headers: tag === undefined ? {} : { 'x-robots-tag': tag } }
}

function robotsText(outlet: SampleOutlet): string {
  const signal = outlet.signal?.contentSignal
  const disallow = outlet.signal?.disallow ?? []
  const lines = [
    '# Sample: invented outlet',
    'User-agent: *',
    ...(signal === undefined ? [] : [`Content-Signal: ${signal}`]),
    ...(disallow.length === 0 ? ['Allow: /'] : disallow.map((rule) => `Disallow: ${rule}`)),
  ]
  return `${lines.join('\n')}\n`
}

function answerIndex(feeds: readonly SampleFeed[], opml: string, path: string): Reply {
  if (path === '/opml.xml') return { status: 200, mediaType: 'text/x-opml; charset=utf-8', body: opml }
  if (path === '/feeds.json') return { status: 200, mediaType: 'application/json', body: JSON.stringify(feeds, null, 1) }
  if (path !== '/') return { status: 404, mediaType: plain, body: 'Not found.\n' }
  const items = feeds.map(
    (feed) =>
      `<li><a href="${new URL('/', feed.feedUrl).href}">${escapeXml(feed.publisher)}</a> (${feed.kind}, ${feed.language}): ${escapeXml(feed.feedUrl)}</li>`,
  )
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample wire</title></head><body><main><h1>Sample wire: invented outlets</h1><p><a href="/opml.xml">OPML</a></p><ul>${items.join('\n')}</ul></main></body></html>\n`
  return { status: 200, mediaType: html, body }
}
