import { Fault } from '../../domain/fault.ts'
import type { Feed } from '../../domain/feed.ts'
import { afterVisit, type HubLease, hintedAt, isPushed } from '../../domain/hub-lease.ts'
import type { Item } from '../../domain/item.ts'
import type { Job } from '../../domain/job.ts'
import { isCovered } from '../../domain/quarantine.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { Source } from '../../domain/source.ts'
import { overShare, placeInQueue, type SourceShare, type SourceUse } from '../../domain/source-use.ts'
import type { Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { shareHolder } from '../../text/share-holder.ts'
import type { Stage } from '../stage.ts'
import { askFeed } from './ask-feed.ts'
import { type NewItem, newItems, type SeenItem } from './new-items.ts'
import { type NextPoll, nextPoll } from './next-poll.ts'
import { type OutBy, outBy } from './out-by.ts'

interface In {
  readonly feed: Feed
  readonly source: Source
  readonly seen: readonly SeenItem[]
  /** The host asked for silence until then. */
  readonly heldUntil: Date | null
  readonly lease: HubLease | null
  /** What was done today for whoever has its source's share. */
  readonly use: SourceUse
}
interface Out {
  readonly feed: Feed
  readonly items: readonly Found[]
  /** Dates of what is new, as far as they are known. */
  readonly newest: readonly string[]
  readonly holdHostUntil: string | undefined
  readonly at: string
  readonly share: SourceShare
  /** Whose share it is. */
  readonly holder: string
}
interface Found {
  readonly item: Item
  readonly hasMoved: boolean
  /** It stood on a listing page before we followed that: remembered and not read. */
  readonly isBacklog: boolean
}

/** A listing page goes back for years, often without dates; of what it held before we followed it, only its top is news. */
const firstOfListingMax = 12
const itemsPerPollMax = 500
const itemsRememberedMax = 4_000

/**
 * Feed -> new Items. The due time moves on with the save; an item's id comes from feed and key, so a repeated poll adds nothing twice.
 * A host that asks for silence is held for every process, and across restarts.
 */
export const poll: Stage<In, Out> = {
  name: 'poll',
  next: ['read'],
  ...queueTerms.poll,
  async load(subject, store, { now }) {
    const feed = await store.feedById(subject)
    const source = feed ? await store.sourceById(feed.sourceId) : null
    if (!feed || !source || feed.state === 'dead' || feed.state === 'unlisted') return null
    // Under quarantine it is left alone; its due time has moved on, and it is asked again once the ruling is lifted.
    if ((await store.quarantinesInForce()).some((it) => isCovered(it, source))) return null
    const [seen, heldUntil] = [await store.itemsSeenInFeed(feed.id, itemsRememberedMax), await store.hostHeldUntil(feed.host, now)]
    const use = await store.useOfShare(shareHolder(source, feed.url), now)
    return { feed, source, seen, heldUntil, lease: await store.hubLeaseOfFeed(feed.id), use }
  },
  async run({ feed, source, seen, heldUntil, lease, use }, tools) {
    if (heldUntil) throw new Fault('net.rateLimited', `${feed.host} asked to be left alone.`, { retry: heldUntil })
    const now = tools.now()
    const { share } = tools.policy
    const common = { at: now.toISOString(), share, holder: shareHolder(source, feed.url) }
    const over = overShare(use, share)
    if (over !== null) {
      tools.note({ feed: feed.url, over })
      return { feed: untilTomorrow(feed, over, now), items: [], newest: [], holdHostUntil: undefined, ...common }
    }
    const asked = await askFeed(feed, source, tools, now)
    if (asked.kind === 'refused') return { ...refused(feed, asked.reason, now), ...common }
    const { out, nextAt }: OutBy =
      tools.policy.isPlayed === true ? outBy(asked.parsed?.items ?? [], now) : { out: asked.parsed?.items ?? [] }
    const found = newItems(feed.id, out.slice(0, itemsPerPollMax), seen, now, sha256Hex)
    const fresh = found.filter((it) => !it.isKnown)
    const isFirst = feed.lastOkAt === undefined
    // A listing may print no dates; what is new on a later visit came about now.
    const dates = fresh.flatMap((it) => it.publishedAt ?? (feed.readAs === 'listing' && !isFirst ? now.toISOString() : []))
    const outcome = asked.outcome.kind === 'items' ? { ...asked.outcome, newItems: fresh.length, newItemDates: dates } : asked.outcome
    const next = nextPoll(feed, outcome, now, { jitter01: chanceOf(feed), isPushed: isPushed(lease, now) })
    tools.note({
      feed: feed.url,
      entries: found.length,
      items: fresh.length,
      state: next.state,
      ...(next.state !== 'ok' && { why: next.reason }),
    })
    const after = stateAfter(feed, next, nextAt === undefined ? asked.validators : {}, outcome.kind !== 'error', now)
    return {
      // What waits is in the document already: it is read again on its day, changed or not.
      feed: withDocument(nextAt === undefined ? after : { ...after, nextPollAt: nextAt }, asked),
      items: found.flatMap((it, i) => itemOf(feed, it, now, feed.readAs === 'listing' && isFirst && i >= firstOfListingMax)),
      newest: dates,
      holdHostUntil: next.holdHostUntil,
      ...common,
    }
  },
  async save({ feed, items, newest, holdHostUntil, at, share, holder }, tx): Promise<readonly Job[]> {
    const jobs: Job[] = []
    let added = 0
    const day = new Date(at)
    const use = items.length === 0 ? null : await tx.holdUseOfShare(holder, day)
    let taken = use?.items ?? 0
    for (const { item, hasMoved, isBacklog } of items) {
      // What has no room today is not remembered either: it is found again while the feed lists it.
      if (taken >= share.items) break
      const isNew = await tx.addItem(item)
      if (isNew) added += 1
      const isAsked = !isBacklog && (isNew || (feed.readAs !== 'listing' && (await tx.noteItemChange(item))))
      if (isBacklog) await leaveOut(item, at, tx)
      // A listing's texts change with its looks ("3 hours ago"); changes of the page itself are found by asking the page.
      else if (isAsked) jobs.push({ stage: 'read', subject: item.id, key: keyOf(item.url), priority: placeInQueue(taken) })
      if (isNew || isAsked) taken += 1
      if (hasMoved) await tx.moveItem(item.id, item.url)
    }
    if (taken > (use?.items ?? 0)) await tx.addItemsToShare(holder, day, taken - (use?.items ?? 0))
    const over = use === null ? null : overShare({ bytes: 0, parseMs: 0, items: taken }, share)
    const lastItemAt =
      items
        .flatMap(({ item }) => item.publishedAt ?? [])
        .concat(newest, feed.lastItemAt ?? '')
        .sort()
        .at(-1) ?? ''
    const other = await tx.feedIdOfUrl(feed.url)
    const isDouble = other !== null && other !== feed.id
    const before = (await tx.feedById(feed.id)) ?? feed
    await tx.saveFeed({
      ...(isDouble ? doubled(feed, before) : over === null ? feed : unread(untilTomorrow(feed, over, day))),
      itemsSeen: feed.itemsSeen + added,
      ...(lastItemAt !== '' && { lastItemAt }),
    })
    await noteVisit({ feed, lastVisitAt: before.lastOkAt }, added, at, tx)
    if (holdHostUntil !== undefined) await tx.holdHost(feed.host, new Date(holdHostUntil), feed.reason)
    return jobs
  },
}

/** Kept as known, so that it never counts as new, with the reason for whoever asks why it was not covered. */
async function leaveOut(item: Item, at: string, tx: Tx): Promise<void> {
  const reason = 'It stood on the page that lists the news before we followed that page'
  await tx.setItemState(item.id, 'refused')
  await tx.saveRefusal({ kind: 'refused', code: 'item.before-we-followed', reason, stage: 'poll', subject: item.url, at })
}

/** Keeps score of the hub; a call that came while we were asking asks again, since the answer may be older than the news. */
async function noteVisit(
  { feed, lastVisitAt }: { feed: Feed; lastVisitAt: string | undefined },
  newItems: number,
  at: string,
  tx: Tx,
): Promise<void> {
  const lease = await tx.hubLeaseOfFeed(feed.id)
  if (lease === null) return
  const next = afterVisit(lease, { newItems, lastVisitAt })
  if (next !== lease) await tx.saveHubLease(next)
  if ((lease.lastPushAt ?? '') > at) await tx.hastenFeed(feed.id, hintedAt(feed, new Date(at)))
}

/** A document that names no hub or licence any more takes it back; an answer without a document says nothing about it. */
function withDocument(feed: Feed, asked: { readonly parsed?: { readonly licences?: Feed['licences'] }; readonly hub?: Feed['hub'] }): Feed {
  if (asked.parsed === undefined) return feed
  const { hub: _hub, licences: _licences, ...rest } = feed
  const licences = kept(asked.parsed.licences)
  return { ...rest, ...(asked.hub !== undefined && { hub: asked.hub }), ...(licences !== undefined && { licences }) }
}

const licencesMax = 8
/** A licence longer than this is kept as one that cannot be read, which closes to a link. */
const licenceCharsMax = 20_000

function kept(licences: readonly string[] | undefined): readonly string[] | undefined {
  return licences?.slice(0, licencesMax).map((it) => (it.length > licenceCharsMax ? it.slice(0, 200) : it))
}

/** A number in 0..1 for the jitter of the next poll: the same for the same feed and moment, and spread over feeds. */
function chanceOf(feed: Feed): number {
  return Number.parseInt(sha256Hex(`${feed.id}|${feed.nextPollAt}|${feed.itemsSeen}`).slice(0, 8), 16) / 0xffffffff
}

function stateAfter(feed: Feed, next: NextPoll, validators: Partial<Feed>, isOk: boolean, now: Date): Feed {
  const { moved, ...kept } = feed
  const usualGapMs = next.usualGapMs ?? feed.usualGapMs
  return {
    ...kept,
    ...validators,
    url: next.url,
    host: keyOf(next.url),
    state: next.state,
    reason: next.reason,
    nextPollAt: next.nextPollAt,
    intervalMs: next.intervalMs,
    pacedBy: next.pacedBy,
    failures: next.failures,
    stateSince: next.state === feed.state ? feed.stateSince : now.toISOString(),
    ...(next.moved !== null && next.moved !== undefined && { moved: next.moved }),
    ...(usualGapMs !== undefined && { usualGapMs }),
    ...(isOk && { lastOkAt: now.toISOString() }),
  }
}

/** The feed has moved for good to an address that another feed of ours has: one is enough. */
function doubled(feed: Feed, before: Feed): Feed {
  return { ...feed, url: before.url, host: before.host, state: 'dead', reason: `It has moved to ${feed.url}, which is read already.` }
}

function itemOf(feed: Feed, { key, url, item, publishedAt, notes, hasMoved }: NewItem, now: Date, isBacklog: boolean): readonly Found[] {
  if (url === undefined || item.title === undefined || item.title === '') return []
  const found: Item = {
    id: `i_${sha256Hex(`${feed.id}|${key}`).slice(0, 16)}`,
    feedId: feed.id,
    sourceId: feed.sourceId,
    key,
    url,
    title: item.title,
    firstSeenAt: now.toISOString(),
    notes,
    ...(item.summary !== undefined && { summary: item.summary.slice(0, 2000) }),
    ...(item.author !== undefined && { author: item.author }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(item.updated !== undefined && { updatedAt: item.updated }),
    ...(item.licences !== undefined && { licences: kept(item.licences) ?? [] }),
  }
  return [{ item: found, hasMoved, isBacklog }]
}

function refused(feed: Feed, reason: string, now: Date): Omit<Out, 'at' | 'share' | 'holder'> {
  const nextPollAt = new Date(now.getTime() + 24 * 3600_000).toISOString()
  return {
    feed: { ...feed, state: 'refused', reason, nextPollAt, stateSince: feed.state === 'refused' ? feed.stateSince : now.toISOString() },
    items: [],
    newest: [],
    holdHostUntil: undefined,
  }
}

/** Not asked for the rest of the day; it may be as well as before. Spread over the first hour, or all would come at midnight. */
function untilTomorrow(feed: Feed, why: string, now: Date): Feed {
  const midnight = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`) + 24 * 3600_000
  const nextPollAt = new Date(midnight + Math.round(chanceOf(feed) * 3600_000)).toISOString()
  return { ...feed, reason: why, nextPollAt, pacedBy: 'share' }
}

/** Without what would let the publisher, or us, say that nothing has changed: something of it was left. */
function unread({ etag: _etag, lastModified: _lastModified, bodySha256: _bodySha256, ...feed }: Feed): Feed {
  return feed
}

/** Host with port: what politeness is kept for. */
function keyOf(url: string): string {
  return URL.parse(url)?.host ?? url
}
