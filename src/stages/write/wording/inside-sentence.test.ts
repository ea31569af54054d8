import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf, dossierOfText } from '../../../../test/support/in-memory-story.ts'
import { insideSentence } from './inside-sentence.ts'

test("a report's first word behind its dateline names nothing, and keeps no capital inside a sentence of ours", () => {
  const text = '(Wire) Calls to close the pier have been sent to the council of Lund.'
  const report = { id: 'a1', title: 'Pier news', text, publishedAt: '2026-05-03T09:00:00Z', publisher: 'Pier Daily' }
  const [claim] = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' }).claims
  assert.ok(claim)
  const whole = { ...claim, start: 0 }
  assert.equal(insideSentence('Calls to close the pier', whole, text.indexOf('Calls'), text), 'calls to close the pier')
  assert.equal(insideSentence('Special counsel Hanna Dietz', { ...claim, start: 3 }, 3, text), 'special counsel Hanna Dietz')
})

test('an adjective that opened a sentence is small inside ours before its noun, and a department keeps its name', () => {
  const text = 'Retaliatory measures took effect. Health and Harbour Secretary Lena Brandt spoke.'
  const report = { id: 'a1', title: 'Pier news', text, publishedAt: '2026-05-03T09:00:00Z', publisher: 'Pier Daily' }
  const [claim] = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' }).claims
  assert.ok(claim)
  assert.equal(insideSentence('Retaliatory measures', claim, claim.start, text), 'retaliatory measures')
  assert.equal(
    insideSentence('Health and Harbour Secretary Lena Brandt', claim, claim.start, text),
    'Health and Harbour Secretary Lena Brandt',
  )
})

test('the first half of a joined adjective has its capital from opening the sentence', () => {
  const dossier = dossierOfText('High-speed ferries made up 44% of sales at Orion Lines, up from 21%.')
  const [claim] = dossier.claims
  assert.ok(claim)
  assert.equal(insideSentence('High-speed ferries', claim, claim.start), 'high-speed ferries')
})
