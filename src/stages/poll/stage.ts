import { Fault } from '../../domain/fault.ts'
import type { Feed } from '../../domain/feed.ts'
import type { Item } from '../../domain/item.ts'
import type { Job } from '../../domain/job.ts'
import type { RightsPolicy } from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import type { Fetched } from '../../net/net.ts'
import { signalsFromSite } from '../../rights/collect.ts'
import { decideRights, permitFor } from '../../rights/decide.ts'
import { siteFilesOf } from '../../rights/site-files.ts'
import { decodeBytes } from '../../text/decode.ts'
import { sha256Hex } from '../../text/digest.ts'
import { hostOf } from '../../text/urls.ts'
import type { Stage, Tools } from '../stage.ts'
import type { FeedRefusal, ParsedFeed, ParsedItem } from './feed-types.ts'
import { newItems } from './new-items.ts'
import { nextPoll, type PollOutcome } from './next-poll.ts'

interface In {
  readonly feed: Feed
  readonly source: Source
}
interface Out {
  readonly feed: Feed
  readonly items: readonly Item[]
}

const itemsPerPollMax = 500

/**
 * Feed -> new Items. The due time moves on with the save; an item's id comes from feed and key, so a repeated poll adds nothing twice.
 */
export const poll: Stage<In, Out> = {
  name: 'poll',
  next: ['read'],
  keyedBy: 'host',
  limits: { seconds: 60, attempts: 1 },
  async load(subject, store) {
    const feed = await store.feedById(subject)
    const source = feed ? await store.sourceById(feed.sourceId) : null
    return feed && source ? { feed, source } : null
  },
  async run({ feed, source }, tools) {
    const now = tools.now()
    const asked = await ask(feed, source, tools, now)
    if (asked.kind === 'refused') return refused(feed, asked.reason, now)
    const outcome = asked.outcome
    const next = nextPoll(feed, outcome, now, 0.5)
    const found = asked.parsed ? itemsOf(feed, asked.parsed.items, now) : []
    tools.note({ feed: feed.url, items: found.length, state: next.state })
    const { moved, ...kept } = feed
    const state: Feed = {
      ...kept,
      ...asked.validators,
      url: next.url,
      host: keyOf(next.url),
      state: next.state,
      reason: next.reason,
      nextPollAt: next.nextPollAt,
      intervalMs: next.intervalMs,
      failures: next.failures,
      stateSince: next.state === feed.state ? feed.stateSince : now.toISOString(),
      itemsSeen: feed.itemsSeen,
      ...(next.moved !== null && { moved: next.moved ?? moved }),
      ...(outcome.kind !== 'error' && { lastOkAt: now.toISOString() }),
    } as Feed
    return { feed: state, items: found }
  },
  async save({ feed, items }, tx): Promise<readonly Job[]> {
    const jobs: Job[] = []
    let added = 0
    for (const item of items) {
      const isNew = await tx.addItem(item)
      if (isNew) added += 1
      if (isNew || (await tx.noteItemChange(item))) jobs.push({ stage: 'read', subject: item.id, key: keyOf(item.url) })
    }
    const newest =
      items
        .flatMap((it) => it.publishedAt ?? [])
        .concat(feed.lastItemAt ?? '')
        .sort()
        .at(-1) ?? ''
    await tx.saveFeed({ ...feed, itemsSeen: feed.itemsSeen + added, ...(newest !== '' && { lastItemAt: newest }) })
    return jobs
  },
}

type Asked =
  | { readonly kind: 'answered'; readonly outcome: PollOutcome; readonly parsed?: ParsedFeed; readonly validators: Partial<Feed> }
  | { readonly kind: 'refused'; readonly reason: string }

async function ask(feed: Feed, source: Source, tools: Tools, now: Date): Promise<Asked> {
  const policy: RightsPolicy = { policyVersion: tools.policy.policyVersion, token: tools.policy.token, contentSignalsReference: 'L2' }
  try {
    const files = siteFilesOf(await tools.net.sitePolicies(new URL(feed.url).origin))
    const signals = signalsFromSite(files, { url: feed.url, fromOwnFeed: false }, policy, now)
    const decision = decideRights(
      signals,
      [],
      { url: feed.url, host: hostOf(feed.url) ?? '', allowlisted: source.allowlisted, fetchedAt: now.toISOString() },
      now,
      policy,
    )
    const permit = permitFor(decision, 'feed')
    if ('kind' in permit) {
      const isTrouble = decision.reasons.some((it) => it.signal === 'robots-unreachable')
      return isTrouble
        ? { kind: 'answered', outcome: { kind: 'error', reason: permit.reason }, validators: {} }
        : { kind: 'refused', reason: permit.reason }
    }
    return await readAnswer(feed, await tools.net.feed(permit, { etag: feed.etag, lastModified: feed.lastModified }), tools)
  } catch (error) {
    if (!(error instanceof Fault) || error.retry instanceof Date) throw error
    return { kind: 'answered', outcome: { kind: 'error', reason: error.message }, validators: {} }
  }
}

async function readAnswer(feed: Feed, answer: Fetched, tools: Tools): Promise<Asked> {
  const error = (reason: string, status?: number, retryAfter?: string): Asked => ({
    kind: 'answered',
    outcome: { kind: 'error', reason, ...(status !== undefined && { status }), ...(retryAfter !== undefined && { retryAfter }) },
    validators: {},
  })
  if (answer.kind === 'refused') return error(answer.reason)
  if (answer.kind === 'moved') return error(`redirects to ${answer.to}`, answer.status)
  const header = (name: string): string | undefined => answer.headers.find(([key]) => key === name)?.[1]
  if (answer.kind === 'status') return error(`answered ${answer.status}`, answer.status, header('retry-after'))
  const cacheControl = header('cache-control')
  const cache = cacheControl === undefined ? {} : { cacheControl }
  if (answer.kind === 'not-modified') return { kind: 'answered', outcome: { kind: 'unchanged', ...cache }, validators: {} }
  const contentType = header('content-type')
  const { text } = decodeBytes(answer.bytes, { kind: 'xml', ...(contentType !== undefined && { contentType }) })
  const bodySha256 = sha256Hex(text)
  const etag = header('etag')
  const lastModified = header('last-modified')
  const validators = { bodySha256, ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) }
  if (bodySha256 === feed.bodySha256) return { kind: 'answered', outcome: { kind: 'unchanged', ...cache }, validators }
  const parsed = await tools.pool.run<ParsedFeed | FeedRefusal>(
    'parse-feed',
    { text, hints: { url: answer.url, ...(contentType !== undefined && { contentType }) } },
    2_000,
  )
  if ('kind' in parsed) return error(parsed.reason)
  const dates = parsed.items.flatMap((it) => it.published ?? [])
  const moved = answer.redirects.findLast((it) => it.status === 301 || it.status === 308)
  const ttl = parsed.ttlMinutes === undefined ? {} : { ttlMinutes: parsed.ttlMinutes }
  const skip = parsed.skipHours === undefined ? {} : { skipHours: parsed.skipHours }
  return {
    kind: 'answered',
    parsed,
    validators,
    outcome: {
      kind: 'items',
      newItems: parsed.items.length,
      newItemDates: dates,
      ...cache,
      ...ttl,
      ...skip,
      ...(moved && { movedTo: answer.url }),
    },
  }
}

function itemsOf(feed: Feed, parsed: readonly ParsedItem[], now: Date): readonly Item[] {
  const found = newItems(feed.id, parsed.slice(0, itemsPerPollMax), new Set(), now, sha256Hex)
  return found.flatMap(({ key, url, item, publishedAt, notes }) => {
    if (url === undefined || item.title === undefined || item.title === '') return []
    return [
      {
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
      },
    ]
  })
}

function refused(feed: Feed, reason: string, now: Date): Out {
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
