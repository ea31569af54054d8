// A sum of money in proportion: what it comes to in a year, and where it stands among the ledger's sums of its kind.
import { printNumber, toTwoFigures } from './rounding.ts'

/** A sum spread evenly over its term; `lo` and `hi` in whole units of the currency a year, exact. */
export interface MoneyPerYear {
  readonly function: 'money_per_year'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** "USD 1.1 bn": two significant figures. */
export function printAmount(currency: string, value: number): string {
  const rounded = toTwoFigures(value)
  const [by, name] = rounded >= 1e9 ? [1e9, ' bn'] : rounded >= 1e6 ? [1e6, ' m'] : [1, '']
  return `${currency} ${printNumber(rounded / by)}${name}`
}

/**
 * Spreads a sum over its years (`money_per_year` v1).
 *
 * @returns undefined for a term that is no positive number of years
 */
export function moneyPerYear(question: {
  readonly lo: number
  readonly hi: number
  readonly currency: string
  readonly years: number
}): MoneyPerYear | undefined {
  const { lo, hi, currency, years } = question
  if (!Number.isFinite(years) || years <= 0) return undefined
  const [low, high] = [lo / years, hi / years]
  const print = low === high ? printAmount(currency, low) : `${printAmount(currency, low)} to ${printAmount(currency, high)}`
  return { function: 'money_per_year', version: 1, lo: low, hi: high, print }
}

/** Where a sum stands among others in its currency and of its kind. */
export interface MoneyPlace {
  readonly function: 'place_money'
  readonly version: 1
  readonly n: number
  readonly smaller: number
  readonly larger: number
  readonly print: string
}

/** Counts the sums below and above (`place_money` v1); equal sums are neither. */
export function placeMoney(question: {
  readonly value: number
  readonly others: readonly number[]
  /** The time the others are taken from, kept with the record; it changes nothing in the count. */
  readonly months?: number
  /** Ids of the ledger rows that the others are of: a correction of one finds what reckons with it. */
  readonly rows?: readonly string[]
}): MoneyPlace {
  const { value, others } = question
  const n = others.length
  const smaller = others.filter((each) => each < value).length
  const larger = others.filter((each) => each > value).length
  return { function: 'place_money', version: 1, n, smaller, larger, print: `n = ${n}, ${smaller} smaller, ${larger} larger` }
}

/** So many per cent of a sum. */
export interface PartOfSum {
  readonly function: 'part_of_sum'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** What a rate comes to on a sum (`part_of_sum` v1); undefined for a rate that is no positive number up to a thousand per cent. */
export function partOfSum(question: {
  readonly percent: number
  readonly lo: number
  readonly hi: number
  readonly currency: string
}): PartOfSum | undefined {
  const { percent, lo, hi, currency } = question
  if (!(percent > 0) || percent > 1000 || !(lo > 0) || hi < lo) return undefined
  const [low, high] = [(lo * percent) / 100, (hi * percent) / 100]
  const [one, other] = [printAmount(currency, low), printAmount(currency, high)]
  return { function: 'part_of_sum', version: 1, lo: low, hi: high, print: one === other ? one : `${one} to ${other}` }
}

/** A sum spread evenly over months. */
export interface MoneyPerMonth {
  readonly function: 'money_per_month'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** Spreads a sum over its months (`money_per_month` v1); undefined for a time that is no positive number of months. */
export function moneyPerMonth(question: {
  readonly lo: number
  readonly hi: number
  readonly currency: string
  readonly overMonths: number
}): MoneyPerMonth | undefined {
  const { lo, hi, currency, overMonths } = question
  if (!(overMonths > 0) || !(lo > 0) || hi < lo) return undefined
  const [low, high] = [lo / overMonths, hi / overMonths]
  const [one, other] = [printAmount(currency, low), printAmount(currency, high)]
  return { function: 'money_per_month', version: 1, lo: low, hi: high, print: one === other ? one : `${one} to ${other}` }
}
