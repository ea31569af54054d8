// A kind of news whose reports may leave open what it would be weighed by.
import type { Gap, News, Said } from './news-plan.ts'

/** A sentence that tells the news, and the business that it is about. */
export interface Opening {
  readonly news: News
  readonly lead: Said
  readonly party: string
  /** Titles and texts of all reports. */
  readonly words: string
}

/** A kind of news by its headlines and its first sentences, with what such news may leave open, the weightiest first. */
export interface OpenKind {
  readonly title: RegExp
  readonly never?: RegExp
  readonly lead: RegExp
  /** Where a second business in the sentence would leave open whose news it is. */
  readonly isOfOne?: true
  /** Where the sentence opens with the business that acts. */
  readonly opens?: true
  readonly data: (opening: Opening) => readonly Gap[]
}
