import type { Job } from '../../domain/job.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Stage } from '../stage.ts'
import { proposeResolution, type ResolveInput, type Witness } from './propose-resolution.ts'

type In = Omit<ResolveInput, 'now'>
interface Out {
  readonly before: Watch
  readonly after: Watch
}

/** Watch + Facts -> the watch's next state. A step that changes nothing saves nothing. */
export const resolve: Stage<In, Out> = {
  name: 'resolve',
  next: [],
  keyedBy: 'subject',
  limits: { seconds: 60, attempts: 3 },
  async load(subject, store, { now, policy }) {
    const watch = await store.watchById(subject)
    if (!watch) return null
    const registry = new Map<string, { kind: string; hq?: string }>()
    for (const it of await store.entities())
      for (const name of [it.id, it.name]) registry.set(name, { kind: it.kind, ...(it.hq !== undefined && { hq: it.hq }) })
    const sources = await store.sources()
    const witnesses: Witness[] = []
    for (const fact of await store.facts()) {
      if (fact.claims.length === 0 || !watch.factTypes.includes(fact.type)) continue
      const owners = new Set(fact.claims.map((it) => it.origin))
      const seen = fact.claims.map((claim) => sources.find((it) => it.name === claim.publisher))
      const onlyFirstSeen = seen.every(
        (it, i) => it !== undefined && !it.allowlisted && it.firstSeenAt.slice(0, 10) === fact.claims[i]?.publishedAt.slice(0, 10),
      )
      witnesses.push({
        fact,
        articleId: (await store.articleIdOfUrl(fact.claims[0]?.url ?? '')) ?? '',
        origins: owners.size,
        onlyFirstSeen,
      })
    }
    witnesses.sort((a, b) => (a.fact.announcedAt + a.fact.id < b.fact.announcedAt + b.fact.id ? -1 : 1))
    const feeds = await store.feeds()
    const gaps = feeds.filter((it) => it.state !== 'ok').map((it) => it.url)
    const coverage = {
      searched: [`ledger:${watch.factTypes.join('|')}`],
      sources: sources.length,
      from: watch.opensAt,
      to: now.toISOString(),
      hits: 0,
      gaps,
    }
    return { watch, witnesses, kindOf: (party) => registry.get(party) ?? null, coverage, settler: policy.watchSettler }
  },
  async run(input, tools) {
    const after = proposeResolution({ ...input, now: tools.now() })
    tools.note({ state: after.state })
    return { before: input.watch, after }
  },
  async save({ before, after }, tx): Promise<readonly Job[]> {
    if (before === after) return []
    await tx.saveWatch(after)
    if (before.state !== after.state) {
      const last = after.history.at(-1)
      await tx.appendEvent({
        at: last?.at ?? after.opensAt,
        name: `watch.${after.state}`,
        subject: after.id,
        actor: last?.actor ?? 'rule',
        detail: { reason: last?.reason, outcome: last?.outcome },
      })
    }
    return []
  },
}
