// Every date we print must be a date of the evidence: of a claim, of a ledger row, or the day of the report.

import type { Dossier } from '../../domain/dossier.ts'
import type { Interval } from '../../domain/interval.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { verdict } from './material.ts'
import type { Material } from './read-evidence.ts'
import { findDates } from './read-once.ts'

interface Days {
  readonly from: string
  readonly to: string
  /** "On Monday" gives its day, and no month: "in May" needs a passage that speaks of May. */
  readonly isWeekday?: boolean
}

/** An ISO day, month, year or `a/b` interval as first and last day. */
function daysOf(text: string): readonly Days[] {
  const [from = '', to = from] = text.split('/').map((part) => part.slice(0, 10))
  const first = `${from}-01-01`.slice(0, Math.max(10, from.length)).slice(0, 10)
  return from === '' ? [] : [{ from: from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : first, to: lastDay(to) }]
}
const lastDay = (day: string): string => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day)

/** Whether the words give a length of time and no date ("for twelve years"): that is a figure, compared as one. */
export const isDuration = (raw: string): boolean => /^(?:for |over |within |in )?[\w-]+ (?:year|month|week|day|decade|hour)s$/iu.test(raw)
const weekday = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')
const named = new RegExp(`\\b(?:${months.join('|')}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b`, 'gu')

/** The two ends of a span, each as the day or month that it is: a wider span is another one. Any other interval is itself. */
function endsOf(interval: Interval): readonly Interval[] {
  const { from, to, precision } = interval
  if (precision !== 'span') return [interval]
  const isOfMonths = from.endsWith('-01') && Number(to.slice(8, 10)) >= 28 && from.slice(0, 7) !== to.slice(0, 7)
  return isOfMonths
    ? [
        { from, to: lastDay(from.slice(0, 7)), precision: 'month' },
        { from: `${to.slice(0, 7)}-01`, to, precision: 'month' },
      ]
    : [
        { from, to: from, precision: 'day' },
        { from: to, to, precision: 'day' },
      ]
}

/** "On Monday", "Monday.": the words of a date alone. */
const bareOf = (raw: string): string =>
  raw
    .replace(/^(?:on|in|by|from|until) /iu, '')
    .replace(/[.,;]+$/u, '')
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** What came on Monday and what comes in June are told apart. */
const toldApart = /[.;,]\s|\s(?:and|but|while|whereas|before|after)\s/u
const toCome = /\b(?:will|would|shall|may|might|could|to|due|plans?|planned|scheduled|expects?|expected)\b/u

/** A month or weekday that we name without a year or day: the evidence must name it, or have a day in it. */
function strangeName(
  own: string,
  taken: readonly { readonly start: number; readonly end: number }[],
  material: Material,
  known: readonly Days[],
): string | undefined {
  return [...own.matchAll(named)]
    .filter(({ index }) => !taken.some(({ start, end }) => index >= start && index < end))
    .map(([name]) => name)
    .find((name) => {
      const month = months.indexOf(name) + 1
      const isDay =
        month > 0 &&
        known.some(
          ({ from, to, isWeekday }) => isWeekday !== true && (Number(from.slice(5, 7)) === month || Number(to.slice(5, 7)) === month),
        )
      return !isDay && !material.text.includes(name) && !material.passages.some(({ language }) => language !== 'en')
    })
}

const besides = /(?:[;.]\s|\n|, (?:while|whereas|but|and) )/u
/**
 * "The previous year" of "the year before": not of "a year before the war", nor of what somebody whom ours does not name did then, told
 * behind "while".
 */
function isYearBefore(raw: string, own: string, theirs: string): boolean {
  const span = /^(?:in |of )?(?:the )?(?:previous|prior) (?<span>year|quarter|month|week)$/u.exec(raw.toLowerCase())?.groups?.['span']
  if (span === undefined) return false
  const before = `\\b${span} (?:before|earlier)\\b(?! (?:the|an?|its|his|her|their|that|it|he|she|they|\\p{Lu}))`
  const told = new RegExp(`${before}|\\b(?:previous|prior) ${span}\\b`, 'u')
  return theirs.split(besides).some((clause) => {
    const who = /^(?<who>\p{Lu}[\p{L}-]+) /u.exec(clause)?.groups?.['who']
    const isAside = who !== undefined && new RegExp(`, (?:while|whereas|but|and) ${who} `, 'u').test(theirs)
    return told.test(clause) && (!isAside || own.includes(who))
  })
}

/**
 * Compares our dates with those of the evidence. A date we print more loosely than the evidence agrees with it, never a tighter one.
 * The day of the report may stand in the words that name the report; what we assert needs a date of the passage or the row.
 */
export function datesAgree(sentence: Sentence, material: Material, dossier: Dossier): Verdict {
  const reference = dossier.builtAt.slice(0, 10)
  const read = (text: string, language: string, day: string): readonly Days[] =>
    findDates(text, { language, reference: day }).flatMap(({ interval, raw }) =>
      endsOf(interval).map((each) => ({ ...each, isWeekday: weekday.test(raw) })),
    )
  const asserted: readonly Days[] = [
    ...material.passages.flatMap(({ claim }) =>
      claim.dates.flatMap(({ interval, text }) => endsOf(interval).map((each) => ({ ...each, isWeekday: weekday.test(text) }))),
    ),
    ...material.passages.flatMap(({ text, language, publishedAt }) => read(text, language, publishedAt.slice(0, 10) || reference)),
    ...(material.passages.length === 0 || material.facts.length > 0 ? material.days.flatMap(daysOf) : []),
    ...read(material.text, 'en', reference),
  ]
  const published = [...material.passages, ...material.facts.flatMap(({ claims }) => claims)].map(({ publishedAt }) => publishedAt)
  const rows = material.facts.length > 0 || material.passages.length === 0 ? [...asserted, ...material.days.flatMap(daysOf)] : []
  const reported = [...rows, ...published.flatMap(daysOf)]
  const own = ownStatement(sentence.text)
  const day = material.passages[0]?.publishedAt.slice(0, 10) ?? reference
  const stands = (known: readonly Days[], { from, to }: Interval): boolean =>
    known.some((each) => each.from >= from && each.to.slice(0, 10) <= lastDay(to) && (each.isWeekday !== true || from === to))
  const [ours, all] = [own, sentence.text].map((text) =>
    findDates(text, { language: 'en', reference: day }).filter(({ raw }) => !isDuration(raw)),
  )
  // "Will resume on Monday, the envoy said" of "said it would resume on Monday": without a year the words themselves are the date.
  const isSameWords = (raw: string): boolean =>
    !/\d{4}/u.test(raw) &&
    /\p{Lu}/u.test(raw) &&
    toCome.test(own) &&
    material.passages.some(
      ({ text, language }) =>
        language.startsWith('en') &&
        text
          .split(toldApart)
          .some((clause) => toCome.test(clause) && new RegExp(`(?<![\\p{L}\\d])${bareOf(raw)}(?![\\p{L}\\d])`, 'u').test(clause)),
    )
  const strange =
    ours?.find(
      ({ interval, raw }) =>
        !isSameWords(raw) && !isYearBefore(raw, own, material.text) && !endsOf(interval).every((each) => stands(asserted, each)),
    ) ??
    all?.find(({ raw, interval }) => !own.includes(raw.replace(/[,.]$/, '')) && !endsOf(interval).every((each) => stands(reported, each)))
  const wrong = strange?.raw ?? strangeName(own, ours ?? [], material, asserted)
  if (wrong !== undefined) return verdict(sentence, 'dates', 'contradicted', `The evidence does not give the date ${wrong}.`)
  return verdict(sentence, 'dates', 'supported', 'Every date stands in the evidence.')
}
