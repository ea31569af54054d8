import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entity } from '../../../domain/entity.ts'
import { nameKey } from '../../../domain/fact.ts'
import { unregisteredKeys } from './unregistered-keys.ts'

const registered: Entity = { id: 'e_haltamo', name: 'Haltamo', kind: 'operator', aliases: ['Haltamo Oy'], source: 'test' }

test('names of a text are asked for as rows know them again, but for those that the registry knows', () => {
  const keys = unregisteredKeys('Tarnholm Research’s plan\nIt leaves Haltamo for Sundal Compute, Inc. on 1 May.', [registered])
  for (const name of ['Tarnholm Research', 'Sundal Compute, Inc.', 'Sundal Compute']) assert.ok(keys.includes(nameKey(name)), name)
  assert.ok(!keys.includes('haltamo'))
  assert.ok(!keys.some((key) => key.startsWith('leaves')), 'no name opens with a small letter')
})

test('a text of nothing but capitals asks for a limited number of names', () => {
  const words = Array.from({ length: 9000 }, (_, at) => `Word${at}`)
  assert.equal(unregisteredKeys(words.join(' '), []).length, 4000)
})

test('letter case, spacing, apostrophes and a legal form tell no houses apart; another word does', () => {
  assert.equal(nameKey('TARNHOLM  Research GmbH'), nameKey('Tarnholm Research'))
  assert.equal(nameKey('Rowan’s Cloud, Inc.'), nameKey("Rowan's Cloud"))
  assert.notEqual(nameKey('Tarnholm Research'), nameKey('Tarnholm Energy'))
  assert.equal(nameKey('SA'), 'sa')
})
