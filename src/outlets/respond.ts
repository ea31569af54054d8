import type { Context } from 'hono'
import { sha256Hex } from '../text/digest.ts'
import { layout, type Moved, type Page } from './page.ts'
import type { SiteIdentity } from './parts.ts'

/** What is sent, before the reader's own copy is compared. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
}

/** Answers a request with a page in the form asked for, from the cache when the archive has not moved. */
export type Answerer = (c: Context, make: () => Promise<Page | Moved>) => Promise<Response>

const freshness = 'public, max-age=30, stale-while-revalidate=300'

/** An answer from text; its ETag is the digest of what is sent. */
export function answerOf(body: string, type: string, headers: Readonly<Record<string, string>> = {}, status = 200): Answer {
  return { status, type, body, etag: `"${sha256Hex(body).slice(0, 32)}"`, headers }
}

/** Whether the reader asked for the JSON twin, by the end of the path or by `Accept`. */
export function wantsJson(c: Context): boolean {
  if (new URL(c.req.url).pathname.endsWith('.json')) return true
  const accept = c.req.header('accept') ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}

/** Renders a page in the form asked for. */
export async function renderPage(page: Page, site: SiteIdentity, stylePath: string, asJson: boolean): Promise<Answer> {
  const headers: Record<string, string> = { Vary: 'Accept, Accept-Encoding' }
  if (page.generated !== undefined) headers['X-AI-Generated'] = 'text'
  if (page.isFrozen === true) headers['Link'] = `<${site.url.replace(/\/$/, '')}${page.path}>; rel="cite-as"`
  const status = page.status ?? 200
  if (asJson) return answerOf(`${JSON.stringify(page.json, null, 1)}\n`, 'application/json; charset=utf-8', headers, status)
  return answerOf(String(await layout(site, stylePath, page)), 'text/html; charset=utf-8', headers, status)
}

/** Sends an answer, or 304 when the reader already has it. */
export function send(c: Context, answer: Answer): Response {
  for (const [name, value] of Object.entries(answer.headers)) c.header(name, value)
  if (answer.status === 200) {
    c.header('ETag', answer.etag)
    c.header('Cache-Control', freshness)
    const known = (c.req.header('if-none-match') ?? '').split(',').map((it) => it.trim().replace(/^W\//, ''))
    if (known.includes(answer.etag) || known.includes('*')) return c.body(null, 304)
  } else c.header('Cache-Control', 'no-store')
  c.header('Content-Type', answer.type)
  return c.body(answer.body, answer.status as 200)
}

export function isMoved(page: Page | Moved): page is Moved {
  return 'kind' in page
}
