import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSources } from './read-words.ts'
import { readSigns } from './support-signs.ts'

const source =
  'Oldfell bought the quay from Wexcombe in March. Ines Holm plans to close the mill. The crane was sold by Ports of Ellery to Wexcombe. It is the largest crane on the coast.'
const signsOf = (claim: string) => readSigns(claim, readSources([source])).signs

test('what stands before and behind a verb of ours stands on the same sides of it in the source', () => {
  assert.equal(signsOf('Oldfell bought the quay.').verbSides, 0)
  assert.equal(signsOf('Wexcombe bought the crane.').verbSides, 2)
  assert.equal(signsOf('Holm bought the quay.').verbSides, 1)
})

test('a passive of the source is told in the active voice by turned sides', () => {
  assert.equal(signsOf('Ports of Ellery sold the crane.').verbSides, 0)
  assert.equal(signsOf('The crane sold Ellery.').verbSides, 2)
})

test('a verb that the source lacks, and helpers, have no sides; nor has a text without capitals', () => {
  assert.equal(signsOf('Wexcombe painted the crane.').verbSides, 0)
  assert.equal(signsOf('Wexcombe has the mill.').verbSides, 0)
  assert.equal(signsOf('wexcombe bought the crane.').verbSides, 0)
})

test('a verb is as firm as where our sentence stands in the source', () => {
  assert.equal(signsOf('Ines Holm plans to close the mill.').verbFirmness, 0)
  assert.equal(signsOf('Ines Holm closed the mill.').verbFirmness, 1)
})

test('a word of width must be in the place of our sentence in the source', () => {
  assert.equal(signsOf('It is the largest crane on the coast.').widerWords, 0)
  assert.equal(signsOf('Oldfell bought the entire quay from Wexcombe.').widerWords, 1)
})
