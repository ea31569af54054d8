// A wire that nobody answers for shows itself to no one but those who run it and those it reads.
import type { Context, MiddlewareHandler } from 'hono'
import { assets } from './assets.ts'
import { messagePage } from './messages.ts'
import type { Page } from './page.ts'
import { capital } from './wording.ts'

/** What publishers may need and what operators look at: never a story. */
const open = /^\/(?:desk|publishers|terms|about|method|sources|healthz|robots\.txt|\.well-known)(?:[/.]|$)/

/** Answers 503 with the reason at every address that could tell a story; the desk, the notices and the policy stay. */
export function closedGate(words: string, sendPage: (c: Context, page: Page) => Promise<Response>): MiddlewareHandler {
  const files = new Set(assets.map((it) => it.path))
  return async (c, next) => {
    if (open.test(c.req.path) || files.has(c.req.path)) return next()
    return sendPage(c, messagePage(503, c.req.path, 'Nothing is published here', capital(words)))
  }
}
