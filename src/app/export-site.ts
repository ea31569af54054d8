// The whole site as files: every page that links can reach, its twins and feeds, with links that work from a folder.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

type Fetch = (request: Request) => Response | Promise<Response>

export interface ExportReport {
  readonly files: number
  readonly written: number
  readonly removed: number
  /** Links to what only a running site can answer (search, filters, the past): they lead to the live address. */
  readonly live: number
  /** Links to pages of ours that answered with an error; none, or the export is not whole. */
  readonly dangling: readonly string[]
}

const manifestName = '.groundwire-export.json'
/** Where no link leads, and what a folder should have all the same. */
const seeds = [
  '/',
  '/robots.txt',
  '/llms.txt',
  '/sitemap.xml',
  '/sitemap-news.xml',
  '/sources.opml',
  '/openapi.json',
  '/ledger.csv',
  '/.well-known/trust.json',
  '/.well-known/security.txt',
  '/feed.atom',
  '/feed.rss',
  '/feed.json',
  '/corrections/feed.atom',
  '/watch/feed.atom',
  '/ledger/feed.atom',
  '/watch',
  '/ledger',
  '/entities',
  '/corrections',
  '/method',
  '/about',
  '/editions',
  '/sources',
  '/publishers',
  '/publishers/admission',
]
/** Answers that depend on the asker, on the moment, or on a form. */
const onlyLive = /^\/(?:at\/|since|desk|mcp|api\/v1|join|leave|push\/|search|why|calc|publishers\/notice|story\/[^/]+\/since\/)/
const fileEnding = /\.(?:json|md|atom|rss|xml|csv|txt|opml|css|woff2|svg)$/
const filesMax = 500_000

const bare = (href: string): string => href.replace(/[?#].*$/s, '')
const isLive = (href: string): boolean => onlyLive.test(href) || href.includes('?')

/** The file a path is kept in, under the folder. */
export function fileOf(path: string): string {
  const plain = decodeURIComponent(path).replace(/^\//, '').replace(/\/$/, '')
  if (plain === '') return 'index.html'
  return fileEnding.test(plain) ? plain : `${plain}.html`
}

interface Page {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Links of a document of ours; the renderer quotes every attribute. */
const linkForm = /\b(href|src|action)="(\/(?!\/)[^"]*)"/g
const urlForm = /url\((["']?)(\/[^)"']+)\1\)/g

/** Rewrites what begins with a slash to where it lies from this file; what only a running site answers goes to its address. */
export function relinked(text: string, file: string, siteUrl: string, live: { count: number }): string {
  const base = siteUrl.replace(/\/$/, '')
  const to = (href: string): string => {
    const plain = href.replaceAll('&amp;', '&')
    if (isLive(plain)) {
      live.count += 1
      return `${base}${href}`
    }
    const [, hash = ''] = /(#.*)?$/s.exec(href) ?? []
    return `${encodeURI(posix.relative(posix.dirname(file), fileOf(bare(plain))))}${hash}`
  }
  return text
    .replace(linkForm, (_, name: string, href: string) => `${name}="${to(href)}"`)
    .replace(urlForm, (_, quote: string, href: string) => `url(${quote}${to(href)}${quote})`)
}

/**
 * Asks the site for everything, and writes what is new. Files of an earlier export that the site no longer has are deleted, so a
 * removed story leaves its stone and nothing else.
 *
 * @param ask answers requests for `siteUrl` in process
 * @throws Error when `out` holds files of somebody else
 */
export async function exportSite(ask: Fetch, siteUrl: string, out: string): Promise<ExportReport> {
  const before = manifestOf(out)
  const now: Record<string, string> = {}
  const live = { count: 0 }
  const dangling: string[] = []
  let written = 0
  const queue = [...seeds]
  const seen = new Set(queue)
  for (let i = 0; i < queue.length && i < filesMax; i++) {
    const path = queue[i] ?? '/'
    const { page, links } = await pageAt(path, ask, siteUrl, live)
    if (page === null) {
      dangling.push(path)
      continue
    }
    for (const link of links) {
      if (seen.has(link)) continue
      seen.add(link)
      queue.push(link)
    }
    const digest = createHash('sha256').update(page.bytes).digest('hex')
    now[page.file] = digest
    if (before[page.file] === digest && existsSync(join(out, page.file))) continue
    mkdirSync(dirname(join(out, page.file)), { recursive: true })
    writeFileSync(join(out, page.file), page.bytes)
    written += 1
  }
  const gone = Object.keys(before).filter((file) => now[file] === undefined)
  for (const file of gone) rmSync(join(out, file), { force: true })
  writeFileSync(join(out, manifestName), `${JSON.stringify(now, null, 1)}\n`)
  return { files: Object.keys(now).length, written, removed: gone.length, live: live.count, dangling }
}

function manifestOf(out: string): Readonly<Record<string, string>> {
  mkdirSync(out, { recursive: true })
  const file = join(out, manifestName)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  if (readdirSync(out).length > 0) throw new Error(`The folder ${out} holds files that are not of an export. Choose an empty one.`)
  return {}
}

async function pageAt(
  path: string,
  ask: Fetch,
  siteUrl: string,
  live: { count: number },
): Promise<{ page: Page | null; links: readonly string[] }> {
  let at = path
  for (let hops = 0; hops < 5; hops++) {
    const answer = await ask(new Request(new URL(at, siteUrl), { headers: { accept: fileEnding.test(at) ? '*/*' : 'text/html' } }))
    const to = answer.headers.get('location')
    // A name that redirects is a file too, with the words of where it leads.
    if (to !== null && answer.status >= 300 && answer.status < 400) {
      at = new URL(to, new URL(at, siteUrl)).pathname
      continue
    }
    const isTold = answer.status === 200 || answer.status === 410 || answer.status === 451
    if (!isTold) return { page: null, links: [] }
    return told(path, answer, siteUrl, live)
  }
  return { page: null, links: [] }
}

async function told(
  path: string,
  answer: Response,
  siteUrl: string,
  live: { count: number },
): Promise<{ page: Page; links: readonly string[] }> {
  const file = fileOf(path)
  const type = answer.headers.get('content-type') ?? ''
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const isText = /^text\/(?:html|css)/.test(type)
  if (!isText) return { page: { file, bytes }, links: [] }
  const text = Buffer.from(bytes).toString('utf8')
  const found = [...[...text.matchAll(linkForm)].map((it) => it[2] ?? ''), ...[...text.matchAll(urlForm)].map((it) => it[2] ?? '')]
  const links = found
    .map((it) => it.replaceAll('&amp;', '&'))
    .filter((it) => it !== '' && !isLive(it))
    .map(bare)
  return { page: { file, bytes: Buffer.from(relinked(text, file, siteUrl, live)) }, links }
}
