// A ledger row's figures as its reports give them: who gives another, and both ends where two stand.
import type { Claim } from '../../../domain/claim.ts'
import { type Fact, mainQuantity } from '../../../domain/fact.ts'
import type { Money } from '../../../domain/money.ts'

/** Two sums for one deal further apart than this share of the larger are not one rounded figure. */
export const roundingMax = 0.04

/** Money raised or lent as its reports give it: both ends where two that are no rounding of each other stand. */
export function asReported(value: Money, fact: Fact): Money {
  if (value.kind !== 'debt' && value.kind !== 'equity') return value
  const sums = fact.claims
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .flatMap(({ says }) => (Array.isArray(says['value']) ? (says['value'] as readonly Money[]) : []))
    .filter(({ currency, kind, hi }) => currency === value.currency && kind === value.kind && hi * 2 > value.hi && hi < value.hi * 2)
  const lo = Math.min(value.lo, ...sums.map((sum) => sum.lo))
  const hi = Math.max(value.hi, ...sums.map((sum) => sum.hi))
  return (hi - lo) / hi > roundingMax ? { ...value, lo, hi } : value
}

/** Whether a report gives a size or a sum of its own where the row holds another: it is no witness of the row's. */
export function givesOther(claim: Claim, fact: Fact): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 * Math.max(a, b)
  const [sum] = fact.value ?? []
  const size = mainQuantity(fact)
  const sums = claim.money.filter(({ money }) => money.currency === sum?.currency && money.kind === sum.kind)
  const sizes = claim.quantities.filter(({ quantity }) => quantity.unit === size?.unit)
  const isOtherSum =
    sum !== undefined && asReported(sum, fact) === sum && sums.length > 0 && !sums.some(({ money }) => near(money.hi, sum.hi))
  const isOtherSize = size !== undefined && sizes.length > 0 && !sizes.some(({ quantity }) => near(quantity.hi, size.hi))
  return isOtherSum || isOtherSize
}
