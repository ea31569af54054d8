import assert from 'node:assert/strict'
import test from 'node:test'
import { placesOf } from './printed-words.ts'

test('words, places and weights of a printed vector are read back', () => {
  const printed = "'chip':3,17A 'lease':4 'orvann':1B,2,16383C"
  assert.deepEqual(Object.fromEntries(placesOf(printed)), { chip: [3, 17], lease: [4], orvann: [1, 2, 16383] })
  assert.equal(placesOf('').size, 0)
})
test('quotes, backslashes, blanks and colons inside a word are its own', () => {
  const printed = String.raw`'a b:2,3':1A 'it''s':7 'quay''':8A '''tis':5 'x\\y':9`
  assert.deepEqual(Object.fromEntries(placesOf(printed)), { 'a b:2,3': [1], "it's": [7], "quay'": [8], "'tis": [5], 'x\\y': [9] })
})
