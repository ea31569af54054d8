// How a reported sum or count is printed in a computed sentence: as firm as the report has it, and no firmer.
import { printAmount } from '../../../calc/money-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import type { Said, SaidFigure } from './news-plan.ts'

/** "USD 1 trillion" for "USD 1,000 bn": nobody counts in thousands of billions. */
export function inTrillions(text: string): string {
  return text.replace(
    /(?<![\d,.])(\d{1,3}(?:,\d{3})+) bn\b/gu,
    (_, digits: string) => `${printNumber(Number(digits.replaceAll(',', '')) / 1000)} trillion`,
  )
}

/** How firm a reported figure is, in the words that the checks read back: "more than ", "up to ", "about ". */
export function limitWords(figure: SaidFigure, text: string): string {
  const before = text.slice(Math.max(0, figure.start - 16), figure.end)
  switch (figure.qualifier) {
    case 'at_least':
      return /\bat least\b/iu.test(before) ? 'at least ' : 'more than '
    case 'up_to':
      return 'up to '
    case 'approx':
      return /\b(?:nearly|almost|just under)\b/iu.test(before) ? 'nearly ' : 'about '
    default:
      return ''
  }
}

/** What stands before a number that bounds it: then its part of another number is bounded too. */
const bounding =
  /\b(?:more than|over|at least|up to|as many as|fewer than|less than|under|not quite|no more than|above|below)\s(?:the\s|its\s)?$/iu
const rounding = /\b(?:about|around|roughly|some|approximately|an estimated|nearly|almost)\s(?:the\s|its\s)?$/iu

/** "about ", "nearly " or nothing before a number of a text, as the report has it; undefined where it is only a bound. */
export function roundingBefore(text: string, at: number): '' | 'about ' | 'nearly ' | undefined {
  const before = text.slice(Math.max(0, at - 24), at)
  if (bounding.test(before)) return undefined
  const [word = ''] = rounding.exec(before) ?? []
  return word === '' ? '' : /^(?:nearly|almost)/iu.test(word) ? 'nearly ' : 'about '
}

/** "About 40 of 65 people": both as the report has them; undefined where one of them is only a bound. */
export function partOfWords(text: string, part: { readonly at: number; readonly value: number }, whole: typeof part): string | undefined {
  const [own, all] = [part, whole].map(({ at }) => roundingBefore(text, at))
  if (own === undefined || all === undefined) return undefined
  const words = `${own}${printNumber(part.value)} of ${all}${printNumber(whole.value)}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A sum to the digits it was reported with: "USD 34.5 m". */
export function exactAmount(currency: string, value: number): string {
  const [by, name] = value >= 1e9 ? [1e9, ' bn'] : value >= 1e6 ? [1e6, ' m'] : [1, '']
  return inTrillions(`${currency} ${printNumber(value / by)}${name}`)
}

/** A reported sum, with its limit: "more than USD 34.5 m". */
export const sumWords = (figure: SaidFigure, { text }: Said): string => `${limitWords(figure, text)}${exactAmount(figure.unit, figure.lo)}`

/** The computed sum or sums: "USD 13 m", "USD 680 bn to USD 710 bn". */
export function amountRange(currency: string, lo: number, hi: number): string {
  const [one, other] = [printAmount(currency, lo), printAmount(currency, hi)]
  return inTrillions(one === other ? one : `${one} to ${other}`)
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['families', 'family'],
  ['counties', 'county'],
  ['countries', 'country'],
  ['cities', 'city'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
])

/** "donors" as "donor". */
export const singular = (noun: string): string => irregular.get(noun) ?? noun.replace(/s$/u, '')

/** "A chip", "an hour" and "a user": the article before a thing, by its sound. */
export const withArticle = (noun: string): string =>
  `${/^(?:[aeio]|hour|u(?!ser|nit|nion|niversit|tilit|s\b))/iu.test(noun) ? 'an' : 'a'} ${noun}`
