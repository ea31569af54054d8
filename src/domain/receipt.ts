import type { Fact } from './fact.ts'

/** What stands for the headline of a story that was taken back, where others printed it. */
export const blankedHeadline = 'a report since withdrawn'

/** A stored archive query with its scope and result (editorial 6). The sentence is computed from it by template. */
export interface Receipt {
  readonly id: string
  readonly storyId: string
  readonly ranAt: string
  /** Only stories first published before this were searched: a story told again has none that came after it. Absent: before `ranAt`. */
  readonly before?: string
  readonly snapshotId: string
  readonly scope: { readonly stories: number; readonly since: string; readonly ledgerFacts: number }
  readonly queries: readonly ReceiptQuery[]
  readonly ask: ArchiveQuestion
  /** Names in full of whom the story's reports are about and whom the registry does not know: what later searches find it by. */
  readonly about?: readonly string[]
  readonly threshold: number
  /** Below how many stories or days an archive called itself new on the day of the search. Absent in receipts of before this was kept. */
  readonly fresh?: FreshLimits
  /** More stories share a name than were looked at. */
  readonly isCapped?: true
  readonly matches: readonly ReceiptMatch[]
  /** `version`: of the row as it was found; absent in receipts of before it was kept. */
  readonly ledgerMatches: readonly { readonly id: string; readonly label: string; readonly date: string; readonly version?: number }[]
  readonly names: readonly string[]
  readonly state: 'fresh' | 'none' | 'some'
  readonly sentence: string
}

export interface FreshLimits {
  readonly stories: number
  readonly days: number
}

/** What was asked, so that anyone can ask it again. */
export interface ArchiveQuestion {
  readonly entityIds: readonly string[]
  /** Names in full that the registry does not know. */
  readonly names?: readonly string[]
  /** Names were asked for in other spellings of the archive too. Absent in receipts of before, which asked for them as written. */
  readonly isSpelled?: true
  /**
   * Of the ids and names those that the story is on, by its headlines and openings: what shares them, or tells of them first, comes first. Absent in receipts
   * of before, whose answers stand in order of how many names they share.
   */
  readonly leading?: readonly string[]
  /** A full-text expression of alternatives. */
  readonly terms: string
  /** What each word weighed when it was first asked: how rare a word is changes with every story, and the answer may not. */
  readonly weights?: Readonly<Record<string, number>>
  /** Number of the ledger's newest row at the time: what was entered later was not there to be found. */
  readonly ledgerUpTo?: number
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
  /** As it was printed. */
  readonly headline: string
  readonly date: string
  readonly score: number
  readonly why: string
  /** False for a story known only from an outlet first seen today: listed, but it does not end "none". */
  readonly counts: boolean
  /** The story was killed since: its headline is blanked, and no search finds it any more. */
  readonly gone?: true
}

export interface SearchResult {
  readonly storyId: string
  readonly slug: string
  readonly headline: string
  readonly date: string
  readonly entityIds: readonly string[]
  /** Of the asked names that the registry does not know, those that it had when the search was run. */
  readonly names: readonly string[]
  readonly textScore: number
  /** Every source of that story was first seen on the day of the search. */
  readonly onlyFirstSeen: boolean
}

/** A question to the archive; the same question on the same archive gives the same answer. */
export interface ArchiveAsk extends Pick<ArchiveQuestion, 'names' | 'isSpelled' | 'leading' | 'terms' | 'weights'> {
  readonly storyId: string
  readonly before: Date
  readonly entities: readonly { readonly id: string; readonly name: string }[]
  /** Of a receipt, to ask it again: when it was run (ISO UTC), what it found, and the ledger's newest row then. Rows that changed since count as they stood. */
  readonly recorded?: {
    readonly ranAt: string
    readonly storyIds: readonly string[]
    readonly factIds: readonly string[]
    readonly ledgerUpTo?: number
  }
}

/** What the archive answered, before it is judged against thresholds. */
export interface ArchiveSearch {
  readonly results: readonly SearchResult[]
  /** More stories share a name than are given here. */
  readonly isCapped: boolean
  /** What the words of the question weighed. */
  readonly weights: Readonly<Record<string, number>>
  readonly ledger: readonly Fact[]
  readonly ledgerFacts: number
  readonly ledgerUpTo: number
  readonly scope: { readonly stories: number; readonly since: string | null }
}
