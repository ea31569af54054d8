import type { Notice, NoticeKind } from '../../domain/notice.ts'
import { type Html, html } from '../html.ts'
import { lowersUse } from '../lowers-use.ts'
import type { Page } from '../page.ts'
import { section, timeOf } from '../wording.ts'

const stateWords: Readonly<Record<Notice['state'], string>> = {
  received: 'It has arrived.',
  acknowledged: 'It waits for a person.',
  triage: 'A person is looking at it.',
  interim: 'Your domain is proved. What you asked for is in force, lowered first and discussed afterwards; a person decides on the rest.',
  upheld: 'A person decided for you. It is in force.',
  partly: 'A person decided for you in part.',
  rejected: 'A person decided against it.',
  appeal: 'You appealed; a person decides again. What held before still holds.',
  confirmed: 'The appeal confirmed it. It is in force.',
  restored: 'It was lifted after an appeal.',
}

const nextByKind: Readonly<Record<NoticeKind, string>> = {
  takedown: 'A person decides whether what we took from the pages you name comes down, and gives the reason.',
  level: 'A person decides on the use you ask for, and gives the reason.',
  error:
    'A person looks at what you say is wrong. If it is confirmed, the story is corrected in public; a wrong number, name or quotation is to be mended within 24 hours of that.',
  reply: 'A person reads your reply and decides whether the story tells it, and gives the reason.',
  source: 'A person weighs it by the bar at /publishers/admission, where every source taken on or off is listed with the reason.',
}

/** What happens next, by when, and where the answer will be. */
function nextPart(it: Notice, sendsMail: boolean): Html | string {
  if (it.answer !== undefined && it.state !== 'appeal') return ''
  const lowered =
    !lowersUse(it.kind) || it.isDomainProved
      ? ''
      : it.domain === ''
        ? ' You gave no domain, so nothing changes before that.'
        : ' Once the domain is proved, use is lowered within five minutes, before anybody has decided.'
  const answer =
    sendsMail && it.email !== ''
      ? 'The answer comes by e-mail and stands on this page.'
      : 'The answer appears only on this page: no e-mail is sent.'
  return html`<p>${nextByKind[it.kind]}${lowered}</p><p>${answer} No day is set for the decision; <a href="/jti">how long past notices took</a>.</p>`
}

function proofPart(notice: Notice, canCheck: boolean): Html | string {
  if (notice.domain === '' || !lowersUse(notice.kind)) return ''
  if (notice.isDomainProved)
    return html`<p>We found your token (${notice.provedBy === 'dns' ? 'DNS record' : notice.provedBy === 'meta' ? 'meta tag' : 'file'}) on ${notice.domain}.</p>`
  const last = notice.lastCheck === undefined ? '' : html`<p class="meta">Last look, ${notice.lastCheck}</p>`
  const button = canCheck
    ? html`<form class="form" action="/publishers/notice/${notice.id}/proof" method="post"><button type="submit">The token is in place: look now</button></form>`
    : ''
  return html`<p>To prove that ${notice.domain} is yours, put this token in one of three places: alone on a line at <code>https://${notice.domain}/.well-known/groundwire-verify</code>, in a DNS TXT record of ${notice.domain}, or in a meta tag named <code>groundwire-verify</code> on your home page.</p><p><code class="calc">${notice.proofToken}</code></p><p>A proved domain is lowered first and discussed afterwards. We look by ourselves after five minutes, then less and less often for two weeks.</p>${button}${last}`
}

const mayAppeal = (it: Notice): boolean => it.answer !== undefined && ['upheld', 'partly', 'rejected'].includes(it.state)

function answerPart(it: Notice): Html | string {
  if (it.answer === undefined) return ''
  const appeal = mayAppeal(it)
    ? html`<form class="form" action="/publishers/notice/${it.id}/appeal" method="post"><div><label for="appeal">Appeal: why the decision is wrong</label><textarea id="appeal" name="text" rows="3" maxlength="5000" required></textarea></div><button type="submit">Appeal</button></form>`
    : ''
  return html`<p>${it.answer.text}</p><p class="meta">By ${it.answer.second === undefined ? 'a person' : 'two persons'}, ${timeOf(it.answer.at)}${it.answer.level === undefined ? '' : `; in force: at most ${it.answer.level}`}. No software decided.</p>${appeal}`
}

const part = (title: string, note: string, body: Html | string): Html | string =>
  body === '' ? '' : section(title, note, html`<div class="prose">${body}</div>`)

/** What a sender gets back at once, and finds again later: a code, where the notice stands, and how to prove a domain. */
export function noticePage(
  notice: Notice,
  {
    canCheck,
    sendsMail,
    error,
  }: { readonly canCheck: boolean; readonly sendsMail: boolean /** Why an appeal was not taken. */; readonly error?: string },
): Page {
  const title = notice.state === 'received' || notice.state === 'acknowledged' ? 'Your notice was received' : `Notice ${notice.receiptCode}`
  const address = `/publishers/notice/${notice.id}`
  return {
    ...(error !== undefined && { status: 422 as const }),
    title,
    path: address,
    isPrivate: true,
    isThin: true,
    json: {
      ...(error !== undefined && { error: { status: 422, title: 'The appeal was not taken', fields: [{ field: 'text', fix: error }] } }),
      receipt: notice.receiptCode,
      id: notice.id,
      status: address,
      state: notice.state,
      receivedAt: notice.receivedAt,
      isDomainProved: notice.isDomainProved,
      proofToken: notice.proofToken,
      proof: notice.domain === '' ? null : { file: `https://${notice.domain}/.well-known/groundwire-verify`, lookNow: `${address}/proof` },
      lastCheck: notice.lastCheck ?? null,
      answer: notice.answer === undefined ? null : { at: notice.answer.at, text: notice.answer.text, level: notice.answer.level ?? null },
    },
    main: html`<div class="lead"><p class="meta kick"><b>Notice</b><span>${timeOf(notice.receivedAt)}</span></p><h1>${title}</h1><p class="dek">Receipt ${notice.receiptCode}. ${stateWords[notice.state]}</p>${error === undefined ? '' : html`<div class="errs" role="alert"><p><strong>The appeal was not taken.</strong> <a href="#appeal">${error}</a></p></div>`}</div>${part('What was decided', '', answerPart(notice))}${part('What happens next', '', nextPart(notice, sendsMail))}${part('Proof', 'That the domain is yours', proofPart(notice, canCheck))}${part('This page', 'Keep its address', html`<p>This page stays at <a href="${address}">${address}</a>; whoever has the address can see it. A person decides on every notice. Software alone does one thing: it lowers what a proved domain asks to be lowered, at once.</p>`)}`,
  }
}

export function missingNotice(id: string): Page {
  const title = 'There is no such notice'
  return {
    status: 404,
    title,
    path: '/publishers',
    json: { error: { status: 404, title, id: id.slice(0, 40) } },
    main: html`<div class="lead"><h1>${title}</h1><p class="dek">The address of a notice stands on its receipt. <a href="/publishers#notice">Send one</a>.</p></div>`,
  }
}
