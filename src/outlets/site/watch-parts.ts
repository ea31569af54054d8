import { unsettledStates, type Watch } from '../../domain/watch.ts'
import { type Html, html } from '../html.ts'
import { watchState } from '../watch-words.ts'
import { dayOf } from '../wording.ts'

export function watchStatus(watch: Watch): Html {
  const { glyph, word, tone } = watchState(watch)
  return html`<span class="st ${tone}"><span class="g" aria-hidden="true">${glyph}</span>${word}</span>`
}

export const isUnsettled = (it: Watch): boolean => it.state === 'draft' || unsettledStates.has(it.state)

/** Whole days until the horizon; negative when it has passed. */
function daysLeft(watch: Watch, now: Date): number {
  return Math.ceil((Date.parse(watch.horizonAt) - now.getTime()) / 86_400_000)
}

export function watchWhen(watch: Watch, now: Date): Html {
  if (watch.resolution !== undefined) return html`settled ${dayOf(watch.resolution.at)}`
  const days = daysLeft(watch, now)
  return days < 0
    ? html`was due ${dayOf(watch.horizonAt)}`
    : html`${days} ${days === 1 ? 'day' : 'days'} left, by ${dayOf(watch.horizonAt)}`
}

const briefMax = 84
/** Small words that a cut leaves without what they lead to. */
const openEnd = /(?: (?:at|in|on|of|for|by|to|with|an?|the))+$/u
const horizonPhrase = /,? (?:by|before|on) \d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?: UTC)?)?\.?$/
const announcing = /(?: or its partner)?,? publicly announces (?:that )?/

/** Where many may do it, who they are is the same from watch to watch: whom it leaves out and how much is asked are not. */
const manyOfAKind = /^At least one ([\p{L} ]+?) (?:headquartered|based) in [^.:]*?, (?=other than )/u

/**
 * A watch in a few words for a list whose dates stand beside it; its own page has the fixed wording. What it has in common with others
 * goes before what it alone says.
 */
export function watchBrief({ statement }: Pick<Watch, 'statement'>): string {
  const words = statement
    .replace(horizonPhrase, '')
    .replace(announcing, ': ')
    .replace(manyOfAKind, (_, who: string) => `${/^[AEIOU]/u.test(who) ? 'An' : 'A'} ${who} `)
    .replace(/[.]$/, '')
  if (words.length <= briefMax) return words
  return `${words
    .slice(0, briefMax)
    .replace(/[\s,;:]+\S*$/, '')
    .replace(openEnd, '')} …`
}

const dateInText = /(\d{4}-\d{2}-\d{2})/
const momentInText = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2} UTC)?)/

/** The fixed wording, with its dates kept on one line each; in a heading the hour may stand on the next. */
export const watchWords = ({ statement }: Pick<Watch, 'statement'>, isHeading = false): Html =>
  html`${statement.split(isHeading ? dateInText : momentInText).map((it, i) => (i % 2 === 1 ? html`<span class="nb">${it}</span>` : it))}`

/** A watch as one list item. */
export function watchItem(watch: Watch, now: Date): Html {
  return html`<li><p><a class="ent" href="/watch/${watch.id}">${watchWords(watch)}</a></p><div class="meta">${watchStatus(watch)}, ${watchWhen(watch, now)}</div></li>`
}

/** Watches as a list that ends: those after the first few are folded away. */
export function watchList(watches: readonly Watch[], now: Date, openMax: number): Html {
  const list = (them: readonly Watch[]): Html => html`<ul class="watch">${them.map((it) => watchItem(it, now))}</ul>`
  const folded = watches.slice(openMax)
  return html`${list(watches.slice(0, openMax))}${folded.length === 0 ? '' : html`<details><summary>${folded.length} more</summary>${list(folded)}</details>`}`
}

/** Outcomes in the order they were settled. */
export function outcomesOf(watches: readonly Watch[]): readonly ('met' | 'not met' | 'void')[] {
  return watches
    .filter((it) => it.resolution !== undefined)
    .toSorted((a, b) => ((a.resolution?.at ?? '') < (b.resolution?.at ?? '') ? -1 : 1))
    .map((it) => (it.resolution?.outcome === 'yes' ? 'met' : it.resolution?.outcome === 'no' ? 'not met' : 'void'))
}
