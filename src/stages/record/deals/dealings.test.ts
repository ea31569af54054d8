import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexNames, namesIn, partyOf } from './deal-names.ts'
import { dealingIn } from './dealings.ts'

function sidesIn(text: string): string {
  const told = dealingIn({ text, language: 'en', names: namesIn(text, indexNames([]), 'en', new Set()) })
  const named = (name: Parameters<typeof partyOf>[0] | undefined): string => (name === undefined ? '?' : partyOf(name))
  return told === undefined ? '' : `${named(told.giver)} to ${named(told.taker)}`
}

test('who gives and who gets follows from the class of the verb and its frame', () => {
  for (const text of [
    'Wendmoor AI has plumped for Tolland Data.',
    'Tolland Data will shelter Wendmoor AI from November.',
    'Wendmoor AI is to charter space at Tolland Data.',
    'Tolland Data was nominated by Wendmoor AI on Monday.',
    'Tolland Data, a landlord, has allotted two halls to Wendmoor AI.',
    'Tolland Data has lured Wendmoor AI as its first tenant.',
    'Wendmoor AI and Tolland Data have shaken hands.',
  ])
    assert.equal(sidesIn(text), 'Tolland Data to Wendmoor AI', text)
})

test('a side that is only announced is left for the next sentence to name', () => {
  assert.equal(sidesIn('Tolland Data has landed its biggest customer yet.'), 'Tolland Data to ?')
  assert.equal(sidesIn('Wendmoor AI has found a home for its machines.'), '? to Wendmoor AI')
})

test('what is denied, over or between three says of no two that they deal', () => {
  assert.equal(sidesIn('Wendmoor AI has not picked Tolland Data.'), '')
  assert.equal(sidesIn('Wendmoor AI once rented from Tolland Data.'), '')
  assert.equal(sidesIn('Wendmoor AI picked Tolland Data, and Corran Labs picked Ashby Data.'), '')
})
