import type { Correction } from './correction.ts'
import type { FactStripRow } from './draft.ts'
import type { Origin } from './origin.ts'
import type { RubricCheck } from './ruling.ts'
import type { Sentence } from './sentence.ts'
import type { SourceKind } from './source.ts'

export interface DispatchSource {
  readonly articleId: string
  readonly sourceId: string
  readonly publisher: string
  readonly owner: string
  readonly kind: SourceKind
  readonly url: string
  readonly title: string
  readonly publishedAt: string
  readonly level: string
  readonly levelReasons: readonly string[]
  readonly role: string
  readonly longestRun: number
}

/** Published text on a story, one immutable version of it. */
export interface Dispatch {
  readonly id: string
  readonly storyId: string
  readonly slug: string
  readonly version: number
  readonly status: 'usable' | 'withheld' | 'canceled'
  readonly publishedAt: string
  readonly firstPublishedAt: string
  readonly rulingId: string
  readonly draftId: string
  readonly reasonCode: string
  readonly label: string
  readonly digitalSourceType: string
  readonly headline: Sentence
  readonly summary: readonly Sentence[]
  readonly factStrip: readonly FactStripRow[]
  readonly take: readonly Sentence[]
  readonly noTake?: string
  readonly rubric: readonly RubricCheck[]
  readonly archive: readonly Sentence[]
  readonly receiptId: string
  readonly watchIds: readonly string[]
  readonly noWatch?: string
  readonly mentions: readonly { readonly entityId: string; readonly name: string; readonly kind: string }[]
  readonly sources: readonly DispatchSource[]
  readonly origins: readonly Origin[]
  readonly sourceLine?: string
  readonly corrections: readonly Correction[]
  readonly urgency: number
  readonly score: number
  readonly cuts: readonly { readonly text: string; readonly reason: string }[]
}

/** What stands at a story's address: the live text, or a tombstone that keeps the id. */
export type Public =
  | { readonly kind: 'live'; readonly dispatch: Dispatch }
  | {
      readonly kind: 'tombstone'
      readonly storyId: string
      readonly slug: string
      readonly killedAt: string
      readonly reason: string
      readonly legal: boolean
    }
