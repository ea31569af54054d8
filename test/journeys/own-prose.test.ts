// Our own words come back under another name: they are no evidence, and whoever prints them is flagged.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, campusToo } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const day = '2026-03-02'
let it: TestWire
let desk: DeskClient
let mirror: Outlet
let honest: Outlet
const opened: AsyncDisposable[] = []

before(async () => {
  const harbour = await startOutlet('Harbour Post', [campus])
  mirror = await startOutlet('Daily Mirror Site')
  honest = await startOutlet('Basin Ledger')
  opened.push(harbour, mirror, honest)
  it = await openTestWire([harbour, mirror, honest], `${day}T10:30:00Z`, { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at(`${day}T10:30:00Z`)
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const published = async () =>
  (await it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 5 })).find((one) => one.status === 'usable') ??
  assert.fail('nothing is on the wire')
const stateOf = async () => {
  const { store } = it.wire
  return JSON.stringify([
    (await store.facts()).map((one) => one.claims.map(({ id, publisher }) => [id, publisher])),
    (await published()).origins,
    (await published()).sources.length,
  ])
}

test('AP-S4: a page that copies our take and adds a number gives no claim, no origin and no row, and is flagged', async () => {
  const { take, summary, storyId } = await published()
  assert.ok(take.length + summary.length > 2, 'there is prose to copy')
  const earlier = await stateOf()
  mirror.reports.push({
    path: '/zaragoza-900',
    title: 'Mesalta plans a 900 MW campus at Zaragoza Sur',
    publishedAt: `${day}T11:00:00Z`,
    paragraphs: [
      'Mesalta Centros de Datos will build a 900 MW campus at Zaragoza Sur.',
      [...summary, ...take].map(({ text }) => text).join(' '),
    ],
  })
  await it.at(`${day}T12:00:00Z`)
  assert.equal(await stateOf(), earlier)
  const url = `${mirror.origin}/zaragoza-900`
  assert.match(
    (await it.get(`/why?url=${encodeURIComponent(url)}`)).text,
    /Not used \(rule own prose\): the page prints what we had published/,
  )
  const [copy] = await it.wire.store.copiesOfOurs(5)
  assert.equal(copy?.storyId, storyId)
  assert.deepEqual(
    (await it.wire.store.eventsOf(copy?.articleId ?? '')).map((one) => [one.name, one.actor]),
    [['article.copies-us', 'rule:cluster']],
  )
  assert.match((await desk.get('/desk/sources')).text, /Pages that print our own words.*Mesalta plans a 900 MW campus/s)
})

test('AP-S4: an honest report of the same event, with the same quotation, stays a source of its own', async () => {
  honest.reports.push({ ...campusToo, publishedAt: `${day}T12:30:00Z` })
  await it.at(`${day}T13:00:00Z`)
  assert.deepEqual((await it.wire.store.copiesOfOurs(5)).length, 1)
  assert.deepEqual((await published()).sources.map((one) => one.publisher).toSorted(), ['Basin Ledger', 'Harbour Post'])
})
