// AP-S5: an origin that twelve stories stand on is put under quarantine by one ruling, and let out of it by another that found the first wrong.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rebuild } from '../../src/app/rebuild.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const day = '2026-03-02'
/** Twelve events, each told by two outlets in words of their own: who lets how much where to whom. */
const events = [
  ['Haltamo', 'Kuopio', 'Veldrake Research', 31, 'paper mill', 'swimming pool'],
  ['Steinquell', 'Duisburg', 'Nebelhorn KI', 12, 'steel works', 'district network'],
  ['Mesalta', 'Zaragoza', 'Corvane Labs', 44, 'sugar works', 'greenhouse'],
  ['Brannock Power', 'Galway', 'Tessaly Systems', 18, 'fish market', 'town library'],
  ['Norrvik Hallar', 'Lulea', 'Astrand Compute', 57, 'iron works', 'ice rink'],
  ['Dravik Energia', 'Gdansk', 'Polarna Modele', 23, 'ship yard', 'tram depot'],
  ['Costa Dados', 'Sines', 'Lumiar Machina', 66, 'oil terminal', 'fish farm'],
  ['Valmora Centri', 'Trieste', 'Adria Calcolo', 9, 'coffee store', 'harbour baths'],
  ['Rhonel Froid', 'Grenoble', 'Isara Calcul', 27, 'glass works', 'ski school'],
  ['Ostravan Hale', 'Ostrava', 'Moravia Stroje', 36, 'coal mine', 'brewery'],
  ['Kestrel Halls', 'Sunderland', 'Wearside Models', 14, 'car plant', 'hospital'],
  ['Tallinor Saalid', 'Narva', 'Peipsi Mudelid', 21, 'textile mill', 'museum'],
] as const

function ofPlant(i: number): Report {
  const [operator, town, tenant, mw, ground, heat] = events[i] ?? assert.fail('an event')
  return {
    path: `/${town.toLowerCase()}`,
    title: `${operator} lets ${mw} MW in ${town} to ${tenant}`,
    publishedAt: `${day}T08:${String(i).padStart(2, '0')}:00Z`,
    paragraphs: [
      `${tenant} has leased ${mw} MW from ${operator} in ${town}, the operator said on Monday. The lease runs for six years from June.`,
      `${operator} said the hall beside the ${ground} in ${town} had been empty since the autumn, and that ${tenant} would move in before the summer.`,
      `Its waste heat will go to the ${heat} of ${town} for ten winters.`,
    ],
  }
}
function ofHarbour(i: number): Report {
  const [operator, town, tenant, , ground, heat] = events[i] ?? assert.fail('an event')
  return {
    path: `/moves/${town.toLowerCase()}`,
    title: `${tenant} moves into ${town}`,
    publishedAt: `${day}T09:${String(i).padStart(2, '0')}:00Z`,
    paragraphs: [
      `${operator} has leased a hall in ${town} to ${tenant}, which wants to bring its smaller models closer to its customers there.`,
      `The hall near the ${ground} was built for a bank and stood empty for a year. The ${heat} will be warmed by it from September, the town of ${town} says.`,
    ],
  }
}

let plant: Outlet
let harbour: Outlet
let it: TestWire
let desk: DeskClient
const opened: AsyncDisposable[] = []
let stood: readonly Dispatch[] = []

before(async () => {
  plant = await startOutlet(
    'Nightly Plant',
    events.map((_, i) => ofPlant(i)),
  )
  harbour = await startOutlet(
    'Harbour Post',
    events.map((_, i) => ofHarbour(i)),
  )
  opened.push(plant, harbour)
  it = await openTestWire([plant, harbour], `${day}T12:00:00Z`, { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at(`${day}T12:00:00Z`)
  await it.at(`${day}T12:10:00Z`)
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const onWire = async () => it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 50 })
const namesPlant = ({ sources }: Pick<Dispatch, 'sources'>): boolean => sources.some(({ publisher }) => publisher === 'Nightly Plant')
const ruledOn = async (verb: 'quarantine' | 'lift', at: string, fields: Readonly<Record<string, string>>) => {
  it.clock.set(new Date(at))
  const done = await desk.post(`/desk/${verb}`, { origin: 'Nightly Plant', ...fields }, '/desk/sources')
  assert.equal(done.status, 200, done.text)
  await it.wire.runner.drain(1)
  return done.text
}
/** What readers find at every address that tells of the stories. */
async function pages(): Promise<ReadonlyMap<string, string>> {
  const slugs = stood.map(({ slug }) => slug)
  const paths = [
    '/',
    '/index.json',
    '/feed.atom',
    '/ledger',
    '/corrections',
    ...slugs.flatMap((slug) => [`/story/${slug}`, `/story/${slug}.json`]),
  ]
  const shown = new Map<string, string>()
  for (const path of paths) {
    const { status, text } = await it.get(path, path.endsWith('.json') || path.endsWith('.atom') ? '*/*' : 'text/html')
    shown.set(path, `${status} ${text}`)
  }
  return shown
}

test('Twelve stories stand on the origin, each with another outlet beside it.', async () => {
  stood = (await onWire()).filter(namesPlant)
  assert.equal(stood.length, events.length, stood.map(({ headline }) => headline.text).join('; '))
  for (const one of stood) assert.equal(one.sources.length, 2, one.headline.text)
})

test('[AP-S5] One ruling tells all twelve anew, as further versions that say why, and counts them in public.', async () => {
  const told = await ruledOn('quarantine', `${day}T14:00:00Z`, { reason: 'It invents figures.' })
  assert.match(told, /12 reports and \d+ claims withdrawn, \d+ ledger rows changed; 12 stories told anew or withdrawn/)
  const now = await onWire()
  assert.equal(now.length, events.length)
  for (const was of stood) {
    const is = now.find(({ storyId }) => storyId === was.storyId) ?? assert.fail(was.headline.text)
    assert.equal(is.version, was.version + 1, is.headline.text)
    assert.equal(is.reason, 'Nightly Plant is under quarantine: It invents figures')
    assert.ok(!namesPlant(is), is.headline.text)
    const page = (await it.get(`/story/${is.slug}`)).text
    assert.match(page, /Nightly Plant is under quarantine: It invents figures\./)
  }
  const log = JSON.parse((await it.get('/corrections.json', '*/*')).text) as { quarantines: readonly Record<string, unknown>[] }
  assert.deepEqual([log.quarantines[0]?.['storiesRetold'], log.quarantines[0]?.['storiesWithdrawn']], [12, 0])
})

test('[AP-S5] The pages made again from the log are the same.', async () => {
  const before = await pages()
  for (const [path, text] of before)
    assert.doesNotMatch(text.replace(/sha256[^,"]*|w_[0-9a-f]+/g, ''), /\b(?:31|44|57|66|27|36) MW\b/, path)
  assert.deepEqual(await it.wire.store.transaction(rebuild), { live: 12, removed: 0, mended: 0 })
  assert.deepEqual(await pages(), before)
})

test('Lifted with its claims, all twelve are told anew with what they had lost, and say why.', async () => {
  await ruledOn('lift', `${day}T16:00:00Z`, { reason: 'It was the wrong outlet.', claims: 'back' })
  await it.at(`${day}T16:10:00Z`)
  const now = await onWire()
  assert.equal(now.length, events.length)
  for (const was of stood) {
    const is = now.find(({ storyId }) => storyId === was.storyId) ?? assert.fail(was.headline.text)
    assert.equal(is.version, was.version + 2, is.headline.text)
    assert.equal(is.reason, 'the quarantine of Nightly Plant was lifted, and its claims are back: It was the wrong outlet')
    assert.ok(namesPlant(is), is.headline.text)
    const [, , , mw] =
      events.find(([, town]) => was.sources.some(({ url }) => url.endsWith(`/${town.toLowerCase()}`))) ?? assert.fail(was.headline.text)
    assert.match(JSON.stringify([is.headline.text, is.summary.map(({ text }) => text), is.factStrip]), new RegExp(`\\b${mw} MW`))
  }
})
