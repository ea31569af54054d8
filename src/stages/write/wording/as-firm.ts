// Whether our words deny and affirm no more than the claim does.
import type { Claim } from '../../../domain/claim.ts'
import { polarityOf } from '../../../text/polarity.ts'

const firmness: Readonly<Record<Claim['modality'], number>> = { fact: 3, plan: 2, conditional: 1, possible: 1, rumour: 0 }

/** Ours denies what the claim denies, and gives as done only what the claim gives as done. */
export function isAsFirm(text: string, claim: Claim): boolean {
  const own = polarityOf(text)
  // The claim's own denial is its verb's; a "not" inside what it tells comes along with the words.
  const theirs = claim.negated || polarityOf(`${claim.verb.text} ${claim.object?.text ?? ''}`).negated
  return own.negated === theirs && firmness[own.modality] <= firmness[claim.modality]
}
