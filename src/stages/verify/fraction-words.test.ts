import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strangePart } from './fraction-words.ts'

test('a part of something is not as many times of it', () => {
  assert.equal(strangePart('It fetched a third of the estimate', 'It fetched EUR 900, three times the estimate.'), 'a third')
  assert.equal(strangePart('It fetched three times the estimate', 'It fetched EUR 900, as expected by three bidders.'), 'three times')
  assert.equal(strangePart('One in ten or a tenth of them left', 'Of the pupils 10% left.'), undefined)
  assert.equal(strangePart('A third of the pupils left', 'About 33% of the pupils left.'), undefined)
  assert.equal(strangePart('It made twice the profit', 'Its profit doubled.'), undefined)
})
