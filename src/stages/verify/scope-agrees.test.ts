import assert from 'node:assert/strict'
import { test } from 'node:test'
import { perTime } from './scope-agrees.ts'

test('a figure for each year is the passage’s figure a year, and "each" of anything else stays a word of width', () => {
  assert.equal(
    perTime('Lund limits imports to 80,000 each year from 2027.', 'It limits imports to 80,000 a year.'),
    'Lund limits imports to 80,000 a year from 2027.',
  )
  assert.match(perTime('Lund limits imports to 80,000 each year.', 'It limits imports to 80,000 in the first year.'), /each year/u)
  assert.match(perTime('Lund limits each port to 80,000.', 'It limits a port to 80,000 a year.'), /each port/u)
})
