import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lies, nameInProse } from './phrases.ts'

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
