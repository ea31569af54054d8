// What placing one more article costs as the archive grows: the stage itself over the database, reviews and model fits counted in.
import type { Article } from '../../domain/article.ts'
import { fitFactors, foldIn } from '../../stages/cluster/factor-model.ts'
import { postingsOf, sketchArticle, termsToCount, withRarity } from '../../stages/cluster/sketch.ts'
import { cluster } from '../../stages/cluster/stage.ts'
import type { Tools } from '../../stages/stage.ts'
import type { MadePlace } from '../../store/made-archive.ts'
import type { Store } from '../../store/store.ts'
import { articleOf } from '../evals/clustering.ts'
import { seedKnowledge } from '../wire.ts'
import { type MadeReport, madeReports } from './made-news.ts'
import { cpuOfPostgres, withScratchArchive } from './scratch-archive.ts'

export interface CostPoint {
  readonly archived: number
  readonly measured: number
  /** CPU milliseconds an article, of this process and of PostgreSQL; the latter is null where the system does not tell. */
  readonly ours: number
  readonly postgres: number | null
  readonly wall: number
  readonly reviews: number
}

const perDay = 300
const start = new Date('2024-01-01T00:00:00Z')
const batch = 500
/** A review and a fit come after so many articles in an old archive, so that many show what they cost on average. */
export const measuredArticles = 1_000
const newestKept = 3_000

/** Measures at each size; the archive grows from one to the next. */
export async function clusteringCost(sizes: readonly number[], say: (point: CostPoint) => void): Promise<readonly CostPoint[]> {
  return withScratchArchive(async (store, dataFolder) => {
    const points: CostPoint[] = []
    await seedKnowledge(store, { entities: ['beat/entities.json'], ledger: false })
    let laid = 0
    const counts = new Map<number, number>()
    for (const archived of sizes.toSorted((a, b) => a - b)) {
      await layUntil(store, laid, archived, counts)
      laid = archived
      points.push(await measure(store, dataFolder, archived))
      laid += measuredArticles
      say(points.at(-1) as CostPoint)
    }
    return points
  })
}

const madeArticle = ({ n, title, text, source, at }: MadeReport): Article => ({
  ...articleOf({ id: `a_${String(n).padStart(8, '0')}`, title, source, date: at.toISOString(), text }),
  itemId: `i_${n}`,
  fetchedAt: at.toISOString(),
})

/** Lays placed articles from one index to another, with the model that a review would have left. */
async function layUntil(store: Store, from: number, to: number, counts: Map<number, number>): Promise<void> {
  const before = await store.clusteringState()
  let newest: MadePlace[] = []
  const fresh = new Map<number, number>()
  for (let n = from; n < to; n += batch) {
    const places = [...madeReports(n, Math.min(batch, to - n), perDay, start)].map((report) => place(report, counts, fresh))
    newest = [...newest, ...places].slice(-newestKept)
    await store.transaction((tx) => tx.layPlaced(places))
  }
  await store.transaction(async (tx) => {
    await tx.layTermCounts(fresh)
    const model = fitFactors(newest.map((it) => it.sketched.sketch))
    if (model) {
      const at = new Map([...model.terms].map((term, i) => [term, i * model.width]))
      const vectorOf = (term: number) =>
        at.has(term) ? model.vectors.subarray(at.get(term), (at.get(term) ?? 0) + model.width) : undefined
      await tx.saveFactors(
        model,
        newest.map(({ article: { id }, sketched: { sketch } }) => ({ id, factors: foldIn(sketch, model.width, vectorOf) })),
      )
    }
    const reviewedTo = newest.at(-1)?.article.publishedAt ?? ''
    await tx.saveClusteringState({ placed: to, reviewed: to, reviewedTo, fitted: to, width: model?.width ?? before.width })
  })
  await store.settle()
}

function place(report: MadeReport, counts: Map<number, number>, fresh: Map<number, number>): MadePlace {
  const article = madeArticle(report)
  const counted = sketchArticle(article)
  for (const term of termsToCount(counted)) {
    counts.set(term, (counts.get(term) ?? 0) + 1)
    fresh.set(term, (fresh.get(term) ?? 0) + 1)
  }
  const sketch = withRarity(counted, counts, report.n + 1)
  const { id, title, sourceId, publishedAt, wordCount: words } = article
  const storyId = `s_made${report.event}`
  const assignedAt = article.fetchedAt
  return {
    article: { ...article, runHashes: [] },
    coverage: { articleId: id, storyId, sourceId, role: 'follow', originId: `o_${sourceId}`, reasons: [], score: 1, assignedAt },
    opens: { id: storyId, slug: storyId, title, firstArticleId: id, openedAt: assignedAt, changedAt: assignedAt, state: 'open' },
    sketched: { id, title, sourceId, publishedAt, isDated: true, words, sketch },
    postings: postingsOf(sketch),
  }
}

async function measure(store: Store, dataFolder: string, archived: number): Promise<CostPoint> {
  const reports = [...madeReports(archived, measuredArticles, perDay, start)].map(madeArticle)
  // Read has saved them before cluster begins; that is not what is measured.
  for (const it of reports) await store.transaction((tx) => tx.saveArticle(it, new Date('2100-01-01T00:00:00Z')))
  const tools = { now: () => new Date(0), note: () => undefined } as unknown as Tools
  let reviews = 0
  const before = { cpu: process.cpuUsage(), postgres: cpuOfPostgres(dataFolder), at: performance.now() }
  for (;;) {
    const input = await store.snapshot((reader) => cluster.load('next', reader as Store, { now: new Date(0), policy: {} as never }))
    if (input === null) break
    if (input.kind === 'review') reviews += 1
    const output = await cluster.run(input, tools)
    await store.transaction((tx) => cluster.save(output, tx))
  }
  const cpu = process.cpuUsage(before.cpu)
  const postgres = cpuOfPostgres(dataFolder)
  const each = (ms: number): number => Math.round((100 * ms) / measuredArticles) / 100
  return {
    archived,
    measured: measuredArticles,
    ours: each((cpu.user + cpu.system) / 1000),
    postgres: postgres === null || before.postgres === null ? null : each(postgres - before.postgres),
    wall: each(performance.now() - before.at),
    reviews,
  }
}
