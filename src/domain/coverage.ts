export type CoverageRole = 'first' | 'follow' | 'copy' | 'correction'

/**
 * What an origin's id says of it: `o_` and a source's id; after these two an agency that is no source of ours, or the article by which
 * a press release came.
 */
export const agencyOrigin = 'o_agency:'
export const releaseOrigin = 'o_release:'

/** An article's place in a story, and the independent voice it goes back to. */
export interface Coverage {
  readonly articleId: string
  readonly storyId: string
  readonly sourceId: string
  readonly role: CoverageRole
  readonly originId: string
  /** Whose report it passes on, if it says so: the name it credits and the words that do, or the signs of a press release. */
  readonly credit?: { readonly name: string; readonly words: string }
  /** Why it joined: similarity, shared names, or that it opened the story. */
  readonly reasons: readonly string[]
  readonly score: number
  readonly assignedAt: string
}
