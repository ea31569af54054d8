// An edition as a message: text and HTML of the same words, label first, an end, no picture, no counted link.

import { printDay } from '../../domain/day-words.ts'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Notice } from '../../domain/notice.ts'
import type { Watch } from '../../domain/watch.ts'
import { isolated } from '../../text/direction.ts'
import { linePieces } from '../../text/one-line.ts'

export interface MailBody {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface EditionMail {
  readonly title: string
  readonly site: { readonly name: string; readonly url: string }
  readonly dispatches: readonly Dispatch[]
  readonly settled: readonly Watch[]
  readonly leaveUrl: string
}

const htmlBytesMax = 30_000
const ownLabels = 'Assembled by software; each story carries its own AI label.'
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const x = (text: string): string => text.replace(/[&<>"']/g, (it) => marks[it] ?? it)
const link = (url: string, words: string): string =>
  /^https?:\/\//.test(url) ? `<a href="${x(url)}" style="color:#17497f">${x(words)}</a>` : x(words)

/** Colours of a dark screen; a mail program that takes no stylesheet shows the light ones, which stand in the text. */
const darkStyle = [
  'body,.bg{background:#161513!important;color:#eceae3!important}',
  'a{color:#9cc3f0!important}',
  'h2 a{color:#eceae3!important}',
  '.s{color:#b4b0a5!important}',
  '.c{color:#d9a9e6!important}',
  '.e{color:#ff9f87!important}',
  '.r{border-color:#393732!important}',
  '.o{border-color:#eceae3!important}',
].join('')
const serif = 'Georgia,serif'
const sans = 'Arial,Helvetica,sans-serif'
const p = (style: string, body: string, className = ''): string =>
  `<p${className === '' ? '' : ` class="${className}"`} style="margin:0 0 8px;${style}">${body}</p>`
const small = (body: string): string => p(`font:13px/1.45 ${sans};color:#55514a`, body, 's')

/** The archive statement whole: a part of it would be a sentence that stands on nothing. */
function contextOf(it: Dispatch): string {
  return it.archive[0]?.text ?? 'No context found.'
}

/** A headline whose figures keep their units beside them. */
const headline = (words: string): string =>
  linePieces(words)
    .map((it, i) => (i % 2 === 1 ? `<span style="white-space:nowrap">${x(it)}</span>` : x(it)))
    .join('')

const outcomes: Readonly<Record<string, string>> = { yes: 'Met', no: 'Not met', ambiguous: 'Void', annulled: 'Void' }

interface Piece {
  readonly text: string
  readonly html: string
}

/** @param label of the story; empty when it stands above all of them */
function storyPiece(it: Dispatch, base: string, label: string): Piece {
  const url = `${base}/story/${it.slug}`
  const summary = it.summary.map((one) => one.text).join(' ')
  const [first] = it.sources
  const corrections = it.corrections.map((one) =>
    /^(?:corrected|updated|retracted|clarified)\b/i.test(one.text) ? one.text : `Corrected ${printDay(one.at)}: ${one.text}`,
  )
  const read = first === undefined ? '' : `Read it at ${first.publisher}: ${first.url}`
  const lines = [label, it.headline.text, ...corrections, summary, `Context: ${contextOf(it)}`, read, url]
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    html: `<div class="r" style="border-top:1px solid #dcd8ce;padding:16px 0 8px">${label === '' ? '' : small(x(label))}<h2 style="margin:0 0 6px;font:600 22px/1.2 ${serif}"><a href="${x(url)}" style="color:#1a1916;text-decoration:none">${headline(it.headline.text)}</a></h2>${corrections.map((one) => p(`font:14px/1.45 ${sans};color:#a1260d`, x(one), 'e')).join('')}${summary === '' ? '' : p(`font:17px/1.5 ${serif}`, x(summary))}${p(`font:14px/1.45 ${sans}`, `<b class="c" style="color:#6d3579">Context</b> ${x(contextOf(it))}`)}${first === undefined ? '' : small(`Read it at ${link(first.url, first.publisher)}. <a href="${x(url)}" style="color:#17497f">Every sentence with its evidence</a>`)}</div>`,
  }
}

function watchPiece(it: Watch, base: string): Piece {
  const word = outcomes[it.resolution?.outcome ?? ''] ?? 'Settled'
  const url = `${base}/watch/${it.id}`
  return {
    text: `${word}: ${it.statement}\n${url}`,
    html: p(`font:15px/1.45 ${sans}`, `<b>${word}</b>: ${link(url, it.statement)}`),
  }
}

/** What every message ends with: how to leave, and that nothing is counted. */
function ending({ name, url }: EditionMail['site'], leaveUrl: string): Piece {
  const why = `You get this because you confirmed your address at ${name}. Nothing in it is counted or tracked.`
  return {
    text: `-- \n${why}\nLeave: ${leaveUrl}\nHow we write it: ${url}/method\nCorrections: ${url}/corrections`,
    html: small(
      `${x(why)} ${link(leaveUrl, 'Leave')}, ${link(`${url}/method`, 'how we write it')}, ${link(`${url}/corrections`, 'corrections')}.`,
    ),
  }
}

/** Whose mail it is, and what it is about. */
const masthead = (name: string, title: string): string =>
  `<p style="margin:0;font:600 20px/1.2 ${serif}">${x(name)}<span class="e" style="color:#a1260d">.</span></p><h1 style="margin:4px 0 16px;font:600 16px/1.3 ${sans}">${x(title)}</h1>`

/** The mark of a bundle is that of its most machine-made part. */
export function sourceTypeOfAll(dispatches: readonly Dispatch[]): string {
  const types = new Set(dispatches.map((it) => it.digitalSourceType.split('/').at(-1) ?? ''))
  return types.has('trainedAlgorithmicMedia') ? 'trainedAlgorithmicMedia' : 'algorithmicMedia'
}

function frame(title: string, inside: string, sourceType = 'algorithmicMedia'): string {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="digital-source-type" content="${x(sourceType)}"><title>${x(title)}</title><style>@media (prefers-color-scheme:dark){${darkStyle}}</style></head><body style="margin:0;background:#fbfaf7;color:#1a1916"><table class="bg" role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:16px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;table-layout:fixed;text-align:left"><tr><td style="overflow-wrap:anywhere;word-break:break-word">${inside}</td></tr></table></td></tr></table></body></html>`
  return isolated(page, 'mail')
}

/** The edition; stories that would take it past 30 KB are left to the site, and the message says how many. */
export function renderMail({ title, site, dispatches, settled, leaveUrl }: EditionMail): MailBody {
  const base = site.url.replace(/\/$/, '')
  const labels = new Set(dispatches.map((it) => it.label))
  const [first = ownLabels] = labels
  // Seven stories by one writer carry one label, said once and before them all.
  const label = labels.size === 1 && first !== '' ? first : ownLabels
  const pieces = dispatches.map((it) => storyPiece(it, base, label === ownLabels ? it.label : ''))
  const watches = settled.map((it) => watchPiece(it, base))
  const end = ending({ ...site, url: base }, leaveUrl)
  const build = (shown: readonly Piece[]): MailBody => {
    const left = pieces.length - shown.length
    const more = left === 0 ? '' : `${left} more at ${base}/`
    const settledText = watches.length === 0 ? [] : ['Settled', ...watches.map((it) => it.text)]
    const settledHtml =
      watches.length === 0
        ? ''
        : `<h2 style="font:600 16px/1.3 ${sans};margin:16px 0 8px">Settled</h2>${watches.map((it) => it.html).join('')}`
    const done = 'You have reached the end of this edition.'
    return {
      subject: `${site.name}: ${title}`,
      text: [
        label,
        `${site.name}. ${title}`,
        ...shown.map((it) => it.text),
        ...settledText,
        ...(more === '' ? [] : [more]),
        done,
        end.text,
      ].join('\n\n'),
      html: frame(
        title,
        `${small(x(label))}${masthead(site.name, title)}${shown.map((it) => it.html).join('')}${settledHtml}${more === '' ? '' : small(x(more))}${p(`font:14px/1.5 ${sans};border-top:2px solid #1a1916;padding-top:12px;margin-top:16px;text-align:center`, done, 'o')}${end.html}`,
        sourceTypeOfAll(dispatches),
      ),
    }
  }
  for (let n = pieces.length; n > 0; n--) {
    const body = build(pieces.slice(0, n))
    if (Buffer.byteLength(body.html) <= htmlBytesMax) return body
  }
  return build([])
}

/** The one message to an address that has not confirmed: what was asked, how to confirm, and that doing nothing is enough. */
export function renderConfirmation(site: EditionMail['site'], confirmUrl: string, rhythm: string): MailBody {
  const words = [
    `Somebody, we hope you, asked for the ${rhythm} edition of ${site.name} at this address.`,
    'To confirm, open this page within two days and press the button:',
  ]
  const after = 'If it was not you, do nothing: the address is then forgotten.'
  return {
    subject: `${site.name}: please confirm your address`,
    text: [...words, confirmUrl, after].join('\n\n'),
    html: frame(
      'Please confirm your address',
      [
        masthead(site.name, 'Please confirm your address'),
        ...words.map((it) => p(`font:16px/1.5 ${sans}`, x(it))),
        p(`font:16px/1.5 ${sans}`, link(confirmUrl, confirmUrl)),
        small(x(after)),
      ].join(''),
    ),
  }
}

const levelWords: Readonly<Record<NonNullable<NonNullable<Notice['answer']>['level']>, string>> = {
  L0: 'nothing: no page is read, and none shown',
  L1: 'headline and link',
  L2: 'facts',
  L3: 'a summary in our own words, without a quotation',
}

/** What a person decided on a notice, to whoever sent it. */
export function renderAnswer(site: EditionMail['site'], pageUrl: string, it: Notice): MailBody {
  const words = [
    `You wrote to ${site.name} on ${printDay(it.receivedAt)} (receipt ${it.receiptCode}). A person has decided.`,
    it.answer?.text ?? '',
    ...(it.answer?.level === undefined
      ? []
      : [`In force for the addresses of your notice: at most ${levelWords[it.answer.level]} (${it.answer.level}).`]),
    'The whole notice, and how to appeal:',
  ]
  return {
    subject: `${site.name}: your notice ${it.receiptCode}`,
    text: [...words, pageUrl].join('\n\n'),
    html: frame(
      'Your notice',
      [
        masthead(site.name, `Your notice ${it.receiptCode}`),
        ...words.map((one) => p(`font:16px/1.5 ${sans}`, x(one))),
        p(`font:16px/1.5 ${sans}`, link(pageUrl, pageUrl)),
      ].join(''),
    ),
  }
}
