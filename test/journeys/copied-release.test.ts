// AP-S2: ten sites print one release of a company. However many there are, it is one voice, and that voice is the party's.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { countOrigins } from '../../src/stages/rank/count-origins.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, startOutlet } from '../support/outlet.ts'

const day = '2026-03-02'
const copies = 10
/** A company publishes it on pages that we read. */
const own: Omit<Report, 'path' | 'publishedAt'> = {
  title: 'Haltamo lets 44 MW in Kuopio to Veldrake Research',
  paragraphs: [
    'Veldrake Research has leased 44 MW from Haltamo in Kuopio, the two companies said on Monday. The lease runs for six years from June.',
    'Haltamo said the hall beside the paper mill had been empty since the autumn, and that Veldrake Research would move in before the summer.',
    'Its waste heat will go to the swimming pool of the town for ten winters, and the pool pays for the pipe that brings it there.',
  ],
}
/** Another reaches us by nobody's pages but those that print what a distributor sent them. */
const sent: Omit<Report, 'path' | 'publishedAt'> = {
  title: 'Steinquell lets 12 MW in Duisburg to Nebelhorn KI',
  paragraphs: [
    'DUISBURG, 2 March 2026 /PRNewswire/ -- Nebelhorn KI has leased 12 MW from Steinquell in Duisburg. The lease runs for nine years from May.',
    'Steinquell bought the ground from the harbour company two years ago, and the district network takes what heat the racks give off in winter.',
    'A second hall follows when the city grants a permit for the cooling towers, which its engineers have looked at since the autumn.',
  ],
}

let it: TestWire
let company: Outlet
const sites: Outlet[] = []
const opened: AsyncDisposable[] = []

before(async () => {
  company = await startOutlet('Haltamo', [{ ...own, path: '/release', publishedAt: `${day}T08:00:00Z` }])
  for (let i = 0; i < copies; i++) sites.push(await startOutlet(`Site ${i} Wire`))
  opened.push(company, ...sites)
  it = await openTestWire([company, ...sites], `${day}T08:30:00Z`)
  opened.push(it)
  const [source] = await it.wire.store.sourcesNamed(['Haltamo'])
  assert.ok(source)
  await it.wire.store.transaction((tx) => tx.saveSource({ ...source, kind: 'company' }))
  await it.at(`${day}T08:30:00Z`)
  for (const [i, site] of sites.entries()) {
    const publishedAt = `${day}T09:${String(i).padStart(2, '0')}:00Z`
    site.reports.push({ ...own, path: '/haltamo', publishedAt }, { ...sent, path: '/steinquell', publishedAt })
  }
  await it.at(`${day}T10:00:00Z`)
  await it.at(`${day}T12:00:00Z`)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const rowOf = async (tenant: string) => {
  const rows = (await it.wire.store.facts()).filter(({ subject }) => subject.some(({ entity }) => entity === tenant))
  assert.equal(rows.length, 1, JSON.stringify(rows.map(({ id, type }) => [id, type])))
  return rows[0] ?? assert.fail(tenant)
}
/** Voices of the story's reports as they stand in the archive, by name, whether a party, and of how many reports. */
const voicesOf = async (words: RegExp) => {
  const { storyId } = await storyOf(words)
  const coverage = await it.wire.store.coverageOfStory(storyId)
  const sources = await it.wire.store.sourcesById(coverage.map(({ sourceId }) => sourceId))
  return countOrigins(coverage, new Map(sources.map((one) => [one.id, one]))).map(({ name, isParty, articleIds }) => [
    name,
    isParty,
    articleIds.length,
  ])
}
const storyOf = async (words: RegExp) =>
  (await it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 9 })).find(({ headline }) => words.test(headline.text)) ??
  assert.fail(String(words))

test('AP-S2: ten sites that copy a company’s release add no claim to it, and the one there is has the role of a party', async () => {
  const { claims, resolved } = await rowOf('Veldrake Research')
  assert.deepEqual(
    claims.map(({ publisher, role }) => [publisher, role]),
    [['Haltamo', 'party']],
  )
  assert.deepEqual(resolved['mw']?.dissent, [])
  assert.deepEqual(await voicesOf(/Veldrake/), [['Haltamo', true, copies + 1]])
  const { origins } = await storyOf(/Veldrake/)
  assert.deepEqual(
    origins.map(({ name, isParty }) => [name, isParty]),
    [['Haltamo', true]],
  )
})

test('AP-S2: a release that ten sites print and nobody else is one claim too, and the first site lends it no word of its own', async () => {
  const { claims, resolved } = await rowOf('Nebelhorn KI')
  assert.equal(resolved['mw']?.confidence, 'B', 'nobody has seen that it comes from whom it names')
  assert.deepEqual(
    claims.map(({ role, origin }) => [role, origin.startsWith('o_release:')]),
    [['party', true]],
  )
  const { origins, slug } = await storyOf(/Nebelhorn/)
  assert.deepEqual(
    origins.map(({ name, isParty, articleIds }) => [name, isParty, articleIds.length]),
    [['press release, PR Newswire', true, copies]],
  )
  assert.match((await it.get(`/story/${slug}`)).text, /10 outlets, 1 independent origin, and that one speaks for itself/)
})

test('AP-S2: the number of copies raises no significance', async () => {
  const stories = await it.wire.store.stories()
  assert.equal(stories.length, 2)
  for (const { significance, title } of stories)
    assert.ok(
      (significance?.parts.find(({ name }) => name === 'origins')?.value ?? 1) < 0.3,
      `${title}: ${JSON.stringify(significance?.parts)}`,
    )
})
