// Whether our words deny and affirm no more than the claim does.
import type { Claim } from '../../../domain/claim.ts'
import { polarityOf } from '../../../text/polarity.ts'

const firmness: Readonly<Record<Claim['modality'], number>> = { fact: 3, plan: 2, conditional: 1, possible: 1, rumour: 0 }

/** "Sued over the noise, saying that a hum which never stops": what stands behind the deed may be left untold, with its denial. */
const upToAside = (words: string): string =>
  words.replace(/(?:, (?!and |or |but )|\b(?:that|which|who|after|because|when|while|as|in which)\b).*$/u, '')

/** Ours denies what the claim denies, and gives as done only what the claim gives as done. */
export function isAsFirm(text: string, claim: Claim): boolean {
  const own = polarityOf(text)
  // The claim's own denial is its verb's; a "not" inside what it tells comes along with the words.
  const behind = `${claim.verb.text} ${claim.object?.text ?? ''}`
  const theirs = claim.negated || polarityOf(own.negated ? behind : upToAside(behind)).negated
  return own.negated === theirs && firmness[own.modality] <= firmness[claim.modality]
}
