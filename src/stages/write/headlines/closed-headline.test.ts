import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf, type Report } from '../../../../test/support/in-memory-story.ts'
import type { Entity } from '../../../domain/entity.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { writeWithoutModel } from '../without-model.ts'

const now = new Date('2026-06-01T12:00:00Z')
const receiptSentence = 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.'
const orion: Entity = {
  id: 'orion-ferries',
  name: 'Orion Ferries',
  kind: 'operator',
  aliases: [],
  country: 'GB',
} as unknown as Entity

const report: Report = {
  id: 'a1',
  title: 'A leash made of tickets',
  text: 'Seven pence does not sound like a leash. It is what Orion Ferries charges for each ticket that a customer hands back, wrote Tobias Wrexley.',
  publishedAt: '2026-06-01T09:00:00Z',
  publisher: 'Quayside Review',
}
/** The story of one report at a level, its text dropped as its level asks. */
function storyAt(level: 'L2') {
  const dossier = dossierOf({ reports: [{ ...report, level }], entities: [orion], ledger: [], receiptSentence })
  return {
    ...dossier,
    sources: dossier.sources.map((source) => ({ ...source, article: { ...source.article, text: '' } })),
  }
}

test('a report that allows facts and no prose is headed by the registered names it is on, and the checks let that stand', () => {
  const dossier = storyAt('L2')
  const draft = writeWithoutModel(dossier, now)
  assert.equal(draft.headline.text, 'Quayside Review reports on Orion Ferries')
  const failed = verifyDraft(draft, dossier, { receiptSentence }).filter(
    ({ sentenceId, grade }) => sentenceId === draft.headline.id && grade !== 'supported',
  )
  assert.deepEqual(failed, [])
})
