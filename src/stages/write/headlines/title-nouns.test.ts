// Sentences and names here are invented.
import assert from 'node:assert/strict'
import test from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { titleNouns } from './title-nouns.ts'

function nounsOf(title: string, text: string): readonly string[] {
  const reports = [{ id: 'r0', title, text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }]
  return titleNouns(dossierOf({ reports, entities: [], ledger: [], receiptSentence: 'None.' })).map((noun) => noun.text)
}

test('a piece is on the noun of its headline that it speaks of again and again', () => {
  const text = 'Lund has many ferry films. Ferry films sell well there, and ferry films are made in Orrel. The films cost little.'
  assert.deepEqual(nounsOf("Ferry films won't just vanish. How do we change them?", text), ['ferry films'])
})

test('a name, or a noun that the report hardly has, is not what a piece is on', () => {
  const text = 'The Harbour spoke. Lund asked the Harbour for more, and the Harbour said no. A new quay opened in Orrel.'
  assert.deepEqual(nounsOf('Does the harbour need a quay?', text), [])
})
