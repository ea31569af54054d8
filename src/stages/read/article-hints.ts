// What a feed or a listing said of an article before it was read.

export type ArticleHints = {
  readonly url: string
  readonly feedTitle?: string
  readonly feedSummary?: string
  readonly feedDate?: string
  /** Keys of lines this publisher prints on page after page. */
  readonly furniture?: readonly string[]
}
