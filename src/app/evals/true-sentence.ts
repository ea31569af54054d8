// A true sentence and the two cuts every corruption makes of it.
import type { Entity } from '../../domain/entity.ts'

/** A true sentence: `asserted` is where the statement stands, without the words that say who reports it; `others` are never in its story. */
export interface TrueSentence {
  readonly text: string
  readonly asserted: { readonly start: number; readonly end: number }
  readonly publisher: string
  /** Every word of the story's reports: a changed figure or date must not be another true one. */
  readonly story: string
  readonly others: { readonly publishers: readonly string[]; readonly entities: readonly Entity[] }
  readonly entities: readonly Entity[]
}

/** The text with other words from `start` to `end`. */
export const put = (text: string, start: number, end: number, words: string): string => text.slice(0, start) + words + text.slice(end)
/** Whether a place lies in one of the spans. */
export const isInside = (start: number, spans: readonly { readonly start: number; readonly end: number }[]): boolean =>
  spans.some((span) => start >= span.start && start < span.end)
