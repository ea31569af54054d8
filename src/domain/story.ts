import type { Significance } from './significance.ts'

export type StoryState = 'open' | 'rested' | 'published' | 'killed' | 'merged'

/** One event as covered by many. Its id and slug never change; a merged story points to the one that took it in. */
export interface Story {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly firstArticleId: string
  readonly openedAt: string
  readonly changedAt: string
  readonly state: StoryState
  readonly mergedInto?: string
  readonly significance?: Significance
}
