import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longestSharedRun, overlapOf } from './overlap.ts'
import { runHashes, wordsOf } from './shingles.ts'

const ours = 'Today the firm leased 10 MW of power at Lyon East for seven years.'
const theirs = 'THE FIRM leased 10 MW of power at Lyon East for ten.'

test('a number with its unit counts as one word, and so does a registered name', () => {
  assert.equal(longestSharedRun(ours, theirs).words, 10)
  assert.equal(longestSharedRun(ours, theirs, ['Lyon East']).words, 9)
})

test('the shared run is shown as it stands in ours', () => {
  assert.equal(longestSharedRun(ours, theirs).text, 'the firm leased 10 MW of power at Lyon East for')
})

test('hashes of eight-word runs find the same run', () => {
  assert.equal(longestSharedRun(ours, runHashes(wordsOf(theirs), 8)).words, 10)
  assert.equal(longestSharedRun('nothing of that', runHashes(wordsOf(theirs), 8)).words, 0)
})

test('texts without a common word share nothing', () => {
  assert.deepEqual(longestSharedRun('alpha', 'beta'), { words: 0 })
  assert.deepEqual(longestSharedRun('', ''), { words: 0 })
})

test('the share of phrases counts our runs of four, and a marked quotation is left out of both figures', () => {
  const source = 'The harbour board let the north quay to Oldfell for up to twelve years.'
  assert.deepEqual(overlapOf(['Oldfell takes the north quay to Oldfell for a decade.'], source), { words: 6, phrases: 3 / 7 })
  assert.deepEqual(overlapOf(['It says: “The harbour board let the north quay to Oldfell”.'], source), { words: 0, phrases: 0 })
  assert.deepEqual(overlapOf([], source), { words: 0, phrases: 0 })
})

test('from hashes alone no share of phrases is given', () => {
  assert.deepEqual(overlapOf([ours], [...runHashes(wordsOf(theirs), 8)]), { words: 10 })
})
