// Which entries of a feed are new, which are known under another guid or address, and what their dates are worth.
import { canonicalUrl } from '../../text/urls.ts'
import type { ParsedItem } from './feed-types.ts'

/** An entry this feed has shown before, as it was then. */
export interface SeenItem {
  readonly key: string
  readonly url: string
  readonly title: string
}

/**
 * One entry of the document. `key` is its identity inside the feed; `isKnown` when we hold an item under that key;
 * `publishedAt` is left out where the date cannot be believed.
 */
export interface NewItem {
  readonly feedId: string
  readonly key: string
  readonly isKnown: boolean
  /** Set on a known entry whose page has another address now. */
  readonly hasMoved: boolean
  readonly url?: string
  readonly item: ParsedItem
  readonly publishedAt?: string
  readonly notes: readonly string[]
}

/** How far ahead of our clock a date may be before it is no news but a mistake: clocks differ, and so do summer times. */
const futureToleranceMs = 15 * 60_000
/** A new key with a date this old is an archive page, not news; it is kept and noted. */
const oldAfterMs = 14 * 86_400_000

/**
 * The identity of an entry: guid, else canonical address, else a hash of title and date.
 * @param hash short, stable digest of a text (the caller's: pure files have none)
 * @param sharedGuids guids that several entries of the document claim; they identify nothing
 * @returns undefined when the entry has neither guid, address nor title
 */
export function itemKey(item: ParsedItem, hash: (text: string) => string, sharedGuids?: ReadonlySet<string>): string | undefined {
  const guid = item.guid?.trim()
  const isUsable = guid !== undefined && guid !== '' && sharedGuids?.has(guid) !== true
  if (isUsable) return guid.length <= 300 ? `guid:${guid}` : `guid-hash:${hash(guid)}`
  const url = item.url === undefined ? undefined : canonicalUrl(item.url)
  if (url !== undefined) return url.length <= 600 ? `url:${url}` : `url-hash:${hash(url)}`
  return item.title === undefined ? undefined : `text:${hash(`${item.title}\n${item.publishedRaw ?? ''}`)}`
}

/**
 * The entries of a document in its order, each once, with what we know of them.
 *
 * Identity survives a publisher's habits: an address we know under a new guid is the same entry (noted 'guid-changed'); a known
 * guid with another address and the same headline is the same entry, moved; with another address *and* another headline the
 * guid was used again for something else (noted 'guid-reused'), and the address makes the entry new.
 * Dates are checked, not trusted: a date in the future is dropped with the note 'date-in-future', a missing zone keeps its
 * note from the parser, a date more than 14 days old is noted 'date-old'.
 * @param seen entries stored for this feed, newest first
 */
export function newItems(
  feedId: string,
  items: readonly ParsedItem[],
  seen: readonly SeenItem[],
  now: Date,
  hash: (text: string) => string,
): readonly NewItem[] {
  const shared = sharedGuids(items)
  const byKey = new Map(seen.toReversed().map((it) => [it.key, it]))
  const byUrl = new Map(seen.toReversed().map((it) => [it.url, it]))
  const taken = new Set<string>()
  const found: NewItem[] = []
  for (const item of items) {
    const own = itemKey(item, hash, shared)
    if (own === undefined) continue
    const url = item.url === undefined ? undefined : canonicalUrl(item.url)
    const notes = [...item.notes]
    if (item.guid !== undefined && shared.has(item.guid.trim())) notes.push('guid-not-unique')
    const known = knownAs(item, own, url, { byKey, byUrl }, notes)
    const key = known?.key ?? (notes.includes('guid-reused') ? `${own.slice(0, 300)}|${hash(url ?? '')}` : own)
    const again = byKey.get(key)
    if (taken.has(key) || (url !== undefined && taken.has(`at:${url}`))) continue
    taken.add(key)
    if (url !== undefined) taken.add(`at:${url}`)
    const publishedAt = believableDate(item, now, notes)
    const isKnown = known !== undefined || again !== undefined
    const hasMoved = known !== undefined && url !== undefined && known.url !== url
    found.push({
      feedId,
      key,
      isKnown,
      hasMoved,
      item,
      notes,
      ...(url !== undefined && { url }),
      ...(publishedAt !== undefined && { publishedAt }),
    })
  }
  return found
}

/** The entry we hold that this one is, if any; says in `notes` what the publisher did with its guid. */
function knownAs(
  item: ParsedItem,
  own: string,
  url: string | undefined,
  seen: { readonly byKey: ReadonlyMap<string, SeenItem>; readonly byUrl: ReadonlyMap<string, SeenItem> },
  notes: string[],
): SeenItem | undefined {
  const atUrl = url === undefined ? undefined : seen.byUrl.get(url)
  const underKey = seen.byKey.get(own)
  if (underKey === undefined) {
    if (atUrl !== undefined) notes.push('guid-changed')
    return atUrl
  }
  if (url === undefined || underKey.url === url || isSameHeadline(underKey.title, item.title)) return underKey
  if (atUrl !== undefined) return atUrl
  notes.push('guid-reused')
  return undefined
}

/** Half of the longer headline's words in common: publishers sharpen a headline, and a reused guid brings quite another one. */
function isSameHeadline(before: string, after: string | undefined): boolean {
  const words = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const [a, b] = [words(before), words(after ?? '')]
  return [...a].filter((word) => b.has(word)).length * 2 >= Math.max(a.size, b.size, 1)
}

function believableDate(item: ParsedItem, now: Date, notes: string[]): string | undefined {
  if (item.published === undefined) {
    if (!notes.includes('date-unreadable')) notes.push('date-missing')
    return undefined
  }
  const ageMs = now.getTime() - Date.parse(item.published)
  if (ageMs < -futureToleranceMs) {
    // Without a zone the text may be local time up to 14 hours ahead of UTC: still today, so now is the better guess.
    const isZoneSlip = (notes.includes('date-no-zone') || notes.includes('date-unknown-zone')) && ageMs >= -14 * 3_600_000
    notes.push('date-in-future')
    return isZoneSlip ? now.toISOString() : undefined
  }
  if (ageMs > oldAfterMs) notes.push('date-old')
  return item.published
}

/** Guids that entries with different addresses share: some systems give every entry the guid of the site. */
function sharedGuids(items: readonly ParsedItem[]): ReadonlySet<string> {
  const addresses = new Map<string, string>()
  const shared = new Set<string>()
  for (const item of items) {
    const guid = item.guid?.trim()
    if (guid === undefined || item.url === undefined) continue
    const known = addresses.get(guid)
    if (known === undefined) addresses.set(guid, item.url)
    else if (known !== item.url) shared.add(guid)
  }
  return shared
}
