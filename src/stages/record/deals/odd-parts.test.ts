import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact } from '../../../domain/fact.ts'
import { indexNames, namesIn } from './deal-names.ts'
import { isOfBankAlone, oddParts, withLikelyParts } from './odd-parts.ts'

const text = 'Harrow Bank and Ilsa AI have agreed a loan.'
const sentence = { text, names: namesIn(text, indexNames([]), 'en', new Set()) }
const row = (bank: string, lab: string): Fact =>
  ({
    type: 'financing',
    subject: [
      { entity: 'Harrow Bank', role: bank },
      { entity: 'Ilsa AI', role: lab },
    ],
  }) as unknown as Fact

test('a bank that borrows from a lab is a bank that lends to it', () => {
  const odd = row('borrower', 'lender')
  assert.equal(oddParts(odd, sentence), 2)
  assert.deepEqual(
    withLikelyParts(odd, sentence).subject.map(({ role }) => role),
    ['lender', 'borrower'],
  )
})

test('a bank that is the only one named of a loan borrows nothing; a lab alone does', () => {
  const alone = (entity: string): Fact => ({ type: 'financing', subject: [{ entity, role: 'borrower' }] }) as unknown as Fact
  assert.deepEqual(
    ['Harrow Bank', 'Ilsa AI'].map((name) => isOfBankAlone(alone(name), sentence)),
    [true, false],
  )
})

test('parts that fit stay as they are', () => {
  const fit = row('lender', 'borrower')
  assert.equal(withLikelyParts(fit, sentence), fit)
})
