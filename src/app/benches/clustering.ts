// What placing one more article costs as the archive grows: the stage itself over the database, reviews and model fits counted in.
import type { Article } from '../../domain/article.ts'
import { postingsOf } from '../../domain/sketch.ts'
import type { Source } from '../../domain/source.ts'
import { fitFactors, foldIn } from '../../stages/cluster/factor-model.ts'
import { sketchArticle, termsToCount, withRarity } from '../../stages/cluster/sketch.ts'
import { cluster } from '../../stages/cluster/stage.ts'
import { rank } from '../../stages/rank/stage.ts'
import type { Tools } from '../../stages/stage.ts'
import type { MadePlace } from '../../store/made-archive.ts'
import type { Reader, Store } from '../../store/store.ts'
import { printOf } from '../../text/near-copy.ts'
import { articleOf } from '../evals/clustering.ts'
import { seedKnowledge } from '../wire.ts'
import { chanceFrom, type MadeReport, madeReports, madeSources } from './made-news.ts'
import { cpuOfPostgres, withScratchArchive } from './scratch-archive.ts'

export interface CostPoint {
  readonly archived: number
  readonly measured: number
  /** Of a backlog, and of articles that come one at a time; reviews and fits are in the former, where they come as often as they do. */
  readonly backlog: Cost
  readonly single: Cost
  readonly reviews: number
  /** Of weighing a story among articles that have no claims: the look-up of what came before it. */
  readonly weighing: Cost
}

/** CPU milliseconds an article, of this process and of PostgreSQL; the latter is null where the system does not tell. */
export interface Cost {
  readonly ours: number
  readonly postgres: number | null
}

const perDay = 300
const start = new Date('2024-01-01T00:00:00Z')
const batch = 500
/** A review and a fit come after so many articles in an old archive, so that many show what they cost on average. */
export const measuredArticles = 1_000
/** Placed one at a time before that. */
export const singleArticles = 150
const newestKept = 3_000

/** Measures at each size, smallest first; the archive grows from one to the next. */
export async function clusteringCost(sizes: readonly number[], say: (point: CostPoint) => void): Promise<readonly CostPoint[]> {
  return withScratchArchive(async (store, dataFolder) => {
    const points: CostPoint[] = []
    await seedKnowledge(store, { entities: ['beat/entities.json'], ledger: false })
    await store.transaction(async (tx) => {
      for (let n = 0; n < madeSources; n++) await tx.saveSource(madeSource(n))
    })
    let laid = 0
    const counts = new Map<number, number>()
    for (const archived of sizes) {
      await layUntil(store, laid, archived, counts)
      laid = archived
      const { cost: single } = await measure(store, dataFolder, archived, singleArticles, 1)
      const { cost: backlog, reviews } = await measure(store, dataFolder, archived + singleArticles, measuredArticles)
      const weighing = await measureWeighing(store, dataFolder, archived)
      points.push({ archived, measured: measuredArticles, backlog, single, reviews, weighing })
      laid += singleArticles + measuredArticles
      say(points.at(-1) as CostPoint)
    }
    return points
  })
}

const idOf = (n: number): string => `a_${String(n).padStart(8, '0')}`

/** An article without the prints by which copies are known. */
const bareArticle = ({ n, title, text, source, at }: MadeReport): Article => ({
  ...articleOf({ id: idOf(n), title, source, date: at.toISOString(), text }, { minhash: [], runHashes: [] }),
  itemId: `i_${n}`,
  fetchedAt: at.toISOString(),
})

export const madeArticle = (report: MadeReport): Article => ({ ...bareArticle(report), ...printOf(report.text) })

/** Articles made at a time, of which older parts of a large archive are laid again under other names; and the newest, which are all new. */
const block = 4_500
const newestMade = 3_600

/**
 * Lays placed articles from one index to another, with the model that a review would have left. Of a long stretch the first block is made and
 * laid again as often as it fits, on later days and as other stories: the archive's words and their frequencies go on as they were.
 */
async function layUntil(store: Store, from: number, to: number, counts: Map<number, number>): Promise<void> {
  const before = await store.clusteringState()
  const copies = Math.max(0, Math.floor((to - newestMade - from) / block) - 1)
  let newest: MadePlace[] = []
  let fresh = new Map<number, number>()
  const make = async (first: number, end: number): Promise<void> => {
    for (let n = first; n < end; n += batch) {
      const places = [...madeReports(n, Math.min(batch, end - n), perDay, start)].map((report) => place(report, counts, fresh))
      newest = [...newest, ...places].slice(-newestKept)
      await store.transaction((tx) => tx.layPlaced(places))
    }
    await store.transaction((tx) => tx.layTermCounts(fresh))
  }
  const made = copies === 0 ? from : from + block
  if (copies > 0) {
    await make(from, made)
    for (let i = 1; i <= copies; i++) {
      const place = { from: idOf(from), to: idOf(made), by: i * block, days: (i * block) / perDay }
      await store.transaction((tx) => tx.layAgain(place))
    }
    const again = new Map([...fresh].map(([term, n]) => [term, n * copies]))
    for (const [term, n] of again) counts.set(term, (counts.get(term) ?? 0) + n)
    await store.transaction((tx) => tx.layTermCounts(again))
    fresh = new Map()
  }
  await make(made + copies * block, to)
  await store.transaction(async (tx) => {
    const model = fitFactors(newest.map((it) => it.sketched.sketch))
    if (model)
      await tx.saveFactorModel(
        model,
        newest.map(({ article: { id }, sketched: { sketch } }) => ({ id, factors: foldIn(sketch, model) })),
      )
    const reviewedTo = newest.at(-1)?.article.publishedAt ?? ''
    await tx.saveClusteringState({ placed: to, reviewed: to, reviewedTo, fitted: to, width: model?.width ?? before.width })
  })
  await store.settle()
}

/** As if placed, but each event is one story, and signatures are drawn by lot: what they say, that the texts differ, is true. */
function place(report: MadeReport, counts: Map<number, number>, fresh: Map<number, number>): MadePlace {
  const { id, title, sourceId, publishedAt, fetchedAt: assignedAt, ...rest } = bareArticle(report)
  const chance = chanceFrom(report.n + 1)
  const minhash = Array.from({ length: 128 }, () => Math.floor(chance() * 4_294_967_296))
  const article = { ...rest, id, title, sourceId, publishedAt, fetchedAt: assignedAt, minhash }
  const counted = sketchArticle(article)
  for (const term of termsToCount(counted)) {
    counts.set(term, (counts.get(term) ?? 0) + 1)
    fresh.set(term, (fresh.get(term) ?? 0) + 1)
  }
  const sketch = withRarity(counted, counts, report.n + 1)
  const storyId = `s_made${report.event}`
  return {
    article,
    coverage: { articleId: id, storyId, sourceId, role: 'follow', originId: `o_${sourceId}`, reasons: [], score: 1, assignedAt },
    opens: { id: storyId, slug: storyId, title, firstArticleId: id, openedAt: assignedAt, changedAt: assignedAt, state: 'open' },
    sketched: { id, sourceId, publishedAt, isDated: true, words: article.wordCount, sketch },
    postings: postingsOf(sketch),
  }
}

async function measure(
  store: Store,
  dataFolder: string,
  from: number,
  count: number,
  atOnce = Number.POSITIVE_INFINITY,
): Promise<{ readonly cost: Cost; readonly reviews: number }> {
  const reports = [...madeReports(from, count, perDay, start)].map(madeArticle)
  // Read has saved them before cluster begins; that is not what is measured.
  for (const it of reports) await store.transaction((tx) => tx.saveArticle(it, new Date('2100-01-01T00:00:00Z')))
  const tools = { now: () => new Date(0), note: () => undefined } as unknown as Tools
  const few = (reader: Reader): Reader => ({ ...reader, articlesToCluster: (n, max) => reader.articlesToCluster(Math.min(n, atOnce), max) })
  let reviews = 0
  const before = { cpu: process.cpuUsage(), postgres: cpuOfPostgres(dataFolder) }
  for (;;) {
    const input = await store.snapshot((reader) => cluster.load('next', few(reader), { now: new Date(0), policy: {} as never }))
    if (input === null) break
    if (input.kind === 'review') reviews += 1
    const output = await cluster.run(input, tools)
    await store.transaction((tx) => cluster.save(output, tx))
  }
  const cpu = process.cpuUsage(before.cpu)
  const postgres = cpuOfPostgres(dataFolder)
  const each = (ms: number): number => Math.round((100 * ms) / count) / 100
  return {
    cost: {
      ours: each((cpu.user + cpu.system) / 1000),
      postgres: postgres === null || before.postgres === null ? null : each(postgres - before.postgres),
    },
    reviews,
  }
}

const madeSource = (n: number): Source => ({
  id: `made-${n}`,
  name: `Made ${n}`,
  owner: `Made ${n}`,
  kind: 'general',
  language: 'en',
  host: `made-${n}.example`,
  allowlisted: true,
  firstSeenAt: start.toISOString(),
})

/** The stories of the articles that were placed one at a time. */
async function measureWeighing(store: Store, dataFolder: string, from: number): Promise<Cost> {
  const placed = await store.coverageOfArticles([...madeReports(from, singleArticles, perDay, start)].map((it) => idOf(it.n)))
  const ids = [...new Set(placed.map((it) => it.storyId))]
  const before = { cpu: process.cpuUsage(), postgres: cpuOfPostgres(dataFolder) }
  for (const id of ids) await store.snapshot((reader) => rank.load(id, reader, { now: new Date(0), policy: {} as never }))
  const cpu = process.cpuUsage(before.cpu)
  const postgres = cpuOfPostgres(dataFolder)
  const each = (ms: number): number => Math.round((100 * ms) / Math.max(1, ids.length)) / 100
  return {
    ours: each((cpu.user + cpu.system) / 1000),
    postgres: postgres === null || before.postgres === null ? null : each(postgres - before.postgres),
  }
}
