import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findAttribution } from './attribution.ts'
import { polarityOf } from './polarity.ts'
import { findQuotes } from './quotes.ts'

test('quotation marks of several languages are found, apostrophes are not', () => {
  const sentence = 'He said “We’re done” and "no", «oui», „nein“ and Vega\'s 5\' wall'
  assert.deepEqual(
    findQuotes(sentence).map((quote) => quote.text),
    ['We’re done', 'no', 'oui', 'nein'],
  )
})

const speakers: readonly (readonly [sentence: string, speaker: string | undefined])[] = [
  ['Vega will expand, Arthur Mensch said on Monday.', 'Arthur Mensch'],
  ['"We are done," said Ann Lee, chief executive.', 'Ann Lee'],
  ['According to the Gazette, Orion leased it.', 'Gazette'],
  ['Orion Inc. said it leased 10 MW.', 'Orion Inc'],
  ['The company announced a plan.', 'The company'],
  ['Selon Le Monde, Orion part.', 'Le Monde'],
  ['It rose 4%.', undefined],
]

test('an attribution names its speaker', () => {
  for (const [sentence, speaker] of speakers) assert.equal(findAttribution(sentence)?.speaker, speaker, sentence)
})

test('polarity tells denial, standing and direction', () => {
  assert.deepEqual(polarityOf('Vega will not build the hall.'), { negated: true, modality: 'plan' })
  assert.equal(polarityOf('The court declined on 7 January 2019 to hear the appeal.').negated, true)
  assert.equal(polarityOf('Sales declined on 7 January 2019 by 5%.').negated, false)
  assert.deepEqual(polarityOf('Sales rose 5%.'), { negated: false, modality: 'fact', direction: 'up' })
  assert.deepEqual(polarityOf('Orion reportedly cut it.'), { negated: false, modality: 'rumour', direction: 'down' })
  assert.equal(polarityOf('It could rival the other.').modality, 'possible')
  assert.equal(polarityOf('It opens if prices hold.').modality, 'conditional')
  assert.equal(polarityOf('It opened in May, up to 3 MW.').modality, 'fact')
})
