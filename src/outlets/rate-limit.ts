import type { Context, MiddlewareHandler } from 'hono'
import type { WebParts } from './parts.ts'
import { makeRate } from './rate.ts'
import { readerOf } from './reader-address.ts'
import { problemOf, send } from './respond.ts'

/** What one address may ask of the API and the agent server. */
export const questionsPerMinute = 120
const burst = 60

/** How often one reader may ask for something, evenly and at once. */
interface Often {
  readonly perMinute: number
  readonly burst: number
}

/**
 * How much is left, as a `RateLimit` header puts it.
 * @param seconds until one more may be asked, where it is not as long as one takes to come back
 */
const limitLine = ({ burst: most, perMinute }: Often, left: number, seconds = Math.ceil(60 / perMinute)): string =>
  [
    ['limit', most],
    ['remaining', left],
    ['reset', seconds],
  ]
    .map((it) => it.join('='))
    .join(', ')

/** What is sent instead to who asks too often: for programs the API's error, for people a page. */
type Refuser = (c: Context, title: string, detail: string) => Response | Promise<Response>

const asProblem: Refuser = (c, title, detail) =>
  send(c, problemOf({ status: 429, code: 'rate', title, detail, fix: 'Wait as long as Retry-After says.' }))

/** How much more often somebody may ask whom the caller knows: an editor goes through a queue page by page. */
const knownTimes = 10

/**
 * Limits how often one reader asks, and says how much is left, before any work is done.
 *
 * @param proxies how many proxies of ours stand in front of the site
 * @param isKnown tells who is signed in; they may ask ten times as often
 * @param often how often, where it is not as often as the API
 */
export function rateLimit(
  { proxies = 0 }: Pick<WebParts, 'proxies'>,
  refuse: Refuser = asProblem,
  isKnown: (c: Context) => boolean = () => false,
  often: Often = { perMinute: questionsPerMinute, burst },
): MiddlewareHandler {
  const ofAnybody = { often, rate: makeRate(often) }
  const oftener: Often = { perMinute: often.perMinute * knownTimes, burst: often.burst * knownTimes }
  const ofKnown = { often: oftener, rate: makeRate(oftener) }
  return async (c, next) => {
    const { often: mine, rate } = isKnown(c) ? ofKnown : ofAnybody
    const { left, waitSeconds } = rate.take(readerOf(c, proxies), performance.now())
    if (waitSeconds > 0) {
      c.header('Retry-After', String(waitSeconds))
      c.header('RateLimit', limitLine(mine, 0, waitSeconds))
      return refuse(
        c,
        'Too many requests',
        `Please wait ${waitSeconds} s; ${mine.perMinute >= 1 ? `${mine.perMinute} requests a minute` : `one request in ${Math.round(1 / mine.perMinute)} minutes`} are served to one address.`,
      )
    }
    await next()
    c.header('RateLimit', limitLine(mine, left))
    return undefined
  }
}
