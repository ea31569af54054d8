import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Claim } from '../../../domain/claim.ts'
import { earlierLead, isMeantInside, losesPast, withInsideMeant } from './lost-sense.ts'

const inside: readonly (readonly [words: string, subject: string, plural: boolean])[] = [
  ['any action until it receives the bill', 'the Lund Senate', false],
  ['the offer because they had no ferries', 'two lines', true],
  ['on pilots to say when they leave', 'Hanna Dietz', false],
]
for (const [words, subject, plural] of inside)
  test(`what is meant stands in the same sentence: ${subject} … ${words}`, () => {
    assert.equal(isMeantInside(words, subject, plural), true)
  })

const outside: readonly (readonly [words: string, subject: string, plural: boolean])[] = [
  ['the offer because they had no ferry', 'Hanna Dietz', false],
  ['that it was the harbour', 'Hanna Dietz', false],
  ['it in the harbour', 'the Lund Senate', false],
]
for (const [words, subject, plural] of outside)
  test(`what is meant stands elsewhere: ${subject} … ${words}`, () => {
    assert.equal(isMeantInside(words, subject, plural), false)
  })

test('what opens with a time before is known by it, and a word that only looks so is not', () => {
  for (const lead of ['Earlier this month, ', 'Last week ', 'Two years ago, ', 'Previously ']) assert.ok(earlierLead.test(lead), lead)
  for (const lead of ['', 'On Monday ', 'Lastly, ', 'The earlier ', 'Two ']) assert.ok(!earlierLead.test(lead), lead)
})

const pastLost = (text: string, told: string): boolean => {
  const report = { id: 'r1', title: 'Of a pier', text, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'x' })
  return losesPast(told, dossier.claims[0] as Claim, dossier)
}

test('the year of a deed told beside is not the deed’s own', () => {
  assert.ok(
    !pastLost(
      'Lena Brandt will be succeeded by Mei Orion, who has led the pier since 2023.',
      'Lena Brandt will be succeeded by Mei Orion.',
    ),
  )
  assert.ok(
    !pastLost(
      'Vega raised its forecast on Thursday after sales rose in the first quarter.',
      'Vega raised its forecast after sales rose in the first quarter.',
    ),
  )
  assert.ok(pastLost('Vega sold the pier to Orion in 2023.', 'Vega sold the pier to Orion.'))
  assert.ok(
    !pastLost('Vega raised its forecast on Thursday after sales rose in the first quarter.', 'Vega raised its forecast on 7 May 2026.'),
  )
  assert.ok(pastLost('On Thursday Vega sold the pier to Orion in 2023.', 'Vega sold the pier to Orion.'))
})

test('the one kind of things spoken of before is what "them" means, and of two nobody can tell', () => {
  assert.equal(withInsideMeant('a fund that buys cranes and leases them to ports'), 'a fund that buys cranes and leases cranes to ports')
  assert.equal(withInsideMeant('half of its servers when a sponsor withdrew them'), 'half of its servers when a sponsor withdrew servers')
  assert.match(withInsideMeant('cranes to ports and leases them'), /them/u)
  assert.match(withInsideMeant('anybody who wrote to them'), /them/u)
})

test('the time of a figure beside the deed, and a day that is set, are not the deed’s own', () => {
  assert.ok(!pastLost('Orion took EUR 60m at a price of EUR 4, down from EUR 9 in 2024.', 'Orion took EUR 60m.'))
})

test('"last week" and a time between commas date the deed, and are not left out of it', () => {
  assert.ok(pastLost('The board passed a plan last week that would close the pier.', 'The board passed a plan that would close the pier.'))
  assert.ok(pastLost('Vega, in June of last year, released the accounts of the pier.', 'Vega released the accounts of the pier.'))
})
