// Feed reading, measured against the expectations of two feed libraries. The answers are the raw fields, as those libraries give them.
import { parseFeedDate } from '../../stages/poll/feed-date.ts'
import { resolveBase } from '../../stages/poll/feed-text.ts'
import type { RawFeed, RawNode, RawText } from '../../stages/poll/feed-types.ts'
import { parseFeed, readFeed } from '../../stages/poll/parse-feed.ts'
import type { Question } from '../../stages/poll/pick-fields.ts'
import { pickGuid, pickLanguage, pickLink, pickPeople, pickText, withoutWrapper } from '../../stages/poll/pick-fields.ts'
import { decodeBytes } from '../../text/decode.ts'

/** One record of the sets "feeds-gofeed" and "feeds-feedparser", without its answer. */
export interface FeedRecord {
  readonly id: string
  readonly xml?: string
  readonly xml_b64?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Where feedparser's own test server serves its files. */
const testServer = 'http://127.0.0.1:8097/'

/** Reads one record as the scorer wants it; `refused` says why a document is no feed. */
export function predictFeeds(record: FeedRecord): object {
  const headers = new Map(Object.entries(record.headers ?? {}).map(([key, value]) => [key.toLowerCase(), value]))
  const contentType = headers.get('content-type')
  const isGofeed = record.id.startsWith('gofeed/')
  const url = isGofeed ? '' : resolveBase(headers.get('content-location') ?? '', testServer)
  const text = textOf(record, contentType)
  const hints = { url, ...(contentType === undefined ? {} : { contentType }) }
  const shaped = parseFeed(text, hints)
  const raw = readFeed(text, hints)
  if ('kind' in raw || 'kind' in shaped)
    return { id: record.id, refused: 'kind' in raw ? raw.code : 'refused', items: [], feed: {}, entries: [] }
  return isGofeed ? likeGofeed(record.id, raw) : likeFeedparser(record.id, raw, headers.get('content-language'))
}

function textOf(record: FeedRecord, contentType: string | undefined): string {
  // Text that was stored as text is UTF-8 now, whatever it says; a charset in the header would decode it twice.
  if (record.xml_b64 === undefined) return record.xml ?? ''
  const bytes = Uint8Array.from(atob(record.xml_b64), (c) => c.charCodeAt(0))
  return decodeBytes(bytes, { kind: 'xml', ...(contentType === undefined ? {} : { contentType }) }).text
}

function likeGofeed(id: string, raw: RawFeed): object {
  return { id, ...gofeedNode(raw.feed, raw, 'subtitle'), items: raw.items.map((item) => gofeedNode(item, raw, 'summary')) }
}

function gofeedNode(node: RawNode, raw: RawFeed, about: Question): object {
  return {
    title: inner(pickText(node, 'title')),
    link: pickLink(node, raw.format),
    guid: pickGuid(node, raw.format),
    published: isoOf(node, 'published') ?? isoOf(node, 'updated'),
    updated: isoOf(node, 'updated'),
    description: inner(pickText(node, about)),
    content: inner(pickText(node, 'content')),
    author: pickPeople(node)[0]?.name,
    language: pickLanguage(node),
    categories: node.categories,
  }
}

function likeFeedparser(id: string, raw: RawFeed, language: string | undefined): object {
  return {
    id,
    bozo: false,
    feed: { ...feedparserNode(raw.feed, raw, 'subtitle'), language: pickLanguage(raw.feed) ?? language },
    entries: raw.items.map((item) => feedparserNode(item, raw, 'summary')),
  }
}

function feedparserNode(node: RawNode, raw: RawFeed, about: Question): object {
  const content = pickText(node, 'content')
  const person = pickPeople(node)[0]
  const email = person?.email === undefined ? undefined : person.name === undefined ? person.email : `(${person.email})`
  return {
    title: wrapped(pickText(node, 'title')),
    link: pickLink(node, raw.format),
    id: pickGuid(node, raw.format),
    [about]: wrapped(firstEmptyToo(node, about)),
    ...(content === undefined
      ? {}
      : { content: [{ value: wrapped(content), type: mimeOf(content), base: content.base, language: content.lang, src: content.src }] }),
    published: pickText(node, 'published')?.value,
    published_parsed: isoOf(node, 'published'),
    updated: pickText(node, 'updated')?.value,
    updated_parsed: isoOf(node, 'updated'),
    author: person === undefined ? undefined : [person.name, email].filter((part) => part !== undefined).join(' '),
    tags: node.categories.map((term) => ({ term })),
  }
}

function firstEmptyToo(node: RawNode, about: Question): RawText | undefined {
  return pickText(node, about) ?? node.fields.get('description')?.[0]
}

function isoOf(node: RawNode, question: Question): string | undefined {
  const text = pickText(node, question)
  return text === undefined ? undefined : parseFeedDate(text.value).iso
}

function inner(text: RawText | undefined): string | undefined {
  return text === undefined ? undefined : withoutWrapper(text)
}

/** feedparser keeps the wrapper of Atom 0.3, whose type is a MIME type. */
function wrapped(text: RawText | undefined): string | undefined {
  return text?.type === 'application/xhtml+xml' ? text.value : inner(text)
}

function mimeOf(text: RawText): string {
  return { text: 'text/plain', html: 'text/html', xhtml: 'application/xhtml+xml' }[text.kind]
}
