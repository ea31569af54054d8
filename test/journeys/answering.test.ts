// Who answers for the wire: without a named person it is shut to others, and a passing in bulk is nobody's review.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { labelOf } from '../../src/outlets/label.ts'
import { signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWireOptions } from '../support/open-wire.ts'
import { type Outlet, type Report, startOutlet } from '../support/outlet.ts'
import { makeReadyHome } from '../support/ready-home.ts'
import { campus, hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const start = '2026-03-02T12:00:00Z'
const opened: AsyncDisposable[] = []
let harbour: Outlet

before(async () => {
  harbour = await startOutlet('Harbour Post', [hall, campus])
  opened.push(harbour)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const tells = ['/', '/feed.atom', '/feed.json', '/index.json', '/search?q=Steinquell', '/api/v1/stories', '/editions', '/ledger']

test('[AI-4] A wire that others can read publishes nothing while no person is named, says so everywhere, and publishes what waited once one is.', async () => {
  await using home = await makeReadyHome()
  const options = (responsible: string): TestWireOptions => ({
    home: home.path,
    isSample: false,
    settings: { host: '0.0.0.0', responsible, deskKeys: `ada=${key}` },
  })
  {
    await using it = await openTestWire([harbour], start, options(''))
    await it.at(start)
    const { store } = it.wire
    assert.ok((await store.countStories()) > 1, 'it reads, sorts, writes and checks as ever')
    assert.deepEqual(await store.dispatchesOnWire({ before: it.clock.now(), limit: 10 }), [])
    const refused = (await store.refusals()).filter((one) => one.code === 'publish.unanswered')
    assert.equal(refused.length, 2)
    assert.match(refused[0]?.reason ?? '', /Set GROUNDWIRE_RESPONSIBLE and start again/)
    assert.equal(refused[0]?.nextTryAt, '2026-03-03T12:00:00.000Z')
    for (const path of tells) {
      const { status, text } = await it.get(path)
      assert.equal(status, 503, path)
      assert.ok(/GROUNDWIRE_RESPONSIBLE/.test(text) && !/Steinquell/.test(text), path)
    }
    for (const path of ['/publishers', '/method', '/about', '/robots.txt']) assert.equal((await it.get(path)).status, 200, path)
    assert.equal((await (await signIn(it.url, key)).get('/desk')).status, 200, 'the desk is there')
    await it.at('2026-03-03T13:00:00Z')
    assert.equal(await store.countDispatches(), 0, 'a day later it waits still')
  }
  await using it = await openTestWire([harbour], '2026-03-03T14:00:00Z', options('Ada Quay'))
  await it.at('2026-03-03T14:00:00Z')
  assert.equal(await it.wire.store.countDispatches(), 2)
  assert.match((await it.get('/')).text, /Steinquell/)
  assert.match((await it.get('/about')).text, /Editorial responsibility: Ada Quay/)
})

test('[AI-4] An archive that was filled in private is not shown to others without a name.', async () => {
  await using home = await makeReadyHome()
  {
    await using it = await openTestWire([harbour], start, { home: home.path, isSample: false })
    await it.at(start)
    assert.match((await it.get('/')).text, /Steinquell/, 'on this machine alone no name is asked for')
  }
  await using it = await openTestWire([harbour], start, { home: home.path, isSample: false, settings: { siteUrl: 'https://wire.example' } })
  for (const path of tells) assert.equal((await it.get(path)).status, 503, path)
})

/** Twenty events that have nothing in common. */
const many: readonly Report[] = (
  [
    [
      'Almsund buys 14 electric ferries',
      'The council of Almsund ordered 14 electric ferries from Brennick Marine for EUR 210 million. The first boat sails in May 2027, and diesel crews will be trained at the island school during the winter.',
    ],
    [
      'Corvane airport shuts its second runway',
      'Corvane airport closes its second runway on 1 April after engineers found cracks in 60 concrete slabs. Night flights of parcels move to a military field, whose neighbours have asked a judge to stop them.',
    ],
    [
      'Dorlund Steel cuts 900 posts',
      'Dorlund Steel will cut 900 posts at its rolling mill, the works council said. Orders from car makers fell by 31 percent in a year, and two furnaces will be cold before summer.',
    ],
    [
      'Judge frees whistleblower of Estermoor bank',
      'A judge at Estermoor acquitted the accountant Mira Stellan, who had shown reporters 4,000 pages about hidden loans. The savings bank announced an appeal and must pay her lawyers meanwhile.',
    ],
    [
      'Fallowick vaccine passes its third trial',
      'A vaccine against marsh fever by Fallowick Biologics protected 88 percent of 12,400 volunteers in its third trial. The medicines agency will look at the data from August, and freezers are already rented.',
    ],
    [
      'Grenmark opera finds a lost score',
      'Archivists of the Grenmark opera found the lost score of a comic piece of 1781 behind a boiler. Conductor Ilse Varn wants to perform it with the old bassoons that a museum lends her.',
    ],
    [
      'Hollisand votes to leave the water union',
      'Voters in Hollisand decided by 57 percent to leave the regional water union. Pipes worth EUR 42 million must now be divided, and three villages upstream fear higher bills.',
    ],
    [
      'Imberley museum returns 23 bronzes',
      'The museum of Imberley returns 23 bronzes that soldiers had carried off in 1897. Curator Tomas Ekwe travels with the crates and will build a display of plaster casts at home.',
    ],
    [
      'Jorvale glacier loses four metres',
      'The Jorvale glacier lost four metres of thickness last year, a survey by drone shows. Hut keepers moved a ladder for the sixth time, and guides now rope up before dawn.',
    ],
    [
      'Kestlin bans scooters from its squares',
      'Kestlin bans rented scooters from 19 squares after 340 accidents with pedestrians. Renters may leave them at painted bays, and a fine of 80 euros falls due for each one elsewhere.',
    ],
    [
      'Larkholm team wins rowing title',
      'Larkholm won the national rowing title by half a second before 9,000 spectators. Stroke Hanne Ovist had broken an oar in the heats and rowed the final with a borrowed one.',
    ],
    [
      'Marrow Bridge reopens to lorries',
      'Marrow Bridge carries lorries again after divers replaced 212 rusted bolts. The toll rises to seven euros, and a camera weighs each vehicle while it rolls past.',
    ],
    [
      'Nettlecombe school swaps phones for chess',
      'Pupils at Nettlecombe hand in their phones at eight and find 50 chess boards in the yard. Head teacher Jon Abery counts a third fewer quarrels since September.',
    ],
    [
      'Orrin Chips delays its factory',
      'Orrin Chips delays its factory for sensors by two years because customers store enough of them. A subsidy of EUR 1.1 billion lapses unless the shell stands by December 2028.',
    ],
    [
      'Pellworm farmers sue a drone maker',
      'Beekeepers and farmers of Pellworm sue a maker of spraying drones over 700 dead hives. The firm blames a wrong mixture and wants tanks of the growers examined in a laboratory.',
    ],
    [
      'Redhythe keeps its lighthouse lamp',
      'Redhythe keeps its lighthouse lamp, the navy said on Thursday. Keepers proved with a film of fog in November that skippers saw the old lens nine miles farther.',
    ],
    [
      'Tarnow University loses a satellite',
      'Tarnow University lost its satellite after 611 days in orbit. The machine had counted lightning over oceans, and its last message was a temperature of minus 40 degrees.',
    ],
    [
      'Ulverside opens a tram of 12 kilometres',
      'Ulverside opened a tram line of 12 kilometres on Sunday. The city spent EUR 310 million on rails, poles and 16 carriages, and shopkeepers count the customers who came by it.',
    ],
    [
      'Vintners of Wexmoor report frost',
      'Frost on two nights in April took 65 percent of the grapes around Wexmoor. Growers burned straw between the vines, and the insurer wants photographs of every slope by Friday.',
    ],
    [
      'Yarrowby library lends tools',
      'The library of Yarrowby lends drills, saws and a sewing machine beside its books. In the first week 134 readers came for a ladder, and a retired carpenter explains knots on Mondays.',
    ],
  ] as const
).map(([title, text], i) => ({
  path: `/news/${title.toLowerCase().replaceAll(' ', '-')}`,
  title,
  publishedAt: `2026-02-${String(i + 1).padStart(2, '0')}T09:00:00Z`,
  paragraphs: text.split(/(?<=\.) /),
}))

test('[AI-6] Twenty drafts passed in bulk run as not reviewed, and no reviewer is written anywhere.', async () => {
  await using quay = await startOutlet('Quay Courier', many)
  await using it = await openTestWire([quay], '2026-03-01T12:00:00Z', {
    isSample: false,
    settings: { holdIf: 'first-version', deskKeys: `ada=${key}`, responsible: 'Ada Quay' },
  })
  await it.at('2026-03-01T12:00:00Z')
  const { store } = it.wire
  const waiting = (await store.rulingsHolding(100)).map((one) => one.draftId ?? assert.fail('a held draft'))
  assert.equal(waiting.length, 20)
  const desk = await signIn(it.url, key)
  for (const id of waiting) await desk.get(`/desk/draft/${id}`)
  const checks = ['accuracy', 'plausibility', 'sources']
  assert.equal((await desk.post('/desk/drafts', {})).status, 409, 'none chosen')
  const { status, text } = await desk.post('/desk/drafts', { draft: [...waiting, waiting[0] ?? '', 'draft_none'], checks })
  assert.equal(status, 200, text)
  assert.match(text, /20 drafts passed\. They run as not reviewed\. 1 not: There is no such draft\./)
  const onWire = await store.dispatchesOnWire({ before: it.clock.now(), limit: 100 })
  assert.equal(onWire.length, 20)
  for (const one of onWire) {
    assert.equal(one.reviewedBy, undefined)
    assert.doesNotMatch(labelOf(one), /reviewed by/i)
    const page = await it.get(`/story/${one.slug}.json`)
    assert.ok(!/"reviewedBy":\s*"/.test(page.text))
    for (const ruling of await store.rulingsOfStory(one.storyId)) assert.equal(ruling.reviewedBy, undefined)
  }
  assert.equal((await desk.post('/desk/drafts', { draft: waiting })).status, 409, 'nobody rules on them twice')
})
