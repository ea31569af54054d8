// Sentences and names here are invented.
import assert from 'node:assert/strict'
import test from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { isBarred } from './headline-bars.ts'

const publishedAt = '2026-02-03T08:00:00Z'

function isBarredOf(text: string, title: string, report: string): boolean {
  const reports = [{ id: 'r0', title, text: report, publishedAt, publisher: 'Calder Post' }]
  const dossier = dossierOf({ reports, entities: [], ledger: [], receiptSentence: 'None.' })
  const articleId = dossier.sources[0]?.article.id ?? ''
  return isBarred({ text, proofs: [], bonus: 0, titleOf: articleId }, dossier)
}

test('a headline does not turn round whom allegations are against', () => {
  const report = 'The board has called Lena Orne about allegations of theft against harbour chief Otto Brandt.'
  const title = 'Board calls Lena Orne about theft allegations by Otto Brandt'
  assert.equal(isBarredOf('Board calls Lena Orne about allegations by Otto Brandt', title, report), true)
  assert.equal(isBarredOf('Board calls Lena Orne about allegations against Otto Brandt', title, report), false)
})

test('a headline is not cut behind a word that waits for what it is', () => {
  const report = 'Lena Brandt has a clear message in her book. She told harbours to wait.'
  assert.equal(isBarredOf("Lena Brandt's book has a clear message", "Lena Brandt's book has a clear message: do not wait", report), true)
  assert.equal(isBarredOf('Brandt says she runs in a post', 'Brandt says she runs in a post', report), true)
  assert.equal(isBarredOf("Lena Brandt's book is on sale", "Lena Brandt's book is on sale", report), false)
})

test('what its report has somebody only agree to do is not told as done', () => {
  const report = 'The Brandt Trust has agreed to shut down its office in Lund, a court paper says. A judge has still to sign it.'
  const title = 'Brandt Trust shuts down its office in Lund'
  assert.equal(isBarredOf('Brandt Trust closes its office in Lund', title, report), true)
  assert.equal(isBarredOf('Brandt Trust closes its office in Lund', title, `${report} The trust shut down its office on Monday.`), false)
})
