// A publisher that forbids the use of its reports takes their ledger rows along: every story that printed a number from one is told anew.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ledgerRowOf } from '../../src/calc/ledger-row.ts'
import { totalLedger } from '../../src/calc/total.ts'
import { recordOutlets, storyOutlets } from '../support/every-outlet.ts'
import { elsewhere } from '../support/halls.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'

const lease = (path: string, day: string, who: string, mw: number, where: string, land: string): Report =>
  report(
    path,
    `${day}T08:00:00Z`,
    `${who} leases ${mw} MW at ${where}`,
    `${who} has leased ${mw} MW at ${where} in ${land}, the company said. The first servers are to run there by 30 June 2027.`,
    `The yard of ${where} built ships until 1987 and has a substation of its own, which ${who} pays for in the first winters.`,
    'The price was not given, and neither side would say for how many years the lease runs.',
  )
const gone = [
  lease('/a/brackwater', '2026-02-02', 'Corvane Compute', 24, 'Brackwater Park', 'Ireland'),
  lease('/a/zandvoorde', '2026-02-04', 'Corvane Compute', 12, 'Zandvoorde Hall', 'Belgium'),
]
const stays = [
  lease('/b/lindholm', '2026-02-05', 'Pelagia Cloud', 8, 'Lindholm Yard', 'Sweden'),
  lease('/b/tarvasto', '2026-02-09', 'Undine AI', 40, 'Tarvasto North', 'Finland'),
]
const asking = lease('/b/ostermoor', '2026-02-16', 'Quillstone Systems', 25, 'Ostermoor Campus', 'Germany')
/** Of the first version, which printed the rows. */
let rowId = ''
let searched = ''
let borne: readonly string[] = []
const opened: AsyncDisposable[] = []
let harbour: Outlet
let basin: Outlet
let it: TestWire

before(async () => {
  harbour = await startOutlet('Harbour Post', [])
  basin = await startOutlet('Basin Ledger', [])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-02-02T07:00:00Z')
  opened.push(it)
  for (const [outlet, one] of [
    ...gone.map((one) => [harbour, one] as const),
    ...[...stays, asking, elsewhere].map((one) => [basin, one] as const),
  ]) {
    outlet.reports.push(one)
    await it.at(one.publishedAt.replace('T08', 'T12'))
  }
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const dispatchOf = async ({ path }: Report) => {
  const all = await it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 50 })
  return all.find(({ sources }) => sources.some(({ url }) => url.endsWith(path))) ?? assert.fail(path)
}
const rowIdOf = async (place: string): Promise<string> =>
  (await it.wire.store.facts()).find((fact) => fact.place.name === place)?.id ?? assert.fail(place)
const printedOf = async (one: Report): Promise<string> => {
  const { headline, summary, take, archive, factStrip, receiptId } = await dispatchOf(one)
  const found = (await it.wire.store.receiptById(receiptId))?.ledgerMatches ?? []
  return JSON.stringify([headline, summary, take, archive, factStrip, found])
}
const total = async (): Promise<number> => totalLedger({ rows: (await it.wire.store.facts()).map(ledgerRowOf), metric: { unit: 'MW' } }).hi

test('Every story that printed a number from a row of the publisher is told anew and says why; the others stay as they were.', async () => {
  const id = await rowIdOf('Brackwater Park')
  rowId = id
  const before = await dispatchOf(asking)
  searched = before.receiptId
  borne = [before.headline, ...before.summary, ...before.take, ...before.archive].flatMap(({ evidence }) => evidence.map((one) => one.id))
  assert.match(await printedOf(asking), new RegExp(id), 'its comparison counts the row')
  const untouched = await dispatchOf(elsewhere)
  assert.doesNotMatch(await printedOf(elsewhere), new RegExp(id))
  assert.equal(await total(), 109)
  const { text, status } = await it.post('/publishers/notice', {
    kind: 'takedown',
    domain: harbour.host,
    urls: gone.map(({ path }) => `${harbour.origin}${path}`).join('\n'),
    wantsLevel: 'L0',
    name: 'Harbour Post',
    email: '',
  })
  assert.equal(status, 200, text)
  const receipt = JSON.parse(text) as { readonly status: string; readonly proofToken: string }
  harbour.files.set('/.well-known/groundwire-verify', { type: 'text/plain', body: receipt.proofToken })
  it.clock.set(new Date('2026-03-01T12:00:00Z'))
  await it.post(`${receipt.status}/proof`, {})
  await it.wire.runner.drain(1)
  assert.equal(await it.wire.store.parkedJobs(), 0)
  assert.equal(await total(), 73)
  const after = await dispatchOf(asking)
  assert.ok(after.version > before.version, 'it was told anew')
  assert.doesNotMatch(await printedOf(asking), /Brackwater|Zandvoorde|24 MW|"lo":24/)
  assert.ok(!(await it.wire.store.receiptById(after.receiptId))?.ledgerMatches.some((match) => match.id === id))
  assert.match(after.reason ?? '', /a report that a row of the ledger stood on may be used no more/)
  assert.match((await it.get(`/story/${after.slug}/versions`)).text + (await it.get(`/story/${after.slug}`)).text, /may be used no more/)
  assert.equal(after.corrections.length, 0, 'it was not wrong')
  assert.equal((await dispatchOf(elsewhere)).version, untouched.version)
})

/** They tell of the report itself, of which its headline and a link stand while a person decides. */
const ofReport = ['API coverage', 'MCP decision']

test('No version of a story that had printed a number from the rows shows it any more, and no search or sum that it stood on.', async () => {
  const { storyId, slug, version } = await dispatchOf(asking)
  const story = { url: it.url, wire: it.wire, slug, storyId, entityId: 'e_none' }
  const told = new Map<string, string>()
  for (const [name, ask] of Object.entries(storyOutlets))
    for (const asked of [1, version]) told.set(`${name} ${asked}`, (await ask({ ...story, version: asked })).text)
  const rows = { ...story, version, watchId: 'w_none', factId: rowId, sourceUrl: `${harbour.origin}/a/brackwater` }
  const records = Object.entries(recordOutlets).filter(([name]) => !ofReport.includes(name))
  for (const [name, ask] of records)
    for (const evidenceId of borne) told.set(`${name} ${evidenceId}`, (await ask({ ...rows, evidenceId, receiptId: searched })).text)
  const named = /.{0,60}(?:Brackwater|Zandvoorde|Corvane|24 MW).{0,60}/s
  const found = [...told].flatMap(([name, text]) => (named.test(text) ? [`${name}: ${named.exec(text)?.[0]}`] : []))
  assert.deepEqual(found, [])
  const [first] = await it.wire.store.dispatchVersions(storyId)
  assert.deepEqual([first?.status, first?.take], ['withheld', []])
  const { draftId } = await dispatchOf(asking)
  const { dossierId } = (await it.wire.store.draftById(draftId)) ?? assert.fail('its draft is kept')
  const { mends, facts, ledger } = (await it.wire.store.dossierById(dossierId)) ?? assert.fail('what it was written from is kept')
  assert.doesNotMatch(JSON.stringify([mends, facts, ledger]), named)
})

test('No copy of a row that was taken down is left in what any version of any story was written from.', async () => {
  const { store } = it.wire
  await it.at('2026-03-01T12:10:00Z')
  const stories = await store.stories()
  const versions = (await Promise.all(stories.map(({ id }) => store.dispatchVersions(id)))).flat()
  const drafts = await Promise.all(versions.map(({ draftId }) => store.draftById(draftId)))
  const dossiers = await Promise.all(drafts.map((draft) => (draft === null ? null : store.dossierById(draft.dossierId))))
  const kept = dossiers.filter((one) => one !== null)
  assert.ok(kept.length >= versions.length - 2 && kept.length > 4, `${kept.length} of ${versions.length}`)
  for (const { storyId, facts, ledger, mends } of kept)
    assert.doesNotMatch(JSON.stringify([facts, ledger, mends ?? null]), /Brackwater|Zandvoorde/, storyId)
})

test('Once told, it is not told again on later rounds.', async () => {
  const { version } = await dispatchOf(asking)
  for (const day of ['2026-03-02', '2026-03-03']) await it.at(`${day}T12:00:00Z`)
  assert.equal((await dispatchOf(asking)).version, version)
})
