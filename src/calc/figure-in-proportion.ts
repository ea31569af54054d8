// A reported figure in proportion: what it was before, what it is a share of, what it comes to over a use or a time.
import type { CalculationRefused } from '../domain/calculation.ts'
import { daysBetween, spanOfDays } from './days.ts'
import { printAmount } from './money-in-proportion.ts'
import { printNumber, toTwoFigures } from './rounding.ts'

/** A value with the bounds that its printing leaves open. */
export interface Bounds {
  readonly lo: number
  readonly hi: number
}

const refusedCount = (print: string): CalculationRefused => ({ kind: 'refused', reason: 'count', print })

/**
 * The values that a printed figure can stand for: half of its last digit to each side. Whole figures below a thousand are read to the
 * unit, larger ones to their last digit that is not nought: 34,000 is 33,500 to 34,500.
 *
 * @param decimals digits printed behind the point, where noughts among them count ("3.10" has two)
 */
export function printedBounds(value: number, decimals = 0): Bounds {
  if (value === 0) return { lo: 0, hi: 0 }
  const digits = Number(value.toPrecision(12))
  const isSmall = Number.isInteger(digits) && Math.abs(digits) < 1000
  let step = decimals > 0 ? 10 ** -decimals : isSmall ? 1 : 10 ** Math.floor(Math.log10(Math.abs(digits)))
  for (let tries = 0; tries < 12 && Math.abs(digits / step - Math.round(digits / step)) > 1e-9; tries += 1) step /= 10
  return { lo: digits - step / 2, hi: digits + step / 2 }
}

/** A change from one printed figure to another, in per cent of the first; both bounds positive, the direction beside them. */
export interface ChangeBetween {
  readonly function: 'change_between'
  readonly version: 1
  readonly direction: 'rise' | 'fall'
  readonly lo: number
  readonly hi: number
  readonly print: string
}

const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0
const percent = (lo: number, hi: number): string => {
  const [low, high] = [toTwoFigures(lo), toTwoFigures(hi)]
  return low === high ? `${printNumber(low)}%` : `${printNumber(low)}–${printNumber(high)}%`
}

/**
 * How far apart two printed figures are (`change_between` v1), with what rounding leaves open at both.
 *
 * @param question.isExact both are as a rule or a price list sets them ("30 months instead of 24", USD 3.10 an hour): nothing was rounded
 */
export function changeBetween(question: {
  readonly from: number
  readonly to: number
  readonly decimals?: number
  readonly isExact?: true
}): ChangeBetween | CalculationRefused {
  const { from, to, decimals, isExact } = question
  if (!isPositive(from) || !isPositive(to) || from === to) return refusedCount('There is no change between these figures.')
  const boundsOf = (value: number): ReturnType<typeof printedBounds> =>
    isExact ? { lo: value, hi: value } : printedBounds(value, decimals)
  const [before, after] = [boundsOf(from), boundsOf(to)]
  const [one, other] =
    to > from ? [after.lo / before.hi - 1, after.hi / before.lo - 1] : [1 - after.hi / before.lo, 1 - after.lo / before.hi]
  const [lo, hi] = [Math.max(0, one) * 100, other * 100]
  const direction = to > from ? 'rise' : 'fall'
  return { function: 'change_between', version: 1, direction, lo, hi, print: `a ${direction} of ${percent(lo, hi)}` }
}

/** A part in per cent of its whole. */
export interface ShareOf {
  readonly function: 'share_of'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/**
 * What share one printed figure is of another (`share_of` v1).
 *
 * @param question.isExact both were counted one by one ("14 of 36 regions"): nothing was rounded
 */
export function shareOf(question: {
  readonly part: number
  readonly whole: number
  readonly isExact?: true
}): ShareOf | CalculationRefused {
  const { part, whole, isExact } = question
  if (!isPositive(part) || !isPositive(whole)) return refusedCount('A share needs two positive figures.')
  const boundsOf = (value: number): Bounds => (isExact ? { lo: value, hi: value } : printedBounds(value))
  const [own, all] = [boundsOf(part), boundsOf(whole)]
  const [lo, hi] = [(own.lo / all.hi) * 100, (own.hi / all.lo) * 100]
  return { function: 'share_of', version: 1, lo, hi, print: percent(lo, hi) }
}

/** A figure as it was before a change that is given in per cent, or the whole that a share is of. */
export interface BeforeChange {
  readonly function: 'before_change' | 'whole_from_share'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

const range = ({ lo, hi }: Bounds): string => {
  const [low, high] = [toTwoFigures(lo), toTwoFigures(hi)]
  return low === high ? printNumber(low) : `${printNumber(low)}–${printNumber(high)}`
}

/**
 * The figure before a rise (positive) or fall (negative) of so many per cent (`before_change` v1).
 *
 * @param question.isExact both are as a price list sets them ("EUR 10, half the usual price"): nothing was rounded
 */
export function beforeChange(question: {
  readonly after: number
  readonly percent: number
  readonly isExact?: true
}): BeforeChange | CalculationRefused {
  const { after, percent: by, isExact } = question
  if (!isPositive(after) || !Number.isFinite(by) || by === 0 || by <= -99) return refusedCount('There is nothing before this change.')
  const boundsOf = (value: number): Bounds => (isExact ? { lo: value, hi: value } : printedBounds(value))
  const [own, size] = [boundsOf(after), boundsOf(Math.abs(by))]
  const factors = [size.lo, size.hi].map((each) => 1 + (Math.sign(by) * each) / 100)
  const bounds = { lo: own.lo / Math.max(...factors), hi: own.hi / Math.min(...factors) }
  return { function: 'before_change', version: 1, ...bounds, print: range(bounds) }
}

/** The whole of which a printed figure is so many per cent (`whole_from_share` v1). */
export function wholeFromShare(question: { readonly part: number; readonly percent: number }): BeforeChange | CalculationRefused {
  const { part, percent: share } = question
  if (!isPositive(part) || !isPositive(share) || share > 100) return refusedCount('A share lies between nought and a hundred per cent.')
  const [own, size] = [printedBounds(part), printedBounds(share)]
  const bounds = { lo: own.lo / (size.hi / 100), hi: own.hi / (size.lo / 100) }
  return { function: 'whole_from_share', version: 1, ...bounds, print: range(bounds) }
}

/** A price over a use of so many units: `lo` and `hi` in whole units of the currency. */
export interface PriceOverUse {
  readonly function: 'price_over_use'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** What a price comes to between two amounts of use (`price_over_use` v1). */
export function priceOverUse(question: {
  readonly price: number
  readonly currency: string
  readonly amountLo: number
  readonly amountHi: number
  /** Units of the price in one of the amount: 8,760 hours in a year of renting. */
  readonly each: number
}): PriceOverUse | CalculationRefused {
  const { price, currency, amountLo, amountHi, each } = question
  if (!isPositive(price) || !isPositive(amountLo) || !isPositive(each) || amountHi <= amountLo)
    return refusedCount('A use is a positive range.')
  const [lo, hi] = [price * amountLo * each, price * amountHi * each]
  return { function: 'price_over_use', version: 1, lo, hi, print: `${printAmount(currency, lo)} to ${printAmount(currency, hi)}` }
}

/** A sum by the head, the piece or the site it is for. */
export interface MoneyPerUnit {
  readonly function: 'money_per_unit'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** A sum divided by a printed count (`money_per_unit` v1). */
export function moneyPerUnit(question: {
  readonly lo: number
  readonly hi: number
  readonly currency: string
  readonly count: number
}): MoneyPerUnit | CalculationRefused {
  const { lo, hi, currency, count } = question
  if (!isPositive(lo) || hi < lo || !isPositive(count)) return refusedCount('A sum and a count are positive.')
  const each = printedBounds(count)
  const [low, high] = [printedBounds(lo).lo / each.hi, printedBounds(hi).hi / each.lo]
  const [one, other] = [printAmount(currency, low), printAmount(currency, high)]
  return { function: 'money_per_unit', version: 1, lo: low, hi: high, print: one === other ? one : `${one} to ${other}` }
}

/** Days from one date to another; imprecise dates leave a range open. */
export interface DaysApart {
  readonly function: 'days_apart'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** Days between two dates, each a day, month, year or interval (`days_apart` v1); negative bounds are cut at nought. */
export function daysApart({ from, to }: { readonly from: string; readonly to: string }): DaysApart | CalculationRefused {
  const [first, second] = [spanOfDays(from), spanOfDays(to)]
  if (first === undefined || second === undefined || second.last < first.first) return refusedCount('The dates are in no order.')
  const lo = Math.max(0, daysBetween(first.last, second.first))
  const hi = daysBetween(first.first, second.last)
  return {
    function: 'days_apart',
    version: 1,
    lo,
    hi,
    print: lo === hi ? `${printNumber(lo)} ${lo === 1 ? 'day' : 'days'}` : `${printNumber(lo)} to ${printNumber(hi)} days`,
  }
}

/** The mean power behind an amount of electricity, in MW. */
export interface MeanPower {
  readonly function: 'mean_power'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** Electricity used over a span of days as a mean power (`mean_power` v1); `mwh` in megawatt-hours. */
export function meanPower(question: { readonly mwh: number; readonly from: string; readonly to: string }): MeanPower | CalculationRefused {
  const { mwh, from, to } = question
  const hours = (daysBetween(from, to) + 1) * 24
  if (!isPositive(mwh) || !isPositive(hours)) return refusedCount('An amount of electricity and a time are positive.')
  const { lo, hi } = printedBounds(mwh)
  const bounds = { lo: lo / hours, hi: hi / hours }
  return { function: 'mean_power', version: 1, ...bounds, print: `${range(bounds)} MW` }
}

/** One byte a parameter for weights rounded for use, two as they are trained. */
const bytesAParameter: Bounds = { lo: 1, hi: 2 }

/** Parameters of a model whose weights a memory holds: `lo` at two bytes a parameter, `hi` at one. */
export interface WeightsInMemory {
  readonly function: 'weights_in_memory'
  readonly version: 1
  readonly bytesAParameter: Bounds
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** How large a model's weights a memory holds (`weights_in_memory` v1), in parameters; nothing is left for what it works on. */
export function weightsInMemory({ gigabytes }: { readonly gigabytes: number }): WeightsInMemory | CalculationRefused {
  if (!isPositive(gigabytes)) return refusedCount('A memory is a positive number of gigabytes.')
  const [lo, hi] = [gigabytes / bytesAParameter.hi, gigabytes / bytesAParameter.lo]
  const print = `${printNumber(lo)}–${printNumber(hi)} billion`
  return { function: 'weights_in_memory', version: 1, bytesAParameter, lo: lo * 1e9, hi: hi * 1e9, print }
}

/** Memory that a model's weights take, in gigabytes: `lo` at one byte a parameter, `hi` at two. */
export interface MemoryOfWeights {
  readonly function: 'memory_of_weights'
  readonly version: 1
  readonly bytesAParameter: Bounds
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** The memory that so many parameters take (`memory_of_weights` v1). */
export function memoryOfWeights({ parameters }: { readonly parameters: number }): MemoryOfWeights | CalculationRefused {
  if (!isPositive(parameters)) return refusedCount('A model has a positive number of parameters.')
  const [lo, hi] = [(parameters / 1e9) * bytesAParameter.lo, (parameters / 1e9) * bytesAParameter.hi]
  return { function: 'memory_of_weights', version: 1, bytesAParameter, lo, hi, print: `${range({ lo, hi })} GB` }
}

/** English words that so many tokens hold: `lo` at 0.6 words a token, `hi` at 0.8. */
export interface TokensAsWords {
  readonly function: 'tokens_as_words'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

const wordsPerToken = { lo: 0.6, hi: 0.8 }

/** Tokens as English words (`tokens_as_words` v1): makers of models give about three words for four tokens; we print 0.6 to 0.8. */
export function tokensAsWords({ tokens }: { readonly tokens: number }): TokensAsWords | CalculationRefused {
  if (!isPositive(tokens)) return refusedCount('Tokens are a positive number.')
  const bounds = { lo: tokens * wordsPerToken.lo, hi: tokens * wordsPerToken.hi }
  return { function: 'tokens_as_words', version: 1, ...bounds, print: `${range(bounds)} words` }
}
