// Claim checking on the grounding bench: a claim against the text or passages it should stand on.
import { checkSentence } from '../../stages/verify/check-sentence.ts'

/** One record of the bench: the claim and either a whole source or a list of passages. */
export interface GroundingRecord {
  readonly id: string
  readonly claim: string
  readonly source?: string
  readonly evidence?: readonly string[]
}

/** The prediction line that the bench's scorer reads; `flagged` are character ranges of the claim. */
export function predictGrounding(record: GroundingRecord): {
  id: string
  supported: boolean
  score: number
  flagged: readonly (readonly [number, number])[]
} {
  const sources = record.evidence ?? (record.source === undefined ? [] : [record.source])
  const { supported, score, flagged } = checkSentence(record.claim, sources)
  const ranges = flagged.flatMap((word): (readonly [number, number])[] => {
    const at = record.claim.indexOf(word)
    return at < 0 ? [] : [[at, at + word.length]]
  })
  return { id: record.id, supported, score, flagged: ranges }
}
