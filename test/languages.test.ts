// One event told in four languages is one story: sixteen events of our own, ninety-six pairs across languages, look-alikes among them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { articleOf } from '../src/app/evals/clustering.ts'
import { makeClusteringMemory } from '../src/app/evals/clustering-memory.ts'
import { cluster } from '../src/stages/cluster/stage.ts'
import type { Tools } from '../src/stages/stage.ts'

const languages = ['en', 'fr', 'de', 'es'] as const
type Told = Readonly<Record<(typeof languages)[number], readonly [string, string]>> & { readonly event: string }
const events = JSON.parse(readFileSync('test/fixtures/languages.json', 'utf8')) as readonly Told[]
const tools = { now: () => new Date(0), note: () => undefined } as unknown as Tools

/** Each article's story, when they come in an order of languages. */
async function storiesOf(order: readonly (typeof languages)[number][]): Promise<ReadonlyMap<string, string>> {
  const memory = makeClusteringMemory()
  const job = async (subject: string): Promise<boolean> => {
    const input = await cluster.load(subject, memory.reader, { now: new Date(0), policy: {} as never })
    if (input === null) return false
    await cluster.save(await cluster.run(input, tools), memory.tx)
    return true
  }
  const ids: string[] = []
  for (const [hour, language] of order.entries())
    for (const it of events) {
      const [title, text] = it[language]
      const id = `${it.event}.${language}`
      memory.add({ ...articleOf({ id, title, text, source: `outlet-${language}`, date: `2026-05-04T0${hour + 5}:00:00Z` }), language })
      ids.push(id)
      while (memory.storyOf(id) === '') await job(id)
    }
  while (await job('review'));
  return new Map(ids.map((id) => [id, memory.storyOf(id)]))
}

function measure(stories: ReadonlyMap<string, string>): {
  readonly joined: number
  readonly pairs: number
  readonly wrong: readonly string[]
} {
  let joined = 0
  let pairs = 0
  const wrong: string[] = []
  const ids = [...stories.keys()]
  for (const [i, a] of ids.entries())
    for (const b of ids.slice(0, i)) {
      const [isOne, isJoined] = [a.split('.')[0] === b.split('.')[0], stories.get(a) === stories.get(b)]
      if (isOne) pairs += 1
      if (isOne && isJoined) joined += 1
      if (!isOne && isJoined) wrong.push(`${b} with ${a}`)
    }
  return { joined, pairs, wrong }
}

for (const order of [languages, languages.toReversed(), ['fr', 'en', 'es', 'de'] as const])
  test(`the same event joins one story across languages, in the order ${order.join(', ')}`, async (t) => {
    const { joined, pairs, wrong } = measure(await storiesOf(order))
    t.diagnostic(`${joined} of ${pairs} pairs in one story, ${wrong.length} pairs wrongly together`)
    assert.ok(pairs >= 60)
    assert.deepEqual(wrong, [])
    assert.ok(joined / pairs >= 0.9, `${joined} of ${pairs}`)
  })
