// A person takes a row that is the plan a deal has replaced since: its story learns nothing of the deal, and a short name of the ledger's house joins its row.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const swap = report(
  '/tarnholm-narvik',
  '2026-06-16T08:00:00Z',
  'Tarnholm Research goes to Sundal Compute with 32 MW',
  'Tarnholm Research has replaced its plan for 26 MW at Brevik Halls in Kuopio with a lease of 32 MW from Sundal Compute at Narvik.',
  'Sundal Compute runs its halls at Narvik on water power and lets the heat go to a fish farm on the other side of the sound.',
)
const plan = report(
  '/tarnholm-kuopio',
  '2026-06-09T08:00:00Z',
  'Halls beside the ring road find a tenant',
  'Perhaps Tarnholm Research has leased 26 MW from Brevik Halls in Kuopio, roughly what the paper mill beside it draws.',
  'The town has agreed to a second line to the site, and work on the cooling would begin in May at the earliest.',
)
const short = report(
  '/sundal-short',
  '2026-06-18T08:00:00Z',
  'A mountain hall is full',
  'Perhaps Tarnholm Research has leased 32 MW from Sundal at Narvik, roughly what the ferry yard beside it draws.',
  'Dockers had feared for the crane that stands in the way of the new line, and were told that it would stay where it is.',
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

const total = async (): Promise<number> => totalLedger({ rows: (await it.wire.store.facts()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi
/** The report comes in, its row waits, and a person takes it. */
const admit = async (one: Report, moment: string): Promise<string> => {
  harbour.reports.push(one)
  await it.at(moment)
  const url = `${harbour.origin}${one.path}`
  const waiting = (await it.wire.store.possibleFacts(10)).find(({ fact }) => fact.claims[0]?.url === url) ?? assert.fail('a row waits')
  await desk.post(`/desk/fact/${waiting.id}`, { verb: 'admit', reason: 'The release says so.' }, '/desk/facts')
  await it.wire.runner.drain(1)
  const articleId = (await it.wire.store.articleIdOfUrl(url)) ?? ''
  return (await it.wire.store.coverageOfArticle(articleId))?.storyId ?? assert.fail('it has a story')
}
const powersOf = async (storyId: string): Promise<readonly unknown[]> =>
  (await it.wire.store.factsOfStory(storyId)).map(({ quantity }) => quantity?.[0]?.lo)

test('The plan that a person takes is replaced at once, and the row of the deal is none of its story.', async () => {
  const storyId = await admit(plan, '2026-06-17T12:00:00Z')
  assert.equal(await total(), 32)
  assert.deepEqual(await powersOf(storyId), [26])
})

test('A row that names the house by a part of its name joins the row of the deal.', async () => {
  await admit(short, '2026-06-18T12:00:00Z')
  assert.deepEqual([(await it.wire.store.facts()).length, await total()], [2, 32])
})
