import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import type { cancelOf } from '../domain/dispatch.ts'
import { isolated } from '../text/direction.ts'
import { fontPaths, stylePath } from './assets.ts'
import { markdownOf } from './markdown.ts'
import { layout, type Moved, type Page } from './page.ts'
import type { SiteIdentity } from './parts.ts'
import type { problemCodes } from './problem.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/** What is sent, before the reader's own copy is compared. `encode` packs once and keeps the bytes. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  readonly encode: (encoding: Encoding) => Uint8Array<ArrayBuffer>
}

export type Form = 'html' | 'json' | 'md'

/** Answers a request with a page in the form asked for, from the cache when the archive has not moved. */
export type Answerer = (c: Context, make: () => Promise<Page | Moved>) => Promise<Response>
/** The same for files: feeds, tables, statements. */
export type FileAnswerer = (c: Context, make: () => Promise<Answer | Moved>) => Promise<Response>

export const freshness = 'public, max-age=30, stale-while-revalidate=300'
/** Below this many bytes packing costs more than it saves. */
const packFrom = 600

function packer(body: string | Uint8Array): Answer['encode'] {
  const kept = new Map<Encoding, Uint8Array<ArrayBuffer>>()
  return (encoding) => {
    const found = kept.get(encoding)
    if (found !== undefined) return found
    const plain = typeof body === 'string' ? Buffer.from(body) : body
    const packed =
      encoding === 'br'
        ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
        : encoding === 'gzip'
          ? gzipSync(plain, { level: 6 })
          : plain
    const bytes = Uint8Array.from(packed)
    kept.set(encoding, bytes)
    return bytes
  }
}

/** An answer from text; its ETag is the digest of what is sent. */
export function answerOf(body: string, type: string, headers: Readonly<Record<string, string>> = {}, status = 200): Answer {
  return { status, type, body, etag: createHash('sha256').update(body).digest('hex').slice(0, 32), headers, encode: packer(body) }
}

/** Why a program got nothing: a code it can act on, words for a person, what to do, and which field of the question is meant. */
export interface Problem {
  readonly status: number
  readonly code: (typeof problemCodes)[number]
  readonly title: string
  readonly detail: string
  readonly fix: string
  /** What was removed: its standing, when and why. */
  readonly removed?: ReturnType<typeof cancelOf>
  readonly fields?: readonly { readonly field: string; readonly fix: string }[]
}

/** The one shape of an error that the API's document names. */
export const problemBody = ({ fields = [], ...it }: Problem) => ({ error: { ...it, fields } })

/** The same as a whole answer. */
export const problemOf = (it: Problem, headers: Readonly<Record<string, string>> = {}): Answer =>
  answerOf(`${JSON.stringify(problemBody(it), null, 1)}\n`, 'application/json; charset=utf-8', headers, it.status)

const codeOf: Readonly<Partial<Record<number, readonly [Problem['code'], string]>>> = {
  400: ['question', 'Ask again with each field as it is described at /openapi.json.'],
  404: ['path', 'Ask one of the paths of /openapi.json.'],
  405: ['method', 'Ask again by GET, with each field in the address.'],
  503: ['unavailable', 'Ask again later: Retry-After says when.'],
}

/** What is under `/api/` is for programs, whatever they say they take; `/api` itself is its reference page. */
export const isApiPath = (path: string): boolean => path.startsWith('/api/')

/** What a page of `messagePage` says, for a program that asked the API. */
export function problemOfPage({ status = 500, title, json }: Pick<Page, 'status' | 'title' | 'json'>): Answer {
  const [code, fix] = codeOf[status] ?? ['fault', 'Ask again later; nothing was wrong with the question.']
  const { error } = json as { readonly error: { readonly detail: string } }
  const headers = { 'Access-Control-Allow-Origin': '*', ...(status === 503 && { 'Retry-After': '60' }) }
  return problemOf({ status, code, title, detail: error.detail, fix }, headers)
}

/** The form asked for, by the end of the path or by `Accept`; a browser's list of everything is a wish for HTML. */
export function wantedForm(c: Context): Form {
  const { pathname } = new URL(c.req.url)
  if (pathname.endsWith('.json')) return 'json'
  if (pathname.endsWith('.md')) return 'md'
  const accept = c.req.header('accept') ?? ''
  if (accept.includes('text/html')) return 'html'
  return accept.includes('application/json') ? 'json' : accept.includes('text/markdown') ? 'md' : 'html'
}

/** The best packing the reader takes; small bodies go plain. */
export function encodingFor(accepted: string, size: number): Encoding {
  if (size < packFrom) return 'identity'
  const taken = (name: string): boolean =>
    accepted.split(',').some((it) => it.trim().split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(it.trim()))
  return taken('br') ? 'br' : taken('gzip') ? 'gzip' : 'identity'
}

/** Renders a page in the form asked for. */
export async function renderPage(page: Page, site: SiteIdentity, form: Form): Promise<Answer> {
  const base = site.url.replace(/\/$/, '')
  const headers: Record<string, string> = { Vary: 'Accept, Accept-Encoding' }
  if (page.generated !== undefined) Object.assign(headers, { 'X-AI-Generated': 'text', 'X-Digital-Source-Type': page.generated })
  if (page.isPrivate === true) Object.assign(headers, { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
  if (page.citeAs !== undefined) headers['Link'] = `<${base}${page.citeAs}>; rel="cite-as"`
  const status = page.status ?? 200
  if (status === 503) headers['Retry-After'] = '60'
  if (form === 'json') return answerOf(`${JSON.stringify(page.json, null, 1)}\n`, 'application/json; charset=utf-8', headers, status)
  if (form === 'md') {
    const text = `${markdownOf(String(await page.main), base)}\n\nThis page: ${base}${page.path}\n`
    return answerOf(text, 'text/markdown; charset=utf-8', { ...headers, 'X-Robots-Tag': 'noindex' }, status)
  }
  return answerOf(isolated(String(await layout(site, { stylePath, fontPaths }, page))), 'text/html; charset=utf-8', headers, status)
}

/** Headers of an answer in one packing. An ETag names the packed bytes, so it carries the packing. */
export function headersOf(answer: Answer, encoding: Encoding): Record<string, string> {
  const headers: Record<string, string> = { Vary: 'Accept-Encoding', ...answer.headers, 'Content-Type': answer.type }
  if (answer.status === 200 && !('Cache-Control' in answer.headers)) {
    headers['ETag'] = `"${answer.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`
    headers['Cache-Control'] = freshness
  } else headers['Cache-Control'] = 'no-store'
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding
  return headers
}

/** Whether the reader's own copy, in whatever packing, is this answer. */
export function isKnown(answer: Answer, ifNoneMatch: string): boolean {
  if (answer.status !== 200 || 'Cache-Control' in answer.headers || ifNoneMatch === '') return false
  const known = ifNoneMatch.split(',').map((it) =>
    it
      .trim()
      .replace(/^W\//, '')
      .replace(/^"|"$/g, '')
      .replace(/-(?:br|gzip)$/, ''),
  )
  return known.includes(answer.etag) || known.includes('*')
}

/** Sends an answer packed as the reader takes it, or 304 when the reader already has it. */
export function send(c: Context, answer: Answer): Response {
  const encoding = encodingFor(c.req.header('accept-encoding') ?? '', answer.body.length)
  const headers = headersOf(answer, encoding)
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  if (isKnown(answer, c.req.header('if-none-match') ?? '')) {
    c.header('Content-Encoding', undefined)
    c.header('Content-Type', undefined)
    return c.body(null, 304)
  }
  return c.body(answer.encode(encoding), answer.status as 200)
}

export function isMoved(page: Page | Moved): page is Moved {
  return 'kind' in page
}
