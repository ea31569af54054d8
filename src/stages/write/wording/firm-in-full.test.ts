import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { firmInFull } from './firm-in-full.ts'

/** The full name of whoever the last sentence of a report is about. */
function fullName(text: string): string | undefined {
  const report = { id: 'r0', title: 'A ruling on locks', text, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'x' })
  const claim = dossier.claims.at(-1)
  return claim === undefined ? undefined : firmInFull(claim.subject, claim, dossier)?.text
}

const ruling = 'A court in Gaia ordered Fjordtek to pay EUR 40 million to the small firm Brightwell Locks on Monday.'

test('a firm that was introduced with what it is has its full name where the report shortens it', () => {
  assert.equal(fullName(`${ruling} Brightwell had asked for EUR 90 million.`), 'Brightwell Locks')
})

test('what somebody is called, and what was introduced under two names, is no firm in short', () => {
  assert.equal(fullName(`${ruling} Orla Brightwell spoke for it. Brightwell had asked for EUR 90 million.`), undefined)
  assert.equal(fullName(`${ruling} It owns the firm Brightwell Keys. Brightwell had asked for EUR 90 million.`), undefined)
})
