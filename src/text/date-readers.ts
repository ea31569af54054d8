// What the words of a calendar date come to: a day, month, quarter, half, year or part of one as an interval.
import type { Interval } from '../domain/interval.ts'
import { dayOf, daysBetween, isoDay, monthsOf, partOf } from './calendar.ts'

import { type DateWords, months, ordinals, parts, seasons } from './date-words.ts'

/** What a rule may ask of the report and of the words around a date. */
export interface DatePlace {
  /** ISO day of the report. */
  readonly reference: string
  readonly language: string
  /** Whether the sentence puts a weekday, or a day or month of the year, ahead. */
  readonly isAhead: () => boolean
  /** Whether a deed that is done stands by it: "opened in March"; undefined where it may be of something else ("announced a vote in March"). */
  readonly isBehind: () => boolean | undefined
  /** Whether a quarter or half is told as one that is over: "revenue rose 3% in the fourth quarter". */
  readonly isReckoned: () => boolean
}

const monthOf = (name: string | undefined): number => months.get(name?.toLowerCase() ?? '') ?? 0
const yearIn = (iso: string): number => Number(iso.slice(0, 4))

/** How many weeks, months or years from the report's own: "next", "l'an dernier", "dieses Jahres". */
export function stepOf(words: string): -1 | 0 | 1 {
  if (/next|prochain|nächst|kommend|próxim|viene/iu.test(words)) return 1
  return /last|previous|derni|pass|letzt|vergangen|vorig|pasad|vorjahr/iu.test(words) ? -1 : 0
}

function yearOr(groups: DateWords, { reference }: DatePlace, fallback: () => number): number {
  const text = groups.year ?? groups.short
  if (text !== undefined) return text.length === 2 ? 2000 + Number(text) : Number(text)
  return groups.rel === undefined ? fallback() : yearIn(reference) + stepOf(groups.rel)
}

const soonDays = 31

/**
 * The year of a day or month told without one: the nearest, the coming one where it lies ahead, and the last one after a deed that is
 * done right beside it. "Opened on 2 October", told in September, may be a slip of either: there is none.
 */
function yearOfNone(monthNumber: number, day: number, { reference, isAhead, isBehind }: DatePlace): number {
  const near = nearestYear(reference, monthNumber, day)
  const start = isoDay(near, monthNumber, Math.min(day, 28)) ?? reference
  if (start.slice(0, 7) < reference.slice(0, 7)) return isAhead() ? near + 1 : near
  if (start.slice(0, 7) === reference.slice(0, 7) || isAhead()) return near
  if (!isBehind()) return near
  return daysBetween(reference, start) <= soonDays ? Number.NaN : near - 1
}

/** The year that brings month (and day) nearest to the reference date. */
function nearestYear(reference: string, monthNumber: number, day: number): number {
  const own = yearIn(reference)
  const distance = (y: number) => Math.abs(daysBetween(reference, isoDay(y, monthNumber, Math.min(day, 28)) ?? reference))
  return [own, own - 1, own + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best))
}

/** The year of months told without one ("the first quarter"): the report's own, or the one that the deed puts them in. */
function yearOfSpan(first: number, last: number, { reference, isAhead, isBehind, isReckoned }: DatePlace): number {
  const now = Number(reference.slice(5, 7))
  if (last < now) return isAhead() ? yearIn(reference) + 1 : yearIn(reference)
  return first > now && !isAhead() && (isBehind() === true || isReckoned()) ? yearIn(reference) - 1 : yearIn(reference)
}

const spanOf = (from: string | undefined, to: string | undefined): Interval | undefined =>
  from !== undefined && to !== undefined && to > from ? { from, to, precision: 'span' } : undefined

export function readDay(groups: DateWords, place: DatePlace): Interval | undefined {
  const monthNumber = monthOf(groups.month)
  const day = Number(groups.day ?? 1)
  if (monthNumber === 0) return undefined
  const y = yearOr(groups, place, () => yearOfNone(monthNumber, day, place))
  const first = isoDay(y, monthNumber, day)
  const last = groups.last === undefined ? undefined : isoDay(y, monthNumber, Number(groups.last))
  return spanOf(first, last) ?? dayOf(first)
}

/** "From 3 May to 7 June 2026", "March to May 2026": the first part lies in the year of the second unless it has its own. */
export function readDays(groups: DateWords, place: DatePlace): Interval | undefined {
  const [first, last] = [monthOf(groups.month1), monthOf(groups.month)]
  if (!isMonthName(groups.month1, place.language) || !isMonthName(groups.month, place.language)) return undefined
  const end = yearOr(groups, place, () => yearOfNone(last, Number(groups.day ?? 15), place))
  const start = groups.year1 === undefined ? end - (first > last ? 1 : 0) : Number(groups.year1)
  if (groups.day !== undefined) return spanOf(isoDay(start, first, Number(groups.day1)), isoDay(end, last, Number(groups.day)))
  return spanOf(monthsOf(start, first, first, 'month')?.from, monthsOf(end, last, last, 'month')?.to)
}

export function readNumberedDay({ d, m, year: y, short }: DateWords, { language }: DatePlace): Interval | undefined {
  const [day, number] = [Number(d), Number(m)]
  if (language.startsWith('en') && day <= 12 && number <= 12 && day !== number) return undefined
  return dayOf(isoDay(y === undefined ? 2000 + Number(short) : Number(y), number, day))
}

/** In lower case "may", "march", "mar" are other words; "mai" and "mars" are none in French. */
function isMonthName(name = '', language = ''): boolean {
  if (!months.has(name.toLowerCase())) return false
  if (/^\p{Lu}/u.test(name) || (/^(?:mai|mars)$/u.test(name) && language.startsWith('fr'))) return true
  return !/^(?:may|march|mar|mars|mai|sept?|dec|jan|jun|jul|oct|nov|apr|feb|aug|dic|ago|ene|avr)$/u.test(name)
}

export function readMonth(groups: DateWords, place: DatePlace): Interval | undefined {
  if (!isMonthName(groups.month, place.language)) return undefined
  const number = monthOf(groups.month)
  const y = yearOr(groups, place, () => yearOfNone(number, 15, place))
  const span = monthsOf(y, number, number, 'month')
  return span === undefined ? undefined : inPart(span, groups.part)
}

/** "Last December", "marzo próximo": the nearest one behind or ahead, and never the month of the report. */
export function readMonthBeside(groups: DateWords, place: DatePlace): Interval | undefined {
  const step = stepOf(`${groups.which ?? ''} ${groups.after ?? ''}`)
  if (step === 0 || !isMonthName(groups.month, place.language)) return undefined
  const number = monthOf(groups.month)
  const now = Number(place.reference.slice(5, 7))
  const isInOwn = step > 0 ? number > now : number < now
  return monthsOf(yearIn(place.reference) + (isInOwn ? 0 : step), number, number, 'month')
}

function inPart(span: Interval, words: string | undefined): Interval {
  const key = (words ?? '').toLowerCase().replace(/\s+/g, ' ').replace(/^the /, '').trim()
  const part = parts.get(key)
  return part === undefined ? span : partOf(span, part)
}

const countOf = ({ n, ordinal = '' }: DateWords): number => Number(n ?? ordinals.get(ordinal.toLowerCase()) ?? 0)
export const hasYear = ({ year: y, short, rel }: DateWords): boolean => y !== undefined || short !== undefined || rel !== undefined

export function readQuarter(groups: DateWords, place: DatePlace): Interval | undefined {
  const n = countOf(groups)
  const last = Number(groups.n2 ?? n)
  if (n < 1 || last > 4 || last < n || (/^last$/iu.test(groups.ordinal ?? '') && !hasYear(groups))) return undefined
  const y = yearOr(groups, place, () => yearOfSpan(n * 3 - 2, last * 3, place))
  const span = monthsOf(y, n * 3 - 2, last * 3, last > n ? 'span' : 'quarter')
  return span === undefined ? undefined : inPart(span, groups.part)
}

/** "The September quarter", "the quarter ended 30 September 2026": three months that end with the one named. */
export function readQuarterTo(groups: DateWords, place: DatePlace): Interval | undefined {
  const number = monthOf(groups.month)
  if (!/^\p{Lu}/u.test(groups.month ?? '') || (groups.day !== undefined && Number(groups.day) < 28)) return undefined
  const y = yearOr(groups, place, () => yearOfNone(number, 28, place))
  const last = monthsOf(y, number, number, 'month')?.to
  const first = monthsOf(
    number < 3 ? y - 1 : y,
    number < 3 ? number + 10 : number - 2,
    number < 3 ? number + 10 : number - 2,
    'month',
  )?.from
  return first === undefined || last === undefined ? undefined : { from: first, to: last, precision: 'quarter' }
}

export function readHalf(groups: DateWords, place: DatePlace): Interval | undefined {
  const n = countOf(groups)
  const half = n === 4 ? 2 : n
  if (/^last$/iu.test(groups.ordinal ?? '') && !hasYear(groups)) return undefined
  return half === 1 || half === 2
    ? monthsOf(
        yearOr(groups, place, () => yearOfSpan(half * 6 - 5, half * 6, place)),
        half * 6 - 5,
        half * 6,
        'half',
      )
    : undefined
}

export function readYear(groups: DateWords, place: DatePlace): Interval | undefined {
  const y = yearOr(groups, place, () => yearIn(place.reference))
  const span = monthsOf(y, 1, 12, 'year')
  return span === undefined ? undefined : inPart(span, groups.part)
}

/** "By the end of the year": the report's own, and none where the deed is done and the year has just begun. */
export function readYearsEnd(groups: DateWords, place: DatePlace): Interval | undefined {
  const isJustBegun = !hasYear(groups) && Number(place.reference.slice(5, 7)) <= 2
  return isJustBegun && place.isBehind() ? undefined : readYear({ ...groups, part: 'end of' }, place)
}

export function readSeason(groups: DateWords, place: DatePlace): Interval | undefined {
  const first = seasons.get(groups.season?.toLowerCase() ?? '') ?? 0
  const y = yearOr(groups, place, () => 0)
  return monthsOf(y, first, first + 2, 'part')
}

export function readYears(groups: DateWords): Interval | undefined {
  const first = Number(groups.year)
  const tail = groups.until ?? ''
  const last = tail.length === 2 ? Math.floor(first / 100) * 100 + Number(tail) : Number(tail)
  return last > first && last - first <= 50 ? { from: `${first}-01-01`, to: `${last}-12-31`, precision: 'span' } : undefined
}
