import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Claim } from '../../../domain/claim.ts'
import { isAsFirm } from './as-firm.ts'

const firm = (text: string, told: string): boolean => {
  const report = { id: 'r1', title: 'Of a pier', text, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'x' })
  return isAsFirm(told, dossier.claims[0] as Claim)
}

test('a denial behind the deed may be left untold with what it is in, and the deed’s own may not', () => {
  assert.ok(
    firm('Sailors sued Orion over the noise at its pier, saying that it never stops.', 'Sailors sued Orion over the noise at its pier.'),
  )
  assert.ok(!firm('Orion refused to sell the pier in Lund.', 'Orion sold the pier in Lund.'))
})
