// A claim with its clause, as the writer takes it up.
import type { Claim } from '../../../domain/claim.ts'
import type { Clause } from '../../../text/clause.ts'

/** A claim with its parse: `outer` is the clause of the speaker, where one speaks. */
export interface ReadClaim {
  readonly claim: Claim
  readonly sentence: string
  /** The sentence as the source has it, with what the reading left out; its offsets are those of `sentence`. */
  readonly source: string
  /** The day of the report. */
  readonly published: string
  readonly clause: Clause
  readonly outer?: Clause
}
