// The hub that a feed names for telling of news (WebSub, section 4): in Link headers first, else in the document.
import type { Feed } from '../../domain/feed.ts'
import { isWebUrl, resolveUrl } from './feed-text.ts'
import type { ParsedFeed } from './feed-types.ts'

const headerCharsMax = 8_192
const linksMax = 50

/**
 * The first hub named, and the address it knows the feed by.
 * @param headers names in lower case, repeated headers apart
 * @param url where the document came from; the topic when none is named
 */
export function findHub(headers: readonly (readonly [string, string])[], parsed: ParsedFeed, url: string): Feed['hub'] {
  const links = headers.filter(([name]) => name === 'link').flatMap(([, value]) => readLinks(value, url))
  const of = (rel: string): string | undefined => links.find((it) => it.rels.has(rel))?.href
  const hub = of('hub') ?? parsed.hub
  return hub === undefined ? undefined : { url: hub, topic: of('self') ?? parsed.self ?? url }
}

interface HeaderLink {
  readonly href: string
  readonly rels: ReadonlySet<string>
}

/** `<address>; rel="hub self", …` (RFC 8288). Split by hand: a pattern over hostile headers may run for ever. */
function readLinks(header: string, base: string): readonly HeaderLink[] {
  const found: HeaderLink[] = []
  const text = header.slice(0, headerCharsMax)
  for (let at = text.indexOf('<'); at !== -1 && found.length < linksMax; ) {
    const end = text.indexOf('>', at)
    if (end === -1) break
    const next = text.indexOf('<', end)
    const rel = /;\s{0,9}rel\s{0,9}=\s{0,9}(?:"([^"]{0,200})"|([^\s;,"]{1,200}))/i.exec(text.slice(end, next === -1 ? undefined : next))
    const href = resolveUrl(text.slice(at + 1, end), base)
    if (isWebUrl(href)) found.push({ href, rels: new Set((rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/)) })
    at = next
  }
  return found
}
