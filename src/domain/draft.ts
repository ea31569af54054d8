import type { Sentence } from './sentence.ts'
import type { Watch } from './watch.ts'

export interface FactStripRow {
  readonly label: string
  readonly value: string
  readonly note?: string
  readonly sentenceId?: string
  readonly evidenceId: string
}

/** Unpublished text on a story. */
export interface Draft {
  readonly id: string
  readonly storyId: string
  readonly dossierId: string
  readonly writtenAt: string
  readonly writer: string
  readonly headline: Sentence
  readonly summary: readonly Sentence[]
  readonly factStrip: readonly FactStripRow[]
  readonly take: readonly Sentence[]
  readonly archive: readonly Sentence[]
  readonly receiptId: string
  readonly watch?: Watch
  /** More questions of the same story; each has passed the gate that the first one passes again in verify. */
  readonly furtherWatches?: readonly Watch[]
  readonly noWatch?: string
  readonly mentions: readonly string[]
  readonly noTake?: string
}
