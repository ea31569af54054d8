// A story that the desk kills takes along what only its reports had put into the ledger: no total, page or take reckons with it any more.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rebuild } from '../../src/app/rebuild.ts'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const lease = report(
  '/tarnholm-kuopio',
  '2026-03-03T08:00:00Z',
  'Tarnholm Research leases 26 MW from Brevik Halls in Kuopio',
  'Tarnholm Research has leased 26 MW from Brevik Halls in Kuopio, the operator said on Tuesday. The halls stand beside the ring road.',
  'Brevik Halls said that work on the cooling would begin in May, and that the town had agreed to a second line to the site.',
)
const contract = report(
  '/fossheim-sundal',
  '2026-06-16T08:00:00Z',
  'Fossheim Labs goes to Sundal Compute with 32 MW',
  'Fossheim Labs has signed a contract for 32 MW with Sundal Compute, the operator said on Tuesday. It runs for eight years.',
  'Sundal Compute runs its halls at Narvik on water power and lets the heat go to a fish farm on the other side of the sound.',
)
const loan = report(
  '/sundal-lends',
  '2026-06-24T08:00:00Z',
  'Lenders give Sundal Compute EUR 90 million for its machines',
  'Sundal Compute has borrowed EUR 90 million from Nordhavn Bank, it said on Wednesday. It will pay the loan back over seven years.',
  'Fossheim Labs has signed a contract for 32 MW with Sundal Compute. The first machines come by boat in August.',
)
const second = report(
  '/tarnholm-oulu',
  '2026-07-02T08:00:00Z',
  'A second town for Tarnholm Research',
  'Tarnholm Research has leased 12 MW from Ostvik Hosting in Oulu, the landlord said on Thursday. The lease runs for five years.',
  'Ostvik Hosting let half of the building to a bank before, which has moved to the harbour.',
)
const swap = report(
  '/tarnholm-bergen',
  '2026-07-20T08:00:00Z',
  'Tarnholm Research goes to Fjellheim Data with 20 MW',
  'Tarnholm Research has replaced its plan for 12 MW at Ostvik Hosting in Oulu with a contract for 20 MW with Fjellheim Data.',
  'Fjellheim Data said that the halls had stood empty for two years, since an insurer had left them for the capital.',
)
const fresh = report(
  '/ormsund-kuopio',
  '2026-08-10T08:00:00Z',
  'Ormsund Labs leases 40 MW from Brevik Halls in Kuopio',
  'Ormsund Labs has leased 40 MW from Brevik Halls in Kuopio, the operator said on Monday. The lab trains models that read old maps.',
  'Brevik Halls said that the second line to the site was there, and that the lab would move in with the first snow.',
)
const secret = report(
  '/vandaal-order',
  '2026-09-01T08:00:00Z',
  'Vandaal Labs orders 7,000 GPUs from Orlin Chips',
  'Vandaal Labs has ordered 7,000 GPUs from Orlin Chips for its hall in Oulu. They arrive before the end of the year.',
  'Orlin Chips said that it would build a second line for the order, and that the lab would have the first racks in spring.',
)
const open = report(
  '/orlin-lends',
  '2026-09-08T08:00:00Z',
  'Lenders give Orlin Chips EUR 60 million for its works',
  'Orlin Chips has borrowed EUR 60 million from Nordhavn Bank, it said on Tuesday. It will pay the loan back over six years.',
  'Vandaal Labs has ordered 7,000 GPUs for its hall in Oulu. The first machines come by boat in August.',
)
const opened: AsyncDisposable[] = []
let harbour: Outlet
let basin: Outlet
let it: TestWire
let desk: DeskClient
/** The row of 26 MW while its story stood. */
let lived: Fact

before(async () => {
  harbour = await startOutlet('Harbour Post', [])
  basin = await startOutlet('Basin Ledger', [])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-03T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  for (const [outlet, one] of [
    [harbour, lease],
    [basin, contract],
    [harbour, loan],
    [basin, second],
    [harbour, swap],
  ] as const) {
    outlet.reports.push(one)
    await it.at(one.publishedAt.replace('T08', 'T12'))
  }
  desk = await signIn(it.url, key)
  lived = await rowOf(26)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const rowOf = async (megawatts: number): Promise<Fact> =>
  (await it.wire.store.facts()).find(({ claims }) => JSON.stringify(claims.map(({ says }) => says['mw'])).includes(`"lo":${megawatts},`)) ??
  assert.fail(`a row of ${megawatts} MW`)
const total = async (): Promise<number> => totalLedger({ rows: (await it.wire.store.facts()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi
const storyOf = async ({ path }: Report): Promise<string> => {
  const articleId =
    (await it.wire.store.articleIdOfUrl(`${harbour.reports.some((one) => one.path === path) ? harbour.origin : basin.origin}${path}`)) ?? ''
  return (await it.wire.store.coverageOfArticle(articleId))?.storyId ?? assert.fail(path)
}
const kill = async (one: Report, moment: string): Promise<void> => {
  it.clock.set(new Date(moment))
  const done = await desk.post(`/desk/story/${await storyOf(one)}/kill`, { reason: 'A court order.', legal: 'yes', foundBy: 'desk' })
  assert.equal(done.status, 200, done.text)
  await it.wire.runner.drain(1)
  assert.equal(await it.wire.store.parkedJobs(), 0)
}

test('What another story’s report states too stands on that one alone.', async () => {
  assert.equal(await total(), 78)
  await kill(contract, '2026-08-01T12:00:00Z')
  const row = await rowOf(32)
  assert.equal(row.status, 'contracted')
  assert.deepEqual(
    row.claims.map(({ publisher, killedWith }) => [publisher, killedWith !== undefined]),
    [
      ['Basin Ledger', true],
      ['Harbour Post', false],
    ],
  )
  assert.equal(await total(), 78)
})

test('When the story of the deal that replaced a plan is killed, the deal counts no more and the plan stands again.', async () => {
  assert.equal((await rowOf(12)).status, 'superseded')
  await kill(swap, '2026-08-02T12:00:00Z')
  assert.equal((await rowOf(20)).status, 'superseded')
  assert.equal((await rowOf(12)).status, 'announced')
  assert.equal(await total(), 70)
})

test('A row of a killed story alone leaves every total, its page says why, and the story that reckoned with it is told anew.', async () => {
  const storyId = await storyOf(second)
  const { id } = await rowOf(26)
  const before = (await it.wire.store.dispatchOfStory(storyId)) ?? assert.fail('it stands')
  assert.ok((await it.wire.store.receiptById(before.receiptId))?.ledgerMatches.some((match) => match.id === id))
  await kill(lease, '2026-08-03T12:00:00Z')
  assert.equal(await total(), 44)
  const page = (await it.get(`/fact/${id}`)).text
  assert.match(page, /withdrawn with its story, which <a href="\/corrections#removed">was removed<\/a>/)
  assert.match((await it.get('/corrections')).text, /id="removed"/)
  const log = (await it.wire.store.eventsOf(id)).map(({ name, actor }) => `${name} ${actor}`)
  assert.deepEqual(log, ['fact.withdrawn rule:kill'])
  const after = (await it.wire.store.dispatchOfStory(storyId)) ?? assert.fail('it stands')
  assert.equal(after.version, before.version + 1)
  assert.ok(!(await it.wire.store.receiptById(after.receiptId))?.ledgerMatches.some((match) => match.id === id))
})

test('Another outlet’s report that comes to a killed story brings no row, and its text goes.', async () => {
  harbour.reports.push(fresh)
  await it.at('2026-08-10T10:00:00Z')
  assert.equal(await total(), 84)
  await kill(fresh, '2026-08-10T11:00:00Z')
  assert.equal(await total(), 44)
  const later = { ...fresh, path: '/ormsund-too', publishedAt: '2026-08-10T12:00:00Z' }
  const own = 'The mayor of Kuopio said on Monday that the new tenant would pay for a tram stop beside the gate, which opens in May.'
  basin.reports.push({
    ...later,
    title: 'Ormsund Labs leases 40 MW in Kuopio from Brevik Halls',
    paragraphs: [fresh.paragraphs[0] ?? '', own],
  })
  for (const day of ['2026-08-11', '2026-08-12']) await it.at(`${day}T12:00:00Z`)
  const articleId = (await it.wire.store.articleIdOfUrl(`${basin.origin}${later.path}`)) ?? assert.fail('it was read')
  assert.equal((await it.wire.store.coverageOfArticle(articleId))?.storyId, await storyOf(fresh), 'it is of the killed story')
  assert.equal(await total(), 44)
  assert.equal((await it.wire.store.articlesById([articleId]))[0]?.text, '')
})

test('A quarantine that is lifted gives nothing back of a story that was killed meanwhile.', async () => {
  it.clock.set(new Date('2026-08-20T12:00:00Z'))
  await desk.post('/desk/quarantine', { origin: 'Basin Ledger', reason: 'It invents deals.' }, '/desk/sources')
  await it.wire.runner.drain(1)
  assert.equal(await total(), 32)
  await kill(second, '2026-08-21T12:00:00Z')
  it.clock.set(new Date('2026-08-22T12:00:00Z'))
  const lifted = await desk.post('/desk/lift', { origin: 'Basin Ledger', reason: 'The wrong outlet.', claims: 'back' }, '/desk/sources')
  assert.equal(lifted.status, 200, lifted.text)
  await it.wire.runner.drain(1)
  assert.equal((await rowOf(12)).status, 'superseded')
  assert.equal(await total(), 32)
})

/** As an archive stands whose story was killed before a kill reached the ledger. */
const giveBack = async (row: Fact): Promise<void> => {
  const { version } = await rowOf(26)
  await it.wire.store.transaction(async (tx) => {
    await tx.saveFact({ ...row, version: version + 1 }, { storyId: null, imported: false })
    await tx.setMeta('killed-rows', null)
  })
}

test('A story that was killed before kills reached the ledger loses its rows on the next round, once, and when the archive is made again.', async () => {
  await giveBack(lived)
  assert.equal(await total(), 58)
  await it.at('2026-08-24T12:00:00Z')
  assert.equal((await rowOf(26)).status, 'superseded')
  assert.equal(await total(), 32)
  const { version } = await rowOf(26)
  await it.at('2026-08-25T12:00:00Z')
  assert.equal((await rowOf(26)).version, version)
  await giveBack(lived)
  await it.wire.store.transaction(async (tx) => {
    await tx.setMeta('killed-rows', { after: '', isDone: true })
    await rebuild(tx)
  })
  await it.wire.runner.drain(1)
  assert.equal(await total(), 32)
})

test('Whom only the removed report named as a party leaves the row that another story’s report bears.', async () => {
  for (const [outlet, one] of [
    [basin, secret],
    [harbour, open],
  ] as const) {
    outlet.reports.push(one)
    await it.at(one.publishedAt.replace('T08', 'T12'))
  }
  const order = async (): Promise<Fact> =>
    (await it.wire.store.facts()).find(({ type }) => type === 'hardware_purchase') ?? assert.fail('an order')
  const named = ({ subject, object = [] }: Fact): readonly string[] => [...subject, ...object].map(({ entity }) => entity)
  const before = await order()
  assert.deepEqual([before.claims.length, named(before)], [2, ['Vandaal Labs', 'Orlin Chips']])
  await kill(secret, '2026-09-09T12:00:00Z')
  const after = await order()
  assert.deepEqual([after.id, after.status === 'superseded', named(after)], [before.id, false, ['Vandaal Labs']])
  assert.deepEqual(
    (await it.wire.store.factsNaming(['orlin chips'])).map(({ type }) => type),
    ['financing'],
  )
})
