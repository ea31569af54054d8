import assert from 'node:assert/strict'
import { test } from 'node:test'
import { manyOfOne, otherCount, otherDoing, otherObject, otherScore } from './counted-nouns.ts'

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

test('how many do what, and to how many something is done, goes by the verb', () => {
  const schools = 'Of 40 schools inspected in Lund, 31 passed, seven must improve and two were closed.'
  assert.equal(otherDoing('40 schools passed', schools), '40')
  assert.equal(otherDoing('Two schools must improve', schools), 'two')
  for (const own of ['31 schools passed', 'Seven schools must improve', 'Two schools were closed', '40 schools were inspected'])
    assert.equal(otherDoing(own, schools), undefined, own)
  const hurt = 'Two guards were hurt when a roof fell in; 40 guests were led to safety.'
  assert.equal(otherDoing('40 guests were hurt', hurt), '40')
  assert.equal(otherDoing('Two guards were hurt', hurt), undefined)
  const flood = 'Floods in Merra killed 14 people and forced 2,000 residents to leave their homes.'
  assert.equal(otherObject('Floods killed 2,000 residents', flood), 'kill')
  for (const own of ['Floods killed 14 people', 'Floods forced 2,000 residents from their homes', 'Floods displaced 2,000 residents'])
    assert.equal(otherObject(own, flood), undefined, own)
})

test('a score is one that a passage has, whichever side comes first', () => {
  const passage = 'Tamo beat Brio 3-1, with two goals from Nils Ravn, and leads its group by 58 votes to 41.'
  assert.equal(otherScore('Tamo won 2-1', passage), '2-1')
  for (const own of ['Tamo won 3-1', 'Brio lost 1-3', 'The vote was 58-41', 'A 30-year plan', 'In 2019-20 it fell'])
    assert.equal(otherScore(own, passage), undefined, own)
  assert.equal(otherScore('The vote was 5-4', 'Five judges were for it and four against.'), undefined)
})
