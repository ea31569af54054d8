import type { Dispatch } from '../../domain/dispatch.ts'
import type { Evidence } from '../../domain/evidence.ts'
import type { Store } from '../../store/store.ts'
import { type ExportKind, exportKinds } from './export-kinds.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

/** `groundwire export KIND`: JSONL on stdout, ordered by id or date, the same archive giving the same bytes. */
export async function exportRows(kind: string, options: HomeOption): Promise<void> {
  if (!(exportKinds as readonly string[]).includes(kind))
    throw new UsageError(`groundwire export takes one of ${exportKinds.join(', ')}, not "${kind}".`)
  await withWire(options, async ({ store }) => {
    for (const row of await rowsOf(kind as ExportKind, store)) process.stdout.write(`${JSON.stringify(row)}\n`)
  })
}

export async function rowsOf(kind: ExportKind, store: Store): Promise<readonly unknown[]> {
  if (kind === 'articles') return articleRows(store)
  if (kind === 'stories') return storyRows(store)
  if (kind === 'sentences') return (await currentDispatches(store)).flatMap(sentenceRows)
  if (kind === 'facts') return store.facts()
  if (kind === 'possible-facts') return (await store.possibleFacts(1_000_000)).toReversed()
  if (kind === 'watches') return store.watches()
  if (kind === 'cuts') return (await store.cutsMade(1_000_000)).toReversed()
  return store.refusals()
}

async function articleRows(store: Store): Promise<readonly unknown[]> {
  const sources = new Map((await store.sources()).map((it) => [it.id, it]))
  const rows = []
  for (const it of await store.articles()) {
    const coverage = await store.coverageOfArticle(it.id)
    rows.push({
      id: it.id,
      url: it.url,
      outlet: sources.get(it.sourceId)?.name ?? it.sourceId,
      title: it.title,
      publishedAt: it.publishedAt,
      dateSource: it.dateSource,
      language: it.language,
      version: it.version,
      textSha256: it.textSha256,
      words: it.wordCount,
      level: it.level,
      reasons: it.decision.reasons.map((reason) => reason.effect),
      storyId: coverage?.storyId ?? null,
      role: coverage?.role ?? null,
      originId: coverage?.originId ?? null,
    })
  }
  return rows
}

async function storyRows(store: Store): Promise<readonly unknown[]> {
  const current = new Map((await currentDispatches(store)).map((it) => [it.storyId, it]))
  return (await store.stories()).map((it) => {
    const dispatch = current.get(it.id)
    return {
      id: it.id,
      slug: it.slug,
      state: it.state,
      openedAt: it.openedAt,
      score: it.significance?.score ?? null,
      why: it.significance?.reason ?? null,
      origins: it.significance?.origins.length ?? null,
      version: dispatch?.version ?? null,
      headline: dispatch?.headline.text ?? null,
      noTake: dispatch?.noTake ?? null,
      noWatch: dispatch?.noWatch ?? null,
      publishedAt: dispatch?.publishedAt ?? null,
      articles: dispatch?.sources.map((source) => source.articleId) ?? [],
    }
  })
}

async function currentDispatches(store: Store): Promise<readonly Dispatch[]> {
  const all = await store.dispatchesOnWire({ before: new Date('9999-01-01T00:00:00Z'), limit: 1_000_000 })
  return all.toSorted((a, b) => (a.storyId < b.storyId ? -1 : 1))
}

function sentenceRows(it: Dispatch): readonly unknown[] {
  return [it.headline, ...it.summary, ...it.take, ...it.archive].map((sentence) => ({
    id: sentence.id,
    text: sentence.text,
    storyId: it.storyId,
    version: it.version,
    part: sentence.part,
    kind: sentence.kind,
    writer: sentence.writer,
    evidence: sentence.evidence.map(evidenceRow),
  }))
}

function evidenceRow(it: Evidence): unknown {
  if (it.kind === 'title')
    return { id: it.id, kind: it.kind, articleUrl: it.url, version: it.version, start: it.start, end: it.end, exact: it.exactSha256 }
  if (it.kind === 'span') return { id: it.id, kind: it.kind, articleUrl: it.url, start: it.start, end: it.end, exact: it.exactSha256 }
  if (it.kind === 'clip')
    return {
      id: it.id,
      kind: it.kind,
      articleUrl: it.url,
      start: it.start,
      end: it.end,
      exact: it.exactSha256,
      claimId: it.claimId,
      storyId: it.storyId,
    }
  if (it.kind === 'receipt') return { id: it.id, kind: it.kind, receiptId: it.receiptId }
  if (it.kind === 'ledger') return { id: it.id, kind: it.kind, factId: it.factId, version: it.version }
  if (it.kind === 'calculation')
    return { id: it.id, kind: it.kind, function: it.function, version: it.version, inputs: it.inputs, result: it.result }
  return { id: it.id, kind: it.kind, articleIds: it.articleIds, slots: it.slots }
}
