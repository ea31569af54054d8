// Every date in a sentence as an interval with its precision: our own rules first, then chrono-node for the rest.
import type { ParsedResult, ParsingReference } from 'chrono-node'
// By language: the package as a whole loads twelve more, 190 files at every start.
import * as de from 'chrono-node/de'
import * as en from 'chrono-node/en'
import * as es from 'chrono-node/es'
import * as fr from 'chrono-node/fr'
import type { Interval } from '../domain/interval.ts'
import { isAlreadyDone, isReckoned } from './already-done.ts'
import { dayOf, isoDay, monthsOf } from './calendar.ts'
import { findCounted } from './counted-dates.ts'
import { calendarRules, type DateRule } from './date-rules.ts'
import { chronoWords, type DateSign, dateSigns, dateWords } from './date-words.ts'
import { type FollowingDate, findFollowing } from './following-dates.ts'
import { relativeRules } from './relative-rules.ts'
import { isStillToCome } from './still-to-come.ts'

/** `start` and `end` are UTF-16 offsets, end exclusive; `raw` is the text between them. */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly interval: Interval
}

/** `reference` is the day the text was published (ISO, a time is ignored): "Monday" and "next quarter" count from it. */
export interface DateContext {
  readonly language: string
  readonly reference: string
  /** The last date told in the sentences before: "the following week" counts from it where its own sentence has none before. */
  readonly before?: Interval | undefined
}

const dateRules: readonly DateRule[] = [...calendarRules, ...relativeRules]
const sentenceCharactersMax = 4_000

/**
 * Finds the dates of a sentence in reading order; they do not overlap.
 *
 * A missing year is the one nearest to the reference, and the next one where the sentence puts the date ahead ("will open in December"). "The following week" counts from the date before it, and is none without one. Fiscal quarters and years are read as calendar ones, since the text alone
 * does not say when a company's year begins. Clock times are no dates.
 *
 * @throws never; an unreadable reference is an empty answer
 */
export function findDates(sentence: string, context: DateContext): readonly FoundDate[] {
  const reference = /^\d{4}-\d{2}-\d{2}/.exec(context.reference)?.[0]
  if (reference === undefined || Number.isNaN(Date.parse(reference))) return []
  const text = sentence.slice(0, sentenceCharactersMax)
  const { language } = context
  const found: FoundDate[] = []
  const has = signsOf(text)
  const hasWord = dateWords.test(text)
  if (!has('digit') && !hasWord) return []
  const following = findFollowing(text)
  const isTaken = (start: number, end: number): boolean => [...found, ...following].some((each) => start < each.end && end > each.start)
  if (hasWord) for (const date of findCounted(text, reference)) if (!isTaken(date.start, date.end)) found.push(date)
  for (const rule of dateRules) {
    if (!rule.needs.every(has)) continue
    for (const match of text.matchAll(rule.pattern)) {
      const end = match.index + match[0].length
      if (isTaken(match.index, end)) continue
      const interval = rule.read(match.groups ?? {}, {
        reference,
        language,
        isAhead: () => isStillToCome(text, match.index, end, language),
        isBehind: () => isAlreadyDone(text, match.index, end, language),
        isReckoned: () => isReckoned(text, match.index, end, language),
      })
      if (interval !== undefined) found.push({ start: match.index, end, raw: match[0], interval })
    }
  }
  const isChronos = hasWord || /\d[/T]/.test(text)
  if (isChronos && (!language.startsWith('en') || chronoWords.test(text)))
    for (const date of byChrono(text, language, reference)) if (!isTaken(date.start, date.end)) found.push(date)
  for (const each of following) found.push(...counted(each, found, text, context.before))
  return found.sort((a, b) => a.start - b.start)
}

/** The date that counts from the last one before it. */
function counted(
  { start, end, from }: FollowingDate,
  found: readonly FoundDate[],
  text: string,
  told: Interval | undefined,
): readonly FoundDate[] {
  const last = found
    .filter((date) => date.end <= start)
    .toSorted((a, b) => a.end - b.end)
    .at(-1)
  const before = last?.interval ?? told
  const interval = before === undefined ? undefined : from(before)
  return interval === undefined ? [] : [{ start, end, raw: text.slice(start, end), interval }]
}

/** Looks for each sign once, when a rule first asks for it. */
function signsOf(text: string): (sign: DateSign) => boolean {
  const seen = new Map<DateSign, boolean>()
  return (sign) => {
    const known = seen.get(sign) ?? dateSigns[sign].test(text)
    seen.set(sign, known)
    return known
  }
}

function byChrono(text: string, language: string, reference: string): readonly FoundDate[] {
  const instant = { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 }
  const found: FoundDate[] = []
  for (const result of parserFor(language).parse(text, instant)) {
    const isOther = language.startsWith('en') ? isEitherWay(result.text) : isMorning(text.slice(0, result.index), result.text)
    const interval = isOther ? undefined : intervalOf(result)
    if (interval !== undefined)
      found.push({
        start: result.index,
        end: result.index + result.text.length,
        raw: text.slice(result.index, result.index + result.text.length),
        interval,
      })
  }
  return found
}

/** "07/09/2026" is July in one English and September in the other. */
function isEitherWay(text: string): boolean {
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/.exec(text) ?? []
  return first !== undefined && first !== second && Number(first) <= 12 && Number(second) <= 12
}

/** "Por la mañana", "esta mañana": the morning, and not the day to come. */
const isMorning = (before: string, word: string): boolean => /^mañana/iu.test(word) && /(?<!\p{L})(?:la|esta|una|cada)\s$/iu.test(before)

function parserFor(language: string): { parse: (text: string, reference: ParsingReference) => ParsedResult[] } {
  const tag = language.slice(0, 2).toLowerCase()
  if (tag === 'fr') return fr
  if (tag === 'de') return de
  return tag === 'es' ? es : en
}

/** A length of time. Chrono makes days ahead of all of them ("for 15 years"); which ones count from now our own rules say. */
const spanUnit =
  /(?<!\p{L})(?:ago|hours?|minutes?|seconds?|days?|weeks?|months?|quarters?|years?|decades?|jours?|semaines?|mois|ans?|années?|Tage?n?|Wochen?|Monate?n?|Jahre?[ns]?|Stunden?|días?|semanas?|mes(?:es)?|años?|horas?)(?!\p{L})/iu

/** @NOTE chrono reads "1.5" and "5pm" as dates too: only what names a day or month is kept. */
function intervalOf(result: ParsedResult): Interval | undefined {
  const { start, end } = result
  const year = start.get('year')
  const month = start.get('month')
  const day = start.get('day')
  if (
    year === null ||
    month === null ||
    day === null ||
    /^(?:[\d.:\s]+|may|march|mar|sun|sat|mars|mai|sept|dec)$/.test(result.text) ||
    !/\p{L}|\//u.test(result.text)
  )
    return undefined
  // A day or month without a year is read by our own rules or not at all.
  if (spanUnit.test(result.text) || !start.isCertain('month') || !start.isCertain('year')) return undefined
  if (!start.isCertain('day')) return monthsOf(year, month, month, 'month')
  const from = isoDay(year, month, day)
  const to = end === null || end === undefined ? undefined : isoDay(end.get('year') ?? 0, end.get('month') ?? 0, end.get('day') ?? 0)
  if (from !== undefined && to !== undefined && to > from) return { from, to, precision: 'span' }
  return dayOf(from)
}
