// The figures of a row that its reports give otherwise, each with the outlets that give it: for the fact strip.
import { type Fact, mainQuantity } from '../../../domain/fact.ts'
import { joinWords, printQuantity, printSum } from '../wording/phrases.ts'

/** Figures that a reader weighs, as statements name them. */
const weighed = ['mw', 'gpus', 'value'] as const

function heldWords(fact: Fact, field: (typeof weighed)[number]): string | undefined {
  const count = fact.hardware?.find((it) => it.count !== undefined)?.count
  const [sum] = fact.value ?? []
  if (field === 'value') return sum === undefined ? undefined : printSum(sum)
  const quantity = field === 'mw' ? mainQuantity(fact) : count
  return quantity === undefined ? undefined : printQuantity(quantity)
}

/**
 * "EUR 640 m (Pier Daily), about EUR 600 m (Tidal Ledger)" for each figure that is disputed: what the row holds first, then what else is
 * said. A range over both would be nobody's figure.
 */
export function reportsDiffer(fact: Fact): readonly string[] {
  return weighed.flatMap((field) => {
    const dissent = fact.resolved[field]?.dissent ?? []
    if (dissent.length === 0) return []
    const held = fact.resolved[field]?.value === undefined ? undefined : heldWords(fact, field)
    const givers = fact.claims
      .filter((it) => it.withdrawnAt === undefined && it.says[field] !== undefined)
      .map((it) => it.publisher)
      .filter((name) => !dissent.some((said) => said.endsWith(`(${name})`)))
    const own = held === undefined || givers.length === 0 ? [] : [`${held} (${joinWords([...new Set(givers)])})`]
    return [[...own, ...dissent].join(', ')]
  })
}
