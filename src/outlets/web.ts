import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { Fault } from '../domain/fault.ts'
import { sha256Hex } from '../text/digest.ts'
import { addMachine } from './api/machine.ts'
import { makeCache } from './cache.ts'
import { addFeeds } from './feeds/routes.ts'
import { readerHeaders } from './headers.ts'
import type { Page } from './page.ts'
import type { WebParts } from './parts.ts'
import { addPublishers } from './publishers/routes.ts'
import { type Answer, type Answerer, isMoved, renderPage, send, wantsJson } from './respond.ts'
import { messagePage, notFound } from './site/messages.ts'
import { addArchivePages, addStoryPages } from './site/routes.ts'

const cacheBytes = 32 * 1024 * 1024
const style = readFileSync(new URL('./site/style.css', import.meta.url), 'utf8')
const stylePath = `/style.${sha256Hex(style).slice(0, 12)}.css`
/** Paths that end in .json for their own sake, not as a twin of a page. */
const ownJson: ReadonlySet<string> = new Set(['/feed.json', '/.well-known/trust.json'])

/** The path that is routed: `/story/x.json` asks for the twin of `/story/x`, `/index.json` for the front's. */
function routedPath(request: Request): string {
  const path = new URL(request.url).pathname
  if (!path.endsWith('.json') || ownJson.has(path)) return path
  const bare = path.slice(0, -'.json'.length)
  return bare === '/index' || bare === '' ? '/' : bare
}

/**
 * The whole web outlet: pages for readers with a JSON twin each, feeds, and what machines ask for. Reads one store; the
 * only thing it writes is a Notice.
 */
export function makeWeb(parts: WebParts): Hono {
  const app = new Hono({ getPath: routedPath })
  const { site, store } = parts
  const cache = makeCache<Answer>(cacheBytes)
  const answer: Answerer = async (c, make) => {
    const asJson = wantsJson(c)
    const minute = parts.now().toISOString().slice(0, 16)
    const key = [
      await store.archiveMark(),
      minute,
      site.notice?.() ?? '',
      asJson ? 'json' : 'html',
      new URL(c.req.url).search,
      c.req.path,
    ].join('\n')
    const held = cache.get(key)
    if (held !== undefined) return send(c, held)
    const page = await make()
    if (isMoved(page)) return c.redirect(page.to, 301)
    const fresh = await renderPage(page, site, stylePath, asJson)
    if (fresh.status === 200) cache.set(key, fresh, key.length + fresh.body.length * 2)
    return send(c, fresh)
  }
  const sendPage = async (c: Context, page: Page): Promise<Response> => send(c, await renderPage(page, site, stylePath, wantsJson(c)))
  app.use(readerHeaders(site))
  // The database cannot hold a NUL, so nothing is at such an address.
  app.use(async (c, next) => (c.req.url.includes('%00') && !c.req.url.includes('?') ? sendPage(c, notFound('/')) : next()))
  app.get(stylePath, (c) =>
    c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' }),
  )
  addStoryPages(app, parts, answer)
  addArchivePages(app, parts, answer)
  addPublishers(app, parts, answer, sendPage)
  addMachine(app, parts)
  addFeeds(app, parts)
  app.notFound((c) => sendPage(c, notFound(c.req.path)))
  app.onError((error, c) => {
    parts.report?.(error)
    const isDown = error instanceof Fault && error.code.startsWith('store.')
    const page = isDown
      ? messagePage(
          503,
          c.req.path,
          'The archive does not answer',
          'The database is away; the wire itself goes on when it returns. Please try again in a minute.',
        )
      : messagePage(500, c.req.path, 'Something broke here', 'The fault is ours and not in your request. Please try again later.')
    return sendPage(c, page)
  })
  return app
}
