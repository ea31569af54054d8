// One reported figure as so many times another, and a price by the piece over all the pieces that are told of.
import type { CalculationRefused } from '../domain/calculation.ts'
import { printedBounds } from './figure-in-proportion.ts'
import { printAmount } from './money-in-proportion.ts'
import { printNumber, toTwoFigures } from './rounding.ts'

const refusedCount = (print: string): CalculationRefused => ({ kind: 'refused', reason: 'count', print })
const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0

/** How many times one printed figure goes into another; `lo` and `hi` with what rounding leaves open at both. */
export interface TimesAsLarge {
  readonly function: 'times_as_large'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** How many times the smaller `from` the larger `to` is (`times_as_large` v1), both in one unit, with so many `decimals` printed. */
export function timesAsLarge(question: {
  readonly from: number
  readonly to: number
  readonly decimals?: number
}): TimesAsLarge | CalculationRefused {
  const { from, to, decimals } = question
  if (!isPositive(from) || !isPositive(to) || to <= from) return refusedCount('A smaller and a larger positive figure are needed.')
  const [small, large] = [printedBounds(from, decimals), printedBounds(to, decimals)]
  if (small.lo <= 0) return refusedCount('The smaller figure may be nought.')
  const [lo, hi] = [large.lo / small.hi, large.hi / small.lo]
  const [low, high] = [printNumber(toTwoFigures(lo)), printNumber(toTwoFigures(hi))]
  return { function: 'times_as_large', version: 1, lo, hi, print: `${low === high ? low : `${low}–${high}`} times` }
}

/** What so many pieces come to at one price each. */
export interface PriceOfMany {
  readonly function: 'price_of_many'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** A price by the piece times a printed count (`price_of_many` v1); the price is as a list or a law sets it. */
export function priceOfMany(question: {
  readonly price: number
  readonly currency: string
  readonly count: number
}): PriceOfMany | CalculationRefused {
  const { price, currency, count } = question
  if (!isPositive(price) || !isPositive(count)) return refusedCount('A price and a count are positive.')
  const many = printedBounds(count)
  const [lo, hi] = [price * many.lo, price * many.hi]
  const [one, other] = [printAmount(currency, lo), printAmount(currency, hi)]
  return { function: 'price_of_many', version: 1, lo, hi, print: one === other ? one : `${one} to ${other}` }
}

/** How many points a rate moved between two printed levels of it; both bounds positive. */
export interface PointsMoved {
  readonly function: 'points_moved'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/**
 * The points between two levels of one rate in per cent (`points_moved` v1), each read as rounded at its last digit.
 *
 * @param question.decimals digits printed behind the point
 */
export function pointsMoved(question: {
  readonly from: number
  readonly to: number
  readonly decimals?: number
}): PointsMoved | CalculationRefused {
  const { from, to, decimals = 0 } = question
  const isRate = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 100
  if (!isRate(from) || !isRate(to) || from === to) return refusedCount('Two different levels of one rate are needed.')
  const tidy = (value: number): number => Math.round(value * 100) / 100
  const [gap, open] = [Math.abs(to - from), 10 ** -decimals]
  const [lo, hi] = [tidy(Math.max(0, gap - open)), tidy(gap + open)]
  return { function: 'points_moved', version: 1, lo, hi, print: `${printNumber(lo)}–${printNumber(hi)} points` }
}
