import { isWireFrozen } from '../../domain/freeze.ts'
import type { Job } from '../../domain/job.ts'
import { isNewcomer, type Source } from '../../domain/source.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import type { Stage } from '../stage.ts'
import type { Report, Witness } from './judge-witness.ts'
import { proposeResolution, type ResolveInput } from './propose-resolution.ts'

type In = Omit<ResolveInput, 'now'> & { readonly found: Watch }
interface Out {
  /** The watch as it is stored. */
  readonly found: Watch
  readonly before: Watch
  readonly after: Watch
}

const reportsMax = 500

/** Watch + Facts -> the watch's next state. A step that changes nothing saves nothing. */
export const resolve: Stage<In, Out> = {
  name: 'resolve',
  next: [],
  keyedBy: 'subject',
  limits: { seconds: 60, attempts: 3 },
  async load(subject, store, { now, policy, frozen = [] }) {
    // A question that moved would be told; the thaw asks each again.
    if (isWireFrozen(frozen)) return null
    const found = await store.watchById(subject)
    if (!found) return null
    const watch = await underKeptName(found, store)
    const registry = new Map<string, { id: string; kind: string; hq?: string }>()
    for (const it of await store.entities())
      for (const name of [...it.aliases, it.name, it.id])
        registry.set(name, { id: it.id, kind: it.kind, ...(it.hq !== undefined && { hq: it.hq }) })
    const sources = await store.sources()
    const witnesses = await witnessesOf(watch, store, sources)
    const reports = await reportsOf(watch, store, sources)
    const feeds = await store.feeds()
    const coverage = {
      searched: [...watch.factTypes.map((it) => `ledger:${it}`), ...(watch.event === undefined ? [] : [`claims:${watch.event.actor}`])],
      sources: await store.countSourcesRead(watch.opensAt, now.toISOString()),
      from: watch.opensAt,
      to: now.toISOString(),
      hits: witnesses.length + reports.length,
      gaps: feeds.filter((it) => it.state !== 'ok').map((it) => it.url),
    }
    const kindOf = (party: string) => registry.get(party) ?? null
    return { found, watch, witnesses, reports, findings: [], kindOf, coverage, settler: policy.watchSettler }
  },
  async run(input, tools) {
    const after = proposeResolution({ ...input, now: tools.now() })
    tools.note({ state: after.state })
    return { found: input.found, before: input.watch, after }
  },
  async save({ found, before, after }, tx): Promise<readonly Job[]> {
    if (before === after) return []
    // A person who settled it meanwhile, or a story that fell, is not written over: what came of it is asked anew.
    if (!(await tx.saveWatchOver(found, after))) return [{ stage: 'resolve', subject: found.id }]
    for (const step of after.history.slice(before.history.length)) {
      await tx.appendEvent({
        at: step.at,
        name: `watch.${step.to}`,
        subject: after.id,
        actor: step.actor,
        detail: { reason: step.reason, outcome: step.outcome },
      })
    }
    return []
  },
}

/** A newcomer's word is a lead, never sufficient (watch.md 6.5). */
function isFirstSeen(source: Source | undefined, publishedAt: string): boolean {
  return source !== undefined && isNewcomer(source, publishedAt)
}

async function witnessesOf(watch: Watch, store: Reader, sources: readonly Source[]): Promise<readonly Witness[]> {
  const witnesses: Witness[] = []
  for (const fact of await store.facts()) {
    const claims = fact.claims.filter((it) => it.withdrawnAt === undefined)
    if (claims.length === 0 || !watch.factTypes.includes(fact.type)) continue
    const onlyFirstSeen = claims.every((claim) =>
      isFirstSeen(
        sources.find((it) => it.name === claim.publisher),
        claim.publishedAt,
      ),
    )
    const articleId = (await store.articleIdOfUrl(claims[0]?.url ?? '')) ?? ''
    witnesses.push({ fact, articleId, origins: new Set(claims.map((it) => it.origin)).size, onlyFirstSeen })
  }
  return witnesses.sort((a, b) => (a.fact.announcedAt + a.fact.id < b.fact.announcedAt + b.fact.id ? -1 : 1))
}

/** The watch with its actor as the registry has it now: a name that was merged goes by the one that stayed. */
async function underKeptName(watch: Watch, store: Reader): Promise<Watch> {
  const kept = watch.event === undefined ? null : await store.entityKept(watch.event.actor)
  return kept === null || watch.event === undefined ? watch : { ...watch, event: { ...watch.event, actor: kept } }
}

async function reportsOf(watch: Watch, store: Reader, sources: readonly Source[]): Promise<readonly Report[]> {
  if (watch.event === undefined) return []
  const rows = await store.claimsNaming(watch.event.actor, new Date(watch.opensAt), reportsMax)
  const mentions = Map.groupBy(await store.mentionsOfArticles([...new Set(rows.map((row) => row.doc.articleId))]), (it) => it.articleId)
  const unread = rows.filter(({ doc }) => doc.verb.text === '').map(({ doc }) => doc.articleId)
  const texts = new Map((await store.articlesById([...new Set(unread)])).map((it) => [it.id, it.text]))
  return rows.map((row) => {
    const articleNames = (mentions.get(row.doc.articleId) ?? []).flatMap((it) => it.entityId ?? [])
    const publishedAt = row.published_at.toISOString()
    const source = sources.find((it) => it.id === row.source_id)
    return {
      claim: row.doc,
      articleNames,
      publishedAt,
      onlyFirstSeen: isFirstSeen(source, publishedAt),
      listed: source?.allowlisted === true,
      ...(row.doc.verb.text === '' && { behind: texts.get(row.doc.articleId)?.slice(row.doc.subject.end, row.doc.end) ?? '' }),
    }
  })
}
