// What a site's megawatts come to: electricity in a year, and money by the megawatt.
import type { CalculationRefused, ConversionBasis } from '../domain/calculation.ts'
import { printAmount } from './money-in-proportion.ts'
import { printRange, toTwoFigures } from './rounding.ts'

/** A constant with where it comes from, so that a page can print both. */
export interface Constant {
  readonly name: string
  readonly value: number
  readonly source: string
}

/** 365 days of 24 hours; a leap year has 24 more. */
const hoursPerYear: Constant = { name: 'hours in a year', value: 8_760, source: '365 days of 24 hours' }
const pueNew: Constant = { name: 'PUE of a new site', value: 1.2, source: 'German law for new sites from July 2026 (unverified)' }
const pueEuMean: Constant = {
  name: 'PUE, EU mean',
  value: 1.36,
  source: 'EU database of data centres, 776 sites, 2023-24 data, by the Commission',
}

/** Electricity in a year at full load, in MWh; a site that is not always full uses less. */
export interface AnnualEnergy {
  readonly function: 'annual_energy'
  readonly version: 1
  readonly inputs: { readonly mw: number; readonly basis: ConversionBasis }
  readonly basis: string
  readonly mwhLo: number
  readonly mwhHi: number
  readonly constants: readonly Constant[]
  readonly print: string
}

/** What a megawatt measured at each point draws at the site, low and high. */
const atSite: Readonly<Record<ConversionBasis, { readonly low: number; readonly high: number; readonly say: string }>> = {
  it: { low: pueNew.value, high: pueEuMean.value, say: 'MW read as IT power; the site adds cooling and losses, PUE 1.20 to 1.36' },
  facility: { low: 1, high: 1, say: 'MW read as site power' },
  grid: { low: 1, high: 1, say: 'MW read as grid connection; on-site generation excluded' },
  unknown: {
    low: 1,
    high: pueEuMean.value,
    say: 'The source does not say what the MW are measured at: from site power to IT power at PUE 1.36',
  },
}

const refusedPower: CalculationRefused = { kind: 'refused', reason: 'power', print: 'The power is not a positive number.' }

/**
 * The electricity of a year at full load (`annual_energy` v1).
 *
 * @param question `mw` in megawatts, `basis` what they are measured at
 * @throws never; an impossible power or basis is a refusal
 */
export function annualEnergy(question: { readonly mw: number; readonly basis: ConversionBasis }): AnnualEnergy | CalculationRefused {
  const { mw, basis } = question
  if (!Number.isFinite(mw) || mw <= 0) return refusedPower
  if (!Object.hasOwn(atSite, basis)) return { kind: 'refused', reason: 'basis', print: 'The basis of the power figure is missing.' }
  const { low, high, say } = atSite[basis]
  const [mwhLo, mwhHi] = [mw * low * hoursPerYear.value, mw * high * hoursPerYear.value]
  const inGwh = mwhHi >= 10_000
  const by = inGwh ? 1_000 : 1
  return {
    function: 'annual_energy',
    version: 1,
    inputs: { mw, basis },
    basis: say,
    mwhLo,
    mwhHi,
    constants: low === high ? [hoursPerYear] : [hoursPerYear, pueNew, pueEuMean],
    print: `at most ${printRange(toTwoFigures(mwhLo / by), toTwoFigures(mwhHi / by))} ${inGwh ? 'GWh' : 'MWh'} a year, at full load`,
  }
}

/** Money by the megawatt, in whole units of the currency. */
export interface MoneyPerMw {
  readonly function: 'money_per_mw'
  readonly version: 1
  readonly inputs: {
    readonly lo: number
    readonly hi: number
    readonly currency: string
    readonly mw: number
    readonly basis: ConversionBasis
  }
  readonly basis: string
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/**
 * A sum divided by the power it pays for (`money_per_mw` v1). The point where the MW are measured is printed with it, since a
 * megawatt of servers and one of grid connection differ by a third.
 *
 * @throws never; an impossible power or sum is a refusal
 */
export function moneyPerMw(question: MoneyPerMw['inputs']): MoneyPerMw | CalculationRefused {
  const { lo, hi, currency, mw, basis } = question
  if (!Number.isFinite(mw) || mw <= 0) return refusedPower
  if (!Number.isFinite(lo) || !Number.isFinite(hi) || lo <= 0 || hi < lo)
    return { kind: 'refused', reason: 'count', print: 'The sum is not a positive range.' }
  const [low, high] = [lo / mw, hi / mw]
  const said = { it: 'of IT power', facility: 'of site power', grid: 'of grid connection', unknown: 'of power (basis not stated)' }[basis]
  const amounts = low === high ? printAmount(currency, low) : `${printAmount(currency, low)} to ${printAmount(currency, high)}`
  return {
    function: 'money_per_mw',
    version: 1,
    inputs: { lo, hi, currency, mw, basis },
    basis: atSite[basis].say,
    lo: low,
    hi: high,
    print: `${amounts} per MW ${said}`,
  }
}
