// What a slow worker, or a person with an older copy in hand, saves after a takedown brings nothing of it back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Dossier } from '../../src/domain/dossier.ts'
import type { Job } from '../../src/domain/job.ts'
import { correctStory } from '../../src/outlets/desk/correct.ts'
import type { DeskWork } from '../../src/outlets/desk/filing.ts'
import { ruleOnDraft } from '../../src/outlets/desk/rule-draft.ts'
import { edit } from '../../src/stages/edit/stage.ts'
import { poll } from '../../src/stages/poll/stage.ts'
import { read } from '../../src/stages/read/stage.ts'
import { recall } from '../../src/stages/recall/stage.ts'
import { gone, isConflict, type LateWire, lease, openLateWire, shared } from '../support/late-wire.ts'
import { heldOn } from '../support/on-desk.ts'
import type { TestWire } from '../support/open-wire.ts'
import type { Outlet } from '../support/outlet.ts'
import { type SlowJob, slowly } from '../support/slow-worker.ts'

let wire: LateWire
let it: TestWire
let work: DeskWork
let harbour: Outlet

before(async () => {
  wire = await openLateWire()
  ;({ it, work, harbour } = wire)
})
after(() => wire[Symbol.asyncDispose]())

const store = () => it.wire.store

let recalled: SlowJob<unknown> | undefined
const late = (job: SlowJob<unknown> | undefined): SlowJob<unknown> => job ?? assert.fail('it was begun')
/** Of the story whose comparison counts the row that goes. */
let dossierBefore: Dossier | null = null
let draftBefore = ''
let rowId = ''
const rowsOf = (dossier: Dossier | null): string => JSON.stringify([dossier?.facts, dossier?.ledger, dossier?.mends])

test('A draft in hand that reckons with a row whose report is taken down is put together anew.', async () => {
  wire.at('2026-03-08')
  const held = await heldOn(it, /Ostermoor/)
  const draft = (await store().draftById(held.draftId)) ?? assert.fail('its draft is kept')
  rowId = (await store().facts()).find(({ place }) => place.name === 'Brackwater Park')?.id ?? assert.fail('it has a row')
  assert.ok(JSON.stringify(draft.take).includes(rowId), 'its comparison counts the row')
  dossierBefore = await store().dossierById(draft.dossierId)
  draftBefore = draft.id
  recalled = await slowly(it, recall, held.storyId)
  wire.at('2026-03-09')
  await wire.takeDown(harbour, gone)
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
  const dossier = dossierBefore ?? assert.fail('it was kept')
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
  const storyId = await wire.pass(/mountain|Narvik|Sundal|Tarnholm/i)
  const rowOf = async () => (await store().facts()).find(({ place }) => place.name === 'Narvik') ?? assert.fail('the lease has a row')
  const { id, claims } = await rowOf()
  assert.equal(claims.length, 2)
  const meanwhile: DeskWork = {
    ...work,
    async check(draft, changed) {
      await wire.takeDown(harbour, shared)
      return work.check(draft, changed)
    },
  }
  wire.at('2026-03-12')
  const rows = new Map([[id, new Map([['mw', 'none'] as const])]])
  const words = { kind: 'correction', foundBy: 'desk', wrote: '26 MW', is: 'not leased' } as const
  const decision = { by: 'ada', reason: 'It was read wrong.', storyId, edits: new Map(), dropRows: [], rows, ...words }
  const filed = await correctStory(meanwhile, decision)
  assert.match(filed.kind === 'refused' ? filed.reason : '', /^Ledger row .* has changed since/)
  assert.deepEqual([(await rowOf()).claims.map(({ publisher }) => publisher), (await rowOf()).status], [['Basin Ledger'], 'announced'])
})

test('A page that was asked for before its publisher forbade it is not kept as it was allowed then.', async () => {
  const late = lease('/a/hollin', '2026-03-12', 'Hollin Compute', 14, 'Hollin Moor', 'Ireland')
  harbour.reports.push(late)
  wire.at('2026-03-13')
  const feed =
    (await store().feedsDueForPoll(it.clock.now(), 50)).find(({ url }) => url.startsWith(harbour.origin)) ?? assert.fail('its feed is due')
  const [reading] = (await (await slowly(it, poll, feed.id)).save()) as readonly Job[]
  assert.equal(reading?.stage, 'read')
  const page = await slowly(it, read, reading.subject)
  const wish = { level: 'L0', reason: 'takedown notice', noticeId: 'n_late' } as const
  await store().transaction((tx) => tx.lowerHost(harbour.host, wish.level, wish.reason, wish.noticeId, it.clock.now()))
  await assert.rejects(page.save(), isConflict)
  assert.equal(await store().articleIdOfUrl(`${harbour.origin}${late.path}`), null)
})
