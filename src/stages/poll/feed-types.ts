// What a feed looks like to us: as it was written (Raw...), and as the wire uses it (Parsed...).

/** Caps that hold before and while a feed is read; hostile and broken feeds meet them, ordinary ones never. */
export const feedLimits = {
  charsMax: 5 * 1024 * 1024,
  itemsMax: 2_000,
  depthMax: 64,
  /** Beyond this nesting the document is no feed any more and reading stops. */
  depthStop: 256,
  contentCharsMax: 400_000,
  summaryCharsMax: 4_000,
  lineCharsMax: 2_000,
  valuesPerFieldMax: 32,
} as const

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'cdf' | 'sitemap' | 'listing'

/** Where the text came from; `url` is the base that relative links are resolved against ('' = none). */
export interface FeedHints {
  readonly url: string
  readonly contentType?: string
}

export interface FeedRefusal {
  readonly kind: 'refused'
  readonly code: 'feed.empty' | 'feed.too-big' | 'feed.html' | 'feed.sitemap' | 'feed.not-a-feed' | 'feed.bad-json'
  readonly reason: string
}

/** One entry. `title`, `summary` and `author` are plain text; `contentHtml` is the publisher's markup, not cleaned. Dates are ISO UTC. */
export interface ParsedItem {
  readonly guid?: string
  readonly url?: string
  readonly title?: string
  readonly summary?: string
  readonly contentHtml?: string
  readonly author?: string
  readonly published?: string
  readonly publishedRaw?: string
  readonly updated?: string
  readonly language?: string
  readonly categories: readonly string[]
  /** Licence documents (RSL) written into the entry. */
  readonly licences?: readonly string[]
  /** What is odd about this entry: 'date-no-zone', 'date-unreadable', 'date-from-updated' ... */
  readonly notes: readonly string[]
}

export interface ParsedFeed {
  readonly format: FeedFormat
  readonly title?: string
  readonly link?: string
  readonly language?: string
  readonly subtitle?: string
  readonly hub?: string
  readonly self?: string
  readonly ttlMinutes?: number
  /** Hours of the day in UTC, 0..23, in which the publisher asks not to be polled. */
  readonly skipHours?: readonly number[]
  /** Licence documents (RSL) that the feed carries for what it lists. */
  readonly licences?: readonly string[]
  readonly items: readonly ParsedItem[]
  readonly notes: readonly string[]
}

/** One text as written, entities decoded. `base` and `lang` are those in force at its element. */
export interface RawText {
  readonly value: string
  readonly kind: 'text' | 'html' | 'xhtml'
  readonly type?: string
  readonly src?: string
  readonly base: string
  readonly lang?: string
}

interface RawLink {
  readonly href: string
  readonly rel: string
  readonly type: string
}

export interface RawPerson {
  name?: string
  email?: string
}

/** A feed or an entry as written: every known element by canonical name ('dc:date', 'atom:link' ...), in document order. */
export interface RawNode {
  readonly fields: Map<string, RawText[]>
  readonly links: RawLink[]
  readonly people: RawPerson[]
  readonly categories: string[]
  readonly base: string
  lang?: string
  about?: string
  isGuidPermaLink: boolean
  /** Which questions its fields could answer, as bits; worked out when the first is asked. */
  answers?: number
}

export interface RawFeed {
  readonly format: FeedFormat
  readonly feed: RawNode
  readonly items: readonly RawNode[]
  readonly notes: readonly string[]
}

/** An empty node under the given base address. */
export function makeRawNode(base: string, lang?: string): RawNode {
  const node: RawNode = { fields: new Map(), links: [], people: [], categories: [], base, isGuidPermaLink: true }
  if (lang !== undefined && lang !== '') node.lang = lang
  return node
}
