import { isWireFrozen } from '../../domain/freeze.ts'
import type { Job } from '../../domain/job.ts'
import { newOverruling, overrulingEvent } from '../../domain/overruling.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import { isNewcomer, type Source } from '../../domain/source.ts'
import { type RowChanged, stepsTaken, type Watch } from '../../domain/watch.ts'
import type { Reader, Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import type { Stage } from '../stage.ts'
import type { Report, Witness } from './judge-witness.ts'
import { proposeResolution, type ResolveInput } from './propose-resolution.ts'

type In = Omit<ResolveInput, 'now'> & { readonly found: Watch }
interface Out {
  /** The watch as it is stored. */
  readonly found: Watch
  readonly before: Watch
  readonly after: Watch
  readonly now: Date
}

const reportsMax = 500

/** Watch + Facts -> the watch's next state. A step that changes nothing saves nothing. */
export const resolve: Stage<In, Out> = {
  name: 'resolve',
  next: [],
  ...queueTerms.resolve,
  async load(subject, store, { now, policy, frozen = [] }) {
    // A question that moved would be told; the thaw asks each again.
    if (isWireFrozen(frozen)) return null
    const found = await store.watchById(subject)
    if (!found) return null
    const watch = await underKeptName(found, store)
    const sources = await store.sources()
    const witnesses = await witnessesOf(watch, store, sources)
    const registry = new Map<string, { id: string; kind: string; hq?: string }>()
    // Only parties of a row that may answer it are looked up, and most looks at a watch find none.
    for (const it of witnesses.length === 0 ? [] : await store.entities())
      for (const name of [...it.aliases, it.name, it.id])
        registry.set(name, { id: it.id, kind: it.kind, ...(it.hq !== undefined && { hq: it.hq }) })
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
    const changedRow = watch.rowChanged === undefined ? null : await store.factById(watch.rowChanged.factId)
    return { found, watch, witnesses, reports, findings: [], kindOf, coverage, settler: policy.watchSettler, changedRow }
  },
  async run(input, tools) {
    const now = tools.now()
    const after = proposeResolution({ ...input, now })
    tools.note({ state: after.state })
    // Its scope is asked by today's names and kept in those it was opened with.
    const kept = after === input.watch ? after : { ...after, entityScope: input.found.entityScope }
    return { found: input.found, before: input.watch, after: kept, now }
  },
  async save({ found, before, after, now }, tx): Promise<readonly Job[]> {
    if (before === after) return []
    // A person who settled it meanwhile, or a story that fell, is not written over: what came of it is asked anew.
    if (!(await tx.saveWatchOver(found, after))) return [{ stage: 'resolve', subject: found.id }]
    for (const step of stepsTaken(before, after)) await tx.appendEvent(step)
    if (after.rowChanged?.isAsked === true && before.rowChanged?.isAsked !== true) await askSecond(after, after.rowChanged, now, tx)
    return []
  },
}

/** In the name of whoever changed the row; where somebody asked for the same already, that is what is answered. */
async function askSecond({ id }: Watch, { by, factId }: RowChanged, now: Date, tx: Tx): Promise<void> {
  await tx.lockOverrulings()
  const at = now.toISOString()
  if ((await tx.overrulingsWaiting()).some((it) => it.kind === 'watch' && it.subject === id && at < it.expiresAt)) return
  const reason = `The ledger row it was settled on, ${factId}, was changed at the desk and carries the outcome no more.`
  const it = newOverruling({ kind: 'watch', subject: id, verb: 'reopen', by, reason }, now, sha256Hex)
  await tx.saveOverruling(it)
  await tx.appendEvent(overrulingEvent(it, 'filed', { at, actor: by, reason }))
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

/**
 * The watch with its names as the registry has them now: one that was merged goes by the one that stayed. Who may meet it stays who it was,
 * so its scope is asked by both.
 */
async function underKeptName(watch: Watch, store: Reader): Promise<Watch> {
  const { event, entityScope } = watch
  const { include, exclude, place } = entityScope
  const keptOf = new Map<string, string>()
  for (const id of new Set([
    ...include,
    ...exclude,
    ...(place === undefined ? [] : [place]),
    ...(event === undefined ? [] : [event.actor]),
  ])) {
    const kept = await store.entityKept(id)
    if (kept !== null) keptOf.set(id, kept)
  }
  if (keptOf.size === 0) return watch
  const named = (ids: readonly string[]): readonly string[] => [...new Set(ids.flatMap((id) => [id, keptOf.get(id) ?? id]))]
  const at = place === undefined ? {} : { place: keptOf.get(place) ?? place }
  return {
    ...watch,
    entityScope: { ...entityScope, include: named(include), exclude: named(exclude), ...at },
    ...(event !== undefined && { event: { ...event, actor: keptOf.get(event.actor) ?? event.actor } }),
  }
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
