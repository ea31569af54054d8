// RSS, RDF, Atom and CDF, read in one pass over SAX events. No document type is ever obeyed, nothing is fetched.
import { canonicalName, containers, feedTexts, itemTexts, longTexts, prefixOf } from './feed-names.ts'
import { type Frame, type Reading, startReading } from './feed-reading.ts'
import { cleanControls, decodeEntities, resolveBase, resolveUrl } from './feed-text.ts'
import type { FeedFormat, RawFeed, RawNode, RawText } from './feed-types.ts'
import { feedLimits, makeRawNode } from './feed-types.ts'
import { rslOpening } from './rsl-in-feed.ts'
import { scanXml } from './scan-xml.ts'
import type { Attributes } from './text-capture.ts'
import { appendClose, appendOpen, appendText, endCapture, flushText, startCapture } from './text-capture.ts'
import { withoutDoctype } from './without-doctype.ts'

const roots: ReadonlyMap<string, FeedFormat> = new Map([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf:rdf', 'rdf'],
  ['feed', 'atom'],
  ['atom:feed', 'atom'],
  ['entry', 'atom'],
  ['atom:entry', 'atom'],
])

/**
 * Reads an XML feed into raw nodes.
 * @param text the decoded document; at most feedLimits.charsMax characters
 * @returns the feed, or the name of the root element when it is no feed ('' = there is none)
 * @throws never
 */
export function readFeedXml(text: string, base: string): RawFeed | { readonly root: string } {
  const { body, hasOwnEntities } = withoutDoctype(cleanControls(text))
  const reading = startReading(base, hasOwnEntities)
  scanXml(body, {
    open(tag, attributes) {
      open(reading, tag, attributes)
      return !reading.isOver
    },
    close: () => close(reading),
    wantsText: () => reading.capture !== undefined && reading.beyond === 0,
    text: (raw) => reading.capture && appendText(reading.capture, raw, false),
    cdata(text) {
      if (reading.capture === undefined) return
      flushText(reading.capture, reading.dropUnknown)
      appendText(reading.capture, text, true)
    },
  })
  while (reading.frames.length > 0) close(reading)
  endItem(reading)
  const { format } = reading
  if (format === undefined) return { root: reading.root }
  return { format: isCdf(body, reading) ? 'cdf' : format, feed: reading.feed, items: reading.items, notes: [...reading.notes] }
}

function isCdf(body: string, reading: Reading): boolean {
  return reading.root === 'channel' && /<CHANNEL\b/.test(body.slice(0, 4096))
}

function open(r: Reading, tag: string, attributes: Attributes): void {
  if (r.beyond > 0 || r.frames.length >= feedLimits.depthMax) {
    r.beyond += 1
    r.notes.add('nested-too-deep')
    if (r.beyond + r.frames.length > feedLimits.depthStop) r.isOver = true
    return
  }
  const { base, lang } = r
  const outer = takeNamespaces(r, attributes)
  const name = nameOf(r, tag)
  if (attributes['xml:base'] !== undefined) r.base = resolveBase(decodeEntities(attributes['xml:base']), r.base)
  if (attributes['xml:lang'] !== undefined) r.lang = attributes['xml:lang']
  const act = actOf(r, name, tag, attributes)
  r.frames.push({ act, name, base, lang, outer })
}

/** Decides what an element means where it stands, and starts whatever it starts. */
function actOf(r: Reading, name: string, tag: string, attributes: Attributes): Frame['act'] {
  if (r.format === undefined) return enterRoot(r, name, attributes)
  if (isItem(r, name)) return startItem(r, attributes)
  const parent = r.frames.at(-1)
  if (r.capture !== undefined) {
    appendOpen(r.capture, tag, attributes, r.dropUnknown)
    return 'enter'
  }
  if (parent === undefined || parent.act === 'skip') return 'skip'
  const node = r.item ?? r.feed
  if (parent.act === 'person') return startText(r, name, attributes, node)
  if (takeEmptyElement(r, node, name, attributes)) return 'skip'
  if (isPerson(r, name)) {
    r.person = {}
    return 'person'
  }
  if ((r.item === undefined ? feedTexts : itemTexts).has(name)) return startText(r, name, attributes, node)
  if (name === 'rsl:content') return startLicence(r, tag, attributes)
  if (name === 'channel') takeCdfAttributes(r.feed, attributes, r.base)
  return containers.has(name) ? 'enter' : 'skip'
}

function enterRoot(r: Reading, name: string, attributes: Attributes): Frame['act'] {
  // A warning printed before the feed is common; a first element that is an HTML page or a sitemap settles the matter.
  if (r.root === 'html' || r.root === 'urlset' || r.root === 'sitemapindex') return 'skip'
  r.root = name
  r.format = roots.get(name)
  if (r.format === undefined) return 'skip'
  r.isAtom = r.format === 'atom'
  r.names.clear()
  if (r.lang !== undefined) r.feed.lang = r.lang
  if (name === 'channel') takeCdfAttributes(r.feed, attributes, r.base)
  return isItem(r, name) ? startItem(r, attributes) : 'enter'
}

function isItem(r: Reading, name: string): boolean {
  if (r.capture?.text.kind === 'xhtml') return false
  return r.isAtom ? name === 'entry' || name === 'atom:entry' : name === 'item'
}

/** A new entry also ends an entry (and a text) that was never closed. */
function startItem(r: Reading, attributes: Attributes): Frame['act'] {
  endText(r)
  endItem(r)
  if (r.items.length >= feedLimits.itemsMax) {
    r.notes.add('too-many-items')
    r.isOver = true
    return 'skip'
  }
  r.item = makeRawNode(r.base, r.lang)
  const about = attributes['rdf:about']
  if (about !== undefined) r.item.about = resolveUrl(decodeEntities(about), r.base)
  takeCdfAttributes(r.item, attributes, r.base)
  return 'item'
}

function endItem(r: Reading): void {
  if (r.item !== undefined && r.items.length < feedLimits.itemsMax) r.items.push(r.item)
  r.item = undefined
  r.person = undefined
}

/** Elements whose meaning is in their attributes. True when the element needs no further look. */
function takeEmptyElement(r: Reading, node: RawNode, name: string, attributes: Attributes): boolean {
  const { isAtom } = r
  const href = attributes['href']
  if (name === 'atom:link' || (name === 'link' && (isAtom || href !== undefined))) {
    if (href !== undefined && node.links.length < feedLimits.valuesPerFieldMax) {
      const rel = (attributes['rel'] ?? 'alternate').trim().toLowerCase()
      node.links.push({ href: resolveUrl(decodeEntities(href), r.base), rel, type: (attributes['type'] ?? '').toLowerCase() })
    }
    return isAtom || name === 'atom:link'
  }
  if (!name.endsWith('category')) return false
  const term = attributes['term'] ?? attributes['text']
  if (term === undefined) return false
  if (node.categories.length < feedLimits.valuesPerFieldMax) node.categories.push(decodeEntities(term))
  return true
}

/** CDF, the oldest of the formats, writes addresses and dates as attributes in capitals. */
function takeCdfAttributes(node: RawNode, attributes: Attributes, base: string): void {
  const href = attributes['HREF']
  if (href !== undefined) node.links.push({ href: resolveUrl(decodeEntities(href), base), rel: 'alternate', type: '' })
  const modified = attributes['LASTMOD']
  if (modified !== undefined) addField(node, 'modified', { value: modified, kind: 'text', base })
}

function isPerson(r: Reading, name: string): boolean {
  return name === 'atom:author' || (name === 'author' && r.isAtom)
}

function startText(r: Reading, name: string, attributes: Attributes, node: RawNode): Frame['act'] {
  if (name === 'guid')
    node.isGuidPermaLink = (attributes['isPermaLink'] ?? attributes['ispermalink'] ?? 'true').trim().toLowerCase() !== 'false'
  const isAtom = r.isAtom || name.startsWith('atom:')
  const charsMax = longTexts.has(name) ? feedLimits.contentCharsMax : feedLimits.lineCharsMax
  r.capture = startCapture(attributes, { isAtom, isXhtml: name === 'xhtml:body', base: r.base, lang: r.lang, charsMax })
  return 'text'
}

function startLicence(r: Reading, tag: string, attributes: Attributes): Frame['act'] {
  const { base, lang } = r
  r.capture = startCapture({}, { isAtom: false, isXhtml: true, base, lang, charsMax: feedLimits.contentCharsMax })
  r.capture.value = rslOpening(tag, attributes)
  return 'text'
}

function close(r: Reading): void {
  if (r.beyond > 0) {
    r.beyond -= 1
    return
  }
  const frame = r.frames.pop()
  if (frame === undefined) return
  if (frame.act === 'text') endText(r, frame.name)
  else if (frame.act === 'item') endItem(r)
  else if (frame.act === 'person') endPerson(r)
  else if (r.capture !== undefined) appendClose(r.capture, r.dropUnknown)
  r.base = frame.base
  r.lang = frame.lang
  if (frame.outer !== undefined) {
    r.scope = frame.outer
    r.names = new Map()
  }
}

/** Without a name the text is dropped: its element was overrun by the next entry. */
function endText(r: Reading, name?: string): void {
  const capture = r.capture
  if (capture === undefined) return
  r.capture = undefined
  const text = endCapture(capture, r.dropUnknown)
  if (name === undefined) return
  const node = r.item ?? r.feed
  if (r.person !== undefined) {
    if (name === 'name' || name === 'atom:name') r.person.name = text.value
    else if (name === 'email' || name === 'atom:email') r.person.email = text.value
  } else if (name === 'category' || name === 'dc:subject') {
    if (text.value !== '' && node.categories.length < feedLimits.valuesPerFieldMax) node.categories.push(text.value)
  } else addField(node, name === 'xhtml:body' ? 'body' : name, text)
}

function addField(node: RawNode, name: string, text: RawText): void {
  const values = node.fields.get(name)
  if (values === undefined) node.fields.set(name, [text])
  else if (values.length < feedLimits.valuesPerFieldMax) values.push(text)
}

function endPerson(r: Reading): void {
  const node = r.item ?? r.feed
  if (r.person !== undefined && node.people.length < feedLimits.valuesPerFieldMax) node.people.push(r.person)
  r.person = undefined
}

function takeNamespaces(r: Reading, attributes: Attributes): ReadonlyMap<string, string> | undefined {
  let scope: Map<string, string> | undefined
  if (r.capture !== undefined) return undefined
  for (const key in attributes) {
    if (!key.startsWith('xmlns') || (key.length > 5 && key.charAt(5) !== ':')) continue
    scope ??= new Map(r.scope)
    if (scope.size < 256) scope.set(key.slice(6).toLowerCase(), prefixOf(attributes[key] ?? '', key === 'xmlns'))
  }
  if (scope === undefined) return undefined
  const outer = r.scope
  r.scope = scope
  r.names = new Map()
  return outer
}

function nameOf(r: Reading, tag: string): string {
  const known = r.names.get(tag)
  if (known !== undefined) return known
  const name = canonicalName(tag, r.scope, r.isAtom)
  if (r.names.size < 512) r.names.set(tag, name)
  return name
}
