import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuantities } from './quantities.ts'

const rows: readonly (readonly [language: string, sentence: string, ...expected: string[]])[] = [
  ['en', 'Demand grew fourfold, then 10-fold.', '4 times', '10 times'],
  ['de', 'Der Bedarf stieg um das Vierfache.', '4 times'],
  ['de', 'Der vierfache Sieger sprach.'],
  ['en', 'It has a 64k context window.', '64000 token'],
  ['fr', 'Elle achète 7 000 puces B300.', '7000 GPU'],
  ['fr', 'Elle achète 70 serveurs.', '70'],
]

test('a multiple, a context and chips named by their model are figures with a unit', () => {
  for (const [language, sentence, ...expected] of rows)
    assert.deepEqual(
      findQuantities(sentence, language).map(({ lo, unit }) => `${lo} ${unit}`.trim()),
      expected,
      sentence,
    )
})
