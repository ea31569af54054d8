import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaksAgainst } from './against.ts'

test('what is still to come speaks against the news, and orders that wait to be filled do not', () => {
  assert.ok(speaksAgainst('The county has yet to approve the line.'))
  assert.ok(speaksAgainst('Orla may walk away if the hall is late.'))
  assert.ok(speaksAgainst('Three customers account for 60% of sales, a document says.'))
  assert.ok(!speaksAgainst('Orla has contracts for EUR 96 billion that it has yet to fulfil.'))
})
