import { Parser } from 'htmlparser2'
import { sourceKinds } from '../domain/source.ts'
import { canonicalUrl, hostOf } from '../text/urls.ts'
import type { NewFeed } from './new-feed.ts'

const outlinesMax = 5_000
const kinds: ReadonlySet<string> = new Set(sourceKinds)

/** The feeds of an OPML list; an outline of type `listing` is a page that lists articles. `owner`, `kind` (or `category`) and `language` are read from attributes of those names where the list has them. */
export function readOpml(text: string): readonly NewFeed[] {
  const feeds: NewFeed[] = []
  const seen = new Set<string>()
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const url = canonicalUrl(attributes['xmlUrl'] ?? attributes['xmlurl'] ?? '')
        if (name.toLowerCase() !== 'outline' || url === undefined || seen.has(url) || feeds.length >= outlinesMax) return
        seen.add(url)
        const publisher = (attributes['text'] || attributes['title'] || hostOf(url) || url).slice(0, 200)
        const stated = [attributes['kind'] ?? '', ...(attributes['category'] ?? '').split(/[,/]/)].find((it) => kinds.has(it))
        const kind = (stated as NewFeed['kind'] | undefined) ?? 'general'
        const [owner, language] = [attributes['owner'] || publisher, attributes['language'] || 'en']
        const isListing = attributes['type'] === 'listing'
        const unsaid = attributes['owner'] ? {} : { isOwnerUnsaid: true as const }
        feeds.push({ publisher, owner, kind, language, feedUrl: url, ...unsaid, ...(isListing && { readAs: 'listing' }) })
      },
    },
    { xmlMode: true },
  )
  parser.end(text.slice(0, 5_000_000))
  return feeds
}
