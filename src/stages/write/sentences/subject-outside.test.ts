import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partedBySubject } from './subject-outside.ts'

const parted: readonly (readonly [string, string, string])[] = [
  ['The port council of Gaia cleared a new quay.', 'The port council of Gaia', 'cleared a new quay.'],
  // The day is told beside the marks.
  ['The port council of Gaia on Tuesday cleared a new quay.', 'The port council of Gaia', 'cleared a new quay.'],
  ['On Tuesday, the port council cleared a new quay.', 'the port council', 'cleared a new quay.'],
  // An aside is left out, a name is not.
  ['The port council, taking aim at an old rule, has cleared a new quay.', 'The port council', 'has cleared a new quay.'],
  ["The council's chair, Jared Vega, has lost his seat in the vote.", "The council's chair, Jared Vega,", 'has lost his seat in the vote.'],
]

for (const [sentence, outside, rest] of parted)
  test(`a subject stands outside the marks: ${sentence}`, () => {
    assert.deepEqual(partedBySubject(sentence)[0], { outside, rest })
  })

test('who says it may stand outside with the verb', () => {
  assert.deepEqual(partedBySubject('The Harbour Board said on Tuesday that the port would close for repairs.').at(-1), {
    outside: 'The Harbour Board said that',
    rest: 'the port would close for repairs.',
  })
})

test('who rules or finds something may stand outside with the verb too', () => {
  assert.deepEqual(partedBySubject('A harbour court ruled on Tuesday that a suit naming the port council can move forward.').at(-1), {
    outside: 'A harbour court ruled that',
    rest: 'a suit naming the port council can move forward.',
  })
})

test('nothing is left out that bounds or vouches, and no day that is not the report’s own', () => {
  for (const sentence of [
    'The port council, according to two of its clerks, took money for a new quay.',
    'The port council, if it wins its case, clears a new quay for ships.',
    'Unless the owners win, the port council will clear a new quay.',
    'Last February, the port council cleared a new quay for ships.',
  ])
    assert.deepEqual(partedBySubject(sentence), [], sentence)
})

test('a long subject is a stretch of the report, and stays inside the marks', () => {
  assert.deepEqual(partedBySubject('The two northern container cranes of the old port of Gaia broke down on Tuesday.'), [])
})
