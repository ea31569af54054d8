// Placing many articles in one job, on a real database, decides what placing them one at a time decides.
import assert from 'node:assert/strict'
import test from 'node:test'
import { madeArticle } from '../../src/app/benches/made-archive.ts'
import { madeReports } from '../../src/app/benches/made-news.ts'
import { withScratchArchive } from '../../src/app/benches/scratch-archive.ts'
import { makeClusteringMemory } from '../../src/app/evals/clustering-memory.ts'
import type { Article } from '../../src/domain/article.ts'
import type { Coverage } from '../../src/domain/coverage.ts'
import { cluster } from '../../src/stages/cluster/stage.ts'
import type { Tools } from '../../src/stages/stage.ts'
import type { Reader, Store } from '../../src/store/store.ts'
import { printOf } from '../../src/text/near-copy.ts'

const tools = { now: () => new Date(0), note: () => undefined } as unknown as Tools
const moment = { now: new Date('2024-01-05T00:00:00Z'), policy: {} as never }
const start = new Date('2024-01-01T00:00:00Z')

/** Made-up news of three days; every ninth article prints the text of one shortly before it, and every seventh comes late. */
function madeNews(): readonly (readonly Article[])[] {
  const all = [...madeReports(0, 420, 140, start)].map(madeArticle)
  const told = all.map((it, i) => {
    const other = all[i - 3]
    return i % 9 === 8 && other ? { ...it, title: `${it.title} again`, text: other.text, ...printOf(other.text) } : it
  })
  const isLate = (i: number): boolean => i % 7 === 6
  return [told.slice(0, 210), told.slice(210)]
    .map((half) => half.filter((_, i) => !isLate(i)))
    .concat([told.filter((_, i) => isLate(i % 210))])
}

async function work(
  load: () => Promise<Awaited<ReturnType<typeof cluster.load>>>,
  save: (out: never) => Promise<unknown>,
): Promise<number> {
  let jobs = 0
  for (;;) {
    const input = await load()
    if (input === null) return jobs
    jobs += 1
    await save((await cluster.run(input, tools)) as never)
  }
}

/** What became of each article: its coverage, and for a story of the archive whether it stands in it after all. */
async function placedBy(archive: Store, news: readonly (readonly Article[])[], limit: number): Promise<readonly (Coverage | null)[]> {
  for (const wave of news) {
    for (const it of wave) await archive.transaction((tx) => tx.saveArticle(it, new Date('2100-01-01T00:00:00Z')))
    const few = (reader: Reader): Reader => ({
      ...reader,
      articlesToCluster: (n, max) => reader.articlesToCluster(Math.min(n, limit), max),
    })
    await work(
      () => archive.snapshot((reader) => cluster.load('next', few(reader), moment)),
      (out) => archive.transaction((tx) => cluster.save(out, tx)),
    )
  }
  return Promise.all(news.flat().map((it) => archive.coverageOfArticle(it.id)))
}

test('articles placed sixty-four in a job stand where they stand when each comes alone', async () => {
  const news = madeNews()
  const corrected = news.map((wave, i) => (i === 1 && news[0]?.[40] ? [{ ...news[0][40], version: 2 }, ...wave] : wave))
  const [together, alone] = await Promise.all([64, 1].map((limit) => withScratchArchive((archive) => placedBy(archive, corrected, limit))))
  assert.deepEqual(together, alone)
  assert.ok(together?.every((it) => it !== null))
  assert.ok((together?.filter((it) => it?.role === 'copy').length ?? 0) > 20)
  assert.ok(together?.some((it) => it?.role === 'follow'))
  assert.equal(together?.filter((it) => it?.role === 'correction').length, 2)
})

test('rows in memory, on which stories are measured, answer as the database does', async () => {
  const [first = []] = madeNews()
  const memory = makeClusteringMemory(1)
  for (const it of first) memory.add(it)
  await work(
    () => cluster.load('next', memory.reader, moment),
    (out) => cluster.save(out, memory.tx),
  )
  const archived = await withScratchArchive((archive) => placedBy(archive, [first], 64))
  assert.deepEqual(
    first.map((it) => memory.coverageOf(it.id)?.storyId),
    archived.map((it) => it?.storyId),
  )
})
