// Two names of the registry that turn out to be one: merged at the desk, followed everywhere, taken back without loss.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { seedKnowledge } from '../../src/app/wire.ts'
import type { Entity } from '../../src/domain/entity.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
/** A site whose operator, and a hall whose whole, is the name that is merged away: once by its id, once by what it is called. */
const ofTwin: readonly Entity[] = [
  { id: 'murcia-puerto', name: 'Murcia Puerto', kind: 'site', aliases: [], owner: 'mesalta-cd', source: 'a test of ours' },
  { id: 'murcia-hall', name: 'Murcia Hall', kind: 'site', aliases: [], partOf: 'Mesalta CD', source: 'a test of ours' },
]
const opened: AsyncDisposable[] = []
let it: TestWire
let desk: DeskClient
let harbour: Outlet
const twin: Entity = { id: 'mesalta-cd', name: 'Mesalta CD', kind: 'operator', aliases: ['Mesalta Digital'], source: 'a test of ours' }

before(async () => {
  harbour = await startOutlet('Harbour Post', [hall, campus])
  opened.push(harbour)
  it = await openTestWire([harbour], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.wire.store.transaction(async (tx) => {
    for (const one of [twin, ...ofTwin]) await tx.saveEntity(one)
  })
  await it.at('2026-03-02T12:00:00Z')
  harbour.reports.push({
    path: '/news/mesalta-second',
    title: 'Mesalta Digital opens a 20 MW hall at Murcia Puerto',
    publishedAt: '2026-03-03T08:00:00Z',
    paragraphs: [
      'Mesalta Digital switched on a hall of 20 MW at Murcia Puerto on Tuesday, and a hospital group moves in first. The harbour company sold the ground in 2023.',
      'Waste heat warms the greenhouses beside the port, which pay nothing for it during the first five winters. Cable work had taken a month longer than planned.',
      'Neighbours asked about noise at a meeting in the town hall. The operator promised a wall of earth and trees on the side of the village, and said that the cooling would run dry for most of the year, as it does at the other halls it runs in the valley of the Ebro.',
    ],
  })
  await it.at('2026-03-05T12:00:00Z')
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const store = () => it.wire.store
const inOrder = (ids: readonly string[]): readonly string[] => ids.toSorted((a, b) => (a < b ? -1 : 1))
const keepName = 'Mesalta Centros de Datos'
const keepId = async (): Promise<string> =>
  (await store().entities()).find((one) => one.name === keepName)?.id ?? assert.fail('the registry has Mesalta')
/** Everything recorded of an id: mentions, claims, facts. */
const recordedOf = async (id: string, name: string) => ({
  mentions: (await store().mentionsOfArticles((await store().articles()).map((one) => one.id))).filter((one) => one.entityId === id).length,
  facts: (await store().factsOfParties([id, name])).map((one) => one.id),
  claims: (await store().claimsNaming(id, new Date('2026-01-01'), 100)).map((one) => one.doc.id),
  stories: (await store().dispatchesOfEntity(id, 50)).map((one) => one.storyId),
})

test('Without a reason, onto itself, or of names nobody knows, nothing is merged and the fault says which.', async () => {
  const keep = await keepId()
  const tries = [
    [{ fold: twin.id, into: keep, reason: '' }, /Give a reason/],
    [{ fold: keep, into: `/entity/${keep}`, reason: 'The same.' }, /the same entity/],
    [{ fold: 'No Such Works', into: keep, reason: 'The same.' }, /no single “No Such Works”/],
    [{ fold: twin.id, into: 'nobody', reason: 'The same.' }, /no single “nobody” to merge into/],
  ] as const
  for (const [fields, words] of tries) {
    const answer = await desk.post('/desk/names/merge', fields, '/desk/names')
    assert.equal(answer.status, 409)
    assert.match(answer.text, words)
  }
})

test('A merged entity redirects on every outlet, its records move, and what is read afterwards under its name belongs to the one that stayed.', async () => {
  const keep = await keepId()
  const [twinBefore, keepBefore] = [await recordedOf(twin.id, twin.name), await recordedOf(keep, keepName)]
  assert.ok(twinBefore.mentions > 0 && twinBefore.facts.length > 0, JSON.stringify(twinBefore))
  const done = await desk.post('/desk/names/merge', { fold: `/entity/${twin.id}`, into: keep, reason: 'Renamed in 2025.' }, '/desk/names')
  assert.equal(done.status, 200, done.text)
  const merged = await recordedOf(keep, keepName)
  assert.deepEqual(inOrder(merged.stories), inOrder([...keepBefore.stories, ...twinBefore.stories]))
  assert.deepEqual(inOrder(merged.facts), inOrder([...keepBefore.facts, ...twinBefore.facts]))
  assert.equal(merged.mentions, keepBefore.mentions + twinBefore.mentions)
  assert.equal(merged.claims.length, keepBefore.claims.length + twinBefore.claims.length)
  const page = await fetch(`${it.url}/entity/${twin.id}`, { redirect: 'manual' })
  assert.ok([301, 308].includes(page.status), String(page.status))
  assert.equal(page.headers.get('location'), `/entity/${keep}`)
  for (const ending of ['.json', '.md']) {
    const twinPage = await fetch(`${it.url}/entity/${twin.id}${ending}`, { redirect: 'manual' })
    assert.deepEqual([twinPage.status, twinPage.headers.get('location')], [301, `/entity/${keep}${ending}`])
  }
  assert.match(await (await fetch(`${it.url}/entity/${twin.id}.json`)).text(), /^\{[\s\S]*Mesalta Centros de Datos/)
  assert.match((await desk.get('/desk/log')).text, /Rulings of persons[\s\S]*<strong>Merge of names<\/strong> by ada[\s\S]*Renamed in 2025/)
  assert.match((await it.get(`/entity/${keep}`)).text, /Mesalta CD.*Mesalta Digital/s)
  const api = JSON.parse((await it.get(`/api/v1/entities/${twin.id}`)).text) as { id: string; stories: readonly unknown[] }
  assert.deepEqual([api.id, api.stories.length], [keep, merged.stories.length])
  const rowsOf = async (party: string): Promise<number> =>
    (JSON.parse((await it.get(`/api/v1/ledger?party=${party}`)).text) as { readonly total: number }).total
  assert.deepEqual([await rowsOf(twin.id), await rowsOf(keep)], [merged.facts.length, merged.facts.length])
  assert.match((await it.get(`/entity/${twin.id}/feed.atom`)).text, /Murcia/)
  assert.match((await desk.get('/desk/names')).text, /Renamed in 2025/)

  harbour.reports.push({
    path: '/news/mesalta-third',
    title: 'Mesalta CD buys a site at Huesca',
    publishedAt: '2026-03-08T08:00:00Z',
    paragraphs: [
      'Mesalta CD has bought a site at Huesca, it said on Wednesday, and wants to build a hall of 15 MW there by the end of 2028.',
    ],
  })
  await it.at('2026-03-09T12:00:00Z')
  const article = (await store().articles()).find((one) => one.url.endsWith('/news/mesalta-third')) ?? assert.fail('it was read')
  const named = (await store().mentionsOfArticles([article.id])).map((one) => one.entityId)
  assert.ok(named.includes(keep) && !named.includes(twin.id), JSON.stringify(named))
})

test('What belonged to the merged one belongs to the one that stayed, on its page, in the API and for programs that read the registry.', async () => {
  const keep = await keepId()
  for (const one of ofTwin) {
    const { text } = await it.get(`/entity/${one.id}`)
    assert.match(text, new RegExp(`<dt>(?:Owner|Part of)</dt><dd><a href="/entity/${keep}">${keepName}</a>`))
    const api = (await it.get(`/api/v1/entities/${one.id}`)).text
    assert.ok(!api.includes(`"${twin.id}"`) && !api.includes(`"${twin.name}"`), api)
  }
  const registry = await store().entities()
  assert.deepEqual(
    ofTwin.map(({ id }) => registry.find((one) => one.id === id)).map((one) => one?.owner ?? one?.partOf),
    [keep, keep],
  )
})

test('A newer registry file takes neither a merge nor a name given at the desk away.', async () => {
  const keep = await keepId()
  await desk.post('/desk/names', { name: 'MCD Aragón', verb: 'alias', kind: '', of: keep })
  await store().transaction((tx) => tx.setMeta('seeded', 'an older release'))
  await seedKnowledge(store(), { entities: ['sample/entities.json'], ledger: false })
  await store().transaction((tx) => tx.saveEntity(twin))
  const entity = (await store().entities()).find((one) => one.id === keep)
  assert.ok(['MCD Aragón', 'Mesalta CD', 'Mesalta Digital'].every((name) => entity?.aliases.includes(name)))
  assert.ok((await store().entities()).every((one) => one.id !== twin.id))
})

test('What changed about a name since a moment stands at an address: rows, stories, questions; an impossible moment is not found.', async () => {
  const keep = await keepId()
  const page = await it.get(`/entity/${keep}/since/2026-03-03T00:00Z`)
  assert.equal(page.status, 200)
  assert.match(page.text, /New in the ledger.*Murcia/s)
  assert.doesNotMatch(page.text.replace(/<title>.*?<\/title>/s, ''), /100 MW/)
  assert.match((await it.get(`/entity/${keep}/since/2026-03-12T00:00Z`)).text, /Nothing about Mesalta/)
  const moved = await fetch(`${it.url}/entity/${twin.id}/since/2026-03-03T00:00Z`, { redirect: 'manual' })
  assert.equal(moved.headers.get('location'), `/entity/${keep}/since/2026-03-03T00:00Z`)
  assert.equal((await it.get('/entity/nobody/since/2026-03-03T00:00Z')).status, 404)
})

test('A merge that is taken back leaves both as they were, with the names the registry gave them.', async () => {
  const keep = await keepId()
  const before = await recordedOf(keep, keepName)
  const done = await desk.post('/desk/names/unmerge', { fold: twin.id, reason: 'They are two after all.' }, '/desk/names')
  assert.equal(done.status, 200, done.text)
  const [one, other] = [await recordedOf(twin.id, twin.name), await recordedOf(keep, keepName)]
  assert.ok(one.mentions > 0 && one.facts.length > 0)
  assert.equal(one.mentions + other.mentions, before.mentions)
  assert.deepEqual(inOrder([...one.facts, ...other.facts]), inOrder(before.facts))
  assert.equal((await it.get(`/entity/${twin.id}`)).status, 200)
  assert.match(
    (await desk.get('/desk/log')).text,
    /<strong>Merge of names taken back<\/strong> by ada[\s\S]*They are two after all[\s\S]*<strong>Merge of names<\/strong>/,
  )
  assert.match((await it.get('/entity/murcia-puerto')).text, /<dt>Owner<\/dt><dd><a href="\/entity\/mesalta-cd">/)
  const entity = (await store().entities()).find((it) => it.id === keep)
  assert.ok(entity?.aliases.includes('MCD Aragón') && !entity.aliases.includes('Mesalta Digital'))
  assert.equal((await desk.post('/desk/names/unmerge', { fold: twin.id, reason: 'Again.' }, '/desk/names')).status, 409)
})
