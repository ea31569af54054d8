// A ledger row without the figures that only statements taken back had given.
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'

const fieldOf = ({ unit }: NonNullable<Fact['quantity']>[number]): string => (unit === 'MW' || unit === 'GW' ? 'mw' : 'gpus')

/** @param resolved what the statements in force give */
export function withoutFiguresOf(fact: Fact, taken: readonly LedgerClaim[], resolved: Fact['resolved']): Fact {
  const isGone = (field: string): boolean => resolved[field] === undefined && taken.some(({ says }) => says[field] !== undefined)
  const { quantity = [], value, ...rest } = fact
  const left = quantity.filter((it) => !isGone(fieldOf(it)))
  return { ...rest, ...(left.length > 0 && { quantity: left }), ...(value !== undefined && !isGone('value') && { value }) }
}
