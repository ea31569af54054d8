// A claim that arrives at the ledger.
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'

/**
 * A claim and the fact it would make if the ledger holds none in its scope; `sketch.id` is given by the caller.
 * Figures in `says` that are lists of Quantity (`mw`, `gpus`) or Money (`value`) also become the fact's own figures.
 */
export interface IncomingClaim {
  readonly claim: LedgerClaim
  readonly sketch: Omit<Fact, 'claims' | 'resolved' | 'version' | 'supersededBy' | 'closures'>
  /** Rows of plans that the claim says are given up for this deal, whichever row the claim joins. */
  readonly replaces?: readonly string[]
  /** Rows of deals that took the place of the plan this claim tells of, as was told before it came: it is of none of them. */
  readonly leftFor?: readonly string[]
  /** Rows that share a name with it and nothing that tells the houses of one name apart: it is not about them. */
  readonly apart?: readonly string[]
}
