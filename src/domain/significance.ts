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

/** How much each part counts. They add up to 1, so that a score stays within 0..1. */
export type SignificanceWeights = Readonly<Record<SignificancePart['name'], number>>

const partNames = ['origins', 'novelty', 'magnitude', 'source', 'recency'] as const
/** Weights are written by hand; a sum this near to 1 is meant to be 1. */
const sumSlack = 0.005

/** Reads weights such as "origins=0.3 novelty=0.25 …": each part once, none negative, together 1; null if they are not that. */
export function parseWeights(text: string): SignificanceWeights | null {
  const given = text
    .split(/[\s,]+/)
    .filter((it) => it !== '')
    .map((it) => [it.split('=')[0] ?? '', Number(it.split('=')[1] ?? Number.NaN)] as const)
  const byName = new Map(given)
  const [origins, novelty, magnitude, source, recency] = partNames.map((name) => byName.get(name) ?? Number.NaN) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const weights = { origins, novelty, magnitude, source, recency }
  const sum = origins + novelty + magnitude + source + recency
  const isRight = given.length === partNames.length && Object.values(weights).every((it) => it >= 0) && Math.abs(sum - 1) <= sumSlack
  return isRight ? weights : null
}
