import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alignWords } from './align-words.ts'
import { figurePlaces } from './figure-places.ts'
import { readSources, readWords } from './read-words.ts'
import { toldPeriods } from './told-periods.ts'

const valuesIn = (text: string): readonly number[] => readWords(text).flatMap(({ value }) => (value === undefined ? [] : [value]))
const placesOf = (claim: string, source: string) => {
  const [words, reading] = [readWords(claim), readSources([source])]
  return figurePlaces(claim, words, reading, alignWords(words, reading.order).steps)
}

test('figures are read as they are written, also by a tokeniser, in words and with short scales', () => {
  assert.deepEqual(valuesIn('about 1. 3 billion people and 235, 000 cars'), [1.3e9, 235_000])
  assert.deepEqual(valuesIn('twenty-five mills, twenty - five looms, sixty'), [25, 25, 60])
  assert.deepEqual(valuesIn('a loan of 5 mln'), [5e6])
  assert.deepEqual(valuesIn('In 2015. 3 mills closed.'), [2015, 3])
  assert.deepEqual(valuesIn('1.'), [])
  assert.deepEqual(valuesIn('She weighed 122. 5. Later she did not.'), [122.5])
})

test('a quarter belongs to its year', () => {
  assert.deepEqual(
    [...toldPeriods('In the third quarter of 2020, and in Q4; 2019 Q2 and the first quarter').all],
    ['q3 2020', 'q4', 'q2 2019', 'q1'],
  )
  const source = 'Oldfell earned more in the third quarter of 2021 than in the fourth quarter of 2020.'
  assert.equal(placesOf('Oldfell earned more in Q3 2021.', source).otherPeriod, 0)
  assert.equal(placesOf('Oldfell earned more in Q3 2020.', source).otherPeriod, 1)
})

test('a quarter that the source only compares another one with is not the one it reports on', () => {
  const source =
    'In the third quarter of 2021 Oldfell made a profit of 41 pence a share, against 38 in the second quarter and 29 in the third quarter of 2020.'
  assert.equal(placesOf('Oldfell earned more in Q3 2020.', source).otherPeriod, 1)
  assert.equal(placesOf('Oldfell earned more in Q3 2021 than in Q3 2020.', source).otherPeriod, 0)
})

test('a figure is another one as a limit the other way, of another time or of other digits', () => {
  const source =
    'Oldfell will build over 100 cranes. Sales rise in the mid-single digits. For two weeks buyers have 10% off for their first six months. Ines Holm, 48, has run it for nine years.'
  const sizeOf = (claim: string) => placesOf(claim, source).otherSize
  assert.equal(sizeOf('Oldfell will build fewer than 100 cranes.'), 1)
  assert.equal(sizeOf('Oldfell will build more than 100 cranes.'), 0)
  assert.equal(sizeOf('Sales rise in the double digits.'), 1)
  assert.equal(sizeOf('Buyers have six weeks to buy.'), 1)
  assert.equal(sizeOf('Buyers have 10% off for the first year.'), 1)
  assert.equal(sizeOf('Buyers have 10% off for six months.'), 0)
  assert.equal(sizeOf('The 48-year-old has run it for nine years.'), 0)
})

test('a tokenised pound sign is a pound sign', () => {
  assert.deepEqual(
    readWords('a gift of # 500,000 and $ 20').flatMap(({ sign }) => sign ?? []),
    ['£', '$'],
  )
})

test('a figure that stands elsewhere in the source is seen by what stands in its place', () => {
  const source = 'Port Ellery let three cranes to Oldfell Shipping in March. A storm later closed two roads near the town for a week.'
  const faithful = placesOf('Port Ellery let three cranes to Oldfell Shipping.', source)
  const swapped = placesOf('Port Ellery let two cranes to Oldfell Shipping.', source)
  assert.deepEqual([faithful.otherCount, swapped.otherCount], [0, 1])
  assert.ok(swapped.rivalFigure > faithful.rivalFigure)
})

test('a name that stands elsewhere in the source is seen by the name in its place', () => {
  const source = 'The cranes were let by Port Ellery to Oldfell in March for a yearly rent. Far away, Wexcombe closed a mill and a school.'
  assert.ok(placesOf('The cranes were let to Wexcombe for a yearly rent.', source).rivalName > 0.3)
  assert.equal(placesOf('The cranes were let to Oldfell for a yearly rent.', source).rivalName, 0)
})

test('a figure that another one has the words of is displaced, and a year written short is read whole', () => {
  const source =
    'Port Ellery let 48 cranes on its north quay to Oldfell Shipping for the winter. Wexcombe, far inland, closed a mill after 31 years.'
  assert.equal(placesOf('Port Ellery let 31 cranes on its north quay to Oldfell Shipping.', source).displacedFigures, 1)
  assert.equal(placesOf('Port Ellery let 48 cranes on its north quay to Oldfell Shipping.', source).displacedFigures, 0)
  assert.deepEqual(valuesIn('the 2018-19 season, 1998–03, pages 2018 19 and ( 2007 -- 11 )'), [2018, 2019, 1998, 3, 2018, 19, 2007, 2011])
})

test('a figure is held against the one beside it in the source, each for itself, and a number in a name is none', () => {
  const source =
    'Port Ellery let 48 cranes to Oldfell Shipping for 11 years. Nine tugs follow in June. The quay was built by 31 masons, and a Halder 700 lifts the stone.'
  const swapped = (claim: string): number => placesOf(claim, source).swappedFigures
  assert.equal(swapped('Port Ellery let 31 cranes to Oldfell Shipping for 11 years.'), 1)
  assert.equal(swapped('Port Ellery let 48 cranes to Oldfell Shipping for 31 years.'), 1)
  assert.equal(swapped('Port Ellery let 48 cranes to Oldfell Shipping for 11 years.'), 0)
  assert.equal(swapped('Port Ellery let one of its cranes to Oldfell Shipping for 11 years.'), 0)
  assert.equal(swapped('Port Ellery let Halder 700 cranes to Oldfell Shipping for 11 years.'), 0)
})
