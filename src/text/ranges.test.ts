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

test('a level that fell is in the same thousands as the one it fell to', () => {
  holds([
    ['de', 'Der Absatz fiel von 8,4 auf 6,1 Milliarden Euro.', '8400000000 EUR >', '6100000000 EUR'],
    ['fr', 'Les ventes sont passées de 8,4 à 6,1 milliards d’euros.', '8400000000 EUR >', '6100000000 EUR'],
    ['es', 'Las ventas cayeron de 8,4 a 6,1 mil millones de euros.', '8400000000 EUR >', '6100000000 EUR'],
    ['en', 'Sales fell from 8.4 to 6.1 billion dollars.', '8400000000 USD >', '6100000000 USD'],
    ['en', 'Users fell from 900 to 1.2 million.', '900 >', '1200000'],
    ['es', 'La cuota bajó del 14 al 8 %.', '14 % >', '8 %'],
    ['es', 'La feria dura del 12 al 15 de mayo.'],
    ['es', 'Las ventas subieron de 3 a 4 millones de euros.', '3000000 EUR >', '4000000 EUR'],
  ])
})

test('a step and the level it leads to are no range', () => {
  holds([
    ['en', 'The bank cut its rate by 50 basis points to 2.25%.', '50 bp', '2.25 %'],
    ['fr', 'La banque baisse son taux de 50 points de base à 2,25 %.', '50 bp', '2.25 %'],
    ['en', 'Spreads were 25 to 50 basis points.', '25..50 bp'],
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
