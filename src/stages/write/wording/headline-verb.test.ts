import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClauses } from '../../../text/clauses.ts'
import { headlineVerb, isPlural } from './headline-verb.ts'

/** The verb of a sentence as a headline has it. */
function told(sentence: string): string | undefined {
  const [clause] = findClauses(sentence)
  assert.ok(clause)
  return headlineVerb(clause.verb, clause.subject.plural)
}

const verbs: readonly (readonly [sentence: string, verb: string | undefined])[] = [
  ['Orion Ferries has been fined by the harbour board.', 'is fined'],
  ['Lena Brandt was widely mocked after the vote.', 'is widely mocked'],
  ['The plan badly divided the council.', 'badly divides'],
  ['Orion Ferries had been fined by the harbour board.', undefined],
  ['Lena Brandt was supposed to open the pier.', undefined],
]
for (const [sentence, verb] of verbs)
  test(`"${sentence}" has ${verb === undefined ? 'no verb' : `"${verb}"`} in a headline`, () => assert.equal(told(sentence), verb))

test('one body with an "and" in its name takes the verb of one, and two bodies that of many', () => {
  assert.equal(isPlural('Lund Harbour and Pilots Authority', true, 'The Lund Harbour and Pilots Authority closed a pier.'), false)
  const two = 'Lund Ferries and Kiel Pilots Authority closed a pier. Lund Ferries is old.'
  assert.equal(isPlural('Lund Ferries and Kiel Pilots Authority', true, two), true)
  assert.equal(isPlural('Two Lund shopkeepers', undefined, ''), true)
})
