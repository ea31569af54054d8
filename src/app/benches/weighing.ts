// What weighing one more story costs as the archive grows: the stage itself over the database, among stories with claims, figures and rows.
import { parseWeights } from '../../domain/significance.ts'
import { rank } from '../../stages/rank/stage.ts'
import type { Tools } from '../../stages/stage.ts'
import type { Store } from '../../store/store.ts'
import { laySources, layUntil, perDay, start } from './made-archive.ts'
import { madeFact, madeFigure } from './made-claims.ts'
import { madeReports } from './made-news.ts'
import { type Cost, costSince, useOf, withScratchArchive } from './scratch-archive.ts'

export interface WeighingPoint {
  readonly archived: number
  readonly cost: Cost
  /** On average of the stories weighed: reports, claims compared, earlier articles they were compared with, and figures of other stories. */
  readonly articles: number
  readonly claims: number
  readonly compared: number
  readonly figures: number
}

/** Stories weighed at each size, after so many that nobody times: a process that just started has nothing at hand. */
export const measuredStories = 150
const warming = 30
const dayMs = 86_400_000

/** Measures at each size, smallest first; the archive grows from one to the next. */
export async function weighingCost(sizes: readonly number[], say: (point: WeighingPoint) => void): Promise<readonly WeighingPoint[]> {
  return withScratchArchive(async (store, dataFolder) => {
    const points: WeighingPoint[] = []
    await laySources(store)
    const counts = new Map<number, number>()
    let laid = 0
    for (const archived of sizes) {
      await layUntil(store, { from: laid, to: archived }, counts, true)
      await layKnowledge(store, laid, archived)
      await store.settle()
      laid = archived
      const point = { archived, ...(await measure(store, dataFolder, archived)) }
      points.push(point)
      say(point)
    }
    return points
  })
}

const timeOf = (event: number): Date => new Date(start.getTime() + ((event * 3) / perDay) * dayMs)

/** The figures and ledger rows of the events that opened meanwhile. */
async function layKnowledge(store: Store, from: number, to: number): Promise<void> {
  const events = Array.from({ length: Math.floor(to / 3) - Math.floor(from / 3) }, (_, i) => Math.floor(from / 3) + i)
  const facts = events.flatMap((event) => {
    const fact = madeFact(event, timeOf(event))
    return fact === null ? [] : [{ storyId: `s_made${event}`, fact }]
  })
  const figures = events.map((event) => madeFigure(event, timeOf(event)))
  await store.transaction((tx) => tx.layKnowledge(figures, facts))
}

/** Weighs the stories of the newest reports. */
async function measure(store: Store, dataFolder: string, archived: number): Promise<Omit<WeighingPoint, 'archived'>> {
  const newest = [...madeReports(Math.max(0, archived - 6 * measuredStories), 6 * measuredStories, perDay, start)].reverse()
  const ids = [...new Set(newest.map((it) => `s_made${it.event}`))].slice(0, measuredStories + warming)
  const now = new Date(start.getTime() + (archived / perDay) * dayMs)
  for (const id of ids.slice(0, warming)) await weigh(store, id, now)
  const before = useOf(dataFolder)
  const timed = ids.slice(warming)
  const sums = [0, 0, 0, 0]
  for (const id of timed) for (const [i, n] of (await weigh(store, id, now)).entries()) sums[i] = (sums[i] ?? 0) + n
  const cost = costSince(before, dataFolder, timed.length)
  const [articles = 0, claims = 0, compared = 0, figures = 0] = sums.map((it) => Math.round((10 * it) / timed.length) / 10)
  return { cost, articles, claims, compared, figures }
}

/** The stage's three functions, as the runner calls them; what the story was held against. */
async function weigh(store: Store, id: string, now: Date): Promise<readonly number[]> {
  const weights = parseWeights('origins=0.2 novelty=0.2 magnitude=0.2 source=0.2 recency=0.2')
  const tools = { now: () => now, note: () => undefined, policy: { floor: 0, weights, versionsADay: 3 } } as unknown as Tools
  const input = await store.snapshot((reader) => rank.load(id, reader, { now, policy: {} as never }))
  if (input === null) return []
  const output = await rank.run(input, tools)
  await store.transaction((tx) => rank.save(output, tx))
  const { origins, novelty, figure } = output.significance
  return [origins.flatMap((it) => it.articleIds).length, novelty?.claims ?? 0, novelty?.articles ?? 0, figure?.n ?? 0]
}
