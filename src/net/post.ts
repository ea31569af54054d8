// Tells an address of the operator's choosing what changed: the one request that carries a body of ours (web hooks).
import { type Refusal, refuse } from '../domain/refusal.ts'
import type { Dial } from './dial.ts'
import { exchange, headerOf } from './exchange.ts'
import { gateUrl, paceKey } from './gate.ts'
import type { Pace } from './pace.ts'

type Means = {
  readonly dial: Dial
  readonly pace: Pace
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly allowLoopback: boolean
}

/** What the address answered; a redirect is an answer and is not followed. */
export type Post = (
  url: string,
  message: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
) => Promise<{ readonly kind: 'answered'; readonly status: number; readonly retryAfter?: string } | Refusal>

/** Makes the poster. The address passes the same gate as any other: no private network. Throws Fault net.* when nobody answers. */
export function makePost(means: Means): Post {
  return async (to, { body, headers }) => {
    const url = gateUrl(to, means)
    if (!(url instanceof URL)) return url
    const question = {
      method: 'POST' as const,
      form: body,
      headers: { ...means.headers, accept: '*/*', 'content-type': 'application/json', ...headers },
      body: { wireBytesMax: 0, decodedBytesMax: 0, onExcess: 'cut' as const },
      timeoutMs: means.timeoutMs,
      allowLoopback: means.allowLoopback,
      follow: 'origin' as const,
    }
    const landing = await means.pace.run(paceKey(url), 0, () => exchange(means.dial, url, question))
    if (landing.kind === 'refused') return landing
    if (landing.kind === 'left') return refuse('hook.moved', `It redirects to ${landing.to.slice(0, 200)}; set the hook to that address.`)
    const retryAfter = headerOf(landing.headers, 'retry-after')
    return { kind: 'answered', status: landing.status, ...(retryAfter !== undefined && { retryAfter }) }
  }
}
