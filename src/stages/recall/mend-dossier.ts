// What a story is mended from when ledger rows under it were corrected and no report came: what it was written from, with those rows as they are.
import { buildReceipt } from '../../calc/archive-receipt.ts'
import { entitiesAsked, questionOf } from '../../calc/receipt-again.ts'
import type { Article } from '../../domain/article.ts'
import type { Coverage } from '../../domain/coverage.ts'
import { clipsUnder, type Dispatch } from '../../domain/dispatch.ts'
import { clipsOf, type Dossier, storyDay } from '../../domain/dossier.ts'
import type { Fact } from '../../domain/fact.ts'
import { type Quarantine, ruledSince } from '../../domain/quarantine.ts'
import type { ArchiveAsk, ArchiveSearch, Receipt } from '../../domain/receipt.ts'
import { type Level, proseLevel } from '../../domain/rights.ts'
import { sha256Hex } from '../../text/digest.ts'
import { withRemoved } from '../../text/removed-rows.ts'
import { type ChangedRow, changedSince } from '../../text/taken-back.ts'
import { besideStory } from './beside-story.ts'

export interface Mending {
  readonly dossier: Dossier
  /** The search run again, where the archive line may not stand as it was. */
  readonly receipt?: Receipt
}

interface Asked {
  readonly current: Dispatch
  readonly kept: Dossier
  readonly coverage: readonly Coverage[]
  readonly articles: readonly Article[]
  readonly levels: ReadonlyMap<string, Level>
}

/** Whether the reports are those that the version was written from, as they were then. */
export function noReportCame({ kept, coverage, articles, levels }: Omit<Asked, 'current'>): boolean {
  const known = new Map(kept.sources.map((it) => [it.article.id, it]))
  const held = new Map(articles.map((it) => [it.id, it]))
  return (
    coverage.length === known.size &&
    coverage.every(({ articleId, role }) => {
      const before = known.get(articleId)
      const now = held.get(articleId)
      const isAsRead = before?.coverage.role === role && before.article.version === now?.version
      return isAsRead && (levels.get(articleId) ?? 'L0') >= (before?.article.level ?? 'L4')
    })
  )
}

/** The dossier that a version was written from, with the changed rows as they are now and those that took their place. */
export function withRows(kept: Dossier, rows: readonly ChangedRow[], heirs: readonly Fact[], version: number, builtAt: string): Dossier {
  const now = new Map(rows.map(({ fact }) => [fact.id, fact]))
  const changed = (facts: readonly Fact[]): readonly Fact[] => facts.map((fact) => now.get(fact.id) ?? fact)
  const known = new Set([...kept.facts, ...kept.ledger].map(({ id }) => id))
  const came = heirs.filter(({ id }) => !known.has(id))
  const isOwn = (heir: Fact): boolean => kept.facts.some(({ id }) => now.get(id)?.supersededBy === heir.id)
  const others = came.filter((heir) => !isOwn(heir))
  const { standing: _, ...rest } = kept
  return {
    ...rest,
    id: `d_${sha256Hex(`${kept.storyId}|${builtAt}|${version}`).slice(0, 16)}`,
    builtAt,
    facts: [...changed(kept.facts), ...came.filter(isOwn)],
    ledger: [...changed(kept.ledger), ...besideStory(others, { own: kept.facts, day: storyDay(kept.sources) })],
    mends: { version, was: rows.map(({ was }) => was), heirs: came.map(({ id }) => id) },
  }
}

interface Held {
  dispatchOfStory(storyId: string): Promise<Dispatch | null>
  draftById(id: string): Promise<{ readonly dossierId: string } | null>
  dossierById(id: string): Promise<Dossier | null>
  receiptById(id: string): Promise<Receipt | null>
  coverageOfStory(storyId: string): Promise<readonly Coverage[]>
  articlesById(ids: readonly string[]): Promise<readonly Article[]>
  levelsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Level>>
  factsOfStory(storyId: string): Promise<readonly Fact[]>
  factsById(ids: readonly string[]): Promise<readonly Fact[]>
  searchArchive(ask: ArchiveAsk): Promise<ArchiveSearch>
  quarantines(): Promise<readonly Quarantine[]>
}

/**
 * @returns `null` where the story is to be told as any, since nothing of it stands or a report came; `stands` where nothing under it changed,
 * so that telling it again from less text than there was could only make it poorer
 */
export async function mendingOf(storyId: string, store: Held, now: Date): Promise<Mending | 'stands' | null> {
  const current = await store.dispatchOfStory(storyId)
  if (current?.status !== 'usable' || current.retractedAt !== undefined) return null
  const draft = await store.draftById(current.draftId)
  const kept = draft === null ? null : await store.dossierById(draft.dossierId)
  if (kept === null) return null
  const coverage = await store.coverageOfStory(storyId)
  const ids = coverage.map(({ articleId }) => articleId)
  const asked = { kept, coverage, articles: await store.articlesById(ids), levels: await store.levelsOf(ids) }
  if (!noReportCame(asked) || !(await leansOnTheSame(current, kept, store))) return null
  // What came back with a lifted quarantine is told with the rest, while all of that is still held.
  if (ruledSince(await store.quarantines(), storyId, current.publishedAt)?.isLifted === true)
    return asked.articles.every(({ level, text }) => level < proseLevel || text !== '') ? null : 'stands'
  const own = await store.factsOfStory(storyId)
  const before = [...kept.facts, ...kept.ledger]
  const present = withRemoved(before, await store.factsById(before.map(({ id }) => id)))
  const heirs = await store.factsById(present.flatMap(({ supersededBy }) => supersededBy ?? []))
  const known = new Set(before.map(({ id }) => id))
  // A row that a person took from a report of it is told with it as if the report had come.
  if (own.some(({ id }) => !known.has(id) && !heirs.some((heir) => heir.id === id))) return null
  const rows = changedSince(before, [...present, ...heirs.filter(({ id }) => !known.has(id))])
  const receipt = (await store.receiptById(current.receiptId)) ?? kept.receipt
  const retitled = await retitledIn(receipt, current, store)
  if (rows.length === 0 && retitled.size === 0) return (await allStand(receipt, store)) ? 'stands' : null
  const dossier = { ...withRows(kept, rows, heirs, current.version, now.toISOString()), receipt }
  const isCounted = receipt.ledgerMatches.some(({ id }) => rows.some(({ fact }) => fact.id === id))
  const again = isCounted || retitled.size > 0 ? await searchedAgain(dossier, current, retitled, { store, now }) : undefined
  return again === undefined ? { dossier } : { dossier: { ...dossier, receipt: again }, receipt: again }
}

/** Whether the earlier reports that a version leans on are as they were. */
async function leansOnTheSame(current: Dispatch, kept: Dossier, store: Held): Promise<boolean> {
  const clips = clipsUnder(current).map(({ articleId }) => articleId)
  const levels = await store.levelsOf(clips)
  const now = new Map((await store.articlesById(clips)).map((it) => [it.id, it]))
  return clipsOf(kept)
    .filter(({ article }) => clips.includes(article.id))
    .every(({ article }) => now.get(article.id)?.version === article.version && (levels.get(article.id) ?? 'L0') >= article.level)
}

/** Whether the stories that a search found are on the wire still. */
async function allStand(receipt: Receipt, store: Held): Promise<boolean> {
  for (const { storyId } of receipt.matches) {
    const other = await store.dispatchOfStory(storyId)
    if (other?.status !== 'usable' || other.retractedAt !== undefined) return false
  }
  return true
}

/** Stories whose headline the archive line prints and that was corrected since. */
async function retitledIn(receipt: Receipt, current: Dispatch, store: Held): Promise<ReadonlySet<string>> {
  const retitled = new Set<string>()
  for (const match of receipt.matches.filter((it) => current.archive.some(({ text }) => text.includes(it.headline)))) {
    const other = await store.dispatchOfStory(match.storyId)
    if (other?.reason !== undefined && other.headline.text !== match.headline) retitled.add(match.storyId)
  }
  return retitled
}

/** The search of a receipt run again on its scope, with corrected rows and headlines as they are; undefined where it says the same. */
async function searchedAgain(
  { receipt, storyId, mends }: Dossier,
  current: Dispatch,
  retitled: ReadonlySet<string>,
  { store, now }: { readonly store: Held; readonly now: Date },
): Promise<Receipt | undefined> {
  const { names = [], leading, terms } = receipt.ask
  const { stories, since, ledgerFacts } = receipt.scope
  const changed = new Set(mends?.was.map(({ id }) => id))
  const found = await store.searchArchive(questionOf(receipt))
  // A row that was closed is found no more.
  const ledger = found.ledger.filter(({ id, status, supersededBy }) => !changed.has(id) || (status !== 'superseded' && !supersededBy))
  const before = receipt.before ?? receipt.ranAt
  const built = (ranAt: string, id: string, until: string | undefined): Receipt =>
    buildReceipt({
      id,
      storyId,
      ranAt,
      ...(until !== undefined && { before: until }),
      searched: entitiesAsked(receipt),
      names,
      ...(leading !== undefined && { leading }),
      about: receipt.about ?? [],
      terms,
      found: { ...found, ledger, ledgerFacts, scope: { stories, since: stories === 0 ? null : since } },
      threshold: receipt.threshold,
      // Of a receipt that has no limits, what it took the archive for is not decided again.
      fresh: receipt.fresh ?? { stories: receipt.state === 'fresh' ? Number.MAX_SAFE_INTEGER : 0, days: 0 },
      printed: {
        matches: receipt.matches.filter((it) => !retitled.has(it.storyId)),
        ledgerMatches: receipt.ledgerMatches.filter((it) => !changed.has(it.id)),
      },
    })
  const same = built(receipt.ranAt, receipt.id, receipt.before)
  if (current.archive.some(({ text }) => text === same.sentence)) return undefined
  const ranAt = now.toISOString()
  return built(ranAt, `q_${sha256Hex(`${storyId}|${ranAt}|${current.version}`).slice(0, 16)}`, before)
}
