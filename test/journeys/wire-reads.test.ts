// The wire's own counts and its past, asked of a real database: they must say the same as the documents themselves.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { Fault } from '../../src/domain/fault.ts'
import { dispatch } from '../../src/outlets/fixture.ts'
import { findStories } from '../../src/outlets/found-stories.ts'
import { makeConnections } from '../../src/store/connections.ts'
import { startEmbeddedServer } from '../../src/store/embedded-server.ts'
import { sql } from '../../src/store/sql.ts'
import { makeStore, type Store } from '../../src/store/store.ts'
import { makeTempHome } from '../support/temp-home.ts'

const home = makeTempHome()
const server = await startEmbeddedServer(home.path)
let store: Store | undefined
const open = (): Store => store ?? assert.fail('no store')

const version = (storyId: string, n: number, day: number, over: Partial<Dispatch> = {}): Dispatch => ({
  ...dispatch,
  id: `d_${storyId}_${n}`,
  storyId,
  slug: storyId,
  version: n,
  publishedAt: `2026-05-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  firstPublishedAt: '2026-05-01T08:00:00.000Z',
  corrections: [],
  ...over,
})

before(async () => {
  store = await makeStore({ host: server.host, database: server.database, user: server.user, connectionsMax: 2 })
  const all = [
    version('s_a', 1, 1),
    version('s_a', 2, 3, { mentions: [{ entityId: 'birch', name: 'Birch', kind: 'company' }] }),
    version('s_b', 1, 2),
    version('s_b', 2, 4, { status: 'withheld', summary: [], take: [], archive: [], cuts: [] }),
    version('s_c', 1, 5, { corrections: dispatch.corrections, sources: dispatch.sources.map((it) => ({ ...it, longestRun: 5 })) }),
  ]
  for (const it of all) await store.transaction((tx) => tx.addDispatch(it, { words: it.headline.text, digest: it.id }))
})
after(async () => {
  await store?.close()
  await server.stop()
  await home[Symbol.asyncDispose]()
})

test('the wire of a past time is the newest version of each story by then, and a withheld one is gone from when it was withheld', async () => {
  const at = async (day: number): Promise<readonly string[]> =>
    (await open().dispatchesAt(new Date(`2026-05-${String(day).padStart(2, '0')}T09:00:00Z`), 10)).map(
      (it) => `${it.storyId} ${it.version}`,
    )
  assert.deepEqual(await at(1), ['s_a 1'])
  assert.deepEqual(await at(2), ['s_b 1', 's_a 1'])
  assert.deepEqual(await at(3), ['s_a 2', 's_b 1'])
  assert.deepEqual(await at(4), ['s_a 2'])
  assert.deepEqual(await at(9), ['s_c 1', 's_a 2'])
})

test('counts say the same as the documents', async () => {
  const live = await open().dispatchesOnWire({ before: new Date('2030-01-01'), limit: 10 })
  const sentences = live.flatMap((it) => [it.headline, ...it.summary, ...it.take, ...it.archive])
  const counted = await open().sentenceCounts()
  assert.equal(counted.stories, live.length)
  assert.equal(counted.sentences, sentences.length)
  assert.equal(counted.evidenced, sentences.filter((it) => it.evidence.length > 0).length)
  assert.equal(counted.judgements, sentences.filter((it) => it.kind === 'judgement').length)
  assert.equal(
    counted.cuts,
    live.reduce((sum, it) => sum + it.cuts.length, 0),
  )
  assert.equal(counted.longestRun, 5)
  assert.deepEqual(
    (await open().dispatchesOfEntity('birch', 5)).map((it) => it.storyId),
    ['s_a'],
  )
  assert.deepEqual(
    (await open().dispatchesCorrected(5)).map((it) => it.storyId),
    ['s_c'],
  )
  assert.deepEqual(
    (await open().topOrigins(1)).map((it) => it.n),
    [live.length],
  )
  const perEntity = await open().storiesPerEntity()
  assert.equal(perEntity.find((it) => it.entityId === 'birch')?.n, 1)
})

test('what was searched is counted by day, as the documents stand: new versions, withheld and merged stories included', async () => {
  const scopeAt = async (time: string): Promise<number> => (await open().archiveScope(new Date(time))).stories
  assert.deepEqual(await Promise.all(['2026-05-01T08:00:00Z', '2026-05-01T08:00:01Z', '2026-05-09T00:00:00Z'].map(scopeAt)), [0, 2, 2])
  assert.equal(await open().countDispatches(), 2)
  for (const [id, day] of [
    ['s_d', '02'],
    ['s_e', '02'],
  ] as const)
    await open().transaction((tx) =>
      tx.addDispatch(version(id, 1, 2, { firstPublishedAt: `2026-05-${day}T10:00:00.000Z` }), { words: id, digest: id }),
    )
  assert.deepEqual(await Promise.all(['2026-05-02T10:00:00Z', '2026-05-02T10:00:01Z', '2026-05-03T00:00:00Z'].map(scopeAt)), [2, 4, 4])
  await open().transaction((tx) => tx.mergeStory({ keep: 's_d', fold: 's_e' }))
  assert.equal(await scopeAt('2026-05-03T00:00:00Z'), 3)
  assert.equal(await open().countDispatches(), (await open().dispatchesOnWire({ before: new Date('2030-01-01'), limit: 10 })).length)
})

test('a search ranks what it found by its words, pages without gaps, and counts all', async () => {
  const told: readonly (readonly [string, string])[] = [
    ['s_f', 'The ferry line opens.'],
    ['s_g', 'Ferry, ferry, ferry: the ferry line opens a ferry.'],
    ['s_h', 'A ferry waits.'],
  ]
  for (const [id, words] of told)
    await open().transaction((tx) =>
      tx.addDispatch(version(id, 1, 6, { headline: { ...dispatch.headline, text: words } }), { words, digest: id }),
    )
  const find = (words: string, limit: number, given?: string) =>
    findStories(open(), { words }, { limit, ...(given !== undefined && { given }) })
  const idsOf = ({ hits }: Awaited<ReturnType<typeof find>>): readonly string[] => hits.map((it) => it.dispatch.storyId)
  const all = await find('ferry', 10)
  assert.deepEqual([all.total, idsOf(all)[0], all.given], [3, 's_g', null])
  const first = await find('ferry', 2)
  const second = await find('ferry', 2, first.given ?? assert.fail('there is more'))
  assert.deepEqual([...idsOf(first), ...idsOf(second)], idsOf(all))
  assert.equal(second.given, null)
  const newest = await find('', 2)
  assert.deepEqual([newest.hits.length, newest.hits[0]?.snippet], [2, ''])
})

test('an entity is found by a part of any of its spellings, in whatever case and letters', async () => {
  const entity = { id: 'orvanne', name: 'Électricité d’Orvanne', kind: 'company', aliases: ['OVE'], source: 'made up' } as const
  await open().transaction((tx) => tx.saveEntity(entity))
  for (const words of ['électricité', 'ÉLECTRI', 'ove', 'orvanne'])
    assert.deepEqual(
      (await open().entitiesSpelling(words)).map((it) => it.id),
      ['orvanne'],
      words,
    )
  assert.deepEqual(await open().entitiesSpelling('birch'), [])
})

test('a question that gets no connection in its time, and one that loses its connection, are told as faults that pass', async () => {
  const place = { host: server.host, database: server.database, user: server.user }
  const isFault = (code: string) => (error: unknown) => error instanceof Fault && error.code === code && error.retry === 'soon'
  const narrow = makeConnections({ ...place, connectionsMax: 1, connectMsMax: 50 })
  await narrow.inTransaction('begin', async () => {
    await assert.rejects(narrow.db.rows(sql`select 1`), isFault('store.busy'))
    await assert.rejects(
      narrow.inTransaction('begin', async () => undefined),
      isFault('store.busy'),
    )
  })
  assert.deepEqual(await narrow.db.rows(sql`select 1 as one`), [{ one: 1 }])
  await assert.rejects(narrow.db.rows(sql`select pg_terminate_backend(pg_backend_pid())`), isFault('store.unavailable'))
  assert.deepEqual(await narrow.db.rows(sql`select 2 as two`), [{ two: 2 }])
  await narrow.close()
})
