import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { sameNews } from './agreeing-claims.ts'

/** The publishers that are taken to say what the first of two reports says. */
function witnesses(one: string, other: string): readonly string[] {
  const report = (id: string, publisher: string, text: string) => ({
    id,
    title: 'Of a pier',
    text,
    publishedAt: '2026-05-03T09:00:00Z',
    publisher,
  })
  const dossier = dossierOf({
    reports: [report('a1', 'Pier Daily', one), report('a2', 'Fenwick Courier', other)],
    entities: [],
    ledger: [],
    receiptSentence: 'None.',
  })
  const claim = dossier.claims.find(({ articleId }) => articleId === 'a1')
  assert.ok(claim)
  return sameNews(claim, dossier).flatMap(
    ({ articleId }) => dossier.sources.find(({ article }) => article.id === articleId)?.source.name ?? [],
  )
}

test('two reports of one deed bear each other out, also in another tense', () => {
  assert.deepEqual(witnesses('Brandt has closed the northern ferry pier of Lund.', 'Brandt closed the northern ferry pier of Lund.'), [
    'Fenwick Courier',
  ])
})

test('a helper or an adverb in common is no deed in common', () => {
  assert.deepEqual(
    witnesses(
      'Brandt has been stepping up ferry traffic in Lund harbour.',
      'Brandt has long been sceptical of ferry traffic in Lund harbour.',
    ),
    [],
  )
  assert.deepEqual(witnesses('Brandt quickly closed the northern ferry pier.', 'Brandt quickly sold the northern ferry pier.'), [])
})
