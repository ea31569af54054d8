import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { framesFor } from './attribution-frames.ts'

test('behind what another is said to have reported the report is named, and so is what a name has in other eyes', () => {
  const text = "The Harbour Journal reported that the quay was sold. Lena Vega's legacy reached the islands of the north."
  const report = { id: 'a1', title: 'Quay in Kiel', text, publishedAt: '2026-05-03T09:00:00Z', publisher: 'Pier Daily' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find(({ subject }) => subject.text.endsWith('legacy'))
  assert.ok(claim !== undefined)
  const content = { subject: "Lena Vega's legacy", rest: 'reached the northern islands', changed: 0, names: [], isSpoken: false }
  const place = { claim, dossier, told: 1, named: ['Pier Daily'], lastArticle: 'a1', namedArticles: ['a1'], agreeing: [] }
  const framed = (before: string) => framesFor(content, { ...place, before }).map(({ text: sentence }) => sentence)
  assert.ok(framed('Pier Daily reported on 3 May 2026 that the quay was sold.').every((each) => /report says/u.test(each)))
  assert.ok(framed('The Harbour Journal reported that the quay was sold, Pier Daily reported.').every((each) => /Pier Daily/u.test(each)))
})

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
