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

test('who is ordered is not asked, what holds unless is not what holds if, and who votes for does not vote against', () => {
  for (const [theirs, own] of [
    ['A judge ordered the breeder to pay the shepherd.', 'A judge asked the breeder to pay the shepherd'],
    ['The quay will close unless the town pays.', 'The quay will close if the town pays'],
    ['The town voted 30 to 12 for the quay plan.', 'The town voted 30 to 12 against the quay plan'],
    ['The vote was 30 to 12 in favour.', 'The vote was 30 to 12 against'],
  ] as const)
    assert.notEqual(contraryDeed(own, theirs), undefined, own)
  assert.equal(contraryDeed('A judge ordered that the breeder pay', 'A judge ordered the breeder to pay the shepherd.'), undefined)
})
