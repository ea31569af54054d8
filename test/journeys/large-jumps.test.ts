// A large jump needs a second origin: one outlet alone moves no figure far, and what it says is kept, shown and released by itself.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { partsHeld } from '../../src/domain/held.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const day = '2026-03-02'
const lease = (outlet: string, hour: string, power: number, opening: string) => ({
  path: `/haltamo-${outlet}`,
  title: `Veldrake Research takes ${power} MW in Kuopio`,
  publishedAt: `${day}T${hour}:00:00Z`,
  paragraphs: [
    opening,
    `The hall of ${outlet.toUpperCase()} street was built for a bank and stood empty for a year, and its waste heat will warm a swimming pool from ${outlet === 'harbour' ? 'June' : 'September'}.`,
  ],
})
const harbourSays = lease(
  'harbour',
  '08',
  44,
  'Haltamo has let 44 MW in Kuopio to Veldrake Research, which wants to bring its smaller models closer to its customers in the north.',
)
const plantSays = lease(
  'plant',
  '10',
  440,
  'The operator Haltamo has leased 440 MW in Kuopio to Veldrake Research. Nobody at the town hall had heard of it by noon.',
)
const courierSays = lease(
  'courier',
  '12',
  440,
  'Haltamo has let 440 MW in Kuopio to Veldrake Research, a contract that the town council published on Monday shows.',
)
const loan = {
  path: '/loan',
  title: 'Haltamo borrows USD 14 billion',
  publishedAt: `${day}T13:00:00Z`,
  paragraphs: [
    'Haltamo has borrowed USD 14 billion from Brackwell Bank, a contract that the land office published on Monday shows. The loan runs for nine years.',
    'The company wants to build in four towns of the north, and its owner has put a forest up as security, a clerk of the land office said.',
  ],
}

let it: TestWire
let desk: DeskClient
let plant: Outlet
let courier: Outlet
const opened: AsyncDisposable[] = []

before(async () => {
  const harbour = await startOutlet('Harbour Post', [harbourSays])
  plant = await startOutlet('Nightly Plant')
  courier = await startOutlet('Courier Wire')
  opened.push(harbour, plant, courier)
  it = await openTestWire([harbour, plant, courier], `${day}T09:00:00Z`, { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at(`${day}T09:00:00Z`)
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const leases = async () => (await it.wire.store.facts()).filter((fact) => fact.type === 'capacity_lease' && fact.status !== 'superseded')
const figures = async () => (await leases()).map((fact) => fact.quantity?.[0]?.hi)
const held = async () =>
  (await it.wire.store.facts()).flatMap((fact) =>
    fact.claims.flatMap((claim) => partsHeld(claim).map((part) => `${claim.publisher}: ${part.why}`)),
  )

test('AP-S3: a new outlet says a site of 44 MW is 440 MW: it is held, since it jumps over threefold and comes of one origin', async () => {
  assert.deepEqual(await figures(), [44])
  const [source] = await it.wire.store.sourcesNamed(['Nightly Plant'])
  assert.ok(source)
  await it.wire.store.transaction((tx) => tx.saveSource({ ...source, allowlisted: false }))
  plant.reports.push(plantSays)
  await it.at(`${day}T11:00:00Z`)
  assert.deepEqual([await figures(), await held()], [[44], ['Nightly Plant: jump']])
})

test('AP-S3: a listed outlet alone is held as well, and the page of the row and the desk say why in plain words', async () => {
  await it.wire.store.transaction(async (tx) => {
    const [source] = await tx.sourcesNamed(['Nightly Plant'])
    if (source) await tx.saveSource({ ...source, allowlisted: true })
  })
  const [row] = await leases()
  assert.ok(row)
  const page = (await it.get(`/fact/${row.id}`)).text
  assert.match(
    page,
    /Held for a second origin:<\/strong> Nightly Plant gives the power as 440 MW; it is more than 3 times, or less than a third of, the 44 MW that the ledger held\. Kept as said, and in no total or comparison/,
  )
  assert.match((await desk.get('/desk/facts')).text, /Held for a second origin.*Nightly Plant gives the power as 440 MW/s)
  assert.doesNotMatch((await it.get('/ledger')).text, /440 MW/)
})

test('AP-S3: a second independent origin releases it by itself, and what then differs is printed with names', async () => {
  courier.reports.push(courierSays)
  await it.at(`${day}T12:30:00Z`)
  assert.deepEqual(await held(), [])
  const [row] = await leases()
  assert.ok(row)
  assert.equal(row.resolved['mw']?.rule, 'conflict')
  const page = (await it.get(`/fact/${row.id}`)).text
  assert.doesNotMatch(page, /Held for a second origin/)
  assert.match(page, /44 MW \(Harbour Post\)/)
})

test('a sum over ten billion dollars of one origin is no figure of its row, and a person may let it count, with a reason that is logged', async () => {
  courier.reports.push(loan)
  await it.at(`${day}T14:00:00Z`)
  const loans = async () => (await it.wire.store.facts()).filter((fact) => fact.type === 'financing')
  const [row, ...more] = await loans()
  assert.ok(row)
  assert.deepEqual([more, row.value, await held()], [[], undefined, ['Courier Wire: sum']])
  const claim = row.claims[0]?.id ?? ''
  assert.match((await desk.post(`/desk/held/${row.id}`, { claim, reason: '' }, '/desk/facts')).text, /Give a reason/)
  assert.match(
    (await desk.post(`/desk/held/${row.id}`, { claim, reason: 'The filing says so.' }, '/desk/facts')).text,
    /It counts from now on/,
  )
  assert.deepEqual([(await loans())[0]?.value?.[0]?.hi, await held()], [14e9, []])
  assert.ok((await it.wire.store.eventsOf(row.id)).some((one) => one.name === 'fact.let' && one.actor === 'desk:ada'))
  assert.match((await desk.post(`/desk/held/${row.id}`, { claim, reason: 'Once more.' }, '/desk/facts')).text, /held no more/)
})
