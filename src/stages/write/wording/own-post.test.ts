import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Entity } from '../../../domain/entity.ts'
import { sentenceFromClaim } from '../sentences/claim-sentences.ts'

const entities: readonly Entity[] = [{ id: 'en_0', name: 'Haldor Cloud', kind: 'cloud', aliases: [], source: 'test' }]
const padding = 'The weather in the valley stayed calm and clear through most of that long afternoon. '.repeat(20)

function told(text: string, publisher: string): readonly string[] {
  const report = {
    id: 'r0',
    title: 'Changes to our halls',
    text: `${text}\n\nHaldor Cloud has nine halls. ${padding}`,
    publishedAt: '2026-05-12T08:00:00Z',
    publisher,
  }
  const dossier = dossierOf({ reports: [report], entities, ledger: [], receiptSentence: 'x' })
  const place = { told: 0, named: [], lastArticle: '', namedArticles: [], wordsMax: 40, agreeing: [], mayQuote: false }
  return dossier.claims.slice(0, 1).flatMap((claim) => sentenceFromClaim(claim, dossier, place)?.text ?? [])
}

test('"we" in a house\'s own post is the house, and "our" is its', () => {
  const [sentence = ''] = told('We are closing two of our older halls in Kirkfield.', 'Haldor Cloud engineering blog')
  assert.match(sentence, /Haldor Cloud is closing two of its older halls in Kirkfield/)
})

test('"we" of an outlet or of a house that nobody knows is nobody who could be named', () => {
  assert.deepEqual(told('We are closing two of our older halls in Kirkfield.', 'Calder Post'), [])
  assert.deepEqual(told('We are closing two of our older halls in Kirkfield.', 'Calder blog'), [])
})

test('"we" of a guest, of two houses together, of a country or of everybody is not the house', () => {
  const post = 'Haldor Cloud engineering blog'
  const closing = 'We are closing two of our older halls in Kirkfield.'
  const isTold = (text: string): boolean => told(text, post).some((each) => each.includes('Haldor Cloud is closing'))
  assert.equal(isTold(`By Ina Falk.\n\n${closing}`), true)
  assert.deepEqual(told(`By Lena Brandt, chief doctor of the Lund hospital.\n\n${closing}`, post), [])
  assert.deepEqual(told('As a country, we have closed two older halls in Kirkfield.', post), [])
  assert.deepEqual(told('We all are closing two older halls in Kirkfield.', post), [])
  assert.deepEqual(told(closing, 'Haldor Cloud News'), [])
})
