import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { bySurnames, withSparedArticles } from './spared-words.ts'

const dossier = dossierOf({
  reports: [
    {
      id: 'a1',
      title: 'Rope found at pier was coincidence',
      text: 'Harbour Master Lena Brandt said the rope was a coincidence. Brandt said so twice. The Lund Court had asked. Nina Vogel and Karl Vogel left. Vogel said little. The Court said nothing.',
      publishedAt: '2026-06-01T09:00:00Z',
      publisher: 'Tidewater Gazette',
    },
  ],
  entities: [],
  ledger: [],
  receiptSentence: 'None.',
})

test('an article that a headline spared comes back where the report has it', () => {
  assert.equal(withSparedArticles('Rope found at pier was coincidence', dossier), 'Rope found at pier was a coincidence')
  assert.equal(withSparedArticles('Board shuts pier', dossier), 'Board shuts pier')
})

test('somebody is told by her surname where the report does so and nobody else bears it', () => {
  assert.equal(bySurnames('Report clears Lena Brandt of theft', dossier), 'Report clears Brandt of theft')
  assert.equal(bySurnames('Report clears Nina Vogel of theft', dossier), 'Report clears Nina Vogel of theft')
  assert.equal(bySurnames('Report clears Lund Court of theft', dossier), 'Report clears Lund Court of theft')
})
