import type { PowerBasis } from './quantity.ts'

/** What a stored calculation must carry to be executed again; a printed number without it cannot be published. */
export interface CalculationRecord {
  readonly function: string
  readonly version: number
  readonly inputs: unknown
}

/** Whether "MW" means servers (it), the site (facility), the connection (grid), or is not stated. */
export type ConversionBasis = Exclude<PowerBasis, 'nameplate'>

/** Whole units and GPUs one kind of hardware could reach, cautious end first. */
export interface ConversionRow {
  readonly hardware: string
  readonly unitsLo: number
  readonly unitsHi: number
  readonly gpusLo: number
  readonly gpusHi: number
}

/** Power turned into hardware: exact values in `rows`, the sentence's figures in `print`, the reading of "MW" in `basis`. */
export interface Conversion {
  readonly function: 'mw_to_compute'
  readonly version: 1
  readonly inputs: { readonly mw: number; readonly basis: ConversionBasis; readonly set: readonly string[] }
  readonly basis: string
  readonly set: readonly string[]
  readonly rows: readonly ConversionRow[]
  readonly print: string
  readonly asOf: string
}

/** Hardware turned into power: low end is servers only, high end the site at peak and the EU mean PUE. */
export interface PowerConversion {
  readonly function: 'gpus_to_mw'
  readonly version: 1
  readonly inputs: { readonly gpus: number; readonly set: readonly string[] }
  readonly basis: string
  readonly set: readonly string[]
  readonly mwLo: number
  readonly mwHi: number
  readonly print: string
  readonly asOf: string
}

/** An expected no of the arithmetic: the reason for code, the words for a page. */
export interface CalculationRefused {
  readonly kind: 'refused'
  readonly reason: 'power' | 'count' | 'basis' | 'hardware' | 'chip' | 'measured' | 'too_small' | 'function' | 'version' | 'inputs'
  readonly print: string
}
