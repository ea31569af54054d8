import type { RightsDecision } from './rights.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** One publisher's text as we may use it. Offsets are UTF-16 positions in `text`, the stored snapshot. */
export interface Article {
  readonly id: string
  readonly itemId: string
  readonly sourceId: string
  readonly url: string
  readonly title: string
  readonly byline: readonly string[]
  readonly publishedAt: string
  readonly dateSource: string
  readonly fetchedAt: string
  readonly language: string
  /** Which reading of the page this is; 1 at first, +1 whenever its words changed. */
  readonly version: number
  readonly level: RightsDecision['level']
  readonly decision: RightsDecision
  readonly isTeaser: boolean
  /** Empty at L1, and after the rights level's retention has run out; the digest and counts stay. */
  readonly text: string
  readonly textSha256: string
  readonly wordCount: number
  readonly sentences: readonly Span[]
  readonly splitter: string
  readonly minhash: readonly number[]
  /** Hashes of every run of eight words, so that copying stays measurable after the text is gone. */
  readonly runHashes: readonly number[]
  readonly terms: readonly string[]
  /** The agency the text credits; a `contribution` leaves the text the publisher's own. */
  readonly wire?: { readonly agency: string; readonly where: 'dateline' | 'byline' | 'credit' | 'contribution' }
  /** The text is a press release or a reprint of one; the sender is a party, whoever printed it. */
  readonly pressRelease?: { readonly distributor?: string; readonly signs: readonly string[] }
  readonly notes: readonly string[]
}
