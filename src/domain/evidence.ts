interface EvidenceBase {
  readonly id: string
}
export type EvidenceState = 'ok' | 'source-changed' | 'gone' | 'withdrawn'

/** A passage of a source: offsets and digests, never the passage itself (provenance 5.1). */
export interface SpanEvidence extends EvidenceBase {
  readonly kind: 'span'
  readonly articleId: string
  readonly claimId?: string
  readonly url: string
  readonly publisher: string
  readonly publishedAt: string
  readonly fetchedAt: string
  readonly snapshotSha256: string
  readonly exactSha256: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly level: string
  readonly state: EvidenceState
  /** The words shown beside the sentence: the one quotation this source allows in this story, when no sentence has taken it. */
  readonly quotation?: { readonly words: string; readonly language: string }
}

/** A stored archive search that anyone can run again. */
export interface ReceiptEvidence extends EvidenceBase {
  readonly kind: 'receipt'
  readonly receiptId: string
}

/** A row of the ledger at one version. */
export interface LedgerEvidence extends EvidenceBase {
  readonly kind: 'ledger'
  readonly factId: string
  readonly version: number
}

/** A stored calculation that executes again to the printed value. */
export interface CalculationEvidence extends EvidenceBase {
  readonly kind: 'calculation'
  readonly function: string
  readonly version: number
  readonly inputs: unknown
  readonly result: unknown
}

/** That a source does not state something: the slots that were searched for and not found, over the named articles. */
export interface AbsenceEvidence extends EvidenceBase {
  readonly kind: 'absence'
  readonly articleIds: readonly string[]
  readonly slots: readonly string[]
}

/** A passage of an outside report of an earlier story: what an outlet said before, by the claim that was read from it. */
export interface ClipEvidence extends Omit<SpanEvidence, 'kind' | 'claimId' | 'quotation'> {
  readonly kind: 'clip'
  readonly claimId: string
  /** The earlier story and the last part of its address. */
  readonly storyId: string
  readonly slug: string
}

/**
 * The headline that an outlet set over its report, as a statement of that outlet: offsets into the headline and its digest, never its
 * words. It bears our headline only beside a passage of the same report, which it may not outdo (docs/decisions/0035).
 */
export interface TitleEvidence extends Omit<SpanEvidence, 'kind' | 'claimId' | 'quotation'> {
  readonly kind: 'title'
  /** The reading of the page that it headed. */
  readonly version: number
}

/** Evidence that stands in a source: what its level, its withdrawal and its changes reach. */
export type SourceEvidence = SpanEvidence | ClipEvidence | TitleEvidence

/** Whether evidence is a source's own words. */
export function isOfSource(it: Evidence): it is SourceEvidence {
  return it.kind === 'span' || it.kind === 'clip' || it.kind === 'title'
}

export type Evidence =
  | SpanEvidence
  | ReceiptEvidence
  | LedgerEvidence
  | CalculationEvidence
  | AbsenceEvidence
  | ClipEvidence
  | TitleEvidence
