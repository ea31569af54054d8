import assert from 'node:assert/strict'
import test from 'node:test'
import type { ReaderChange } from './reader-changes.ts'
import { withMemory } from './reader-memory.ts'

type Fake = Parameters<typeof withMemory>[0]

/** An archive that counts how often it was asked, and a log of what changed in it. */
function fakeArchive(articles = () => 0) {
  const asked: string[] = []
  const told: ReaderChange[] = []
  let writes = 0
  let now = 0
  let commit = (): void => undefined
  const read =
    (name: string) =>
    async (...args: readonly unknown[]) => {
      asked.push([name, ...args].join(' '))
      return asked.length
    }
  const store = {
    readerChanges: async (since: string | null) => {
      asked.push('look')
      const changes = since === null ? [] : told.splice(0)
      return { mark: String(writes), changes, isOtherArchive: false }
    },
    onCommit: (tell: () => void) => {
      commit = tell
    },
    transaction: async (work: () => Promise<unknown>) => work(),
    watches: read('watches'),
    watchById: read('watchById'),
    feeds: read('feeds'),
    dispatchOfStory: read('dispatchOfStory'),
    countArticles: async () => articles(),
  }
  const { store: kept, memory } = withMemory(store as unknown as Fake & typeof store, () => now)
  return {
    kept,
    memory,
    asked: (name: string) => asked.filter((it) => it.startsWith(name)).length,
    /** Something is written, here or by another process. */
    write(change: ReaderChange | null, isHere = true) {
      writes++
      if (change !== null) told.push(change)
      if (isHere) commit()
    },
    later(ms: number) {
      now += ms
    },
  }
}

test('an answer is read once, and again only after something of its kind has changed', async () => {
  const it = fakeArchive()
  await it.kept.watches()
  it.write(null)
  it.write({ kind: 'fact', id: 'f_1' })
  await it.kept.watches()
  assert.equal(it.asked('watches'), 1)
  it.write({ kind: 'watch', id: 'w_1' })
  await it.kept.watches()
  assert.equal(it.asked('watches'), 2)
})

test('what another process wrote is known within the fortieth of a second for which a look is believed', async () => {
  const it = fakeArchive()
  await it.kept.watches()
  it.write({ kind: 'watch', id: 'w_1' }, false)
  await it.kept.watches()
  assert.equal(it.asked('watches'), 1)
  it.later(25)
  await it.kept.watches()
  assert.equal(it.asked('watches'), 2)
})

test('a page is old when a row it read has changed, and not when another of that kind has', async () => {
  const it = fakeArchive()
  await it.memory.look()
  const page = it.memory.follow(() => it.kept.dispatchOfStory('s_1'))
  await page.value
  it.write({ kind: 'dispatch', id: 's_2' })
  await it.memory.look()
  assert.equal(it.memory.isOld(page.leaning), false)
  it.write({ kind: 'dispatch', id: 's_1' })
  await it.memory.look()
  assert.equal(it.memory.isOld(page.leaning), true)
})

test('a page that asked something whose grounds nobody wrote down is old after any write', async () => {
  const it = fakeArchive()
  await it.memory.look()
  const page = it.memory.follow(() => it.kept.feeds())
  await page.value
  await it.memory.look()
  assert.equal(it.memory.isOld(page.leaning), false)
  it.write(null)
  await it.memory.look()
  assert.equal(it.memory.isOld(page.leaning), true)
})

test('a page is old when what it read changed while it was being made', async () => {
  const it = fakeArchive()
  await it.memory.look()
  let goOn = (): void => undefined
  const pause = new Promise<void>((done) => {
    goOn = done
  })
  const page = it.memory.follow(async () => {
    await it.kept.dispatchOfStory('s_1')
    await pause
  })
  it.write({ kind: 'dispatch', id: 's_1' })
  await it.memory.look()
  goOn()
  await page.value
  assert.equal(it.memory.isOld(page.leaning), true)
})

test('who has not looked for longer than changes are kept forgets everything', async () => {
  const it = fakeArchive()
  await it.kept.watches()
  it.later(11 * 60_000)
  await it.kept.watches()
  assert.equal(it.asked('watches'), 2)
})

test('a look that fails is told, and everything is forgotten at the next', async () => {
  const it = fakeArchive()
  await it.kept.watches()
  const away = ['away']
  const { store, memory } = withMemory(
    {
      readerChanges: async () => {
        const why = away.pop()
        if (why !== undefined) throw new Error(why)
        return { mark: '1', changes: [], isOtherArchive: false }
      },
      onCommit: () => undefined,
      transaction: async () => undefined,
      watches: it.kept.watches,
    } as unknown as Fake & { watches: () => Promise<unknown> },
    () => 0,
  )
  await assert.rejects(store.watches(), /away/)
  await store.watches()
  assert.equal(memory.isFresh(), true)
})

test('a small count of articles is asked anew, since a young archive outgrows it within the minute; a large one is kept that long', async () => {
  let read = 0
  const it = fakeArchive(() => read)
  for (const n of [0, 14, 9_999, 10_000, 10_001]) {
    read = n
    assert.equal(await it.kept.countArticles(), Math.min(n, 10_000))
  }
  it.later(60_000)
  assert.equal(await it.kept.countArticles(), 10_001)
})
