// How dates, figures, names and lists are printed in our prose.
import { printNumber, toTwoFigures } from '../../../calc/rounding.ts'
import type { Interval } from '../../../domain/interval.ts'
import type { Money } from '../../../domain/money.ts'
import type { Quantity } from '../../../domain/quantity.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const qualifierWords: Readonly<Record<Quantity['qualifier'], string>> = {
  exact: '',
  approx: 'about ',
  up_to: 'up to ',
  at_least: 'at least ',
  option: '',
  target: '',
}

/** An ISO day, month or year as prose has it: "28 May 2026", "May 2026", "2026"; an interval by its first day. */
export function printDate(iso: string): string {
  const [year = '', month, day] = (iso.split('/')[0] ?? '').slice(0, 10).split('-')
  const name = month === undefined ? undefined : months[Number(month) - 1]
  if (name === undefined) return year
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

const ordinals = ['first', 'second', 'third', 'fourth']

/** An interval with its preposition: "on 3 May 2026", "in the third quarter of 2026"; undefined for a span we have no words for. */
export function printInterval(interval: Interval): string | undefined {
  const [year = '', month = '01'] = interval.from.split('-')
  switch (interval.precision) {
    case 'day':
      return `on ${printDate(interval.from)}`
    case 'month':
      return `in ${printDate(interval.from.slice(0, 7))}`
    case 'quarter':
      return `in the ${ordinals[Math.floor((Number(month) - 1) / 3)] ?? 'first'} quarter of ${year}`
    case 'half':
      return `in the ${Number(month) < 7 ? 'first' : 'second'} half of ${year}`
    case 'year':
      return `in ${year}`
    default:
      return undefined
  }
}

/** An ISO day, or a span of days "a/b", as a noun: "3 May 2026", "August 2026", "the first quarter of 2027". */
export function printSpan(iso: string): string {
  const [from = '', to = from] = iso.split('/')
  if (from === to) return printDate(from)
  const [year = '', month = ''] = from.split('-')
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  if (days < 32) return printDate(from.slice(0, 7))
  if (days < 93) return `the ${ordinals[Math.floor((Number(month) - 1) / 3)] ?? 'first'} quarter of ${year}`
  return days < 185 ? `the ${Number(month) < 7 ? 'first' : 'second'} half of ${year}` : year
}

const range = (lo: number, hi: number): string => (lo === hi ? printNumber(lo) : `${printNumber(lo)}–${printNumber(hi)}`)

/** A figure with its unit and how firmly it is meant: "up to 10 MW", "9,000–11,000 GPUs". */
export function printQuantity(quantity: Quantity): string {
  const { lo, hi, unit, qualifier } = quantity
  const plural = unit === 'GPU' || unit === 'TPU' || unit === 'rack'
  const name = plural && hi !== 1 ? `${unit}s` : unit
  return `${qualifierWords[qualifier]}${range(lo, hi)} ${name}`
}

/** An amount with its ISO currency: "EUR 1.2 bn". */
export function printMoney(money: Money): string {
  const scale = money.hi >= 1e9 ? { by: 1e9, name: ' bn' } : money.hi >= 1e6 ? { by: 1e6, name: ' m' } : { by: 1, name: '' }
  return `${money.currency} ${range(money.lo / scale.by, money.hi / scale.by)}${scale.name}`
}

/** The same with how roughly its source gives it: "about EUR 600 m". */
export const printSum = (money: Money): string => `${qualifierWords[money.qualifier ?? 'exact']}${printMoney(money)}`

/** A computed range in prose: two significant figures, en dash. */
export function printComputed(lo: number, hi: number): string {
  return range(toTwoFigures(lo), toTwoFigures(hi))
}

/** "A", "A and B", "A, B and C". */
export function joinWords(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}

/** "Digital Realty's", "Nebius's". */
export function possessive(name: string): string {
  if (/['’]s?$/.test(name)) return name
  return /\b(?:Centres|Partners|Labs|Systems|Networks|Services|Semiconductors|Holdings|Industries|Technologies)$/u.test(name)
    ? `${name}'`
    : `${name}'s`
}

/** First letter as a capital, the rest as it is. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Small counts as words, as prose has them. */
export function countWord(count: number): string {
  return numberWords[count] ?? printNumber(count)
}

const bodyHeads =
  '(?:Committee|Court|Commission|Council|Department|Ministry|Agency|Authority|Parliament|Assembly|Senate|Bureau|Board|Office|Tribunal)'
const isBodyName = new RegExp(`^(?:\\p{Lu}[\\p{L}.&-]* )+${bodyHeads}$|^${bodyHeads} (?:of|for|on) `, 'u')

/** "House" as a sentence has it: chambers and courts go by an article. */
export const withArticle = (name: string): string =>
  /^(?:House|Senate|Supreme Court|White House|Kremlin|Pentagon|Treasury|Capitol)$/u.test(name) ? `the ${name}` : name

/** A name as it stands in a sentence: "the European Grid Connections Board", "the Office for Fair Trading", "the House", "Steinquell". */
export const nameInProse = (name: string): string => (isBodyName.test(name) && !name.startsWith('The ') ? `the ${name}` : withArticle(name))

/** The verb before a count of days: "lies 1 day", "lie 2 days". */
export const lies = (days: number): string => (days === 1 ? 'lies' : 'lie')

/** Words as they are read: runs without blanks. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
