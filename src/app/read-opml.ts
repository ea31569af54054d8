import { Parser } from 'htmlparser2'
import { canonicalUrl, hostOf } from '../text/urls.ts'
import type { NewFeed } from './wire.ts'

const outlinesMax = 5_000
const kinds: ReadonlySet<string> = new Set([
  'lab',
  'chip',
  'cloud',
  'operator',
  'company',
  'regulator',
  'research',
  'trade',
  'general',
  'agency',
  'press-release',
])

/** The feeds of an OPML list. `owner`, `kind` and `language` are read from attributes of those names where the list has them. */
export function readOpml(text: string): readonly NewFeed[] {
  const feeds: NewFeed[] = []
  const seen = new Set<string>()
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const url = canonicalUrl(attributes['xmlUrl'] ?? attributes['xmlurl'] ?? '')
        if (name.toLowerCase() !== 'outline' || url === undefined || seen.has(url) || feeds.length >= outlinesMax) return
        seen.add(url)
        const publisher = (attributes['title'] || attributes['text'] || hostOf(url) || url).slice(0, 200)
        const kind = kinds.has(attributes['kind'] ?? '') ? (attributes['kind'] as NewFeed['kind']) : 'general'
        feeds.push({ publisher, owner: attributes['owner'] || publisher, kind, language: attributes['language'] || 'en', feedUrl: url })
      },
    },
    { xmlMode: true },
  )
  parser.end(text.slice(0, 5_000_000))
  return feeds
}
