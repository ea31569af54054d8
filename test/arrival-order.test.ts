// Stories do not depend on who came first, and an archive of three articles does not take everything of a day for one story.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { chanceFrom } from '../src/app/benches/made-news.ts'
import { articleOf, makeClusterPredictor } from '../src/app/evals/clustering.ts'
import { makeClusteringMemory } from '../src/app/evals/clustering-memory.ts'
import { cluster } from '../src/stages/cluster/stage.ts'
import type { Tools } from '../src/stages/stage.ts'

const languages = ['en', 'fr', 'de', 'es'] as const
type Told = Readonly<Record<(typeof languages)[number], readonly [string, string]>> & { readonly event: string }
const events = JSON.parse(readFileSync('test/fixtures/languages.json', 'utf8')) as readonly Told[]
const tools = { now: () => new Date(0), note: () => undefined } as unknown as Tools

/** Which articles stand together after the last review, when all come in an order that a seed gives. */
async function togetherAfter(seed: number): Promise<ReadonlySet<string>> {
  const chance = chanceFrom(seed)
  const all = events.flatMap((it) => languages.map((language) => ({ id: `${it.event}.${language}`, language, told: it[language] })))
  const shuffled = all.map((it) => ({ it, at: chance() })).sort((a, b) => a.at - b.at)
  const memory = makeClusteringMemory()
  const job = async (): Promise<boolean> => {
    const input = await cluster.load('review', memory.reader, { now: new Date(0), policy: {} as never })
    if (input === null) return false
    await cluster.save(await cluster.run(input, tools), memory.tx)
    return true
  }
  for (const { it } of shuffled) {
    const [title, text] = it.told
    memory.add({
      ...articleOf({ id: it.id, title, text, source: `outlet-${it.language}`, date: '2026-05-04T08:00:00Z' }),
      language: it.language,
    })
    while (memory.storyOf(it.id) === '') await job()
  }
  while (await job());
  const ids = all.map((it) => it.id)
  return new Set(ids.flatMap((a, i) => ids.slice(0, i).flatMap((b) => (memory.storyOf(a) === memory.storyOf(b) ? [`${b} ${a}`] : []))))
}

test('whatever the order of arrival, the same articles end up together and no strangers do', async (t) => {
  const runs = await Promise.all([1, 2, 3, 4, 5].map(togetherAfter))
  const wrong = runs.flatMap((it) => [...it].filter((pair) => new Set(pair.split(' ').map((id) => id.split('.')[0])).size > 1))
  assert.deepEqual(wrong, [])
  const pairs = (events.length * 4 * 3) / 2
  const always = [...(runs[0] ?? [])].filter((pair) => runs.every((it) => it.has(pair)))
  const ever = new Set(runs.flatMap((it) => [...it]))
  t.diagnostic(`${always.length} pairs together in all five orders, ${ever.size} in any, of ${pairs}`)
  assert.ok(always.length / ever.size >= 0.9, `${always.length} of ${ever.size} pairs do not depend on the order`)
  assert.ok(always.length / pairs >= 0.85, `${always.length} of ${pairs}`)
})

/** Two stories of one day on one company, each told twice, in an archive that holds nothing else. */
const day = [
  [
    'lease.1',
    'Orvanne leases a hall in Lyon',
    'Orvanne will lease a hall in Lyon for its models, the firm said on Monday. The hall opens in May and has room for ten years of growth, with water from the river for cooling.',
  ],
  [
    'fine.1',
    'Regulator fines Orvanne over novels',
    'The data regulator set a fine of four million against Orvanne for novels learnt from without leave. Authors had complained; a court in Nantes will hear an appeal.',
  ],
  [
    'lease.2',
    'Orvanne to lease hall in Lyon',
    'A hall in Lyon has been leased by Orvanne for its models. It opens in May, is cooled with water from the river and leaves room for ten years of growth.',
  ],
  [
    'fine.2',
    'Orvanne fined over novels',
    'The data regulator fined Orvanne four million for novels learnt from without leave. Authors had complained, and a court in Nantes will hear the appeal.',
  ],
] as const

test('in an empty archive two stories on one company stay two, and two reports of one event join', async () => {
  const predictor = makeClusterPredictor()
  for (const [id, title, text] of day) await predictor.each({ id, title, text, source: id, date: '2026-05-04T08:00:00Z' })
  const placed = await predictor.last()
  const online = new Map(placed.map((it) => [it.id, it.online]))
  const final = new Map(placed.map((it) => [it.id, it.final]))
  assert.notEqual(online.get('lease.1'), online.get('fine.1'), 'kept apart as they arrive')
  assert.deepEqual(
    [
      final.get('lease.1') === final.get('lease.2'),
      final.get('fine.1') === final.get('fine.2'),
      final.get('lease.1') === final.get('fine.1'),
    ],
    [true, true, false],
  )
})
