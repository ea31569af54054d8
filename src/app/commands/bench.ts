import { clusteringCost, measuredArticles, singleArticles } from '../benches/clustering.ts'
import { factsCost } from '../benches/facts.ts'
import { gateCost } from '../benches/gate.ts'
import type { Cost } from '../benches/scratch-archive.ts'
import { searchCost } from '../benches/search.ts'
import { measuredStories, weighingCost } from '../benches/weighing.ts'
import { benchNames } from './bench-names.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

/** `groundwire bench NAME`: what work costs on this machine, in an archive made up for it and thrown away; `facts` reads one that is kept. */
export async function bench(name: string, options: HomeOption & { readonly sizes?: unknown }): Promise<void> {
  if (name === 'clustering') return benchClustering(sizesOf(options.sizes, [1_000, 10_000, 100_000]))
  if (name === 'weighing') return benchWeighing(sizesOf(options.sizes, [1_000, 10_000, 100_000]))
  if (name === 'search') return benchSearch(sizesOf(options.sizes, [100_000])[0] ?? 100_000)
  if (name === 'gate') return benchGate()
  if (name === 'facts') return benchFacts(options)
  throw new UsageError(`groundwire bench takes one of ${benchNames.join(', ')}, not "${name}".`)
}

const sizeMax = 2_000_000

function sizesOf(given: unknown, otherwise: readonly number[]): readonly number[] {
  if (given === undefined) return otherwise
  const sizes = String(given).split(',').map(Number)
  if (sizes.every((it) => Number.isInteger(it) && it >= 100 && it <= sizeMax)) return sizes.toSorted((a, b) => a - b)
  throw new UsageError(
    `--sizes takes whole numbers from 100 to ${sizeMax.toLocaleString('en')}, such as 1000,10000, not "${String(given)}".`,
  )
}

async function benchClustering(sizes: readonly number[]): Promise<void> {
  console.log(
    `CPU milliseconds an article placed through the stage and the database: ${measuredArticles} of a backlog, reviews and model fits included, and ${singleArticles} that come one at a time`,
  )
  console.log('archived  backlog: program  PostgreSQL  both    a CPU-second  reviews   one at a time: program  PostgreSQL  both')
  const points = await clusteringCost(sizes, ({ archived, backlog, single, reviews }) => {
    const rate = backlog.postgres === null ? '?' : (1000 / (backlog.ours + backlog.postgres)).toFixed(0)
    console.log(`${String(archived).padEnd(18)} ${told(backlog)}${rate.padEnd(13)} ${String(reviews).padEnd(24)} ${told(single)}`.trimEnd())
  })
  sayGrowth(
    sizes,
    points.map((it) => it.backlog),
  )
}

async function benchWeighing(sizes: readonly number[]): Promise<void> {
  console.log(
    `CPU milliseconds a story weighed through the stage and the database, mean of ${measuredStories}; what it was held against, on average`,
  )
  console.log('archived  program  PostgreSQL  both    reports  claims  earlier articles  figures of others')
  const points = await weighingCost(sizes, ({ archived, cost, articles, claims, compared, figures }) =>
    console.log(
      `${String(archived).padEnd(10)}${told(cost)}${String(articles).padEnd(9)}${String(claims).padEnd(8)}${String(compared).padEnd(18)}${figures}`,
    ),
  )
  sayGrowth(
    sizes,
    points.map((it) => it.cost),
  )
}

function sayGrowth(sizes: readonly number[], costs: readonly Cost[]): void {
  const [first, last] = [costs[0], costs.at(-1)]
  if (first && last && first !== last)
    console.log(
      `${sizes.at(-1)} archived cost ${((last.ours + (last.postgres ?? 0)) / (first.ours + (first.postgres ?? 0))).toFixed(2)} times what ${sizes[0]} do`,
    )
}

function told({ ours, postgres }: Cost): string {
  const both = postgres === null ? null : ours + postgres
  return [ours.toFixed(2).padEnd(9), (postgres?.toFixed(2) ?? '?').padEnd(12), (both?.toFixed(2) ?? '?').padEnd(8)].join('')
}

async function benchSearch(stories: number): Promise<void> {
  console.log(`search over ${stories.toLocaleString('en')} made-up stories; milliseconds`)
  await searchCost(stories, 300, ({ what, asked, p50, p95, cpu }) =>
    console.log(`${what.padEnd(34)} p50 ${p50.toFixed(1).padEnd(7)} p95 ${p95.toFixed(1).padEnd(7)} CPU ${cpu ?? '?'} (n=${asked})`),
  )
}

async function benchGate(): Promise<void> {
  const { sentences, perCpuSecond } = await gateCost()
  console.log(`${sentences.toLocaleString('en')} sentences through every check of verify: ${perCpuSecond.toFixed(0)} a CPU-second`)
}

async function benchFacts(options: HomeOption): Promise<void> {
  await withWire(options, async (wire, clock) => {
    const { articles, cpuMs, stated, possible } = await factsCost(wire, clock.now())
    console.log(
      `ledger facts of ${articles.toLocaleString('en')} kept articles: ${cpuMs.toFixed(2)} ms of CPU an article, ${stated} ledger rows, ${possible} possible facts`,
    )
  })
}
