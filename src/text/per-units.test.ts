import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuantities } from './quantities.ts'

const rates: readonly (readonly [language: string, sentence: string, per: string])[] = [
  ['en', 'Brel charges $4/M tokens.', 'million token'],
  ['en', 'Brel charges $4 per 1M output tokens.', 'million token'],
  ['en', 'Brel charges $4 per million tokens.', 'million token'],
  ['en', 'Brel charges $0.02 per 1,000 tokens.', 'thousand token'],
  ['en', 'Brel rents chips at $3 per GPU-hour.', 'GPU-hour'],
  ['en', 'Brel rents chips at $3 per GPU.', 'GPU'],
  ['en', 'Power costs 9 cents a kilowatt-hour.', 'kWh'],
  ['fr', 'Brel paie 60 euros le mégawattheure.', 'MWh'],
  ['de', 'Brel zahlt 60 Euro je Megawattstunde.', 'MWh'],
]

test('a rate keeps what it is counted by, in one figure', () => {
  for (const [language, sentence, per] of rates)
    assert.deepEqual(
      findQuantities(sentence, language).map((found) => found.per),
      [per],
      sentence,
    )
})
