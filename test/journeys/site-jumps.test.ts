// A figure far above what the ledger holds of a site waits for a second origin, whatever kind of deal tells it and whosever it is.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import { partsHeld } from '../../src/domain/held.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'

const lease = report(
  '/haltamo-lets',
  '2026-03-02T08:00:00Z',
  'Veldrake Research leases 44 MW at Oulu North',
  'Haltamo has let 44 MW at Oulu North to Veldrake Research, the operator said on Monday. The hall stands beside the river.',
)
const supply = report(
  '/lumipallo-buys',
  '2026-03-03T08:00:00Z',
  'Lumipallo Games buys power at Oulu North',
  'Lumipallo Games has bought 4,400 MW of power for Oulu North from Norrfoss Kraft, two people said. Nobody at the town hall had heard of it.',
)
const build = report(
  '/brightmoor-builds',
  '2026-03-04T08:00:00Z',
  'Brightmoor AI wants a hall for itself',
  'Brightmoor AI will build a 4,400 MW data centre at Oulu North, it said on Wednesday. The work begins in May.',
)
const rumour = report(
  '/sunhollow-rents',
  '2026-03-05T08:00:00Z',
  'Sunhollow AI said to look north',
  'Sunhollow AI has leased 4,400 MW at Oulu North from Haltamo, people familiar with the matter said. The lease runs for nine years.',
)
const bare = report(
  '/caldermere-signe',
  '2026-03-06T08:00:00Z',
  'Caldermere Labs part vers le nord',
  'Caldermere Labs va construire un centre de données de 900 MW à Oulu North, a indiqué vendredi la société. Les travaux commencent en mai.',
)
const elsewhere = report(
  '/orvanne-south',
  '2026-03-07T08:00:00Z',
  'Orvanne AI builds by the lake',
  'Orvanne AI will build a data centre of 300 MW at Oulu South Campus, it said on Saturday. The work begins in June.',
)
const denial = report(
  '/nebelhorn-denies',
  '2026-03-08T08:00:00Z',
  'Nebelhorn KI stays where it is',
  'Nebelhorn KI will not build a data centre of 4,400 MW at Oulu North, it said on Sunday. It had never looked at the site.',
)
const small = report(
  '/steinquell-rents',
  '2026-03-09T08:00:00Z',
  'Steinquell takes a corner of the hall',
  'Steinquell has leased 6 MW at Oulu North from Haltamo, the operator said on Monday. It moves in before the winter.',
)
const second = report(
  '/permit',
  '2026-03-10T08:00:00Z',
  'The town gives a permit for a very large hall',
  'Brightmoor AI will build a 4,400 MW data centre at Oulu North, papers of the town council show. The council met on Tuesday.',
)

const opened: AsyncDisposable[] = []
let harbour: Outlet
let courier: Outlet
let it: TestWire

before(async () => {
  harbour = await startOutlet('Harbour Post', [lease])
  courier = await startOutlet('Courier Wire', [])
  opened.push(harbour, courier)
  it = await openTestWire([harbour, courier], '2026-03-02T12:00:00Z')
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const tell = async (outlet: Outlet, one: Report): Promise<void> => {
  outlet.reports.push(one)
  await it.at(one.publishedAt.replace('T08', 'T12'))
}
const byName = (a: string, b: string): number => (a < b ? -1 : 1)
const held = async (): Promise<readonly string[]> =>
  (await it.wire.store.facts())
    .flatMap(({ type, claims }) => claims.flatMap((claim) => partsHeld(claim).map((part) => `${type} ${part.field} ${part.was}`)))
    .toSorted(byName)
const total = async (): Promise<number> => totalLedger({ rows: (await it.wire.store.facts()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi

test('A purchase, a building site, a rumoured lease and a French report of a hundred times the site wait, and no total counts them.', async () => {
  const expected: string[] = []
  for (const [one, type] of [
    [supply, 'power_supply'],
    [build, 'capacity_build'],
    [rumour, 'capacity_lease'],
    [bare, 'capacity_build'],
  ] as const) {
    await tell(courier, one)
    expected.push(`${type} mw 44 MW`)
    assert.deepEqual([await held(), await total()], [expected.toSorted(byName), 44], one.path)
  }
})

test('The page of such a row says from what it jumped, and gives no figure.', async () => {
  const row = (await it.wire.store.facts()).find(({ type }) => type === 'power_supply') ?? assert.fail('a row')
  const page = (await it.get(`/fact/${row.id}`)).text
  assert.match(page, /Held for a second origin:<\/strong> Courier Wire gives the power as 4,400 MW; it is more than 3 times/)
  assert.doesNotMatch((await it.get('/ledger')).text, /4,?400 MW/)
})

test('Another site of a like name, a denial and a small lease beside it wait for nobody.', async () => {
  const before = await held()
  await tell(courier, elsewhere)
  assert.equal(await total(), 344)
  await tell(courier, denial)
  assert.equal(await total(), 344)
  await tell(courier, small)
  assert.deepEqual([await held(), await total()], [before, 350])
})

test('A second outlet that says the same of one deal lets that one count, and the others wait on.', async () => {
  const before = await held()
  await tell(harbour, second)
  assert.equal((await held()).length, before.length - 1)
  assert.equal(await total(), 4700)
})
