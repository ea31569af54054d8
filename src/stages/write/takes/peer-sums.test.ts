import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayRank } from './peer-sums.ts'

test('a rank names the sides it has rows on, and rows of the same size on neither', () => {
  assert.equal(sayRank({ n: 5, below: 2, above: 3 }), 'above two and below three of the five')
  assert.equal(sayRank({ n: 5, below: 5, above: 0 }), 'above all five')
  assert.equal(sayRank({ n: 5, below: 0, above: 5 }), 'below all five')
  assert.equal(sayRank({ n: 7, below: 0, above: 6 }), 'below six of the seven')
  assert.equal(sayRank({ n: 7, below: 6, above: 0 }), 'above six of the seven')
  assert.equal(sayRank({ n: 3, below: 0, above: 0 }), 'as large as each of the three')
})
