// An amount of something physical, as a source states it.

/** How firmly a figure is meant. Only `exact`, `approx` and `at_least` may enter a total. */
export type Qualifier = 'exact' | 'approx' | 'up_to' | 'at_least' | 'option' | 'target'

/** Where power is measured: the computers, the building, the grid connection, or the sum of plates. */
export type PowerBasis = 'it' | 'facility' | 'grid' | 'nameplate' | 'unknown'

/** The units a fact may carry. */
export type FactUnit = 'MW' | 'GW' | 'GPU' | 'TPU' | 'rack' | 'H100e' | 'MWh' | 'sqm'

/** A value or range; `lo` equals `hi` for a plain figure. */
export interface Quantity {
  readonly lo: number
  readonly hi: number
  readonly unit: FactUnit
  readonly qualifier: Qualifier
  readonly basis: PowerBasis
}
