import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sureRowsOf } from '../../../../test/support/sure-rows.ts'

function sureRows(text: string): readonly string[] {
  const { rows } = sureRowsOf(text)
  return rows.map(({ fact }) => {
    const parties = [...fact.subject, ...(fact.object ?? [])].map(({ entity, role }) => `${entity}:${role}`)
    return `${fact.type} ${fact.status} ${fact.quantity?.[0]?.lo} ${parties.toSorted((a, b) => (a < b ? -1 : 1)).join(' ')}`
  })
}

test('how much is told in one sentence and between whom in the one before', () => {
  assert.deepEqual(sureRows('Wendmoor AI has plumped for Tolland Data. It gets 19 MW in Carlisle from the autumn.'), [
    'capacity_lease announced 19 Tolland Data:operator Wendmoor AI:tenant',
  ])
})

test('a house that the sentence before was waiting for is the other side', () => {
  assert.deepEqual(sureRows('Tolland Data has landed its biggest tenant yet. Wendmoor AI will occupy 27 MW in Carlisle.'), [
    'capacity_lease announced 27 Tolland Data:operator Wendmoor AI:tenant',
  ])
})

test('work that goes on by the sentence before is work on the site of the next', () => {
  assert.deepEqual(
    sureRows('Diggers moved in on Tuesday. Tolland Data expects its 34 MW data centre to take its first servers next summer.'),
    ['capacity_build under_construction 34 Tolland Data:developer'],
  )
})

test('that the contract was signed may stand in the sentence behind the deed', () => {
  assert.deepEqual(sureRows('Wendmoor AI has leased 19 MW from Tolland Data. A lease of nine years was agreed in May.'), [
    'capacity_lease contracted 19 Tolland Data:operator Wendmoor AI:tenant',
  ])
  assert.deepEqual(sureRows('Wendmoor AI has leased 19 MW from Tolland Data. Its staff were told in May.'), [
    'capacity_lease announced 19 Tolland Data:operator Wendmoor AI:tenant',
  ])
})

test('a figure of something else than the deal of the sentence before is no part of it', () => {
  assert.deepEqual(sureRows('Wendmoor AI has plumped for Tolland Data. Vacancy in Carlisle stands at 19 MW.'), [])
  assert.deepEqual(sureRows('Wendmoor AI has not plumped for Tolland Data. It needs 19 MW in Carlisle.'), [])
})

test('of a lab and a house that provides the lab takes, whatever they are said to do, unless the next tells what one has', () => {
  assert.deepEqual(sureRows('Tolland Data has won over Wendmoor AI. The lab takes 13 MW in Carlisle for seven years.'), [
    'capacity_lease announced 13 Tolland Data:operator Wendmoor AI:tenant',
  ])
  assert.deepEqual(sureRows('Wendmoor AI likes Tolland Data. The operator has 300 MW in Sweden.'), [])
})

test('money that somebody else got is not what the house before was looking for', () => {
  assert.deepEqual(sureRows('Wendmoor AI wants money. Larkhill Capital gave $80 million to a hospital.'), [])
})
