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
import { newestSitemap, type SitemapIndex } from './parse-sitemap.ts'

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

/** What a visit needs to know of the feed. */
export type AskedFeed = Pick<Feed, 'url' | 'readAs' | 'etag' | 'lastModified' | 'bodySha256'>

const hopsMax = 3
const parseMsMax = 2_000

/** Asks the feed's address and follows it to other origins, each by its own rights files. */
export async function askFeed(feed: AskedFeed, source: Pick<Source, 'allowlisted'>, tools: Asker, now: Date): Promise<Asked> {
  let url = feed.url
  let isPermanent = true
  try {
    for (let hop = 0; ; hop += 1) {
      const permit = await permitToPoll(url, source, tools, now)
      if (permit.kind !== 'permit') return permit
      const answer = await tools.net.feed(permit.permit, url === feed.url ? { etag: feed.etag, lastModified: feed.lastModified } : {})
      if (answer.kind === 'refused') return failed(answer.reason)
      isPermanent &&= answer.redirects.every((it) => it.status === 301 || it.status === 308)
      if (answer.kind !== 'moved')
        return await readAnswer(feed, answer, { isPermanent: url === feed.url || isPermanent, source, now }, tools)
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
  feed: AskedFeed,
  answer: Exclude<Fetched, { kind: 'refused' | 'moved' }>,
  { isPermanent, source, now }: { readonly isPermanent: boolean; readonly source: Pick<Source, 'allowlisted'>; readonly now: Date },
  tools: Asker,
): Promise<Asked> {
  const header = (name: string): string | undefined => answer.headers.find(([key]) => key === name)?.[1]
  if (answer.kind === 'status') return failed(`answered ${answer.status}`, answer.status, header('retry-after'))
  const cacheControl = header('cache-control')
  const isOver = answer.redirects.length > 0 && answer.redirects.every((it) => it.status === 301 || it.status === 308)
  const hasMoved = isPermanent && (isOver || (answer.redirects.length === 0 && answer.url !== feed.url))
  const common = { ...(cacheControl !== undefined && { cacheControl }), ...(hasMoved && { movedTo: answer.url }) }
  if (answer.kind === 'not-modified') return { kind: 'answered', outcome: { kind: 'unchanged', ...common }, validators: {} }
  const text = textOf(answer, feed)
  const bodySha256 = sha256Hex(text)
  const etag = header('etag')
  const lastModified = header('last-modified')
  const validators = { bodySha256, ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) }
  if (bodySha256 === feed.bodySha256) return { kind: 'answered', outcome: { kind: 'unchanged', ...common }, validators }
  const read = await parse(text, answer.url, feed, tools)
  const parsed = 'kind' in read && read.kind === 'index' ? await askNewest(read, answer.url, { feed, source, now }, tools) : read
  if ('kind' in parsed) return failed(parsed.reason)
  const ttl = parsed.ttlMinutes === undefined ? {} : { ttlMinutes: parsed.ttlMinutes }
  const skip = parsed.skipHours === undefined ? {} : { skipHours: parsed.skipHours }
  const outcome = { kind: 'items' as const, newItems: 0, newItemDates: [], ...common, ...ttl, ...skip }
  // An index may stay as it is while the sitemap it lists changes, so it is always read.
  return {
    kind: 'answered',
    parsed,
    hub: findHub(answer.headers, parsed, answer.url),
    validators: parsed === read ? validators : {},
    outcome,
  }
}

function textOf(answer: { readonly bytes: Uint8Array; readonly headers: readonly (readonly [string, string])[] }, feed: AskedFeed): string {
  const contentType = answer.headers.find(([key]) => key === 'content-type')?.[1]
  const kind = feed.readAs === 'listing' ? 'html' : 'xml'
  return decodeBytes(answer.bytes, { kind, ...(contentType !== undefined && { contentType }) }).text
}

function parse(text: string, url: string, feed: AskedFeed, tools: Pick<Asker, 'pool'>): Promise<ParsedFeed | SitemapIndex | FeedRefusal> {
  return tools.pool.run(feed.readAs === 'listing' ? 'parse-listing' : 'parse-feed', { text, hints: { url } }, parseMsMax)
}

/** Reads the newest sitemap of an index; no more than one, and none of another site. */
async function askNewest(
  index: SitemapIndex,
  url: string,
  { feed, source, now }: { readonly feed: AskedFeed; readonly source: Pick<Source, 'allowlisted'>; readonly now: Date },
  tools: Asker,
): Promise<ParsedFeed | FeedRefusal> {
  const no = (reason: string): FeedRefusal => ({ kind: 'refused', code: 'feed.sitemap', reason: `This is an index of sitemaps. ${reason}` })
  const newest = newestSitemap(index, new URL(url).origin)
  if (newest === undefined) return no('It lists none of its own site.')
  const permit = await permitToPoll(newest, source, tools, now)
  if (permit.kind !== 'permit')
    return no(`The newest may not be read: ${permit.kind === 'refused' ? permit.reason : 'the site does not answer'}`)
  const answer = await tools.net.feed(permit.permit)
  if (answer.kind !== 'ok')
    return no(`Its newest, ${newest}, ${answer.kind === 'status' ? `answered ${answer.status}` : 'could not be read'}.`)
  const parsed = await parse(textOf(answer, feed), answer.url, feed, tools)
  return 'kind' in parsed && parsed.kind === 'index' ? no('Its newest is an index again.') : parsed
}
