// JSON Feed 1.0 and 1.1, into the same raw nodes as the XML formats.
import { cut, resolveUrl } from './feed-text.ts'
import type { FeedRefusal, RawFeed, RawNode, RawText } from './feed-types.ts'
import { feedLimits, makeRawNode } from './feed-types.ts'

const depthMax = 1_000

type Json = Readonly<Record<string, unknown>>

/**
 * Reads a JSON Feed.
 * @throws never: what is no JSON, or JSON without an `items` list, is refused
 * Source: jsonfeed.org/version/1.1
 */
export function readFeedJson(text: string, base: string): RawFeed | FeedRefusal {
  const root = parseObject(text)
  if (root === undefined) return { kind: 'refused', code: 'feed.bad-json', reason: 'The document starts like JSON but is not valid JSON.' }
  const items = root['items']
  if (!Array.isArray(items)) return { kind: 'refused', code: 'feed.not-a-feed', reason: 'The JSON document has no list of items.' }
  const feed = makeRawNode(base, textOf(root['language']))
  put(feed, 'title', root['title'], 'text')
  put(feed, 'description', root['description'], 'text')
  putLink(feed, root['home_page_url'], 'alternate')
  putLink(feed, root['feed_url'], 'self')
  const hubs = root['hubs']
  for (const hub of Array.isArray(hubs) ? hubs.slice(0, 4) : []) putLink(feed, asObject(hub)?.['url'], 'hub')
  putPeople(feed, root)
  const notes = items.length > feedLimits.itemsMax ? ['too-many-items'] : []
  const nodes = items.slice(0, feedLimits.itemsMax).flatMap((item) => readItem(asObject(item), base, feed.lang))
  return { format: 'json', feed, items: nodes, notes }
}

function readItem(item: Json | undefined, base: string, lang: string | undefined): RawNode[] {
  if (item === undefined) return []
  const node = makeRawNode(base, textOf(item['language']) ?? lang)
  put(node, 'id', item['id'], 'text')
  put(node, 'title', item['title'], 'text')
  put(node, 'summary', item['summary'], 'text')
  put(node, 'content', item['content_html'] ?? undefined, 'html')
  if (!node.fields.has('content')) put(node, 'content', item['content_text'], 'text')
  put(node, 'published', item['date_published'], 'text')
  put(node, 'updated', item['date_modified'], 'text')
  putLink(node, item['url'] ?? item['external_url'], 'alternate')
  putPeople(node, item)
  const tags = item['tags']
  for (const tag of Array.isArray(tags) ? tags.slice(0, feedLimits.valuesPerFieldMax) : []) {
    const term = textOf(tag)
    if (term !== undefined) node.categories.push(term)
  }
  return [node]
}

function parseObject(text: string): Json | undefined {
  if (isTooDeep(text)) return undefined
  try {
    return asObject(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Brackets alone, also those inside strings, with a margin for these: a feed nests five deep. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) | 32
    if (code === 123) depth += 1
    else if (code === 125) depth -= 1
    if (depth > depthMax) return true
  }
  return false
}

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : undefined
}

/** Ids are often numbers in the wild; anything else that is no string is left out. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function put(node: RawNode, name: string, value: unknown, kind: RawText['kind']): void {
  const text = textOf(value)
  if (text === undefined) return
  node.fields.set(name, [
    { value: cut(text, feedLimits.contentCharsMax), kind, base: node.base, ...(node.lang === undefined ? {} : { lang: node.lang }) },
  ])
}

function putLink(node: RawNode, value: unknown, rel: string): void {
  const href = textOf(value)
  if (href !== undefined) node.links.push({ href: resolveUrl(cut(href, feedLimits.lineCharsMax), node.base), rel, type: '' })
}

function putPeople(node: RawNode, from: Json): void {
  const authors = from['authors']
  const people: readonly unknown[] = Array.isArray(authors) ? authors.slice(0, feedLimits.valuesPerFieldMax) : [from['author']]
  for (const person of people) {
    const name = textOf(asObject(person)?.['name'])
    if (name !== undefined) node.people.push({ name })
  }
}
