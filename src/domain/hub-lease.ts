// A hub tells us that a feed has something new (WebSub). What it says is only a hint: content is always taken from the feed itself.
import { printMoment } from './day-words.ts'
import type { Feed } from './feed.ts'

/**
 * Our standing with the hub of one feed. Times are ISO UTC.
 *
 * asked: the hub has our wish or is about to get it; held: it has confirmed and calls us until `expiresAt`; denied: it or the
 * publisher said no; lapsed: it never confirmed, or the lease ran out.
 */
export interface HubLease {
  readonly feedId: string
  /** The part of the callback's address that nobody can guess. */
  readonly token: string
  readonly hub: string
  readonly topic: string
  /** Key of the signatures on what the hub sends. */
  readonly secret: string
  readonly state: 'asked' | 'held' | 'denied' | 'lapsed'
  readonly stateSince: string
  readonly reason: string
  /** When the hub is asked next: to renew, or to try again. */
  readonly nextAskAt: string
  /** Wishes in a row that did not lead to a lease. */
  readonly failures: number
  readonly expiresAt?: string
  readonly lastPushAt?: string
  readonly pushes: number
  /** Deliveries that bore no signature of ours; they were ignored. */
  readonly forgeries: number
  /** Visits in a row that found something new of which no push had told. */
  readonly missed: number
}

/** What a hub asks at the callback (WebSub, section 5.3). */
export type HubQuestion =
  | { readonly mode: 'subscribe'; readonly topic: string; readonly leaseSeconds: number }
  | { readonly mode: 'unsubscribe'; readonly topic: string }
  | { readonly mode: 'denied'; readonly topic: string; readonly reason: string }

/** Limits of leases. A hub that grants a minute would have us renew without end; one that grants years would outlive its secret. */
export const leaseLimits = Object.freeze({
  wishedSeconds: 10 * 86_400,
  secondsMin: 600,
  secondsMax: 30 * 86_400,
  /** How long a hub may take to confirm. */
  confirmMs: 15 * 60_000,
  retryMsMin: 3_600_000,
  retryMsMax: 7 * 86_400_000,
  deniedMs: 7 * 86_400_000,
  /** A feed is asked this many times more seldom while its hub does its work. */
  restFactor: 6,
  missedMax: 3,
  /** However often a hub calls, a feed is asked at most once in this time. */
  hintGapMs: 60_000,
})

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString()

/** A first wish for the hub that a feed names. */
export function newLease({
  now,
  ...named
}: Pick<HubLease, 'feedId' | 'hub' | 'topic' | 'token' | 'secret'> & { readonly now: Date }): HubLease {
  const at = now.toISOString()
  return {
    ...named,
    state: 'asked',
    stateSince: at,
    reason: 'The hub has not answered yet.',
    nextAskAt: at,
    failures: 0,
    pushes: 0,
    forgeries: 0,
    missed: 0,
  }
}

/** After the hub got our wish: it has a quarter of an hour to confirm, then it is asked again. A running lease keeps running. */
export function afterWish(lease: HubLease, now: Date): HubLease {
  const asked = { ...lease, failures: lease.failures + 1, nextAskAt: later(now, retryMs(lease.failures)) }
  return lease.state === 'held'
    ? asked
    : { ...asked, ...changed(lease, 'asked', 'The hub has our wish and has not confirmed it yet.', now) }
}

/** After the wish did not reach the hub, or was turned away there. */
export function afterRefusedWish(lease: HubLease, reason: string, now: Date): HubLease {
  const tried = { ...lease, failures: lease.failures + 1, nextAskAt: later(now, retryMs(lease.failures + 1)) }
  const isRunning = lease.state === 'held' && (lease.expiresAt ?? '') > now.toISOString()
  return isRunning ? { ...tried, reason } : { ...tried, ...changed(lease, 'lapsed', reason, now) }
}

/**
 * What becomes of a lease when a hub asks at the callback.
 * @returns null when we did not ask for that: then the hub must be told no
 */
export function afterQuestion(lease: HubLease, question: HubQuestion, now: Date): HubLease | null {
  if (question.topic !== lease.topic) return null
  // We never leave a hub: a lease that nobody wants any more is not renewed. So whoever asks us to confirm that is not to be obeyed.
  if (question.mode === 'unsubscribe') return null
  if (question.mode === 'denied') {
    const reason = question.reason === '' ? 'The hub turned us away.' : `The hub turned us away: ${question.reason.replace(/\.?$/, '.')}`
    return { ...lease, ...changed(lease, 'denied', reason, now), nextAskAt: later(now, leaseLimits.deniedMs) }
  }
  if (lease.state === 'denied' || !(question.leaseSeconds > 0)) return null
  const seconds = Math.min(Math.max(question.leaseSeconds, leaseLimits.secondsMin), leaseLimits.secondsMax)
  return {
    ...lease,
    ...changed(lease, 'held', 'The hub calls us.', now),
    failures: 0,
    expiresAt: later(now, Math.min(question.leaseSeconds, leaseLimits.secondsMax) * 1000),
    nextAskAt: later(now, seconds * 800),
  }
}

/** A lease whose time is over without a renewal. */
export function afterLapse(lease: HubLease, now: Date): HubLease {
  const isOver = lease.state === 'held' && (lease.expiresAt ?? '') <= now.toISOString()
  return isOver ? { ...lease, ...changed(lease, 'lapsed', 'The lease ran out before the hub renewed it.', now) } : lease
}

/** Whether a feed's hub does its work, so that the feed itself may be asked more seldom: it calls, and has not kept news from us. */
export function isPushed(lease: HubLease | null, now: Date): boolean {
  if (lease?.state !== 'held' || lease.lastPushAt === undefined) return false
  return (lease.expiresAt ?? '') > now.toISOString() && lease.missed < leaseLimits.missedMax
}

/** After a visit of a feed with a running lease: news that no push told of counts against the hub, news that one did clears it. */
export function afterVisit(lease: HubLease, visit: { readonly newItems: number; readonly lastVisitAt: string | undefined }): HubLease {
  if (lease.state !== 'held' || visit.newItems === 0) return lease
  const wasTold = lease.lastPushAt !== undefined && lease.lastPushAt >= (visit.lastVisitAt ?? '')
  return { ...lease, missed: wasTold ? 0 : lease.missed + 1 }
}

/** When a hint moves a feed's visit to: at once, but never twice within a minute. */
export function hintedAt(feed: Feed, now: Date): Date {
  const last = feed.lastOkAt === undefined ? 0 : Date.parse(feed.lastOkAt)
  return new Date(Math.max(now.getTime(), last + leaseLimits.hintGapMs))
}

/** Says in plain words how we stand with a feed's hub. */
export function explainLease(held: HubLease, now: Date): string {
  const lease = afterLapse(held, now)
  const host = URL.parse(lease.hub)?.host ?? lease.hub
  const forged = lease.forgeries === 0 ? '' : ` ${lease.forgeries} deliveries without the right signature were ignored.`
  switch (lease.state) {
    case 'held': {
      const pushes =
        lease.pushes === 0
          ? 'It has not called yet'
          : `It has called ${lease.pushes === 1 ? 'once' : `${lease.pushes} times`}, last on ${printMoment(lease.lastPushAt ?? '')}`
      const trust = lease.pushes > 0 && !isPushed(lease, now) ? ' It kept news from us, so the feed is asked as often as without it.' : ''
      return `The hub ${host} tells us of news until ${printMoment(lease.expiresAt ?? '')}. ${pushes}.${trust}${forged}`
    }
    case 'asked':
      return `The hub ${host} was asked to tell us of news. ${lease.reason}`
    case 'denied':
    case 'lapsed':
      return `The hub ${host} does not tell us of news since ${printMoment(lease.stateSince)}: ${lease.reason} We ask it again on ${printMoment(lease.nextAskAt)}.${forged}`
  }
}

function changed(lease: HubLease, state: HubLease['state'], reason: string, now: Date): Pick<HubLease, 'state' | 'stateSince' | 'reason'> {
  return { state, stateSince: lease.state === state ? lease.stateSince : now.toISOString(), reason }
}

/** The first quarter of an hour is the hub's to confirm; then an hour, doubling to a week. */
function retryMs(failures: number): number {
  return failures === 0 ? leaseLimits.confirmMs : Math.min(leaseLimits.retryMsMin * 2 ** Math.min(failures - 1, 20), leaseLimits.retryMsMax)
}
