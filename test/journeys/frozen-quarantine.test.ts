// Drafts wait for a thaw while an origin they compare with is put under quarantine: what goes out after it stands on nothing of that origin.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const day = '2026-03-02'
const poison = {
  path: '/oulu',
  title: 'Nebelhorn KI opens a 21 MW hall in Oulu',
  publishedAt: `${day}T08:30:00Z`,
  paragraphs: [
    'Nebelhorn KI has opened a hall of 21 MW in Oulu, the company said on Monday. The first customers moved in over the weekend.',
    'The site lies beside a paper mill, which takes the waste heat and pays for it by the month under a contract of ten years.',
  ],
}
const sound = {
  path: '/turku',
  title: 'Nebelhorn KI opens a 33 MW hall in Turku',
  publishedAt: `${day}T11:00:00Z`,
  paragraphs: [
    'Nebelhorn KI has opened a hall of 33 MW in Turku, the company said on Monday. Its first tenant is the university of the town.',
    'The hall stands on the ground of a shipyard and takes its cooling water from the river, as the yard did before it was shut.',
  ],
}

let plant: Outlet
let harbour: Outlet
let it: TestWire
let desk: DeskClient
const opened: AsyncDisposable[] = []

before(async () => {
  plant = await startOutlet('Nightly Plant', [poison])
  harbour = await startOutlet('Harbour Post', [])
  opened.push(plant, harbour)
  it = await openTestWire([plant, harbour], `${day}T09:00:00Z`, { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at(`${day}T09:00:00Z`)
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const onWire = async () => it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 50 })
const rowIn = async (place: string) => (await it.wire.store.facts()).find((fact) => fact.place.name === place)

test('A draft that waits for the thaw reckons with a row of another outlet.', async () => {
  it.clock.set(new Date(`${day}T10:00:00Z`))
  await desk.post('/desk/freeze', { outlet: 'wire', reason: 'A drill.' }, '/desk/freeze')
  harbour.reports.push(sound)
  await it.at(`${day}T12:00:00Z`)
  const row = (await rowIn('Oulu')) ?? assert.fail('the ledger has Oulu')
  assert.equal((await onWire()).length, 1)
  const stories = await it.wire.store.stories()
  const turku = stories.find(({ title }) => title.includes('Turku')) ?? assert.fail('a story on Turku')
  const pass = (await it.wire.store.rulingsOfStory(turku.id)).findLast(({ kind }) => kind === 'pass') ?? assert.fail('a pass waits')
  const draft = (await it.wire.store.draftById(pass.draftId ?? '')) ?? assert.fail('its draft')
  const dossier = (await it.wire.store.dossierById(draft.dossierId)) ?? assert.fail('its dossier')
  assert.ok(
    dossier.receipt.ledgerMatches.some(({ id }) => id === row.id) || JSON.stringify(draft).includes(`"${row.id}"`),
    'the draft stands on the row',
  )
})

test('Nothing of a row that came during the freeze is shown, neither by search nor where an earlier search is run again.', async () => {
  const [story] = await onWire()
  const row = (await rowIn('Turku')) ?? assert.fail('the ledger has Turku')
  const again = await it.get(`/query/${story?.receiptId}.json`, '*/*')
  assert.equal(again.status, 200)
  const told = JSON.parse(again.text) as { readonly today: { readonly same: boolean; readonly receipt: { readonly scope: object } } }
  assert.deepEqual([told.today.same, told.today.receipt.scope], [true, { stories: 1, since: `${day}T09:00:00.000Z`, ledgerFacts: 1 }])
  for (const path of [
    `/query/${story?.receiptId}`,
    `/query/${story?.receiptId}.json`,
    '/search?q=Turku',
    '/search.json?q=Turku',
    `/api/v1/queries/${story?.receiptId}`,
  ]) {
    const { text } = await it.get(path, path.includes('json') || path.startsWith('/api') ? '*/*' : 'text/html')
    assert.ok(!text.includes(row.id) && !/\b33 ?MW/.test(text), path)
  }
})

test('Put under quarantine meanwhile, the outlet is in nothing that goes out on the thaw.', async () => {
  const row = (await rowIn('Oulu')) ?? assert.fail('the ledger has Oulu')
  it.clock.set(new Date(`${day}T13:00:00Z`))
  await desk.post('/desk/quarantine', { origin: 'Nightly Plant', reason: 'It invents figures.' }, '/desk/sources')
  it.clock.set(new Date(`${day}T14:00:00Z`))
  await desk.post('/desk/thaw', { outlet: 'wire', reason: 'The drill is over.' }, '/desk/freeze')
  await it.at(`${day}T14:00:10Z`)
  await it.at(`${day}T14:01:00Z`)
  const [story, ...more] = await onWire()
  assert.deepEqual(more, [])
  assert.match(story?.headline.text ?? '', /Turku/)
  const printed = [story?.headline, ...(story?.summary ?? []), ...(story?.take ?? []), ...(story?.archive ?? [])]
  for (const sentence of printed) {
    assert.doesNotMatch(sentence?.text ?? '', /Oulu|\b21\b/)
    assert.ok(!sentence?.evidence.some((one) => one.kind === 'ledger' && one.factId === row.id), sentence?.text)
  }
  // A row that was closed may stand among those looked at for a comparison, and no figure of it does.
  assert.doesNotMatch(JSON.stringify(story), /"(?:lo|hi)":21\b/)
  const receipt = (await it.wire.store.receiptById(story?.receiptId ?? '')) ?? assert.fail('its search')
  assert.deepEqual(receipt.ledgerMatches, [])
})
