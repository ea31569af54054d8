// Which of the many elements of a raw node answers a question: one order of precedence for each.
import { isWebUrl, resolveUrl } from './feed-text.ts'
import type { RawFeed, RawNode, RawText } from './feed-types.ts'

const order = {
  title: ['title', 'dc:title', 'atom:title', 'media:title', 'itunes:title'],
  summary: [
    'description',
    'summary',
    'dc:description',
    'atom:summary',
    'itunes:summary',
    'abstract',
    'media:description',
    'itunes:subtitle',
  ],
  content: ['content:encoded', 'content', 'atom:content', 'body', 'fullitem'],
  subtitle: ['description', 'subtitle', 'tagline', 'dc:description', 'itunes:summary', 'abstract', 'itunes:subtitle', 'info'],
  guid: ['guid', 'id', 'atom:id'],
  published: ['pubdate', 'published', 'atom:published', 'dcterms:issued', 'issued', 'dc:date', 'dcterms:created', 'created'],
  updated: ['updated', 'atom:updated', 'dcterms:modified', 'modified', 'lastbuilddate', 'dc:date'],
  author: ['author', 'dc:creator', 'dc:author', 'itunes:author', 'managingeditor'],
  language: ['language', 'dc:language'],
} as const

export type Question = keyof typeof order

/** A bit for each question, and for each element the questions it may answer: most questions have no element that could. */
const bits = Object.fromEntries(Object.keys(order).map((question, i) => [question, 1 << i])) as Readonly<Record<Question, number>>
const bitsOf = new Map<string, number>()
for (const [question, names] of Object.entries(order) as [Question, readonly string[]][])
  for (const name of names) bitsOf.set(name, (bitsOf.get(name) ?? 0) | bits[question])

/** Whether any element of the node could answer; asked only once the node is whole. */
function mayAnswer(node: RawNode, question: Question): boolean {
  if (node.answers === undefined) {
    node.answers = 0
    for (const name of node.fields.keys()) node.answers |= bitsOf.get(name) ?? 0
  }
  return (node.answers & bits[question]) !== 0
}

/** The first element, in order of precedence, that has something in it. */
export function pickText(node: RawNode, question: Question): RawText | undefined {
  if (!mayAnswer(node, question)) return undefined
  for (const name of order[question]) {
    const found = node.fields.get(name)?.find((text) => text.value !== '')
    if (found !== undefined) return found
  }
  return undefined
}

/** The guid with the address it stands for: an Atom id is resolved against xml:base, an RSS guid is taken as written. */
export function pickGuid(node: RawNode, format: RawFeed['format']): string | undefined {
  const text = pickText(node, 'guid')
  if (text === undefined) return node.about
  const isRelativeId = format === 'atom' && !/^[a-z][a-z0-9+.-]*:/i.test(text.value) && text.value.includes('/')
  return isRelativeId ? resolveUrl(text.value, text.base) : text.value
}

/** The address of the page behind an entry or a feed, absolute where a base is known; may be of any scheme. */
export function pickLink(node: RawNode, format: RawFeed['format']): string | undefined {
  const alternates = node.links.filter((link) => link.rel === 'alternate' && link.href !== '')
  const page = alternates.find((link) => link.type === '' || link.type.includes('html')) ?? alternates[0]
  if (format === 'atom' || format === 'json') return page?.href
  const written = node.fields.get('link')?.find((text) => text.value !== '')
  if (written !== undefined) return resolveUrl(written.value, written.base)
  const guid = node.isGuidPermaLink ? node.fields.get('guid')?.[0]?.value : undefined
  return page?.href ?? (guid !== undefined && isWebUrl(guid) ? guid : node.about)
}

/** Everyone named as author, as written; mail addresses stand apart in `email`. */
export function pickPeople(node: RawNode): readonly { readonly name?: string; readonly email?: string }[] {
  if (node.people.length > 0) return node.people
  if (!mayAnswer(node, 'author')) return []
  const seen = new Set<string>()
  for (const name of order.author) for (const text of node.fields.get(name) ?? []) if (text.value !== '') seen.add(text.value)
  return [...seen].map(splitMailbox)
}

/** RSS authors are mailboxes: "ann@example.org (Ann Lee)", "Ann Lee <ann@example.org>", or just a name. */
function splitMailbox(written: string): { readonly name?: string; readonly email?: string } {
  if (!/[@<>(]/.test(written)) return { name: written }
  const email = /[^\s<>()"]{1,100}@[^\s<>()"]{1,100}\.[a-z]{2,24}/i.exec(written.slice(0, 400))?.[0]
  const name = (email === undefined ? written : written.replace(email, ' '))
    .replace(/[<>()]|mailto:/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return { ...(name === '' ? {} : { name }), ...(email === undefined ? {} : { email }) }
}

/** Language of a node as written in it, or inherited: 'en_US' becomes 'en-US'. */
export function pickLanguage(node: RawNode): string | undefined {
  const written = pickText(node, 'language')?.value ?? node.lang
  const tag = written?.trim().replaceAll('_', '-')
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : undefined
}

/** XHTML text constructs come in one div that is no part of the text (RFC 4287, 3.1.1.3). */
export function withoutWrapper(text: RawText): string {
  if (text.kind !== 'xhtml') return text.value
  const inner = /^<div(?:\s[^<>]*)?>([\s\S]*)<\/div>$/i.exec(text.value)?.[1]
  return inner === undefined || inner.indexOf('</div>') < inner.indexOf('<div') ? text.value : inner.trim()
}
