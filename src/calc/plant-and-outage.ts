// Power in proportion: what a plant gives on average, what a run of chips drew, what an outage leaves of a year.
import type { CalculationRefused } from '../domain/calculation.ts'
import { printNumber, toTwoFigures } from './rounding.ts'

const refusedPower: CalculationRefused = { kind: 'refused', reason: 'power', print: 'A power and a time are positive.' }
const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0
const range = (lo: number, hi: number): string => {
  const [low, high] = [toTwoFigures(lo), toTwoFigures(hi)]
  return low === high ? printNumber(low) : `${printNumber(low)}–${printNumber(high)}`
}

/**
 * What part of its rated power a plant of a kind gives over a year, from poor sites to good ones. Round ends about the means of the trade:
 * IRENA, Renewable Power Generation Costs in 2023 (new plants: wind .36 on land and .41 at sea, solar .16); IAEA PRIS (reactors .8 and
 * over). The means are unverified here, and the ends are our own.
 */
const yields = { wind: [0.25, 0.5], solar: [0.1, 0.25], nuclear: [0.8, 0.95] } as const
/** A kind of plant whose yearly yield is known well enough to be printed. */
export type PlantKind = keyof typeof yields

/** The mean power of a plant over a year, in MW. */
export interface PlantMean {
  readonly function: 'plant_mean'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  /** The part of the rated power at either end, in per cent. */
  readonly percentLo: number
  readonly percentHi: number
  readonly print: string
}

/** What a plant gives on average (`plant_mean` v1); `mw` is its rated power. */
export function plantMean({ mw, plant }: { readonly mw: number; readonly plant: PlantKind }): PlantMean | CalculationRefused {
  if (!isPositive(mw)) return refusedPower
  const [low, high] = yields[plant]
  const [lo, hi] = [mw * low, mw * high]
  return { function: 'plant_mean', version: 1, lo, hi, percentLo: low * 100, percentHi: high * 100, print: `${range(lo, hi)} MW` }
}

/** The mean power behind the electricity of a run, in MW, of all and of each of its chips. */
export interface RunPower {
  readonly function: 'run_power'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly mwPerChip: number
  readonly print: string
}

const hoursADay = 24
/** A server with its share of the site draws so much a chip, at the least and at the most: wide of every profile in `hardware.ts`. */
const kwPerChip = { lo: 0.3, hi: 4 }

/** What chips drew on average over a run of so many days (`run_power` v1); refused where the figures cannot belong to one run. */
export function runPower(question: { readonly mwh: number; readonly days: number; readonly chips: number }): RunPower | CalculationRefused {
  const { mwh, days, chips } = question
  if (!isPositive(mwh) || !isPositive(days) || !isPositive(chips)) return refusedPower
  const mw = mwh / (days * hoursADay)
  const each = (mw * 1000) / chips
  if (each < kwPerChip.lo || each > kwPerChip.hi)
    return { kind: 'refused', reason: 'power', print: 'Chips do not draw so much, or so little.' }
  return { function: 'run_power', version: 1, lo: mw, hi: mw, mwPerChip: each / 1000, print: `${printNumber(toTwoFigures(mw))} MW` }
}

/** What an outage leaves of a year, in per cent of its hours. */
export interface HoursLeft {
  readonly function: 'hours_left'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

const hoursAYear = 8760

/** The part of a year in which a service can still run after it was out for so many hours and minutes (`hours_left` v1). */
export function hoursLeft(question: { readonly hours: number; readonly minutes?: number }): HoursLeft | CalculationRefused {
  const { hours, minutes = 0 } = question
  if (!isPositive(hours) || minutes < 0 || minutes >= 60 || hours >= hoursAYear) return refusedPower
  const left = Math.round((1 - (hours + minutes / 60) / hoursAYear) * 10_000) / 100
  return { function: 'hours_left', version: 1, lo: left, hi: left, print: `${printNumber(left)}%` }
}
