// A report that stands in a story no more, since that was merged or it was split off, and is then taken down: what was printed from it goes too.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeDeskWork } from '../../src/app/desk.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { DeskWork } from '../../src/outlets/desk/filing.ts'
import { mergeStories, splitStory, undoRuling } from '../../src/outlets/desk/regroup.ts'
import { strikeStory } from '../../src/outlets/desk/strike.ts'
import { elsewhere } from '../support/halls.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const opened: AsyncDisposable[] = []
let harbour: Outlet
let basin: Outlet
let it: TestWire
let work: DeskWork

before(async () => {
  harbour = await startOutlet('Harbour Post', [hall, campus])
  basin = await startOutlet('Basin Ledger', [campusToo, elsewhere])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z')
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  work = makeDeskWork(it.wire, it.clock, true)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const store = () => it.wire.store
const why = { by: 'ada', reason: 'They are two events.' }
const articleOf = async (outlet: Outlet, { path }: Report): Promise<string> =>
  (await store().articleIdOfUrl(`${outlet.origin}${path}`)) ?? assert.fail(`${path} was read`)
const storyOf = async (outlet: Outlet, one: Report): Promise<string> =>
  (await store().coverageOfArticle(await articleOf(outlet, one)))?.storyId ?? assert.fail('it has a place')
const takeDown = async (outlet: Outlet, { path }: Report): Promise<void> => {
  const asked = { domain: outlet.host, urls: `${outlet.origin}${path}`, name: outlet.name, email: '' }
  const { text, status } = await it.post('/publishers/notice', { ...asked, kind: 'takedown', wantsLevel: 'L0' })
  assert.equal(status, 200, text)
  const receipt = JSON.parse(text) as { readonly status: string; readonly proofToken: string }
  outlet.files.set('/.well-known/groundwire-verify', { type: 'text/plain', body: receipt.proofToken })
  await it.post(`${receipt.status}/proof`, {})
  await it.wire.runner.drain(1)
}
/** Versions that tell in words of ours what an article told, and records that show a passage of it; its headline over a link may stand at L1. */
async function toldOf(storyId: string, articleId: string): Promise<readonly string[]> {
  const isOn = ({ sources, status }: Dispatch): boolean =>
    status === 'usable' && sources.some((source) => source.articleId === articleId && source.level > 'L1')
  const versions = (await store().dispatchVersions(storyId)).filter(isOn).map(({ version }) => `version ${version}`)
  const records = (await store().evidenceOfStory(storyId)).flatMap((each) =>
    'articleId' in each && each.articleId === articleId && each.level > 'L1' && each.state !== 'withdrawn' ? [each.id] : [],
  )
  return [...versions, ...records]
}

test('What a story printed from a report that was split off it since is withheld with that report.', async () => {
  const [storyId, articleId] = [await storyOf(basin, campusToo), await articleOf(basin, campusToo)]
  assert.equal(await storyOf(harbour, campus), storyId, 'both tell one event')
  assert.ok((await toldOf(storyId, articleId)).length > 0, 'it was told from both')
  it.clock.set(new Date('2026-03-03T12:00:00Z'))
  assert.equal((await splitStory(work, { ...why, storyId, articleIds: [articleId] })).kind, 'filed')
  await it.wire.runner.drain(1)
  assert.notEqual(await storyOf(basin, campusToo), storyId)
  it.clock.set(new Date('2026-03-04T12:00:00Z'))
  await takeDown(basin, campusToo)
  assert.deepEqual(await toldOf(storyId, articleId), [])
})

test('What a story printed before it was merged is withheld too, and does not stand again when the merge is taken back.', async () => {
  const [fold, keep, articleId] = [await storyOf(harbour, hall), await storyOf(harbour, campus), await articleOf(harbour, hall)]
  assert.ok((await toldOf(fold, articleId)).length > 0)
  it.clock.set(new Date('2026-03-05T12:00:00Z'))
  const merged = await mergeStories(work, { ...why, storyId: fold, into: keep })
  assert.equal(merged.kind, 'filed')
  await it.wire.runner.drain(1)
  it.clock.set(new Date('2026-03-06T12:00:00Z'))
  await takeDown(harbour, hall)
  assert.deepEqual(await toldOf(fold, articleId), [])
  it.clock.set(new Date('2026-03-07T12:00:00Z'))
  const rulingId = merged.kind === 'filed' ? merged.ruling.id : ''
  assert.equal((await undoRuling(work, { ...why, rulingId })).kind, 'filed')
  await it.wire.runner.drain(1)
  assert.deepEqual(await toldOf(fold, articleId), [])
})

test('A kill takes along the words of a story that had been merged into the killed one, and says where its records went.', async () => {
  const [fold, keep] = [await storyOf(basin, elsewhere), await storyOf(harbour, campus)]
  const records = await store().evidenceOfStory(fold)
  assert.ok(records.length > 0)
  it.clock.set(new Date('2026-03-08T12:00:00Z'))
  assert.equal((await mergeStories(work, { ...why, storyId: fold, into: keep })).kind, 'filed')
  await it.wire.runner.drain(1)
  const struck = await strikeStory(work, { ...why, storyId: keep, verb: 'kill', isLegal: false, foundBy: 'desk' })
  assert.equal(struck.kind, 'filed')
  assert.deepEqual(new Set((await store().dispatchVersions(fold)).map(({ status }) => status)), new Set(['canceled']))
  assert.deepEqual(await store().evidenceOfStory(fold), [])
  for (const { id } of records) assert.equal((await it.get(`/evidence/${id}`)).status, 410)
})
