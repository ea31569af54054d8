// A story killed for law: every address that named it says so, no search of it is shown, and nobody else prints or writes its words again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeDeskWork } from '../../src/app/desk.ts'
import { askedAgain, questionOf } from '../../src/calc/receipt-again.ts'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { strikeStory } from '../../src/outlets/desk/strike.ts'
import { type RecordAsked, recordOutlets, storyOutlets } from '../support/every-outlet.ts'
import { groundwire } from '../support/groundwire.ts'
import { askedOf } from '../support/on-desk.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { makeReadyHome } from '../support/ready-home.ts'
import { campus, hall } from '../support/reports.ts'

const reason = 'A court order of 9 March 2026.'
const opened: AsyncDisposable[] = []
let it: TestWire
let harbour: Outlet
let home: string
/** Killed below; and one that printed its headline as an earlier report. */
let gone: Dispatch
let citing: Dispatch
let where: RecordAsked
let evidenceIds: readonly string[] = []

before(async () => {
  harbour = await startOutlet('Harbour Post', [hall, campus])
  const ready = await makeReadyHome()
  home = ready.path
  opened.push(ready, harbour)
  it = await openTestWire([harbour], '2026-03-02T12:00:00Z', { home, settings: { freshStories: 1, freshDays: 0 } })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  harbour.reports.push({
    path: '/news/mesalta-rent',
    title: 'Mesalta Centros de Datos asks for a lower rent at the port of Murcia',
    publishedAt: '2026-03-05T08:00:00Z',
    paragraphs: [
      'Mesalta Centros de Datos asked the port of Murcia on Thursday for a lower rent on the ground beside the fish market. The port wants an answer from its board by May.',
      'The operator said that the ground had stood empty for two years and that the fence cost more than it had been told. Fishermen use a part of it to dry their nets.',
    ],
  })
  await it.at('2026-03-05T12:00:00Z')
  const all = await it.wire.store.dispatchesOnWire({ before: it.clock.now(), limit: 10 })
  gone = all.find((one) => one.sources.some(({ url }) => url.endsWith(campus.path))) ?? assert.fail('the campus is on the wire')
  citing = all.find((one) => one.archive.some(({ text }) => text.includes(gone.headline.text))) ?? assert.fail('one names it as earlier')
  evidenceIds = (await it.wire.store.evidenceOfStory(gone.storyId)).map((one) => one.id)
  where = { ...askedOf(it, gone), watchId: '', factId: '', receiptId: gone.receiptId, evidenceId: evidenceIds[0] ?? '', sourceUrl: '' }
  it.clock.set(new Date('2026-03-09T12:00:00Z'))
  const filed = await strikeStory(makeDeskWork(it.wire, it.clock, true), {
    by: 'ada',
    reason,
    storyId: gone.storyId,
    verb: 'kill',
    isLegal: true,
    foundBy: 'desk',
  })
  assert.equal(filed.kind, 'filed')
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const sentencesOf = (one: Dispatch): readonly string[] => [one.headline, ...one.summary, ...one.take].map(({ text }) => text)
const tellsNothing = (text: string, name: string): void => {
  for (const words of sentencesOf(gone)) assert.ok(!text.includes(words), `${name} still tells: ${words}`)
}

test('Every address that named the story answers 451 with the status canceled and the reason, and none as if it had never been.', async () => {
  const ofStory = Object.entries({ ...storyOutlets, ...recordOutlets }).filter(
    ([name]) =>
      [...Object.keys(storyOutlets), 'archive search', 'archive search as data', 'API archive search', 'MCP archive search'].includes(
        name,
      ) || ['evidence', 'evidence as data', 'API evidence', 'MCP evidence'].includes(name),
  )
  assert.equal(ofStory.length, Object.keys(storyOutlets).length + 8)
  for (const [name, ask] of ofStory) {
    const told = await ask(where)
    tellsNothing(told.text, name)
    assert.ok(told.text.includes(reason), `${name} gives the reason: ${told.text.slice(0, 300)}`)
    if (name.startsWith('MCP')) assert.match(told.text, /Status: canceled/, name)
    else assert.equal(told.status, 451, name)
    if (/data|API|ninjs|provenance/.test(name)) assert.match(told.text, /"(?:status|pubStatus)": ?"canceled"/, name)
  }
  for (const kind of ['report', 'take']) {
    const page = await it.get(`/id/${gone.storyId}/${kind}`)
    assert.equal(page.status, 451)
    assert.ok(page.text.includes(reason))
    assert.match((await it.get(`/id/${gone.storyId}/${kind}`, 'application/json')).text, /"status": "canceled"/)
  }
  for (const id of evidenceIds) assert.equal((await it.get(`/evidence/${id}`)).status, 451, id)
  for (const path of [
    '/id/s_0000000000000000/report',
    '/evidence/e_0000000000000000',
    '/api/v1/stories/no-such-story',
    '/query/q_0000000000000000',
  ])
    assert.equal((await it.get(path)).status, 404, path)
})

test('What is kept of the story in the archive holds none of its words: no draft, no dossier, no search, no ruling.', async () => {
  const { store } = it.wire
  assert.equal(await store.draftById(gone.draftId), null)
  const receipt = await store.receiptById(gone.receiptId)
  assert.deepEqual([receipt?.sentence, receipt?.names, receipt?.matches], ['', [], []])
  tellsNothing(JSON.stringify(await store.rulingsOfStory(gone.storyId)), 'the rulings')
  tellsNothing(JSON.stringify(await store.dispatchVersions(gone.storyId)), 'the versions')
})

test('A search of another story that had found it says so under a blank headline, and answers the same when it is run again.', async () => {
  const { store } = it.wire
  const receipt = (await store.receiptById(citing.receiptId)) ?? assert.fail('it is kept')
  const match = receipt.matches.find(({ storyId }) => storyId === gone.storyId)
  assert.deepEqual([match?.headline, match?.gone], ['a report since withdrawn', true])
  tellsNothing(JSON.stringify(receipt), 'the search')
  assert.equal(askedAgain(receipt, await store.searchArchive(questionOf(receipt))).isSame, true)
  for (const path of [`/query/${receipt.id}.json`, `/api/v1/queries/${receipt.id}`]) {
    const { status, text } = await it.get(path)
    assert.equal(status, 200)
    tellsNothing(text, path)
    assert.match(text, /"same": true/)
  }
  const draft = (await store.draftById(citing.draftId)) ?? assert.fail('its draft is kept')
  tellsNothing(JSON.stringify([draft, await store.dossierById(draft.dossierId)]), 'what it was written from')
})

test('A replay writes none of its words again, and the sentences of others come out as they did.', async () => {
  await it[Symbol.asyncDispose]()
  opened.splice(opened.indexOf(it), 1)
  for (const id of [gone.headline, ...gone.summary].map((one) => one.id)) {
    const { code, out, err } = await groundwire(['replay', 'sentence', id, '--home', home])
    assert.equal(code, 1)
    tellsNothing(out + err, id)
  }
  const every = await groundwire(['replay', 'sentence', 'all', '--home', home])
  assert.equal(every.code, 0, every.out)
  tellsNothing(every.out, 'replay of all')
})
