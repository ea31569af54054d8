import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sureRowsOf } from '../../../../test/support/sure-rows.ts'

function sureRows(text: string): readonly string[] {
  const { claims, rows } = sureRowsOf(text)
  return rows.map(
    ({ fact }) => `${fact.type} ${fact.subject.map(({ entity }) => entity).join(', ')} from ${fact.claims[0]?.id === claims.at(-1)?.id}`,
  )
}

test('a deal told in passing is read from its own clause, and keeps the claim of its sentence', () => {
  assert.deepEqual(
    sureRows('The talks were short. Harbury Capital, which has put $90 million into Ovrane AI, wants a seat on the board.'),
    ['financing Ovrane AI, Harbury Capital from true'],
  )
})

test('a sentence that denies its deal gives no row by any of its clauses', () => {
  assert.deepEqual(sureRows('Harbury Capital, which has not put $90 million into Ovrane AI, wants a seat on the board.'), [])
})
