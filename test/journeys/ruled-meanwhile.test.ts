// An article is being read while its origin is ruled on, its publisher takes it back, or another report changes its row: nothing is undone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Fact } from '../../src/domain/fact.ts'
import { Fault } from '../../src/domain/fault.ts'
import { read } from '../../src/stages/read/stage.ts'
import { record } from '../../src/stages/record/stage.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, startOutlet } from '../support/outlet.ts'
import { slowly } from '../support/slow-worker.ts'

const key = 'ada-has-a-long-key-of-her-own'
const day = '2026-03-02'
const told = (path: string, place: string, mw: number): Report => ({
  path,
  title: `Haltamo lets ${mw} MW in ${place} to Veldrake Research`,
  publishedAt: `${day}T08:00:00Z`,
  paragraphs: [
    `Veldrake Research has leased ${mw} MW from Haltamo in ${place}, the operator said on Monday. The lease runs for six years from June.`,
    `Haltamo said the hall in ${place} had been empty since the autumn, and that Veldrake Research would move in before the summer.`,
  ],
})

let plant: Outlet
let basin: Outlet
let harbour: Outlet
let it: TestWire
let desk: DeskClient
const opened: AsyncDisposable[] = []

before(async () => {
  plant = await startOutlet('Nightly Plant', [told('/kuopio', 'Kuopio', 73)])
  basin = await startOutlet('Basin Ledger', [told('/oulu', 'Oulu', 21)])
  harbour = await startOutlet('Harbour Post', [told('/turku', 'Turku', 9)])
  opened.push(plant, basin, harbour)
  it = await openTestWire([plant, basin, harbour], `${day}T12:00:00Z`, { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at(`${day}T12:00:00Z`)
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const articleAt = async (outlet: Outlet, path: string) =>
  (await it.wire.store.articleIdOfUrl(`${outlet.origin}${path}`)) ?? assert.fail(`${path} was read`)
const beingRead = async (outlet: Outlet, path: string) => slowly(it, record, await articleAt(outlet, path))
const rowsOf = async (outlet: Outlet) =>
  (await it.wire.store.facts()).filter(({ claims }) => claims.some(({ url, withdrawnAt }) => url.startsWith(outlet.origin) && !withdrawnAt))
const claimsOf = async (articleId: string) => {
  const place = (await it.wire.store.coverageOfArticle(articleId)) ?? assert.fail('it has a place')
  return (await it.wire.store.claimsOfStory(place.storyId)).filter((claim) => claim.articleId === articleId)
}

test('A reading that ends after its origin was put under quarantine writes nothing back.', async () => {
  const reading = await beingRead(plant, '/kuopio')
  assert.ok((await rowsOf(plant)).length > 0)
  it.clock.set(new Date(`${day}T13:00:00Z`))
  await desk.post('/desk/quarantine', { origin: 'Nightly Plant', reason: 'It invents figures.' }, '/desk/sources')
  assert.deepEqual([await rowsOf(plant), await claimsOf(reading.id)], [[], []])
  await reading.save()
  assert.deepEqual([await rowsOf(plant), await claimsOf(reading.id)], [[], []])
})

test('A reading that ends after its publisher took the report back writes nothing back.', async () => {
  const reading = await beingRead(basin, '/oulu')
  assert.ok((await rowsOf(basin)).length > 0)
  it.clock.set(new Date(`${day}T14:00:00Z`))
  const sent = { name: 'Mara Lind', email: 'desk@basin.example', goodFaith: 'yes', reason: 'Ours, and we ask you to stop.' }
  const filed = await it.post('/publishers/notice', {
    ...sent,
    kind: 'level',
    domain: basin.host,
    urls: basin.origin,
    wantsLevel: 'L1',
  })
  const receipt = JSON.parse(filed.text) as { readonly status: string; readonly proofToken: string }
  basin.files.set('/.well-known/groundwire-verify', { type: 'text/plain', body: receipt.proofToken })
  await it.post(`${receipt.status}/proof`, {})
  await it.wire.runner.drain(1)
  assert.deepEqual([await rowsOf(basin), await claimsOf(reading.id)], [[], []])
  await reading.save()
  assert.deepEqual([await rowsOf(basin), await claimsOf(reading.id)], [[], []])
})

test('A row that changed while an article of it was read is not written over: the article is read again.', async () => {
  const [row] = await rowsOf(harbour)
  const [claim] = row?.claims ?? []
  assert.ok(row && claim)
  const save = (fact: Fact) => it.wire.store.transaction((tx) => tx.saveFact(fact, { storyId: null, imported: false }))
  // As it stood before this article joined it.
  const others = [{ ...claim, id: 'c_of_another', origin: 'o_other', publisher: 'Other Post', url: 'https://other.example/turku' }]
  await save({ ...row, claims: others, version: row.version + 1 })
  const reading = await beingRead(harbour, '/turku')
  await save({ ...row, claims: others, status: 'paused', version: row.version + 2 })
  await assert.rejects(reading.save(), (fault) => fault instanceof Fault && fault.code === 'store.conflict' && fault.retry === 'soon')
  assert.equal((await it.wire.store.factById(row.id))?.claims.length, 1)
  const again = await beingRead(harbour, '/turku')
  await again.save()
  const now = (await it.wire.store.factById(row.id)) ?? assert.fail('the row is kept')
  assert.deepEqual([now.claims.length, now.version], [2, row.version + 3])
})

test('A page that was asked for before its origin was put under quarantine is not taken up after it.', async () => {
  const article = (await it.wire.store.articleById(await articleAt(harbour, '/turku'))) ?? assert.fail('it was read')
  harbour.reports[0] = { ...told('/turku', 'Turku', 11), title: 'Haltamo lets 11 MW in Turku after all' }
  const page = await slowly(it, read, article.itemId)
  it.clock.set(new Date(`${day}T16:00:00Z`))
  await desk.post('/desk/quarantine', { origin: 'Harbour Post', reason: 'It invents figures too.' }, '/desk/sources')
  await assert.rejects(page.save(), (fault) => fault instanceof Fault && fault.code === 'store.conflict' && fault.retry === 'soon')
  const now = await it.wire.store.articleById(article.id)
  assert.deepEqual([now?.level, now?.text], ['L0', ''])
})
