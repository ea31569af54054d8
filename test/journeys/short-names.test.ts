// A house that the registry does not know, called by a part of its name within a report and in another story: one deal, and no namesake joined.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'

const lease = report(
  '/kestrel-kuopio',
  '2026-03-03T08:00:00Z',
  'A lab for old maps moves into the halls by the ring road',
  'Kestrel Compute Ltd has leased 26 MW from Brevik Halls in Kuopio, the operator said on Tuesday. The halls stand beside the ring road.',
  'Kestrel has leased 12 MW from Skarv Hosting in Oulu. It moves in before the winter.',
)
const loan = report(
  '/brevik-lends',
  '2026-03-12T08:00:00Z',
  'Lenders give Brevik Halls EUR 90 million for its second line',
  'Brevik Halls has borrowed EUR 90 million from Nordhavn Bank, it said on Thursday. It will pay the loan back over seven years.',
  'Kestrel has leased 26 MW from Brevik Halls. The first machines come by boat in August.',
)
const namesake = report(
  '/kestrel-energy',
  '2026-03-20T08:00:00Z',
  'Forecasts for wind farms from a hall by the fjord',
  'Kestrel Energy has leased 26 MW from Fjellheim Data in Bergen, the operator said on Friday. It runs forecasts for wind farms.',
  'Fjellheim Data said that the halls had stood empty for two years, since a bank had left them for the capital.',
)
const opened: AsyncDisposable[] = []
let harbour: Outlet
let basin: Outlet
let it: TestWire

before(async () => {
  harbour = await startOutlet('Harbour Post', [])
  basin = await startOutlet('Basin Ledger', [])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-03T07:00:00Z')
  opened.push(it)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const total = async (): Promise<number> => totalLedger({ rows: (await it.wire.store.facts()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi
const tell = async (outlet: Outlet, one: Report): Promise<void> => {
  outlet.reports.push(one)
  await it.at(one.publishedAt.replace('T08', 'T12'))
}
const tenants = async (): Promise<readonly string[]> =>
  (await it.wire.store.facts()).flatMap(({ subject, quantity }) => {
    const tenant = subject.find(({ role }) => role === 'tenant')?.entity
    return tenant === undefined ? [] : [`${tenant} ${quantity?.[0]?.lo}`]
  })

test('The second deal of one report is of the house that it has named in full before.', async () => {
  await tell(harbour, lease)
  assert.deepEqual(new Set(await tenants()), new Set(['Kestrel Compute Ltd 26', 'Kestrel Compute Ltd 12']))
  assert.equal(await total(), 38)
})

test('Another story that tells the deal by the short name adds a voice and no megawatt.', async () => {
  await tell(basin, loan)
  assert.equal(await total(), 38)
  const row = (await it.wire.store.facts()).find(({ quantity }) => quantity?.[0]?.lo === 26) ?? assert.fail('a row')
  assert.deepEqual(
    row.claims.map(({ publisher }) => publisher),
    ['Harbour Post', 'Basin Ledger'],
  )
})

test('A house whose name only begins alike is a row of its own.', async () => {
  await tell(harbour, namesake)
  assert.equal(await total(), 64)
})
