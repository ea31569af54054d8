// A plan whose report is read after that of the deal that took its place counts not beside it, and its history says what replaced it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const swap = report(
  '/tarnholm-narvik',
  '2026-06-16T08:00:00Z',
  'Tarnholm Research goes to Sundal Compute with 32 MW',
  'Tarnholm Research has replaced its plan for 26 MW at Brevik Halls in Kuopio with a contract for 32 MW with Sundal Compute.',
  'Sundal Compute runs its halls at Narvik on water power and lets the heat go to a fish farm on the other side of the sound.',
)
const plan = report(
  '/tarnholm-kuopio',
  '2026-06-09T08:00:00Z',
  'Tarnholm Research leases 26 MW from Brevik Halls in Kuopio',
  'Tarnholm Research has leased 26 MW from Brevik Halls in Kuopio, the operator said on Tuesday. The halls stand beside the ring road.',
  'Brevik Halls said that work on the cooling would begin in May, and that the town had agreed to a second line to the site.',
)
const namesake = report(
  '/tarnholm-energy',
  '2026-06-10T08:00:00Z',
  'Tarnholm Energy rents halls by the fjord',
  'Tarnholm Energy has leased 26 MW from Fjellheim Data in Bergen, the operator said on Wednesday. It runs forecasts for wind farms.',
  'Fjellheim Data said that the halls had stood empty for two years, since a bank had left them for the capital.',
)
const again = report(
  '/tarnholm-again',
  '2026-06-25T08:00:00Z',
  'Room for Tarnholm Research by the mill',
  'Tarnholm Research has leased 26 MW from Morabruk Data in Mora, the owner of the mill said on Thursday. It moves in after the summer.',
  'Morabruk Data bought the mill from the town in spring and has put new pipes for cooling into the river.',
)
const opened: AsyncDisposable[] = []
let harbour: Outlet
let basin: Outlet
let it: TestWire
let desk: DeskClient

before(async () => {
  harbour = await startOutlet('Harbour Post', [])
  basin = await startOutlet('Basin Ledger', [swap])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-06-16T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at('2026-06-16T12:00:00Z')
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const rowOf = async (megawatts: number): Promise<Fact> =>
  (await it.wire.store.facts()).find(({ quantity }) => quantity?.[0]?.lo === megawatts) ?? assert.fail(`a row of ${megawatts} MW`)
const total = async (): Promise<number> => totalLedger({ rows: (await it.wire.store.facts()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi
const tell = async (outlet: Outlet, one: Report, moment: string): Promise<void> => {
  outlet.reports.push(one)
  await it.at(moment)
}

test('The plan comes in two days after the deal, and is told to be replaced on its page, in its history and in every total.', async () => {
  assert.equal(await total(), 32)
  await tell(harbour, plan, '2026-06-18T12:00:00Z')
  const [old, deal] = [await rowOf(26), await rowOf(32)]
  assert.deepEqual([old.status, old.supersededBy, deal.supersedes], ['superseded', deal.id, old.id])
  assert.equal(await total(), 32)
  assert.deepEqual(
    (await it.wire.store.eventsOf(old.id)).map(({ name }) => name),
    ['fact.superseded'],
  )
  assert.match((await it.get(`/fact/${old.id}`)).text, new RegExp(`eplaced by <a href="/fact/${deal.id}"`))
  assert.match((await it.get(`/fact/${deal.id}`)).text, /Replaces </)
  const told = await it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 50 })
  const own = told.find(({ sources }) => sources.some(({ url }) => url.endsWith(plan.path))) ?? assert.fail('it has a story')
  assert.doesNotMatch([own.headline, ...own.summary, ...own.take].map(({ text }) => text).join(' '), /32 MW|Sundal/)
})

test('A house of a like name, and a deal of the same size for a later day, count beside it.', async () => {
  await tell(basin, namesake, '2026-06-19T12:00:00Z')
  assert.equal(await total(), 58)
  await tell(harbour, again, '2026-06-25T12:00:00Z')
  assert.equal(await total(), 84)
})

test('When the story of the deal is killed the plan stands again.', async () => {
  const articleId = (await it.wire.store.articleIdOfUrl(`${basin.origin}${swap.path}`)) ?? ''
  const { storyId } = (await it.wire.store.coverageOfArticle(articleId)) ?? assert.fail('it has a story')
  it.clock.set(new Date('2026-06-26T12:00:00Z'))
  const done = await desk.post(`/desk/story/${storyId}/kill`, { reason: 'A court order.', legal: 'yes', foundBy: 'desk' })
  assert.equal(done.status, 200)
  await it.wire.runner.drain(1)
  assert.equal(await total(), 78)
})
