// Pairs of our own in four languages that an archive without a past must tell apart, and pairs it must join: one article, then the other a day later.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { articleOf } from '../src/app/evals/clustering.ts'
import { makeClusteringMemory } from '../src/app/evals/clustering-memory.ts'
import { cluster } from '../src/stages/cluster/stage.ts'
import type { Tools } from '../src/stages/stage.ts'

type Told = readonly [language: string, title: string, text: string]
type Pair = readonly [why: string, first: Told, second: Told]
const pairs = JSON.parse(readFileSync('test/fixtures/look-alikes.json', 'utf8')) as {
  readonly split: readonly Pair[]
  readonly join: readonly Pair[]
}
const tools = { now: () => new Date(0), note: () => undefined } as unknown as Tools

/** Whether the two stand in one story as the second arrives, or after the review that follows. */
async function areJoined(first: Told, second: Told): Promise<{ readonly online: boolean; readonly final: boolean }> {
  const memory = makeClusteringMemory()
  const job = async (subject: string): Promise<boolean> => {
    const input = await cluster.load(subject, memory.reader, { now: new Date(0), policy: {} as never })
    if (input === null) return false
    await cluster.save(await cluster.run(input, tools), memory.tx)
    return true
  }
  const isOne = (): boolean => memory.storyOf('a_1') === memory.storyOf('a_2')
  for (const [i, [language, title, text]] of [first, second].entries()) {
    const id = `a_${i + 1}`
    memory.add({ ...articleOf({ id, title, text, source: `outlet-${i}`, date: `2026-05-0${4 + i}T09:00:00Z` }), language })
    while (memory.storyOf(id) === '') await job(id)
  }
  const online = isOne()
  while (await job('review'));
  return { online, final: isOne() }
}

const told = ([why, [, one], [, other]]: Pair): string => `${why}: ${one} | ${other}`

test('what differs in site and figure, place of a mishap, party, version, quarter, phase or case is two stories from the first day', async () => {
  assert.ok(pairs.split.length >= 30)
  const wrong = []
  for (const pair of pairs.split)
    for (const [a, b] of [
      [pair[1], pair[2]],
      [pair[2], pair[1]],
    ] as const) {
      const { online, final } = await areJoined(a, b)
      if (online || final) wrong.push(told(pair))
    }
  assert.deepEqual(wrong, [])
})
test('a follow-up that repeats the place, revises the figure or comes in another language joins from the first day', async (t) => {
  assert.ok(pairs.join.length >= 30)
  const missed = []
  for (const pair of pairs.join) if (!(await areJoined(pair[1], pair[2])).final) missed.push(told(pair))
  t.diagnostic(`${pairs.join.length - missed.length} of ${pairs.join.length} joined`)
  assert.deepEqual(missed, [])
})
