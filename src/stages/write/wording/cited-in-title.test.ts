import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { citedInTitle } from './cited-in-title.ts'

function cited(title: string, text: string): string | undefined {
  const report = { id: 'r0', title, text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }
  const [source] = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' }).sources
  assert.ok(source !== undefined)
  return citedInTitle(source)
}

test('a report that relays another by its headline names whom', () => {
  const text = 'Orion Lines will build its new boats abroad. The Harbour Journal reported on Friday that the yard of Lund will close.'
  assert.equal(cited('Report: Orion to build boats abroad', text), 'the Harbour Journal')
  assert.equal(cited('Orion to build boats abroad – report', 'Orion Lines will build its new boats abroad.'), 'a report')
})

test('a report of its own cites nobody', () => {
  const text = 'Orion Lines will build its new boats abroad. The Harbour Journal reported on Friday that the yard of Lund will close.'
  assert.equal(cited('Orion to build boats abroad', text), undefined)
})
