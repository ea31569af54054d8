// An amount of money, in the currency it was printed in.

export type MoneyKind = 'contract' | 'capex' | 'debt' | 'equity' | 'programme' | 'revenue_estimate'

/** A conversion is a fact of its own: the rate, its day, and who published it. */
export interface ExchangeRate {
  readonly rate: number
  readonly date: string
  readonly source: string
}

/** `lo` and `hi` in whole units of `currency` (ISO 4217), never converted in place. */
export interface Money {
  readonly lo: number
  readonly hi: number
  readonly currency: string
  readonly kind: MoneyKind
  readonly termYears?: number
  /** The source gives it as a round or rough sum (“about”); absent where it gives the sum plainly. */
  readonly qualifier?: 'approx'
  readonly fx?: ExchangeRate
}
