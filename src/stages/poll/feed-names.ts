// Namespaces and element names: every spelling a feed may use, reduced to one canonical name.

/** Namespace address (lower case, without trailing slash or hash) to our prefix. '' is RSS itself, 'x' is "not ours". */
const prefixByAddress: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns', 'atom'],
  ['http://purl.org/atom/app', 'x'],
  ['http://purl.org/rss/1.0', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://www.rssboard.org/rss-specification', ''],
  ['http://purl.org/net/rss1.1', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.sitemaps.org/schemas/sitemap/0.9', ''],
  ['http://www.google.com/schemas/sitemap-news/0.9', 'news'],
  ['https://rslstandard.org/rsl', 'rsl'],
  ['http://rslstandard.org/rsl', 'rsl'],
])

/** Prefixes understood even where nobody declared them, as many feeds forget to. */
const undeclared = new Set(['atom', 'dc', 'dcterms', 'content', 'media', 'itunes', 'rdf', 'feedburner', 'xhtml', 'news', 'rsl'])

/** Canonical prefix of a namespace address; an unknown default namespace is read as the feed's own. */
export function prefixOf(address: string, isDefault: boolean): string {
  const key = address
    .trim()
    .toLowerCase()
    .replace(/[/#]+$/, '')
  return prefixByAddress.get(key) ?? (isDefault ? '' : 'x')
}

/**
 * Canonical name of a tag: lower case, with our prefix; elements of the feed's own language have none.
 * @param scope prefix as written to canonical prefix; '' holds the default namespace
 */
export function canonicalName(tag: string, scope: ReadonlyMap<string, string>, isAtom: boolean): string {
  const colon = tag.indexOf(':')
  const written = colon === -1 ? '' : tag.slice(0, colon).toLowerCase()
  const local = (colon === -1 ? tag : tag.slice(colon + 1)).toLowerCase()
  const prefix = scope.get(written) ?? (colon === -1 || !undeclared.has(written) ? '' : written)
  const owned = isAtom && prefix === 'atom' ? '' : prefix
  if (owned === '' && colon !== -1 && scope.get(written) === undefined) return `x:${local}`
  return owned === '' ? local : `${owned}:${local}`
}

const lines =
  'title link guid id pubdate author category dc:title dc:creator dc:author dc:date dc:subject dc:language dcterms:issued dcterms:created dcterms:modified ' +
  'atom:title atom:id atom:updated atom:published itunes:author itunes:title itunes:subtitle media:title feedburner:origlink ' +
  'language issued created modified published updated'
const blocks = 'description summary subtitle tagline abstract dc:description itunes:summary media:description atom:summary'
const contents = 'content content:encoded atom:content body xhtml:body fullitem'

/** Text elements of an entry. */
export const itemTexts: ReadonlySet<string> = new Set(`${lines} ${blocks} ${contents}`.split(' '))
/** Text elements of the feed itself. */
export const feedTexts: ReadonlySet<string> = new Set(
  `${lines} ${blocks} ttl hour lastbuilddate managingeditor webmaster info copyright rights`.split(' '),
)
/** Elements that only hold others. */
export const containers: ReadonlySet<string> = new Set(['rss', 'rdf:rdf', 'channel', 'feed', 'skiphours', 'media:group', 'media:content'])
/** Long elements; everything else is capped at a line. */
export const longTexts: ReadonlySet<string> = new Set(`${blocks} ${contents}`.split(' '))
