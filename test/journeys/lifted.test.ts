// A lifted quarantine gives back what it took, and nothing that another ruling bars or that a publisher took back meanwhile.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const day = '2026-03-02'
const first = {
  path: '/kuopio',
  title: 'Haltamo lets 73 MW in Kuopio to Veldrake Research',
  publishedAt: `${day}T08:00:00Z`,
  paragraphs: [
    'Veldrake Research has leased 73 MW from Haltamo in Kuopio, the operator said on Monday. The lease runs for six years from June.',
    'Haltamo said the hall in Kuopio had been empty since the autumn, and that Veldrake Research would move in before the summer.',
  ],
}
/** Goes back to the outlet it credits, and is of an outlet of its own. */
const passedOn = {
  path: '/kuopio-73',
  title: 'Veldrake Research takes 73 MW in Kuopio',
  publishedAt: `${day}T09:00:00Z`,
  paragraphs: [
    'Veldrake Research has taken 73 MW in Kuopio from the operator Haltamo, Nightly Plant reported on Monday.',
    'A hall of this kind needs a line of its own, and the nearest one ends on the far side of the lake, Nightly Plant reported.',
  ],
}
const own = {
  path: '/oulu',
  title: 'Nebelhorn KI opens a 21 MW hall in Oulu',
  publishedAt: `${day}T08:30:00Z`,
  paragraphs: [
    'Nebelhorn KI has opened a hall of 21 MW in Oulu, the company said on Monday. The first customers moved in over the weekend.',
    'The site lies beside a paper mill, which takes the waste heat and pays for it by the month under a contract of ten years.',
  ],
}

let plant: Outlet
let basin: Outlet
let harbour: Outlet
let it: TestWire
let desk: DeskClient
const opened: AsyncDisposable[] = []

before(async () => {
  plant = await startOutlet('Nightly Plant', [first])
  basin = await startOutlet('Basin Ledger', [passedOn])
  harbour = await startOutlet('Harbour Post', [own])
  opened.push(plant, basin, harbour)
  it = await openTestWire([plant, basin, harbour], `${day}T12:00:00Z`, { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at(`${day}T12:00:00Z`)
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const rule = async (hour: string, verb: 'quarantine' | 'lift', origin: string, more: Readonly<Record<string, string>> = {}) => {
  it.clock.set(new Date(`${day}T${hour}:00Z`))
  const done = await desk.post(`/desk/${verb}`, { origin, reason: `A test of ${verb}.`, ...more }, '/desk/sources')
  assert.equal(done.status, 200, done.text)
  await it.wire.runner.drain(1)
}
const articleAt = async (outlet: Outlet, path: string) =>
  (await it.wire.store.articleIdOfUrl(`${outlet.origin}${path}`)) ?? assert.fail(`${path} was read`)
const claimsOf = async (articleId: string) => {
  const place = (await it.wire.store.coverageOfArticle(articleId)) ?? assert.fail('it has a place')
  return (await it.wire.store.claimsOfStory(place.storyId)).filter((claim) => claim.articleId === articleId)
}
/** What the ledger holds of an outlet's reports, with the ruling that keeps each aside. */
const statementsOf = async (outlet: Outlet) =>
  (await it.wire.store.facts()).flatMap(({ claims }) =>
    claims.filter(({ url }) => url.startsWith(outlet.origin)).map(({ withdrawnAt, quarantine }) => ({ withdrawnAt, quarantine })),
  )
const inForce = async (name: string) => (await it.wire.store.quarantinesInForce()).find((one) => one.name === name)

test('What a second ruling in force bars stays aside when the first is lifted, and is counted there.', async () => {
  const id = await articleAt(basin, passedOn.path)
  await rule('13:00', 'quarantine', 'Nightly Plant')
  await rule('13:10', 'quarantine', 'Basin Ledger')
  assert.equal((await it.wire.store.quarantineOfArticles([id]))?.name, 'Nightly Plant')
  assert.equal((await inForce('Basin Ledger'))?.counts.reports, 0)
  await rule('13:20', 'lift', 'Nightly Plant', { claims: 'back' })
  assert.ok((await claimsOf(await articleAt(plant, first.path))).length > 0, 'what nobody bars any more is back')
  assert.ok((await statementsOf(plant)).some(({ withdrawnAt }) => withdrawnAt === undefined))
  assert.deepEqual(await claimsOf(id), [])
  assert.equal((await it.wire.store.articleById(id))?.level, 'L0')
  const basinRuling = await inForce('Basin Ledger')
  assert.equal((await it.wire.store.quarantineOfArticles([id]))?.name, 'Basin Ledger')
  assert.ok((await statementsOf(basin)).every(({ withdrawnAt, quarantine }) => withdrawnAt !== undefined && quarantine === basinRuling?.id))
  assert.equal(basinRuling?.counts.reports, 1)
})

test('With the second one lifted too, that comes back as well.', async () => {
  const id = await articleAt(basin, passedOn.path)
  await rule('13:30', 'lift', 'Basin Ledger', { claims: 'back' })
  assert.ok((await claimsOf(id)).length > 0)
  assert.ok((await statementsOf(basin)).every(({ withdrawnAt }) => withdrawnAt === undefined))
})

test('What a publisher took back during a quarantine does not come back with its lifting, by whatever address it was named.', async () => {
  const id = await articleAt(harbour, own.path)
  const slug = (await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 9 })).find(({ headline }) =>
    headline.text.includes('Oulu'),
  )?.slug
  assert.ok(slug)
  await rule('14:00', 'quarantine', 'Harbour Post')
  const filed = await it.post('/publishers/notice', {
    kind: 'takedown',
    domain: harbour.host,
    urls: `${it.url}/story/${slug}`,
    name: 'Mara Lind',
    email: 'desk@harbour.example',
    goodFaith: 'yes',
    reason: 'Ours, and we ask you to stop.',
    wantsLevel: 'L1',
  })
  const receipt = JSON.parse(filed.text) as { readonly status: string; readonly proofToken: string }
  harbour.files.set('/.well-known/groundwire-verify', { type: 'text/plain', body: receipt.proofToken })
  await it.post(`${receipt.status}/proof`, {})
  await it.wire.runner.drain(1)
  assert.deepEqual(await statementsOf(harbour), [], 'the ledger holds nothing of it, aside or not')
  await rule('15:00', 'lift', 'Harbour Post', { claims: 'back' })
  await it.at(`${day}T15:10:00Z`)
  assert.equal((await it.wire.store.articleById(id))?.level, 'L1')
  assert.deepEqual([await claimsOf(id), await statementsOf(harbour)], [[], []])
  assert.notEqual((await it.get(`/story/${slug}`)).status, 200)
  const told = (await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 9 })).map(({ headline }) => headline.text)
  assert.ok(!told.some((text) => text.includes('Oulu')), told.join('; '))
})
