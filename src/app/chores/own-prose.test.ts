import assert from 'node:assert/strict'
import test from 'node:test'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Tools } from '../../stages/stage.ts'
import type { Reader, Tx } from '../../store/store.ts'
import { ownRuns } from '../../text/own-prose.ts'
import { isOwnProseDue, ownProse } from './own-prose.ts'

const words = (i: number): string =>
  `The harbour of town ${i} has let its hall number ${i} to a company that wants to warm a pool with it for ${i} winters in a row, and the town of ${i} churches pays ${i} a month.`

test('4.6: of a hundred and twenty stories no job looks at more than fifty, a job that is done twice adds nothing, and none is left out', async () => {
  const ids = Array.from({ length: 120 }, (_, i) => `s_${String(i).padStart(3, '0')}`)
  const recorded = new Map<string, Set<number>>()
  const calls: (readonly [string, readonly number[]])[] = []
  let meta: unknown = null
  const store = {
    meta: async () => meta,
    storyIdsPublished: async (after: string, limit: number) => ids.filter((id) => id > after).slice(0, limit),
    dispatchVersions: async (id: string) => [
      { summary: [{ text: words(ids.indexOf(id)) }], take: [], sources: [], archive: [] } as unknown as Dispatch,
    ],
    articlesById: async () => [],
  } as unknown as Reader
  const tx = {
    saveOwnRuns: async (storyId: string, hashes: readonly number[]) => {
      calls.push([storyId, hashes])
      recorded.set(storyId, new Set([...(recorded.get(storyId) ?? []), ...hashes]))
    },
    setMeta: async (_key: string, value: unknown) => {
      meta = value
    },
  } as unknown as Tx
  const sizes: number[] = []
  for (let jobs = 1; jobs > 0; ) {
    const input = await ownProse.load('first', store, {} as never)
    assert.ok(input)
    sizes.push(input.stories.length)
    const output = await ownProse.run(input, { note: () => undefined } as unknown as Tools)
    const first = calls.length
    const next = await ownProse.save(output, tx)
    const [once, progress] = [calls.slice(first), meta]
    assert.deepEqual(await ownProse.save(output, tx), next)
    assert.deepEqual(calls.slice(first + once.length), once, 'a second time it saves the same again and nothing else')
    assert.deepEqual(meta, progress)
    // The job done anew on the same stories reads the same out of them.
    assert.deepEqual(await ownProse.run(input, { note: () => undefined } as unknown as Tools), output)
    jobs = next.length
  }
  assert.deepEqual(sizes, [50, 50, 20])
  assert.equal(isOwnProseDue(meta), false)
  assert.equal(await ownProse.load('first', store, {} as never), null)
  assert.deepEqual([...recorded.keys()], ids)
  for (const [id, hashes] of recorded) assert.deepEqual(hashes, new Set(ownRuns([words(ids.indexOf(id))], [])), id)
  assert.ok([...recorded.values()].some(({ size }) => size > 0))
})
