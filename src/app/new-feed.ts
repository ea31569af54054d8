// A feed as the operator lists it, and what identifies it.
import type { SourceKind } from '../domain/source.ts'
import { sha256Hex } from '../text/digest.ts'
import { publisherHost } from '../text/urls.ts'

export interface NewFeed {
  readonly publisher: string
  readonly owner: string
  readonly kind: SourceKind
  readonly language: string
  readonly feedUrl: string
  /** The owner is only what the site calls itself, and nobody's word that it is theirs. */
  readonly isOwnerUnsaid?: true
  /** Set for a page that lists articles, of a publisher without a feed. */
  readonly readAs?: 'listing' | undefined
}

/** A publisher's id comes from its name and its host. */
export const sourceIdOf = (it: NewFeed): string => `p_${sha256Hex(`${it.publisher}|${publisherHost(it.feedUrl)}`).slice(0, 12)}`

/** A feed's id comes from its address. */
export const feedIdOf = (feedUrl: string): string => `f_${sha256Hex(feedUrl).slice(0, 12)}`
