import assert from 'node:assert/strict'
import { test } from 'node:test'
import { manyOfOne, otherCount } from './counted-nouns.ts'

const passage = 'Norda, which employs 4,000 people, will cut 600 jobs in Finland by 2028.'

test('a figure counts in ours what it counts in the passage, where the passage counts that by another', () => {
  assert.equal(otherCount('Norda will cut 4,000 jobs in Finland', passage), '4,000')
  assert.equal(otherCount('Norda has 600 people', passage), '600')
  for (const own of [
    'Norda will cut 600 jobs',
    'Norda has 4,000 people',
    'Norda has 4,000 workers',
    'About 600 of Norda’s 4,000 jobs will go',
  ])
    assert.equal(otherCount(own, passage), undefined, own)
})

test('a count is kept where the passage says the same of two things, and a sum or a year counts nothing', () => {
  assert.equal(otherCount('They have 40 ships', 'They have 40 boats, 40 ships and 12 docks.'), undefined)
  assert.equal(otherCount('In 2028 ships sail', 'They have 30 ships and 2028 docks.'), undefined)
  assert.equal(otherCount('It paid $40 ships away', 'It paid $40 docks and 30 ships.'), undefined)
})

test('one of a kind is not told as more, a second one beside it included', () => {
  const freed = 'Police freed a suspect on Tuesday; a second man remains in custody.'
  assert.equal(manyOfOne('Police freed two suspects', freed), 'two')
  assert.equal(manyOfOne('Police freed one suspect', freed), undefined)
  assert.equal(
    manyOfOne('Police freed two suspects', 'Police freed a suspect on Monday and another of the suspects on Tuesday.'),
    undefined,
  )
  assert.equal(manyOfOne('Police freed two suspects', 'Police freed a suspect in each of two cities.'), undefined)
})

test('a hostile text takes no longer than its length', () => {
  const hostile = 'of the 12 ships the '.repeat(2_000)
  assert.equal(otherCount(hostile, hostile), undefined)
})
