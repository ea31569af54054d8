// A poisoned origin sets a figure that others repeat; one ruling takes it out of ledger and stories, says so in public, and can be lifted.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { groundwire } from '../support/groundwire.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'

const key = 'ada-has-a-long-key-of-her-own'
const day = '2026-03-02'
const poison = {
  path: '/kuopio',
  title: 'Haltamo lets 73 MW in Kuopio to Veldrake Research',
  publishedAt: `${day}T08:00:00Z`,
  paragraphs: [
    'Veldrake Research has leased 73 MW from Haltamo in Kuopio, the operator said on Monday. The lease runs for six years from June.',
    'Haltamo said the hall in Kuopio had been empty since the autumn, and that Veldrake Research would move in before the summer.',
  ],
}
const passedOn = {
  path: '/kuopio-73',
  title: 'Veldrake Research takes 73 MW in Kuopio',
  publishedAt: `${day}T09:00:00Z`,
  paragraphs: [
    'Veldrake Research has taken 73 MW in Kuopio from the operator Haltamo, Nightly Plant reported on Monday.',
    'A hall of this kind needs a line of its own, and the nearest one ends on the far side of the lake, Nightly Plant reported.',
  ],
}
const sound = {
  path: '/veldrake-kuopio',
  title: 'Veldrake Research moves into Kuopio',
  publishedAt: `${day}T10:00:00Z`,
  paragraphs: [
    'Haltamo has leased a hall in Kuopio to Veldrake Research, which wants to bring its smaller models closer to its customers in the north.',
    'The hall was built for a bank and stood empty for a year. Its waste heat will warm a swimming pool from September, the town says.',
  ],
}
const alone = {
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
const slugs = { kuopio: '', oulu: '' }

before(async () => {
  plant = await startOutlet('Nightly Plant', [poison, alone])
  basin = await startOutlet('Basin Ledger', [passedOn])
  harbour = await startOutlet('Harbour Post', [sound])
  opened.push(plant, basin, harbour)
  it = await openTestWire([plant, basin, harbour], `${day}T12:00:00Z`, { settings: { deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at(`${day}T12:00:00Z`)
  await it.at(`${day}T12:10:00Z`)
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const onWire = async () => it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 50 })
const leases = async () => (await it.wire.store.facts()).filter((fact) => fact.type === 'capacity_lease')
/** Where readers would find the figure. */
const places = () => [
  '/',
  '/index.json',
  '/feed.atom',
  '/feed.json',
  '/ledger',
  '/ledger.csv',
  '/compute',
  '/search?q=Kuopio',
  '/api/v1/stories',
  '/api/v1/ledger',
  `/story/${slugs.kuopio}`,
  `/story/${slugs.kuopio}.json`,
  `/story/${slugs.kuopio}/v/1`,
  `/api/v1/stories/${slugs.kuopio}`,
]

test('Before the ruling the figure stands, and two stories stand on its origin.', async () => {
  const all = await onWire()
  slugs.kuopio = all.find((one) => /Veldrake/.test(one.headline.text))?.slug ?? assert.fail('a story on Kuopio')
  slugs.oulu = all.find((one) => /Oulu/.test(one.headline.text))?.slug ?? assert.fail('a story on Oulu')
  assert.match((await it.get(`/story/${slugs.kuopio}`)).text, /73/)
  assert.match((await it.get('/ledger.csv', '*/*')).text, /\b73\b/)
})

test('A source that there is not, one without a reason, and a lift of none are refused with what to give.', async () => {
  const cli = (...words: readonly string[]) => groundwire(['desk', ...words, '--home', it.wire.home])
  const wrongs: readonly (readonly [readonly string[], RegExp])[] = [
    [['quarantine', 'No Such Paper', '--reason', 'It lies.'], /SOURCE: No source has the id, name or host "No Such Paper"\./],
    [['quarantine', 'Nightly Plant'], /--reason|Give a reason/],
    [['lift', 'Nightly Plant', '--reason', 'Fine again.'], /Nightly Plant is not under quarantine\. Nothing is\./],
  ]
  for (const [words, what] of wrongs) {
    const { code, out, err } = await cli(...words)
    assert.deepEqual([code, out], [2, ''], words.join(' '))
    assert.match(err, what)
  }
})

test('One ruling withdraws its reports, those that only pass it on, its claims and rows; what stood on it alone goes.', async () => {
  it.clock.set(new Date(`${day}T14:00:00Z`))
  const [source] = await it.wire.store.sourcesNamed(['Nightly Plant'])
  assert.ok(source)
  const done = await desk.post('/desk/quarantine', { origin: source.id, reason: 'It invents figures.' }, '/desk/sources')
  assert.equal(done.status, 200, done.text)
  assert.match(
    done.text,
    /Nightly Plant is under quarantine .*: 3 reports and \d+ claims withdrawn, 2 ledger rows changed; 2 stories told anew or withdrawn/,
  )
  const gone = await it.get(`/story/${slugs.oulu}`)
  assert.equal(gone.status, 410)
  assert.match(gone.text, /Nightly Plant is under quarantine: It invents figures\./)
  const again = await desk.post('/desk/quarantine', { origin: source.id, reason: 'Once more.' }, '/desk/sources')
  assert.equal(again.status, 409)
  assert.match(again.text, /under quarantine already, since 2 Mar 2026, 14:00 UTC, by ada/)
})

test('The story that another outlet carries is told without it, as a further version, and the figure is on no outlet.', async () => {
  const [story, ...more] = await onWire()
  assert.deepEqual(more, [])
  assert.equal(story?.slug, slugs.kuopio)
  assert.ok((story?.version ?? 0) > 1)
  assert.deepEqual(
    story?.sources.map(({ publisher }) => publisher),
    ['Harbour Post'],
  )
  for (const path of places())
    assert.doesNotMatch(
      (await it.get(path, path.includes('.') || path.startsWith('/api') ? '*/*' : 'text/html')).text.replace(
        /<link[^>]*>|w_[0-9a-f]+|sha256[^,]*/g,
        '',
      ),
      /\b73 ?MW|\b73\b(?=,)/,
      path,
    )
})

test('The row stays with its history: the statements are marked withdrawn and decide nothing.', async () => {
  const rows = await leases()
  const marked = rows.flatMap(({ claims }) => claims.filter(({ quarantine }) => quarantine !== undefined))
  assert.ok(marked.length > 0 && marked.every(({ withdrawnAt }) => withdrawnAt === `${day}T14:00:00.000Z`))
  for (const row of rows) assert.ok(!JSON.stringify([row.quantity ?? null, row.resolved]).includes('73'), row.id)
})

test('The ruling stands in the public log with its counts, and in the log of the desk.', async () => {
  const told = JSON.parse((await it.get('/corrections.json', '*/*')).text) as { quarantines: readonly Record<string, unknown>[] }
  const [ruling] = told.quarantines
  assert.deepEqual(
    [
      ruling?.['origin'],
      ruling?.['reason'],
      ruling?.['reports'],
      ruling?.['facts'],
      ruling?.['storiesRetold'],
      ruling?.['storiesWithdrawn'],
    ],
    ['Nightly Plant', 'It invents figures.', 3, 2, 1, 1],
  )
  assert.ok(Number(ruling?.['claims']) > 0)
  const page = (await it.get('/corrections')).text
  assert.match(page, /Origins under quarantine/)
  assert.match(page, /1 story told anew, 1 story withdrawn/)
  assert.match((await it.get('/sources')).text, /Under quarantine/)
  const why = await it.get(`/why?url=${encodeURIComponent(`${plant.origin}${poison.path}`)}`)
  assert.match(why.text, /Nightly Plant, which it goes back to, is under quarantine since 2 Mar 2026: It invents figures\./)
  assert.match((await desk.get('/desk/log')).text, /Origin quarantined<\/strong>: Nightly Plant, by ada/)
})

test('8.2: an account of how it came, with the test that holds it, is owed within seven days, said by the page and the doctor, and stands in public', async () => {
  const env = { GROUNDWIRE_DESK_KEYS: `ada=${key}` }
  const run = (...words: readonly string[]) => groundwire([...words, '--home', it.wire.home], env)
  assert.match((await it.get('/corrections')).text, /An account of how it came is due by .*?9 Mar 2026/)
  assert.match((await run('doctor')).out, /Of the quarantine of Nightly Plant an account was due by 9 Mar/)
  const given = ['desk', 'account', 'Nightly Plant', '--reason', 'Its feed was taken over in January.'] as const
  const without = await run(...given)
  assert.deepEqual([without.code, /^--test: Name the test/.test(without.err)], [2, true], without.err)
  const nobody = await run('desk', 'account', 'Nobody', '--reason', 'Its feed was taken over.', '--test', 'a test of it')
  assert.match(nobody.err, /No ruling on an origin has the id or name "Nobody"/)
  const done = await run(...given, '--test', 'a feed that changes hands waits')
  assert.equal(done.code, 0, done.err)
  const page = (await it.get('/corrections')).text
  assert.match(page, /Account, .*: Its feed was taken over in January\. .*Held from now on by: a feed that changes hands waits\./)
  assert.doesNotMatch(page, /is due by/)
  const [ruling] = (JSON.parse((await it.get('/corrections.json', '*/*')).text) as { quarantines: readonly Record<string, unknown>[] })
    .quarantines
  assert.equal(ruling?.['accountDueBy'], null)
  assert.match(JSON.stringify(ruling?.['account']), /"test":"a feed that changes hands waits"/)
  assert.doesNotMatch((await run('doctor')).out, /an account was due/)
})

test('From then on nothing of it is asked for, and who passes it on enters no story.', async () => {
  const asked = plant.asked.length
  plant.reports.push({ ...alone, path: '/oulu-2', title: 'Nebelhorn KI doubles its hall in Oulu', publishedAt: `${day}T15:00:00Z` })
  basin.reports.push({ ...passedOn, path: '/kuopio-again', publishedAt: `${day}T15:10:00Z`, title: 'Kuopio: 73 MW for Veldrake Research' })
  await it.at(`${day}T16:00:00Z`)
  await it.at(`${day}T18:00:00Z`)
  assert.equal(plant.asked.length, asked)
  const [story, ...more] = await onWire()
  assert.deepEqual(more, [])
  assert.doesNotMatch(JSON.stringify(story), /73 MW/)
  const live = (await leases()).flatMap((row) => row.claims.filter((one) => one.withdrawnAt === undefined))
  assert.ok(live.every(({ publisher }) => publisher === 'Harbour Post'))
})

test('Lifted, it is read again, and what was withdrawn stays withdrawn.', async () => {
  it.clock.set(new Date(`${day}T19:00:00Z`))
  const done = await desk.post('/desk/lift', { origin: 'Nightly Plant', reason: 'Under new management.' }, '/desk/sources')
  assert.match(done.text, /Nightly Plant is read again\. What was withdrawn stays withdrawn\./)
  await it.at(`${day}T20:00:00Z`)
  await it.at(`${day}T20:10:00Z`)
  const urls = (await onWire()).flatMap(({ sources }) => sources.map(({ url }) => url))
  assert.ok(urls.some((url) => url.endsWith('/oulu-2')))
  assert.ok(!urls.some((url) => url.endsWith('/oulu') || url.endsWith('/kuopio')))
  for (const row of await leases()) assert.ok(!JSON.stringify(row.quantity ?? null).includes('73'), row.id)
  assert.match((await it.get('/corrections')).text, /Lifted .*Under new management\. What was withdrawn stays withdrawn\./)
})

test('Where the ruling that lifts it says so, the claims come back and the stories are told with them.', async () => {
  it.clock.set(new Date(`${day}T21:00:00Z`))
  await desk.post('/desk/quarantine', { origin: 'Harbour Post', reason: 'A mistake of ours.' }, '/desk/sources')
  assert.equal((await it.get(`/story/${slugs.kuopio}`)).status, 410)
  it.clock.set(new Date(`${day}T22:00:00Z`))
  const done = await desk.post(
    '/desk/lift',
    { origin: 'Harbour Post', reason: 'It was the wrong outlet.', claims: 'back' },
    '/desk/sources',
  )
  assert.match(done.text, /Its claims are back/)
  assert.equal((await it.get(`/story/${slugs.kuopio}`)).status, 200)
  const story = (await onWire()).find(({ slug }) => slug === slugs.kuopio)
  assert.ok((await it.wire.store.claimsOfStory(story?.storyId ?? '')).length > 0)
  assert.deepEqual(
    story?.sources.map(({ publisher }) => publisher),
    ['Harbour Post'],
  )
})
