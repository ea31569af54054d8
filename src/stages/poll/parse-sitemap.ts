// Sitemaps, read for news: entries become items like those of a feed, an index becomes a list of further sitemaps.
import { Parser } from 'htmlparser2'
import { parseFeedDate } from './feed-date.ts'
import { cleanControls, cut, decodeEntities, isWebUrl, squash } from './feed-text.ts'
import type { FeedHints, FeedRefusal, ParsedFeed, ParsedItem } from './feed-types.ts'
import { feedLimits } from './feed-types.ts'
import { withoutDoctype } from './without-doctype.ts'

/** A sitemap of sitemaps; `updated` is ISO UTC. */
export interface SitemapIndex {
  readonly kind: 'index'
  readonly sitemaps: readonly { readonly url: string; readonly updated?: string }[]
}

type Entry = Map<string, string>

/** Local names are enough here: sitemaps mix only two vocabularies, and prefixes are often undeclared. */
const wanted = new Set(['loc', 'lastmod', 'title', 'publication_date', 'language', 'keywords', 'name'])
/** Image and video extensions reuse our names for other things. */
const foreign = /^(?:image|video|xhtml):/

/**
 * Parses a sitemap or news sitemap.
 * @returns items in document order (at most feedLimits.itemsMax), an index, or why the document is neither
 * @throws never
 * Source: sitemaps.org 0.9; Google News sitemap 0.9
 */
export function parseSitemap(text: string, hints: FeedHints): ParsedFeed | SitemapIndex | FeedRefusal {
  if (text.length > feedLimits.charsMax) return refuse('feed.too-big', 'The sitemap is too long.')
  const { root, entries, notes } = readEntries(withoutDoctype(cleanControls(text)).body)
  if (root === 'sitemapindex') return { kind: 'index', sitemaps: entries.flatMap(sitemapOf) }
  if (root !== 'urlset')
    return refuse('feed.not-a-feed', root === '' ? 'The document has no element.' : `The root is "${cut(root, 60)}", not a sitemap.`)
  return { format: 'sitemap', ...(isWebUrl(hints.url) ? { self: hints.url } : {}), items: entries.flatMap(itemOf), notes }
}

/**
 * The one sitemap of an index that is worth a visit: of the same origin, named for news where one is, the latest changed, else the last.
 * @param origin scheme, host and port of the index
 */
export function newestSitemap({ sitemaps }: SitemapIndex, origin: string): string | undefined {
  const own = sitemaps.filter((it) => URL.parse(it.url)?.origin === origin)
  const news = own.filter((it) => /news/i.test(URL.parse(it.url)?.pathname ?? ''))
  const [newest] = (news.length > 0 ? news : own).toReversed().toSorted((a, b) => (b.updated ?? '').localeCompare(a.updated ?? ''))
  return newest?.url
}

function readEntries(body: string): { root: string; entries: Entry[]; notes: readonly string[] } {
  const state = { root: '', entries: [] as Entry[], name: '', text: '', depth: 0, foreignAt: 0 }
  const notes = new Set<string>()
  let entry: Entry | undefined
  const parser: Parser = new Parser(
    {
      onopentag(tag) {
        state.depth += 1
        if (state.depth > feedLimits.depthMax) parser.pause()
        const name = tag.slice(tag.indexOf(':') + 1).toLowerCase()
        if (state.root === '') state.root = name
        if (name === 'url' || name === 'sitemap') {
          if (state.entries.length >= feedLimits.itemsMax) {
            notes.add('too-many-items')
            return parser.pause()
          }
          entry = new Map()
          state.entries.push(entry)
        }
        if (state.foreignAt === 0 && foreign.test(tag.toLowerCase())) state.foreignAt = state.depth
        state.name = state.foreignAt === 0 && wanted.has(name) ? name : ''
        state.text = ''
      },
      ontext(data) {
        if (state.name !== '' && state.text.length < feedLimits.lineCharsMax) state.text += data.slice(0, feedLimits.lineCharsMax)
      },
      onclosetag() {
        if (state.name !== '' && entry !== undefined && !entry.has(state.name)) entry.set(state.name, squash(decodeEntities(state.text)))
        state.name = ''
        if (state.foreignAt === state.depth) state.foreignAt = 0
        state.depth -= 1
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.write(body)
  parser.end()
  return { root: state.root, entries: state.entries, notes: [...notes] }
}

function sitemapOf(entry: Entry): { url: string; updated?: string }[] {
  const url = entry.get('loc') ?? ''
  if (!isWebUrl(url)) return []
  const updated = parseFeedDate(entry.get('lastmod') ?? '').iso
  return [updated === undefined ? { url } : { url, updated }]
}

function itemOf(entry: Entry): ParsedItem[] {
  const url = entry.get('loc') ?? ''
  if (!isWebUrl(url)) return []
  const title = entry.get('title')
  const raw = entry.get('publication_date') ?? entry.get('lastmod')
  const date = raw === undefined || raw === '' ? undefined : parseFeedDate(raw)
  const updated = parseFeedDate(entry.get('lastmod') ?? '').iso
  const language = entry.get('language')
  const notes = date?.note === undefined ? [] : [date.note]
  return [
    {
      url,
      ...(title === undefined || title === '' ? {} : { title }),
      ...(date?.iso === undefined ? {} : { published: date.iso }),
      ...(raw === undefined || raw === '' ? {} : { publishedRaw: raw }),
      ...(updated === undefined ? {} : { updated }),
      ...(language === undefined || language === '' ? {} : { language }),
      categories: (entry.get('keywords') ?? '')
        .split(',')
        .map(squash)
        .filter((word) => word !== '')
        .slice(0, feedLimits.valuesPerFieldMax),
      notes: entry.has('publication_date') || date === undefined ? notes : [...notes, 'date-from-updated'],
    },
  ]
}

function refuse(code: FeedRefusal['code'], reason: string): FeedRefusal {
  return { kind: 'refused', code, reason }
}
