import type { RightsDecision } from './rights.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** A publisher's own note that a text was put right; the offsets are its place in the text. */
export interface CorrectionNote extends Span {
  readonly kind: 'correction' | 'clarification' | 'update' | 'retraction'
}

/**
 * One passage that differs between two readings of a page. The offsets lie in the later text (`removed` marks the place where
 * it stood); of the earlier wording only its figures are kept, so that a change outlives the text it is about.
 */
export interface TextChange extends Span {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly words: number
  readonly figuresGone: readonly string[]
  readonly figuresNew: readonly string[]
}

/** A reading of a page that later readings replaced, and what the next one changed in it. */
export interface EarlierReading {
  readonly version: number
  readonly fetchedAt: string
  readonly title: string
  readonly textSha256: string
  readonly wordCount: number
  readonly wordsChanged: number
  readonly changes: readonly TextChange[]
}

/** Characters from the start of a report in which it names whom it is about; further down names are told in passing. */
export const leadCharacters = 600

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
  /** Sentences to software that the page hid from readers; counted, never obeyed. */
  readonly hiddenOrders?: number
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
  /** Keys of the lines left out because the publisher prints them on page after page. */
  readonly furniture?: readonly string[]
  /** What the publisher itself says it put right. */
  readonly corrections?: readonly CorrectionNote[]
  /** Earlier readings of the page, latest first. */
  readonly earlier?: readonly EarlierReading[]
  readonly notes: readonly string[]
}
