// The door to every feed format: which one is this, may it be read at all, and what does it say.
import type { FeedHints, FeedRefusal, ParsedFeed, RawFeed } from './feed-types.ts'
import { feedLimits } from './feed-types.ts'
import { readFeedJson } from './read-feed-json.ts'
import { readFeedXml } from './read-feed-xml.ts'
import { shapeFeed } from './shape-feed.ts'

/**
 * Parses RSS 0.9x/1.0/2.0, Atom 0.3/1.0, CDF or JSON Feed.
 *
 * Document types are ignored (entities of a feed's own expand to nothing), HTML entities are decoded, relative addresses are
 * resolved against xml:base and `hints.url`. At most feedLimits apply; what was cut is named in `notes`.
 * @param text the decoded document
 * @returns the feed, or why it is none
 * @throws never
 */
export function parseFeed(text: string, hints: FeedHints): ParsedFeed | FeedRefusal {
  const raw = readFeed(text, hints)
  return 'kind' in raw ? raw : shapeFeed(raw)
}

/** The same, before anything is made plain: every known element as the feed wrote it. */
export function readFeed(text: string, hints: FeedHints): RawFeed | FeedRefusal {
  if (text.length > feedLimits.charsMax) return refuse('feed.too-big', `The document has more than ${feedLimits.charsMax} characters.`)
  const body = text.replace(/^[\s\ufeff\0]{1,10000}/, '')
  if (body === '') return refuse('feed.empty', 'The document is empty.')
  if (body.startsWith('{') || body.startsWith('[')) return readFeedJson(body, hints.url)
  const read = readFeedXml(body, hints.url)
  return 'format' in read ? read : refuseRoot(read.root)
}

function refuseRoot(root: string): FeedRefusal {
  if (root === 'html') return refuse('feed.html', 'The address answers with a web page, not with a feed.')
  if (root === 'urlset' || root === 'sitemapindex') return refuse('feed.sitemap', 'The document is a sitemap, not a feed.')
  if (root === '') return refuse('feed.not-a-feed', 'The document has no element at all.')
  return refuse('feed.not-a-feed', `The document is XML of another kind: its root is "${root.slice(0, 60)}".`)
}

function refuse(code: FeedRefusal['code'], reason: string): FeedRefusal {
  return { kind: 'refused', code, reason }
}
