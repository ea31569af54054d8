import type { Fact } from './fact.ts'

/** A stored archive query with its scope and result (editorial 6). The sentence is computed from it by template. */
export interface Receipt {
  readonly id: string
  readonly storyId: string
  readonly ranAt: string
  readonly snapshotId: string
  readonly scope: { readonly stories: number; readonly since: string; readonly ledgerFacts: number }
  readonly queries: readonly ReceiptQuery[]
  /** What was asked, so that anyone can ask it again: registry ids and a full-text expression. */
  readonly ask: { readonly entityIds: readonly string[]; readonly terms: string }
  readonly threshold: number
  readonly matches: readonly ReceiptMatch[]
  readonly ledgerMatches: readonly { readonly id: string; readonly label: string; readonly date: string }[]
  readonly names: readonly string[]
  readonly state: 'fresh' | 'none' | 'some'
  readonly sentence: string
}

export interface ReceiptQuery {
  readonly kind: 'entity' | 'text' | 'place' | 'ledger'
  readonly expression: string
  readonly filters: string
  readonly hits: number
  readonly bestScore: number
}

export interface ReceiptMatch {
  readonly storyId: string
  readonly slug: string
  readonly headline: string
  readonly date: string
  readonly score: number
  readonly why: string
  /** False for a story known only from an outlet first seen today: listed, but it does not end "none". */
  readonly counts: boolean
}

export interface SearchResult {
  readonly storyId: string
  readonly slug: string
  readonly headline: string
  readonly date: string
  readonly entityIds: readonly string[]
  readonly textScore: number
  /** Every source of that story was first seen on the day of the search. */
  readonly onlyFirstSeen: boolean
}

/** What the archive answered, before it is judged against thresholds. */
export interface ArchiveSearch {
  readonly results: readonly SearchResult[]
  readonly ledger: readonly Fact[]
  readonly ledgerFacts: number
  readonly scope: { readonly stories: number; readonly since: string | null }
}
