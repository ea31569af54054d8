import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lies, nameInProse, sumsInShort } from './phrases.ts'

test('a body named by what it is stands with its article, a proper name without', () => {
  const names = [
    'European Grid Connections Board',
    'U.S. Supreme Court',
    'Office for Fair Trading',
    'The Court of Arbitration',
    'Steinquell',
    'Congress',
  ]
  assert.deepEqual(names.map(nameInProse), [
    'the European Grid Connections Board',
    'the U.S. Supreme Court',
    'the Office for Fair Trading',
    'The Court of Arbitration',
    'Steinquell',
    'Congress',
  ])
})

test('one day lies, two days lie', () => {
  assert.deepEqual([lies(1), lies(2)], ['lies', 'lie'])
})

test('a sum that a source has in words is printed like every other sum, unless somebody is quoted with it', () => {
  const printed: readonly (readonly [string, string])[] = [
    ['agreed to buy it for USD 2.8 billion.', 'agreed to buy it for USD 2.8 bn.'],
    ['borrows EUR 640m against rent', 'borrows EUR 640 m against rent'],
    ['from USD 1.5-2 million a year', 'from USD 1.5-2 m a year'],
    ['said “USD 3 million is little”, of USD 5M', 'said “USD 3 million is little”, of USD 5 m'],
    ['spends USD 1.4 trillion', 'spends USD 1.4 trillion'],
    ['10 million Americans, USD 40 more', '10 million Americans, USD 40 more'],
    ['the GPU 5 million people want', 'the GPU 5 million people want'],
    ['USD 300 more, USD 7 milling cutters', 'USD 300 more, USD 7 milling cutters'],
  ]
  for (const [source, ours] of printed) assert.equal(sumsInShort(source), ours)
})
