import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Rhythm, Subscription } from '../../domain/subscription.ts'
import { sha256Hex } from '../../text/digest.ts'
import { messagePage, tooLarge } from '../messages.ts'
import type { Page } from '../page.ts'
import type { WebParts } from '../parts.ts'
import { rateLimit } from '../rate-limit.ts'
import { type JoinError, joinPage, wordPage } from './pages.ts'

const bodyBytesMax = 8 * 1024
const confirmHours = 48
const askAgainHours = 24
const hourMs = 3_600_000
/** Each wish may send a stranger a mail: a household asks a few times, who asks more is no reader. */
const wishes = { perMinute: 10 / 60, burst: 10 }

const form = z.object({
  email: z.email().max(254),
  rhythm: z.enum(['daily', 'weekly']).default('daily'),
  beat: z.string().max(40).default(''),
})
const tokenForm = z.object({ token: z.string().min(10).max(200) })

const fixes = {
  email: 'Enter an address such as name@example.org.',
  rhythm: 'Choose how often: daily or weekly.',
  beat: 'Choose one of the beats in the list, or all of the wire.',
} as const

/** What of a form will not do, field by field. A beat that is gone is no wish for the whole wire. */
function errorsOf(
  error: z.ZodError | undefined,
  { beat, isBeat }: { readonly beat: unknown; readonly isBeat: boolean },
): readonly JoinError[] {
  const fields = new Set(error?.issues.map((it) => String(it.path[0])))
  if (beat !== undefined && beat !== '' && !isBeat) fields.add('beat')
  return (['email', 'rhythm', 'beat'] as const).filter((it) => fields.has(it)).map((field) => ({ field, fix: fixes[field] }))
}

type Sender = (c: Context, page: Page) => Promise<Response>

async function bodyOf(c: Context): Promise<Record<string, unknown>> {
  const parsed: unknown = await c.req.parseBody().catch(() => ({}))
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
}

/** What a wish to join becomes; null when the address has it already, or was asked within the last day. */
export function nextSubscription(
  had: Subscription | null,
  wish: { readonly address: string; readonly rhythm: Rhythm; readonly beat?: string },
  given: { readonly now: Date; readonly token: string },
): Subscription | null {
  const { now, token } = given
  if (had?.state === 'active') return null
  if (had?.state === 'asked' && now.getTime() - Date.parse(had.askedAt) < askAgainHours * hourMs) return null
  return {
    id: had?.id ?? `m_${sha256Hex(wish.address.toLowerCase()).slice(0, 16)}`,
    address: wish.address,
    rhythm: wish.rhythm,
    ...(wish.beat !== undefined && { beat: wish.beat }),
    state: 'asked',
    askedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + confirmHours * hourMs).toISOString(),
    token,
  }
}

/**
 * `/join` and `/leave`: sign-up by double opt-in and one-click leaving (RFC 8058). The answer to a wish is the same whatever the
 * address, so nobody learns from it who reads here.
 */
export function addJoin(app: Hono, parts: WebParts, sendPage: Sender): void {
  const { store, site, now } = parts
  const hasMail = site.hasMail === true
  const beats = site.beats ?? []
  const small = bodyLimit({ maxSize: bodyBytesMax, onError: (c) => sendPage(c, tooLarge('/join', bodyBytesMax)) })
  app.get('/join', (c) => sendPage(c, joinPage({ email: '', rhythm: 'daily', beats }, hasMail)))
  const tooOften = (c: Context, title: string, detail: string) => sendPage(c, messagePage(429, '/join', title, detail))
  const limited = rateLimit(parts, tooOften, undefined, wishes)
  app.post('/join', small, limited, async (c) => {
    const given = await bodyOf(c)
    const parsed = form.safeParse(given)
    if (!hasMail) return sendPage(c, joinPage({ email: '', rhythm: 'daily', beats }, false))
    const beat = beats.find(({ id }) => id === given['beat'])?.id
    const errors = errorsOf(parsed.error, { beat: given['beat'], isBeat: beat !== undefined })
    if (!parsed.success || errors.length > 0) {
      const shown = { email: String(given['email'] ?? '').slice(0, 254), rhythm: String(given['rhythm'] ?? 'daily') }
      return sendPage(c, joinPage({ ...shown, beats, errors }, true))
    }
    const { email: address, rhythm } = parsed.data
    const token = `${parts.newToken()}${parts.newToken()}`.replaceAll('-', '')
    await store.transaction(async (tx) => {
      const next = nextSubscription(
        await tx.subscriptionOfAddress(address),
        { address, rhythm, ...(beat !== undefined && { beat }) },
        { now: now(), token },
      )
      if (next === null) return
      await tx.saveSubscription(next)
      await tx.enqueue([{ stage: 'deliver', subject: `join:${next.id}` }])
    })
    return sendPage(
      c,
      wordPage(
        'Please look into your mail',
        'If the address can be written to and does not have the editions yet, a link to confirm is on its way. It holds for two days.',
        '/join',
      ),
    )
  })
  addConfirm(app, parts, sendPage, small)
  addLeave(app, parts, sendPage, small)
}

const stale = (path: string): Page =>
  messagePage(
    404,
    path,
    'This link no longer works',
    'It has been used, has expired, or was copied in part. You can ask for a new one on the page for joining.',
  )

function addConfirm(app: Hono, { store, now }: WebParts, sendPage: Sender, small: ReturnType<typeof bodyLimit>): void {
  const isOpen = (it: Subscription | null): it is Subscription => it?.state === 'asked' && it.expiresAt > now().toISOString()
  // A button, not the link itself, confirms: programs that look into mails open every link in them.
  app.get('/join/confirm', async (c) => {
    const token = c.req.query('token') ?? ''
    const found = await store.subscriptionOfToken(token)
    return sendPage(
      c,
      isOpen(found)
        ? wordPage('Confirm your address', `The ${found.rhythm} edition will go to the address this link was sent to.`, '/join/confirm', {
            action: '/join/confirm',
            token,
            words: 'Yes, send it',
          })
        : stale('/join/confirm'),
    )
  })
  app.post('/join/confirm', small, async (c) => {
    const parsed = tokenForm.safeParse(await bodyOf(c))
    if (!parsed.success) return sendPage(c, stale('/join/confirm'))
    const isDone = await store.transaction(async (tx) => {
      const found = await tx.subscriptionOfToken(parsed.data.token)
      if (found?.state === 'active') return true
      if (!isOpen(found)) return false
      await tx.saveSubscription({ ...found, state: 'active', confirmedAt: now().toISOString() })
      return true
    })
    return sendPage(
      c,
      isDone
        ? wordPage('Confirmed', 'The next edition will reach you. Every one carries a link to leave.', '/join/confirm')
        : stale('/join/confirm'),
    )
  })
}

function addLeave(app: Hono, { store, now }: WebParts, sendPage: Sender, small: ReturnType<typeof bodyLimit>): void {
  app.get('/leave', (c) =>
    sendPage(
      c,
      wordPage('Leave the editions', 'One press, and the address is deleted.', '/leave', {
        action: '/leave',
        token: (c.req.query('token') ?? '').slice(0, 200),
        words: 'Leave',
      }),
    ),
  )
  // A mail program posts to the address of the link itself, so the token may stand there; a reader's form carries it inside.
  app.post('/leave', small, async (c) => {
    const body = await bodyOf(c)
    const parsed = tokenForm.safeParse({ token: c.req.query('token') ?? body['token'] })
    if (parsed.success)
      await store.transaction(async (tx) => {
        const found = await tx.subscriptionOfToken(parsed.data.token)
        if (found !== null && found.state !== 'left')
          await tx.saveSubscription({ ...found, state: 'left', leftAt: now().toISOString(), address: '' })
      })
    return sendPage(c, wordPage('You have left', 'The address is deleted and nothing more is sent.', '/leave'))
  })
}
