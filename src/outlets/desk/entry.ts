// Signing in: with a passkey, with the key that the operator gave, or with a password and a code; six tries a minute of all together.
import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { DeskPerson } from '../../domain/desk-person.ts'
import { html } from '../html.ts'
import type { SiteIdentity, WebParts } from '../parts.ts'
import { makeRate } from '../rate.ts'
import { readerOf } from '../reader-address.ts'
import { section } from '../wording.ts'
import { keepBrowser, keepSecret, secretOf } from './access.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { fieldsOf } from './fields.ts'
import { keyHolder } from './keys.ts'
import type { Passkeys } from './passkeys.ts'
import { passwordEntryPage, passwordEntryPath } from './password-page.ts'
import type { AskedFrom, Passwords } from './passwords.ts'
import type { People } from './people.ts'
import type { Proofs } from './proofs.ts'
import type { RelyingParty } from './relying-party.ts'
import type { BegunWith, Session, Sessions } from './sessions.ts'
import { type DeskPage, type DeskSender, head, type Said } from './shell.ts'

const triesPerMinute = 6
/** Asking a device costs little and comes to nothing more often: a finger slips, another browser window is in front. */
const asksPerMinute = 2 * triesPerMinute

/** Under which name devices know the desk as this request sees it. */
export type PartyOf = (c: Context) => RelyingParty | null

/** What the routes by which somebody signs in work with. */
export interface Door {
  readonly sessions: Sessions
  readonly people: People
  /** The session of whoever asks, as its person stands now. */
  readonly sessionOf: (c: Context) => Promise<Session | null>
  readonly passkeys: Passkeys
  readonly passwords: Passwords
  readonly proofs: Proofs
  /** Where a try by password comes from. */
  readonly from: (c: Context) => AskedFrom
  readonly partyOf: PartyOf
  readonly answer: DeskSender
  /** Refuses a body that is larger than any form. */
  readonly small: MiddlewareHandler
}

export function addEntry(app: Hono, { site, desk, now, proxies = 0 }: WebParts & { readonly desk: DeskOnWeb }, door: Door): void {
  const { sessions, people, passkeys, partyOf, answer, small } = door
  const tries = makeRate({ perMinute: triesPerMinute, burst: triesPerMinute })
  const asks = makeRate({ perMinute: asksPerMinute, burst: asksPerMinute })
  const log = (name: string, actor: string, detail: Readonly<Record<string, string>>): Promise<void> =>
    desk.work.store.transaction((tx) => tx.appendEvent({ at: now().toISOString(), name, subject: 'desk', actor, detail }))
  /** What to say to whoever has tried too often; null = look at it. */
  const refusedNow = (c: Context): Promise<Response> | null => {
    const { waitSeconds } = tries.take(readerOf(c, proxies), performance.now())
    return waitSeconds > 0 ? back(c, 429, tooOften(waitSeconds)) : null
  }
  const back = (c: Context, status: 403 | 429, words: string): Promise<Response> =>
    answer(c, null, { ...enterPage(partyOf(c), desk.localUrl), status }, { said: { tone: 'refused', words } satisfies Said })
  const letIn = (c: Context, person: DeskPerson, by: BegunWith = {}): Response => {
    // A session that was given to this browser before is ended: nobody can hand one in and wait for it to be signed in.
    sessions.end(secretOf(c, site))
    keepSecret(c, site, sessions.start(person, by))
    return c.redirect('/desk', 303)
  }
  app.post('/desk/enter', small, async (c) => {
    const refused = refusedNow(c)
    if (refused !== null) return refused
    const { key } = fieldsOf(await c.req.parseBody().catch(() => ({}))).texts
    const person = keyHolder(await people.all(), (key ?? '').trim())
    await log(person === null ? 'desk.refused' : 'desk.entered', person === null ? 'unknown' : `desk:${person.name}`, { by: 'key' })
    return person === null ? back(c, 403, 'That key is not known here.') : letIn(c, person)
  })
  const secondsToWait = (c: Context): number => tries.take(readerOf(c, proxies), performance.now()).waitSeconds
  addPasswordEntry(app, door, { secondsToWait, log, letIn, site })
  app.post('/desk/enter/ask', small, async (c) => {
    const { waitSeconds } = asks.take(readerOf(c, proxies), performance.now())
    if (waitSeconds > 0) return c.json({ error: tooOften(waitSeconds) }, 429)
    const at = partyOf(c)
    return at === null ? c.json({ error: 'Passkeys do not work under this address.' }, 409) : c.json(await passkeys.askToEnter(at))
  })
  app.post('/desk/enter/passkey', small, async (c) => {
    const refused = refusedNow(c)
    if (refused !== null) return refused
    const at = partyOf(c)
    const given = fieldsOf(await c.req.parseBody().catch(() => ({}))).texts['answer']
    if (at === null || given === undefined) return back(c, 403, 'No passkey was sent.')
    const done = await passkeys.enter(at, given)
    if ('kind' in done) {
      await log('desk.refused', 'unknown', { by: 'passkey', code: done.code })
      return back(c, 403, done.reason)
    }
    await log('desk.entered', `desk:${done.person.name}`, { by: 'passkey', passkeyId: done.passkey.id })
    return letIn(c, done.person, { passkeyId: done.passkey.id })
  })
}

interface AtDoor {
  /** Counts a try; 0 = look at it. */
  readonly secondsToWait: (c: Context) => number
  readonly site: SiteIdentity
  readonly log: (name: string, actor: string, detail: Readonly<Record<string, string>>) => Promise<void>
  readonly letIn: (c: Context, person: DeskPerson, by?: BegunWith) => Response
}

function addPasswordEntry(app: Hono, { passwords, from, answer, small }: Door, { secondsToWait, site, log, letIn }: AtDoor): void {
  app.get(passwordEntryPath, (c) => answer(c, null, passwordEntryPage))
  app.post(passwordEntryPath, small, async (c) => {
    const said = (status: 403 | 429, words: string): Promise<Response> =>
      answer(c, null, { ...passwordEntryPage, status }, { said: { tone: 'refused', words } })
    const waitSeconds = secondsToWait(c)
    if (waitSeconds > 0) return said(429, tooOften(waitSeconds))
    const { name = '', password = '', code = '' } = fieldsOf(await c.req.parseBody().catch(() => ({}))).texts
    const done = await passwords.enter(name.trim(), { password, code }, from(c))
    if ('kind' in done) {
      await log('desk.refused', 'unknown', { by: 'password', code: done.code })
      return said(done.code === 'password.often' ? 429 : 403, done.reason)
    }
    await log('desk.entered', `desk:${done.person.name}`, { by: 'password' })
    keepBrowser(c, site, done.browser)
    return letIn(c, done.person, { passwordSetAt: done.setAt })
  })
}

const tooOften = (waitSeconds: number): string => `Too many tries. Wait ${waitSeconds} second${waitSeconds === 1 ? '' : 's'}.`

/** The door. What needs a script is hidden until one runs; the key needs none. */
export function enterPage(at: RelyingParty | null, localUrl: string): DeskPage {
  const passkey = html`<div data-passkey="use" data-ask="/desk/enter/ask" hidden>${section('With a passkey', 'The lock of your own device', html`<form class="form" method="post" action="/desk/enter/passkey"><button type="submit">Sign in with a passkey</button><p class="meta" role="status"></p></form>`)}</div>`
  const elsewhere = html`<p class="meta">Passkeys are taken at <a href="${localUrl}/desk">${localUrl}/desk</a>.</p>`
  const key = html`<form class="form" method="post" action="/desk/enter"><div><label for="key">Key</label><input id="key" name="key" type="password" autocomplete="current-password" required maxlength="200"></div><button type="submit">Sign in with the key</button></form>`
  const words = `Sign in with ${at === null ? '' : 'a passkey of yours, or with '}the key that the operator gave you.`
  return {
    title: 'Sign in',
    path: '/desk',
    hasScript: at !== null,
    main: html`${head('The desk', words)}${at === null ? '' : passkey}${section('With your key', 'Only the key is asked', at === null ? html`${key}${elsewhere}` : key)}${section('Neither is at hand', '', html`<p class="meta"><a href="${passwordEntryPath}">Sign in with a password and a one-time code</a>, if you have set one.</p>`)}`,
  }
}
