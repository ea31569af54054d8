// One visit of a feed: the publisher's wishes first, then the request, over to other sites if it leads there, then what it says.
import { Fault } from '../../domain/fault.ts'
import type { Feed } from '../../domain/feed.ts'
import type { Permit, RightsPolicy } from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import { signalsFromSite } from '../../rights/collect.ts'
import { decideRights, permitFor } from '../../rights/decide.ts'
import { siteFilesOf } from '../../rights/site-files.ts'
import { decodeBytes } from '../../text/decode.ts'
import { sha256Hex } from '../../text/digest.ts'
import { hostOf } from '../../text/urls.ts'
import type { Tools } from '../stage.ts'
import type { FeedRefusal, ParsedFeed } from './feed-types.ts'
import { findHub } from './find-hub.ts'
import type { PollOutcome } from './next-poll.ts'

export type Asked =
  | {
      readonly kind: 'answered'
      readonly outcome: PollOutcome
      readonly parsed?: ParsedFeed
      /** The hub the document names; only where there is a document. */
      readonly hub?: Feed['hub']
      readonly validators: Partial<Feed>
    }
  | { readonly kind: 'refused'; readonly reason: string }

type Asker = Pick<Tools, 'net' | 'pool' | 'policy'>
type Fetched = Awaited<ReturnType<Tools['net']['feed']>>

const hopsMax = 3
const parseMsMax = 2_000

/** Asks the feed's address and follows it to other origins, each by its own rights files. */
export async function askFeed(feed: Feed, source: Source, tools: Asker, now: Date): Promise<Asked> {
  let url = feed.url
  let isPermanent = true
  try {
    for (let hop = 0; ; hop += 1) {
      const permit = await permitToPoll(url, source, tools, now)
      if (permit.kind !== 'permit') return permit
      const answer = await tools.net.feed(permit.permit, url === feed.url ? { etag: feed.etag, lastModified: feed.lastModified } : {})
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

/** What the site's files say about asking an address for what it lists. */
export async function permitToPoll(
  url: string,
  source: Pick<Source, 'allowlisted'>,
  tools: Pick<Asker, 'net' | 'policy'>,
  now: Date,
): Promise<{ readonly kind: 'permit'; readonly permit: Permit } | Asked> {
  const policy: RightsPolicy = { policyVersion: tools.policy.policyVersion, token: tools.policy.token, contentSignalsReference: 'L2' }
  const files = siteFilesOf(await tools.net.sitePolicies(new URL(url).origin))
  const signals = signalsFromSite(files, { url, fromOwnFeed: false }, policy, now)
  const host = { url, host: hostOf(url) ?? '', allowlisted: source.allowlisted, fetchedAt: now.toISOString() }
  const decision = decideRights(signals, [], host, now, policy)
  const permit = permitFor(decision, 'feed')
  if (!('kind' in permit)) return { kind: 'permit', permit }
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
  tools: Asker,
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
    parseMsMax,
  )
  if ('kind' in parsed) return failed(parsed.reason)
  const ttl = parsed.ttlMinutes === undefined ? {} : { ttlMinutes: parsed.ttlMinutes }
  const skip = parsed.skipHours === undefined ? {} : { skipHours: parsed.skipHours }
  const outcome = { kind: 'items' as const, newItems: 0, newItemDates: [], ...common, ...ttl, ...skip }
  return { kind: 'answered', parsed, hub: findHub(answer.headers, parsed, answer.url), validators, outcome }
}
