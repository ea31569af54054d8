// One link of a listing page with what stands around it: its headline and its date.
import { parseFeedDate } from './feed-date.ts'
import { cut, squash } from './feed-text.ts'

/** What we use of a DOM element; the project compiles without the browser's own types. */
export interface Element {
  readonly tagName: string
  readonly textContent: string | null
  readonly parentElement: Element | null
  readonly children: ArrayLike<Element>
  getAttribute(name: string): string | null
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): ArrayLike<Element>
}

export interface Card {
  readonly url: string
  readonly title: string
  /** Whether the title is marked up as a heading. */
  readonly isHeading: boolean
  /** A date printed with the link; `iso` UTC. */
  readonly date?: { readonly iso: string; readonly raw: string; readonly note?: string }
}

const headlineWordsMin = 4
/** A text marked up as a heading may be as short as "Pier opens". */
const headingWordsMin = 2
const headlineCharsMax = 300
const headings = 'h1, h2, h3, h4, h5, h6'
const cardStepsMax = 6
const leavesMax = 60
const parentsMax = 40

/** The elements around one, nearest first, without body and html. */
export function parentsOf(element: Element, stepsMax = parentsMax): readonly Element[] {
  const parents: Element[] = []
  for (let at = element.parentElement; at !== null && parents.length < stepsMax; at = at.parentElement) {
    if (/^(?:body|html)$/i.test(at.tagName)) break
    parents.push(at)
  }
  return parents
}

/** Reads a link as one entry of a list; undefined when nothing about it reads like a headline. */
export function readCard(anchor: Element, url: string, places: Places): Card | undefined {
  const card = cardAround(anchor, url, places)
  const heading = anchor.querySelector(headings) ?? parentsOf(anchor, 3).find(isHeading)
  const own = heading === undefined ? leadText(anchor) : textOf(heading)
  // A card whose picture or "more" is the link has its headline beside it.
  const besides = card?.querySelector(headings)
  const [title, isHeaded] =
    heading !== undefined && isHeadline(own, headingWordsMin)
      ? [own, true]
      : besides && isHeadline(textOf(besides), headingWordsMin)
        ? [textOf(besides), true]
        : [isHeadline(own, headlineWordsMin) ? own : squash(anchor.getAttribute('aria-label') ?? anchor.getAttribute('title') ?? ''), false]
  if (!isHeadline(title, isHeaded ? headingWordsMin : headlineWordsMin)) return undefined
  const date = dateIn(card ?? anchor)
  return { url, title: cut(title, headlineCharsMax), isHeading: isHeaded, ...(date && { date }) }
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/i.test(element.tagName)
}

/** For each element near a link the one address that its links lead to; null where they lead to several. */
export type Places = ReadonlyMap<Element, string | null>

/** Looks at each link and the elements around it once, so that a page of thousands of links costs no more than its length. */
export function placesOf(links: readonly { readonly anchor: Element; readonly url: string | undefined }[]): Places {
  const places = new Map<Element, string | null>()
  for (const { anchor, url = null } of links)
    for (const parent of parentsOf(anchor, cardStepsMax)) {
      const known = places.get(parent)
      places.set(parent, known === undefined || known === url ? url : null)
    }
  return places
}

/** The largest element around the link that leads nowhere else; undefined when that is the link itself. */
function cardAround(anchor: Element, url: string, places: Places): Element | undefined {
  let card: Element | undefined
  for (const parent of parentsOf(anchor, cardStepsMax)) {
    if (places.get(parent) !== url) break
    card = parent
  }
  return card
}

function textOf(element: Element): string {
  return squash(element.textContent ?? '')
}

/** The text of a link; where it is made of parts, the part with most words, since the others are date, section and teaser. */
function leadText(anchor: Element): string {
  const leaves = leavesOf(anchor)
  if (leaves.length < 2) return textOf(anchor)
  // The first long part is the headline, and what follows it the teaser.
  return leaves.map(textOf).find((it) => isHeadline(it, headlineWordsMin)) ?? textOf(anchor)
}

function leavesOf(element: Element): readonly Element[] {
  return Array.from(element.querySelectorAll('*'))
    .slice(0, leavesMax)
    .filter((it) => it.children.length === 0 && textOf(it) !== '')
}

/** Words with letters in them; scripts without blanks (Chinese, Japanese, Thai) count by characters instead. */
function isHeadline(text: string, wordsMin: number): boolean {
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word)).length
  if (words >= wordsMin) return parseFeedDate(text).iso === undefined || words > 5
  return (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu) ?? []).length >= wordsMin * 2.5
}

/** The date of a card: a `time` element's own, else the one short text in it that is nothing but a date with its year. */
function dateIn(card: Element): Card['date'] {
  const time = card.querySelector('time')
  const candidates = time === null ? leavesOf(card).map(textOf) : [time.getAttribute('datetime') ?? '', textOf(time)]
  for (const raw of candidates) {
    if (raw.length < 6 || raw.length > 40 || !/(?:19|20)\d\d/.test(raw) || !isDateAlone(raw)) continue
    const { iso, note } = parseFeedDate(raw)
    if (iso !== undefined) return { iso, raw, ...(note !== undefined && { note }) }
  }
  return undefined
}

/** At most one word beside month and weekday: "Published 24 November 2026" is a date, a headline with a year in it is none. */
function isDateAlone(text: string): boolean {
  return (text.match(/\p{L}{3,}/gu) ?? []).length <= 3 && text.split(/\s+/).length <= 7
}
