// What a site offers to be followed by: feeds first, then news sitemaps, then a page that lists its articles.
import { Fault } from '../domain/fault.ts'
import type { Net } from '../net/net.ts'
import { parseRobots } from '../rights/robots.ts'
import { askFeed, permitToPoll } from '../stages/poll/ask-feed.ts'
import { discoverFeeds } from '../stages/poll/discover-feeds.ts'
import type { ParsedFeed } from '../stages/poll/feed-types.ts'
import { findSections } from '../stages/poll/find-sections.ts'
import type { Pool, WirePolicy } from '../stages/stage.ts'
import { decodeBytes } from '../text/decode.ts'

export type FoundAs = 'feed' | 'sitemap' | 'listing'

/** One address that was tried. `parsed` where it can be followed, else `reason` says why not. */
export type Tried = { readonly as: FoundAs; readonly url: string } & (
  | { readonly parsed: ParsedFeed; readonly reason?: never }
  | { readonly parsed?: never; readonly reason: string }
)

interface Means {
  readonly net: Net
  readonly pool: Pool
  readonly policy: WirePolicy
}

const feedsMax = 6
const sitemapsMax = 4
/** A feed that has said nothing for this long was forgotten; a list that goes on serves better. */
const forgottenMs = 180 * 86_400_000

/**
 * Tries what a site may be followed by, asking its robots file first as every visit does.
 * @param wanted only this way of following
 * @returns what was tried, in order, and the one to take; undefined when none serves
 */
export async function lookAtSite(
  url: string,
  wanted: FoundAs | undefined,
  means: Means,
  now: Date,
): Promise<{ readonly tried: readonly Tried[]; readonly best: (Tried & { readonly parsed: ParsedFeed }) | undefined }> {
  const tried: Tried[] = []
  const attempt = async (as: FoundAs, at: string): Promise<Tried> => {
    const known = tried.find((it) => it.as === as && it.url === at)
    if (known !== undefined) return known
    const one = await follow(as, at, means, now)
    tried.push(one)
    return one
  }
  const isWanted = (as: FoundAs): boolean => wanted === undefined || wanted === as
  const own = wanted === 'listing' ? undefined : await attempt('feed', url)
  if (own?.parsed !== undefined && isWanted(asOf(own))) return { tried: [{ ...own, as: asOf(own) }], best: { ...own, as: asOf(own) } }
  const page = await readPage(url, means, now)
  if (page !== undefined && isWanted('feed'))
    for (const it of discoverFeeds(page.html, page.url).slice(0, feedsMax)) if (isServing(await attempt('feed', it.url), now)) break
  const hasFeed = (): boolean => tried.some((it) => isServing(it, now))
  if (isWanted('sitemap') && !hasFeed())
    for (const at of await sitemapsOf(page?.url ?? url, means)) if (isServing(await attempt('sitemap', at), now)) break
  if (page !== undefined && isWanted('listing') && !hasFeed())
    for (const at of new Set([page.url, ...findSections(page.html, page.url)])) await attempt('listing', at)
  return { tried, best: choose(tried, now) }
}

const asOf = (it: Tried): FoundAs => (it.parsed?.format === 'sitemap' ? 'sitemap' : it.as)

const rank: Readonly<Record<FoundAs, number>> = { feed: 0, sitemap: 1, listing: 2 }

function choose(tried: readonly Tried[], now: Date): (Tried & { readonly parsed: ParsedFeed }) | undefined {
  const usable = tried.filter((it): it is Tried & { readonly parsed: ParsedFeed } => it.parsed !== undefined && it.parsed.items.length > 0)
  // Of listings the one with most dates and most entries: a front page shows a few of many things, the news page all of one.
  const worth = (it: ParsedFeed): number => it.items.length + 2 * it.items.filter((item) => item.published !== undefined).length
  return usable.toSorted(
    (a, b) =>
      Number(isForgotten(a.parsed, now)) - Number(isForgotten(b.parsed, now)) ||
      rank[a.as] - rank[b.as] ||
      worth(b.parsed) - worth(a.parsed),
  )[0]
}

function isServing(it: Tried, now: Date): boolean {
  return it.parsed !== undefined && it.parsed.items.length > 0 && it.as !== 'listing' && !isForgotten(it.parsed, now)
}

/** The date of its newest entry, ISO UTC; undefined where no entry has one. */
export function newestOf(parsed: ParsedFeed): string | undefined {
  return parsed.items
    .flatMap((it) => it.published ?? [])
    .toSorted()
    .at(-1)
}

function isForgotten(parsed: ParsedFeed, now: Date): boolean {
  const newest = newestOf(parsed)
  return newest !== undefined && now.getTime() - Date.parse(newest) > forgottenMs
}

async function follow(as: FoundAs, url: string, means: Means, now: Date): Promise<Tried> {
  const visit = { url, ...(as === 'listing' && { readAs: 'listing' as const }) }
  const asked = await askFeed(visit, { allowlisted: true }, means, now).catch((error: unknown) => {
    if (!(error instanceof Fault)) throw error
    return { kind: 'refused' as const, reason: error.message }
  })
  if (asked.kind === 'refused') return { as, url, reason: asked.reason }
  if (asked.outcome.kind === 'error') return { as, url, reason: asked.outcome.reason }
  if (asked.parsed === undefined) return { as, url, reason: 'It says that nothing has changed.' }
  const readable = asked.parsed.items.filter((it) => it.title !== undefined && it.url !== undefined)
  if (as === 'sitemap' && readable.length === 0) return { as, url, reason: 'Its entries have no headlines, so it is no news sitemap.' }
  return { as, url: asked.outcome.movedTo ?? url, parsed: { ...asked.parsed, items: readable } }
}

async function readPage(url: string, means: Means, now: Date): Promise<{ readonly url: string; readonly html: string } | undefined> {
  try {
    const permit = await permitToPoll(url, { allowlisted: true }, means, now)
    if (permit.kind !== 'permit') return undefined
    const answer = await means.net.feed(permit.permit)
    // A site often sends its bare name on to another, such as www; one such step is followed, by that site's own rules.
    if (answer.kind === 'moved') return answer.to === url ? undefined : await readMoved(answer.to, means, now)
    return answer.kind === 'ok' ? pageOf(answer) : undefined
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

async function readMoved(to: string, means: Means, now: Date): Promise<{ readonly url: string; readonly html: string } | undefined> {
  const permit = await permitToPoll(to, { allowlisted: true }, means, now)
  if (permit.kind !== 'permit') return undefined
  const answer = await means.net.feed(permit.permit)
  return answer.kind === 'ok' ? pageOf(answer) : undefined
}

function pageOf({
  url,
  bytes,
  headers,
}: {
  readonly url: string
  readonly bytes: Uint8Array
  readonly headers: readonly (readonly [string, string])[]
}): {
  readonly url: string
  readonly html: string
} {
  const contentType = headers.find(([name]) => name === 'content-type')?.[1]
  return { url, html: decodeBytes(bytes, { kind: 'html', ...(contentType !== undefined && { contentType }) }).text }
}

/** Sitemaps that the robots file names, those for news first. */
async function sitemapsOf(url: string, means: Means): Promise<readonly string[]> {
  const { origin } = new URL(url)
  const { robots } = await means.net.sitePolicies(origin)
  if ('unreachable' in robots || robots.status !== 200) return []
  const own = parseRobots(robots.body).sitemaps.filter((it) => URL.parse(it)?.origin === origin)
  return own.toSorted((a, b) => Number(/news/i.test(b)) - Number(/news/i.test(a))).slice(0, sitemapsMax)
}
