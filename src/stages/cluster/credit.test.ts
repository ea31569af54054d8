import assert from 'node:assert/strict'
import test from 'node:test'
import { splitSentences } from '../../text/sentences.ts'
import { findCredits } from './credit.ts'

const credits = (text: string, byline: readonly string[] = [], language = 'en'): readonly string[] =>
  findCredits({ text, byline, language, sentences: splitSentences(text, language) }).map((it) => it.name)

test('an agency in the dateline or the byline is credited', () => {
  assert.deepEqual(credits('LYON (Harrow Wire) — A hall was leased on Monday.'), ['Harrow Wire'])
  assert.deepEqual(credits('BERLIN, 3 March (Reuters) - A hall was leased.'), ['Reuters'])
  assert.deepEqual(credits('A hall was leased.', ['Von dpa']), ['dpa'])
})
test('"X reported" in the first sentences credits X, in four languages', () => {
  assert.deepEqual(credits('Orvanne will lease a hall, the Harrow Wire reported on Monday.'), ['Harrow Wire'])
  assert.deepEqual(credits('Orvanne will lease a hall in Lyon, according to Gridline Trade.'), ['Gridline Trade'])
  assert.deepEqual(credits('Orvanne va louer une salle à Lyon, selon Le Courrier.', [], 'fr').length, 1)
  assert.deepEqual(credits('Laut Rheinblatt mietet Orvanne eine Halle in Lyon.', [], 'de'), ['Rheinblatt'])
  assert.deepEqual(credits('Según Meseta Digital, Orvanne alquila una nave.', [], 'es'), ['Meseta Digital'])
})
test('what a company says for itself credits nobody', () => {
  assert.deepEqual(credits('Orvanne will lease a hall, the company said. “We grow,” said Ana Prill.'), [])
})
test('a credit far down is context', () => {
  const far = `${'It rained. '.repeat(6)}The Harrow Wire reported so in May.`
  assert.deepEqual(credits(far), [])
})
