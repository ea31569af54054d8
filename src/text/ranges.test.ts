import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuantities } from './quantities.ts'

/** Each figure with its unit; the first of a movement ends in an arrow. */
const figures = (sentence: string, language = 'en'): readonly string[] =>
  findQuantities(sentence, language).map(
    ({ lo, hi, unit, changes }) => `${lo === hi ? lo : `${lo}..${hi}`} ${unit}`.trim() + (changes === true ? ' >' : ''),
  )

type Row = readonly [language: string, sentence: string, ...expected: string[]]

function holds(rows: readonly Row[]): void {
  for (const [language, sentence, ...expected] of rows) assert.deepEqual(figures(sentence, language), expected, sentence)
}

test('a second number with a noun of its own ends no range', () => {
  holds([
    ['en', 'Brel will hand $9 million to 250 miners.', '9000000 USD', '250'],
    ['en', 'Brel lets 30 MW to 4 clients.', '30 MW', '4'],
    ['en', 'Brel gave 300 to 20 museums.', '20'],
    ['fr', 'Brel verse 9 millions d’euros à 250 mineurs.', '9000000 EUR', '250'],
    ['es', 'Brel entrega 9 millones de euros a 250 mineros.', '9000000 EUR', '250'],
  ])
})

test('what measures one thing is a range, however its multiplier is shared', () => {
  holds([
    ['en', 'It is a $10 to 15 million deal.', '10000000..15000000 USD'],
    ['en', 'Houses cost $800,000 to $1.3 million.', '800000..1300000 USD'],
    ['en', 'Brel needs 30 to 40 MW.', '30..40 MW'],
    ['en', 'Brel needs between 30 and 40 MW.', '30..40 MW'],
    ['fr', 'Une hausse de 10 à 20 %.', '10..20 %'],
    ['de', 'Brel braucht von 30 bis 40 MW.', '30..40 MW'],
  ])
})

test('a movement keeps both of its levels, in four languages', () => {
  holds([
    ['en', 'The load rose from about 30 to 50 MW.', '30 MW >', '50 MW'],
    ['fr', 'La charge est passée de 30 à 50 MW.', '30 MW >', '50 MW'],
    ['fr', 'La charge est passée d’environ 30 à 50 MW.', '30 MW >', '50 MW'],
    ['es', 'La carga pasó de 30 a 50 MW.', '30 MW >', '50 MW'],
    ['es', 'La carga bajó de 50 a 30 MW.', '50 MW >', '30 MW'],
    ['de', 'Die Last stieg von 30 auf 50 MW.', '30 MW >', '50 MW'],
    ['de', 'Die Last stieg von rund 30 auf etwa 50 MW.', '30 MW >', '50 MW'],
  ])
})

test('by how much and to what level are two figures', () => {
  holds([
    ['en', 'Costs rose 4% to 9%.', '4 %', '9 %'],
    ['en', 'Costs will rise 4% to 9%.', '4..9 %'],
  ])
})

test('a score is no quantity', () => {
  holds([
    ['en', 'The board voted 61 to 40.'],
    ['en', 'Brel won 4 to 1.'],
    ['en', 'The vote was 40 to 61.'],
    ['en', 'A 7-2 vote ended it after two days.', '2 day'],
  ])
})
