// Lists in pages while news arrives. A cursor names what was given already, and belongs to one question: nothing comes twice, and
// nothing that stood there when the first page was read is left out.
import { createHash } from 'node:crypto'

/** What a cursor holds: the place of the last entry given, in an order that never changes, or the entries given themselves. */
export type Place = readonly string[]
/** Compares two places: below 0 when the first comes first. */
export type Order = (a: Place, b: Place) => number

export interface Paged {
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface ListPage<T> {
  readonly items: T[]
  readonly total: number
  readonly next: string | null
}

/** Longest cursor: a thousand stories of a search. */
export const cursorMax = 8000

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** What tells one question from another, however many entries a page has. */
function questionMark(asked: Paged): string {
  const { limit: _limit, cursor: _cursor, ...question } = asked
  const told = Object.entries(question).filter(([, value]) => value !== undefined)
  return digestOf(JSON.stringify(told.toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .toString('base64url')
    .slice(0, 8)
}

/** A part that an address can hold as it is stays so, behind a tilde. */
const partOf = (it: string): string => (/^[\w-]*$/.test(it) ? `~${it}` : Buffer.from(it).toString('base64url'))
const textOf = (it: string): string => (it.startsWith('~') ? it.slice(1) : Buffer.from(it, 'base64url').toString())

/** The cursor of a place in the answer to a question. */
export const cursorOf = (asked: Paged, place: Place): string => [questionMark(asked), ...place.map(partOf)].join('.')

/** The place a question goes on from; undefined at the start, null when the cursor is none of this question. */
export function placeOf(asked: Paged): Place | undefined | null {
  if (asked.cursor === undefined) return undefined
  const [mark, ...parts] = asked.cursor.split('.')
  if (mark !== questionMark(asked) || parts.length === 0 || parts.some((it) => !/^~?[\w-]*$/.test(it))) return null
  return parts.map(textOf)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first part rising or falling, then the others rising. */
export const order =
  (way: 'rising' | 'falling'): Order =>
  (a, b) =>
    a.reduce((found, part, i) => found || compare(part, b[i] ?? '') * (i === 0 && way === 'falling' ? -1 : 1), 0)

/** A page of a list that is at hand whole. */
export function pageOf<T>(all: readonly T[], by: { readonly place: (it: T) => Place; readonly order: Order }, asked: Paged): ListPage<T> {
  const from = placeOf(asked) ?? undefined
  const rest = all
    .map((it) => ({ it, place: by.place(it) }))
    .filter(({ place }) => from === undefined || by.order(place, from) > 0)
    .toSorted((a, b) => by.order(a.place, b.place))
  const given = rest.slice(0, asked.limit)
  const last = given.at(-1)
  return {
    items: given.map(({ it }) => it),
    total: all.length,
    next: last === undefined || rest.length === given.length ? null : cursorOf(asked, last.place),
  }
}

const markBytes = 5

/** What was given of a list whose order changes, as one text: five bytes an entry. */
export const givenOf = (before: string, ids: readonly string[]): string =>
  Buffer.concat([Buffer.from(before, 'base64url'), ...ids.map((it) => digestOf(it).subarray(0, markBytes))]).toString('base64url')

/** How many entries such a text names. */
export const givenCount = (given: string): number => Math.floor(Buffer.from(given, 'base64url').length / markBytes)

/** Tells whether an entry was given. */
export function isGivenIn(given: string): (id: string) => boolean {
  const bytes = Buffer.from(given, 'base64url')
  const marks = new Set<string>()
  for (let at = 0; at + markBytes <= bytes.length; at += markBytes) marks.add(bytes.toString('hex', at, at + markBytes))
  return marks.size === 0 ? () => false : (id) => marks.has(digestOf(id).toString('hex', 0, markBytes))
}
