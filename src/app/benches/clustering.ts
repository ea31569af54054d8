// What placing one more article costs as the archive grows: the stage itself over the database, reviews and model fits counted in.
import { cluster } from '../../stages/cluster/stage.ts'
import type { Tools } from '../../stages/stage.ts'
import type { Reader, Store } from '../../store/store.ts'
import { laySources, layUntil, madeArticle, perDay, start } from './made-archive.ts'
import { madeReports } from './made-news.ts'
import { type Cost, costSince, useOf, withScratchArchive } from './scratch-archive.ts'

export interface CostPoint {
  readonly archived: number
  readonly measured: number
  /** Of a backlog, and of articles that come one at a time; reviews and fits are in the former, where they come as often as they do. */
  readonly backlog: Cost
  readonly single: Cost
  readonly reviews: number
}

/** A fit of the model comes with the first review after 1,000 more articles, which is after 1,200: two of them fall among so many. */
export const measuredArticles = 2_400
/** Placed one at a time before that. */
export const singleArticles = 150

/** Measures at each size, smallest first; the archive grows from one to the next. */
export async function clusteringCost(sizes: readonly number[], say: (point: CostPoint) => void): Promise<readonly CostPoint[]> {
  return withScratchArchive(async (store, dataFolder) => {
    const points: CostPoint[] = []
    await laySources(store)
    let laid = 0
    const counts = new Map<number, number>()
    for (const archived of sizes) {
      await layUntil(store, { from: laid, to: archived }, counts)
      laid = archived
      const { cost: single } = await measure(store, dataFolder, archived, singleArticles, 1)
      const { cost: backlog, reviews } = await measure(store, dataFolder, archived + singleArticles, measuredArticles)
      points.push({ archived, measured: measuredArticles, backlog, single, reviews })
      laid += singleArticles + measuredArticles
      say(points.at(-1) as CostPoint)
    }
    return points
  })
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
  const before = useOf(dataFolder)
  for (;;) {
    const input = await store.snapshot((reader) => cluster.load('next', few(reader), { now: new Date(0), policy: {} as never }))
    if (input === null) break
    if (input.kind === 'review') reviews += 1
    const output = await cluster.run(input, tools)
    await store.transaction((tx) => cluster.save(output, tx))
  }
  return { cost: costSince(before, dataFolder, count), reviews }
}
