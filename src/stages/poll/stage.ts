import { Fault } from '../../domain/fault.ts'
import type { Feed } from '../../domain/feed.ts'
import type { Item } from '../../domain/item.ts'
import type { Job } from '../../domain/job.ts'
import type { Permit, RightsPolicy } from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import type { Fetched } from '../../net/net.ts'
import { signalsFromSite } from '../../rights/collect.ts'
import { decideRights, permitFor } from '../../rights/decide.ts'
import { siteFilesOf } from '../../rights/site-files.ts'
import { decodeBytes } from '../../text/decode.ts'
import { sha256Hex } from '../../text/digest.ts'
import { hostOf } from '../../text/urls.ts'
import type { Stage, Tools } from '../stage.ts'
import type { FeedRefusal, ParsedFeed } from './feed-types.ts'
import { type NewItem, newItems, type SeenItem } from './new-items.ts'
import { type NextPoll, nextPoll, type PollOutcome } from './next-poll.ts'

interface In {
  readonly feed: Feed
  readonly source: Source
  readonly seen: readonly SeenItem[]
  /** The host asked for silence until then. */
  readonly heldUntil: Date | null
}
interface Out {
  readonly feed: Feed
  readonly items: readonly Found[]
  readonly holdHostUntil: string | undefined
}
interface Found {
  readonly item: Item
  readonly hasMoved: boolean
}

const itemsPerPollMax = 500
const itemsRememberedMax = 4_000
const hopsMax = 3

/**
 * Feed -> new Items. The due time moves on with the save; an item's id comes from feed and key, so a repeated poll adds nothing twice.
 * A host that asks for silence is held for every process, and across restarts.
 */
export const poll: Stage<In, Out> = {
  name: 'poll',
  next: ['read'],
  keyedBy: 'host',
  limits: { seconds: 60, attempts: 1 },
  async load(subject, store, { now }) {
    const feed = await store.feedById(subject)
    const source = feed ? await store.sourceById(feed.sourceId) : null
    if (!feed || !source || feed.state === 'dead' || feed.state === 'unlisted') return null
    const [seen, heldUntil] = [await store.itemsSeenInFeed(feed.id, itemsRememberedMax), await store.hostHeldUntil(feed.host, now)]
    return { feed, source, seen, heldUntil }
  },
  async run({ feed, source, seen, heldUntil }, tools) {
    if (heldUntil) throw new Fault('net.rateLimited', `${feed.host} asked to be left alone.`, { retry: heldUntil })
    const now = tools.now()
    const asked = await ask(feed, source, tools, now)
    if (asked.kind === 'refused') return { ...refused(feed, asked.reason, now), holdHostUntil: undefined }
    const found = asked.parsed ? newItems(feed.id, asked.parsed.items.slice(0, itemsPerPollMax), seen, now, sha256Hex) : []
    const fresh = found.filter((it) => !it.isKnown)
    const dates = fresh.flatMap((it) => it.publishedAt ?? [])
    const outcome = asked.outcome.kind === 'items' ? { ...asked.outcome, newItems: fresh.length, newItemDates: dates } : asked.outcome
    const next = nextPoll(feed, outcome, now, chanceOf(feed))
    tools.note({
      feed: feed.url,
      entries: found.length,
      items: fresh.length,
      state: next.state,
      ...(next.state !== 'ok' && { why: next.reason }),
    })
    return {
      feed: stateAfter(feed, next, asked.validators, outcome.kind !== 'error', now),
      items: found.flatMap((it) => itemOf(feed, it, now)),
      holdHostUntil: next.holdHostUntil,
    }
  },
  async save({ feed, items, holdHostUntil }, tx): Promise<readonly Job[]> {
    const jobs: Job[] = []
    let added = 0
    for (const { item, hasMoved } of items) {
      const isNew = await tx.addItem(item)
      if (isNew) added += 1
      if (isNew || (await tx.noteItemChange(item))) jobs.push({ stage: 'read', subject: item.id, key: keyOf(item.url) })
      if (hasMoved) await tx.moveItem(item.id, item.url)
    }
    const newest =
      items
        .flatMap(({ item }) => item.publishedAt ?? [])
        .concat(feed.lastItemAt ?? '')
        .sort()
        .at(-1) ?? ''
    const other = await tx.feedIdOfUrl(feed.url)
    const isDouble = other !== null && other !== feed.id
    await tx.saveFeed({
      ...(isDouble ? doubled(feed, (await tx.feedById(feed.id)) ?? feed) : feed),
      itemsSeen: feed.itemsSeen + added,
      ...(newest !== '' && { lastItemAt: newest }),
    })
    if (holdHostUntil !== undefined) await tx.holdHost(feed.host, new Date(holdHostUntil), feed.reason)
    return jobs
  },
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

type Asked =
  | { readonly kind: 'answered'; readonly outcome: PollOutcome; readonly parsed?: ParsedFeed; readonly validators: Partial<Feed> }
  | { readonly kind: 'refused'; readonly reason: string }

/** Asks the feed's address and follows it to other origins, each by its own rights files. */
async function ask(feed: Feed, source: Source, tools: Tools, now: Date): Promise<Asked> {
  let url = feed.url
  let isPermanent = true
  try {
    for (let hop = 0; ; hop += 1) {
      const permit = await permitToPoll(url, source, tools, now)
      if ('kind' in permit) return permit
      const answer = await tools.net.feed(permit, url === feed.url ? { etag: feed.etag, lastModified: feed.lastModified } : {})
      if (answer.kind === 'refused') return failed(answer.reason)
      isPermanent &&= answer.redirects.every((it) => it.status === 301 || it.status === 308)
      if (answer.kind !== 'moved') return await readAnswer(feed, answer, url === feed.url || isPermanent, tools)
      if (hop === hopsMax) return failed(`It redirects from site to site, last to ${answer.to.slice(0, 200)}.`, answer.status)
      url = answer.to
    }
  } catch (error) {
    if (!(error instanceof Fault) || error.retry instanceof Date) throw error
    return failed(error.message)
  }
}

async function permitToPoll(url: string, source: Source, tools: Tools, now: Date): Promise<Permit | Asked> {
  const policy: RightsPolicy = { policyVersion: tools.policy.policyVersion, token: tools.policy.token, contentSignalsReference: 'L2' }
  const files = siteFilesOf(await tools.net.sitePolicies(new URL(url).origin))
  const signals = signalsFromSite(files, { url, fromOwnFeed: false }, policy, now)
  const host = { url, host: hostOf(url) ?? '', allowlisted: source.allowlisted, fetchedAt: now.toISOString() }
  const decision = decideRights(signals, [], host, now, policy)
  const permit = permitFor(decision, 'feed')
  if (!('kind' in permit)) return permit
  // A site that cannot be asked is in trouble; one that says no is obeyed.
  return decision.reasons.some((it) => it.signal === 'robots-unreachable')
    ? failed(permit.reason)
    : { kind: 'refused', reason: permit.reason }
}

function failed(reason: string, status?: number, retryAfter?: string): Asked {
  const more = { ...(status !== undefined && { status }), ...(retryAfter !== undefined && { retryAfter }) }
  return { kind: 'answered', outcome: { kind: 'error', reason, ...more }, validators: {} }
}

async function readAnswer(
  feed: Feed,
  answer: Exclude<Fetched, { kind: 'refused' | 'moved' }>,
  isPermanent: boolean,
  tools: Tools,
): Promise<Asked> {
  const header = (name: string): string | undefined => answer.headers.find(([key]) => key === name)?.[1]
  if (answer.kind === 'status') return failed(`answered ${answer.status}`, answer.status, header('retry-after'))
  const cacheControl = header('cache-control')
  const isOver = answer.redirects.length > 0 && answer.redirects.every((it) => it.status === 301 || it.status === 308)
  const hasMoved = isPermanent && (isOver || (answer.redirects.length === 0 && answer.url !== feed.url))
  const common = { ...(cacheControl !== undefined && { cacheControl }), ...(hasMoved && { movedTo: answer.url }) }
  if (answer.kind === 'not-modified') return { kind: 'answered', outcome: { kind: 'unchanged', ...common }, validators: {} }
  const contentType = header('content-type')
  const { text } = decodeBytes(answer.bytes, { kind: 'xml', ...(contentType !== undefined && { contentType }) })
  const bodySha256 = sha256Hex(text)
  const etag = header('etag')
  const lastModified = header('last-modified')
  const validators = { bodySha256, ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) }
  if (bodySha256 === feed.bodySha256) return { kind: 'answered', outcome: { kind: 'unchanged', ...common }, validators }
  const parsed = await tools.pool.run<ParsedFeed | FeedRefusal>(
    'parse-feed',
    { text, hints: { url: answer.url, ...(contentType !== undefined && { contentType }) } },
    2_000,
  )
  if ('kind' in parsed) return failed(parsed.reason)
  const ttl = parsed.ttlMinutes === undefined ? {} : { ttlMinutes: parsed.ttlMinutes }
  const skip = parsed.skipHours === undefined ? {} : { skipHours: parsed.skipHours }
  return { kind: 'answered', parsed, validators, outcome: { kind: 'items', newItems: 0, newItemDates: [], ...common, ...ttl, ...skip } }
}

function itemOf(feed: Feed, { key, url, item, publishedAt, notes, hasMoved }: NewItem, now: Date): readonly Found[] {
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
  }
  return [{ item: found, hasMoved }]
}

function refused(feed: Feed, reason: string, now: Date): Omit<Out, 'holdHostUntil'> {
  const nextPollAt = new Date(now.getTime() + 24 * 3600_000).toISOString()
  return {
    feed: { ...feed, state: 'refused', reason, nextPollAt, stateSince: feed.state === 'refused' ? feed.stateSince : now.toISOString() },
    items: [],
  }
}

/** Host with port: what politeness is kept for. */
function keyOf(url: string): string {
  return URL.parse(url)?.host ?? url
}
