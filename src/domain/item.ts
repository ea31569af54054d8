/** One entry of a feed, before its page was read. `key` is its identity inside the feed. */
export interface Item {
  readonly id: string
  readonly feedId: string
  readonly sourceId: string
  readonly key: string
  readonly url: string
  readonly title: string
  readonly summary?: string
  readonly author?: string
  readonly publishedAt?: string
  /** What the feed says of a later change; a later value than last time asks for a second reading. */
  readonly updatedAt?: string
  readonly firstSeenAt: string
  /** Licence documents (RSL) that the feed wrote into the entry. */
  readonly licences?: readonly string[]
  readonly notes: readonly string[]
}
