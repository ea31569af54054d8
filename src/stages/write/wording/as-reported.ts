// A ledger row's figures as its reports give them: who gives another, and which of two is the better founded.
import type { Claim } from '../../../domain/claim.ts'
import { type Fact, mainQuantity } from '../../../domain/fact.ts'

/** Two sums for one deal further apart than this share of the larger are not one rounded figure. */
export const roundingMax = 0.04

/** Whether a report gives a size or a sum of its own where the row holds another: it is no witness of the row's. */
export function givesOther(claim: Claim, fact: Fact): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * Math.max(a, b)
  const [sum] = fact.value ?? []
  const size = mainQuantity(fact)
  const sums = claim.money.filter(({ money }) => money.currency === sum?.currency && money.kind === sum.kind)
  const sizes = claim.quantities.filter(({ quantity }) => quantity.unit === size?.unit)
  const isOtherSum = sum !== undefined && sums.length > 0 && !sums.some(({ money }) => near(money.hi, sum.hi))
  const isOtherSize = size !== undefined && sizes.length > 0 && !sizes.some(({ quantity }) => near(quantity.hi, size.hi))
  return isOtherSum || isOtherSize
}
