// An outlet first seen today that nobody listed: on a real database it may add a statement, and alone decides nothing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'

const day = '2026-03-02'
const report = (outlet: string, hour: string, title: string, paragraphs: readonly string[]) => ({
  path: `/haltamo-${outlet}`,
  title,
  publishedAt: `${day}T${hour}:00:00Z`,
  paragraphs,
})
const planted = report('plant', '08', 'Haltamo lets 900 MW in Kuopio to Veldrake Research', [
  'Veldrake Research has leased 900 MW from Haltamo in Kuopio, the operator said on Monday. The lease runs for six years from June.',
  'Haltamo said the hall in Kuopio had been empty since the autumn, and that Veldrake Research would move in before the summer.',
])
const echoed = report('second', '10', 'Veldrake Research takes 900 MW in Kuopio', [
  'The operator Haltamo has rented out 900 MW in Kuopio to Veldrake Research. Nobody at the town hall had heard of it by noon.',
  'A hall of this kind needs a line of its own, and the nearest one ends on the far side of the lake, engineers in Kuopio say.',
])
const listed = report('harbour', '12', 'Veldrake Research moves into Kuopio with 9 MW', [
  'Haltamo has let 9 MW in Kuopio to Veldrake Research, which wants to bring its smaller models closer to its customers in the north.',
  'The hall was built for a bank and stood empty for a year. Its waste heat will warm a swimming pool from September, the town says.',
])

let poison: Outlet
let second: Outlet
let harbour: Outlet
let it: TestWire
const opened: AsyncDisposable[] = []

/** The operator takes an outlet off the list, as one that only turned up is not on it. */
async function unlist(name: string): Promise<void> {
  const [source] = await it.wire.store.sourcesNamed([name])
  assert.ok(source, name)
  await it.wire.store.transaction((tx) => tx.saveSource({ ...source, allowlisted: false }))
}

before(async () => {
  poison = await startOutlet('Nightly Plant', [planted])
  second = await startOutlet('Second Plant', [])
  harbour = await startOutlet('Harbour Post', [])
  opened.push(poison, second, harbour)
  it = await openTestWire([poison, second, harbour], `${day}T09:00:00Z`)
  opened.push(it)
  await unlist('Nightly Plant')
  await unlist('Second Plant')
  await it.at(`${day}T09:00:00Z`)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const leases = async () => (await it.wire.store.facts()).filter((fact) => fact.type === 'capacity_lease')

test('what only it says opens a rumour without a figure, and no total counts it', async () => {
  const [fact, ...more] = await leases()
  assert.ok(fact, 'the statement is kept')
  assert.deepEqual(more, [])
  assert.deepEqual([fact.status, fact.quantity, fact.resolved['mw']?.value], ['rumoured', undefined, undefined])
  assert.equal(fact.claims[0]?.publisher, 'Nightly Plant')
})

test('its row ends no “no prior coverage”, though no story of it is among what a search finds', async () => {
  const ask = { storyId: 's_other', before: new Date(`${day}T07:30:00Z`), entities: [{ id: 'haltamo', name: 'Haltamo' }], terms: '' }
  const found = await it.wire.store.searchArchive(ask)
  assert.deepEqual([found.results, found.ledger], [[], []])
})

test('a second one like it does not vouch for the first', async () => {
  second.reports.push(echoed)
  await it.at(`${day}T11:00:00Z`)
  const facts = await leases()
  assert.ok(facts.length > 0)
  for (const fact of facts) assert.deepEqual([fact.status, fact.quantity], ['rumoured', undefined])
})

test('its word raises the significance of no story: no voice, no claim and no figure of it counts', async () => {
  for (const story of await it.wire.store.stories()) {
    const parts = new Map(story.significance?.parts.map((one) => [one.name, one.value]))
    assert.deepEqual(
      ['origins', 'novelty', 'magnitude', 'source'].map((name) => parts.get(name as 'origins')),
      [0, 0, 0, 0],
      story.title,
    )
    // Freshness is all it has: far below any floor but the nought of this test.
    assert.ok((story.significance?.score ?? 1) <= 0.1, story.title)
  }
})

test('neither its story nor its row ends a "no prior coverage"', async () => {
  const entities = (await it.wire.store.entities()).filter((one) => one.name === 'Haltamo')
  const found = await it.wire.store.searchArchive({ storyId: 'none', before: it.clock.now(), entities, terms: 'Haltamo Kuopio lease' })
  assert.ok(found.results.every((one) => one.onlyFirstSeen))
  assert.deepEqual(found.ledger, [])
})

test('a listed outlet sets the figure, and the planted one is kept beside it as dissent', async () => {
  harbour.reports.push(listed)
  await it.at(`${day}T13:00:00Z`)
  const set = (await leases()).filter((fact) => fact.quantity !== undefined)
  assert.deepEqual(
    set.map((fact) => fact.quantity?.[0]?.hi),
    [9],
  )
})
