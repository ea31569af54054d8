// One question to the web: mostly a GET, with its redirects, its deadline and its body, every hop through the gate.
import { Fault } from '../domain/fault.ts'
import { limits } from '../domain/limits.ts'
import { type Refusal, refuse } from '../domain/refusal.ts'
import { type BodyLimits, readBody } from './body.ts'
import { type Dial, ForbiddenAddress, type Reply } from './dial.ts'
import { faultOf } from './fault-of.ts'
import { gateUrl } from './gate.ts'

/** Header names in lower case, values as sent, repeated headers apart, in the order of arrival. */
export type Headers = readonly (readonly [string, string])[]

/** A redirect that was met: the address that gave it and its status (301 and 308 are permanent). */
export type Hop = { readonly url: string; readonly status: number }

/** What to ask, how long to wait and how far to follow. */
export type Question = {
  /** GET unless the headers alone are wanted, or a form is sent. */
  readonly method?: 'GET' | 'HEAD' | 'POST'
  /** The form of a POST. */
  readonly form?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: BodyLimits
  readonly timeoutMs: number
  readonly allowLoopback: boolean
  /** `origin`: a redirect to another origin is not followed. `public`: it is, as far as the gate allows. */
  readonly follow: 'origin' | 'public'
}

/** The end of the chain. `bytes` is empty unless a GET got a 2xx; `left` is a redirect to another origin, not followed. */
export type Landing =
  | {
      readonly kind: 'landed'
      readonly url: string
      readonly status: number
      readonly headers: Headers
      readonly bytes: Uint8Array
      readonly ms: number
      readonly redirects: readonly Hop[]
    }
  | { readonly kind: 'left'; readonly to: string; readonly status: number; readonly redirects: readonly Hop[] }
  | Refusal

/**
 * Asks one address and follows its redirects, at most five.
 *
 * @param start an address that came out of the gate
 * @returns where the chain ends, or a Refusal (`net.address`, `net.scheme`, ...) when a name or a redirect leads where we may not go
 * @throws Fault net.* when the host or the network failed, within `timeoutMs` for the whole chain
 */
export async function exchange(dial: Dial, start: URL, question: Question): Promise<Landing> {
  const deadline = startDeadline(question.timeoutMs)
  const startedAt = performance.now()
  const redirects: Hop[] = []
  let url = start
  try {
    for (;;) {
      const { method = 'GET', form } = question
      const reply = await dial.ask(url, { method, headers: question.headers, signal: deadline.signal, ...(form !== undefined && { form }) })
      const location = isRedirect(reply.status, method) ? headerOf(reply.headers, 'location') : undefined
      if (location === undefined) {
        const bytes = method !== 'GET' ? await dropBody(reply) : await readReply(reply, question.body, deadline.touch)
        const ms = Math.round(performance.now() - startedAt)
        return { kind: 'landed', url: url.href, status: reply.status, headers: reply.headers, bytes, ms, redirects }
      }
      reply.body.destroy()
      const next = nextHop(location, url, question.allowLoopback)
      if (!(next instanceof URL)) return next
      redirects.push({ url: url.href, status: reply.status })
      if (question.follow === 'origin' && next.origin !== start.origin) {
        return { kind: 'left', to: next.href, status: reply.status, redirects }
      }
      checkChain(next, redirects)
      url = next
    }
  } catch (error) {
    if (error instanceof ForbiddenAddress) return refuse('net.address', error.message)
    throw faultOf(deadline.signal.aborted ? deadline.signal.reason : error, url.host)
  } finally {
    deadline.clear()
  }
}

/** The value of the first header of that name (lower case), or undefined. */
export function headerOf(headers: Headers, name: string): string | undefined {
  return headers.find(([key]) => key === name)?.[1]
}

/** A form goes along only where the redirect keeps the method; elsewhere the redirect is the answer. */
function isRedirect(status: number, method: string): boolean {
  return (method === 'POST' ? [307, 308] : [301, 302, 303, 307, 308]).includes(status)
}

function nextHop(header: string, from: URL, allowLoopback: boolean): URL | Refusal {
  const location = asUtf8(header)
  if (!URL.canParse(location, from.href)) return refuse('net.url', 'The redirect leads to an address that is not valid.')
  return gateUrl(new URL(location, from).href, { allowLoopback })
}

/** Header bytes arrive as one character each; many servers put unescaped UTF-8 into Location. */
function asUtf8(header: string): string {
  const bytes = Buffer.from(header, 'latin1')
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? header : text
}

/** Without cookies a second visit gives the same answer, so an address met before is a loop. */
function checkChain(next: URL, redirects: readonly Hop[]): void {
  if (redirects.some(({ url }) => url === next.href)) {
    throw new Fault('net.redirect', `${next.host} redirects in a circle.`, { retry: 'never' })
  }
  if (redirects.length > limits.net.redirectsMax) {
    throw new Fault('net.redirect', `${next.host} redirects more than ${limits.net.redirectsMax} times.`, { retry: 'never' })
  }
}

async function dropBody(reply: Reply): Promise<Uint8Array> {
  await reply.body.dump({ limit: 1024 })
  return new Uint8Array()
}

/** Error pages are not read: nobody uses them, and closing the connection is cheaper than an endless one. */
async function readReply(reply: Reply, caps: BodyLimits, onBytes: () => void): Promise<Uint8Array> {
  if (reply.status === 304) {
    await reply.body.dump({ limit: 1024 })
    return new Uint8Array()
  }
  if (reply.status < 200 || reply.status > 299) {
    reply.body.destroy()
    return new Uint8Array()
  }
  onBytes()
  const encoding = reply.headers
    .filter(([name]) => name === 'content-encoding')
    .map(([, value]) => value)
    .join(',')
  return await readBody(reply.body, { encoding, length: headerOf(reply.headers, 'content-length') ?? '' }, caps, onBytes)
}

type Deadline = { readonly signal: AbortSignal; touch(): void; clear(): void }

/** Two clocks: one for the whole chain, one that each arriving piece winds up again. */
function startDeadline(timeoutMs: number): Deadline {
  const abort = new AbortController()
  const stop = (why: string) => () => abort.abort(new Fault('net.timeout', why, { retry: 'soon' }))
  const total = setTimeout(stop(`No complete answer within ${timeoutMs} ms.`), timeoutMs)
  const idleMs = Math.min(limits.net.idleMsMax, timeoutMs)
  let idle: NodeJS.Timeout | undefined
  return {
    signal: abort.signal,
    touch() {
      if (idle === undefined) idle = setTimeout(stop(`Nothing arrived for ${idleMs} ms.`), idleMs)
      else idle.refresh()
    },
    clear() {
      clearTimeout(total)
      clearTimeout(idle)
    },
  }
}
