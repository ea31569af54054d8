import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { readClaim } from './claim-clause.ts'
import type { ReadClaim } from './read-claim.ts'
import { isStanding, isToldOfBefore } from './told-of-before.ts'

const opening = 'The council of Lund met on Monday. It spoke of ferries. The mayor sold a pier. The clerks of Lund left a hall.'

function told(text: string, words: string, ask: (read: ReadClaim, article: string) => boolean): boolean {
  const report = { id: 'r0', title: 'Lund council meets', text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find(({ start, end }) => text.slice(start, end).includes(words))
  const read = claim === undefined ? undefined : readClaim(claim, dossier)
  return ask(read ?? assert.fail(words), text)
}

test('how somebody came to an office is no news where no day is given', () => {
  assert.equal(told(`${opening} Lena Brandt was appointed to run the port.`, 'was appointed', isToldOfBefore), true)
  assert.equal(told(`${opening} Lena Brandt was appointed on Sunday to run the port.`, 'was appointed', isToldOfBefore), false)
  assert.equal(told('Lena Brandt was appointed to run the port.', 'was appointed', isToldOfBefore), false)
})

test('what stands in a paragraph on recent weeks is of those weeks', () => {
  const list = 'In recent weeks towns have shut halls.'
  assert.equal(told(`${opening}\n${list} Kiel banned sales of oak.`, 'banned sales', isToldOfBefore), true)
  assert.equal(told(`${opening}\nKiel banned sales of oak.`, 'banned sales', isToldOfBefore), false)
})

test('what somebody has long denied further down makes no headline', () => {
  assert.equal(told(`${opening} The port of Lund has denied all claims.`, 'has denied', isStanding), true)
  assert.equal(told('The port of Lund has denied all claims.', 'has denied', isStanding), false)
})
