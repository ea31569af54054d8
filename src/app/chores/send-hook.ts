import { isFrozen, isWireFrozen } from '../../domain/freeze.ts'
import type { Hook } from '../../domain/hook.ts'
import { afterTry } from '../../domain/hook.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { Stage, Tools } from '../../stages/stage.ts'
import type { HookDelivery } from '../../store/hooks.ts'
import type { Reader } from '../../store/store.ts'
import { type HookSubject, hookBody, hookHeaders } from '../hook-message.ts'

interface In {
  readonly hook: Hook
  readonly waiting: readonly { readonly delivery: HookDelivery; readonly subject: HookSubject }[]
}
interface Out {
  readonly before: Hook
  readonly hook: Hook
  readonly told: readonly { readonly eventId: string; readonly status: number | null; readonly note: string; readonly ok: boolean }[]
  readonly at: string
  readonly isMore: boolean
}

const perPass = 20
/** Of what waits while publishing is frozen so much is looked through for removals. */
const heldMax = 2000
const takesAway: ReadonlySet<string> = new Set(['dispatch.killed', 'dispatch.withdrawn', 'dispatch.retracted'])

/**
 * Hook -> its waiting messages, in the order of their events; the first that is not taken ends the pass, and everything waits for
 * its next try. A message bears the id of its event, so a receiver that hears one twice can tell.
 */
export const sendHook: Stage<In, Out> = {
  name: 'send-hook',
  next: ['send-hook'],
  ...queueTerms['send-hook'],
  async load(hookId, store, { now, frozen = [] }) {
    const hook = await store.hookById(hookId)
    if (hook?.state !== 'active' || (hook.nextTryAt ?? '') > now.toISOString()) return null
    if (isFrozen(frozen, 'webhooks')) return null
    const all = await store.deliveriesWaiting(hookId, isWireFrozen(frozen) ? heldMax : perPass)
    // While publishing is frozen receivers still hear what was taken back.
    const deliveries = (isWireFrozen(frozen) ? all.filter(({ name }) => takesAway.has(name)) : all).slice(0, perPass)
    const waiting = await Promise.all(deliveries.map(async (delivery) => ({ delivery, subject: await subjectOf(delivery, store) })))
    return waiting.length === 0 ? null : { hook, waiting }
  },
  async run({ hook, waiting }, tools) {
    const told: Out['told'][number][] = []
    let now = hook
    for (const { delivery, subject } of waiting) {
      const result = await tell(hook, delivery, subject, tools)
      told.push({ eventId: delivery.eventId, status: result.status, note: result.note, ok: result.ok })
      now = afterTry(now, result, tools.now())
      if (!result.ok) break
    }
    tools.note({ hook: hook.id, told: told.filter((it) => it.ok).length, failed: told.filter((it) => !it.ok).length })
    return { before: hook, hook: now, told, at: tools.now().toISOString(), isMore: waiting.length === perPass }
  },
  async save({ before, hook, told, at, isMore }, tx): Promise<readonly Job[]> {
    const held = await tx.hookById(hook.id)
    if (held === null) return []
    for (const it of told) {
      const state = it.ok ? 'sent' : hook.state === 'given-up' ? 'failed' : 'waiting'
      await tx.saveDelivery({ hookId: hook.id, eventId: it.eventId, state, status: it.status, note: it.note, at })
    }
    await tx.saveHook(hook)
    if (hook.state === 'given-up' && before.state === 'active')
      await tx.appendEvent({ at, name: 'hook.given-up', subject: hook.id, actor: 'rule:hooks', detail: { reason: hook.reason ?? '' } })
    if (hook.nextTryAt !== undefined) await tx.defer({ stage: 'send-hook', subject: hook.id }, new Date(hook.nextTryAt))
    return isMore && hook.state === 'active' && hook.nextTryAt === undefined ? [{ stage: 'send-hook', subject: hook.id }] : []
  },
}

async function subjectOf({ kind, subject }: HookDelivery, store: Reader): Promise<HookSubject> {
  const watch = kind === 'watch' ? await store.watchById(subject) : null
  const storyId = watch?.storyId ?? subject
  const dispatch = await store.dispatchOfStory(storyId)
  const stone = kind === 'watch' ? undefined : (await store.tombstones()).find((it) => it.kind === 'tombstone' && it.storyId === storyId)
  return { dispatch, watch, gone: stone?.kind === 'tombstone' ? stone : null }
}

interface Told {
  readonly ok: boolean
  readonly isGone: boolean
  readonly status: number | null
  readonly note: string
}

/** A world that fails and an address that may not be asked are both an answer here: the hook's own record says so. */
async function tell(hook: Hook, delivery: HookDelivery, subject: HookSubject, tools: Tools): Promise<Told> {
  const body = hookBody(delivery, subject, tools.policy.siteUrl)
  const headers = hookHeaders(hook, delivery.eventId, body, tools.now())
  const answer = await tools.net.post(hook.url, { body, headers }).catch((error: Error) => error)
  if (answer instanceof Error) return { ok: false, isGone: false, status: null, note: answer.message.slice(0, 300) }
  if (answer.kind === 'refused') return { ok: false, isGone: true, status: null, note: answer.reason.slice(0, 300) }
  const { status } = answer
  const ok = status >= 200 && status <= 299
  return { ok, isGone: status === 410, status, note: ok ? '' : `It answered ${status}.` }
}
