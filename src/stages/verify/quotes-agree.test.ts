import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { quotesAgree } from './quotes-agree.ts'

const words = 'the north quay of the old harbour is let for twelve years'
const report = { id: 'r1', title: 'Quay let', text: `It says ${words}.`, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }
const story = dossierOf({ reports: [{ ...report, level: 'L4' }], entities: [], ledger: [], receiptSentence: 'x' })

function quoting(quoted: string, dossier: Dossier = story) {
  const span = { kind: 'span', id: 'e', articleId: 'r1' }
  const sentence = { kind: 'claim', id: 's', part: 'summary', text: `Fenwick Courier writes: “${quoted}”.`, evidence: [span], writer: 'w' }
  const material = { text: report.text, passages: [], figures: [], days: [], claims: [], facts: [] }
  return quotesAgree(sentence as unknown as Sentence, material, dossier, new Map())
}

test('a quotation of twelve words stands, and falls where its source allows ten', () => {
  const [source] = story.sources
  assert.ok(source)
  const { article } = source
  const short = { ...story, sources: [{ ...source, article: { ...article, decision: { ...article.decision, quoteMaxWords: 10 } } }] }
  assert.equal(quoting(words).grade, 'supported')
  assert.deepEqual(
    [quoting(words, short).grade, quoting(words, short).reason],
    ['contradicted', 'The quotation has 12 words, over the cap.'],
  )
})

test('a quotation with one altered word is not the words of the source', () => {
  const altered = quoting(words.replace('twelve', 'thirty'))
  assert.deepEqual([altered.check, altered.grade], ['quotes', 'contradicted'])
})
