// What one person may not overrule alone: a takedown in force in full, and a watch that is settled (security 5, SR-6).
import type { WireEvent } from './event.ts'
import { type Refusal, refuse } from './refusal.ts'

/** `watch`: a settled watch is opened again. `notice`: what a publisher asked to be at L0 is let go, on appeal or by a no. */
export type OverrulingKind = 'watch' | 'notice'
export type OverrulingState = 'waiting' | 'confirmed' | 'refused' | 'withdrawn' | 'lapsed'

/** Filed by one person; a second one confirms it, or refuses it, or its day comes. Times are ISO UTC, persons `desk:NAME`. */
export interface Overruling {
  readonly id: string
  readonly kind: OverrulingKind
  /** Of the watch or the notice. */
  readonly subject: string
  /** How the desk names the decision: `reopen`, `restore`, `reject`. */
  readonly verb: string
  readonly by: string
  readonly at: string
  readonly reason: string
  /** From then on nobody can confirm it. */
  readonly expiresAt: string
  readonly state: OverrulingState
  /** Who ended it and why; absent while it waits and where its day came. */
  readonly answer?: { readonly by: string; readonly at: string; readonly reason: string }
}

/** What one person asks for: `by` is `desk:NAME`. */
export type Asked = Pick<Overruling, 'kind' | 'subject' | 'verb' | 'by' | 'reason'>

/** As long as readers have to challenge what is proposed of a watch (watch.md 3). */
export const overrulingDays = 7
export const expiryOf = (at: Date): string => new Date(at.getTime() + overrulingDays * 86_400_000).toISOString()

/** What was asked for, waiting for a second person; `digest` gives a hexadecimal digest of a text. */
export function newOverruling(asked: Asked, now: Date, digest: (text: string) => string): Overruling {
  const { kind, subject, verb, by, reason } = asked
  const at = now.toISOString()
  const id = `overruling_${digest(`${kind}|${subject}|${verb}|${by}|${at}`).slice(0, 16)}`
  return { id, kind, subject, verb, by, at, reason: reason.trim(), expiresAt: expiryOf(now), state: 'waiting' }
}

/** The line of the log: `what` is filed, confirmed, refused, withdrawn or lapsed. */
export const overrulingEvent = (
  { id, kind, subject, verb, by }: Overruling,
  what: string,
  { at, actor, reason }: { readonly at: string; readonly actor: string; readonly reason: string },
): WireEvent => ({ at, name: `overruling.${what}`, subject, actor, detail: { overrulingId: id, kind, verb, filedBy: by, reason } })

export interface OverrulingAnswer {
  readonly by: string
  readonly verb: 'confirm' | 'refuse'
  readonly reason: string
}

/** The overruling after a person's answer, or why that person cannot give it now. Whoever filed it can only take it back. */
export function answered(it: Overruling, { by, verb, reason }: OverrulingAnswer, now: Date): Overruling | Refusal {
  if (it.state !== 'waiting') return refuse('desk.late', `It waits no more: it was ${it.state}.`)
  const at = now.toISOString()
  if (at >= it.expiresAt) return refuse('desk.late', `It fell on ${it.expiresAt.slice(0, 10)}, unconfirmed. It has to be filed again.`)
  const isOwn = by === it.by
  if (isOwn && verb === 'confirm')
    return refuse('desk.two', 'Whoever filed it does not confirm it: another person does, with a key of their own.')
  const state = verb === 'confirm' ? 'confirmed' : isOwn ? 'withdrawn' : 'refused'
  return { ...it, state, answer: { by, at, reason: reason.trim() } }
}
