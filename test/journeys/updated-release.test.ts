// A company corrects on its own pages what it said before: its last word is the row's figure, and no dispute with itself.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'

const lease = (path: string, day: string, power: number, more: string): Report =>
  report(
    path,
    `${day}T08:00:00Z`,
    `Haltamo lets ${power} MW at Oulu North to Veldrake Research`,
    `Haltamo has let ${power} MW at Oulu North to Veldrake Research. The lease runs for six years from June.`,
    more,
  )
const first = lease(
  '/release',
  '2026-03-02',
  44,
  'The hall beside the paper mill had been empty since the autumn, and its heat will warm a swimming pool.',
)
const update = lease(
  '/update',
  '2026-03-09',
  60,
  'An earlier note on the lease had left out the upper floor, which is fitted with pipes for cooling in April.',
)
const echo = lease(
  '/echo',
  '2026-03-10',
  44,
  'The mayor was glad of it on Tuesday and spoke of a tram stop that the tenant is to pay for by the winter.',
)
const other = lease(
  '/tenant',
  '2026-03-12',
  90,
  'The lab will train models that read old maps, and looks for forty people who know the archives of the north.',
)
const opened: AsyncDisposable[] = []
let haltamo: Outlet
let harbour: Outlet
let veldrake: Outlet
let it: TestWire

before(async () => {
  haltamo = await startOutlet('Haltamo', [])
  veldrake = await startOutlet('Veldrake Research', [])
  harbour = await startOutlet('Harbour Post', [])
  opened.push(haltamo, veldrake, harbour)
  it = await openTestWire([haltamo, veldrake, harbour], '2026-03-02T07:00:00Z')
  opened.push(it)
  const own = await it.wire.store.sourcesNamed(['Haltamo', 'Veldrake Research'])
  assert.equal(own.length, 2)
  await it.wire.store.transaction(async (tx) => {
    for (const source of own) await tx.saveSource({ ...source, kind: 'company' })
  })
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const row = async (): Promise<Fact> => {
  const rows = (await it.wire.store.facts()).filter(({ type }) => type === 'capacity_lease')
  assert.equal(rows.length, 1)
  return rows[0] ?? assert.fail('a row')
}
const power = async () => {
  const { quantity = [], resolved } = await row()
  const { rule, dissent } = new Map(Object.entries(resolved)).get('mw') ?? assert.fail('a power')
  return { held: quantity.map(({ hi }) => hi), rule, dissent }
}
const total = async (): Promise<number> => totalLedger({ rows: (await it.wire.store.facts()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi
const tell = async (outlet: Outlet, one: Report): Promise<void> => {
  outlet.reports.push(one)
  await it.at(one.publishedAt.replace('T08', 'T12'))
}

test('The later release of the same house gives the row its figure.', async () => {
  await tell(haltamo, first)
  assert.equal(await total(), 44)
  await tell(haltamo, update)
  assert.equal((await row()).claims.length, 2)
  assert.deepEqual(await power(), { held: [60], rule: 'rank', dissent: [] })
  assert.equal(await total(), 60)
})

test('An outlet that still tells the old figure is named beside it and changes nothing.', async () => {
  await tell(harbour, echo)
  assert.deepEqual(await power(), { held: [60], rule: 'rank, conflict', dissent: ['44 MW (Harbour Post)'] })
})

test('The other side of the deal disputes it: the row has both figures and counts none.', async () => {
  await tell(veldrake, other)
  assert.deepEqual((await power()).rule, 'conflict')
  assert.equal(await total(), 0)
})

test('A house that marks its releases as such on its own pages corrects itself all the same.', async () => {
  const marked = (path: string, day: string, power: number, more: string): Report => ({
    ...report(
      path,
      `${day}T08:00:00Z`,
      `Haltamo lets ${power} MW at Skarvik Park`,
      'Press release',
      `Haltamo has let ${power} MW at Skarvik Park to Brightmoor AI. The lease runs for nine years from August.`,
      more,
      'About Haltamo: Haltamo runs halls beside rivers.',
      'Media contact: press@haltamo.example',
    ),
  })
  const of = async (): Promise<Fact> =>
    (await it.wire.store.facts()).find(({ place }) => place.name === 'Skarvik Park') ?? assert.fail('a row of the park')
  await tell(haltamo, marked('/park', '2026-04-02', 12, 'The park was a brewery until the flood, and its cellars are dry and cool.'))
  const [first] = (await of()).claims
  assert.deepEqual([first?.role, first?.origin.startsWith('o_release:')], ['party', false])
  await tell(haltamo, marked('/park-again', '2026-04-09', 90, 'An earlier note had left out the upper floors, where the malt was kept.'))
  const { quantity, resolved, claims } = await of()
  const { rule, dissent } = new Map(Object.entries(resolved)).get('mw') ?? assert.fail('a power')
  assert.deepEqual([quantity?.map(({ hi }) => hi), rule, dissent], [[90], 'rank', []])
  assert.ok(!claims.some(({ held }) => held !== undefined), 'a listed party’s own word waits for nobody')
})
