import assert from 'node:assert/strict'
import { test } from 'node:test'
import { otherFigure, tradedFigures } from './figure-swaps.ts'

const traded: readonly (readonly [string, string, string])[] = [
  ['Fares rose 8% in Tolland and 15% in Lund.', 'Fares rose 8% in Tolland and 15% in Lund', 'Fares rose 15% in Tolland and 8% in Lund'],
  [
    'Four ferries sank and seventeen were towed in.',
    'Seventeen ferries were towed in and four sank',
    'Seventeen ferries sank and four were towed in',
  ],
  ['The rent went from 20 to 35 crowns.', 'The rent, once 20 crowns, went to 35', 'The rent went from 35 to 20 crowns'],
  ['Oldfell cut its forecast to $6 million from $9 million.', 'Oldfell lowered its forecast from $9 million to $6 million', ''],
  ['The cod quota was raised by 5% to 21,000 tonnes for 2027.', 'The cod quota for 2027 was raised by 5% to 21,000 tonnes', ''],
  ['The quay opened in May 2024 and shut in June 2026.', 'In June 2026 the quay shut', 'The quay opened in June 2026 and shut in May 2024'],
]

test('two figures that stand in each other’s place are seen, and another order of words is not', () => {
  for (const [passage, stands, falls] of traded) {
    assert.equal(tradedFigures(stands, passage), undefined, stands)
    if (falls !== '') assert.notEqual(tradedFigures(falls, passage), undefined, falls)
  }
})

const others: readonly (readonly [string, string, string])[] = [
  [
    'Sales at Oldfell rose 7% to $2.1 billion, while its net profit fell to $90 million.',
    'Oldfell sold 7% more, and its net profit fell to $90 million',
    'Sales at Oldfell fell 7% to $2.1 billion',
  ],
  [
    'Sales at Oldfell rose 7% to $2.1 billion, while its net profit fell to $90 million.',
    'Revenue at Oldfell rose 7% to $2.1 billion',
    'Net profit at Oldfell rose 7% to $2.1 billion',
  ],
  ['Oldfell has doubled its fleet.', 'Oldfell doubled the size of its fleet', 'Oldfell has tripled its fleet'],
]

test('a figure that moves the other way, measures another thing or multiplies otherwise is seen', () => {
  for (const [passage, stands, falls] of others) {
    assert.equal(otherFigure(stands, passage), undefined, stands)
    assert.notEqual(otherFigure(falls, passage), undefined, falls)
  }
})

test('figures told in another order, each beside its own year, have not changed places', () => {
  const theirs = 'Hesper lost EUR 90 million in 2034 and EUR 40 million in 2035.'
  assert.equal(tradedFigures('Hesper lost EUR 40 million in 2035 and EUR 90 million in 2034', theirs), undefined)
  assert.notEqual(tradedFigures('Hesper lost EUR 40 million in 2034 and EUR 90 million in 2035', theirs), undefined)
})
