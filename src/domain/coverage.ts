export type CoverageRole = 'first' | 'follow' | 'copy' | 'correction'

/** An article's place in a story, and the independent voice it goes back to. */
export interface Coverage {
  readonly articleId: string
  readonly storyId: string
  readonly sourceId: string
  readonly role: CoverageRole
  readonly originId: string
  /** Whose report it passes on, if it says so: the name it credits and the words that do. */
  readonly credit?: { readonly name: string; readonly words: string }
  /** Why it joined: similarity, shared names, or that it opened the story. */
  readonly reasons: readonly string[]
  readonly score: number
  readonly assignedAt: string
}
