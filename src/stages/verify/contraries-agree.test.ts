import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contraryDeed } from './contraries-agree.ts'

test('a deed told as its contrary is seen, and another word for it is not', () => {
  assert.equal(contraryDeed('The port refused Oldfell a berth', 'The port granted Oldfell a berth.'), 'refused')
  assert.equal(contraryDeed('The drivers accepted the terms', 'The drivers turned down the terms.'), 'accepted')
  assert.equal(contraryDeed('Norrland imposed the curfew', 'Norrland lifted the curfew.'), 'imposed')
  assert.equal(contraryDeed('Shares in Oldfell sank 4%', 'Shares in Oldfell climbed 4%.'), 'sank')
  assert.equal(contraryDeed('The port gave Oldfell a berth', 'The port granted Oldfell a berth.'), undefined)
  assert.equal(contraryDeed('Sales rose', 'Sales rose while profit fell.'), undefined)
})
