// A row that its sentence does not wholly explain waits at the desk, and nothing leans on it until a person takes it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rowsOf } from '../../src/app/commands/export.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const opened: AsyncDisposable[] = []
let it: TestWire
let desk: DeskClient

const guess = {
  path: '/news/tarnbeck',
  title: 'Tarnbeck Data lets a hall at Marisfield',
  publishedAt: '2026-03-02T09:00:00Z',
  paragraphs: [
    'Tarnbeck Data has leased 31 MW to Fathom AI at Marisfield, a sum of power larger than the total that the town uses. The hall was finished in autumn.',
    'Perhaps Vantis Energy has agreed to supply Tarnbeck Data with 60 MW of wind power, roughly what the steelworks beside it draws.',
    'A spokesman said the works council had been told of the letting and that the harbour railway would be moved by two metres in the summer.',
  ],
}

const planted = {
  path: '/news/orsund',
  title: 'Orsund Data lets a hall at Skarvik',
  publishedAt: '2026-03-03T09:00:00Z',
  paragraphs: [
    'Orsund Data has leased 440 MW to Fathom AI at Skarvik, a sum of power larger than the total that the county uses. The hall was finished in autumn.',
    'Nobody at the town hall had heard of it by noon, and the nearest line of that size ends on the far side of the lake, as engineers there say.',
    'The road to the hall was closed in winter for want of gravel, and the ferry that served it was sold to a museum of the coast in the south.',
  ],
}
let night: Outlet

before(async () => {
  const harbour = await startOutlet('Harbour Post', [guess, campus])
  night = await startOutlet('Nightly Plant', [])
  opened.push(harbour, night)
  it = await openTestWire([harbour, night], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const store = () => it.wire.store

test('A row with doubts is in no ledger and no page, and stands at the desk and in the export with what was not explained.', async () => {
  const waiting = await store().possibleFacts(10)
  assert.deepEqual(waiting.map((one) => one.fact.type).toSorted(), ['capacity_lease', 'power_supply'])
  for (const { fact, doubts, score } of waiting) {
    assert.equal(await store().factById(fact.id), null)
    assert.ok(doubts.length > 0 && score < 0.88)
  }
  assert.ok(
    (await store().facts()).some((fact) => fact.type === 'capacity_build'),
    'what is plainly told is in the ledger',
  )
  const page = await desk.get('/desk/facts')
  assert.match(page.text, /31 MW.*Fathom AI \(tenant\).*Not explained:.*a comparison/s)
  assert.match(page.text, /<blockquote><p>Tarnbeck Data has leased 31 MW to Fathom AI at Marisfield/)
  assert.equal((await rowsOf('possible-facts', store())).length, 2)
  assert.doesNotMatch((await it.get('/ledger')).text, /31 MW/)
})

test('A person takes one into the ledger and turns one down; both are logged, and neither comes back when the report is read again.', async () => {
  const [lease, supply] = (await store().possibleFacts(10)).toSorted((a, b) => (a.fact.type < b.fact.type ? -1 : 1))
  assert.ok(lease && supply)
  const silent = await desk.post(`/desk/fact/${lease.id}`, { verb: 'admit', reason: '' }, '/desk/facts')
  assert.match(silent.text, /Give a reason/)
  const taken = await desk.post(`/desk/fact/${lease.id}`, { verb: 'admit', reason: 'The release says so.' }, '/desk/facts')
  assert.match(taken.text, /It is in the ledger/)
  assert.equal((await store().factById(lease.fact.id))?.status, 'announced')
  assert.match((await it.get(`/fact/${lease.fact.id}`)).text, /31 MW/)
  const late = await desk.post(`/desk/fact/${lease.id}`, { verb: 'decline', reason: 'Too late.' }, '/desk/facts')
  assert.match(late.text, /waits no more/)
  await desk.post(`/desk/fact/${supply.id}`, { verb: 'decline', reason: 'A guess.' }, '/desk/facts')
  assert.equal(await store().factById(supply.fact.id), null)
  assert.deepEqual(
    [...(await store().eventsOf(lease.fact.id)), ...(await store().eventsOf(supply.fact.id))]
      .filter((one) => one.actor === 'desk:ada')
      .map((one) => one.name),
    ['fact.admitted', 'fact.declined'],
  )
  await store().transaction((tx) => tx.replacePossibleFacts(lease.articleId, [lease, supply]))
  assert.deepEqual(await store().possibleFacts(10), [])
  assert.deepEqual(await store().factIdsAdmitted(lease.articleId), [lease.fact.id])
})

test('What a person takes from an outlet that nobody listed was read rightly and is no more than that outlet’s word: a rumour without a figure.', async () => {
  const source = (await store().sources()).find((one) => one.name === 'Nightly Plant') ?? assert.fail()
  await store().transaction((tx) => tx.saveSource({ ...source, allowlisted: false }))
  night.reports.push(planted)
  await it.at('2026-03-03T12:00:00Z')
  const lease = (await store().possibleFacts(10)).find((one) => one.fact.type === 'capacity_lease') ?? assert.fail('no row waits')
  await desk.post(`/desk/fact/${lease.id}`, { verb: 'admit', reason: 'It was read rightly.' }, '/desk/facts')
  const taken = (await store().factById(lease.fact.id)) ?? assert.fail('the row is in the ledger')
  assert.deepEqual([taken.status, taken.quantity], ['rumoured', undefined])
})
