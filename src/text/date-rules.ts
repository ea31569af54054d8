// Our own rules for calendar days, months, quarters, halves, fiscal years and parts of years; en, fr, de, es.
import type { Interval } from '../domain/interval.ts'
import { dayOf, isoDay } from './calendar.ts'
import {
  type DatePlace,
  hasYear,
  readDay,
  readDays,
  readHalf,
  readMonth,
  readMonthBeside,
  readNumberedDay,
  readQuarter,
  readQuarterTo,
  readSeason,
  readYear,
  readYears,
  readYearsEnd,
} from './date-readers.ts'
import {
  type DateSign,
  type DateWords,
  month,
  monthNames,
  ordinalNames,
  partNames,
  relYear,
  seasonNames,
  year,
  yearAfter,
} from './date-words.ts'

/** One way to write a date. `read` gives nothing where the words turn out to be no date. */
export interface DateRule {
  readonly pattern: RegExp
  /** What a sentence must have before the pattern is tried at all. */
  readonly needs: readonly DateSign[]
  readonly read: (groups: DateWords, place: DatePlace) => Interval | undefined
}

/** A rule for whole words, without regard to case. */
export const rule = (source: string, read: DateRule['read'], ...needs: readonly DateSign[]): DateRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
  read,
  needs,
})

const ofYear = "(?:(?:of\\s|de\\s|d['’]|des\\s|del\\s)?(?:the\\s)?(?:year\\s|Jahr(?:es)?\\s|(?:l['’])?(?:année|exercice)\\s|año\\s)?)"
const partBefore = `(?:(?<part>(?:the\\s+)?(?:${partNames}))[\\s-]?(?:the\\s+|des\\s+|du\\s+|del\\s+)?(?:year\\s+|Jahr\\s+|l['’]année\\s+)?)?`
const dayNumber = '(?<day>[0-3]?\\d)\\.?(?:st|nd|rd|th|er)?'
const until = '\\s?(?:-|–|\\s(?:to|until|through|au?|à|bis(?:\\s(?:zum|zu))?|al|hasta(?:\\sel)?)\\s)\\s?'
/** "The second quarter of the game" is none of a year. */
const ofNothing = "(?!\\s(?:of|des|der|du|del|de\\s(?:la|l['’]))\\s)"
const shortYear = '(?<short>[2-3]\\d)'

/** In order of trust: a span taken by one rule is closed to the later ones. */
export const calendarRules: readonly DateRule[] = [
  rule('(?<year>(?:19|20)\\d{2})-(?<m>[01]\\d)-(?<d>[0-3]\\d)', (g) => dayOf(isoDay(Number(g.year), Number(g.m), Number(g.d))), 'digit'),
  rule(`(?<d>[0-3]?\\d)\\.\\s?(?<m>[01]?\\d)\\.\\s?${year}(?!\\.\\d)`, readNumberedDay, 'digit'),
  rule(
    `quarter\\s(?:ended|ending|to)\\s(?:on\\s)?(?:${dayNumber}\\s)?${month}(?:\\s(?<last>[23]\\d))?(?:,?\\s${year})?`,
    readQuarterTo,
    'quarter',
  ),
  rule(`(?<month>March|June|September|December)\\squarter${yearAfter}`, readQuarterTo, 'quarter'),
  rule(
    `(?<day1>[0-3]?\\d)\\.?(?:st|nd|rd|th|er)?\\s(?:of\\s|de\\s)?(?<month1>${monthNames})(?:,?\\s(?:de\\s)?(?<year1>(?:19|20)\\d{2}))?${until}(?:the\\s)?${dayNumber}\\s(?:of\\s|de\\s)?${month}${yearAfter}`,
    readDays,
    'digit',
    'month',
  ),
  rule(
    `(?<month1>${monthNames})\\.?\\s(?<day1>[0-3]?\\d)(?:,?\\s(?<year1>(?:19|20)\\d{2}))?${until}${month}\\s(?<day>[0-3]?\\d)(?:,?\\s${year})?`,
    readDays,
    'digit',
    'month',
  ),
  rule(`between\\s(?<month1>${monthNames})(?:\\s(?<year1>(?:19|20)\\d{2}))?\\sand\\s${month}${yearAfter}`, readDays, 'month'),
  rule(
    `${dayNumber}(?:(?:\\s?[-–]\\s?|\\s(?:to|au|bis|al)\\s)(?<last>[0-3]?\\d)\\.?(?:st|nd|rd|th)?)?\\s(?:of\\s|de\\s)?${month}${yearAfter}`,
    readDay,
    'digit',
    'month',
  ),
  rule(`(?:premier|primero\\sde|first\\sof|ersten)\\s${month}${yearAfter}`, readDay, 'month'),
  rule(`${month}\\s(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?<last>[0-3]?\\d))?(?:\\s?,?\\s${year})?`, readDay, 'digit', 'month'),
  rule(
    `(?:[QT](?<n>[1-4]))(?:\\s?[-–]\\s?|\\s(?:and|to|or|et|à|und|bis|y|a)\\s)[QT](?<n2>[1-4])\\s?(?:of\\s|de\\s)?${year}`,
    readQuarter,
    'digit',
  ),
  rule(`${year}[\\s/-]?Q(?<n>[1-4])`, readQuarter, 'digit'),
  rule(
    `${partBefore}(?:[QT](?<n>[1-4]))(?:[\\s/-]?(?:of\\s|de\\s)?(?:FY\\s?|fiscal\\s)?['’]?(?:${year}|${shortYear})|\\s(?:of\\s|de\\s)?${relYear})?`,
    readQuarter,
    'digit',
  ),
  rule(`(?<n>[1-4])[QT]\\s?(?:(?:de\\s)?${year}|['’]?(?<short>[12]\\d))?`, readQuarter, 'digit'),
  rule(
    `${partBefore}(?<ordinal>${ordinalNames})(?:\\s|-)(?:fiscal\\s|calendar\\s)?(?:quarter|trimestre|Quartal)s?${yearAfter}${ofNothing}`,
    readQuarter,
    'quarter',
  ),
  rule(`(?:[HS](?<n>[12]))(?:\\s?(?:of\\s|de\\s)?['’]?(?:${year}|${shortYear}))?`, readHalf, 'digit'),
  rule(`(?<n>[12])H\\s?(?:${year}|['’]?(?<short>[12]\\d))`, readHalf, 'digit'),
  rule(
    `(?<ordinal>${ordinalNames})(?:\\s|-)(?:half|semestre|Halbjahr|Jahreshälfte|Hälfte|moitié|mitad)${yearAfter}${ofNothing}`,
    (g, place) => (hasYear(g) || !/^(?:latter|back|segunda|primera)$/iu.test(g.ordinal ?? '') ? readHalf(g, place) : undefined),
    'half',
  ),
  rule(
    `(?:FY\\s?['’]?|fiscal(?:\\syear)?\\s|Geschäftsjahr\\s|exercice\\s|ejercicio\\s(?:fiscal\\s)?(?:de\\s)?)(?:${year}|${shortYear})(?![-–/]\\d)`,
    readYear,
    'digit',
  ),
  rule(
    `(?:(?<month1>${monthNames})(?:\\s(?:de\\s)?(?<year1>(?:19|20)\\d{2}))?)${until}${month}${yearAfter.replace(/\?$/, '')}`,
    readDays,
    'digit',
    'month',
  ),
  rule(`(?<part>(?:the\\s+)?(?:${partNames}))[\\s-]?(?:de\\s)?${month}${yearAfter}`, readMonth, 'month'),
  rule(
    `(?:(?<which>last|next|letzten|vergangenen|nächsten|kommenden|próximo|pasado)\\s${month})(?!\\s\\d)|${month}\\s(?<after>dernier|prochain|pasado|próximo)`,
    readMonthBeside,
    'month',
  ),
  rule(`${month}${yearAfter.replace(/\?$/, '')}`, readMonth, 'month'),
  rule(
    `(?:between|from|entre|zwischen|de|von|desde)\\s${year}\\s(?:and|to|et|à|und|bis|y|a|hasta)\\s(?<until>(?:19|20)\\d{2})`,
    readYears,
    'digit',
  ),
  rule(`${year}[-–/](?<until>\\d{2}(?:\\d{2})?)(?![-–/.,]\\d)`, readYears, 'digit'),
  rule(
    `(?:the\\s)?(?:year-end|year['’]s\\send|Jahresende|fin\\sd['’]année|(?:fin|final|finales)\\sdel?\\saño)\\s${year}`,
    readYearsEnd,
    'digit',
    'year',
  ),
  rule(
    `(?<=\\b(?:by|before|at|until|till|through|since|around|zum|bis|am|d['’]ici|avant|en|de|a|hasta)\\s)(?:the\\s)?(?:year[-\\s]end|year['’]s\\send|Jahresende|fin\\sd['’]année|(?:fin|final|finales)\\sdel?\\saño)`,
    readYearsEnd,
    'year',
  ),
  rule(`(?<part>(?:the\\s+)?(?:${partNames}))[\\s-]?${ofYear}${year}`, readYear, 'digit'),
  rule(`(?<part>(?:the\\s+)?(?:${partNames.replace('|end of|', '|')}))[\\s-]?${relYear}`, readYear, 'year'),
  rule('(?:the\\s)?end\\sof\\s(?:(?:the|this)\\syear|(?<rel>next\\syear|last\\syear))', readYearsEnd, 'year'),
  rule(
    `(?<=\\b(?:in|by|this|of|the|since|during|until|early|late|au|à|de|l['’]|im|bis|en|la|el)\\s?)(?<season>${seasonNames})\\s(?:of\\s|de\\s)?${year}`,
    readSeason,
    'digit',
  ),
  rule(
    `(?<=\\b(?:in|by|since|of|during|until|through|this|from|en|depuis|im|seit|bis|desde|ab|dès|fin|for|to)\\s)${month}`,
    readMonth,
    'month',
  ),
  rule(
    `(?<=\\b(?:in|by|since|until|till|through|during|after|before|from|to|of|and|for|year|en|depuis|d['’]ici(?:\\sà)?|dès|antes\\sde|avant|après|seit|bis|ab|Jahr|année|nach|vor|desde|hasta|para|around|late|early|full-year|Jahre)\\s|[(])${year}(?![.,]\\d)(?!\\s(?:MW|GW|GPUs?|people|jobs|chips|homes)\\b)`,
    readYear,
    'digit',
  ),
]
