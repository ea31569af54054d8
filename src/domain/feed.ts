export type FeedState = 'new' | 'ok' | 'failing' | 'paused' | 'dead' | 'refused'

/** One address of a source that lists its items, and everything polling has to remember about it. Times are ISO UTC. */
export interface Feed {
  readonly id: string
  readonly sourceId: string
  readonly url: string
  readonly host: string
  readonly state: FeedState
  readonly reason: string
  readonly stateSince: string
  readonly nextPollAt: string
  readonly intervalMs: number
  readonly failures: number
  readonly etag?: string
  readonly lastModified?: string
  readonly bodySha256?: string
  readonly lastOkAt?: string
  readonly lastItemAt?: string
  readonly itemsSeen: number
  /** The usual time between two items, once it has shown one. */
  readonly usualGapMs?: number
  /** The address a permanent redirect points to, and how often in a row it was seen. */
  readonly moved?: { readonly to: string; readonly times: number }
}
