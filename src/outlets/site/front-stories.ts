// How the stories of the front page stand: a lead in one flow, two beside each other, columns, and a river; nothing leaves a hole.
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Receipt } from '../../domain/receipt.ts'
import { type Html, html } from '../html.ts'
import { ago, count, figuresWhole, outLink, shortDay } from '../wording.ts'

export type Receipts = ReadonlyMap<string, Receipt>

const seconds = 2
const columnsMin = 2
const columnsMax = 10
const stripMax = 4
const dayMs = 86_400_000

/** "24 Nov" in the year of `now`, else with its year. */
function nearDay(iso: string, now: Date): string {
  const day = shortDay(iso)
  return iso.slice(0, 4) === String(now.getUTCFullYear()) ? day.replace(/ \d{4}$/, '') : day
}

/** How long ago, while that is what counts; after two days the date. */
const freshness = (iso: string, now: Date): string => (now.getTime() - Date.parse(iso) < 2 * dayMs ? ago(iso, now) : nearDay(iso, now))

/** One line of context from the stored archive search, or the plain statement that there is none. */
function context(it: Dispatch, receipts: Looked, now: Date): Html | string {
  const receipt = receipts.get(it.receiptId)
  return receipt?.state === 'fresh' ? '' : html`<p class="ctx"><b>Context</b>${contextWords(it, receipt, now)}</p>`
}

/** What was found for each story, and whether it stands above them all that nothing could be yet. */
interface Looked {
  readonly get: (receiptId: string) => Receipt | undefined
  readonly isSaidAbove: boolean
}

const isFresh = (it: Dispatch, receipts: Pick<Looked, 'get'>): boolean => receipts.get(it.receiptId)?.state === 'fresh'

/** True when the archive was too young to look back for every story: then that is said once, above them. */
export const isAllFresh = (ordered: readonly Dispatch[], receipts: Receipts): boolean =>
  ordered.length > 1 && ordered.every((it) => isFresh(it, receipts))

/** A young archive has no context for a story: that is said in the line that stands there anyway, not in one of its own. */
function noContextYet(it: Dispatch, receipts: Looked): Html | string {
  return !receipts.isSaidAbove && isFresh(it, receipts) ? html`; <span class="nb">no context yet</span>` : ''
}

function contextWords(it: Dispatch, receipt: Receipt | undefined, now: Date): Html | string {
  if (receipt === undefined) return it.archive[0]?.text ?? 'No context found.'
  const earlier = receipt.matches.filter((one) => one.counts)
  const [first] = earlier
  const facts = receipt.ledgerMatches.length === 0 ? '' : `${count(receipt.ledgerMatches.length, 'ledger fact')}.`
  if (first === undefined) {
    const named = receipt.names.slice(0, 2).join(', ')
    return `No earlier story${named === '' ? '' : ` names ${named}`} in ${count(receipt.scope.stories, 'story', 'stories')} since ${nearDay(receipt.scope.since, now)}. ${facts}`
  }
  const more = earlier.length > 1 ? html` <span class="nb">and ${earlier.length - 1} more</span>` : ''
  return html`Earlier: <a href="/story/${first.slug}">${first.headline}</a> <span class="nb">(${nearDay(first.date, now)})</span>${more}.`
}

function byline(it: Dispatch, receipts: Looked, now: Date, namedMax: number): Html {
  const firsts = it.sources.toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
  const publishers = [...new Map(firsts.map((one) => [one.publisher, one])).values()]
  const named = publishers.slice(0, namedMax).map((source, i) => html`${i === 0 ? '' : ', '}${outLink(source.url, source.publisher)}`)
  const more = publishers.length > namedMax ? html` <span class="nb">and ${publishers.length - namedMax} more</span>` : ''
  const voices = it.origins.length < it.sources.length ? `, ${count(it.origins.length, 'origin')}` : ''
  const watching = it.watchIds.length === 0 ? '' : `; ${count(it.watchIds.length, 'dated question')}`
  return html`<p class="meta"><time datetime="${it.publishedAt}">${freshness(it.publishedAt, now)}</time>, ${count(it.sources.length, 'source')}${voices}: ${named}${more}${namedMax > 2 ? watching : ''}${noContextYet(it, receipts)}</p>`
}

const headline = (it: Dispatch): Html => html`<h3><a href="/story/${it.slug}">${figuresWhole(it.headline.text)}</a></h3>`
const dek = (it: Dispatch): string => it.summary[0]?.text ?? ''

function lead(it: Dispatch, receipts: Looked, now: Date): Html {
  const strip = it.factStrip.slice(0, stripMax).map((row) => html`<div><dt>${row.label}</dt><dd>${row.value}</dd></div>`)
  const text = it.summary.map((one) => one.text).join(' ')
  return html`<li class="first">${headline(it)}${text === '' ? '' : html`<p class="d">${text}</p>`}${strip.length < 2 ? '' : html`<dl class="facts lite">${strip}</dl>`}${context(it, receipts, now)}${byline(it, receipts, now, 4)}</li>`
}

function item(it: Dispatch, className: string, receipts: Looked, now: Date): Html {
  const words = dek(it)
  return html`<li class="${className}">${headline(it)}${words === '' ? '' : html`<p>${words}</p>`}${context(it, receipts, now)}${byline(it, receipts, now, 2)}</li>`
}

const lines = (letters: number, perLine: number): number => Math.ceil(letters / perLine)

/** Height of a story in a column of the desk layout, in px: set in 21, 16.5 and 13 px on a measure of 372 px. */
export function itemHeight(it: Dispatch): number {
  return 53 + lines(it.headline.text.length, 34) * 25 + lines(dek(it).length, 48) * 23.5 + 2 * 19 + 17
}

/** Height of the lead in px: 40 and 21 px on a measure of 784 px. */
function leadHeight(it: Dispatch): number {
  const text = it.summary.map((one) => one.text).join(' ')
  return 60 + lines(it.headline.text.length, 40) * 44 + lines(text.length, 80) * 30 + (it.factStrip.length < 2 ? 0 : 82) + 40
}

/** How many stories stand in columns beside the rail, so that neither ends long before the other. */
export function columnsBeside(ordered: readonly Dispatch[], railHeight: number): number {
  const [first, ...rest] = ordered
  if (first === undefined) return 0
  let height = leadHeight(first) + Math.max(0, ...rest.slice(0, seconds).map((it) => itemHeight(it) + 40))
  let n = 0
  for (const it of rest.slice(seconds, seconds + columnsMax)) {
    if (n >= columnsMin && height >= railHeight - itemHeight(it) / 3) break
    height += itemHeight(it) / 2
    n++
  }
  return n
}

export interface FrontStories {
  readonly beside: Html
  readonly below: Html
}

/** The stories beside the rail and, under both, the river of the rest. */
export function frontStories(ordered: readonly Dispatch[], found: Receipts, now: Date, railHeight: number): FrontStories {
  const [first] = ordered
  const receipts: Looked = { get: (id) => found.get(id), isSaidAbove: isAllFresh(ordered, found) }
  if (first === undefined) return { beside: html``, below: html`` }
  const from = 1 + seconds
  const to = from + columnsBeside(ordered, railHeight)
  const pair = ordered.slice(1, from).map((it) => item(it, 'second', receipts, now))
  const column = ordered.slice(from, to).map((it) => item(it, 'item', receipts, now))
  const rest = ordered.slice(to)
  const columns = column.length === 0 ? '' : html`<ol class="columns" start="${from + 1}">${column}</ol>`
  const river =
    rest.length === 0
      ? html``
      : html`<section aria-labelledby="earlier"><h2 class="river-h" id="earlier">More stories</h2><ol class="river" start="${to + 1}">${rest.map((it) => html`<li>${headline(it)}${context(it, receipts, now)}${byline(it, receipts, now, 1)}</li>`)}</ol></section>`
  return { beside: html`<ol class="front">${lead(first, receipts, now)}${pair}</ol>${columns}`, below: river }
}
