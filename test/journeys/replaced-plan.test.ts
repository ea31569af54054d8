// A plan that a deal has replaced stands again when the deal falls, whatever fells it: in the ledger, its totals, pages and stored searches.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import type { Fact } from '../../src/domain/fact.ts'
import type { Receipt } from '../../src/domain/receipt.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, report, startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const plan = report(
  '/veldrake-kuopio',
  '2026-03-03T08:00:00Z',
  'Veldrake Research leases 32 MW from Haltamo in Kuopio',
  'Veldrake Research has leased 32 MW from Haltamo in Kuopio, the operator said on Tuesday. The halls stand beside the ring road.',
  'Haltamo said that work on the cooling would begin in May, and that the town had agreed to a second line to the site.',
)
const deal = report(
  '/fjordvik-26',
  '2026-06-05T08:00:00Z',
  'Fjordvik Compute signs Veldrake Research for 26 MW',
  'Veldrake Research has signed a contract for 26 MW with Fjordvik Compute, the operator said on Friday. It runs for eight years.',
  'Fjordvik Compute said that the halls had been ready since the spring, and that the first machines would come by boat.',
)
const asked = report(
  '/veldrake-hiring',
  '2026-06-10T08:00:00Z',
  'Veldrake Research opens a school for its engineers',
  'Veldrake Research opened a school for its engineers on Wednesday. It takes forty pupils a year and pays them while they learn.',
)
const swap = report(
  '/veldrake-narvik',
  '2026-06-16T08:00:00Z',
  'Veldrake Research goes to Fjordvik Compute with 26 MW',
  'Veldrake Research has replaced its plan for 32 MW at Haltamo in Kuopio with a contract for 26 MW with Fjordvik Compute.',
  'Fjordvik Compute runs its halls at Narvik on water power and lets the heat go to a fish farm on the other side of the sound.',
)
const opened: AsyncDisposable[] = []
let basin: Outlet
let it: TestWire
let desk: DeskClient

before(async () => {
  const harbour = await startOutlet('Harbour Post', [plan])
  basin = await startOutlet('Basin Ledger', [])
  const quay = await startOutlet('Quay Wire', [])
  opened.push(harbour, basin, quay)
  it = await openTestWire([harbour, basin, quay], '2026-03-03T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at('2026-03-03T12:00:00Z')
  quay.reports.push(deal)
  await it.at('2026-06-05T12:00:00Z')
  harbour.reports.push(asked)
  await it.at('2026-06-10T12:00:00Z')
  basin.reports.push(swap)
  await it.at('2026-06-16T12:00:00Z')
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const rowOf = async (megawatts: number): Promise<Fact> =>
  (await it.wire.store.facts()).find(({ claims }) => JSON.stringify(claims.map(({ says }) => says['mw'])).includes(`"lo":${megawatts},`)) ??
  assert.fail(`a row of ${megawatts} MW`)
const total = async (): Promise<number> => totalLedger({ rows: (await it.wire.store.facts()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi
const standing = async () => {
  const [old, deal] = [await rowOf(32), await rowOf(26)]
  return { plan: old.status, by: old.supersededBy, deal: deal.status, total: await total() }
}
const searched = async (): Promise<Receipt> => {
  const all = await it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 50 })
  const story = all.find(({ sources }) => sources.some(({ url }) => url.endsWith(asked.path))) ?? assert.fail('the story stands')
  const [first] = await it.wire.store.dispatchVersions(story.storyId)
  return (await it.wire.store.receiptById(first?.receiptId ?? '')) ?? assert.fail('it searched')
}
/** Whether every stored search says what it said. */
const sayTheSame = async (): Promise<void> => {
  for (const version of await it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 50 })) {
    const answer = JSON.parse((await it.get(`/query/${version.receiptId}.json`, 'application/json')).text)
    assert.equal(answer.recordedScope.same, true, `${version.headline.text}: ${JSON.stringify(answer.recordedScope.receipt.ledgerMatches)}`)
  }
}

test('A deal of before comes to replace a plan, and a search of before that found both finds both still.', async () => {
  const successor = await rowOf(26)
  assert.deepEqual(await standing(), { plan: 'superseded', by: successor.id, deal: 'contracted', total: 26 })
  assert.deepEqual(new Set((await searched()).ledgerMatches.map(({ id }) => id)), new Set([(await rowOf(32)).id, successor.id]))
  await sayTheSame()
})

test('Put under quarantine, the outlet that told of the swap takes it along, and the plan stands again with a reason.', async () => {
  it.clock.set(new Date('2026-07-01T12:00:00Z'))
  const done = await desk.post('/desk/quarantine', { origin: 'Basin Ledger', reason: 'It invents deals.' }, '/desk/sources')
  assert.equal(done.status, 200, done.text)
  await it.wire.runner.drain(1)
  assert.deepEqual(await standing(), { plan: 'announced', by: undefined, deal: 'contracted', total: 58 })
  const { id } = await rowOf(32)
  assert.match((await it.get(`/fact/${id}`)).text, /Stood again[\s\S]*that it was replaced was taken back/)
  const log = (await it.wire.store.eventsOf(id)).map(({ name, actor }) => `${name} ${actor}`)
  assert.deepEqual(log, ['fact.superseded rule:record', 'fact.restored desk:ada'])
  await sayTheSame()
})

test('Where the ruling was the mistake and its claims come back, the plan is replaced again.', async () => {
  it.clock.set(new Date('2026-07-02T12:00:00Z'))
  await desk.post('/desk/lift', { origin: 'Basin Ledger', reason: 'The wrong outlet.', claims: 'back' }, '/desk/sources')
  await it.wire.runner.drain(1)
  const successor = await rowOf(26)
  assert.deepEqual(await standing(), { plan: 'superseded', by: successor.id, deal: 'contracted', total: 26 })
  await sayTheSame()
})

test('When a person finds the deal called off, the plan stands again, and every page and search says as much.', async () => {
  it.clock.set(new Date('2026-08-01T12:00:00Z'))
  const successor = await rowOf(26)
  const [storyId = ''] = await it.wire.store.storyIdsOfFact(successor.id)
  const note = { kind: 'correction', wrote: 'contracted', is: 'cancelled', foundBy: 'reader', reason: 'The house said so.' }
  const done = await desk.post(`/desk/story/${storyId}/correct`, { [`status:${successor.id}`]: 'cancelled', ...note })
  assert.equal(done.status, 200, done.text)
  await it.wire.runner.drain(1)
  assert.equal(await it.wire.store.parkedJobs(), 0)
  assert.deepEqual(await standing(), { plan: 'announced', by: undefined, deal: 'cancelled', total: 32 })
  const { id } = await rowOf(32)
  assert.match((await it.get(`/fact/${id}`)).text, /what replaced it was called off/)
  assert.doesNotMatch((await it.get(`/fact/${successor.id}`)).text, /Replaces </)
  const then = JSON.parse((await it.get('/ledger.json?asof=2026-06-20', 'application/json')).text)
  assert.ok(JSON.stringify(then).includes('superseded'), 'as of a day between it was replaced')
  await sayTheSame()
})
