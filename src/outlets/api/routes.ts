import type { Context, Hono } from 'hono'
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
  app.use('/api/v1/*', rateLimit(parts))
  for (const route of routes) app.get(`/api/v1${route.path}`, (c) => file(c, () => ask(c, route, parts)))
  app.all('/api/v1/*', (c) => send(c, problemOf(noPath, anyOrigin)))
}

/** A page of anybody's may read the answers, and why there is none. */
const anyOrigin = { 'Access-Control-Allow-Origin': '*' } as const

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
  detail: 'No such id, or it was removed.',
  fix: 'Take ids from a list or a search; what was removed does not come back.',
}

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
  if (outcome.kind === 'nothing') return problemOf(nothingThere, anyOrigin)
  return answerOf(`${JSON.stringify(outcome.value, null, 1)}\n`, jsonType, { 'X-AI-Generated': 'text', ...anyOrigin })
}
