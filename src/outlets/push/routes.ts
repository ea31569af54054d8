import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { afterQuestion, type HubLease, type HubQuestion, hintedAt } from '../../domain/hub-lease.ts'
import { limits } from '../../domain/limits.ts'
import type { WebParts } from '../parts.ts'

const challengeCharsMax = 1_000
const reasonCharsMax = 200
const algorithms: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

/**
 * `/push/TOKEN`: where hubs confirm a lease (GET) and tell of news (POST). A delivery is believed only with the signature of the
 * lease's secret, and even then it does one thing: it moves the feed's next visit forward. Its content is not read.
 */
export function addPush(app: Hono, { store, now }: WebParts): void {
  app.get('/push/:token', async (c) => {
    const question = questionOf(c)
    const isOurs = await store.transaction(async (tx) => {
      const lease = await tx.hubLeaseOfToken(c.req.param('token'))
      const next = lease === null || question === null ? null : afterQuestion(lease, question, now())
      if (next !== null) await tx.saveHubLease(next)
      return next !== null
    })
    if (!isOurs) return c.text('We did not ask for that.\n', 404)
    return c.text((c.req.query('hub.challenge') ?? '').slice(0, challengeCharsMax))
  })
  const small = bodyLimit({
    maxSize: limits.net.wireBytesMax,
    onError: (c) => c.text('The delivery is too large; a mere call is enough.\n', 413),
  })
  app.post(
    '/push/:token',
    async (c, next) => ((await store.hubLeaseOfToken(c.req.param('token'))) === null ? gone(c) : next()),
    small,
    async (c) => {
      const body = new Uint8Array(await c.req.arrayBuffer())
      const isKnown = await store.transaction(async (tx) => {
        const lease = await tx.hubLeaseOfToken(c.req.param('token'))
        if (lease === null) return false
        if (!isSigned(lease, c.req.header('x-hub-signature') ?? '', body)) {
          await tx.saveHubLease({ ...lease, forgeries: lease.forgeries + 1 })
          return true
        }
        await tx.saveHubLease({ ...lease, pushes: lease.pushes + 1, lastPushAt: now().toISOString() })
        const feed = await tx.feedById(lease.feedId)
        if (feed !== null && (feed.state === 'ok' || feed.state === 'failing')) await tx.hastenFeed(feed.id, hintedAt(feed, now()))
        return true
      })
      // The same answer with and without a good signature (WebSub 8.1): a forger learns nothing.
      return isKnown ? c.text('', 202) : gone(c)
    },
  )
}

/** A hub that calls where nobody listens any more may forget us. */
function gone(c: Context): Response {
  return c.text('Nobody waits for this here.\n', 410)
}

function questionOf(c: Context): HubQuestion | null {
  const topic = c.req.query('hub.topic') ?? ''
  const mode = c.req.query('hub.mode')
  if (mode === 'denied') return { mode, topic, reason: printable(c.req.query('hub.reason') ?? '') }
  if ((c.req.query('hub.challenge') ?? '') === '') return null
  if (mode === 'unsubscribe') return { mode, topic }
  if (mode !== 'subscribe') return null
  const seconds = c.req.query('hub.lease_seconds') ?? ''
  return { mode, topic, leaseSeconds: /^\d{1,12}$/.test(seconds) ? Number(seconds) : 0 }
}

/** A hub's words are shown to people, so they are one short line. */
function printable(text: string): string {
  return text
    .slice(0, reasonCharsMax)
    .replace(/[^\p{L}\p{N}\p{P}]+/gu, ' ')
    .trim()
}

/** Whether a delivery bears the lease's secret, compared in constant time. `sha1` is what most hubs still send. */
export function isSigned(lease: Pick<HubLease, 'secret'>, header: string, body: Uint8Array): boolean {
  const [, algorithm = '', hex = ''] = /^(sha\d{1,3})=([0-9a-f]{40,128})$/i.exec(header.trim()) ?? []
  if (!algorithms.has(algorithm.toLowerCase())) return false
  const expected = createHmac(algorithm.toLowerCase(), lease.secret).update(body).digest()
  const given = Buffer.from(hex, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
