// Two reports laid before an archive without a past, one a day after the other: whether they come to stand in one story.
import { articleOf } from '../../src/app/evals/clustering.ts'
import { makeClusteringMemory } from '../../src/app/evals/clustering-memory.ts'
import { cluster } from '../../src/stages/cluster/stage.ts'
import type { Tools } from '../../src/stages/stage.ts'

export type Told = readonly [language: string, title: string, text: string]

const tools = { now: () => new Date(0), note: () => undefined } as unknown as Tools

/** Whether the two stand in one story as the second arrives, or after the review that follows. */
export async function areJoined(first: Told, second: Told): Promise<{ readonly online: boolean; readonly final: boolean }> {
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
