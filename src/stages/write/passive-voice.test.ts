import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import { writeWithoutModel } from './without-model.ts'

test('who is fined a sum is not called by the sum', () => {
  const report = {
    id: 'a1',
    title: 'Court fines Brandt Ferries EUR 40 million over noise',
    text: 'A court in Kiel fined Brandt Ferries EUR 40 million on Monday for noise at night. It will appeal.',
    publishedAt: '2026-05-03T09:00:00Z',
    publisher: 'Pier Daily',
  }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const { headline, summary } = writeWithoutModel(dossier, new Date('2026-05-03T12:00:00Z'))
  assert.match(headline.text, /^(?:Court(?: in Kiel)? fines Brandt Ferries EUR 40 m|Brandt Ferries is fined EUR 40 m by court)\b/u)
  assert.match(summary[0]?.text ?? '', /fined Brandt Ferries EUR 40 m|Brandt Ferries was fined EUR 40 m by/u)
})
