// Figures that a person at the desk found read wrong: they stand in the reports and are told no more.
import type { Dossier } from '../../../domain/dossier.ts'
import type { LedgerClaim } from '../../../domain/fact.ts'
import { findQuantities } from '../../../text/quantities.ts'

interface Figure {
  readonly unit: string
  readonly value: number
}

interface Amount {
  readonly lo: number
  readonly hi: number
  readonly unit?: string
  readonly currency?: string
}

const bothEnds = (amounts: readonly Amount[]): readonly Figure[] =>
  amounts.flatMap(({ lo, hi, unit, currency }) => [lo, hi].map((value) => ({ unit: unit ?? currency ?? '', value })))

const isAmount = (it: unknown): it is Amount => typeof it === 'object' && it !== null && 'lo' in it && 'hi' in it

/** The amounts among what a statement says, whatever its fields are called. */
const amountsOf = ({ says }: LedgerClaim): readonly Amount[] => Object.values(says).flat().filter(isAmount)

const wrongBy = new WeakMap<Dossier['facts'], readonly Figure[]>()

/** What rows of the story held by a statement that the desk corrected, and hold no more. */
function wrongFigures({ facts }: Dossier): readonly Figure[] {
  const known = wrongBy.get(facts)
  if (known !== undefined) return known
  const wrong = facts.flatMap((fact) => {
    const now = bothEnds([...(fact.quantity ?? []), ...(fact.value ?? [])])
    const was = bothEnds(fact.claims.filter(({ withdrawnBy }) => withdrawnBy !== undefined).flatMap(amountsOf))
    return was.filter((each) => !now.some(({ unit, value }) => unit === each.unit && value === each.value))
  })
  wrongBy.set(facts, wrong)
  return wrong
}

/** Whether a text, ours or a source's, states a figure that the desk found read wrong. */
export function statesReadWrong(text: string, dossier: Dossier): boolean {
  const wrong = wrongFigures(dossier)
  if (wrong.length === 0) return false
  return findQuantities(text, 'en').some(({ hi, lo, unit, base }) =>
    wrong.some((one) => (one.unit === unit && (one.value === hi || one.value === lo)) || (one.unit === base.unit && one.value === base.hi)),
  )
}
