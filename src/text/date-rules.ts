// Our own date rules: calendar days, months, quarters, halves, fiscal years, parts of years, relative days; en, fr, de, es.
import type { Interval } from '../domain/interval.ts'
import { dayOf, daysBetween, isoDay, monthsOf, partOf, shiftDay, weekdayOf, weekOf } from './calendar.ts'
import { de } from './lists/de.ts'
import { en } from './lists/en.ts'
import { es } from './lists/es.ts'
import { fr } from './lists/fr.ts'

/** Whether the sentence puts a weekday, or a day or month of the year, ahead. */
type IsAhead = (of?: 'year') => boolean

/** What the named groups of a rule caught. */
interface DateWords {
  readonly year?: string | undefined
  readonly short?: string | undefined
  readonly until?: string | undefined
  readonly month?: string | undefined
  readonly m?: string | undefined
  readonly day?: string | undefined
  readonly d?: string | undefined
  readonly last?: string | undefined
  readonly n?: string | undefined
  readonly ordinal?: string | undefined
  readonly part?: string | undefined
  readonly which?: string | undefined
  readonly span?: string | undefined
  readonly weekday?: string | undefined
  readonly after?: string | undefined
  readonly word?: string | undefined
}

/** What a date of some kind cannot be written without; looking for it first spares most patterns. */
export type DateSign = 'digit' | 'month' | 'quarter' | 'half' | 'day' | 'span' | 'weekday'

/** One way to write a date. `read` gives nothing where the words turn out to be no date. */
interface DateRule {
  readonly pattern: RegExp
  /** What a sentence must have before the pattern is tried at all. */
  readonly needs: readonly DateSign[]
  readonly read: (groups: DateWords, reference: string, isAhead: IsAhead) => Interval | undefined
}

const months = new Map([...fr.months, ...es.months, ...de.months, ...en.months])
const monthNames = [...months.keys()].sort((a, b) => b.length - a.length).join('|')
const weekdays = new Map([...fr.weekdays, ...es.weekdays, ...de.weekdays, ...en.weekdays])
const weekdayNames = [...weekdays.keys()]
  .filter((name) => name.length > 4)
  .sort((a, b) => b.length - a.length)
  .join('|')
const ordinals = new Map(
  `first=1 second=2 third=3 fourth=4 1st=1 2nd=2 3rd=3 4th=4 final=4 last=4 premier=1 deuxième=2 second=2 troisième=3 quatrième=4 1er=1 2e=2 3e=3 4e=4
  ersten=1 erstes=1 erste=1 zweiten=2 zweites=2 zweite=2 dritten=3 drittes=3 dritte=3 vierten=4 viertes=4 vierte=4 primer=1 segundo=2
  tercer=3 cuarto=4`
    .split(/\s+/)
    .map((pair): [string, number] => [pair.split('=')[0] ?? '', Number(pair.split('=')[1])]),
)
const ordinalNames = [...ordinals.keys()].sort((a, b) => b.length - a.length).join('|')
const parts = new Map<string, 'early' | 'mid' | 'late' | 'end'>(
  Object.entries({
    early: 'early',
    'beginning of': 'early',
    'start of': 'early',
    'the beginning of': 'early',
    début: 'early',
    anfang: 'early',
    'principios de': 'early',
    'comienzos de': 'early',
    mid: 'mid',
    'mid-': 'mid',
    'middle of': 'mid',
    'mi-': 'mid',
    mitte: 'mid',
    'mediados de': 'mid',
    late: 'late',
    'end of': 'end',
    'close of': 'end',
    'year-end': 'end',
    fin: 'end',
    'fin de': 'end',
    ende: 'end',
    'finales de': 'end',
    'fines de': 'end',
  }),
)
const partNames = [...parts.keys()].sort((a, b) => b.length - a.length).join('|')
const year = '(?<year>(?:19|20)\\d{2})'
const yearAfter = `(?:,?\\s+(?:of\\s+|de\\s+|del\\s+|in\\s+)?(?:fiscal\\s+(?:year\\s+)?)?${year})?`
const month = `(?<month>${monthNames})\\.?`

/** The year of a day or month that is told without one: the nearest, and the coming one where the words around it put it ahead. */
function yearOfNone(reference: string, monthNumber: number, day: number, isAhead: IsAhead): number {
  const near = nearestYear(reference, monthNumber, day)
  const isOver = (isoDay(near, monthNumber, Math.min(day, 28)) ?? reference).slice(0, 7) < reference.slice(0, 7)
  return isOver && isAhead('year') ? near + 1 : near
}

/** The year that brings month (and day) nearest to the reference date. */
function nearestYear(reference: string, monthNumber: number, day: number): number {
  const own = Number(reference.slice(0, 4))
  const distance = (y: number) => Math.abs(daysBetween(reference, isoDay(y, monthNumber, Math.min(day, 28)) ?? reference))
  return [own, own - 1, own + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best))
}

function yearOr(text: string | undefined, fallback: number | (() => number)): number {
  if (text === undefined) return typeof fallback === 'number' ? fallback : fallback()
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function readDay(groups: DateWords, reference: string, isAhead: IsAhead): Interval | undefined {
  const monthNumber = months.get(groups.month?.toLowerCase() ?? '') ?? 0
  const day = Number(groups.day)
  const y = yearOr(groups.year, () => (monthNumber === 0 ? 0 : yearOfNone(reference, monthNumber, day, isAhead)))
  const first = isoDay(y, monthNumber, day)
  const last = groups.last === undefined ? undefined : isoDay(y, monthNumber, Number(groups.last))
  if (first !== undefined && last !== undefined && last > first) return { from: first, to: last, precision: 'span' }
  return dayOf(first)
}

function readMonth(groups: DateWords, reference: string, isAhead: IsAhead): Interval | undefined {
  const name = groups.month ?? ''
  const monthNumber = months.get(name.toLowerCase())
  if (
    monthNumber === undefined ||
    (!/^\p{Lu}/u.test(name) && /^(?:may|march|mar|mars|mai|sept?|dec|jan|jun|jul|oct|nov|apr|feb|aug|dic|ago|ene|avr)$/.test(name))
  )
    return undefined
  const span = monthsOf(
    yearOr(groups.year, () => yearOfNone(reference, monthNumber, 15, isAhead)),
    monthNumber,
    monthNumber,
    'month',
  )
  return span === undefined ? undefined : inPart(span, groups.part)
}

function inPart(span: Interval, words: string | undefined): Interval {
  const key = (words ?? '').toLowerCase().replace(/\s+/g, ' ').replace(/^the /, '').trim()
  const part = parts.get(key)
  return part === undefined ? span : partOf(span, part)
}

function readQuarter(groups: DateWords, reference: string): Interval | undefined {
  const n = Number(groups.n ?? ordinals.get(groups.ordinal?.toLowerCase() ?? ''))
  const span = monthsOf(yearOr(groups.year ?? groups.short, Number(reference.slice(0, 4))), n * 3 - 2, n * 3, 'quarter')
  return n >= 1 && n <= 4 && span !== undefined ? inPart(span, groups.part) : undefined
}

function readHalf(groups: DateWords, reference: string): Interval | undefined {
  const n = Number(groups.n ?? ordinals.get(groups.ordinal?.toLowerCase() ?? ''))
  const half = n === 4 ? 2 : n
  return half === 1 || half === 2
    ? monthsOf(yearOr(groups.year ?? groups.short, Number(reference.slice(0, 4))), half * 6 - 5, half * 6, 'half')
    : undefined
}

function readYear(groups: DateWords): Interval | undefined {
  const span = monthsOf(yearOr(groups.year ?? groups.short, 0), 1, 12, 'year')
  return span === undefined ? undefined : inPart(span, groups.part)
}

function readYears(groups: DateWords): Interval | undefined {
  const first = Number(groups.year)
  const tail = groups.until ?? ''
  const last = tail.length === 2 ? Math.floor(first / 100) * 100 + Number(tail) : Number(tail)
  return last > first && last - first <= 50 ? { from: `${first}-01-01`, to: `${last}-12-31`, precision: 'span' } : undefined
}

function readRelativeDay(groups: DateWords, reference: string): Interval | undefined {
  const word = groups.word ?? ''
  if (word === 'Morgen') return undefined
  const shift = /^(?:yesterday|hier|gestern|ayer)$/i.test(word) ? -1 : /^(?:tomorrow|demain|morgen|mañana)$/i.test(word) ? 1 : 0
  return dayOf(shiftDay(reference, shift))
}

function readRelativeSpan(groups: DateWords, reference: string): Interval | undefined {
  const step = /^(?:last|previous)$/i.test(groups.which ?? '') ? -1 : /^next$/i.test(groups.which ?? '') ? 1 : 0
  const y = Number(reference.slice(0, 4))
  const m = Number(reference.slice(5, 7))
  const span = (groups.span ?? '').toLowerCase()
  if (span === 'week') return weekOf(shiftDay(reference, step * 7))
  if (span === 'month') return monthsOf(y, m + step, m + step, 'month')
  if (span === 'year') return monthsOf(y + step, 1, 12, 'year')
  const quarter = Math.ceil(m / 3) + step
  return monthsOf(y, quarter * 3 - 2, quarter * 3, 'quarter')
}

/** A bare weekday in the news is the last one; "next", or a deed that is still to come, makes it the coming one. */
function readWeekday(groups: DateWords, reference: string, isAhead: IsAhead): Interval | undefined {
  const number = weekdays.get(groups.weekday?.toLowerCase() ?? '')
  if (number === undefined || !/^(?:\p{Lu}|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom)/u.test(groups.weekday ?? '')) return undefined
  const back = (weekdayOf(reference) - (number % 7) + 7) % 7
  const which = groups.which?.toLowerCase()
  if (which === 'next' || groups.after !== undefined) return dayOf(shiftDay(reference, back === 0 ? 7 : 7 - back))
  if (which !== 'last' && back !== 0 && isAhead()) return dayOf(shiftDay(reference, 7 - back))
  return dayOf(shiftDay(reference, which === 'last' && back === 0 ? -7 : -back))
}

const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
const rule = (source: string, read: DateRule['read'], ...needs: readonly DateSign[]): DateRule => ({
  pattern: new RegExp(`${before}(?:${source})${after}`, 'giu'),
  read,
  needs,
})

/** Words without which a sentence that has no digit holds no date, ours or chrono's. Compared without regard to case. */
export const dateWords = new RegExp(
  `(?<!\\p{L})(?:${monthNames}|jänner|janv|févr|feber|ene|abr|ago|dic|${weekdayNames}|ago|days?|weeks?|months?|years?|quarters?|half|il y a|jours?|semaines?|mois|ans?|vor|tage?n?|wochen?|monate?n?|jahre?n?|hace|días?|semanas?|mes(?:es)?|años?|trimestres?|quartals?|semestres?|halbjahr(?:es|s)?|fiscal|now|today|tonight|tomorrow|overmorrow|tmrw?|yesterday|last\\s*night|aujourd|hier|demain|maintenant|veille|cette|heute|gestern|vorgestern|morgen|übermorgen|uebermorgen|jetzt|letzte|hoy|ayer|mañana|ahora|anoche)(?!\\p{L})`,
  'iu',
)
/** The signs of a date; each finds at least what its rules would. */
export const dateSigns: Readonly<Record<DateSign, RegExp>> = {
  digit: /\d/u,
  month: new RegExp(`(?:${monthNames})(?![\\p{L}\\p{N}])`, 'iu'),
  quarter: /quarter|trimestre|quartal/iu,
  half: /half|semestre|halbjahr/iu,
  day: /today|yesterday|tomorrow|aujourd|hier|demain|heute|gestern|morgen|hoy|ayer/iu,
  span: /(?:last|previous|this|next)\s(?:week|month|quarter|year)/iu,
  weekday: new RegExp(`(?:${weekdayNames})(?![\\p{L}\\p{N}])`, 'iu'),
}
const unit = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|quarters?|years?|yrs?|decades?)'
/**
 * What chrono's English needs for a day or month that counts: a month, a word for a day, or a span that something counts from or
 * to. It reads bare weekdays too, and none of them is kept.
 */
export const chronoWords = new RegExp(
  `(?:${monthNames})(?!\\p{L})|today|tonight|tomorrow|overmorrow|tmrw?|yesterday|now|night|morning|afternoon|evening|noon|\\d[/T.-]|(?:within|in|for|this|last|past|next|after|the|[+−-])\\s*(?:[\\p{L}\\d.,-]+\\s+){0,5}${unit}|${unit}\\s*(?:ago|before|earlier|later|after|from|henceforth|forward|out)`,
  'iu',
)
const partBefore = `(?:(?<part>(?:the\\s+)?(?:${partNames}))[\\s-]?(?:the\\s+)?(?:year\\s+|Jahr\\s+|l['’]année\\s+)?)?`

/** In order of trust: a span taken by one rule is closed to the later ones. */
export const dateRules: readonly DateRule[] = [
  rule('(?<year>(?:19|20)\\d{2})-(?<m>[01]\\d)-(?<d>[0-3]\\d)', (g) => dayOf(isoDay(Number(g.year), Number(g.m), Number(g.d))), 'digit'),
  rule(
    `(?<day>[0-3]?\\d)\\.?(?:st|nd|rd|th|er)?(?:\\s?[-–]\\s?(?<last>[0-3]?\\d)\\.?)?\\s(?:of\\s|de\\s)?${month}${yearAfter}`,
    readDay,
    'digit',
    'month',
  ),
  rule(`${month}\\s(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?<last>[0-3]?\\d))?(?:,?\\s${year})?`, readDay, 'digit', 'month'),
  rule(
    `${partBefore}(?:[QT](?<n>[1-4]))(?:\\s?(?:of\\s|de\\s)?(?:FY|fiscal\\s)?['’]?(?:${year}|(?<short>[2-3]\\d)))?`,
    readQuarter,
    'digit',
  ),
  rule(`(?<n>[1-4])Q\\s?(?:${year}|['’]?(?<short>[12]\\d))?`, readQuarter, 'digit'),
  rule(
    `${partBefore}(?<ordinal>${ordinalNames})(?:\\s|-)(?:fiscal\\s|calendar\\s)?(?:quarter|trimestre|Quartal)s?${yearAfter}`,
    readQuarter,
    'quarter',
  ),
  rule(`(?:[HS](?<n>[12]))(?:\\s?(?:of\\s|de\\s)?['’]?(?:${year}|(?<short>[2-3]\\d)))?`, readHalf, 'digit'),
  rule(`(?<n>[12])H\\s?(?:${year}|['’]?(?<short>[12]\\d))`, readHalf, 'digit'),
  rule(`(?<ordinal>${ordinalNames})(?:\\s|-)(?:half|semestre|Halbjahr)${yearAfter}`, readHalf, 'half'),
  rule(`(?:FY\\s?['’]?|fiscal(?:\\syear)?\\s)(?:${year}|(?<short>[2-3]\\d))`, readYear, 'digit'),
  rule(`(?<part>(?:the\\s+)?(?:${partNames}))[\\s-]?(?:de\\s)?${month}${yearAfter}`, readMonth, 'month'),
  rule(`${month}${yearAfter.replace(/\?$/, '')}`, readMonth, 'digit', 'month'),
  rule(
    `(?:between|from|entre|zwischen|de|von|desde)\\s${year}\\s(?:and|to|et|à|und|bis|y|a|hasta)\\s(?<until>(?:19|20)\\d{2})`,
    readYears,
    'digit',
  ),
  rule(`${year}[-–/](?<until>\\d{2}(?:\\d{2})?)(?![-–/.,]\\d)`, readYears, 'digit'),
  rule(`(?<part>(?:the\\s+)?(?:${partNames}))[\\s-]?(?:the\\s+)?(?:year\\s+|Jahr\\s+)?${year}`, readYear, 'digit'),
  rule(
    `(?<=\\b(?:in|by|since|of|during|until|through|last|next|from|en|depuis|im|seit|bis|desde|this|ab|dès|fin|for|to)\\s)${month}`,
    readMonth,
    'month',
  ),
  rule(
    `(?<=\\b(?:in|by|since|until|till|through|during|after|before|from|to|of|and|for|year|en|depuis|d['’]ici(?:\\sà)?|dès|avant|après|seit|bis|ab|Jahr|nach|vor|desde|hasta|para|around|late|early|full-year|Jahre)\\s|[(])${year}(?![.,]\\d)(?!\\s(?:MW|GW|GPUs?|people|jobs|chips|homes)\\b)`,
    readYear,
    'digit',
  ),
  rule(
    "(?<word>today|yesterday|tomorrow|aujourd[’']hui|hier(?!\\s(?:ist|wird|war|sind))|demain|heute|gestern|morgen|hoy|ayer)",
    readRelativeDay,
    'day',
  ),
  rule('(?<which>last|previous|this|next)\\s(?<span>week|month|quarter|year)', readRelativeSpan, 'span'),
  rule(`(?:(?<which>last|next|this)\\s)?(?<weekday>${weekdayNames})(?<after>\\s(?:prochain|próximo))?`, readWeekday, 'weekday'),
]
