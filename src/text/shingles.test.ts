import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minHash, runHashes, wordsOf } from './shingles.ts'

test('words are compared without case, width or punctuation', () => {
  assert.deepEqual(wordsOf('Ｔhe “North-Grid” paid €12m, on 3 May.'), ['the', 'north', 'grid', 'paid', '12m', 'on', '3', 'may'])
  assert.deepEqual(wordsOf('— …'), [])
})

test('a script without blanks gives a word for each character', () => {
  assert.deepEqual(wordsOf('電力 12MW'), ['電', '力', '12mw'])
})

test('equal runs hash equally wherever they stand, and order matters', () => {
  const one = runHashes(wordsOf('the port signed a lease for the old cable hall'), 4)
  const two = runHashes(wordsOf('yesterday the port signed a lease'), 4)
  assert.equal(one.length, 7)
  assert.equal(one[0], two[1])
  assert.notEqual(runHashes(['a', 'b'], 2)[0], runHashes(['b', 'a'], 2)[0])
})

test('a text shorter than a run gives one hash, an empty one none', () => {
  assert.equal(runHashes(['lease', 'signed'], 8).length, 1)
  assert.equal(runHashes([], 8).length, 0)
})

test('signatures agree about as often as the sets of runs overlap', () => {
  const words = Array.from({ length: 600 }, (_, at) => `word${at}`)
  const half = [...words.slice(0, 400), ...Array.from({ length: 200 }, (_, at) => `other${at}`)]
  const [first, second] = [minHash(words), minHash(half)]
  const agree = first.filter((hash, at) => hash === second[at]).length / first.length
  assert.ok(Math.abs(agree - 0.5) < 0.13, `expected about 0.5, got ${agree}`)
  assert.deepEqual(minHash(words), first)
})

test('a text without words has a signature of ones', () => {
  assert.ok(minHash([]).every((hash) => hash === 0xffffffff))
})
