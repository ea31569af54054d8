import { readFileSync } from 'node:fs'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isolated } from '../../text/direction.ts'
import { html } from '../html.ts'
import type { SiteIdentity, WebParts } from '../parts.ts'
import { makeRate } from '../rate.ts'
import { rateLimit } from '../rate-limit.ts'
import { section } from '../wording.ts'
import { addressOf, dropSecret, isFromOwnPage, keepSecret, mayKnock, secretOf } from './access.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { draftRoutes } from './draft-routes.ts'
import { fieldsOf } from './fields.ts'
import type { Filed } from './filing.ts'
import { keyHolder } from './keys.ts'
import { noticeRoutes } from './notice-routes.ts'
import { queueRoutes } from './queue-routes.ts'
import { recordRoutes } from './record-routes.ts'
import { refilled, type SentForm } from './refill.ts'
import type { DeskRouter } from './router.ts'
import { isFormOf, makeSessions, type Session, type Sessions } from './sessions.ts'
import { type DeskPage, deskLayout, deskStylePath, head, type Said } from './shell.ts'
import { storyRoutes } from './story-routes.ts'
import { watchRoutes } from './watch-routes.ts'

const bodyBytesMax = 64 * 1024
const triesPerMinute = 6
const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8')

const isSignedIn =
  (sessions: Sessions, site: SiteIdentity) =>
  (c: Context): boolean =>
    sessions.find(secretOf(c, site)) !== null

/** `/desk`: shut where no key is set. Every answer is kept by nobody; every change is a form with the session's own token. */
export function addDesk(app: Hono, parts: WebParts & { readonly desk: DeskOnWeb }): void {
  const { site, desk, newToken } = parts
  const sessions = makeSessions({ clock: () => performance.now(), newSecret: newToken })
  const answer: DeskSender = async (c, session, page, { said = null, sent } = {}) => {
    const shown = async (formId?: string): Promise<string> =>
      String(await deskLayout(site, session, page, said === null ? null : { ...said, ...(formId !== undefined && { formId }) }))
    const plain = await shown()
    const back = sent === undefined ? null : refilled(plain, sent)
    const text = sent === undefined || back === null ? plain : (refilled(await shown(back.id), sent)?.page ?? plain)
    return c.html(isolated(text), page.status ?? (said?.tone === 'refused' ? 409 : 200))
  }
  const small = bodyLimit({ maxSize: bodyBytesMax, onError: (c) => answer(c, sessions.find(secretOf(c, site)), tooLargePage) })
  app.use('/desk', gate)
  app.use('/desk/*', gate)
  app.get(deskStylePath, (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.use('/desk/*', rateLimit(undefined, isSignedIn(sessions, site)))
  addEntry(app, parts, { sessions, answer, small })
  const router: DeskRouter = {
    page: (path, show) =>
      void app.get(path, async (c) => {
        const session = sessions.find(secretOf(c, site))
        if (session === null) return answer(c, null, { ...enterPage(), status: 403 })
        return answer(c, session, await show({ c, session, fields: fieldsOf({}) }))
      }),
    act: (path, act) =>
      void app.post(path, small, async (c) => {
        const session = sessions.find(secretOf(c, site))
        if (session === null) return answer(c, null, { ...enterPage(), status: 403 }, { said: signedOut })
        const fields = fieldsOf(await c.req.parseBody({ all: true }).catch(() => ({})))
        if (!isFormOf(session, fields.texts['token'])) return answer(c, session, staleForm)
        const { filed, page } = await act({ c, session, fields })
        const said = saidOf(filed)
        return answer(c, session, page, { said, ...(said.tone === 'refused' && { sent: { action: c.req.path, fields } }) })
      }),
  }
  router.act('/desk/leave', async ({ c }) => {
    sessions.end(secretOf(c, site))
    dropSecret(c, site)
    return { filed: { tone: 'done', words: 'You have signed out.' }, page: enterPage() }
  })
  draftRoutes(router, parts, sessions)
  for (const add of [queueRoutes, storyRoutes, watchRoutes, noticeRoutes, recordRoutes]) add(router, parts)

  async function gate(c: Context, next: () => Promise<void>): Promise<Response | undefined> {
    // Whoever may not knock is told what anyone is told at an address that is not there.
    if (!mayKnock(c, site, desk.isOpen)) return c.notFound() as Response
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isFromOwnPage(c)) return answer(c, null, staleForm)
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex')
    return undefined
  }
}

type DeskSender = (
  c: Context,
  session: Session | null,
  page: DeskPage,
  more?: { readonly said?: Said | null; readonly sent?: SentForm },
) => Promise<Response>

/** Signing in: a key, six tries a minute. */
function addEntry(
  app: Hono,
  { site, desk, now }: WebParts & { readonly desk: DeskOnWeb },
  { sessions, answer, small }: { readonly sessions: Sessions; readonly answer: DeskSender; readonly small: MiddlewareHandler },
): void {
  const tries = makeRate({ perMinute: triesPerMinute, burst: triesPerMinute })
  const log = (name: string, actor: string): Promise<void> =>
    desk.work.store.transaction((tx) => tx.appendEvent({ at: now().toISOString(), name, subject: 'desk', actor, detail: {} }))
  app.post('/desk/enter', small, async (c) => {
    const { left, waitSeconds } = tries.take(addressOf(c), performance.now())
    if (left < 1)
      return answer(
        c,
        null,
        { ...enterPage(), status: 429 },
        { said: { tone: 'refused', words: `Too many tries. Wait ${Math.max(1, waitSeconds)} seconds.` } },
      )
    const { key } = fieldsOf(await c.req.parseBody().catch(() => ({}))).texts
    const name = keyHolder(desk.keys, (key ?? '').trim())
    if (name === null) {
      await log('desk.refused', 'unknown')
      return answer(c, null, { ...enterPage(), status: 403 }, { said: { tone: 'refused', words: 'That key opens nothing.' } })
    }
    // A session that was given to this browser before is ended: nobody can hand one in and wait for it to be signed in.
    sessions.end(secretOf(c, site))
    keepSecret(c, site, sessions.start(name))
    await log('desk.entered', `desk:${name}`)
    return c.redirect('/desk', 303)
  })
}

const signedOut: Said = {
  tone: 'refused',
  words:
    'You were signed out, so nothing was changed. What you typed is still there when you go back one page: copy it, sign in and send it from a fresh page.',
}

const tooLargePage: DeskPage = {
  status: 413,
  title: 'The form is too large',
  path: '',
  main: head(
    'The form is too large',
    html`At most ${bodyBytesMax / 1024} KB fit into a form, and nothing was changed. Go back one page and shorten it, or return to <a href="/desk">the queue</a>.`,
  ),
}

const staleForm: DeskPage = {
  status: 403,
  title: 'Not sent from here',
  path: '',
  main: head(
    'Not sent from here',
    html`This form was not sent from a page of this desk, or the page was too old. <a href="/desk">Begin again</a>.`,
  ),
}

function enterPage(): DeskPage {
  return {
    title: 'Sign in',
    path: '/desk',
    main: html`${head('The desk', 'Sign in with the key that the operator gave you.')}${section('Sign in', 'Only the key is asked', html`<form class="form" method="post" action="/desk/enter"><div><label for="key">Key</label><input id="key" name="key" type="password" autocomplete="current-password" required maxlength="200"></div><button type="submit">Sign in</button></form>`)}`,
  }
}

function saidOf(it: Filed | Said): Said {
  if ('tone' in it) return it
  if (it.kind === 'refused') return { tone: 'refused', words: it.reason }
  return { tone: 'done', words: `Ruling ${it.ruling.id}: ${it.ruling.kind}.` }
}
