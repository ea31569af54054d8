import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { perform } from '../operations.ts'
import type { WebParts } from '../parts.ts'
import { makeRate } from '../rate.ts'
import { type Answer, type Answerer, answerOf, type FileAnswerer, send } from '../respond.ts'
import { openApiDocument, type Route, routes } from './document.ts'
import { addMachine } from './machine.ts'
import { apiPage } from './page.ts'

const perMinute = 120
const burst = 60
const jsonType = 'application/json; charset=utf-8'

const problemOf = (status: number, title: string, detail: string): Answer =>
  answerOf(`${JSON.stringify({ error: { status, title, detail } }, null, 1)}\n`, jsonType, {}, status)

/** How much is left, as a `RateLimit` header puts it. */
const limitLine = (left: number, seconds: number): string =>
  [
    ['limit', burst],
    ['remaining', left],
    ['reset', seconds],
  ]
    .map((it) => it.join('='))
    .join(', ')

/** Who asks: the address of the connection. A header could name anyone, so none is believed. */
function readerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** Limits how often one reader asks, and says how much is left, before any work is done. */
export function rateLimit(): MiddlewareHandler {
  const rate = makeRate({ perMinute, burst })
  return async (c, next) => {
    const { left, waitSeconds } = rate.take(readerOf(c), performance.now())
    if (waitSeconds > 0) {
      c.header('Retry-After', String(waitSeconds))
      c.header('RateLimit', limitLine(0, waitSeconds))
      return send(
        c,
        problemOf(429, 'Too many requests', `Please wait ${waitSeconds} s; ${perMinute} requests a minute are served to one address.`),
      )
    }
    await next()
    c.header('RateLimit', limitLine(left, 60))
    return undefined
  }
}

/** The JSON API with its document, its reference page, and what else machines read. */
export function addApi(app: Hono, parts: WebParts, answer: Answerer, file: FileAnswerer): void {
  addMachine(app, parts)
  const document = (): Answer => answerOf(`${JSON.stringify(openApiDocument(parts.site, parts.version ?? '1'), null, 1)}\n`, jsonType)
  app.get('/openapi.json', (c) => file(c, async () => document()))
  app.get('/api', (c) => answer(c, async () => apiPage(parts.site)))
  app.use('/api/v1/*', rateLimit())
  for (const route of routes) app.get(`/api/v1${route.path}`, (c) => file(c, () => ask(c, route, parts)))
  app.all('/api/v1/*', (c) => send(c, problemOf(404, 'No such path', 'The paths are listed at /openapi.json.')))
}

async function ask(c: Context, { name, params }: Route, parts: WebParts): Promise<Answer> {
  const path = Object.fromEntries(params.map((it) => [it, c.req.param(it)]))
  const outcome = await perform(name, { ...c.req.query(), ...path }, parts)
  if (outcome.kind === 'wrong') return problemOf(400, 'The question is not understood', outcome.reasons.join('; '))
  if (outcome.kind === 'nothing') return problemOf(404, 'Nothing is there', 'No such id, or it was removed.')
  return answerOf(`${JSON.stringify(outcome.value, null, 1)}\n`, jsonType, { 'X-AI-Generated': 'text', 'Access-Control-Allow-Origin': '*' })
}
