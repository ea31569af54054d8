import { type Html, html } from '../html.ts'

export interface FieldError {
  readonly field: string
  readonly message: string
}

export type Given = Readonly<Record<'kind' | 'urls' | 'domain' | 'wantsLevel' | 'name' | 'email' | 'reason', string>>

export const emptyForm: Given = { kind: 'takedown', urls: '', domain: '', wantsLevel: 'L1', name: '', email: '', reason: '' }

export const kinds = {
  takedown: 'Remove text of ours',
  level: 'Change how all my pages are used',
  error: 'Report an error',
  reply: 'Reply to a story about us',
} as const
export const levels = {
  L0: 'Full stop: read nothing, show nothing',
  L1: 'Headline and link only',
  L2: 'Facts only',
  L3: 'Summary in own words, no quotation',
} as const

function radios(name: string, legend: string, options: Readonly<Record<string, string>>, chosen: string): Html {
  const inputs = Object.entries(options).map(([value, words]) =>
    value === chosen
      ? html`<label><input type="radio" name="${name}" value="${value}" checked> ${words}</label>`
      : html`<label><input type="radio" name="${name}" value="${value}"> ${words}</label>`,
  )
  return html`<fieldset id="${name}"><legend>${legend}</legend>${inputs}</fieldset>`
}

function field(name: string, words: string, input: Html, errors: readonly FieldError[]): Html {
  const error = errors.find((it) => it.field === name)
  return html`<div><label for="${name}">${words}</label>${error === undefined ? '' : html`<p class="err" id="${name}-error">Error: ${error.message}</p>`}${input}</div>`
}

/** The one form for everyone; it works by keyboard and without script. Errors stand first and link to their field. */
export function noticeForm(given: Given, errors: readonly FieldError[]): Html {
  const summary =
    errors.length === 0
      ? ''
      : html`<div class="errs" role="alert"><h2>Please check the form</h2><ul>${errors.map((it) => html`<li><a href="#${it.field}">${it.message}</a></li>`)}</ul></div>`
  return html`<form class="form" id="notice" action="/publishers/notice" method="post">${summary}${radios('kind', 'What do you ask for?', kinds, given.kind)}${field('urls', 'Addresses concerned, one a line (ours or yours)', html`<textarea id="urls" name="urls" rows="4" required>${given.urls}</textarea>`, errors)}${field('domain', 'Your domain, if you are its publisher', html`<input id="domain" name="domain" type="text" value="${given.domain}">`, errors)}${radios('wantsLevel', 'At most, we may use your pages for', levels, given.wantsLevel)}${field('reason', 'Reason, or what is wrong and what is right', html`<textarea id="reason" name="reason" rows="5">${given.reason}</textarea>`, errors)}${field('name', 'Your name', html`<input id="name" name="name" type="text" autocomplete="name" value="${given.name}">`, errors)}${field('email', 'E-mail for the reply', html`<input id="email" name="email" type="email" autocomplete="email" value="${given.email}">`, errors)}<p class="meta">By sending you state in good faith that it is accurate. What you write is read by people and changes nothing by itself.</p><button type="submit">Send</button></form>`
}
