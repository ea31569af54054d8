import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { withMarks } from './title-marks.ts'

test('a headline of ours never drops a word in marks from before the word it qualifies', () => {
  const report = {
    id: 'r0',
    title: '“Dismal” ferry sales end talk of new pier',
    text: 'Ferry sales were dismal in Lund in May, and the talk of a new pier has ended.',
    publishedAt: '2026-02-03T08:00:00Z',
    publisher: 'Calder Post',
  }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const [source] = dossier.sources
  assert.ok(source)
  assert.equal(withMarks('Ferry sales end talk of pier', { marked: [], source, proofs: [] }, dossier), undefined)
  assert.ok(withMarks('Talk of pier ends', { marked: [], source, proofs: [] }, dossier))
})
