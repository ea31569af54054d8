import assert from 'node:assert/strict'
import { test } from 'node:test'
import { earlierLead, isMeantInside } from './lost-sense.ts'

const inside: readonly (readonly [words: string, subject: string, plural: boolean])[] = [
  ['any action until it receives the bill', 'the Lund Senate', false],
  ['the offer because they had no ferries', 'two lines', true],
  ['on pilots to say when they leave', 'Hanna Dietz', false],
]
for (const [words, subject, plural] of inside)
  test(`what is meant stands in the same sentence: ${subject} … ${words}`, () => {
    assert.equal(isMeantInside(words, subject, plural), true)
  })

const outside: readonly (readonly [words: string, subject: string, plural: boolean])[] = [
  ['the offer because they had no ferry', 'Hanna Dietz', false],
  ['that it was the harbour', 'Hanna Dietz', false],
  ['it in the harbour', 'the Lund Senate', false],
]
for (const [words, subject, plural] of outside)
  test(`what is meant stands elsewhere: ${subject} … ${words}`, () => {
    assert.equal(isMeantInside(words, subject, plural), false)
  })

test('what opens with a time before is known by it, and a word that only looks so is not', () => {
  for (const lead of ['Earlier this month, ', 'Last week ', 'Two years ago, ', 'Previously ']) assert.ok(earlierLead.test(lead), lead)
  for (const lead of ['', 'On Monday ', 'Lastly, ', 'The earlier ', 'Two ']) assert.ok(!earlierLead.test(lead), lead)
})
