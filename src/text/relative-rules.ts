// Date rules that count from the report: "yesterday", "last week", "l'an prochain", "nächsten Freitag", "el mes pasado"; en, fr, de, es.
import type { Interval } from '../domain/interval.ts'
import { dayOf, monthsOf, shiftDay, weekdayOf, weekOf } from './calendar.ts'
import { type DatePlace, stepOf } from './date-readers.ts'
import { type DateRule, rule } from './date-rules.ts'
import { type DateWords, monthNames, weekdayNames, weekdays } from './date-words.ts'

const dayWords: ReadonlyMap<string, number> = new Map(
  (
    [
      [-2, ['the day before yesterday', 'day before yesterday', 'avant-hier', 'vorgestern', 'anteayer', 'antes de ayer']],
      [-1, ['yesterday', 'hier', 'gestern', 'ayer']],
      [0, ['today', "aujourd'hui", 'heute', 'hoy']],
      [1, ['tomorrow', 'demain', 'morgen']],
      [2, ['the day after tomorrow', 'day after tomorrow', 'après-demain', 'übermorgen', 'pasado mañana']],
    ] as const
  ).flatMap(([shift, words]) => words.map((word): [string, number] => [word, shift])),
)
const dayNames = [...dayWords.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join('|')
  .replace("'", "[’']")
/** Which one: last, this or next. Longer forms first. */
const whichWords = {
  en: 'last|previous|this|next',
  frBehind: 'derni[eè]re?|passée?',
  frAhead: 'prochaine?',
  de: '(?:letzte|vergangene|vorige|nächste|kommende|diese|laufende)[nmrs]?',
  esBehind: 'pasad[oa]',
  esAhead: 'próxim[oa]|que\\sviene',
} as const
const spanKinds: readonly (readonly ['week' | 'month' | 'quarter' | 'year', RegExp])[] = [
  ['week', /week|semaine|woche|semana/iu],
  ['quarter', /quarter|trimestre|quartal/iu],
  ['month', /month|mois|monat|mes/iu],
  ['year', /year|an|jahr|año/iu],
]

function readRelativeDay({ word = '' }: DateWords, { reference }: DatePlace): Interval | undefined {
  const shift = dayWords.get(word.toLowerCase().replace('’', "'"))
  // "Morgen" with a capital is the morning.
  return word === 'Morgen' || shift === undefined ? undefined : dayOf(shiftDay(reference, shift))
}

function readRelativeSpan({ which = '', after = '', span = '' }: DateWords, { reference }: DatePlace): Interval | undefined {
  const step = stepOf(`${which} ${after}`)
  const kind = spanKinds.find(([, words]) => words.test(span))?.[0]
  const [y, m] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))]
  if (kind === 'week') return weekOf(shiftDay(reference, step * 7))
  if (kind === 'month') return wholeMonths(y, m + step, m + step, 'month')
  if (kind === 'year') return monthsOf(y + step, 1, 12, 'year')
  const quarter = Math.ceil(m / 3) + step
  return wholeMonths(y, quarter * 3 - 2, quarter * 3, 'quarter')
}

/** Months counted from a year's first; before it they lie in the year before. */
function wholeMonths(y: number, first: number, last: number, precision: 'month' | 'quarter'): Interval | undefined {
  return first < 1 ? monthsOf(y - 1, first + 12, last + 12, precision) : monthsOf(y, first, last, precision)
}

/** A bare weekday in the news is the last one; "next", or a deed that is still to come, makes it the coming one. */
function readWeekday(groups: DateWords, { reference, isAhead, isBehind }: DatePlace): Interval | undefined {
  const number = weekdays.get(groups.weekday?.toLowerCase() ?? '')
  if (number === undefined || !/^(?:\p{Lu}|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom)/u.test(groups.weekday ?? '')) return undefined
  const back = (weekdayOf(reference) - (number % 7) + 7) % 7
  const which = `${groups.which ?? ''} ${groups.after ?? ''}`.trim()
  const step = stepOf(which)
  const coming = dayOf(shiftDay(reference, back === 0 ? 7 : 7 - back))
  if (step > 0) return coming
  if (step < 0) return dayOf(shiftDay(reference, back === 0 ? -7 : -back))
  if (back === 0) return dayOf(reference)
  if (isAhead()) return coming
  const isThis = which !== ''
  if (!isThis || isBehind()) return dayOf(shiftDay(reference, -back))
  // "This Friday" is one of this week's; told after it, it may as well be the next.
  return number > ((weekdayOf(reference) + 6) % 7) + 1 ? coming : undefined
}

const { en, frBehind, frAhead, de, esBehind, esAhead } = whichWords
/** A day of a month goes on behind it: "Thursday, 28 May" is that day alone. */
const noDate = `(?!,?\\s(?:the\\s|den\\s|dem\\s|le\\s|el\\s)?(?:[0-3]?\\d(?:\\.|st|nd|rd|th|er)?\\s(?:of\\s|de\\s)?(?:${monthNames})|(?:${monthNames})\\.?\\s\\d))`

export const relativeRules: readonly DateRule[] = [
  rule(`(?<!(?:heute|gestern|tag|woch)\\s)(?<word>${dayNames})(?!\\s(?:ist|wird|war|sind)(?<=hier\\s\\p{L}+))`, readRelativeDay, 'day'),
  rule(`(?<which>${en})\\s(?<span>week|month|quarter|year)(?!\\sof\\s)`, readRelativeSpan, 'span'),
  rule(`(?:l[ae]\\s|l['’])(?<span>semaine|mois|trimestre|année|an)\\s(?<after>${frBehind}|${frAhead})`, readRelativeSpan, 'span'),
  rule('(?<which>cet(?:te)?|ce)\\s(?<span>semaine|mois(?:-ci)?|trimestre|année)', readRelativeSpan, 'span'),
  rule(`(?<which>${de})\\s(?<span>Woche|Monats?|Quartals?|Jahr(?:es)?)`, readRelativeSpan, 'span'),
  rule('im\\s(?<which>(?<span>Vorjahr))(?![^.!?]*\\d{4})(?<!\\d{4}[^.!?]*)', readRelativeSpan, 'span'),
  rule(`(?:la|el|del|al)\\s(?<span>semana|mes|trimestre|año)\\s(?<after>${esBehind}|${esAhead})`, readRelativeSpan, 'span'),
  rule(`(?:la|el|del|al)\\s(?<which>${esBehind}|${esAhead})\\s(?<span>semana|mes|trimestre|año)`, readRelativeSpan, 'span'),
  rule('(?<which>est[ea])\\s(?<span>semana|mes|trimestre|año)', readRelativeSpan, 'span'),
  rule(
    `(?:(?<which>${en}|ce|este|${de}|(?:próximo|pasado))\\s)?(?<weekday>${weekdayNames})(?<after>\\s(?:prochain|dernier|próximo|pasado|que\\sviene))?${noDate}`,
    readWeekday,
    'weekday',
  ),
]
