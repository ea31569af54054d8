// Claim checking on the grounding bench: a claim against the text or passages it should stand on.
import { checkSentence } from '../../stages/verify/check-sentence.ts'

/** One record of the bench: the claim, with its tokens in one of the sets, and either a whole source or a list of passages. */
export interface GroundingRecord {
  readonly id: string
  readonly claim: string
  readonly source?: string
  readonly evidence?: readonly string[]
  readonly tokens?: readonly string[]
}

/** The prediction line that the bench's scorer reads; `flagged` are character ranges of the claim, `tokens` numbers of unsupported tokens. */
export function predictGrounding(record: GroundingRecord): {
  id: string
  supported: boolean
  score: number
  flagged: readonly (readonly [number, number])[]
  tokens?: readonly number[]
} {
  const sources = record.evidence ?? (record.source === undefined ? [] : [record.source])
  const { supported, score, flagged } = checkSentence(record.claim, sources)
  return { id: record.id, supported, score, flagged, ...tokensAt(record, flagged) }
}

/** Tokens of the claim that touch a flagged range, by their number; the tokens stand in the claim in order. */
function tokensAt(record: GroundingRecord, flagged: readonly (readonly [number, number])[]): { readonly tokens?: readonly number[] } {
  if (record.tokens === undefined) return {}
  let from = 0
  const tokens = record.tokens.flatMap((token, number) => {
    const start = Math.max(from, record.claim.indexOf(token, from))
    from = start + token.length
    return flagged.some(([first, end]) => first < from && end > start) ? [number] : []
  })
  return { tokens }
}
