import { readFileSync } from 'node:fs'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isolated } from '../../text/direction.ts'
import { ownScriptHeader } from '../headers.ts'
import { html } from '../html.ts'
import type { SiteIdentity, WebParts } from '../parts.ts'
import { rateLimit } from '../rate-limit.ts'
import { readerOf } from '../reader-address.ts'
import { browserOf, dropSecret, isFromOwnPage, keepBrowser, mayKnock, secretOf } from './access.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { draftRoutes } from './draft-routes.ts'
import { addEntry, enterPage, type PartyOf } from './entry.ts'
import { freezeRoutes } from './freeze-page.ts'
import { noticeRoutes } from './notice-routes.ts'
import { overrulingRoutes } from './overruling-routes.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { makePasskeys, type Passkeys } from './passkeys.ts'
import { passwordRoutes } from './password-routes.ts'
import { type AskedFrom, makePasswords } from './passwords.ts'
import { makePeople, type People } from './people.ts'
import { makeProofs, type Proofs } from './proofs.ts'
import { queueRoutes } from './queue-routes.ts'
import { recordRoutes } from './record-routes.ts'
import { refilled } from './refill.ts'
import { relyingPartyAt } from './relying-party.ts'
import { makeRouter, staleForm } from './router.ts'
import { makeSessions, type Session, type Sessions } from './sessions.ts'
import { type DeskPage, type DeskSender, deskLayout, deskScriptPath, deskStylePath, head } from './shell.ts'
import { storyRoutes } from './story-routes.ts'
import { watchRoutes } from './watch-routes.ts'

const bodyBytesMax = 64 * 1024
const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8')
const script = readFileSync(new URL('./passkeys.js', import.meta.url), 'utf8')

const isSignedIn =
  (sessions: Sessions, site: SiteIdentity) =>
  (c: Context): boolean =>
    sessions.find(secretOf(c, site)) !== null

/** `/desk`: shut where no key is set. Every answer is kept by nobody; every change is a form with the session's own token. */
export function addDesk(app: Hono, parts: WebParts & { readonly desk: DeskOnWeb }): void {
  const { site, desk, newToken } = parts
  const sessions = makeSessions({ clock: () => performance.now(), newSecret: newToken })
  const people = makePeople(desk.keys, desk.work.store)
  const passwords = makePasswords({ store: desk.work.store, people, now: parts.now, clock: () => performance.now(), newToken })
  const sessionOf = async (c: Context): Promise<Session | null> => {
    const secret = secretOf(c, site)
    const session = sessions.find(secret) === null ? null : sessions.findOf(secret, await people.all())
    if (session?.passwordSetAt === undefined || (await passwords.of(session.name))?.setAt === session.passwordSetAt) return session
    // The password it was begun with is another now, or none: whoever knew it is out with the next page.
    sessions.end(secret)
    return null
  }
  const answer: DeskSender = async (c, session, page, { said = null, sent } = {}) => {
    const shown = async (formId?: string): Promise<string> =>
      String(await deskLayout(site, session, page, said === null ? null : { ...said, ...(formId !== undefined && { formId }) }))
    const plain = await shown()
    const back = sent === undefined ? null : refilled(plain, sent)
    const text = sent === undefined || back === null ? plain : (refilled(await shown(back.id), sent)?.page ?? plain)
    if (page.hasScript === true) c.header(...ownScriptHeader)
    return c.html(isolated(text), page.status ?? (said?.tone === 'refused' ? 409 : 200))
  }
  const small = bodyLimit({ maxSize: bodyBytesMax, onError: async (c) => answer(c, await sessionOf(c), tooLargePage) })
  app.use('/desk', gate)
  app.use('/desk/*', gate)
  app.get(deskStylePath, (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get(deskScriptPath, (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
  app.use('/desk/*', rateLimit(parts, undefined, isSignedIn(sessions, site)))
  const partyOf: PartyOf = (c) => relyingPartyAt(c.req.header('host'), [site.url, desk.localUrl])
  const passkeys = passkeysOf(parts, people)
  const from = (c: Context): AskedFrom => ({ network: readerOf(c, parts.proxies ?? 0), browser: browserOf(c, site) })
  const proofs = proofsOf(parts, { people, passkeys, passwords, partyOf, from })
  const door = { sessions, people, sessionOf, passkeys, passwords, proofs, from, partyOf, answer, small }
  const enterAt = (c: Context): DeskPage => enterPage(partyOf(c), desk.localUrl)
  addEntry(app, parts, door)
  const router = makeRouter(app, { small, sessionOf, people, answer, enterAt })
  router.act('/desk/leave', async ({ c }) => {
    sessions.end(secretOf(c, site))
    dropSecret(c, site)
    return { filed: { tone: 'done', words: 'You have signed out.' }, page: enterAt(c) }
  })
  passkeyRoutes(app, router, parts, door)
  passwordRoutes(router, parts, door)
  draftRoutes(router, parts, sessions)
  for (const add of [queueRoutes, storyRoutes, watchRoutes, noticeRoutes, recordRoutes, freezeRoutes, overrulingRoutes]) add(router, parts)
  router.page('/desk/*', async () => missingPage)

  async function gate(c: Context, next: () => Promise<void>): Promise<Response | undefined> {
    // Whoever may not knock is told what anyone is told at an address that is not there.
    if (!mayKnock(c, site, desk.isOpen) || (await people.all()).length === 0) return c.notFound() as Response
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isFromOwnPage(c)) return answer(c, null, staleForm)
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex')
    return undefined
  }
}

const passkeysOf = ({ desk, site, now, newToken }: WebParts & { readonly desk: DeskOnWeb }, people: People): Passkeys =>
  makePasskeys({ store: desk.work.store, people, siteName: site.name, now, clock: () => performance.now(), newSecret: newToken })

const proofsOf = (
  { desk, site, now }: WebParts & { readonly desk: DeskOnWeb },
  parts: Omit<Parameters<typeof makeProofs>[0], 'clock' | 'note' | 'keepBrowser'>,
): Proofs =>
  makeProofs({
    ...parts,
    clock: () => performance.now(),
    keepBrowser: (c, browser) => keepBrowser(c, site, browser),
    note: ({ name }, by) =>
      desk.work.store.transaction((tx) =>
        tx.appendEvent({ at: now().toISOString(), name: 'desk.unproven', subject: 'desk', actor: `desk:${name}`, detail: { by } }),
      ),
  })

const missingPage: DeskPage = {
  status: 404,
  title: 'No page of the desk has this address',
  path: '',
  main: head('No page of the desk has this address', html`What it stood for may have been decided. <a href="/desk">Back to the queue</a>.`),
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
