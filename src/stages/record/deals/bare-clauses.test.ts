import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareClauses } from './bare-clauses.ts'
import { figuresIn } from './deal-figures.ts'
import { indexNames, namesIn } from './deal-names.ts'

const piecesOf = (text: string, language = 'en'): readonly string[] =>
  bareClauses({ text, language, names: namesIn(text, indexNames([]), language, new Set()), figures: figuresIn(text, language) })

test('a clause is told without the relative clause at its end', () => {
  assert.deepEqual(piecesOf('Wexmoor Data ordered gas engines of 70 MW from Tolland Energy, which will bridge the winter.'), [
    'Wexmoor Data ordered gas engines of 70 MW from Tolland Energy.',
  ])
})

test('what a relative clause tells of a house is told of that house', () => {
  assert.deepEqual(piecesOf('Harbury Capital, which has put $90 million into Ovrane AI, wants a seat on the board.'), [
    'Harbury Capital has put $90 million into Ovrane AI.',
  ])
})

test('whoever says so stays with what is said', () => {
  assert.deepEqual(piecesOf('After months of talks, Quarrit AI leased 30 MW from Wexmoor Data, Tolland Energy said.'), [
    'Quarrit AI leased 30 MW from Wexmoor Data, Tolland Energy said.',
  ])
})

test('no clause leaves out a figure, or a house that is not told of apart', () => {
  assert.deepEqual(
    piecesOf('Equity of $300 million comes from Harbury Capital, which also lends, and debt of $90 million from Tolland Bank.'),
    [],
  )
  assert.deepEqual(piecesOf('Our subsidiary, Wexmoor Data Holding, leased 30 MW from Tolland Data for ten years, the filing says.'), [])
})

test('a sentence that denies, doubts or compares has no clause that stands alone, and neither has another language', () => {
  assert.deepEqual(piecesOf('Wexmoor Data has not leased 70 MW from Tolland Data, which owns the park.'), [])
  assert.deepEqual(piecesOf('Wexmoor Data mietet 70 MW von Tolland Data, das den Park besitzt.', 'de'), [])
})

test('a clause that points at what another part names is no sentence of its own', () => {
  assert.deepEqual(piecesOf('Tolland Energy, which heats Lund with steam from Wexmoor Data, will sell the Danish company 70 MW.'), [])
})
