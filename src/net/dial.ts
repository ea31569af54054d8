// Opens connections. The check of section 5 (SSRF) happens here, at the moment of connecting, so that a name that changes
// its answer between two look-ups gains nothing.
import { lookup as systemLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector, request } from 'undici'
import { limits } from '../domain/limits.ts'
import { isLoopbackAddress, isPublicAddress } from './address.ts'
import { isLoopbackHost } from './gate.ts'

/** One answer of a name server. */
export type Answer = { readonly address: string; readonly family: number }

/** Resolves a name to all its addresses; rejects as `dns.lookup` does. A seam for tests. */
export type Lookup = (hostname: string) => Promise<readonly Answer[]>

type Answered = Awaited<ReturnType<typeof request>>

/** An open answer: headers are here, the body is still on the wire. */
export type Reply = {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Answered['body']
}

/** Sends requests to addresses that passed the check; no proxy, no cookies, no redirects. */
export type Dial = AsyncDisposable & {
  ask(
    url: URL,
    options: {
      readonly method: 'GET' | 'HEAD' | 'POST'
      readonly headers: Readonly<Record<string, string>>
      readonly signal: AbortSignal
      readonly form?: string
    },
  ): Promise<Reply>
}

/** Thrown by the dial, and only by it, when a name or literal leads to an address that may not be asked. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress'
}

/** Resolves through the operating system, in its own order, so that hosts files count as well. */
const lookupBySystem: Lookup = async (hostname) => await systemLookup(hostname, { all: true, order: 'verbatim' })

/**
 * Makes the dial.
 *
 * @param options `allowLoopback` admits loopback addresses in addition, and only for hosts that are spelled so;
 *   `timeoutMs` bounds a connection; `lookup` replaces the resolver of the system
 */
export function makeDial(options: { readonly allowLoopback: boolean; readonly timeoutMs: number; readonly lookup?: Lookup }): Dial {
  const resolve = options.lookup ?? lookupBySystem
  const isAllowed = (host: string, address: string): boolean =>
    isPublicAddress(address) || (options.allowLoopback && isLoopbackHost(host) && isLoopbackAddress(address))
  const connectChecked = buildConnector({ allowH2: false, timeout: options.timeoutMs, lookup: checkedLookup(resolve, isAllowed) })
  const agent = new Agent({
    // `connect.lookup` is not called for IP literals, so those are checked here.
    connect: (target, done) => {
      const host = target.hostname.replace(/^\[|\]$/g, '')
      if (isIP(host) !== 0 && !isAllowed(host, host)) return done(forbidden(host), null)
      connectChecked(target, done)
    },
    connections: limits.net.connectionsPerHostMax,
    pipelining: 1,
    maxHeaderSize: limits.net.headerBytesMax,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    keepAliveTimeout: 4_000,
  })
  return {
    async ask(url, { method, headers, signal, form }) {
      // Compressed bodies are decoded in body.ts, where they are counted; `raw` keeps repeated headers apart.
      const answer = await request(url, { dispatcher: agent, method, headers, signal, body: form ?? null, responseHeaders: 'raw' })
      // A body that is dropped unread may still fail later; that failure has no reader.
      answer.body.on('error', () => {})
      return { status: answer.statusCode, headers: toPairs(answer.headers), body: answer.body }
    },
    async [Symbol.asyncDispose]() {
      await agent.destroy()
    },
  }
}

/** Wraps a resolver: a single forbidden answer poisons all, because the attacker chooses which one is dialled. */
function checkedLookup(resolve: Lookup, isAllowed: (host: string, address: string) => boolean): LookupFunction {
  return (hostname, { all }, done) => {
    const host = hostname.replace(/\.$/, '')
    resolve(hostname).then(
      (answers) => {
        const first = answers[0]
        if (first === undefined) return done(Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' }), '')
        if (!answers.every(({ address }) => isAllowed(host, address))) return done(forbidden(host), '')
        if (all) return done(null, [...answers])
        done(null, first.address, first.family)
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), ''),
    )
  }
}

function forbidden(host: string): ForbiddenAddress {
  return new ForbiddenAddress(`${host} leads to an address that is not public`)
}

/** undici gives raw headers as one flat list, name and value in turn, though its types say a record. */
function toPairs(raw: unknown): (readonly [string, string])[] {
  const flat = Array.isArray(raw) ? raw.map(String) : []
  const pairs: (readonly [string, string])[] = []
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.push([(flat[at] ?? '').toLowerCase(), flat[at + 1] ?? ''])
  return pairs
}
