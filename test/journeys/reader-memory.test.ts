// Pages are kept while a wire writes, and are new at once when what they tell has changed, whoever wrote it.
import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import { readConfig } from '../../src/app/config.ts'
import { webOf } from '../../src/app/serve.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { Store } from '../../src/store/store.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

let it: TestWire
let dispatch: Dispatch
const opened: AsyncDisposable[] = []

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall, campus])
  const basin = await startOutlet('Basin Ledger', [campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z')
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  const found = (await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 10 })).find((one) => one.take.length > 0)
  dispatch = found ?? assert.fail('a story with a take')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

/** Readers of a process of its own, which hears of no commit, and how often it asked for a story. */
function otherProcess() {
  const asked = { stories: 0, fronts: 0 }
  const { store } = it.wire
  const counting: Store = {
    ...store,
    onCommit: () => undefined,
    publicAtSlug: (slug) => {
      asked.stories++
      return store.publicAtSlug(slug)
    },
    receiptsById: (ids) => {
      asked.fronts++
      return store.receiptsById(ids)
    },
  }
  const fetchPage = webOf({ ...it.wire, store: counting }, it.clock, readConfig({ port: 0 }, {}), {
    url: it.url,
    isSample: true,
    notice: () => null,
  })
  const read = async (path: string) => {
    const answer = await fetchPage(new Request(`${it.url}${path}`, { headers: { accept: 'text/html' } }))
    return { status: answer.status, text: await answer.text() }
  }
  return { asked, read }
}

/** As if more time had passed than a look is believed for. */
async function aMomentLater<T>(work: () => Promise<T>): Promise<T> {
  const { performance } = globalThis
  const real = performance.now.bind(performance)
  const ahead = mock.method(performance, 'now', () => real() + 1000)
  try {
    return await work()
  } finally {
    ahead.mock.restore()
  }
}

test('A wire that takes in news makes no page anew for it: only what changes for readers does.', async () => {
  const { asked, read } = otherProcess()
  await read(`/story/${dispatch.slug}`)
  await read('/')
  for (let n = 0; n < 5; n++) {
    await it.wire.store.transaction(async (tx) => {
      await tx.setMeta('counted', n)
      await tx.saveSitePolicy('https://harbour.example', it.clock.now().toISOString(), { n })
    })
    await aMomentLater(() => read(`/story/${dispatch.slug}`))
    await aMomentLater(() => read('/'))
  }
  assert.deepEqual(asked, { stories: 1, fronts: 1 })
})

test('A hundred who ask for the same page at once have it made once.', async () => {
  const { asked, read } = otherProcess()
  const pages = await Promise.all(Array.from({ length: 100 }, () => read(`/story/${dispatch.slug}`)))
  assert.equal(asked.stories, 1)
  assert.ok(pages.every(({ status }) => status === 200))
})

test('Another version, a settled question, a ledger row and a name each show at once on the pages that tell of them.', async () => {
  const { read } = otherProcess()
  const { store } = it.wire
  const [watch] = await store.watches()
  const [fact] = await store.facts()
  const entity = (await store.entities()).find((one) => one.id === dispatch.mentions[0]?.entityId)
  assert.ok(watch && fact && entity, `${watch?.id} ${fact?.id} ${entity?.id}`)
  const pages = ['/', `/story/${dispatch.slug}`, `/watch/${watch.id}`, `/fact/${fact.id}`, `/entity/${entity.id}`]
  for (const path of pages) assert.equal((await read(path)).status, 200, path)
  await store.transaction(async (tx) => {
    const text = 'A headline of another version'
    await tx.addDispatch(
      { ...dispatch, version: dispatch.version + 1, headline: { ...dispatch.headline, text } },
      { words: text, digest: 'another' },
    )
    await tx.saveWatch({ ...watch, resolvesYesIf: 'a condition nobody wrote before' })
    await tx.saveFact({ ...fact, basisNote: 'a note nobody wrote before', version: fact.version + 1 }, { storyId: null, imported: false })
    await tx.saveEntity({ ...entity, aliases: [...entity.aliases, 'A Name Nobody Knew'] })
  })
  const seen = await aMomentLater(() => Promise.all(pages.map(read)))
  const words = [
    'A headline of another version',
    'A headline of another version',
    'a condition nobody wrote before',
    'a note nobody wrote before',
    'A Name Nobody Knew',
  ]
  assert.deepEqual(
    seen.map(({ text }, i) => text.includes(words[i] ?? '')),
    [true, true, true, true, true],
  )
})

test('A story that is taken down is gone at once, also for the process that just made its page.', async () => {
  const { read } = otherProcess()
  assert.equal((await read(`/story/${dispatch.slug}`)).status, 200)
  assert.match((await read('/')).text, new RegExp(`/story/${dispatch.slug}"`))
  await it.wire.store.transaction(async (tx) => {
    await tx.killProse(dispatch.storyId)
    await tx.saveTombstone({
      kind: 'tombstone',
      storyId: dispatch.storyId,
      slug: dispatch.slug,
      killedAt: it.clock.now().toISOString(),
      reason: 'on demand of its publisher',
      legal: false,
    })
  })
  const [story, front] = await aMomentLater(() => Promise.all([read(`/story/${dispatch.slug}`), read('/')]))
  assert.equal(story?.status, 410)
  assert.ok(!front?.text.includes(`/story/${dispatch.slug}"`))
})
