import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitSentences } from './sentences.ts'

const rows: readonly (readonly [language: string, ...sentences: string[]])[] = [
  [
    'en',
    'Orion Inc. said on Monday it leased 3.2 MW at the U.S. Army site.',
    'C.C. Wei met Dr. Smith at 5 p.m. ET in Nashville, Tenn., today.',
  ],
  ['en', 'The deal ended in the U.S.', 'The rest is open.', '“Really?” he asked.', 'It rose.', 'xAI fell.'],
  ['fr', 'M. Dupont a dit non.', '« Jamais ! » a-t-il lancé.', 'Le groupe vaut 1,2 milliard.', 'M. Le Maire part.'],
  ['de', 'Am 3. Mai kam z.B. Dr. Meier.', 'Der 1. FC verlor rd. 5 Mrd. Euro.', 'Danach ging er.'],
  ['es', 'El Sr. Pérez vive en EE.UU. desde 2020.', 'La empresa Vega S.A. creció.'],
]

test('abbreviations, initials, ordinals and decimals do not end a sentence', () => {
  for (const [language, ...sentences] of rows) {
    const text = sentences.join(' ')
    assert.deepEqual(
      splitSentences(text, language).map((span) => text.slice(span.start, span.end)),
      sentences,
    )
  }
})

test('a line break always ends a sentence, and lines without words are none', () => {
  const text = 'A heading without a stop\nThe text (in brackets).\n* * *\n'
  assert.deepEqual(
    splitSentences(text, 'en').map((span) => text.slice(span.start, span.end)),
    ['A heading without a stop', 'The text (in brackets).'],
  )
})

test('an odd language tag is read as English', () => {
  assert.equal(splitSentences('Mr. Lee left. He came back.', 'x-klingon').length, 2)
})
