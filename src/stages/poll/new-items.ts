// Which entries of a feed are new to us, under which key, and what is odd about their dates.
import { canonicalUrl } from '../../text/urls.ts'
import type { ParsedItem } from './feed-types.ts'

/** An entry to add. `key` is its identity inside the feed; `publishedAt` is left out where the date cannot be believed. */
export interface NewItem {
  readonly feedId: string
  readonly key: string
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
 * Entries to add, in document order; an entry whose key was seen, or that repeats an earlier one of this document, is left out.
 *
 * Dates are checked, not trusted: a date in the future is dropped with the note 'date-in-future', a missing zone keeps its
 * note from the parser, a date more than 14 days old is noted 'date-old'.
 * An old entry that comes back under a new key with a new date is noted 're-dated' (its canonical address was seen).
 * @param seenKeys keys stored for this feed; include `url:` keys of known addresses to let re-dated entries be noticed
 */
export function newItems(
  feedId: string,
  items: readonly ParsedItem[],
  seenKeys: ReadonlySet<string>,
  now: Date,
  hash: (text: string) => string,
): readonly NewItem[] {
  const shared = sharedGuids(items)
  const taken = new Set<string>()
  const added: NewItem[] = []
  for (const item of items) {
    const key = itemKey(item, hash, shared)
    if (key === undefined || seenKeys.has(key) || taken.has(key)) continue
    taken.add(key)
    const url = item.url === undefined ? undefined : canonicalUrl(item.url)
    const notes = [...item.notes]
    if (item.guid !== undefined && shared.has(item.guid.trim())) notes.push('guid-not-unique')
    if (url !== undefined && key !== `url:${url}` && seenKeys.has(`url:${url}`)) notes.push('re-dated')
    const publishedAt = believableDate(item, now, notes)
    added.push({ feedId, key, item, notes, ...(url === undefined ? {} : { url }), ...(publishedAt === undefined ? {} : { publishedAt }) })
  }
  return added
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
