import { isShut } from '../../domain/freeze.ts'
import type { Job } from '../../domain/job.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import { refuse } from '../../domain/refusal.ts'
import { feedsChangedBy } from '../../outlets/feeds/items.ts'
import type { Stage } from '../../stages/stage.ts'

interface In {
  readonly hub: string
  readonly topics: readonly string[]
}

/** Of more stories than these the hub hears by the feed of the wire alone. */
const changedMax = 50
const endings = ['atom', 'rss', 'json'] as const

/**
 * The operator's hub -> it knows that our feeds have something new (WebSub 4, "publishing"); it fetches them itself. The subject is
 * the moment up to which it knew already.
 */
export const pingHub: Stage<In, void> = {
  name: 'ping-hub',
  next: [],
  ...queueTerms['ping-hub'],
  async load(subject, store, { now, policy, frozen = [] }) {
    if (policy.hub === null || isShut(frozen, 'hub')) return null
    const base = policy.siteUrl.replace(/\/$/, '')
    const since = Number.isNaN(Date.parse(subject)) ? '' : subject
    const changed = (await store.dispatchesOnWire({ before: now, limit: changedMax })).filter((it) => it.publishedAt >= since)
    return {
      hub: policy.hub,
      topics: feedsChangedBy(changed, policy).flatMap((path) => endings.map((ending) => `${base}${path}.${ending}`)),
    }
  },
  async run({ hub, topics }, tools) {
    for (const topic of topics) {
      const refusal = await tools.net
        .askHub(hub, { 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic })
        .catch((error: Error) => refuse('hub.unreachable', error.message))
      tools.note({ hub, ...(refusal !== null && { refused: refusal.reason }) })
      // What one address is refused, the next would be too.
      if (refusal !== null) return
    }
  },
  save: async (): Promise<readonly Job[]> => [],
}
