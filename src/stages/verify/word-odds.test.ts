import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSources } from './read-words.ts'
import { readSigns } from './support-signs.ts'
import { oddsOf } from './word-odds.ts'

const source = [
  'Oldfell Shipping leased the north quay of Port Ellery to a mill in March.',
  'The rent was paid at once.',
  'The harbour board met in May.',
  'A storm broke two cranes in the night.',
  'One of them would be repaired.',
].join(' ')
const lackingOf = (claim: string) => readSigns(claim, readSources([source])).lacking

test('what a claim has and its place in the source has not are its lacking words, wherever else the source has them', () => {
  assert.deepEqual(lackingOf('Oldfell Shipping leased only the north quay to a mill in Wexcombe.'), [['onli']])
  assert.deepEqual(lackingOf('Oldfell Shipping leased the quay to a mill. The rent would be paid in 2019.'), [[], ['would', 'be']])
})

test('words count by their weights, over all sentences and in the worst one, and a word without a weight counts nothing', () => {
  const weights = new Map([
    ['onli', -0.75],
    ['also', 0.5],
  ])
  assert.deepEqual(oddsOf([['also'], ['onli', 'quay']], weights), { wordOdds: -0.25, wordOddsMin: -0.75 })
  assert.deepEqual(oddsOf([], weights), { wordOdds: 0, wordOddsMin: 0 })
})
