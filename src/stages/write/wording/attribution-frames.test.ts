import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { framesFor } from './attribution-frames.ts'

test('whom something was told is named once, as who reports it', () => {
  const text = 'A port source told Pier Daily that officials in Kiel are looking into a parcel sent to Lena Brandt.'
  const report = { id: 'a1', title: 'Parcel in Kiel', text, publishedAt: '2026-05-03T09:00:00Z', publisher: 'Pier Daily' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const [claim] = dossier.claims
  assert.ok(claim !== undefined)
  const content = {
    subject: 'a port source',
    rest: 'told Pier Daily that officials in Kiel are looking into a parcel',
    changed: 0,
    names: [],
    isSpoken: false,
  }
  for (const told of [0, 1])
    for (const { text: sentence } of framesFor(content, {
      claim,
      dossier,
      told,
      named: [],
      lastArticle: '',
      namedArticles: [],
      agreeing: [],
    })) {
      assert.equal(sentence.split('Pier Daily').length, 2, sentence)
      assert.match(sentence, /said that officials/u)
    }
})
