// What a slow worker, or a person with an older copy in hand, saves after a kill brings nothing of it back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withdraw } from '../../src/app/chores/withdraw.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import type { Ruling } from '../../src/domain/ruling.ts'
import type { DeskWork } from '../../src/outlets/desk/filing.ts'
import { mergeStories, splitStory } from '../../src/outlets/desk/regroup.ts'
import { cluster } from '../../src/stages/cluster/stage.ts'
import { deliver } from '../../src/stages/deliver/stage.ts'
import { edit } from '../../src/stages/edit/stage.ts'
import { publish } from '../../src/stages/publish/stage.ts'
import { rank } from '../../src/stages/rank/stage.ts'
import { recall } from '../../src/stages/recall/stage.ts'
import { write } from '../../src/stages/write/stage.ts'
import { isConflict, type LateWire, openLateWire, rent, stays } from '../support/late-wire.ts'
import { heldOn, onWire } from '../support/on-desk.ts'
import type { TestWire } from '../support/open-wire.ts'
import type { Outlet, Report } from '../support/outlet.ts'
import { type SlowJob, slowly } from '../support/slow-worker.ts'

let wire: LateWire
let it: TestWire
let work: DeskWork
let basin: Outlet
let courier: Outlet

before(async () => {
  wire = await openLateWire()
  ;({ it, work, basin, courier } = wire)
})
after(() => wire[Symbol.asyncDispose]())

const store = () => it.wire.store

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
  wire.at('2026-03-06')
  recalled = await slowly(it, recall, storyId)
  written = await slowly(it, write, draft.dossierId)
  const slow = await slowly(it, edit, draftId)
  ruled = {
    ...slow,
    save: () => store().transaction((tx) => edit.save({ ...slow.output, ruling: { ...slow.output.ruling, id: 'ruling_late', cuts } }, tx)),
  }
  printed = await slowly(it, publish, passed.id)
  await wire.kill(storyId)
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
  const storyId = await wire.pass(/Zaragoza/)
  const { headline } = await onWire(it, storyId)
  wire.at('2026-03-07')
  const searching = await slowly(it, recall, await wire.storyOf(rent, courier))
  const { dossier } = searching.output as { readonly dossier: Dossier }
  assert.ok(dossier.receipt.matches.some((match) => match.storyId === storyId && match.headline === headline.text))
  await wire.kill(storyId)
  await assert.rejects(searching.save(), isConflict)
  assert.deepEqual([await store().dossierById(dossier.id), await store().receiptById(dossier.receipt.id)], [null, null])
})

/** What a review found of two stories, by however they looked alike. */
const reviewed = async (storyIds: readonly [string, string]): Promise<Parameters<typeof cluster.save>[0]> => {
  const [keep, fold] = storyIds
  const [one] = await store().coverageOfStory(fold)
  const move = { articleId: one?.articleId ?? '', from: fold, to: keep, odds: 9 }
  const progress = await store().clusteringState()
  return {
    kind: 'review',
    now: it.clock.now().toISOString(),
    merges: [{ keep, fold, odds: 9 }],
    moves: [move],
    opens: [],
    model: null,
    places: [],
    progress,
  }
}
const saveReview = async (storyIds: readonly [string, string]): Promise<void> => {
  const found = await reviewed(storyIds)
  await store().transaction((tx) => cluster.save(found, tx))
}

test('A story that was killed, or is about to be, is merged with none, and nothing leaves it for another story.', async () => {
  const [other, doomed] = [await wire.storyOf(stays[1] as Report, basin), await wire.storyOf(stays[2] as Report, basin)]
  const placed = await store().coverageOfStory(killed)
  await saveReview([other, killed])
  await saveReview([killed, other])
  assert.deepEqual([(await store().storyById(killed))?.state, await store().coverageOfStory(killed)], ['killed', placed])
  // Ruled on, and not carried out yet.
  const filing: DeskWork = { ...work, workOff: async () => undefined }
  await wire.kill(doomed, filing)
  await saveReview([other, doomed])
  const why = { by: 'bo', reason: 'It is one event.' }
  const merged = [
    await mergeStories(filing, { ...why, storyId: doomed, into: other }),
    await mergeStories(filing, { ...why, storyId: other, into: doomed }),
  ]
  const articleIds = (await store().coverageOfStory(doomed)).map(({ articleId }) => articleId)
  const split = await splitStory(filing, { ...why, storyId: doomed, articleIds })
  assert.deepEqual(
    [...merged, split].map((it) => (it.kind === 'refused' ? it.code : '')),
    ['desk.late', 'desk.late', 'desk.late'],
  )
  await work.workOff()
  assert.equal((await store().storyById(doomed))?.state, 'killed')
})

test('An edition that was being closed while a story of it was killed keeps none of its words.', async () => {
  const storyId = await wire.pass(/Corvane/)
  const { headline, publishedAt } = await onWire(it, storyId)
  const day = publishedAt.slice(0, 10)
  it.clock.set(new Date(Date.parse(publishedAt) + 86_400_000))
  const closing = await slowly(it, deliver, day)
  assert.ok(JSON.stringify(closing.output).includes(headline.text))
  await wire.kill(storyId)
  await closing.save()
  const edition = await store().editionOfDay(day)
  assert.ok(edition?.closedAt !== undefined && !JSON.stringify(edition).includes(headline.text))
})

test('A withdrawal that was being worked out while its story was killed keeps no ruling of the version that stood.', async () => {
  // What it was written from names the killed campus: it is put together anew.
  await wire.pass(/Murcia/)
  await it.wire.runner.drain(1)
  const storyId = await wire.pass(/Murcia/)
  const { rulingId } = await onWire(it, storyId)
  const cuts = [{ sentenceId: 's', text: 'Words of it that were cut.', reason: 'figures' }]
  const passed = (await store().rulingById(rulingId)) ?? assert.fail('it was ruled on')
  await store().transaction(async (tx) => {
    await tx.saveRuling({ ...passed, cuts })
    await tx.lowerHost(courier.host, 'L1', 'takedown notice', 'n_late', it.clock.now())
  })
  const withdrawing = await slowly(it, withdraw, storyId)
  assert.match(JSON.stringify(withdrawing.output), /Words of it/)
  await wire.kill(storyId)
  await withdrawing.save()
  assert.doesNotMatch(JSON.stringify(await store().rulingsOfStory(storyId)), /Words of it/)
})
