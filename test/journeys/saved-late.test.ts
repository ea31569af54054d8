// What a slow worker, or a person with an older copy in hand, saves after a kill or a takedown brings nothing of it back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeDeskWork } from '../../src/app/desk.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { Ruling } from '../../src/domain/ruling.ts'
import { correctStory } from '../../src/outlets/desk/correct.ts'
import type { DeskWork } from '../../src/outlets/desk/filing.ts'
import { ruleOnDraft } from '../../src/outlets/desk/rule-draft.ts'
import { strikeStory } from '../../src/outlets/desk/strike.ts'
import { edit } from '../../src/stages/edit/stage.ts'
import { publish } from '../../src/stages/publish/stage.ts'
import { rank } from '../../src/stages/rank/stage.ts'
import { recall } from '../../src/stages/recall/stage.ts'
import { write } from '../../src/stages/write/stage.ts'
import { elsewhere } from '../support/halls.ts'
import { heldOn, onWire } from '../support/on-desk.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, type Report, report, startOutlet } from '../support/outlet.ts'
import { campus } from '../support/reports.ts'
import { type SlowJob, slowly } from '../support/slow-worker.ts'

const lease = (path: string, day: string, who: string, mw: number, where: string, land: string): Report =>
  report(
    path,
    `${day}T08:00:00Z`,
    `${who} leases ${mw} MW at ${where}`,
    `${who} has leased ${mw} MW at ${where} in ${land}, the company said. The first servers are to run there by 30 June 2027.`,
    `The yard of ${where} built ships until 1987 and has a substation of its own, which ${who} pays for in the first winters.`,
    'The price was not given, and neither side would say for how many years the lease runs.',
  )
const gone = lease('/a/brackwater', '2026-02-02', 'Corvane Compute', 24, 'Brackwater Park', 'Ireland')
const shared = report(
  '/a/sundal',
  '2026-02-03T08:00:00Z',
  'Sundal Compute finds a tenant',
  'Tarnholm Research has leased 32 MW from Sundal Compute at Narvik, the operator said on Tuesday. It moves in after the summer.',
  'The mayor was glad of it and spoke of a tram stop that the tenant is to pay for before the winter comes.',
)
const asking = lease('/b/ostermoor', '2026-02-16', 'Quillstone Systems', 25, 'Ostermoor Campus', 'Germany')
const stays = [
  report(
    '/b/mountain',
    '2026-02-12T08:00:00Z',
    'A mountain hall is full',
    'Tarnholm Research has leased 32 MW from Sundal Compute at Narvik, papers of the port show. The halls had stood empty since spring.',
    'Dockers had feared for the crane that stands in the way of the new line, and were told that it would stay where it is.',
  ),
  lease('/b/lindholm', '2026-02-05', 'Pelagia Cloud', 8, 'Lindholm Yard', 'Sweden'),
  lease('/b/tarvasto', '2026-02-09', 'Undine AI', 40, 'Tarvasto North', 'Finland'),
]
const rent = report(
  '/c/mesalta-rent',
  '2026-03-05T08:00:00Z',
  'Mesalta Centros de Datos asks for a lower rent at the port of Murcia',
  'Mesalta Centros de Datos asked the port of Murcia on Thursday for a lower rent on the ground beside the fish market. The port wants an answer from its board by May.',
  'The operator said that the ground had stood empty for two years and that the fence cost more than it had been told. Fishermen use a part of it to dry their nets.',
)
const opened: AsyncDisposable[] = []
let harbour: Outlet
let basin: Outlet
let courier: Outlet
let it: TestWire
let work: DeskWork

before(async () => {
  harbour = await startOutlet('Harbour Post', [])
  basin = await startOutlet('Basin Ledger', [])
  courier = await startOutlet('Courier Wire', [])
  opened.push(harbour, basin, courier)
  it = await openTestWire([harbour, basin, courier], '2026-02-02T07:00:00Z', {
    settings: { holdIf: 'first-version', freshStories: 1, freshDays: 0 },
  })
  opened.push(it)
  work = makeDeskWork(it.wire, it.clock, false)
  for (const [outlet, one] of [
    ...[gone, shared].map((one) => [harbour, one] as const),
    ...[...stays, asking].map((one) => [basin, one] as const),
    ...[elsewhere, campus, rent].map((one) => [courier, one] as const),
  ].toSorted(([, a], [, b]) => (a.publishedAt < b.publishedAt ? -1 : 1))) {
    outlet.reports.push(one)
    await it.at(one.publishedAt.replace(/T\d\d/, 'T12'))
  }
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const store = () => it.wire.store
const at = (day: string) => it.clock.set(new Date(`${day}T12:00:00Z`))
const isConflict = (fault: unknown): boolean => fault instanceof Fault && fault.code === 'store.conflict' && fault.retry === 'soon'
const storyOf = async ({ path }: Report, outlet: Outlet): Promise<string> => {
  const articleId = (await store().articleIdOfUrl(`${outlet.origin}${path}`)) ?? assert.fail(`${path} was read`)
  return (await store().coverageOfArticle(articleId))?.storyId ?? assert.fail('it has a place')
}
const pass = async (words: RegExp): Promise<string> => {
  const { draftId, storyId } = await heldOn(it, words)
  const decision = { by: 'ada', reason: '', draftId, verb: 'pass', leaveOut: [], isReviewed: false } as const
  assert.equal((await ruleOnDraft(work, decision)).kind, 'filed')
  return storyId
}
const kill = async (storyId: string): Promise<void> => {
  const decision = { by: 'ada', reason: 'It told of a private matter.', storyId, verb: 'kill', isLegal: false, foundBy: 'desk' } as const
  assert.equal((await strikeStory(work, decision)).kind, 'filed')
}
const takeDown = async (outlet: Outlet, { path }: Report): Promise<void> => {
  const asked = { domain: outlet.host, urls: `${outlet.origin}${path}`, name: outlet.name, email: '' }
  const { text, status } = await it.post('/publishers/notice', { ...asked, kind: 'takedown', wantsLevel: 'L0' })
  assert.equal(status, 200, text)
  const receipt = JSON.parse(text) as { readonly status: string; readonly proofToken: string }
  outlet.files.set('/.well-known/groundwire-verify', { type: 'text/plain', body: receipt.proofToken })
  await it.post(`${receipt.status}/proof`, {})
  await it.wire.runner.drain(1)
}

/** Of the walkout, which is killed while all of these are in hand. */
let [weighed, recalled, written, ruled, printed]: readonly SlowJob<unknown>[] = []
let killed = ''
const late = (job: SlowJob<unknown> | undefined): SlowJob<unknown> => job ?? assert.fail('it was begun')

test('A version that was being made while its story was killed is not printed: the story stays killed.', async () => {
  const { draftId, storyId } = await heldOn(it, /Harrowgate/)
  killed = storyId
  const held = (await store().rulingHolding(storyId)) ?? assert.fail('it is held')
  const draft = (await store().draftById(draftId)) ?? assert.fail('its draft is kept')
  const cuts = [{ sentenceId: 's', text: 'Words of it that were cut.', reason: 'figures' }]
  const passed: Ruling = { ...held, id: 'ruling_passed', kind: 'pass', cuts }
  await store().transaction((tx) => tx.saveRuling(passed))
  weighed = await slowly(it, rank, storyId)
  at('2026-03-06')
  recalled = await slowly(it, recall, storyId)
  written = await slowly(it, write, draft.dossierId)
  const slow = await slowly(it, edit, draftId)
  ruled = {
    ...slow,
    save: () => store().transaction((tx) => edit.save({ ...slow.output, ruling: { ...slow.output.ruling, id: 'ruling_late', cuts } }, tx)),
  }
  printed = await slowly(it, publish, passed.id)
  await kill(storyId)
  await assert.rejects(printed.save(), isConflict)
  const story = (await store().storyById(storyId)) ?? assert.fail('it is known')
  const stands = await store().publicAtSlug(story.slug)
  assert.deepEqual([story.state, await store().dispatchOfStory(storyId), stands?.kind], ['killed', null, 'tombstone'])
})

test('A weighing that ends after its story was killed does not open it again.', async () => {
  await late(weighed).save()
  assert.equal((await store().storyById(killed))?.state, 'killed')
})

test('Nothing of a killed story is kept by what was put together, written or ruled on it meanwhile.', async () => {
  for (const job of [recalled, written]) await assert.rejects(late(job).save(), isConflict)
  await late(ruled).save()
  const { dossier } = late(recalled).output as { readonly dossier: Dossier }
  assert.equal(await store().dossierById(dossier.id), null)
  assert.equal(await store().draftById((late(written).output as { readonly id: string }).id), null)
  assert.doesNotMatch(JSON.stringify(await store().rulingsOfStory(killed)), /Words of it/)
})

test('A search that found a story which was killed before it was saved is not kept with its headline.', async () => {
  const storyId = await pass(/Zaragoza/)
  const { headline } = await onWire(it, storyId)
  at('2026-03-07')
  const searching = await slowly(it, recall, await storyOf(rent, courier))
  const { dossier } = searching.output as { readonly dossier: Dossier }
  assert.ok(dossier.receipt.matches.some((match) => match.storyId === storyId && match.headline === headline.text))
  await kill(storyId)
  await assert.rejects(searching.save(), isConflict)
  assert.deepEqual([await store().dossierById(dossier.id), await store().receiptById(dossier.receipt.id)], [null, null])
})

/** Of the story whose comparison counts the row that goes. */
let before_: Dossier | null = null
let draftBefore = ''
let rowId = ''
const rowsOf = (dossier: Dossier | null): string => JSON.stringify([dossier?.facts, dossier?.ledger, dossier?.mends])

test('A draft in hand that reckons with a row whose report is taken down is put together anew.', async () => {
  at('2026-03-08')
  const held = await heldOn(it, /Ostermoor/)
  const draft = (await store().draftById(held.draftId)) ?? assert.fail('its draft is kept')
  rowId = (await store().facts()).find(({ place }) => place.name === 'Brackwater Park')?.id ?? assert.fail('it has a row')
  assert.ok(JSON.stringify(draft.take).includes(rowId), 'its comparison counts the row')
  before_ = await store().dossierById(draft.dossierId)
  draftBefore = draft.id
  recalled = await slowly(it, recall, held.storyId)
  at('2026-03-09')
  await takeDown(harbour, gone)
  assert.equal(await store().parkedJobs(), 0)
  const anew = await heldOn(it, /Ostermoor/)
  assert.notEqual(anew.draftId, draftBefore)
  assert.doesNotMatch(JSON.stringify(await store().draftById(anew.draftId)), new RegExp(rowId))
})

test('The draft that waits on the report itself is put together from what may still be used of it.', async () => {
  const held = await heldOn(it, /Corvane/)
  const draft = (await store().draftById(held.draftId)) ?? assert.fail('its draft is kept')
  const { sources, claims } = (await store().dossierById(draft.dossierId)) ?? assert.fail('its dossier is kept')
  assert.deepEqual([draft.summary, draft.factStrip, claims, sources.map(({ article }) => article.level)], [[], [], [], ['L1']])
})

test('What was put together before the takedown is not kept after it.', async () => {
  await assert.rejects(late(recalled).save(), isConflict)
  assert.equal(await store().dossierById((late(recalled).output as { readonly dossier: Dossier }).dossier.id), null)
})

test('A draft that goes back does not bring rows back that were taken out of what it was written from.', async () => {
  const dossier = before_ ?? assert.fail('it was kept')
  await it.at('2026-03-09T12:10:00Z')
  assert.match(rowsOf(dossier), /Brackwater/)
  assert.doesNotMatch(rowsOf(await store().dossierById(dossier.id)), /Brackwater/)
  const held = (await store().rulingHolding(dossier.storyId)) ?? assert.fail('it is held')
  const draft = (await store().draftById(draftBefore)) ?? assert.fail('it is kept')
  await store().transaction((tx) => edit.save({ ruling: { ...held, id: 'ruling_back', kind: 'return' }, dossier, draft }, tx))
  const now = await store().dossierById(dossier.id)
  assert.doesNotMatch(rowsOf(now), /Brackwater/)
  assert.equal(now?.attempt, dossier.attempt + 1)
})

test('A person who sends a draft back while a row is taken out of its dossier does not put the row back.', async () => {
  const { draftId } = await heldOn(it, /Murcia/)
  const { dossierId } = (await store().draftById(draftId)) ?? assert.fail('its draft is kept')
  const draft = JSON.stringify(await store().draftById(draftId))
  const { ledger } = (await store().dossierById(dossierId)) ?? assert.fail('its dossier is kept')
  const unnamed = ledger.find(({ id }) => !draft.includes(id)) ?? assert.fail('it was given more rows than it names')
  const forget = () =>
    store().transaction(async (tx) => {
      const { at: now, id } = { at: it.clock.now().toISOString(), id: unnamed.id }
      await tx.appendEvent({ at: now, name: 'fact.withdrawn', subject: id, actor: 'rule:rights', detail: {} })
      await tx.seekTakenRows([id])
      for (let i = 0; i < 5; i++) await tx.forgetSoughtRows(1000)
    })
  const meanwhile: DeskWork = {
    ...work,
    store: {
      ...work.store,
      transaction: (save) =>
        work.store.transaction((tx) =>
          save({
            ...tx,
            async dossierById(id) {
              const read = await tx.dossierById(id)
              await forget()
              return read
            },
          }),
        ),
    },
    workOff: async () => undefined,
  }
  const decision = { by: 'ada', reason: 'Say who pays.', draftId, verb: 'return', leaveOut: [], isReviewed: false } as const
  assert.equal((await ruleOnDraft(meanwhile, decision)).kind, 'filed')
  const now = (await store().dossierById(dossierId)) ?? assert.fail('its dossier is kept')
  assert.deepEqual([now.attempt, now.ledger.some(({ id }) => id === unnamed.id)], [1, false])
})

test('A row that lost a report while a person corrected it is not written over with it: the correction is refused.', async () => {
  await it.wire.runner.drain(1)
  const storyId = await pass(/mountain|Narvik|Sundal|Tarnholm/i)
  const rowOf = async () => (await store().facts()).find(({ place }) => place.name === 'Narvik') ?? assert.fail('the lease has a row')
  const { id, claims } = await rowOf()
  assert.equal(claims.length, 2)
  const meanwhile: DeskWork = {
    ...work,
    async check(draft, changed) {
      await takeDown(harbour, shared)
      return work.check(draft, changed)
    },
  }
  at('2026-03-12')
  const rows = new Map([[id, new Map([['mw', 'none'] as const])]])
  const words = { kind: 'correction', foundBy: 'desk', wrote: '26 MW', is: 'not leased' } as const
  const decision = { by: 'ada', reason: 'It was read wrong.', storyId, edits: new Map(), dropRows: [], rows, ...words }
  const filed = await correctStory(meanwhile, decision)
  assert.match(filed.kind === 'refused' ? filed.reason : '', /^Ledger row .* has changed since/)
  assert.deepEqual([(await rowOf()).claims.map(({ publisher }) => publisher), (await rowOf()).status], [['Basin Ledger'], 'announced'])
})
