import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { claimSentence, spanOf } from '../wording/evidence-of.ts'
import { confidenceIn } from './headline-gate.ts'
import { withSummary } from './same-event.ts'

const dossier = dossierOf({
  reports: [
    {
      id: 'a1',
      title: 'Along the quay this summer',
      text: 'Orbital Ferries closed its yard in Lund. Riders in Lund fear higher fares. Lena Brandt opened a museum in Kiel.',
      publishedAt: '2026-06-01T09:00:00Z',
      publisher: 'Tidewater Gazette',
    },
  ],
  entities: [],
  ledger: [],
  receiptSentence: 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.',
})
const [first] = dossier.claims
const sentence = claimSentence(
  dossier.storyId,
  'summary',
  'Orbital Ferries closed its yard in Lund, Tidewater Gazette reported on 1 June 2026.',
  first === undefined ? [] : [spanOf(first, dossier)],
)
const told = (text: string, from = 0) => ({ text, proofs: dossier.claims.slice(from, from + 1), bonus: 0 })

test('a headline that tells what the summary opens with is preferred, and is no side passage', () => {
  assert.ok(sentence)
  const same = withSummary(told('Orbital Ferries closes yard in Lund'), [sentence])
  const other = withSummary(told('Lena Brandt opens museum in Kiel', 2), [sentence])
  assert.ok(same.bonus > other.bonus)
  assert.ok(confidenceIn(same, dossier) > confidenceIn(other, dossier))
})
