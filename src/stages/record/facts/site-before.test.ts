import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sureRowsOf } from '../../../../test/support/sure-rows.ts'

const sureRows = (text: string): readonly string[] =>
  sureRowsOf(text).rows.map(({ fact }) => `${fact.type} ${fact.status} ${fact.quantity?.[0]?.lo} ${fact.subject[0]?.entity}`)

test('how far along a site is may stand in the sentence before its size', () => {
  assert.deepEqual(sureRows('Tolland Data is building in Mold. The 13 MW hall should be ready in spring.'), [
    'capacity_build under_construction 13 Tolland Data',
  ])
  assert.deepEqual(sureRows('Tolland Data has switched on its newest hall. It offers 13 MW.'), ['capacity_live live 13 Tolland Data'])
})

test('what is at rest, or of two houses, is no site of the sentence before', () => {
  assert.deepEqual(sureRows('Tolland Data has shelved its summer ball. The hall holds 13 MW of servers.'), [])
  assert.deepEqual(sureRows('Tolland Data and Hexby Hosting have switched on their halls. It offers 13 MW.'), [])
})
