// Web hooks: an address that is told what changes on the wire, in order, signed, until it answers or is given up.

export const hookKinds = ['dispatch', 'correction', 'tombstone', 'watch'] as const
export type HookKind = (typeof hookKinds)[number]

/** One address and what it wants to hear of. Times are ISO UTC. */
export interface Hook {
  readonly id: string
  readonly url: string
  /** `whsec_` and 32 bytes in base64; shown once, when the hook is made. */
  readonly secret: string
  readonly kinds: readonly HookKind[]
  readonly createdAt: string
  readonly state: 'active' | 'given-up'
  /** Tries in a row that failed. */
  readonly failures: number
  readonly nextTryAt?: string
  readonly lastOkAt?: string
  readonly reason?: string
}

/** What a hook hears of an event of the log, by its name; undefined for what is no public change. */
export function hookKindOf(eventName: string): HookKind | undefined {
  return kindByName[eventName]
}

const kindByName: Readonly<Record<string, HookKind>> = {
  'dispatch.published': 'dispatch',
  'dispatch.updated': 'dispatch',
  'dispatch.corrected': 'correction',
  'dispatch.retracted': 'correction',
  'dispatch.killed': 'tombstone',
  'dispatch.withdrawn': 'tombstone',
  'watch.resolved': 'watch',
  'watch.ambiguous': 'watch',
  'watch.annulled': 'watch',
  'watch.reopened': 'watch',
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
/** Pauses after the first failed try, the second, and so on; after the last one the hook is given up (about three days). */
export const hookPausesMs = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour] as const

/** The hook after an answer: told, or to be tried again with a growing pause, or given up. */
export function afterTry(hook: Hook, result: { readonly ok: boolean; readonly isGone: boolean; readonly note: string }, now: Date): Hook {
  const { nextTryAt: _, reason: __, ...rest } = hook
  if (result.ok) return { ...rest, failures: 0, lastOkAt: now.toISOString() }
  const pause = hookPausesMs[hook.failures]
  if (result.isGone || pause === undefined) return { ...rest, state: 'given-up', failures: hook.failures + 1, reason: result.note }
  return { ...rest, failures: hook.failures + 1, nextTryAt: new Date(now.getTime() + pause).toISOString(), reason: result.note }
}
