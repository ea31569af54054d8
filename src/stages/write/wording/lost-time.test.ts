import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { readClaim } from './claim-clause.ts'
import { losesTime } from './lost-time.ts'

/** Whether the telling of the clause with this verb leaves out its time. */
function loses(text: string, verb: string, own: string): boolean {
  const report = { id: 'r0', title: 'Lund council meets', text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find((each) => each.verb.text === verb)
  const read = claim === undefined ? undefined : readClaim(claim, dossier)
  assert.ok(read !== undefined, text)
  return losesTime(own, read)
}

test('a decade or a month that its source gives to a deed may not be left out', () => {
  assert.equal(
    loses('In the late 1980s, Otto Lund served as a chaplain at the harbour of Orrel.', 'served', 'Otto Lund served as a chaplain'),
    true,
  )
  assert.equal(
    loses('The harbour office earlier this month revoked the licence of Otto Lund.', 'revoked', 'The office revoked a licence'),
    true,
  )
  assert.equal(
    loses('Orion Lines in the past two years has hired more than 300 pilots.', 'has hired', 'Orion Lines has hired more than 300 pilots'),
    true,
  )
})

test('a time that is told, and one that is of something else, is not lost', () => {
  const text = 'In the late 1980s, Otto Lund served as a chaplain at the harbour of Orrel.'
  assert.equal(loses(text, 'served', 'In the late 1980s Otto Lund served as a chaplain'), false)
  assert.equal(loses('Otto Lund, who left the board last month, sold the quay of Orrel.', 'sold', 'Otto Lund sold the quay'), false)
  assert.equal(loses('Otto Lund sold the quay of Orrel.', 'sold', 'Otto Lund sold the quay'), false)
})
