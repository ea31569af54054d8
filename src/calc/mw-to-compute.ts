// Megawatts to servers, racks and GPUs, and back. Nameplate figures only; ranges, never a single guess.
import type { CalculationRefused, Conversion, ConversionBasis, ConversionRow, PowerConversion } from '../domain/calculation.ts'
import type { HardwareProfile } from '../domain/fact.ts'
import { findHardware } from './hardware.ts'
import { printRange, toTwoFigures } from './rounding.ts'

/** Network and other IT beside the servers: measured between 1.10 (SemiAnalysis) and 1.14 (Epoch); we use the wider. */
const networkUplift = 1.14
/** Power usage effectiveness of a new site, and the weighted mean of the EU database (776 sites, 2023-24). */
const pueNew = 1.2
const pueEuMean = 1.36
const traysPerRack = 18

const itHigh = 1
const itLow = networkUplift
const siteHigh = networkUplift * pueNew
const siteLow = networkUplift * pueEuMean
const overheads: Readonly<Record<ConversionBasis, { readonly low: number; readonly high: number; readonly say: string }>> = {
  it: { low: itLow, high: itHigh, say: 'MW read as IT power: from servers with network to servers only' },
  facility: { low: siteLow, high: siteHigh, say: 'MW read as site power: PUE 1.36 to 1.20, network 1.14' },
  grid: { low: siteLow, high: siteHigh, say: 'MW read as grid connection: PUE 1.36 to 1.20, network 1.14; on-site generation excluded' },
  unknown: {
    low: siteLow,
    high: itHigh,
    say: 'The source does not say whether MW means servers or the whole site, so the range is wide: from site power at PUE 1.36 to servers only',
  },
}

const refusals: Readonly<Record<'power' | 'count' | 'basis' | 'hardware' | 'chip' | 'measured', string>> = {
  power: 'The power is not a positive number.',
  count: 'The count is not a positive number.',
  basis: 'The basis of the power figure is missing.',
  hardware: 'The hardware is not in the table.',
  chip: 'A bare chip is no server: its row serves the plausibility gate only.',
  measured: 'A measured row is shown beside the nameplate rows, never instead of them.',
}

function refuse(reason: keyof typeof refusals): CalculationRefused {
  return { kind: 'refused', reason, print: refusals[reason] }
}

function profilesOf(set: readonly string[]): readonly HardwareProfile[] | CalculationRefused {
  const profiles = set.map(findHardware).filter((profile) => profile !== undefined)
  if (profiles.length === 0 || profiles.length < set.length) return refuse('hardware')
  if (profiles.some((profile) => profile.unit === 'chip')) return refuse('chip')
  return profiles.some((profile) => profile.basis === 'measured') ? refuse('measured') : profiles
}

const isRefused = (value: readonly HardwareProfile[] | CalculationRefused): value is CalculationRefused => 'kind' in value

// @NOTE 1e-9 of a unit absorbs float dust: 10,000 / (14.3 x 1.0) must floor the same on every machine.
const wholeUnits = (kw: number, kwUnit: number): number => Math.floor(kw / kwUnit + 1e-9)

function convert(profile: HardwareProfile, kw: number, basis: ConversionBasis): ConversionRow {
  const { low, high } = overheads[basis]
  const unitsLo = wholeUnits(kw, (profile.kwPeak ?? profile.kwServer) * low)
  const unitsHi = wholeUnits(kw, profile.kwServer * high)
  return { hardware: profile.id, unitsLo, unitsHi, gpusLo: unitsLo * profile.gpus, gpusHi: unitsHi * profile.gpus }
}

const least = (values: readonly number[]): number => Math.min(...values)
const most = (values: readonly number[]): number => Math.max(...values)
const rangeInProse = (lo: number, hi: number): string => printRange(toTwoFigures(lo), toTwoFigures(hi))

function printUnits(rows: readonly ConversionRow[], unit: 'server' | 'rack', name: string): string | undefined {
  const ofUnit = rows.filter((row) => findHardware(row.hardware)?.unit === unit)
  if (ofUnit.length === 0) return undefined
  const hi = most(ofUnit.map((row) => row.unitsHi))
  if (hi < 1) return `less than one ${unit}`
  return `${rangeInProse(least(ofUnit.map((row) => row.unitsLo)), hi)} ${hi === 1 ? name.replace(/s$/, '') : name}`
}

function printRows(rows: readonly ConversionRow[]): string {
  const units = [printUnits(rows, 'server', rows.length > 1 ? 'eight-GPU servers' : 'servers'), printUnits(rows, 'rack', 'racks')]
  const gpus = rangeInProse(least(rows.map((row) => row.gpusLo)), most(rows.map((row) => row.gpusHi)))
  return `${units.filter((text) => text !== undefined).join(' or ')}, ${gpus} GPUs`
}

const newest = (profiles: readonly HardwareProfile[]): string =>
  profiles
    .map((profile) => profile.asOf)
    .sort()
    .at(-1) ?? ''

/**
 * What a power figure could run: whole servers or racks and their GPUs, as a range (`mw_to_compute` v1).
 *
 * @param question `mw` in megawatts; `basis` says what MW means; `set` lists hardware ids, the range is the widest over it
 * @returns exact rows and a printed range of two significant figures, or a refusal with its words
 * @throws never
 * Source: multipliers of Epoch AI and SemiAnalysis (network), EU database of data centres (PUE).
 */
export function mwToCompute(question: {
  readonly mw: number
  readonly basis: ConversionBasis
  readonly set: readonly string[]
}): Conversion | CalculationRefused {
  const { mw, basis, set } = question
  if (!Number.isFinite(mw) || mw <= 0) return refuse('power')
  if (!Object.hasOwn(overheads, basis)) return refuse('basis')
  const profiles = profilesOf(set)
  if (isRefused(profiles)) return profiles
  const rows = profiles.map((profile) => convert(profile, mw * 1000, basis))
  if (rows.every((row) => row.unitsHi < 1)) {
    return { kind: 'refused', reason: 'too_small', print: `less than one ${profiles.every((p) => p.unit === 'rack') ? 'rack' : 'server'}` }
  }
  const inputs = { mw, basis, set }
  return {
    function: 'mw_to_compute',
    version: 1,
    inputs,
    basis: overheads[basis].say,
    set,
    rows,
    print: printRows(rows),
    asOf: newest(profiles),
  }
}

/**
 * The power a number of GPUs needs, in MW: servers only at the low end, the site at peak and PUE 1.36 at the high end
 * (`gpus_to_mw` v1). The exact values are not rounded; `print` has two significant figures.
 *
 * @throws never; an impossible count or unknown hardware is a refusal
 */
export function gpusToMw(question: { readonly gpus: number; readonly set: readonly string[] }): PowerConversion | CalculationRefused {
  const { gpus, set } = question
  if (!Number.isFinite(gpus) || gpus <= 0) return refuse('count')
  const profiles = profilesOf(set)
  if (isRefused(profiles)) return profiles
  const kwLo = least(profiles.map((profile) => (gpus * profile.kwServer) / profile.gpus))
  const kwHi = most(profiles.map((profile) => (gpus * (profile.kwPeak ?? profile.kwServer) * siteLow) / profile.gpus))
  const print = `${printRange(toTwoFigures(kwLo) / 1000, toTwoFigures(kwHi) / 1000)} MW`
  const basis = 'from servers only to the whole site at peak, network 1.14 and PUE 1.36'
  return {
    function: 'gpus_to_mw',
    version: 1,
    inputs: { gpus, set },
    basis,
    set,
    mwLo: kwLo / 1000,
    mwHi: kwHi / 1000,
    print,
    asOf: newest(profiles),
  }
}

/** Compute trays in a range of NVL72 racks: 18 trays a rack, exact. */
export function racksToTrays(racks: { readonly lo: number; readonly hi: number }): { readonly lo: number; readonly hi: number } {
  return { lo: racks.lo * traysPerRack, hi: racks.hi * traysPerRack }
}
