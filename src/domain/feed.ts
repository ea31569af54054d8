import { printMoment } from './day-words.ts'

export type FeedState = 'new' | 'ok' | 'failing' | 'paused' | 'dead' | 'refused' | 'unlisted'

/** One address of a source that lists its items, and everything polling has to remember about it. Times are ISO UTC. */
export interface Feed {
  readonly id: string
  readonly sourceId: string
  readonly url: string
  readonly host: string
  readonly state: FeedState
  readonly reason: string
  readonly stateSince: string
  readonly nextPollAt: string
  /** The time between two visits that the feed has shown to need. */
  readonly intervalMs: number
  /** What it was taken from: how often items come, that none came, the publisher's own word, a failure, or its source's share of the day. */
  readonly pacedBy?: 'items' | 'quiet' | 'publisher' | 'trouble' | 'share'
  readonly failures: number
  readonly etag?: string
  readonly lastModified?: string
  readonly bodySha256?: string
  readonly lastOkAt?: string
  readonly lastItemAt?: string
  readonly itemsSeen: number
  /** The usual time between two items, once it has shown one. */
  readonly usualGapMs?: number
  /** The address a permanent redirect points to, and how often in a row it was seen. */
  readonly moved?: { readonly to: string; readonly times: number }
  /** The hub that the feed names for telling of news (WebSub), and the address it knows the feed by. */
  readonly hub?: { readonly url: string; readonly topic: string }
  /** Licence documents (RSL) that the feed carries for what it lists, as last read. */
  readonly licences?: readonly string[]
  /** Set for a page that lists articles and is read as such, because its publisher has no feed. */
  readonly readAs?: 'listing'
}

const paces: Readonly<Record<NonNullable<Feed['pacedBy']>, string>> = {
  items: 'which follows how often something new comes',
  quiet: 'a little more seldom each time while nothing new comes',
  publisher: 'as its publisher asks',
  trouble: 'twice as long after each failure, a day at most',
  share: 'but no more today, since its source has used its share',
}

/**
 * Says in plain words when a feed is asked and why then.
 * @param isPushed whether a hub tells us of its news meanwhile
 */
export function explainSchedule(feed: Feed, isPushed: boolean): string {
  if (feed.state === 'dead' || feed.state === 'unlisted') return 'It is not asked any more.'
  const next = `next on ${printMoment(feed.nextPollAt)}`
  if (feed.state === 'new') return `It has not been asked yet; ${next}.`
  if (feed.state === 'refused') return `Its wishes are looked at once a day; ${next}.`
  const why = feed.pacedBy === undefined ? '' : `, ${paces[feed.pacedBy]}`
  const rest = isPushed ? ', and six times as seldom while its hub tells us of news' : ''
  return feed.pacedBy === 'trouble'
    ? `Usually asked every ${spell(feed.intervalMs)}; now ${paces.trouble}; ${next}.`
    : `Asked every ${spell(feed.intervalMs)}${why}${rest}; ${next}.`
}

/** What is wrong with a feed, for people: what happens, since when (ISO UTC), and what we do about it. */
export interface FeedTrouble {
  readonly what: string
  readonly since: string
  readonly next: string
}

const dayMs = 86_400_000
/** A feed counts as silent after five of its usual gaps without an item, and never before three days. */
const silentGaps = 5
const silentMsMin = 3 * dayMs
/** Without a known gap it takes two weeks. */
const silentMsUnknown = 14 * dayMs

/** Whole minutes, hours or days, whichever reads best. */
function spell(ms: number): string {
  const [n, unit] = ms < 2 * 3_600_000 ? [ms / 60_000, 'minute'] : ms < 2 * dayMs ? [ms / 3_600_000, 'hour'] : [ms / dayMs, 'day']
  return `${Math.round(n).toLocaleString('en')} ${unit}${Math.round(n) === 1 ? '' : 's'}`
}

const ended = (reason: string): string => (/[.!?]$/.test(reason) ? reason : `${reason}.`)

/**
 * Says in plain words what is wrong with a feed, if anything is.
 *
 * @returns null for a feed that answers with items as often as it usually does, or that has not been asked yet
 */
export function troubleOf(feed: Feed, now: Date): FeedTrouble | null {
  const next = `We ask again on ${printMoment(feed.nextPollAt)}.`
  const since = feed.stateSince
  const before = feed.lastOkAt === undefined ? 'It has never answered as a feed.' : `It answered last on ${feed.lastOkAt.slice(0, 10)}.`
  const tries = `${feed.failures} ${feed.failures === 1 ? 'try' : 'tries'} in a row`
  switch (feed.state) {
    case 'new':
    case 'unlisted':
      return null
    case 'failing':
      return { what: `It fails, ${tries}: ${ended(feed.reason)} ${before}`, since, next }
    case 'paused':
      return {
        what: `It turned us away, ${tries}: ${ended(feed.reason)} ${before}`,
        since,
        next: `${next} If it has moved, add its new address.`,
      }
    case 'dead':
      return {
        what: `It is gone: ${ended(feed.reason)} ${before}`,
        since,
        next: 'We do not ask again. If it has moved, add its new address.',
      }
    case 'refused':
      return {
        what: `Its publisher asks not to be read: ${ended(feed.reason)}`,
        since,
        next: `${next} It is not read before that changes.`,
      }
    case 'ok':
      if (feed.pacedBy === 'share') return { what: `It is left for today: ${ended(feed.reason)}`, since: feed.lastOkAt ?? since, next }
      return silenceOf(feed, now, next)
  }
}

function silenceOf(feed: Feed, now: Date, next: string): FeedTrouble | null {
  const last = feed.lastItemAt
  if (last === undefined)
    return feed.itemsSeen > 0 ? null : { what: 'It answers, but no item could be read from it.', since: feed.stateSince, next }
  const silentMs = now.getTime() - Date.parse(last)
  const usual = feed.usualGapMs
  const allowedMs = usual === undefined ? silentMsUnknown : Math.max(silentMsMin, silentGaps * usual)
  if (silentMs <= allowedMs) return null
  const pace = usual === undefined ? '' : `; usually there is something every ${spell(usual)}`
  return { what: `It answers, but has had nothing new for ${spell(silentMs)}${pace}.`, since: last, next }
}
