import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStyleBreaches } from './house-style.ts'

const rulesOf = (sentence: string): readonly string[] => findStyleBreaches(sentence).map(({ rule }) => rule)

test('a day that is named by where the writer stands is a vague date', () => {
  for (const sentence of [
    'Ossia said on Tuesday that it would close the yard.',
    'Ossia closed the yard on Sunday, Vega said.',
    'Tuesday’s vote closed the yard.',
    'The council closed the yard late Friday.',
    'Ossia closed the yard last night.',
    'The yard reopens this evening.',
    'Ossia closed the yard over the weekend.',
    'The yard reopens next autumn.',
    'Ossia closed the yard 12 days ago.',
    'Ossia closed the yard two years ago.',
  ])
    assert.deepEqual(rulesOf(sentence), ['date'], sentence)
})

test('a weekday with its date, one of many, or in a name is no vague date', () => {
  for (const sentence of [
    'Ossia closed the yard on Tuesday, 4 August 2026.',
    'Ossia closed the yard on Tuesday 4 August 2026.',
    'The yard is shut on Tuesdays.',
    'The yard is open from Monday to Friday.',
    'Shops in Leeds opened early for Black Friday.',
    'The Sunday Courier was sold.',
    'It rained on the last night of the fair.',
    'The fair ended the next morning.',
  ])
    assert.deepEqual(rulesOf(sentence), [], sentence)
})

test('words of filler that say something are no filler', () => {
  for (const sentence of [
    'Traffic signals failed at four crossings.',
    'The rescuers lost the signal at noon.',
    'Signals from the probe stopped on 4 August 2026.',
    'The highlights include a ship of 1812.',
    'Ossia sold a sovereign bond for the state.',
    'The sovereign debt of Oyse rose.',
    'Thieves unlocked the yard gate.',
    'The council hired landscape architects.',
    'Ossia closed a leveraged buyout of Vega.',
    'Orders for durable goods fell.',
  ])
    assert.deepEqual(rulesOf(sentence), [], sentence)
  for (const sentence of [
    'The sale signals a change at Ossia.',
    'Its traffic signals a change of mind.',
    'The sale could signal the end of the yard.',
    'The sale sends a clear signal to investors and signals that Ossia is back.',
    'The report highlights the cost.',
    'The law protects sovereign compute.',
    'The sale unlocks growth.',
    'The sale changes the landscape.',
    'Ossia leveraged its yard.',
  ])
    assert.ok(rulesOf(sentence).includes('filler'), sentence)
})

test('two hedges in one sentence are one too many, and "about" before a number is none', () => {
  assert.deepEqual(rulesOf('The estimate may be about right.'), ['hedges'])
  assert.deepEqual(rulesOf('The yard may employ about 40 people.'), [])
})
