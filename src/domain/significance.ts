import type { Origin } from './origin.ts'

export interface SignificancePart {
  readonly name: 'origins' | 'novelty' | 'magnitude' | 'source' | 'recency'
  /** 0..1 before weighting. */
  readonly value: number
  readonly weight: number
  readonly reason: string
}

/** Score 0..1 with its reasons; printed as ninjs urgency 1..9. `write` says whether the story goes on to recall. */
export interface Significance {
  readonly score: number
  readonly floor: number
  readonly parts: readonly SignificancePart[]
  readonly origins: readonly Origin[]
  readonly isSingleSource: boolean
  readonly isPrimaryOnly: boolean
  readonly newClaims: number
  readonly write: boolean
  readonly reason: string
}
