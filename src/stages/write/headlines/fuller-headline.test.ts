import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { fullerOf } from './fuller-headline.ts'

const text = 'Lena Brandt has cancelled her rides in Lund after breaking a leg. She was to open a pier.'
const report = { id: 'r0', title: 'Brandt cancels rides in Lund', text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Pier Daily' }
const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
const proofs = dossier.claims.slice(0, 1)
const candidate = (words: string) => ({ text: words, proofs, bonus: 0 })

test('of two headlines of one deed the one that goes on to say why is told', () => {
  const [short, long] = [candidate('Lena Brandt cancels rides in Lund'), candidate('Lena Brandt cancels rides in Lund after breaking leg')]
  assert.equal(fullerOf(short, [short, long], dossier).text, long.text)
})

test('a longer headline of another deed does not take its place', () => {
  const [short, other] = [candidate('Lena Brandt cancels rides in Lund'), candidate('Lena Brandt was to open a pier near Lund in spring')]
  assert.equal(fullerOf(short, [short, other], dossier).text, short.text)
})
