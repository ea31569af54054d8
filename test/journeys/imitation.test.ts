// An outlet under an address made to be taken for a known one's: its own origin, no standing, and the desk is told of both.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addFeeds } from '../../src/app/wire.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const day = '2026-03-02'
let it: TestWire
let desk: DeskClient
let copycat: Outlet
const opened: AsyncDisposable[] = []

const lease = {
  path: '/one',
  title: 'Haltamo lets 900 MW in Kuopio to Veldrake Research',
  publishedAt: `${day}T08:00:00Z`,
  paragraphs: [
    'Veldrake Research has leased 900 MW from Haltamo in Kuopio, the operator said on Monday. The lease runs for six years from June.',
    'Haltamo said the hall in Kuopio had been empty since the autumn, and that Veldrake Research would move in before the summer.',
  ],
}

before(async () => {
  copycat = await startOutlet('Harbour Post Online', [lease])
  opened.push(copycat)
  it = await openTestWire([copycat], `${day}T09:00:00Z`, { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const sourceNamed = async (name: string) => (await it.wire.store.sourcesNamed([name]))[0] ?? assert.fail(name)
const rowOf = async (path: string) =>
  (await it.wire.store.facts()).find(({ claims }) => claims.some(({ url }) => url === `${copycat.origin}${path}`)) ?? assert.fail(path)

test('AP-S6: an imitation of a known outlet has no standing however long it is known, until a person has looked', async () => {
  const source = await sourceNamed('Harbour Post Online')
  const imitates = { name: 'Harbour Post', host: 'harbourpost.example', how: 'a word added' }
  // Invented outlets all stand on loopback, so that what their address is like is said here.
  await it.wire.store.transaction((tx) =>
    tx.saveSource({ ...source, allowlisted: false, firstSeenAt: '2025-01-01T00:00:00.000Z', imitates }),
  )
  await it.at(`${day}T09:00:00Z`)
  const { status, quantity, resolved } = await rowOf('/one')
  assert.deepEqual([status, quantity, resolved['mw']?.value], ['rumoured', undefined, undefined])
  for (const story of await it.wire.store.stories()) {
    const parts = new Map(story.significance?.parts.map((one) => [one.name, one.value]))
    assert.deepEqual([parts.get('origins'), parts.get('source')], [0, 0], story.title)
  }
  const fields = { id: source.id, verb: 'clear' }
  assert.match((await desk.post('/desk/sources', { ...fields, reason: '' })).text, /reason/i)
  assert.ok((await sourceNamed('Harbour Post Online')).imitates, 'nothing is cleared without a reason')
  await desk.post('/desk/sources', { ...fields, reason: 'It is the web edition of the same house, as its imprint says.' })
  assert.deepEqual(
    [(await sourceNamed('Harbour Post Online')).imitates, (await sourceNamed('Harbour Post Online')).allowlisted],
    [undefined, true],
  )
  assert.deepEqual(
    (await it.wire.store.eventsOf(source.id)).map(({ name, actor }) => [name, actor]),
    [['source.cleared', 'desk:ada']],
  )
  copycat.reports.push({ ...campus, publishedAt: `${day}T11:00:00Z` })
  await it.at(`${day}T12:00:00Z`)
  assert.notEqual((await rowOf(campus.path)).status, 'rumoured')
  assert.ok((await rowOf(campus.path)).quantity, 'its figure stands')
})

test('AP-S6: the desk is told of each imitation that comes onto the list and of whom it imitates; subdomains and the owner’s other sites are none', async () => {
  const known = { publisher: 'Fenwick Courier', owner: 'Fenwick Press', kind: 'trade', language: 'en' } as const
  const stranger = { ...known, owner: 'Fenwick Courier', isOwnerUnsaid: true } as const
  await addFeeds(
    it.wire.store,
    [
      { ...known, feedUrl: 'https://fenwickcourier.co.uk/feed' },
      { ...known, publisher: 'Fenwick Courier Money', feedUrl: 'https://money.fenwickcourier.co.uk/feed' },
      { ...known, publisher: 'Fenwick Courier France', feedUrl: 'https://fenwickcourier.fr/feed' },
      { ...stranger, feedUrl: 'https://fenwick\u0441ourier.co.uk/feed' },
      { ...stranger, publisher: 'Courier Live', owner: 'Fenwick Press', feedUrl: 'https://fenwickcourier-live.com/feed' },
    ],
    it.clock.now(),
  )
  const flagged = (await it.wire.store.sources()).filter(({ imitates }) => imitates !== undefined)
  assert.deepEqual(flagged.map(({ host, imitates, allowlisted }) => [host, imitates?.name, imitates?.how, allowlisted]).toSorted(), [
    ['fenwickcourier-live.com', 'Fenwick Courier', 'a word added', false],
    ['xn--fenwickourier-v8k.co.uk', 'Fenwick Courier', 'looks the same', false],
  ])
  const owners = new Set<string>([known.owner, known.publisher])
  for (const { name, owner } of flagged) assert.ok(name !== known.publisher && !owners.has(owner), `${name} of ${owner} is its own origin`)
  for (const page of ['/desk', '/desk/sources']) {
    const { text } = await desk.get(page)
    for (const { host } of flagged)
      assert.match(text, new RegExp(`${host}.*like that of.*Fenwick Courier.*fenwickcourier\\.co\\.uk`, 's'), page)
  }
})
