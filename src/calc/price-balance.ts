// Two prices of one bill that move apart: how much of the cheaper thing has to be bought for each of the dearer one before the bill falls.
import type { CalculationRefused } from '../domain/calculation.ts'
import { printNumber, toTwoFigures } from './rounding.ts'

/** Units of what became cheaper for each unit of what became dearer at which a bill stays as it was. */
export interface PriceBalance {
  readonly function: 'price_balance'
  readonly version: 1
  readonly lo: number
  readonly hi: number
  readonly print: string
}

/** Where a fall and a rise of two prices by the same unit cancel out (`price_balance` v1); the prices are as a list has them. */
export function priceBalance(question: {
  readonly fallFrom: number
  readonly fallTo: number
  readonly riseFrom: number
  readonly riseTo: number
}): PriceBalance | CalculationRefused {
  const { fallFrom, fallTo, riseFrom, riseTo } = question
  const [fall, rise] = [fallFrom - fallTo, riseTo - riseFrom]
  if (!(fall > 0) || !(rise > 0) || !Number.isFinite(fall) || !Number.isFinite(rise))
    return { kind: 'refused', reason: 'count', print: 'One price has to fall and the other to rise.' }
  const ratio = Number((rise / fall).toPrecision(12))
  return { function: 'price_balance', version: 1, lo: ratio, hi: ratio, print: printNumber(toTwoFigures(ratio)) }
}
