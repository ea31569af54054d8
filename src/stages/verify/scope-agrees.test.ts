import assert from 'node:assert/strict'
import { test } from 'node:test'
import { perTime, widerWord } from './scope-agrees.ts'

test('a figure for each year is the passage’s figure a year, and "each" of anything else stays a word of width', () => {
  assert.equal(
    perTime('Lund limits imports to 80,000 each year from 2027.', 'It limits imports to 80,000 a year.'),
    'Lund limits imports to 80,000 a year from 2027.',
  )
  assert.match(perTime('Lund limits imports to 80,000 each year.', 'It limits imports to 80,000 in the first year.'), /each year/u)
  assert.match(perTime('Lund limits each port to 80,000.', 'It limits a port to 80,000 a year.'), /each port/u)
})

test('a majority are most, and a limit that opens a sentence is one of its figure', () => {
  assert.equal(widerWord('A majority of members agree', 'Most members agree.', false), undefined)
  assert.equal(widerWord('At most 90 guests may enter', 'No more than 90 guests may enter.', false), undefined)
  assert.equal(widerWord('Most guests may enter', 'No more than 90 guests may enter.', false), 'Most')
})
