// Small words and shapes that every page uses: dates, numbers, safe links.
import type { Correction } from '../domain/correction.ts'
import { printDay } from '../domain/day-words.ts'
import type { Told } from '../domain/dispatch.ts'
import { limits } from '../domain/limits.ts'
import { linePieces } from '../text/one-line.ts'
import { hostOf } from '../text/urls.ts'
import { type Html, html } from './html.ts'
import { labelOf } from './label.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** "24 Nov 2026" from an ISO date or time; a shorter date stays as precise as it is. */
export function shortDay(iso: string): string {
  return printDay(iso).replace(/\p{L}+/u, (month) => month.slice(0, 3))
}

/** "Tuesday 24 November 2026", in UTC. */
export function longDay(at: Date): string {
  return `${weekdays[at.getUTCDay()]} ${printDay(at.toISOString())}`
}

export function clockTime(iso: string): string {
  return iso.slice(11, 16)
}

/** "24 Nov 2026, 08:40 UTC"; a day alone where no time is given. */
export const shortMoment = (iso: string): string => (iso.length > 10 ? `${shortDay(iso)}, ${clockTime(iso)} UTC` : shortDay(iso))

/** The same, marked up as a time. */
export function timeOf(iso: string): Html {
  return html`<time datetime="${iso}">${shortMoment(iso)}</time>`
}

export function dayOf(iso: string): Html {
  return html`<time datetime="${iso.slice(0, 10)}">${shortDay(iso)}</time>`
}

/** "2 h ago": how long before `now`; whole minutes, hours or days. */
export function ago(iso: string, now: Date): string {
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(iso)) / 60_000))
  if (minutes < 60) return `${minutes} min ago`
  return minutes < 2880 ? `${Math.round(minutes / 60)} h ago` : `${Math.round(minutes / 1440)} days ago`
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}

/** What our text has in common with a source: "5 words in a row; 2.3% of our runs of four", or all that hashes can tell. */
export function sharedWords({ longestRun, sharedPhrases }: { readonly longestRun: number; readonly sharedPhrases?: number }): string {
  if (longestRun === 0 && sharedPhrases === 0) return 'nothing'
  if (sharedPhrases !== undefined) return `${count(longestRun, 'word')} in a row; ${(sharedPhrases * 100).toFixed(1)}% of our runs of four`
  return longestRun === 0 ? `fewer than ${limits.words.copiedRun} words in a row` : `${count(longestRun, 'word')} in a row`
}

/** Words of a heading with each figure and its unit kept on one line. */
export const unparted = (words: string): string => words.replace(/(\d) (?=(?:[kMGT]?W|GPUs|bn|m|%)(?![\p{L}]))/gu, '$1\u00a0')

/** The same where the words are looked for as they are: the figure and its unit stand in one element. */
export function figuresWhole(words: string): Html {
  return html`${linePieces(words).map((it, i) => (i % 2 === 1 ? html`<span class="nb">${it}</span>` : it))}`
}

/** The address when it is http or https, else undefined: scraped addresses never become other kinds of link. */
export function safeHref(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.href : undefined
}

/** The host that stands for a publisher; on loopback, where many outlets share one address, with its port. */
export function publisherHostOf(url: string): string | undefined {
  const host = hostOf(url)
  return host === '127.0.0.1' || host === 'localhost' ? URL.parse(url)?.host : host
}

/** A link out of the site, or the plain words when the address is not one we link to. */
export function outLink(url: string, words: string): Html {
  const href = safeHref(url)
  return href === undefined ? html`${words}` : html`<a href="${href}" rel="noopener external">${words}</a>`
}

/** What a calculation or ledger value prints as. */
export function printValue(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null && 'print' in value && typeof value.print === 'string') return value.print
  if (typeof value === 'boolean') return value ? 'it holds' : 'it does not hold'
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

/** A correction note, said once: a note that carries its own date and finder is left as it is. */
export function correctionWords(it: Correction): string {
  const dated = /^(?:corrected|updated|retracted|clarified)\b/i.test(it.text) ? it.text : `Corrected ${shortDay(it.at)}: ${it.text}`
  return /found by:/i.test(dated) ? dated : `${dated} Found by: ${it.foundBy}.`
}

/** "power_supply" as "power supply", "ai_lab" as "AI lab". */
export function plainName(code: string): string {
  return code.replace(/[_-]/g, ' ').replace(/\bai\b/g, 'AI')
}

/** Why a version came: in plain words where they are known, else by its code. */
export const whyVersion = ({ reasonCode, reason }: { readonly reasonCode: string; readonly reason?: string | null | undefined }): string =>
  reason ?? plainName(reasonCode)

/** With a capital where a line begins with it. */
export const capital = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** A label above the text it is of, with the way to what it means. */
export const labelLine = (label: string): Html => html`<p class="ailabel"><a class="ai" href="/about#label"><i>AI</i>${label}</a></p>`

/** The label of a page that lists stories: who put it together, and that each of them carries its own. */
export const listLabel = labelLine('Put together by software; each story carries its own label.')

/**
 * The label above a list of stories. When all carry one, it is that one, and no item repeats it; above none stands nothing.
 * @returns what stands above, and what an item says of itself: its own label, or nothing
 */
export function labelsOf(stories: readonly Pick<Told, 'label'>[]): {
  readonly above: Html
  readonly own: (it: Pick<Told, 'label'>) => string
} {
  const [first] = stories
  if (first === undefined) return { above: html``, own: () => '' }
  const isOne = new Set(stories.map(labelOf)).size === 1
  return isOne ? { above: labelLine(labelOf(first)), own: () => '' } : { above: listLabel, own: labelOf }
}

/** A section with its heading in the rail. */
export function section(title: string, note: string, body: Html, id?: string): Html {
  const head = html`<h2>${title}${note === '' ? '' : html`<small>${note}</small>`}</h2>`
  return id === undefined
    ? html`<section class="sec">${head}<div>${body}</div></section>`
    : html`<section class="sec" id="${id}">${head}<div>${body}</div></section>`
}

/** A cell that lines up at its right edge: a number, or one with its sign of per cent. */
const isFigure = (cell: Html | string | number | undefined): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /^[\d.,]+ ?%?$/.test(cell))

/**
 * A data table that scrolls inside itself. Row headers come first.
 * @param kind how a phone shows it: `stack` as a list of records, each value under its heading; `plain` as it is
 */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string | number)[])[],
  kind: 'stack' | 'plain' = heads.length > 3 ? 'stack' : 'plain',
): Html {
  const isNumber = heads.map((_, i) => i > 0 && rows.length > 0 && rows.every((row) => isFigure(row[i])))
  const className = (i: number): Html | string => (isNumber[i] === true ? html` class="n"` : '')
  const cellOf = (given: Html | string | number, i: number): Html => {
    const cell = typeof given === 'number' ? given.toLocaleString('en') : given
    return i === 0
      ? html`<th scope="row" role="rowheader">${cell}</th>`
      : html`<td role="cell"${className(i)} data-head="${heads[i] ?? ''}">${cell}</td>`
  }
  return html`<div class="tbl" tabindex="0" role="region" aria-label="${caption}"><table role="table" class="${kind}"><caption class="vh">${caption}</caption><thead role="rowgroup"><tr role="row">${heads.map((it, i) => html`<th scope="col" role="columnheader"${className(i)}>${it}</th>`)}</tr></thead><tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${row.map(cellOf)}</tr>`)}</tbody></table></div>`
}
