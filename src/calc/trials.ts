// Counts in proportion: how far chance carries a rate that was counted in trials, how much of a rise is met, what a promise of uptime allows.
import type { CalculationRefused } from '../domain/calculation.ts'
import { printNumber, toTwoFigures } from './rounding.ts'

const refusedCount = (print: string): CalculationRefused => ({ kind: 'refused', reason: 'count', print })
const percent = (lo: number, hi: number): string => {
  const [low, high] = [toTwoFigures(lo), toTwoFigures(hi)]
  return low === high ? `${printNumber(low)}%` : `${printNumber(low)}–${printNumber(high)}%`
}

/** How often something happened in trials, in per cent: what was counted, and what chance alone leaves open about the rate behind it. */
export interface RateInTrials {
  readonly function: 'rate_in_trials'
  readonly version: 1
  /** What was counted, in per cent of the trials. */
  readonly counted: number
  /** In how many per cent of like tests the range holds the rate. */
  readonly level: 95
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** The quantile of the normal distribution for 95% on both sides. */
const z = 1.96
const trialsMin = 20

/**
 * The range of rates that fit a count of trials at 95% (`rate_in_trials` v1).
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927), 209–212.
 */
export function rateInTrials({ part, whole }: { readonly part: number; readonly whole: number }): RateInTrials | CalculationRefused {
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0
  if (!isCount(part) || !isCount(whole) || part >= whole || whole < trialsMin)
    return refusedCount('A rate needs some of at least twenty trials.')
  const rate = part / whole
  const middle = (rate + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole)
  const away = (z / (1 + z ** 2 / whole)) * Math.sqrt((rate * (1 - rate)) / whole + z ** 2 / (4 * whole ** 2))
  const [lo, hi] = [(middle - away) * 100, (middle + away) * 100]
  return { function: 'rate_in_trials', version: 1, counted: rate * 100, level: 95, lo, hi, print: percent(lo, hi) }
}

/** A share in per cent to two figures; where that would round to all of them, with more, or as what it is over. */
export function sharePrint(share: number): string {
  if (toTwoFigures(share) < 100) return `${printNumber(toTwoFigures(share))}%`
  return share < 99.95 ? `${printNumber(Math.round(share * 10) / 10)}%` : 'over 99.9%'
}

/** The same range, in print that never says 100% of what was not all. */
export interface RateInTrialsV2 extends Omit<RateInTrials, 'version'> {
  readonly version: 2
}

/** `rate_in_trials` v2: the values of v1, printed so that a range short of 100% does not read as 100%. */
export function rateInTrialsV2(counts: { readonly part: number; readonly whole: number }): RateInTrialsV2 | CalculationRefused {
  const found = rateInTrials(counts)
  if ('kind' in found) return found
  const [lo, hi] = [sharePrint(found.lo), sharePrint(found.hi)]
  const print = lo === hi ? lo : hi.startsWith('over') ? `${lo} to ${hi}` : `${lo.slice(0, -1)}–${hi}`
  return { ...found, version: 2, print }
}

/** What part of a rise that is asked for an offer meets, in per cent. */
export interface RiseMet {
  readonly function: 'rise_met'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** The offer's part of the way from what is paid to what is asked (`rise_met` v1); all three are rates as somebody set them, so exact. */
export function riseMet(question: {
  readonly paid: number
  readonly asked: number
  readonly offered: number
}): RiseMet | CalculationRefused {
  const { paid, asked, offered } = question
  if (!(paid > 0) || !(offered > paid) || !(asked > offered)) return refusedCount('An offer lies between what is paid and what is asked.')
  const met = ((offered - paid) / (asked - paid)) * 100
  return { function: 'rise_met', version: 1, lo: met, hi: met, print: percent(met, met) }
}

/** How an outage stands to the time that a promised uptime leaves in a month. */
export interface PromisedUptime {
  readonly function: 'promised_uptime'
  readonly version: 1
  /** Minutes that the promise allows, in a month of 28 days and in one of 31. */
  readonly allowedLo: number
  readonly allowedHi: number
  /** How many times as long the outage was. */
  readonly lo: number
  readonly hi: number
  readonly print: string
}

const minutesADay = 1440

/** The outage beside what "reachable for so many per cent of each month" allows (`promised_uptime` v1). */
export function promisedUptime(question: {
  readonly percent: number
  readonly hours: number
  readonly minutes?: number
}): PromisedUptime | CalculationRefused {
  const { percent: promised, hours, minutes = 0 } = question
  if (!(promised > 90) || promised >= 100 || !(hours > 0) || minutes < 0 || minutes >= 60)
    return refusedCount('This is no promise of uptime.')
  const [allowedLo, allowedHi] = [28, 31].map((days) => (days * minutesADay * (100 - promised)) / 100) as [number, number]
  const out = hours * 60 + minutes
  const [lo, hi] = [out / allowedHi, out / allowedLo]
  const [fewer, more] = [printNumber(toTwoFigures(allowedLo)), printNumber(toTwoFigures(allowedHi))]
  return { function: 'promised_uptime', version: 1, allowedLo, allowedHi, lo, hi, print: `${fewer}–${more} minutes` }
}
