import { errorMark, errorWords, type FieldError } from '../form-parts.ts'
import { type Html, html } from '../html.ts'

export type Given = Readonly<Record<'kind' | 'urls' | 'domain' | 'wantsLevel' | 'name' | 'email' | 'reason', string>>

export const emptyForm: Given = { kind: '', urls: '', domain: '', wantsLevel: '', name: '', email: '', reason: '' }

export const kinds = {
  takedown: 'Remove text taken from my pages',
  level: 'Change how all my pages are used',
  error: 'Report an error',
  reply: 'Reply to a story about us',
  source: 'Propose a source, or object to one',
} as const
export const levels = {
  L0: 'Full stop: read nothing, show nothing',
  L1: 'Headline and link only',
  L2: 'Facts only',
  L3: 'Summary in own words, no quotation',
} as const

interface Radios {
  readonly legend: string
  readonly options: Readonly<Record<string, string>>
  readonly chosen: string
}

function radios(name: string, { legend, options, chosen }: Radios, errors: readonly FieldError[]): Html {
  const inputs = Object.entries(options).map(([value, words]) =>
    value === chosen
      ? html`<label><input type="radio" name="${name}" value="${value}" checked> ${words}</label>`
      : html`<label><input type="radio" name="${name}" value="${value}"> ${words}</label>`,
  )
  return html`<fieldset id="${name}"${errorMark(name, errors)}><legend>${legend}</legend>${errorWords(name, errors)}${inputs}</fieldset>`
}

function field(name: string, words: string, input: Html, errors: readonly FieldError[]): Html {
  return html`<div><label for="${name}">${words}</label>${errorWords(name, errors)}${input}</div>`
}

/** The one form for everyone; it works by keyboard and without script. An error stands at its field; all of them above the page's text. */
export function noticeForm(given: Given, errors: readonly FieldError[], sendsMail: boolean): Html {
  const mark = (name: string): Html | string => errorMark(name, errors)
  return html`<form class="form" id="notice" action="/publishers/notice" method="post">${radios('kind', { legend: 'What do you ask for?', options: kinds, chosen: given.kind }, errors)}${field('urls', 'Addresses concerned, one a line (ours or yours)', html`<textarea id="urls" name="urls"${mark('urls')} rows="4" required>${given.urls}</textarea>`, errors)}${field('domain', 'Your domain, if you are its publisher', html`<input id="domain" name="domain"${mark('domain')} type="text" value="${given.domain}">`, errors)}${radios('wantsLevel', { legend: 'For removal or a change of use: at most, we may use your pages for', options: levels, chosen: given.wantsLevel }, errors)}${field('reason', 'Reason, or what is wrong and what is right', html`<textarea id="reason" name="reason"${mark('reason')} rows="5">${given.reason}</textarea>`, errors)}${field('name', 'Your name', html`<input id="name" name="name"${mark('name')} type="text" autocomplete="name" value="${given.name}">`, errors)}${field('email', sendsMail ? 'E-mail for the reply' : 'E-mail, if the desk may need to ask; this wire sends none, the answer stands on your notice’s page', html`<input id="email" name="email"${mark('email')} type="email" autocomplete="email" value="${given.email}">`, errors)}<p class="meta">By sending you state in good faith that it is accurate. What you write is read by people and changes nothing by itself.</p><button type="submit">Send</button></form>`
}
