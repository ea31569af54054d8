import type { Context, Hono } from 'hono'
import { cancelOf, type Stone, statusOf } from '../../domain/dispatch.ts'
import { allowed } from '../methods.ts'
import { perform } from '../operations.ts'
import type { WebParts } from '../parts.ts'
import { rateLimit } from '../rate-limit.ts'
import { type Answer, type Answerer, answerOf, type FileAnswerer, type Problem, problemOf, send } from '../respond.ts'
import { openApiDocument, type Route, routes } from './document.ts'
import { addMachine } from './machine.ts'
import { apiPage } from './page.ts'

const jsonType = 'application/json; charset=utf-8'

/** The JSON API with its document, its reference page, and what else machines read. */
export function addApi(app: Hono, parts: WebParts, answer: Answerer, file: FileAnswerer): void {
  addMachine(app, parts)
  const document = (): Answer => answerOf(`${JSON.stringify(openApiDocument(parts.site, parts.version ?? '1'), null, 1)}\n`, jsonType)
  app.get('/openapi.json', (c) => file(c, async () => document()))
  app.get('/api', (c) => answer(c, async () => apiPage(parts.site)))
  // A browser asks before it sends what is not on its safe list, If-None-Match for one; that is no question to the archive.
  app.options('/api/v1/*', (c) => c.body(null, 204, preflight))
  app.use('/api/v1/*', async (c, next) => {
    for (const [name, value] of Object.entries(anyOrigin)) c.header(name, value)
    await next()
  })
  app.use('/api/v1/*', rateLimit(parts))
  for (const route of routes) {
    const path = `/api/v1${route.path}`
    app.get(path, (c) => file(c, () => ask(c, route, parts)))
    app.all(path, (c) => send(c, problemOf(onlyRead, { ...anyOrigin, Allow: allowed(readMethods) })))
  }
  app.all('/api/v1/*', (c) => send(c, problemOf(noPath, anyOrigin)))
}

/** A page of anybody's may read the answers, why there is none, and what its next question needs. */
const anyOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, RateLimit, Retry-After',
} as const

const readMethods = ['GET', 'HEAD'] as const
/** What the Fetch standard's preflight asks for (https://fetch.spec.whatwg.org/#http-cors-protocol); a day, in seconds. */
const preflight = {
  ...anyOrigin,
  Allow: allowed(readMethods),
  'Access-Control-Allow-Methods': readMethods.join(', '),
  'Access-Control-Allow-Headers': 'Accept, Content-Type, If-Modified-Since, If-None-Match',
  'Access-Control-Max-Age': '86400',
} as const

const onlyRead: Problem = {
  status: 405,
  code: 'method',
  title: 'This can only be read',
  detail: 'The path answers GET and HEAD.',
  fix: 'Ask again by GET, with each field in the address.',
}
const noPath: Problem = {
  status: 404,
  code: 'path',
  title: 'No such path',
  detail: 'The paths are listed at /openapi.json.',
  fix: 'Ask one of the paths of /openapi.json.',
}
const nothingThere: Problem = {
  status: 404,
  code: 'unknown',
  title: 'Nothing is there',
  detail: 'No such id.',
  fix: 'Take ids from a list or a search.',
}

/** Why nothing is there any more. */
const removed = (stone: Stone): Problem => ({
  status: statusOf(stone),
  code: 'removed',
  title: stone.legal ? 'Removed for legal reasons' : 'The story was removed',
  detail: stone.reason,
  fix: 'Delete your copy; what was removed does not come back under this id.',
  removed: cancelOf(stone),
})

/** Each reason begins with the field it is about. */
function wrongQuestion(reasons: readonly string[]): Problem {
  return {
    status: 400,
    code: 'question',
    title: 'The question is not understood',
    detail: reasons.join('; '),
    fix: 'Ask again with each field as it is described at /openapi.json.',
    fields: reasons.map((it) => ({ field: it.slice(0, it.indexOf(': ')), fix: it.slice(it.indexOf(': ') + 2) })),
  }
}

async function ask(c: Context, { name, params }: Route, parts: WebParts): Promise<Answer> {
  const path = Object.fromEntries(params.map((it) => [it, c.req.param(it)]))
  const outcome = await perform(name, { ...c.req.query(), ...path }, parts)
  if (outcome.kind === 'wrong') return problemOf(wrongQuestion(outcome.reasons), anyOrigin)
  if (outcome.kind === 'gone') return problemOf(removed(outcome.stone), anyOrigin)
  if (outcome.kind === 'nothing') return problemOf(nothingThere, anyOrigin)
  return answerOf(`${JSON.stringify(outcome.value, null, 1)}\n`, jsonType, { 'X-AI-Generated': 'text', ...anyOrigin })
}
