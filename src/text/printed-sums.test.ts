import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sumsInFull, sumsInShort } from './printed-sums.ts'

test('a sum that a source has in words is printed like every other sum, unless somebody is quoted with it', () => {
  const printed: readonly (readonly [string, string])[] = [
    ['agreed to buy it for USD 2.8 billion.', 'agreed to buy it for USD 2.8 bn.'],
    ['borrows EUR 640m against rent', 'borrows EUR 640 m against rent'],
    ['from USD 1.5-2 million a year', 'from USD 1.5-2 m a year'],
    ['said “USD 3 million is little”, of USD 5M', 'said “USD 3 million is little”, of USD 5 m'],
    ['spends USD 1.4 trillion', 'spends USD 1.4 trillion'],
    ['10 million Americans, USD 40 more', '10 million Americans, USD 40 more'],
    ['the GPU 5 million people want', 'the GPU 5 million people want'],
    ['USD 300 more, USD 7 milling cutters', 'USD 300 more, USD 7 milling cutters'],
  ]
  assert.equal(sumsInShort('It held “USD 3 million dollars”, not USD 1 million dollars.'), 'It held “USD 3 million dollars”, not USD 1 m.')
  for (const [source, ours] of printed) assert.equal(sumsInShort(source), ours)
})

test('our own print reads as the words it stands for', () => {
  const read: readonly (readonly [string, string])[] = [
    ['agreed to buy it for USD 2.8 bn.', 'agreed to buy it for USD 2.8 billion.'],
    ['from EUR 1.5–2 m to EUR 640 m', 'from EUR 1.5–2 million to EUR 640 million'],
    ['said “EUR 3 m is little”, of a wall of 5 m', 'said “EUR 3 m is little”, of a wall of 5 m'],
  ]
  for (const [printed, words] of read) assert.equal(sumsInFull(printed), words)
})
