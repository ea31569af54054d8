import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withOnlyVerb } from './only-verb.ts'

test('the one word of a headline that can be its verb is the verb, though it is a noun as often', () => {
  const verbOf = (title: string): string | undefined => withOnlyVerb(title)?.clause.verb.text
  assert.equal(verbOf('Fire in ferry hall shuts Orla pier'), 'shuts')
  assert.equal(verbOf('Orla cuts price of crossings by 40%'), 'cuts')
  assert.equal(verbOf('Ferry firm shuts Lund pier it opened in May'), 'shuts')
  assert.equal(verbOf('crews at the Kiel plant vote to join union'), 'vote')
})

test('of two words that can be the verb of a headline neither is taken', () => {
  for (const title of [
    'Rail strike talks break down',
    'Orla shares slide 4%',
    'Ferry demand forecasts shape Orla plans',
    'Fire safety checks at Orla hall',
    'Power price rises squeeze ferries',
    'Orla ferry outage costs',
  ])
    assert.equal(withOnlyVerb(title), undefined, title)
})
