import assert from 'node:assert/strict'
import test from 'node:test'
import type { Head } from './head.ts'
import { rememberingStore } from './remembered.ts'

type Fake = Parameters<typeof rememberingStore>[0]

/** A wire of a few rows that counts how many texts were read, and how often sums were asked. */
function fakeStore(rows: Map<string, { version: number; row: string; text: string }>) {
  const read: string[] = []
  let sums = 0
  const heads = async (): Promise<readonly Head[]> => [...rows].map(([storyId, { version, row }]) => ({ storyId, version, row }))
  const store = {
    headsOnWire: heads,
    headsOfEntity: heads,
    dispatchesOfHeads: async (asked: readonly Head[]) =>
      asked.flatMap(({ storyId }) => {
        const it = rows.get(storyId)
        if (it === undefined) return []
        read.push(storyId)
        return [{ head: { storyId, version: it.version, row: it.row }, dispatch: { storyId, text: it.text } }]
      }),
    dispatchesOnWire: async () => assert.fail('read whole'),
    dispatchesOfEntity: async () => assert.fail('read whole'),
    storiesPerEntity: async () => [{ entityId: 'alder', n: ++sums }],
  }
  return { store: store as unknown as Fake, read, sums: () => sums }
}
const ask = { before: new Date('2026-11-24T00:00:00Z'), limit: 10 }
const textsOf = (all: readonly unknown[]): readonly string[] => all.map((it) => (it as { text: string }).text)

test('a text is read once, and again only when its row has changed, in the order of the wire', async () => {
  const rows = new Map([
    ['b', { version: 1, row: '10', text: 'second' }],
    ['a', { version: 2, row: '11', text: 'first' }],
  ])
  const { store, read } = fakeStore(rows)
  const reader = rememberingStore(store, () => 0)
  assert.deepEqual(textsOf(await reader.dispatchesOnWire(ask)), ['second', 'first'])
  assert.deepEqual(textsOf(await reader.dispatchesOfEntity('alder', 10)), ['second', 'first'])
  assert.deepEqual(read, ['b', 'a'])
  rows.set('a', { version: 2, row: '12', text: 'withheld' })
  assert.deepEqual(textsOf(await reader.dispatchesOnWire(ask)), ['second', 'withheld'])
  assert.deepEqual(read, ['b', 'a', 'a'])
})

test('what is removed from the wire is not answered from memory', async () => {
  const rows = new Map([['a', { version: 1, row: '10', text: 'gone' }]])
  const { store } = fakeStore(rows)
  const reader = rememberingStore(store, () => 0)
  await reader.dispatchesOnWire(ask)
  rows.delete('a')
  assert.deepEqual(await reader.dispatchesOnWire(ask), [])
})

test('a sum that cost much is kept a hundred times as long, a cheap one not at all', async () => {
  let now = 0
  let cost = 20
  const { store, sums } = fakeStore(new Map())
  const storiesPerEntity = async () => {
    now += cost
    return store.storiesPerEntity()
  }
  const slow = { ...store, storiesPerEntity }
  const reader = rememberingStore(slow, () => now)
  await reader.storiesPerEntity()
  now += 1999
  await reader.storiesPerEntity()
  assert.equal(sums(), 1)
  now += 2
  cost = 1
  await reader.storiesPerEntity()
  assert.equal(sums(), 2)
  await reader.storiesPerEntity()
  assert.equal(sums(), 3)
})
