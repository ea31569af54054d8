// The frame of every page at the desk: no script, one stylesheet more than readers have, and a token in every form.
import { fontPaths, stylePath } from '../assets.ts'
import { type Html, html } from '../html.ts'
import { fontLinks } from '../page.ts'
import type { SiteIdentity } from '../parts.ts'
import type { Session } from './sessions.ts'

export const deskStylePath = '/desk/style.css'

const nav = [
  ['/desk', 'Queue', 'q'],
  ['/desk/stories', 'Stories', 's'],
  ['/desk/watches', 'Watches', 'w'],
  ['/desk/notices', 'Notices', 'n'],
  ['/desk/facts', 'Facts', 'f'],
  ['/desk/licences', 'Licences', 'l'],
  ['/desk/names', 'Names', 'm'],
  ['/desk/sources', 'Sources', 'o'],
  ['/desk/cuts', 'Cuts', 't'],
  ['/desk/log', 'Log', 'g'],
] as const

export interface DeskPage {
  readonly title: string
  readonly path: string
  readonly main: Html
  readonly status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429
}

/** What was done, or why it was not; stands above the page that follows. */
export interface Said {
  readonly tone: 'done' | 'refused'
  readonly words: string
  /** The form that was refused, as it was sent, on the page that follows. */
  readonly formId?: string
}

/** The whole document. Without a session there is no way on but to sign in. */
export function deskLayout(site: SiteIdentity, session: Session | null, page: DeskPage, said: Said | null = null): Html {
  const current = page.path
  const links = nav.map(([href, words, key]) =>
    href === current
      ? html`<a href="${href}" accesskey="${key}" aria-current="page">${words}</a>`
      : html`<a href="${href}" accesskey="${key}">${words}</a>`,
  )
  const bar =
    session === null
      ? ''
      : html`<nav class="desknav" aria-label="Desk">${links}</nav>${form('/desk/leave', session, html`<span class="meta">${session.name}</span> <button type="submit" class="quiet">Sign out</button>`, { name: 'who' })}`
  const word =
    said === null
      ? ''
      : html`<p class="said ${said.tone}" role="status"><strong>${said.tone === 'done' ? 'Done.' : 'Not done.'}</strong> ${said.words}${said.formId === undefined ? '' : html` <a href="#${said.formId}">The form, as you sent it</a>`}</p>`
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${page.title} — desk of ${site.name}</title><meta name="robots" content="noindex,nofollow">${fontLinks(fontPaths)}<link rel="stylesheet" href="${stylePath}"><link rel="stylesheet" href="${deskStylePath}"><link rel="icon" href="data:,"></head><body class="desk"><a class="skip" href="#main">Skip to content</a><header class="top"><div class="wrap deskbar"><a class="logo" href="/desk">${site.name}<span aria-hidden="true">.</span> desk</a>${bar}</div></header><main id="main" class="wrap" tabindex="-1">${word}${page.main}</main></body></html>`
}

/** A form that only this session can send. */
export function form(action: string, session: Session, body: Html, { name = 'form', id = '' } = {}): Html {
  const own = id === '' ? '' : html` id="${id}"`
  return html`<form class="${name}"${own} method="post" action="${action}"><input type="hidden" name="token" value="${session.formToken}">${body}</form>`
}

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
