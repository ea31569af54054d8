import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { readClaim } from './claim-clause.ts'
import { losesBound } from './left-out.ts'

/** Whether the first claim of a report loses what bounds it, told in these words. */
function loses(report: string, told: string): boolean {
  const dossier = dossierOf({
    reports: [{ id: 'r1', title: 'Of a port', text: report, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const [claim] = dossier.claims
  assert.ok(claim !== undefined)
  return losesBound(told, readClaim(claim, dossier) ?? assert.fail('the claim is not read'))
}

const waits = 'Orion Lines cut the wait for ferries to 26.5 weeks in Lund, against 41 weeks in November.'
const sailors = 'Orion Lines carried 1,500 sailors to Lund in May, up from 1,200 a month before.'
test('a figure is not told without the one that is set against it', () => {
  assert.ok(loses(waits, 'the wait for ferries, against 41 weeks in November'))
  assert.ok(loses(sailors, 'sailors to Lund, up from 1,200 a month before'))
})

test('what the second of two verbs asks for is not told of the first', () => {
  const held = 'Otto Lund was caught and charged on Monday with the theft of a boat.'
  assert.ok(loses(held, 'with the theft of a boat'))
  assert.ok(!loses('Otto Lund was caught on Monday with two of his pilots.', 'with two of his pilots'))
})

test('both figures may be told, or the first alone', () => {
  assert.ok(!loses(waits, 'the wait for ferries to 26.5 weeks, against 41 weeks in November'))
  assert.ok(!loses(sailors, '1,500 sailors to Lund'))
})

test('where a figure came from is not told without what it came to', () => {
  const price = 'Orion Lines has lowered the price of one crossing from USD 3.10 to USD 2.65 in May.'
  assert.ok(loses(price, 'from USD 3.10 the price of one crossing'))
  assert.ok(!loses(price, 'the price of one crossing from USD 3.10 to USD 2.65'))
  assert.ok(!loses(price, 'the price of one crossing'))
})

test('a deed of an old war, or of somebody’s youth, is not told without its time', () => {
  const war = 'Otto Brandt joined the Lund Rifles as the Civil War broke out.'
  assert.ok(loses(war, 'the Lund Rifles'))
  assert.ok(!loses(war, 'the Lund Rifles as the Civil War broke out'))
  assert.ok(loses('Otto Brandt left the harbour school in 1989, at the age of 19.', 'the harbour school in 1989'))
})
