// Asks a hub to tell us of news: the one kind of request that sends something (WebSub, section 5.1).
import { type Refusal, refuse } from '../domain/refusal.ts'
import type { Dial } from './dial.ts'
import { exchange, type Question } from './exchange.ts'
import { gateUrl, paceKey } from './gate.ts'
import type { Pace } from './pace.ts'

type Means = {
  readonly dial: Dial
  readonly pace: Pace
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly allowLoopback: boolean
}

/** Null when the hub has taken the wish; else why it has not. */
export type AskHub = (hub: string, fields: Readonly<Record<string, string>>) => Promise<Refusal | null>

/**
 * Makes the asker of hubs. The hub's address comes from a feed, so it passes the same gate as any other, and the form goes
 * along a redirect only where that keeps its method (307, 308).
 *
 * The asker throws Fault net.* when the hub cannot be reached.
 */
export function makeAskHub(means: Means): AskHub {
  return async (hub, fields) => {
    const url = gateUrl(hub, means)
    if (!(url instanceof URL)) return url
    const form = new URLSearchParams(fields).toString()
    const question: Question = {
      method: 'POST',
      form,
      headers: { ...means.headers, accept: '*/*', 'content-type': 'application/x-www-form-urlencoded' },
      body: { wireBytesMax: 0, decodedBytesMax: 0, onExcess: 'cut' },
      timeoutMs: means.timeoutMs,
      allowLoopback: means.allowLoopback,
      follow: 'public',
    }
    const landing = await means.pace.run(paceKey(url), 0, () => exchange(means.dial, url, question))
    if (landing.kind === 'refused') return landing
    if (landing.kind === 'landed' && landing.status >= 200 && landing.status <= 299) return null
    return refuse('hub.status', `It answered ${landing.status}.`)
  }
}
