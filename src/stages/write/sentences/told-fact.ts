// A fact of the ledger with the evidence to tell it.
import type { Fact } from '../../../domain/fact.ts'

/** A fact with the names its sentences need. */
export interface ToldFact {
  readonly fact: Fact
  readonly actor: string
  /** Two who signed side by side: nothing told which of them gives. */
  readonly isJoint?: true
  readonly host?: string
  readonly place?: string
  readonly amount?: string
  readonly worth?: string
}
