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

/** One limit, before any work is done and for what turns out to be several questions in one. */
interface Limit {
  /** Counts a request as one question. */
  readonly gate: MiddlewareHandler
  /** Counts so many more, all or none; the answer that refuses them, if they are. */
  readonly charge: (c: Context, questions: number) => Promise<Response | undefined>
}

/**
 * Limits how often one reader asks, and says how much is left.
 *
 * @param proxies how many proxies of ours stand in front of the site
 * @param isKnown tells who is signed in; they may ask ten times as often
 * @param often how often, where it is not as often as the API
 */
export function makeLimit(
  { proxies = 0 }: Pick<WebParts, 'proxies'>,
  refuse: Refuser = asProblem,
  isKnown: (c: Context) => boolean = () => false,
  often: Often = { perMinute: questionsPerMinute, burst },
): Limit {
  const ofAnybody = { often, rate: makeRate(often) }
  const oftener: Often = { perMinute: often.perMinute * knownTimes, burst: often.burst * knownTimes }
  const ofKnown = { often: oftener, rate: makeRate(oftener) }
  const take = async (c: Context, questions: number): Promise<{ readonly refused: Response } | { readonly line: string }> => {
    const { often: mine, rate } = isKnown(c) ? ofKnown : ofAnybody
    const { left, waitSeconds } = rate.take(readerOf(c, proxies), performance.now(), questions)
    if (waitSeconds === 0) return { line: limitLine(mine, left) }
    c.header('Retry-After', String(waitSeconds))
    c.header('RateLimit', limitLine(mine, left, waitSeconds))
    const refused = await refuse(
      c,
      'Too many requests',
      `Please wait ${waitSeconds} s; ${mine.perMinute >= 1 ? `${mine.perMinute} requests a minute` : `one request in ${Math.round(1 / mine.perMinute)} minutes`} are served to one address.`,
    )
    return { refused }
  }
  return {
    async gate(c, next) {
      const taken = await take(c, 1)
      if ('refused' in taken) return taken.refused
      await next()
      // What was counted behind it has said what is left since.
      if (!c.res.headers.has('RateLimit')) c.header('RateLimit', taken.line)
      return undefined
    },
    async charge(c, questions) {
      const taken = await take(c, questions)
      if ('refused' in taken) return taken.refused
      c.header('RateLimit', taken.line)
      return undefined
    },
  }
}

/** The limit alone, as a middleware; takes what {@link makeLimit} takes. */
export const rateLimit = (...how: Parameters<typeof makeLimit>): MiddlewareHandler => makeLimit(...how).gate
