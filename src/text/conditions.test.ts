import assert from 'node:assert/strict'
import test from 'node:test'
import { boundsClass, findConditions, perUnitOf } from './conditions.ts'

test('a figure knows the unit it is counted by', () => {
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['It charges GBP 0.07 per kWh.', 'GBP 0.07', 'kwh'],
    ['It charges GBP 0.07/kWh.', 'GBP 0.07', 'kwh'],
    ['It averaged EUR 29 a megawatt-hour.', 'EUR 29', 'mwh'],
    ['It pays GBP 23 million a year for seven years.', 'GBP 23 million', 'year'],
    ['It pays GBP 23 million annually.', 'GBP 23 million', 'year'],
    ['It pays an annual fee of EUR 5 million.', 'EUR 5 million', 'year'],
    ['It makes 8,000 cards a month.', '8,000 cards', 'month'],
    ['It uses 12 GWh of heat a year.', '12 GWh', 'year'],
    ['It costs USD 4 per million tokens.', 'USD 4', 'million tokens'],
    ['It bought a mill for EUR 9 million.', 'EUR 9 million', undefined],
    ['It paid EUR 9 million, a year after the fire.', 'EUR 9 million', undefined],
    ['It has 12 MW. A year later it had 20.', '12 MW', undefined],
  ]
  for (const [text, figure, per] of rows) {
    const start = text.indexOf(figure)
    assert.equal(perUnitOf(text, { start, end: start + figure.length }), per, text)
  }
})

test('conditions and deals that are not firm are found where they stand', () => {
  const found = (text: string): readonly string[] => findConditions(text).map(({ word }) => word)
  assert.deepEqual(found('The mill will close unless orders rise.'), ['unless'])
  assert.deepEqual(found('If the council agrees, the sale closes in May, subject to a survey.'), ['if', 'subject to'])
  assert.deepEqual(found('It signed a letter of intent and has an option to buy more.'), ['a letter of intent', 'an option to'])
  assert.deepEqual(found('Asked if it would sell, the owner declined, even if the price was high.'), [])
  assert.deepEqual(found('Provided the river stays low, the fair opens; the fee is halved, provided they come early.'), [
    'provided',
    'provided',
  ])
  assert.deepEqual(found('Providing the police with lists, the firm that provided the cranes said it was right to look at the draft.'), [])
  assert.deepEqual(found('It signed a draft agreement with the right to buy two more.'), ['a draft agreement', 'right to'])
  assert.deepEqual(found(`${'if '.repeat(5000)}`).length, 5000)
})

test('"provided a second ferry is delivered" is a condition, "provided a loan" is none', () => {
  assert.equal(findConditions('The lab starts in May, provided a second ferry is delivered by June.').length, 1)
  assert.equal(findConditions('Vega, provided a loan by Orion, starts in May.').length, 0)
})

test('a figure that says which ones a rule is for is told from one that tells an amount', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['The draft concerns connections above 20 MW.', '20 MW', true],
    ['It binds firms with annual sales of more than EUR 50 million.', 'EUR 50 million', true],
    ['Users that draw over 5 MW must report.', '5 MW', true],
    ['Buildings with a load of at least 10 MW are exempt.', '10 MW', true],
    ['Orion Grid will auction 150 MW of freed connections.', '150 MW', false],
    ['Harbour Cloud opens more than 20 MW in Aldmoor.', '20 MW', false],
    ['The lab raised over EUR 50 million.', 'EUR 50 million', false],
    ['Sales rose above EUR 50 million.', 'EUR 50 million', false],
  ]
  for (const [text, figure, isBound] of rows) {
    const start = text.indexOf(figure)
    assert.equal(boundsClass(text, { start, end: start + figure.length }), isBound, text)
  }
})
