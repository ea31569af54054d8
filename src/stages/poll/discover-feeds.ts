// From a page to the feeds it may have: what it names itself, and where feeds usually are.
import { Parser } from 'htmlparser2'
import { cut, decodeEntities, isWebUrl, resolveBase, resolveUrl, squash } from './feed-text.ts'

/** One address worth trying, best first. */
export interface FeedCandidate {
  readonly url: string
  readonly how: 'declared' | 'linked' | 'well-known'
  readonly title?: string
}

/** Tried only with the operator's consent, at most this many, because the page does not name them. */
const wellKnownPaths = ['/feed', '/rss.xml', '/atom.xml', '/feed.json']
const candidatesMax = 20
const headCharsMax = 2 * 1024 * 1024

const feedTypes = /^(?:application|text)\/(?:rss|atom|rdf|x-rss|feed)?\+?(?:xml|json)$/
const feedPath =
  /(?:\/(?:feed|rss|atom)s?(?:\/|$)|[/._-](?:rss|atom|feed)\.(?:xml|json|php)$|\.(?:rss|atom|rdf)$|\/(?:rss|atom|feed|index)\.xml$)/i

/**
 * Candidates for the feeds of a page: `<link rel=alternate>` first, then links whose address looks like a feed, then
 * well-known paths of the host. Comment feeds come last among the declared ones.
 * @throws never
 */
export function discoverFeeds(html: string, pageUrl: string): readonly FeedCandidate[] {
  const found = new Map<string, FeedCandidate>()
  const add = (candidate: FeedCandidate): void => {
    if (isWebUrl(candidate.url) && !found.has(candidate.url) && found.size < candidatesMax) found.set(candidate.url, candidate)
  }
  const links = readLinks(cut(html, headCharsMax), pageUrl)
  const declared = links.filter((link) => link.how === 'declared')
  for (const link of declared.filter((l) => !isCommentFeed(l))) add(link)
  for (const link of declared.filter(isCommentFeed)) add(link)
  for (const link of links.filter((l) => l.how === 'linked')) add(link)
  for (const path of wellKnownPaths) add({ url: resolveUrl(path, pageUrl), how: 'well-known' })
  return [...found.values()]
}

function readLinks(html: string, pageUrl: string): readonly FeedCandidate[] {
  const links: FeedCandidate[] = []
  let base = pageUrl
  const parser = new Parser(
    {
      onopentag(tag, attributes: Readonly<Record<string, string | undefined>>) {
        const href = attributes['href']
        if (href === undefined || links.length > 1_000) return
        const target = decodeEntities(href)
        if (tag === 'base') base = resolveBase(target, pageUrl)
        else if (tag === 'link' && isFeedLink(attributes))
          links.push(candidateOf(resolveUrl(target, base), 'declared', attributes['title']))
        else if (tag === 'a') {
          const url = resolveUrl(target, base)
          if (feedPath.test(pathOf(url)) && hostOf(url) === hostOf(pageUrl)) links.push(candidateOf(url, 'linked', attributes['title']))
        }
      },
    },
    { decodeEntities: false },
  )
  parser.end(html)
  return links
}

function candidateOf(url: string, how: FeedCandidate['how'], title: string | undefined): FeedCandidate {
  const name = cut(squash(decodeEntities(title ?? '')), 200)
  return name === '' ? { url, how } : { url, how, title: name }
}

function isFeedLink(attributes: Readonly<Record<string, string | undefined>>): boolean {
  const rel = ` ${(attributes['rel'] ?? '').toLowerCase()} `
  const type = (attributes['type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (/\sfeed\s/.test(rel)) return true
  // oEmbed and WordPress' REST interface use alternate links of plain JSON and XML; those are no feeds.
  const isPlain = /^(?:application|text)\/(?:xml|json)$/.test(type)
  const looksRight = !isPlain || feedPath.test(pathOf(attributes['href'] ?? ''))
  return /\salternate\s/.test(rel) && feedTypes.test(type) && looksRight
}

function isCommentFeed(link: FeedCandidate): boolean {
  return /comment|kommentar|commentaire/i.test(`${link.url} ${link.title ?? ''}`)
}

function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/^[a-z]+:\/\/[^/]*/i, '')
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? ''
}
