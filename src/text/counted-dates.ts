// Days that a sentence counts from the day of the report: "three weeks ago", "in two years", "vor drei Wochen", "hace un mes".
import type { Interval } from '../domain/interval.ts'
import { dayOf, shiftDay, shiftMonths } from './calendar.ts'
import { de } from './lists/de.ts'
import { en } from './lists/en.ts'
import { es } from './lists/es.ts'
import { fr } from './lists/fr.ts'
import { isStillToCome } from './still-to-come.ts'

type Unit = 'day' | 'week' | 'month' | 'year'

const units: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['day', 'day days jour jours tag tage tagen día días'],
      ['week', 'week weeks semaine semaines woche wochen semana semanas'],
      ['month', 'month months mois monat monate monaten mes meses'],
      ['year', 'year years an ans année années jahr jahre jahren año años'],
    ] as const
  ).flatMap(([unit, words]) => words.split(' ').map((word): [string, Unit] => [word, unit])),
)
const counts: ReadonlyMap<string, number> = new Map([...[fr, es, de, en].flatMap(({ cardinals }) => [...cardinals]), ['a', 1], ['an', 1]])
const alternatives = (words: Iterable<string>): string => [...words].toSorted((a, b) => b.length - a.length).join('|')
const count = `(?<count>\\d{1,3}|${alternatives(counts.keys())})`
const counted = `${count}\\s(?<unit>${alternatives(units.keys())})`
/** Words after which a count is a bound, a guess or half of a range: "more than two years ago", "two to three years ago". */
const noBound = `(?<![\\d.,]|\\b(?:than|least|most|about|around|nearly|almost|over|some|roughly|approximately|half|(?:${alternatives(counts.keys())}|\\d+)\\s(?:to|or|and))\\s)`
const open = '(?<![\\p{L}\\p{N}])'
const noHalf = "(?!\\s(?:et demi|y medi|und |and |de\\s|d[’']|que\\s|qu[’']))(?![\\p{L}\\p{N}])"
const inWords = (source: string): RegExp => new RegExp(`${open}(?:${source})`, 'giu')

/** `way` is the sign of the count; where `needsAhead` is set the words give a length of time unless the deed lies ahead. */
const patterns: readonly { readonly pattern: RegExp; readonly way: 1 | -1; readonly needsAhead?: true }[] = [
  { pattern: inWords(`${noBound}${counted}\\sago(?!\\p{L})`), way: -1 },
  { pattern: inWords(`il\\sy\\sa\\s${counted}${noHalf}`), way: -1 },
  { pattern: inWords(`vor\\s${counted}${noHalf}`), way: -1 },
  { pattern: inWords(`hace\\s${counted}${noHalf}`), way: -1 },
  { pattern: inWords(`in\\s${counted}[’']?\\stime(?!\\p{L})`), way: 1 },
  { pattern: inWords(`${noBound}${counted}\\sfrom\\s(?:now|today)(?!\\p{L})`), way: 1 },
  { pattern: inWords(`dentro\\sde\\s${counted}${noHalf}`), way: 1 },
  // "Will decide within 28 days": the last day that is left. "Within 28 days of the sale" counts from the sale.
  { pattern: inWords(`within\\s${counted}(?!\\s(?:of|after|from|before)\\s)(?!\\p{L})`), way: 1, needsAhead: true },
  {
    pattern: inWords(`(?:in|dans)\\s${counted}(?!\\s(?:of|de|des|du|ago|von|or|to)\\s|\\sd[’']|[’'-])${noHalf}`),
    way: 1,
    needsAhead: true,
  },
]
const mayStand = /ago|from (?:now|today)|il y a|vor|hace|dentro|(?<!\p{L})(?:in|within|dans)\s/iu
/** "The first in ten years", "its best month in two years": the years behind, whatever the verb. */
const superlative =
  /(?<!\p{L})(?:first|only|best|worst|most|least|lowest|highest|\p{L}{3,}est|record|premi[eè]re?|seule?|plus|erste[nrsm]?|\p{L}{3,}ste[nrsm]?)(?!\p{L})/iu
const englishUnit = /(?:day|week|month|year)s?$/iu
/** What somebody said then that they would do, or has to. */
const owed = /(?<!\p{L})(?:would|must|shall|may|can|has to|have to)\s(?:\p{L}+\s){1,8}$/iu
const lead = /(?:[^.!?;:]|(?<=\d)[.:](?=\d))*$/u
/** A French or German verb that puts its clause ahead. */
const aheadAbroad =
  /(?<!\p{L})(?:\p{L}{2,}r(?:a|ont)|va|vont|doit|doivent|wird|werden|soll|sollen|will|wollen|öffnet|eröffnet|startet|beginnt|endet)(?!\p{L})/iu

/** Every day of a text that counts from `reference` (ISO), in reading order. A length of time ("for 15 years", "over ten years") is none. */
export function findCounted(text: string, reference: string): readonly { start: number; end: number; raw: string; interval: Interval }[] {
  if (!mayStand.test(text)) return []
  return patterns.flatMap(({ pattern, way, needsAhead }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: raw, index, groups = {} }) => {
      const end = index + raw.length
      if (needsAhead && !isAhead(text, index, end)) return []
      const word = groups['count']?.toLowerCase() ?? ''
      const number = way * (counts.get(word) ?? Number(word))
      const interval = countFrom(reference, number, units.get(groups['unit']?.toLowerCase() ?? ''))
      return interval === undefined || number === 0 ? [] : [{ start: index, end, raw, interval }]
    }),
  )
}

/** "Will open in two years", "ouvrira dans deux ans", "In two years, it will open". */
function isAhead(text: string, start: number, end: number): boolean {
  const before = lead.exec(text.slice(0, start))?.[0] ?? ''
  if (superlative.test(before)) return false
  const number = start + (/^\p{L}+\s/u.exec(text.slice(start, end))?.[0].length ?? 0)
  // "Said that it would decide within 28 days", "must appeal within 28 days".
  if (/^within\s/iu.test(text.slice(start, end)) && owed.test(before)) return true
  return englishUnit.test(text.slice(number, end)) ? isStillToCome(text, number, end) : aheadAbroad.test(before)
}

/** "Fifty years ago" is a round number and no day. */
const yearsMax = 9

function countFrom(reference: string, number: number, unit: Unit | undefined): Interval | undefined {
  if (unit === undefined || (unit === 'year' && Math.abs(number) > yearsMax)) return undefined
  if (unit === 'day' || unit === 'week') return dayOf(shiftDay(reference, unit === 'day' ? number : number * 7))
  return dayOf(shiftMonths(reference, unit === 'month' ? number : number * 12))
}
