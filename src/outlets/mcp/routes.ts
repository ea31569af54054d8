import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { WebParts } from '../parts.ts'
import { makeLimit } from '../rate-limit.ts'
import { makeAgent, noMessage, notJson, tooMany } from './server.ts'

const bodyBytesMax = 64 * 1024
const batchMax = 20

/** A page in somebody's browser must not talk to a wire on that machine: an Origin other than our own is refused. */
function isForeign(origin: string | undefined, siteUrl: string): boolean {
  if (origin === undefined) return false
  const host = URL.parse(origin)?.hostname
  return host !== new URL(siteUrl).hostname && host !== 'localhost' && host !== '127.0.0.1'
}

/** `/mcp`: the agent server over streamable HTTP, stateless: every POST gets its answer as JSON, nothing is streamed. */
export function addMcp(app: Hono, parts: WebParts): void {
  const agent = makeAgent(parts)
  const limit = makeLimit(parts)
  app.use('/mcp', limit.gate)
  app.post(
    '/mcp',
    bodyLimit({
      maxSize: bodyBytesMax,
      onError: (c) => c.text(`A message has at most ${bodyBytesMax / 1024} KB: ask fewer or shorter questions at once.\n`, 413),
    }),
    async (c) => {
      if (isForeign(c.req.header('origin'), parts.site.url)) return c.text('This origin may not ask.', 403)
      c.header('Cache-Control', 'no-store')
      c.header('X-AI-Generated', 'text')
      const raw: unknown = await c.req.json().catch(() => undefined)
      if (raw === undefined) return c.json(notJson as object, 400)
      if (!Array.isArray(raw)) {
        const one = await agent.answer(raw)
        return one === null ? c.body(null, 202) : c.json(one as object)
      }
      if (raw.length === 0) return c.json(noMessage as object, 400)
      if (raw.length > batchMax) return c.json(tooMany(raw.length, batchMax) as object, 400)
      // The first of them was counted with the request.
      const refused = raw.length === 1 ? undefined : await limit.charge(c, raw.length - 1)
      if (refused !== undefined) return refused
      const all: unknown[] = []
      for (const it of raw) all.push(await agent.answer(it))
      const answers = all.filter((it) => it !== null)
      return answers.length === 0 ? c.body(null, 202) : c.json(answers as object[])
    },
  )
  app.on(['GET', 'DELETE'], '/mcp', (c) =>
    c.text('Send JSON-RPC by POST; this server keeps no session and streams nothing.', 405, { Allow: 'POST' }),
  )
}
