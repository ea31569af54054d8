import { afterRefusedWish, type HubLease, leaseLimits } from '../../domain/hub-lease.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Stage } from '../../stages/stage.ts'

interface Out {
  readonly lease: HubLease
  readonly refusal: Refusal | null
  readonly at: string
}

/**
 * Feed with a hub -> the hub has our wish to be told of news (WebSub 5.1), or said why not. The lease is written before this is
 * asked for, since a hub may call back before it answers; whether it starts is decided at that call alone.
 */
export const askHub: Stage<HubLease, Out> = {
  name: 'ask-hub',
  next: [],
  ...queueTerms['ask-hub'],
  async load(feedId, store, { policy }) {
    return policy.callbackUrl === null ? null : await store.hubLeaseOfFeed(feedId)
  },
  async run(lease, tools) {
    const refusal = await tools.net
      .askHub(lease.hub, {
        'hub.callback': `${tools.policy.callbackUrl ?? ''}/${lease.token}`,
        'hub.mode': 'subscribe',
        'hub.topic': lease.topic,
        'hub.lease_seconds': String(leaseLimits.wishedSeconds),
        'hub.secret': lease.secret,
      })
      .catch((error: Error) => refuse('hub.unreachable', error.message))
    tools.note({ hub: lease.hub, ...(refusal !== null && { refused: refusal.reason }) })
    return { lease, refusal, at: tools.now().toISOString() }
  },
  async save({ lease, refusal, at }, tx): Promise<readonly Job[]> {
    const held = await tx.hubLeaseOfFeed(lease.feedId)
    if (refusal !== null && held !== null && held.token === lease.token)
      await tx.saveHubLease(afterRefusedWish(held, refusal.reason, new Date(at)))
    return []
  },
}
