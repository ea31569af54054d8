import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasWord, insideBefore, noLetterBehind, noWordBefore, noWordBehind, placesOf } from './standing.ts'

test('A word is found where nothing goes on before or behind it, as one pattern would find it.', () => {
  const text = 'Lund-Oslo, then Lund, Lunds and Älund; Lund'
  assert.deepEqual(
    [...placesOf('Lund', text, noWordBefore, noWordBehind)],
    [...text.matchAll(/(?<![\p{L}-])Lund(?![\p{L}-])/gu)].map(({ index }) => index),
  )
  assert.equal(hasWord('', text, noWordBefore, noWordBehind), false)
})

test('A word inside a sentence stands behind a small letter or a comma.', () => {
  assert.equal(hasWord('Fire', 'Fire broke out.', insideBefore, noLetterBehind), false)
  assert.equal(hasWord('Fire', 'The Fire Service said, in part.', insideBefore, noLetterBehind), true)
})
