import { errorMark, errorSummary, errorWords } from '../form-parts.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import { section } from '../wording.ts'

/** A field that will not do, and what it takes. */
export interface JoinError {
  readonly field: 'email' | 'rhythm' | 'beat'
  readonly fix: string
}

interface Given {
  readonly email: string
  readonly rhythm: string
  readonly errors?: readonly JoinError[]
  /** Beats whose stories alone can be had. */
  readonly beats: readonly { readonly id: string; readonly title: string }[]
}

const choice = (value: string, words: string, chosen: string): Html =>
  html`<label><input type="radio" name="rhythm" value="${value}"${value === chosen ? html` checked` : ''}> ${words}</label>`

/** `/join`: the form, with what was wrong in words when something was. */
export function joinPage({ email, rhythm, errors: wrong = [], beats }: Given, hasMail: boolean): Page {
  const errors = wrong.map(({ field, fix }) => ({ field, message: fix }))
  const [mark, words] = [(name: string) => errorMark(name, errors), (name: string) => errorWords(name, errors)]
  const which =
    beats.length === 0
      ? ''
      : html`<div><label for="beat">Which stories</label>${words('beat')}<select id="beat" name="beat"${mark('beat')}><option value="">All of the wire</option>${beats.map((it) => html`<option value="${it.id}">${it.title}</option>`)}</select></div>`
  const form = html`<form class="form" action="/join" method="post"><div><label for="email">E-mail address</label>${words('email')}<input id="email" name="email"${mark('email')} type="email" autocomplete="email" required value="${email}"></div><fieldset id="rhythm"${mark('rhythm')}><legend>How often</legend>${words('rhythm')}${choice('daily', 'Every day that had news', rhythm)} ${choice('weekly', 'Once a week, on Sunday', rhythm)}</fieldset>${which}<button type="submit">Send me a link to confirm</button></form>`
  return {
    ...(wrong.length > 0 && { status: 422 as const }),
    title: wrong.length > 0 ? 'Error: editions by e-mail' : 'Editions by e-mail',
    path: '/join',
    json:
      wrong.length === 0
        ? { hasMail }
        : { hasMail, error: { status: 422, title: 'The form is not whole', detail: wrong.map(({ fix }) => fix).join(' '), fields: wrong } },
    main: html`<div class="lead"><h1>Editions by e-mail</h1><p class="dek">At most seven stories, with an end. No picture, no counting of opens or clicks.</p>${errorSummary(errors)}</div>${hasMail ? section('Join', 'In two steps', form) : section('Join', '', html`<p>This installation sends no mail. <a href="/feeds">Its feeds</a> carry the same.</p>`)}${section('What we keep', '', html`<div class="prose"><p>The address, the rhythm, and when you confirmed. It is used for editions and for nothing else, shown to nobody, and deleted when you leave. An address that is not confirmed within two days gets nothing.</p></div>`)}`,
  }
}

/** A page that says one thing, and may offer one button. */
export function wordPage(
  title: string,
  words: string,
  path: string,
  button?: { readonly action: string; readonly token: string; readonly words: string },
): Page {
  const form =
    button === undefined
      ? ''
      : html`<form class="form gap" action="${button.action}" method="post"><input type="hidden" name="token" value="${button.token}"><button type="submit">${button.words}</button></form>`
  return {
    title,
    path,
    isThin: true,
    json: { title, detail: words },
    main: html`<div class="lead"><h1>${title}</h1><p class="dek">${words}</p>${form}</div>`,
  }
}
