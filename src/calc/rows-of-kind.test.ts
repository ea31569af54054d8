import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recompute } from './calc.ts'
import { rowsOfKind } from './rows-of-kind.ts'

const rows = [
  { type: 'capacity_lease', n: 12 },
  { type: 'financing', n: 30 },
]

test('a kind of matter that no row is of is looked for among all rows there are', () => {
  const found = rowsOfKind({ sought: 'vote', rows })
  assert.deepEqual([found.n, found.of, found.print], [0, 42, 'n = 0 of 42, sought: vote'])
  assert.equal(rowsOfKind({ sought: 'vote', rows: [] }).print, 'n = 0 of 0, sought: vote')
})

test('rows of the kind looked for are counted, whatever their code is written like', () => {
  assert.equal(rowsOfKind({ sought: 'capacity lease', rows }).n, 12)
})

test('a search for a kind of row runs again from its stored inputs', () => {
  const inputs = { sought: 'financing', rows }
  assert.deepEqual(recompute({ function: 'rows_of_kind', version: 1, inputs }), rowsOfKind(inputs))
})
