import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'

test('a loan that was paid back is no loan that was raised', () => {
  for (const text of [
    'Orion Cloud quickly repaid a loan of $9 million on Monday.',
    'Orion Cloud has paid off bank loans of $90 million for its chips.',
  ]) {
    const report = { id: 'a', title: 'T', text, publishedAt: '2026-05-28T09:00:00Z', publisher: 'Harbour Post' }
    assert.deepEqual(dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: '' }).facts, [], text)
  }
})
