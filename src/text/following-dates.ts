// Days that count from a date told before them, not from the day of the report: "the following week", "the Monday after", "am folgenden Tag".
import type { Interval } from '../domain/interval.ts'
import { dayOf, daysBetween, monthsOf, shiftDay, weekdayOf, weekOf } from './calendar.ts'
import { de } from './lists/de.ts'
import { en } from './lists/en.ts'
import { es } from './lists/es.ts'
import { fr } from './lists/fr.ts'

/** Where such words stand; `from` gives their days, counted from the date before them, and nothing where that date is too loose. */
export interface FollowingDate {
  readonly start: number
  readonly end: number
  readonly from: (before: Interval) => Interval | undefined
}

const weekdays = new Map([...fr.weekdays, ...es.weekdays, ...de.weekdays, ...en.weekdays])
const weekdayNames = [...weekdays.keys()].filter((name) => name.length > 4).join('|')
const spans: ReadonlyMap<string, string> = new Map(
  ['day jour tag día', 'week semaine woche semana', 'month mois monat mes', 'quarter trimestre quartal', 'year année jahr año'].flatMap(
    (words) => {
      const [kind = '', ...others] = words.split(' ')
      return [kind, ...others].map((word): [string, string] => [word, kind])
    },
  ),
)
const span = `(?<span>${[...spans.keys()].join('|')})`
const weekday = `(?<weekday>${weekdayNames})`
const counts: ReadonlyMap<string, number> = new Map(
  'a an one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at): [string, number] => [word, Math.max(1, at - 1)]),
)
/** "Two", "10": how many days or weeks later. */
const count = `(?<count>\\d{1,3}|${[...counts.keys()].join('|')})\\s`
/** What closes a clause: "the week after" that goes on ("the week after the vote") counts from something that is no date here. */
const closes = String.raw`(?=\s*(?:[.,;:!?)”"—–]|$))`

/** `open` is for words that take a weekday and give it no day: "the Friday before the vote". */
const patterns: readonly { readonly pattern: RegExp; readonly isOpen?: true }[] = [
  `(?:${weekday}\\s(?:of|in)\\s)?(?:the|that)\\s(?:following|subsequent)\\s${span}`,
  `(?:the\\s)?(?:following|subsequent)\\s${weekday}`,
  `the\\s(?:${weekday}|(?<span>day|week|month|year))\\s(?:after|following)${closes}`,
  `(?<!\\b(?:in|over|within|for|during|into|by)\\s)the\\snext\\s(?<span>day)${closes}`,
  `(?:le|la|l['’])\\s?${span}\\ssuivante?`,
  `(?:le\\s)?${weekday}\\ssuivant`,
  `folgende[nmrs]?\\s(?:${span}(?:e?s)?|${weekday})`,
  `(?:el|la|al)\\s(?:${span}|${weekday})\\ssiguiente`,
]
  .map((source): { readonly pattern: RegExp; readonly isOpen?: true } => ({ pattern: inWords(source) }))
  .concat({ pattern: inWords(`the\\s${weekday}\\s(?:after|following|before|prior\\sto)`), isOpen: true })
  .concat({ pattern: inWords(`${count}(?<span>day|week|month|year)s?\\s(?:later|after(?:wards)?${closes})`) })
  .concat({
    pattern: inWords(
      `(?:${count}|(?:a\\s)?(?:few|several|many|some|couple\\sof)\\s)(?:hour|day|week|month|year|decade)s?\\s(?:later|after(?:wards)?)`,
    ),
    isOpen: true,
  })
const mayStand =
  /\blater\b|\b(?:hour|day|week|month|year)s? after(?:wards?)?\b|following|subsequent|suivant|folgende|siguiente|the next day|\bthe \p{L}+ (?:after|before|prior to)\b/iu

function inWords(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Whether a sentence has words that may need a date of the sentences before it. */
export const countsFromBefore = (text: string): boolean => mayStand.test(text) && findFollowing(text).length > 0

/** Every such place of a text in reading order. */
export function findFollowing(text: string): readonly FollowingDate[] {
  if (!mayStand.test(text)) return []
  const found: FollowingDate[] = []
  for (const { pattern, isOpen } of patterns)
    for (const { 0: raw, index, groups = {} } of text.matchAll(pattern)) {
      const end = index + raw.length
      if (found.some((each) => index < each.end && end > each.start)) continue
      const kind = spans.get(groups['span']?.toLowerCase() ?? '')
      const number = weekdays.get(groups['weekday']?.toLowerCase() ?? '')
      const counted = groups['count']?.toLowerCase() ?? 'one'
      const times = counts.get(counted) ?? Number(counted)
      found.push({ start: index, end, from: isOpen ? () => undefined : (before) => following(before, { kind, weekday: number, times }) })
    }
  return found.sort((a, b) => a.start - b.start)
}

interface Step {
  readonly kind: string | undefined
  readonly weekday: number | undefined
  /** How many of them later. */
  readonly times: number
}

/** The day, week, month, quarter or year behind a date that lies in one such; a weekday is the first behind it, or that of the week. */
function following({ from, to }: Interval, { kind, weekday: number, times }: Step): Interval | undefined {
  const days = daysBetween(from, to)
  if (kind === 'day') return days === 0 ? dayOf(shiftDay(to, times)) : undefined
  if (kind === undefined) return days < 7 && number !== undefined ? dayOf(shiftDay(to, ((number - weekdayOf(to) + 13) % 7) + 1)) : undefined
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))]
  if (kind === 'week') {
    const week = days < 7 ? weekOf(shiftDay(to, 7 * times)) : undefined
    return week === undefined || number === undefined ? week : dayOf(shiftDay(week.from, number - 1))
  }
  if (kind === 'month') return from.slice(0, 7) === to.slice(0, 7) ? monthsOf(year, month + times, month + times, 'month') : undefined
  if (from.slice(0, 4) !== to.slice(0, 4)) return undefined
  if (kind === 'year') return monthsOf(year + times, 1, 12, 'year')
  const quarter = Math.ceil(month / 3)
  return Math.ceil(Number(from.slice(5, 7)) / 3) === quarter ? monthsOf(year, quarter * 3 + 1, quarter * 3 + 3, 'quarter') : undefined
}
