// What a web hook says, and how it is signed: the scheme of Standard Webhooks, so that receivers can use a library they have.
import { createHmac } from 'node:crypto'
import type { Dispatch, Public } from '../domain/dispatch.ts'
import type { Hook } from '../domain/hook.ts'
import type { Watch } from '../domain/watch.ts'
import { markOfWatch } from '../outlets/label.ts'
import type { HookDelivery } from '../store/hooks.ts'

/** What is told of, as it stands when the message is sent: what was taken down meanwhile is not told any more. */
export interface HookSubject {
  readonly dispatch: Dispatch | null
  readonly gone: Extract<Public, { kind: 'tombstone' }> | null
  readonly watch: Watch | null
}

/** The body: the label first, our words only, and addresses where everything stands with its evidence. */
export function hookBody(
  it: Pick<HookDelivery, 'eventId' | 'kind' | 'name' | 'at'>,
  { dispatch, gone, watch }: HookSubject,
  siteUrl: string,
): string {
  const base = siteUrl.replace(/\/$/, '')
  const live = dispatch?.status === 'usable' ? dispatch : null
  const story =
    live !== null
      ? {
          id: live.storyId,
          url: `${base}/story/${live.slug}`,
          version: live.version,
          headline: live.headline.text,
          publishedAt: live.publishedAt,
          digitalSourceType: live.digitalSourceType,
          correction: live.corrections.at(-1)?.text ?? null,
          removed: false,
        }
      : gone !== null
        ? {
            id: gone.storyId,
            url: `${base}/story/${gone.slug}`,
            removed: true,
            removedAt: gone.killedAt,
            reason: gone.reason,
            legal: gone.legal,
          }
        : null
  const question =
    watch === null
      ? null
      : {
          ...markOfWatch(watch),
          id: watch.id,
          url: `${base}/watch/${watch.id}`,
          statement: watch.statement,
          state: watch.state,
          outcome: watch.resolution?.outcome ?? null,
          note: watch.resolution?.note ?? null,
        }
  const label = live?.label ?? question?.label ?? 'Assembled by software.'
  return JSON.stringify({ label, id: it.eventId, type: it.kind, event: it.name, at: it.at.toISOString(), story, watch: question })
}

/** Headers that let the receiver check who speaks, that nothing was changed, and that it has not heard it before. */
export function hookHeaders(hook: Pick<Hook, 'secret'>, id: string, body: string, now: Date): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const key = Buffer.from(hook.secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}`, 'x-ai-generated': 'text' }
}
