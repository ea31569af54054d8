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
