// From a feed as written to a feed as the wire uses it: plain text, checked addresses, ISO dates, and notes on what was odd.
import { parseFeedDate } from './feed-date.ts'
import { cut, decodeEntities, htmlToText, isWebUrl, squash } from './feed-text.ts'
import type { ParsedFeed, ParsedItem, RawFeed, RawNode, RawText } from './feed-types.ts'
import { feedLimits } from './feed-types.ts'
import { pickGuid, pickLanguage, pickLink, pickPeople, pickText, withoutWrapper } from './pick-fields.ts'
import { rslOf } from './rsl-in-feed.ts'

/** Shapes what a reader of any format found. Nothing is added that the feed does not say. */
export function shapeFeed(raw: RawFeed): ParsedFeed {
  const { feed, format } = raw
  const skipHours = hoursOf(feed)
  const language = pickLanguage(feed)
  return {
    format,
    ...optional('title', plain(pickText(feed, 'title'), feedLimits.lineCharsMax)),
    ...optional('link', webUrl(pickLink(feed, format))),
    ...optional('language', language),
    ...optional('subtitle', plain(pickText(feed, 'subtitle'), feedLimits.lineCharsMax)),
    ...optional('hub', webUrl(feed.links.find((link) => link.rel === 'hub')?.href)),
    ...optional('self', webUrl(feed.links.find((link) => link.rel === 'self')?.href)),
    ...optional('ttlMinutes', minutesOf(feed)),
    ...(skipHours.length === 0 ? {} : { skipHours }),
    ...optional('licences', licencesOf(feed)),
    items: raw.items.map((node) => shapeItem(node, raw, language)),
    notes: raw.notes,
  }
}

/** A ParsedItem while it is put together; built by assignment because a poll shapes thousands. */
type Draft = { -readonly [K in keyof ParsedItem]: ParsedItem[K] }

function shapeItem(node: RawNode, raw: RawFeed, feedLanguage: string | undefined): ParsedItem {
  const notes: string[] = []
  const item: Draft = { categories: categoriesOf(node), notes }
  const link = pickOriginal(node) ?? pickLink(node, raw.format)
  const url = webUrl(link)
  if (link !== undefined && url === undefined) notes.push('link-not-web')
  set(item, 'guid', pickGuid(node, raw.format))
  set(item, 'url', url)
  set(item, 'title', plain(pickText(node, 'title'), feedLimits.lineCharsMax))
  set(item, 'summary', plain(pickText(node, 'summary'), feedLimits.summaryCharsMax))
  set(item, 'contentHtml', markupOf(pickText(node, 'content')))
  set(item, 'author', authorOf(node))
  set(item, 'language', pickLanguage(node) ?? feedLanguage)
  set(item, 'licences', licencesOf(node))
  setDates(item, node, notes)
  return item
}

function licencesOf(node: RawNode): readonly string[] | undefined {
  return node.fields.has('rsl:content') ? rslOf(node) : undefined
}

function categoriesOf(node: RawNode): readonly string[] {
  if (node.categories.length === 0) return []
  return [...new Set(node.categories.map((c) => cut(squash(c), 200)))].filter((c) => c !== '')
}

/** `published` falls back on the date of the last change, with a note: some feeds have no other. */
function setDates(item: Draft, node: RawNode, notes: string[]): void {
  const updatedText = pickText(node, 'updated')
  const firstText = pickText(node, 'published')
  const text = firstText ?? updatedText
  if (text === undefined) return
  const published = parseFeedDate(text.value)
  if (published.note !== undefined) notes.push(published.note)
  if (firstText === undefined) notes.push('date-from-updated')
  set(item, 'published', published.iso)
  item.publishedRaw = cut(text.value, 120)
  if (updatedText !== undefined) set(item, 'updated', updatedText === text ? published.iso : parseFeedDate(updatedText.value).iso)
}

/** FeedBurner and its kin put a redirect into `link` and keep the real address here. */
function pickOriginal(node: RawNode): string | undefined {
  const written = node.fields.get('feedburner:origlink')?.[0]?.value
  return written !== undefined && isWebUrl(written) ? written : undefined
}

function authorOf(node: RawNode): string | undefined {
  const people = pickPeople(node)
  const first = people[0]?.name
  if (people.length === 0 || (people.length === 1 && first === undefined)) return undefined
  if (people.length === 1 && first !== undefined && !/[<&]/.test(first)) return cut(squash(first), 200)
  const names = people.flatMap((person) => (person.name === undefined ? [] : [htmlToText(person.name, 200)]))
  const all = [...new Set(names)].filter((name) => name !== '').slice(0, 8)
  return all.length === 0 ? undefined : all.join(', ')
}

function plain(text: RawText | undefined, charsMax: number): string | undefined {
  if (text === undefined) return undefined
  // Titles are escaped once or twice in the wild; an entity left over after one decoding is never meant to be read as such.
  const line = text.kind === 'text' ? cut(squash(decodeEntities(text.value)), charsMax) : htmlToText(text.value, charsMax)
  return line === '' ? undefined : line
}

function markupOf(text: RawText | undefined): string | undefined {
  if (text === undefined || text.value === '') return undefined
  if (text.kind === 'text') return text.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return withoutWrapper(text)
}

function webUrl(url: string | undefined): string | undefined {
  return url !== undefined && url.length <= feedLimits.lineCharsMax && isWebUrl(url) ? url : undefined
}

function minutesOf(feed: RawNode): number | undefined {
  const minutes = Number(feed.fields.get('ttl')?.[0]?.value ?? Number.NaN)
  return Number.isFinite(minutes) && minutes > 0 && minutes <= 100_000 ? minutes : undefined
}

function hoursOf(feed: RawNode): readonly number[] {
  const hours = (feed.fields.get('hour') ?? []).map((text) => Number(text.value) % 24)
  return [...new Set(hours)].filter((hour) => Number.isInteger(hour) && hour >= 0).sort((a, b) => a - b)
}

/** Assigns what is there: an optional field is absent, never undefined. */
function set<K extends keyof Draft>(item: Draft, key: K, value: Draft[K] | undefined): void {
  if (value !== undefined) item[key] = value
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const out: { [P in K]?: V } = {}
  if (value !== undefined) out[key] = value
  return out
}
