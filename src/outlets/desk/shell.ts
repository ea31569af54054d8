// The frame of every page at the desk: one stylesheet more than readers have, a token in every form, and no script but where passkeys are.
import type { Context } from 'hono'
import { fontPaths, stylePath } from '../assets.ts'
import { type Html, html } from '../html.ts'
import { fontLinks } from '../page.ts'
import type { SiteIdentity } from '../parts.ts'
import { section } from '../wording.ts'
import { mayAct } from './acts.ts'
import type { SentForm } from './refill.ts'
import type { Session } from './sessions.ts'

export const deskStylePath = '/desk/style.css'
export const deskScriptPath = '/desk/passkeys.js'

const nav = [
  ['/desk', 'Queue', 'q'],
  ['/desk/stories', 'Stories', 's'],
  ['/desk/watches', 'Watches', 'w'],
  ['/desk/notices', 'Notices', 'n'],
  ['/desk/facts', 'Facts', 'f'],
  ['/desk/licences', 'Licences', 'l'],
  ['/desk/names', 'Names', 'm'],
  ['/desk/sources', 'Sources', 'o'],
  ['/desk/freeze', 'Freeze', 'z'],
  ['/desk/cuts', 'Cuts', 't'],
  ['/desk/log', 'Log', 'g'],
] as const

export interface DeskPage {
  readonly title: string
  readonly path: string
  readonly main: Html
  /** Whether a device can be asked for a passkey here, which takes a script. */
  readonly hasScript?: boolean
  readonly status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429
}

/** What was done, or why it was not; stands above the page that follows. */
export interface Said {
  readonly tone: 'done' | 'refused'
  readonly words: string
  /** The form that was refused, as it was sent, on the page that follows. */
  readonly formId?: string
}

/** Sends a page of the desk, as the session it is for sees it. */
export type DeskSender = (
  c: Context,
  session: Session | null,
  page: DeskPage,
  more?: { readonly said?: Said | null; readonly sent?: SentForm },
) => Promise<Response>

/** The whole document. Without a session there is no way on but to sign in. */
export function deskLayout(site: SiteIdentity, session: Session | null, page: DeskPage, said: Said | null = null): Html {
  const link = (href: string, words: string, key: string): Html =>
    href === page.path
      ? html`<a href="${href}" accesskey="${key}" aria-current="page">${words}</a>`
      : html`<a href="${href}" accesskey="${key}">${words}</a>`
  const links = nav.map(([href, words, key]) => link(href, words, key))
  const passkeys = link('/desk/passkeys', 'Passkeys', 'k')
  const bar =
    session === null
      ? ''
      : html`<nav class="desknav" aria-label="Desk">${links}</nav>${form('/desk/leave', session, html`<span class="meta">${session.name}</span> ${passkeys} <button type="submit" class="quiet">Sign out</button>`, { name: 'who' })}`
  const word =
    said === null
      ? ''
      : html`<p class="said ${said.tone}" role="status"><strong>${said.tone === 'done' ? 'Done.' : 'Not done.'}</strong> ${said.words}${said.formId === undefined ? '' : html` <a href="#${said.formId}">The form, as you sent it</a>`}</p>`
  // Before anything is drawn: the way in by passkey then stands where it stays.
  const script = page.hasScript === true ? html`<script type="module" src="${deskScriptPath}" blocking="render"></script>` : ''
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${page.title} — desk of ${site.name}</title><meta name="robots" content="noindex,nofollow">${fontLinks(fontPaths)}<link rel="stylesheet" href="${stylePath}"><link rel="stylesheet" href="${deskStylePath}">${script}<link rel="icon" href="data:,"></head><body class="desk"><a class="skip" href="#main">Skip to content</a><header class="top"><div class="wrap deskbar"><a class="logo" href="/desk">${site.name}<span aria-hidden="true">.</span> desk</a>${bar}</div></header><main id="main" class="wrap" tabindex="-1">${word}${page.main}</main></body></html>`
}

/** A form that only this session can send; nothing where its act is not this person's. */
export function form(action: string, session: Session, body: Html, { name = 'form', id = '' } = {}): Html | '' {
  if (!mayAct(session, action)) return ''
  const own = id === '' ? '' : html` id="${id}"`
  return html`<form class="${name}"${own} method="post" action="${action}"><input type="hidden" name="token" value="${session.formToken}">${body}</form>`
}

/** A form under a fold; `what` says to those who hear the page what it is about. Nothing where there is no form. */
export const folded = (words: string, what: string, shown: Html | ''): Html | '' =>
  shown === ''
    ? ''
    : html`<details><summary>${words}${what === '' ? '' : html`<span class="vh">${what}</span>`}</summary>${shown}</details>`

/** A section that is there for its forms alone. */
export const formSection = (title: string, note: string, shown: Html | ''): Html | '' => (shown === '' ? '' : section(title, note, shown))

export function reasonField(id: string, words = 'Reason, for the log and for readers'): Html {
  return html`<div><label for="${id}">${words}</label><textarea id="${id}" name="reason" rows="2" maxlength="1000" required></textarea></div>`
}

export function select(id: string, name: string, words: string, options: Readonly<Record<string, string>>): Html {
  return html`<div><label for="${id}">${words}</label><select id="${id}" name="${name}">${Object.entries(options).map(([value, label]) => html`<option value="${value}">${label}</option>`)}</select></div>`
}

/** A heading of a page with a line under it. */
export const head = (title: string, words: Html | string): Html =>
  html`<div class="lead"><h1>${title}</h1><p class="dek">${words}</p></div>`

export const nothing = (title: string, words: string): DeskPage => ({
  status: 404,
  title,
  path: '',
  main: head(title, html`${words} <a href="/desk">To the queue</a>.`),
})
