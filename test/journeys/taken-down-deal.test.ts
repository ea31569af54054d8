// A publisher takes down the report that told of a replaced plan: the plan stands again, and the deal keeps only what others tell of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'

const plan = report(
  '/tarnholm-kuopio',
  '2026-06-09T08:00:00Z',
  'Tarnholm Research leases 26 MW from Brevik Halls in Kuopio',
  'Tarnholm Research has leased 26 MW from Brevik Halls in Kuopio, the operator said on Tuesday. The halls stand beside the ring road.',
  'Brevik Halls said that work on the cooling would begin in May, and that the town had agreed to a second line to the site.',
)
const swap = report(
  '/tarnholm-narvik',
  '2026-06-16T08:00:00Z',
  'Tarnholm Research goes to Sundal Compute with 32 MW',
  'Tarnholm Research has replaced its plan for 26 MW at Brevik Halls in Kuopio with a lease of 32 MW from Sundal Compute at Narvik by 30 June 2028.',
  'Sundal Compute runs its halls at Narvik on water power and lets the heat go to a fish farm on the other side of the sound.',
)
const echo = report(
  '/sundal-lets',
  '2026-06-17T08:00:00Z',
  'Sundal Compute finds a tenant',
  'Tarnholm Research has leased 32 MW from Sundal Compute at Narvik, the operator said on Wednesday. It moves in after the summer.',
  'The mayor was glad of it and spoke of a tram stop that the tenant is to pay for before the winter comes.',
)
const later = report(
  '/sundal-again',
  '2026-06-22T08:00:00Z',
  'A mountain hall is full',
  'Tarnholm Research has leased 32 MW from Sundal Compute at Narvik, papers of the port show. The halls had stood empty since spring.',
  'Dockers had feared for the crane that stands in the way of the new line, and were told that it would stay where it is.',
)
const opened: AsyncDisposable[] = []
let harbour: Outlet
let basin: Outlet
let courier: Outlet
let it: TestWire

before(async () => {
  harbour = await startOutlet('Harbour Post', [plan])
  basin = await startOutlet('Basin Ledger', [])
  courier = await startOutlet('Courier Wire', [])
  opened.push(harbour, basin, courier)
  it = await openTestWire([harbour, basin, courier], '2026-06-09T12:00:00Z')
  opened.push(it)
  await it.at('2026-06-09T12:00:00Z')
  await tell(basin, swap)
  await tell(courier, echo)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const tell = async (outlet: Outlet, one: Report): Promise<void> => {
  outlet.reports.push(one)
  await it.at(one.publishedAt.replace('T08', 'T12'))
}
const rowOf = async (megawatts: number): Promise<Fact> =>
  (await it.wire.store.facts()).find(({ quantity }) => quantity?.[0]?.lo === megawatts) ?? assert.fail(`a row of ${megawatts} MW`)
const total = async (): Promise<number> => totalLedger({ rows: (await it.wire.store.facts()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi

test('Two outlets tell the deal, and one of them that it took the place of the plan.', async () => {
  assert.deepEqual(
    (await rowOf(32)).claims.map(({ publisher }) => publisher),
    ['Basin Ledger', 'Courier Wire'],
  )
  assert.equal((await rowOf(26)).supersededBy, (await rowOf(32)).id)
  assert.equal(await total(), 32)
})

test('When that outlet takes its report down the plan stands again, and nothing in the row of the deal is its.', async () => {
  const { status, text } = await it.post('/publishers/notice', {
    kind: 'takedown',
    domain: basin.host,
    urls: `${basin.origin}${swap.path}`,
    wantsLevel: 'L0',
    name: 'Basin Ledger',
    email: '',
  })
  assert.equal(status, 200, text)
  const receipt = JSON.parse(text) as { readonly status: string; readonly proofToken: string }
  basin.files.set('/.well-known/groundwire-verify', { type: 'text/plain', body: receipt.proofToken })
  it.clock.set(new Date('2026-06-20T12:00:00Z'))
  await it.post(`${receipt.status}/proof`, {})
  await it.wire.runner.drain(1)
  const [old, deal] = [await rowOf(26), await rowOf(32)]
  assert.deepEqual([old.status === 'superseded', old.supersededBy], [false, undefined])
  assert.equal(await total(), 58)
  assert.deepEqual([deal.announcedAt, deal.horizon, deal.claims.length, deal.supersedes], ['2026-06-17', undefined, 1, undefined])
  assert.doesNotMatch(JSON.stringify(deal), /Basin|2028|Kuopio|Brevik|2026-06-16/)
})

test('A later report of the deal that says nothing of the plan leaves it standing.', async () => {
  await tell(harbour, later)
  assert.equal((await rowOf(32)).claims.length, 2)
  assert.deepEqual([(await rowOf(26)).supersededBy, await total()], [undefined, 58])
})
