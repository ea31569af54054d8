// An invented outlet on loopback, of which a test can change every file while the wire reads it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A report of an invented outlet from its parts, in the order that a reader meets them. */
export const report = (path: string, publishedAt: string, title: string, ...paragraphs: readonly string[]): Report => ({
  path,
  publishedAt,
  title,
  paragraphs,
})

export interface OutletFile {
  readonly status?: number
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}
export interface Report {
  readonly path: string
  readonly title: string
  readonly publishedAt: string
  readonly paragraphs: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  readonly updatedAt?: string
}
export type Outlet = AsyncDisposable & {
  readonly name: string
  readonly origin: string
  readonly host: string
  /** Paths that are not reports: robots.txt, well-known files. */
  readonly files: Map<string, OutletFile>
  readonly reports: Report[]
  /** Each request as `path`, `path 304` or `HEAD path`. */
  readonly asked: string[]
  close(): Promise<void>
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function feedOf(name: string, origin: string, reports: readonly Report[]): string {
  const items = reports.map(
    (it) =>
      `<item><title>${escaped(it.title)}</title><link>${origin}${it.path}</link><guid isPermaLink="false">${it.path}</guid><pubDate>${new Date(it.publishedAt).toUTCString()}</pubDate><description>${escaped(it.paragraphs[0] ?? '')}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(name)}</title><link>${origin}/</link><language>en</language>${items.join('')}</channel></rss>`
}

function pageOf(it: Report): string {
  const dated = it.updatedAt === undefined ? '' : `<meta property="article:modified_time" content="${it.updatedAt}">`
  return `<!doctype html><html lang="en"><head><title>${escaped(it.title)}</title><meta property="article:published_time" content="${it.publishedAt}">${dated}</head><body><main><article><h1>${escaped(it.title)}</h1>${it.paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('')}</article></main></body></html>`
}

function tagOf(body: string): string {
  let sum = 0
  for (const char of body) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 4294967296
  return `"${sum.toString(16)}-${body.length}"`
}

/** Starts an outlet on a free port with an RSS feed at `/feed.xml` and a page for each report; pages answer conditional requests. */
export async function startOutlet(name: string, reports: readonly Report[] = []): Promise<Outlet> {
  const files = new Map<string, OutletFile>([['/robots.txt', { type: 'text/plain', body: 'User-agent: *\nAllow: /\n' }]])
  const own = [...reports]
  const asked: string[] = []
  let origin = ''
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const report = own.find((it) => it.path === path)
    const file: OutletFile | undefined =
      files.get(path) ??
      (path === '/feed.xml'
        ? { type: 'application/rss+xml', body: feedOf(name, origin, own) }
        : report && { type: 'text/html; charset=utf-8', body: pageOf(report), ...(report.headers && { headers: report.headers }) })
    const etag = tagOf(file?.body ?? '')
    const isKnown = file !== undefined && (file.status ?? 200) === 200 && request.headers['if-none-match'] === etag
    const isHead = request.method === 'HEAD'
    asked.push(isHead ? `HEAD ${path}` : isKnown ? `${path} 304` : path)
    if (file === undefined) response.writeHead(404).end('none')
    else if (isKnown) response.writeHead(304, { ...file.headers, etag }).end()
    else
      response
        .writeHead(file.status ?? 200, { 'content-type': file.type ?? 'text/html', etag, ...file.headers })
        .end(isHead ? undefined : file.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { name, origin, host: `127.0.0.1:${port}`, files, reports: own, asked, close, [Symbol.asyncDispose]: close }
}
