import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { writeWithoutModel } from '../without-model.ts'

test('who is fined a sum is not called by the sum', () => {
  const report = {
    id: 'a1',
    title: 'Court fines Brandt Ferries EUR 40 million over data',
    text: 'A court in Kiel fined Brandt Ferries EUR 40 million on Monday for selling lists of riders without consent. The owner will appeal.',
    publishedAt: '2026-05-03T09:00:00Z',
    publisher: 'Pier Daily',
    // Its words may not be quoted: the opening itself would stand in marks.
    level: 'L3' as const,
  }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const { headline, summary } = writeWithoutModel(dossier, new Date('2026-05-03T12:00:00Z'))
  assert.equal(headline.text, 'Court fines Brandt Ferries EUR 40 m over data, Pier Daily reports')
  assert.equal(summary[0]?.text, 'A court fined Brandt Ferries EUR 40 m over data, Pier Daily reported on 3 May 2026.')
})
