// The port through which stages ask the web: a permit goes in, an answer comes out, and politeness is kept in between.

import { limits } from '../domain/limits.ts'
import { refuse } from '../domain/refusal.ts'
import type { Permit } from '../domain/rights.ts'
import { type AskHub, makeAskHub } from './ask-hub.ts'
import type { BodyLimits } from './body.ts'
import { type Lookup, makeDial } from './dial.ts'
import { exchange, headerOf, type Landing, type Question } from './exchange.ts'
import type { Fetched } from './fetched.ts'
import { gateUrl, hostOf, isLoopbackHost, paceKey } from './gate.ts'
import { makePace, type Sleep } from './pace.ts'
import { makePost, type Post } from './post.ts'
import { type DomainProof, proveDomain, type TxtLookup } from './prove-domain.ts'
import { parseRetryAfter } from './retry-after.ts'
import { type AskSitePolicies, makeSitePolicies } from './site-policies.ts'

/** What net needs to know. `loopbackGapMs` is 0 unless set: the sample and tests need no politeness with themselves. */
export type NetConfig = {
  readonly userAgent: string
  readonly allowLoopback: boolean
  /** For one answer with its redirects and its body; at most 15,000. */
  readonly timeoutMs: number
  /** Requests in flight over all hosts. */
  readonly concurrencyMax: number
  readonly loopbackGapMs?: number
  /** Whether web hooks may go to this machine; nothing else may because of it. */
  readonly postsToLoopback?: boolean
}

/** What is remembered from the last visit, sent along so that the host may answer "not modified". */
type Validators = {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  /** The host's Crawl-delay; at most 60 s is honoured here, longer ones are the caller's to obey. */
  readonly crawlDelaySeconds?: number | undefined
}

/** Everything the house asks of the web. All methods throw Fault `net.*` when the world fails. */
export type Net = AsyncDisposable & {
  /** Fetches a feed, a sitemap or a listing. */
  feed(permit: Permit, validators?: Validators): Promise<Fetched>
  /** Fetches an article's page; needs a level of at least L2. */
  page(permit: Permit, validators?: Validators): Promise<Fetched>
  /** Asks for the headers of a page alone, which may speak against what the site's files say; needs a level of at least L1. */
  head(permit: Permit): Promise<Fetched>
  /** Fetches a document named by a signal, such as a licence; `bytesMax` bounds it on the wire and decoded. */
  resource(permit: Permit, options: { readonly bytesMax: number }): Promise<Fetched>
  /** Fetches robots.txt and the policy files of an origin (`https://host`), or remembers them for at most a day. */
  readonly sitePolicies: AskSitePolicies
  /** Looks for the token of a notice on the sender's domain (a host; with a port on loopback only). */
  proveDomain(domain: string, token: string): Promise<DomainProof>
  /** Sends a web hook's message; a redirect is not followed. */
  readonly post: Post
  /** Sends a hub our wish to be told of news. */
  readonly askHub: AskHub
}

const ACCEPT_FEED =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1'
const ACCEPT_PAGE = 'text/html, application/xhtml+xml, */*;q=0.1'
const WHOLE_BODY: BodyLimits = {
  wireBytesMax: limits.net.wireBytesMax,
  decodedBytesMax: limits.net.decodedBytesMax,
  onExcess: 'fail',
}

/** Stand-ins for resolvers and waiting, for tests. */
type Parts = { readonly lookup?: Lookup; readonly sleep?: Sleep; readonly txt?: TxtLookup }

/** Makes the one net of a process. `parts` replaces the resolver and the waiting, for tests. */
export function makeNet(config: NetConfig, clock: { now(): Date }, parts: Parts = {}): Net {
  const timeoutMs = Math.min(config.timeoutMs, limits.net.requestMsMax)
  const { allowLoopback } = config
  const dial = makeDial({ allowLoopback, timeoutMs, ...(parts.lookup && { lookup: parts.lookup }) })
  const postsToLoopback = allowLoopback || config.postsToLoopback === true
  const postDial =
    postsToLoopback === allowLoopback
      ? dial
      : makeDial({ allowLoopback: postsToLoopback, timeoutMs, ...(parts.lookup && { lookup: parts.lookup }) })
  const pace = makePace(config.concurrencyMax, clock, parts.sleep)
  const headers = { 'user-agent': config.userAgent, 'accept-encoding': 'gzip, br, deflate' }
  const fetchPermitted = async (
    permit: Permit,
    accept: string,
    body: BodyLimits,
    validators: Validators,
    method: 'GET' | 'HEAD' = 'GET',
  ): Promise<Fetched> => {
    const url = gateUrl(permit.url, config)
    if (!(url instanceof URL)) return url
    if (permit.level === 'L0') return refuse('net.permit', 'Nothing may be fetched from this address.')
    const conditions = conditionsOf(validators)
    const question: Question = { method, headers: { ...headers, accept, ...conditions }, body, timeoutMs, allowLoopback, follow: 'origin' }
    const host = paceKey(url)
    const landing = await pace.run(host, gapMsFor(url, config, validators), () => exchange(dial, url, question))
    const fetched = judge(landing, Object.keys(conditions).length > 0, clock.now())
    if (fetched.kind === 'status' && fetched.retryAfter !== undefined) pace.hold(host, fetched.retryAfter)
    return fetched
  }
  const resource: Net['resource'] = (permit, { bytesMax }) =>
    fetchPermitted(permit, '*/*', { wireBytesMax: bytesMax, decodedBytesMax: bytesMax, onExcess: 'fail' }, {})
  return {
    feed: (permit, validators = {}) => fetchPermitted(permit, ACCEPT_FEED, WHOLE_BODY, validators),
    async page(permit, validators = {}) {
      if (permit.level < 'L2') return refuse('net.permit', 'The level of this address does not allow its text to be fetched.')
      return await fetchPermitted(permit, ACCEPT_PAGE, WHOLE_BODY, validators)
    },
    head: (permit) => fetchPermitted(permit, ACCEPT_PAGE, WHOLE_BODY, {}, 'HEAD'),
    resource,
    proveDomain: (domain, token) => {
      const isLoopback = allowLoopback && isLoopbackHost(domain.replace(/:\d+$/, ''))
      return proveDomain(domain, token, { ask: resource, isLoopback, ...(parts.txt && { txt: parts.txt }) })
    },
    sitePolicies: makeSitePolicies({ dial, pace, clock, headers: { ...headers, accept: '*/*' }, timeoutMs, allowLoopback }),
    post: makePost({ dial: postDial, pace, headers, timeoutMs, allowLoopback: postsToLoopback }),
    askHub: makeAskHub({ dial, pace, headers, timeoutMs, allowLoopback }),
    async [Symbol.asyncDispose]() {
      pace[Symbol.dispose]()
      await dial[Symbol.asyncDispose]()
      if (postDial !== dial) await postDial[Symbol.asyncDispose]()
    },
  }
}

function judge(landing: Landing, wasConditional: boolean, now: Date): Fetched {
  if (landing.kind === 'refused') return landing
  if (landing.kind === 'left') return { kind: 'moved', to: landing.to, status: landing.status, redirects: landing.redirects }
  const { url, status, headers, bytes, ms, redirects } = landing
  if (status >= 200 && status <= 299) return { kind: 'ok', url, status, headers, bytes, ms, redirects }
  if (status === 304 && wasConditional) return { kind: 'not-modified', url, headers, ms, redirects }
  const retryAfter = parseRetryAfter(headerOf(headers, 'retry-after'), now)
  return { kind: 'status', url, status, headers, redirects, ...(retryAfter && { retryAfter }) }
}

/** A validator is a publisher's own text: one that could not stand in a header line is left out. */
function conditionsOf({ etag, lastModified }: Validators): Record<string, string> {
  const isSendable = (value: string | undefined): value is string => value !== undefined && /^[\x20-\x7e]{1,1024}$/.test(value)
  return {
    ...(isSendable(etag) && { 'if-none-match': etag }),
    ...(isSendable(lastModified) && { 'if-modified-since': lastModified }),
  }
}

function gapMsFor(url: URL, config: NetConfig, { crawlDelaySeconds = 0 }: Validators): number {
  if (isLoopbackHost(hostOf(url))) return config.loopbackGapMs ?? 0
  const delayMs = Math.min(Math.max(0, crawlDelaySeconds), limits.net.crawlDelaySecondsMax) * 1000
  return Math.max(limits.net.gapMsMin, delayMs)
}
