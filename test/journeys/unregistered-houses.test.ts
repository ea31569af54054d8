// Deals of houses that the registry does not know, told in several stories: the ledger knows them again by the names as they stand.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'

const plan = report(
  '/tarnholm-kuopio',
  '2026-03-03T08:00:00Z',
  'Tarnholm Research leases 26 MW from Brevik Halls in Kuopio',
  'Tarnholm Research has leased 26 MW from Brevik Halls in Kuopio, the operator said on Tuesday. The halls stand beside the ring road.',
  'Brevik Halls said that work on the cooling would begin in May, and that the town had agreed to a second line to the site.',
)
const swap = report(
  '/tarnholm-narvik',
  '2026-06-16T08:00:00Z',
  'Tarnholm Research goes to Sundal Compute with 32 MW',
  'Tarnholm Research has replaced its plan for 26 MW at Brevik Halls in Kuopio with a contract for 32 MW with Sundal Compute.',
  'Sundal Compute runs its halls at Narvik on water power and lets the heat go to a fish farm on the other side of the sound.',
)
const again = report(
  '/sundal-lends',
  '2026-06-24T08:00:00Z',
  'Lenders give Sundal Compute EUR 90 million for its machines',
  'Sundal Compute has borrowed EUR 90 million from Nordhavn Bank, it said on Wednesday. It will pay the loan back over seven years.',
  'Tarnholm Research has signed a contract for 32 MW with Sundal Compute. The first machines come by boat in August.',
)
const another = report(
  '/tarnholm-oulu',
  '2026-07-02T08:00:00Z',
  'A second town for Tarnholm Research',
  'Tarnholm Research has leased 12 MW from Ostvik Hosting in Oulu, the landlord said on Thursday. The lease runs for five years.',
  'Ostvik Hosting let half of the building to a bank before, which has moved to the harbour.',
)
const namesake = report(
  '/tarnholm-energy',
  '2026-07-09T08:00:00Z',
  'Tarnholm Energy rents halls by the fjord',
  'Tarnholm Energy has leased 32 MW from Fjellheim Data in Bergen, the operator said on Thursday. It runs forecasts for wind farms.',
  'Fjellheim Data said that the halls had stood empty for two years, since a bank had left them for the capital.',
)
const first = report(
  '/havsel-ulla',
  '2026-08-03T08:00:00Z',
  'Havsel takes a hall on the coast',
  'Havsel has leased 10 MW from Ullavik Hosting, the landlord said on Monday. The machines will draw pictures for newspapers.',
  'Ullavik Hosting said that it had wired the hall anew and that a second one would follow when the line was there.',
)
const second = report(
  '/havsel-mora',
  '2026-08-12T08:00:00Z',
  'Room for a bank’s machines in the old paper mill',
  'Havsel has leased 10 MW from Morabruk Data, the mill’s owner said on Wednesday. Havsel lends money to small shops.',
  'Morabruk Data bought the mill from the town in spring and has put new pipes for cooling into the river.',
)
const stranger = report(
  '/vardal-leases',
  '2026-08-20T08:00:00Z',
  'Vardal Systems GmbH leases a hall',
  'Vardal Systems GmbH has leased 14 MW from Skarv Hosting in Bergen, the landlord said on Thursday. It reads letters for insurers.',
  'Skarv Hosting said that it had wired the hall anew and that a second one would follow when the line was there.',
)
const admitted = report(
  '/vardal-lyngen',
  '2026-09-10T08:00:00Z',
  'More room for letters of insurers, and at another landlord',
  'Vardal Systems has replaced its plan for 14 MW with a contract for 17 MW with Lyngen Compute, it said on Thursday.',
  'Lyngen Compute runs its halls on wind and lets the heat go to a bakery on the other side of the road.',
)
const opened: AsyncDisposable[] = []
let harbour: Outlet
let basin: Outlet
let it: TestWire

before(async () => {
  harbour = await startOutlet('Harbour Post', [plan])
  basin = await startOutlet('Basin Ledger', [])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-03T12:00:00Z')
  opened.push(it)
  await it.at('2026-03-03T12:00:00Z')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const rows = (): Promise<readonly Fact[]> => it.wire.store.facts()
const rowsOf = async (megawatts: number): Promise<readonly Fact[]> =>
  (await rows()).filter(({ claims }) => JSON.stringify(claims.map(({ says }) => says['mw'])).includes(`"lo":${megawatts},`))
const total = async (): Promise<number> => totalLedger({ rows: (await rows()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi
const tell = async (outlet: Outlet, one: Report): Promise<void> => {
  outlet.reports.push(one)
  await it.at(one.publishedAt.replace('T08', 'T12'))
}

test('A plan and the deal that takes its place, told in two stories, count once, and the plan keeps its history.', async () => {
  assert.equal(await total(), 26)
  await tell(basin, swap)
  const [[old], [deal]] = [await rowsOf(26), await rowsOf(32)]
  assert.ok(old !== undefined && deal !== undefined)
  assert.deepEqual(
    { by: old.supersededBy, status: old.status, supersedes: deal.supersedes },
    { by: deal.id, status: 'superseded', supersedes: old.id },
  )
  assert.equal(await total(), 32)
  assert.deepEqual(
    (await it.wire.store.eventsOf(old.id)).map(({ name }) => name),
    ['fact.superseded'],
  )
  assert.equal((await it.wire.store.storyIdsOfFact(old.id)).length, 2)
  assert.match((await it.get(`/fact/${deal.id}`)).text, /Replaces </)
})

test('The same deal told again in a third story, on another matter, is one row of two outlets.', async () => {
  await tell(harbour, again)
  const deals = await rowsOf(32)
  assert.deepEqual(
    deals.map(({ claims }) => claims.map(({ publisher }) => publisher)),
    [['Basin Ledger', 'Harbour Post']],
  )
  assert.equal(await total(), 32)
})

test('Another deal of the house, and one of a house of a like name, are rows of their own.', async () => {
  await tell(basin, another)
  assert.equal(await total(), 44)
  await tell(harbour, namesake)
  assert.equal(await total(), 76)
  assert.equal((await rowsOf(32)).length, 2)
})

test('Two houses of one name that deal with others are kept apart, though the figure is one.', async () => {
  await tell(basin, first)
  await tell(harbour, second)
  assert.equal((await rowsOf(10)).length, 2)
  assert.equal(await total(), 96)
})

test('A house that has come into the registry since is known again in rows that spell it with its legal form.', async () => {
  await tell(basin, stranger)
  assert.equal((await rowsOf(14))[0]?.subject[0]?.entity, 'Vardal Systems GmbH')
  assert.equal(await total(), 110)
  await it.wire.store.transaction((tx) =>
    tx.saveEntity({ id: 'vardal', name: 'Vardal Systems', kind: 'ai_lab', aliases: ['Vardal'], source: 'test' }),
  )
  await tell(harbour, admitted)
  const [[old], [deal]] = [await rowsOf(14), (await rowsOf(17)).filter(({ supersedes }) => supersedes !== undefined)]
  assert.equal(old?.supersededBy, deal?.id)
  assert.ok(deal !== undefined)
  assert.equal(await total(), 113)
})
