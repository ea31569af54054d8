// What the feed formats demand, as checks: RSS 2.0 (Advisory Board), Atom (RFC 4287), JSON Feed 1.1, sitemaps 0.9, news sitemaps, OPML 2.0. Each gives a list of offences.
import { parseDocument } from 'htmlparser2'

const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

interface Node {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Partial<Record<string, string>>>
  readonly children?: readonly Node[]
}
interface Element extends Node {
  readonly name: string
  readonly attribs: Readonly<Partial<Record<string, string>>>
}

const isElement = (it: Node): it is Element => it.attribs !== undefined
const childrenOf = (it: Node, name: string): Element[] => (it.children ?? []).filter(isElement).filter((one) => one.name === name)
const textOf = (it: Node | undefined): string => it?.data ?? (it?.children ?? []).map(textOf).join('')
const treeOf = (xml: string): Node => parseDocument(xml, { xmlMode: true }) as unknown as Node
const isWeb = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '')

/** Every element is closed by its own name, and every ampersand begins an entity that XML knows. */
function wellFormed(xml: string): string[] {
  const offences: string[] = []
  const open: string[] = []
  for (const [, slash, name = '', selfClosed] of xml.matchAll(/<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (slash === '') {
      if (selfClosed === '') open.push(name)
    } else if (open.pop() !== name) offences.push(`</${name}> closes nothing`)
  }
  if (open.length > 0) offences.push(`not closed: ${open.join(', ')}`)
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) offences.push('a bare ampersand')
  if (!xml.startsWith('<?xml version="1.0" encoding="utf-8"?>')) offences.push('no XML declaration')
  return offences
}

const unique = (ids: readonly string[], what: string): string[] => (new Set(ids).size === ids.length ? [] : [`${what} repeats`])
const all = <T>(them: readonly T[], say: string, holds: (it: T) => boolean): string[] => (them.every(holds) ? [] : [say])

export function rssOffences(xml: string): string[] {
  const document = treeOf(xml)
  const rss = childrenOf(document, 'rss')[0]
  const channel = rss && childrenOf(rss, 'channel')[0]
  if (channel === undefined) return ['no channel']
  const items = childrenOf(channel, 'item')
  const ids = items.map((it) => textOf(childrenOf(it, 'guid')[0]))
  return [
    ...wellFormed(xml),
    ...(rss?.attribs['version'] === '2.0' ? [] : ['version is not 2.0']),
    ...['title', 'link', 'description'].flatMap((name) => (textOf(childrenOf(channel, name)[0]) === '' ? [`channel without ${name}`] : [])),
    ...(isWeb(textOf(childrenOf(channel, 'link')[0])) ? [] : ['channel link']),
    ...(childrenOf(channel, 'atom:link').some((it) => it.attribs['rel'] === 'self' && isWeb(it.attribs['href'] ?? ''))
      ? []
      : ['no self link']),
    ...all(
      items,
      'an item has neither title nor description',
      (it) => textOf(childrenOf(it, 'title')[0]) !== '' || textOf(childrenOf(it, 'description')[0]) !== '',
    ),
    ...all(items, 'an item link is not a web address', (it) => isWeb(textOf(childrenOf(it, 'link')[0]))),
    ...all(items, 'a pubDate is not RFC 822', (it) => rfc822.test(textOf(childrenOf(it, 'pubDate')[0]))),
    ...all(ids, 'an item has no guid', (it) => it !== ''),
    ...unique(ids, 'a guid'),
  ]
}

export function atomOffences(xml: string): string[] {
  const feed = childrenOf(treeOf(xml), 'feed')[0]
  if (feed === undefined) return ['no feed']
  const entries = childrenOf(feed, 'entry')
  const ids = entries.map((it) => textOf(childrenOf(it, 'id')[0]))
  const parts = [feed, ...entries]
  return [
    ...wellFormed(xml),
    ...(feed.attribs['xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['namespace']),
    ...all(parts, 'an id is missing or no IRI', (it) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(textOf(childrenOf(it, 'id')[0]))),
    ...all(parts, 'a title is missing', (it) => childrenOf(it, 'title').length === 1),
    ...all(parts, 'an updated is not RFC 3339', (it) => rfc3339.test(textOf(childrenOf(it, 'updated')[0]))),
    ...(childrenOf(feed, 'author').some((it) => textOf(childrenOf(it, 'name')[0]) !== '') ? [] : ['no author']),
    ...(childrenOf(feed, 'link').some((it) => it.attribs['rel'] === 'self') ? [] : ['no self link']),
    ...all(
      entries,
      'an entry has no alternate link',
      (it) => childrenOf(it, 'link').filter((one) => one.attribs['rel'] === 'alternate').length === 1,
    ),
    ...all(parts, 'a link is not a web address', (it) => childrenOf(it, 'link').every((one) => isWeb(one.attribs['href'] ?? ''))),
    ...unique(ids, 'an id'),
  ]
}

interface JsonFeed {
  readonly version?: unknown
  readonly title?: unknown
  readonly feed_url?: unknown
  readonly items?: readonly Readonly<Record<string, unknown>>[]
}

export function jsonFeedOffences(text: string): string[] {
  const feed = JSON.parse(text) as JsonFeed
  const items = feed.items ?? []
  return [
    ...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : ['version']),
    ...(typeof feed.title === 'string' && feed.title !== '' ? [] : ['title']),
    ...(isWeb(String(feed.feed_url)) ? [] : ['feed_url']),
    ...all(items, 'an id is no text', (it) => typeof it['id'] === 'string' && it['id'] !== ''),
    ...all(items, 'an item has no content', (it) => typeof it['content_html'] === 'string' || typeof it['content_text'] === 'string'),
    ...all(items, 'a url is not a web address', (it) => isWeb(String(it['url']))),
    ...all(
      items,
      'a date is not RFC 3339',
      (it) => rfc3339.test(String(it['date_published'])) && rfc3339.test(String(it['date_modified'])),
    ),
    ...all(items, 'a key of ours has no underscore', (it) =>
      Object.keys(it).every(
        (key) =>
          key.startsWith('_') ||
          [
            'id',
            'url',
            'title',
            'content_text',
            'content_html',
            'date_published',
            'date_modified',
            'tags',
            'authors',
            'summary',
            'language',
          ].includes(key),
      ),
    ),
    ...unique(
      items.map((it) => String(it['id'])),
      'an id',
    ),
  ]
}

const sitemapScheme = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const newsScheme = 'http://www.google.com/schemas/sitemap-news/0.9'

/** The entries of a sitemap, or the offence that there is none. */
function urlsOf(xml: string): readonly Element[] | null {
  const set = childrenOf(treeOf(xml), 'urlset')[0]
  return set?.attribs['xmlns'] === sitemapScheme ? childrenOf(set, 'url') : null
}

export function sitemapOffences(xml: string): string[] {
  const urls = urlsOf(xml)
  if (urls === null) return ['no urlset of the scheme']
  const places = urls.map((it) => textOf(childrenOf(it, 'loc')[0]))
  return [
    ...wellFormed(xml),
    ...all(places, 'a loc is not a web address', isWeb),
    ...unique(places, 'a loc'),
    ...(urls.length > 50_000 ? ['more than 50,000 entries'] : []),
    ...all(urls, 'a lastmod is not a W3C date', (it) => childrenOf(it, 'lastmod').every((one) => rfc3339.test(textOf(one)))),
  ]
}

/** @param now what is older than two days does not belong in it */
export function newsSitemapOffences(xml: string, now: Date): string[] {
  const urls = urlsOf(xml)
  if (urls === null) return ['no urlset of the scheme']
  const news = urls.map((it) => childrenOf(it, 'news:news')[0])
  const dates = news.map((it) => (it === undefined ? '' : textOf(childrenOf(it, 'news:publication_date')[0])))
  const publications = news.map((it) => (it === undefined ? undefined : childrenOf(it, 'news:publication')[0]))
  return [
    ...sitemapOffences(xml),
    ...(childrenOf(treeOf(xml), 'urlset')[0]?.attribs['xmlns:news'] === newsScheme ? [] : ['no news scheme']),
    ...(urls.length > 1_000 ? ['more than 1,000 entries'] : []),
    ...all(news, 'an entry without a title', (it) => it !== undefined && textOf(childrenOf(it, 'news:title')[0]) !== ''),
    ...all(publications, 'a publication without name or language', (it) => {
      const language = it === undefined ? '' : textOf(childrenOf(it, 'news:language')[0])
      return it !== undefined && textOf(childrenOf(it, 'news:name')[0]) !== '' && /^[a-z]{2,3}$/.test(language)
    }),
    ...all(dates, 'a date is not a W3C date', (it) => rfc3339.test(it)),
    ...all(dates, 'an entry is older than two days', (it) => now.getTime() - Date.parse(it) <= 2 * 86_400_000),
  ]
}

export function opmlOffences(xml: string): string[] {
  const opml = childrenOf(treeOf(xml), 'opml')[0]
  const body = opml && childrenOf(opml, 'body')[0]
  if (opml === undefined || body === undefined) return ['no body']
  const outlines = childrenOf(body, 'outline')
  const feeds = outlines.filter((it) => it.attribs['type'] === 'rss')
  return [
    ...wellFormed(xml),
    ...(opml.attribs['version'] === '2.0' ? [] : ['version is not 2.0']),
    ...(textOf(childrenOf(childrenOf(opml, 'head')[0] ?? opml, 'title')[0]) === '' ? ['no title'] : []),
    ...(outlines.length === 0 ? ['an OPML list has at least one outline'] : []),
    ...all(outlines, 'an outline without text', (it) => (it.attribs['text'] ?? '') !== ''),
    ...all(feeds, 'a feed without its address', (it) => isWeb(it.attribs['xmlUrl'] ?? '')),
    ...unique(
      outlines.map((it) => it.attribs['xmlUrl'] ?? ''),
      'an address',
    ),
  ]
}
