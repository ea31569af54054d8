import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayCount } from './number-signs.ts'
import { findQuantities } from './quantities.ts'

test('what holds a quantity holds a sign of a number, in digits, words and German compounds', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['It leased ten megawatts.', 'en'],
    ['A third of the hall is full.', 'en'],
    ['Twenty-one sites opened.', 'en'],
    ['Es sind fünfundzwanzig Megawatt.', 'de'],
    ['Environ deux mille puces.', 'fr'],
    ['Compró mil chips.', 'es'],
    ['½ MW', 'en'],
  ]
  for (const [text, language] of rows) {
    assert.equal(findQuantities(text, language).length > 0, true, text)
    assert.equal(mayCount(text, language), true, text)
  }
  assert.equal(mayCount('Nobody knows who will rent the hall.', 'en'), false)
})
