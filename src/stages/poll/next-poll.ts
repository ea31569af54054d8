// When to ask a feed again, and whether to go on asking at all.
import type { Feed, FeedState } from '../../domain/feed.ts'
import { leaseLimits } from '../../domain/hub-lease.ts'

/** What the last request gave. Headers are as received; dates of new items are ISO UTC. */
export type PollOutcome =
  | {
      readonly kind: 'items'
      readonly newItemDates: readonly string[]
      readonly newItems: number
      readonly cacheControl?: string
      readonly ttlMinutes?: number
      readonly skipHours?: readonly number[]
      /** Set when the answer came over a permanent redirect (301 or 308). */
      readonly movedTo?: string
    }
  | { readonly kind: 'unchanged'; readonly cacheControl?: string; readonly skipHours?: readonly number[]; readonly movedTo?: string }
  | { readonly kind: 'error'; readonly status?: number; readonly retryAfter?: string; readonly reason: string }

/** What polling has to remember; written back to the feed's row as it is. */
export interface NextPoll {
  readonly nextPollAt: string
  readonly intervalMs: number
  readonly pacedBy: NonNullable<Feed['pacedBy']>
  readonly state: FeedState
  readonly reason: string
  readonly failures: number
  readonly url: string
  readonly moved: Feed['moved'] | null
  /** Set when a server asked for silence: nothing on this host is asked before. ISO UTC. */
  readonly holdHostUntil?: string
  /** The median gap between items, when this answer told one. */
  readonly usualGapMs?: number
}

/** `jitter01` is a number in 0..1 that spreads polls by +-10 %; `isPushed` says that a hub tells us of news. */
interface Given {
  readonly jitter01: number
  readonly isPushed: boolean
}

export const pollLimits = {
  intervalMsMin: 2 * 60_000,
  intervalMsMax: 24 * 3_600_000,
  /** A first interval, before a feed has shown its pace. */
  intervalMsStart: 15 * 60_000,
  refusalsMax: 5,
  sightingsOfMove: 3,
  /** A publisher may ask for slower polling by ttl or max-age, up to this; more is usually a forgotten default. */
  askedMsMax: 6 * 3_600_000,
} as const

const hourMs = 3_600_000

/**
 * Decides the next poll of a feed.
 *
 * The interval follows the gaps between new items (a third of the usual gap, moved halfway at a time), grows by half when
 * nothing is new (to a sixth of the silence at most), always within 2 minutes and 24 hours; each error in a row doubles the wait, to 24 hours. Cache-Control max-age and ttl are floors, up to
 * 6 hours; Retry-After (seconds or date, at most 24 hours) holds the host; skipHours move the poll on. 410 ends a feed; 401, 403
 * or 404 five times in a row pause it; a permanent redirect seen three times in a row is adopted.
 * While a hub tells of news, the visits are six times as far apart; the interval itself stays what the feed has shown.
 */
export function nextPoll(feed: Feed, outcome: PollOutcome, now: Date, given: Given): NextPoll {
  return outcome.kind === 'error' ? afterError(feed, outcome, now, given.jitter01) : afterAnswer(feed, outcome, now, given)
}

function afterAnswer(feed: Feed, outcome: Exclude<PollOutcome, { kind: 'error' }>, now: Date, given: Given): NextPoll {
  const hasNew = outcome.kind === 'items' && outcome.newItems > 0
  const usualGapMs = hasNew ? usualGap(feed, outcome.newItemDates, now) : undefined
  const paced = clampInterval(hasNew ? paceOf(feed, usualGapMs) : slowed(feed, now))
  const ttlMs = outcome.kind === 'items' ? (outcome.ttlMinutes ?? 0) * 60_000 : 0
  const askedMs = Math.min(Math.max(maxAgeMs(outcome.cacheControl), ttlMs), pollLimits.askedMsMax)
  const intervalMs = Math.max(paced, askedMs)
  const restMs = given.isPushed ? Math.min(intervalMs * leaseLimits.restFactor, pollLimits.intervalMsMax) : intervalMs
  const { url, moved, note } = followMove(feed, outcome.movedTo)
  const at = outsideSkipHours(now.getTime() + jittered(restMs, given.jitter01), outcome.skipHours ?? [])
  const why = outcome.kind === 'items' ? `${outcome.newItems} new` : 'unchanged'
  const asked = askedMs > paced ? `, publisher asks for ${minutes(askedMs)}` : ''
  return {
    nextPollAt: iso(at),
    intervalMs,
    pacedBy: askedMs > paced ? 'publisher' : hasNew ? 'items' : 'quiet',
    state: 'ok',
    reason: `${why}${asked}${note}`,
    failures: 0,
    url,
    moved,
    ...(usualGapMs !== undefined && { usualGapMs }),
  }
}

function afterError(feed: Feed, outcome: Extract<PollOutcome, { kind: 'error' }>, now: Date, jitter01: number): NextPoll {
  const { status } = outcome
  const failures = feed.failures + 1
  // The interval itself is kept, so that a feed that recovers has its old pace at once.
  const intervalMs = currentInterval(feed)
  const waitMs = clampInterval(intervalMs * 2 ** Math.min(failures, 12))
  const heldMs = retryAfterMs(outcome.retryAfter, now)
  const at = now.getTime() + Math.max(jittered(waitMs, jitter01), heldMs)
  const hold = heldMs > 0 ? { holdHostUntil: iso(now.getTime() + heldMs) } : {}
  const pacedBy = 'trouble' as const
  const base = { nextPollAt: iso(at), intervalMs, pacedBy, failures, url: feed.url, moved: feed.moved ?? null, ...hold }
  if (status === 410) return { ...base, state: 'dead', reason: 'The publisher says the feed is gone (410).' }
  const isRefusal = status === 401 || status === 403 || status === 404
  if (isRefusal && failures >= pollLimits.refusalsMax)
    return { ...base, state: 'paused', reason: `Answered ${status}, failure ${failures} in a row.` }
  return { ...base, state: 'failing', reason: outcome.reason }
}

function usualGap(feed: Feed, dates: readonly string[], now: Date): number | undefined {
  const latest = feed.lastItemAt === undefined ? [] : [Date.parse(feed.lastItemAt)]
  const times = [...latest, ...dates.map((date) => Date.parse(date))]
    .filter((t) => Number.isFinite(t) && t <= now.getTime())
    .sort((a, b) => a - b)
  const gaps = times
    .slice(1)
    .map((t, i) => t - (times[i] ?? t))
    .filter((gap) => gap > 0)
  return median(gaps)
}

/** A third of the usual gap between items, so that an item waits about a sixth of a gap; half way from where we were. */
function paceOf(feed: Feed, usualGapMs: number | undefined): number {
  return usualGapMs === undefined ? currentInterval(feed) : (currentInterval(feed) + usualGapMs / 3) / 2
}

/** Half as long again, but no more than a sixth of the silence so far: a quiet night must not make a late morning. */
function slowed(feed: Feed, now: Date): number {
  const current = currentInterval(feed)
  const silenceMs = feed.lastItemAt === undefined ? Number.NaN : now.getTime() - Date.parse(feed.lastItemAt)
  if (!Number.isFinite(silenceMs)) return current * 1.5
  return Math.max(current, Math.min(current * 1.5, silenceMs / 6))
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function currentInterval(feed: Feed): number {
  return feed.intervalMs > 0 ? clampInterval(feed.intervalMs) : pollLimits.intervalMsStart
}

/** A redirect must be the same three times in a row; an answer without one starts the count again. */
function followMove(feed: Feed, to: string | undefined): { url: string; moved: Feed['moved'] | null; note: string } {
  if (to === undefined || to === feed.url) return { url: feed.url, moved: null, note: '' }
  const times = feed.moved?.to === to ? feed.moved.times + 1 : 1
  if (times >= pollLimits.sightingsOfMove) return { url: to, moved: null, note: ', moved for good' }
  return { url: feed.url, moved: { to, times }, note: `, redirected (${times} of ${pollLimits.sightingsOfMove})` }
}

/** Retry-After in milliseconds from now, 0 when there is none to obey; at most 24 hours (RFC 9110, 10.2.3). */
function retryAfterMs(header: string | undefined, now: Date): number {
  const text = header?.trim().slice(0, 60) ?? ''
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : /[a-z]/i.test(text) ? Date.parse(text) - now.getTime() : 0
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), pollLimits.intervalMsMax) : 0
}

function maxAgeMs(cacheControl: string | undefined): number {
  if (cacheControl === undefined || /no-(?:cache|store)/i.test(cacheControl)) return 0
  const seconds = /(?:^|[\s,])max-age\s{0,5}=\s{0,5}"?(\d{1,9})/i.exec(cacheControl)?.[1]
  return seconds === undefined ? 0 : Number(seconds) * 1_000
}

/** The first moment at or after `at` whose hour (UTC) is not to be skipped; a feed that skips every hour is not believed. */
function outsideSkipHours(at: number, skipHours: readonly number[]): number {
  const skipped = new Set(skipHours)
  if (skipped.size === 0 || skipped.size >= 24) return at
  let moved = at
  for (let i = 0; i < 24 && skipped.has(new Date(moved).getUTCHours()); i += 1) moved = (Math.floor(moved / hourMs) + 1) * hourMs
  return moved
}

function jittered(intervalMs: number, jitter01: number): number {
  return Math.round(intervalMs * (0.9 + 0.2 * Math.min(Math.max(jitter01, 0), 1)))
}

function clampInterval(ms: number): number {
  return Math.round(Math.min(Math.max(ms, pollLimits.intervalMsMin), pollLimits.intervalMsMax))
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

function minutes(ms: number): string {
  return `${Math.round(ms / 60_000)} min`
}
