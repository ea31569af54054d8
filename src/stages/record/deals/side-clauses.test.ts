import assert from 'node:assert/strict'
import test from 'node:test'
import { indexNames, namesIn } from './deal-names.ts'
import { inPlainWords } from './in-plain-words.ts'

const index = indexNames([])
const plain = (text: string): string => inPlainWords(text, 'en', namesIn(text, index, 'en', new Set()))
const deal = 'Ilsa AI has leased 12 MW from Wexcombe Hosting'

// What would call for another reading, said in passing, is taken off; the deal is left.
for (const told of [
  'Ilsa AI, the lab spun out of a bank last year, has leased 12 MW from Wexcombe Hosting.',
  'Ilsa AI, whose shares fell last year, has leased 12 MW from Wexcombe Hosting.',
  `${deal}, blaming a row with residents.`,
  `After years of protests in the town, ${deal}.`,
])
  test(told, () => assert.match(plain(told), /^Ilsa AI(?:, the lab,)? has leased 12 MW from Wexcombe Hosting\.$/u))

test('when it is to come online stays, as its opening', () =>
  assert.equal(
    plain('Wexcombe Hosting broke ground on a 60 MW campus in Denton, which it hopes to bring online in June 2027.'),
    'Wexcombe Hosting broke ground on a 60 MW campus in Denton, opening in June 2027.',
  ))
test('what a contract is worth is no aside', () =>
  assert.match(plain('A contract with Ilsa AI, worth £95 million over three years, has gone to Wexcombe Hosting.'), /£95 million/u))

// What takes the deal back, or has a part of it, is read with it.
for (const kept of [`${deal}, which has yet to be approved by residents.`, `${deal}, although nothing was signed last year.`])
  test(kept, () => assert.equal(plain(kept), kept))
