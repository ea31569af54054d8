// The rail beside the stories: what came last, what settles next, how we did, what was wrong. Short, so that it can be read at a glance.
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Watch } from '../../domain/watch.ts'
import { type Html, html } from '../html.ts'
import { clockTime, count, figuresWhole, shortDay } from '../wording.ts'
import { winLoss } from './figures.ts'
import { isUnsettled, outcomesOf, watchBrief, watchStatus } from './watch-parts.ts'

const latestMax = 6
const moreLatest = 4
const soonMax = 4
const settledMax = 3
const correctedMax = 3
const outcomesMax = 40

export interface Rail {
  readonly latest: readonly Dispatch[]
  readonly soon: readonly Watch[]
  readonly settled: readonly Watch[]
  readonly all: readonly Watch[]
  readonly corrected: readonly Dispatch[]
}

const settledAt = (it: Watch): string => it.resolution?.at ?? ''

/**
 * Chooses what the rail shows.
 * @param ordered the stories of the page, best first: beside a short page stands a short rail
 */
export function railOf(ordered: readonly Dispatch[], watches: readonly Watch[], corrected: readonly Dispatch[]): Rail {
  const soon = watches
    .filter(isUnsettled)
    .toSorted((a, b) => (a.horizonAt < b.horizonAt ? -1 : 1))
    .slice(0, soonMax)
  // Without questions the rail would end long before the stories beside it.
  const latestShown = watches.length === 0 ? latestMax + moreLatest : latestMax
  const byTime = ordered.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  const isShort = ordered.length <= latestMax
  return {
    latest: isShort ? [] : byTime.slice(0, latestShown),
    soon,
    settled: watches
      .filter((it) => it.resolution !== undefined)
      .toSorted((a, b) => (settledAt(a) < settledAt(b) ? 1 : -1))
      .slice(0, isShort ? 0 : settledMax),
    all: watches,
    corrected: isShort ? [] : corrected.slice(0, correctedMax),
  }
}

const rowHeight = (letters: number): number => 20 + Math.ceil(letters / 34) * 18.5

/** Height of the rail on a desk, in px: 13 px on a measure of 214 px. */
export function railHeight({ latest, soon, settled, corrected }: Rail): number {
  const rows = [
    ...latest.map((it) => it.headline.text),
    ...soon.map(watchBrief),
    ...settled.map(watchBrief),
    ...corrected.map((it) => it.headline.text),
  ]
  return 4 * 34 + 70 + settled.length * 19 + rows.reduce((sum, it) => sum + rowHeight(it.length), 0)
}

export function rail(it: Rail, now: Date): Html {
  const when = (iso: string): string =>
    iso.slice(0, 10) === now.toISOString().slice(0, 10)
      ? clockTime(iso)
      : shortDay(iso).replace(/ \d{4}$/, iso.slice(0, 4) === String(now.getUTCFullYear()) ? '' : ` ’${iso.slice(2, 4)}`)
  const row = (iso: string, href: string, words: string, more: Html | string = ''): Html =>
    html`<li class="lat"><time datetime="${iso}">${when(iso)}</time><span><a href="${href}">${figuresWhole(words)}</a>${more}</span></li>`
  const latest =
    it.latest.length === 0
      ? ''
      : html`<section><h2>Latest</h2><ol>${it.latest.map((one) => row(one.publishedAt, `/story/${one.slug}`, one.headline.text))}</ol></section>`
  const isLate = (one: Watch): boolean => Date.parse(one.horizonAt) < now.getTime() || one.state === 'due' || one.state === 'proposed'
  const soon =
    it.soon.length === 0
      ? html`<p class="meta">No question is open.</p>`
      : html`<ul>${it.soon.map((one) => row(one.horizonAt, `/watch/${one.id}`, watchBrief(one), isLate(one) ? html`<br>${watchStatus(one)}` : ''))}</ul>`
  const open = it.all.filter(isUnsettled).length
  const more = open > it.soon.length ? html`<p class="meta"><a href="/watch">All ${open} open questions</a></p>` : ''
  const outcomes = outcomesOf(it.all)
  const met = outcomes.filter((one) => one === 'met').length
  const missed = outcomes.filter((one) => one === 'not met').length
  const record =
    outcomes.length === 0
      ? ''
      : html`<section><h2>Our record</h2><ul>${it.settled.map((one) => row(settledAt(one), `/watch/${one.id}`, watchBrief(one), html`<br>${watchStatus(one)}`))}</ul><div class="score">${winLoss(outcomes.slice(-outcomesMax))}</div><p class="meta"><a href="/watch">${count(outcomes.length, 'question')} settled</a>: ${met} met, ${missed} not met${outcomes.length > met + missed ? `, ${outcomes.length - met - missed} void` : ''}</p></section>`
  const fixes =
    it.corrected.length === 0
      ? ''
      : html`<section><h2>Corrected</h2><ul>${it.corrected.map((one) => row(one.corrections.at(-1)?.at ?? one.publishedAt, `/story/${one.slug}#corr`, one.headline.text))}</ul></section>`
  return html`<aside class="side" aria-label="Latest, questions and corrections">${latest}<section><h2>Settling next</h2>${soon}${more}</section>${record}${fixes}</aside>`
}
