import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { claimSentence, spanOf } from '../wording/evidence-of.ts'
import { ledeFromPiece } from './piece-lede.ts'

/** The one sentence under a headline of ours on a piece. */
function ledeOf(headline: string, publisher = 'Pier Daily'): string | undefined {
  const text = 'Lena Brandt ran the ferries of Lund for years. Riders paid higher fares in June.'
  const report = { id: 'a1', title: 'The race to build a ferry', text, publishedAt: '2026-05-03T09:00:00Z', publisher }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const [claim] = dossier.claims
  assert.ok(claim)
  const sentence = claimSentence(dossier.storyId, 'headline', headline, [spanOf(claim, dossier)])
  assert.ok(sentence)
  return ledeFromPiece(sentence, dossier)?.text
}

test('what an outlet looks at, lists or explains is what it reported on', () => {
  assert.equal(ledeOf('Pier Daily looks at the race to build a ferry'), 'Pier Daily reported on 3 May 2026 on the race to build a ferry.')
  assert.equal(
    ledeOf('Pier Daily lists winners and losers of the race'),
    'Pier Daily reported on 3 May 2026 on winners and losers of the race.',
  )
  assert.equal(ledeOf('Pier Daily explains how Lund lost its ferry'), 'Pier Daily reported on 3 May 2026 how Lund lost its ferry.')
})

test('what a commentary holds is its own, and dated', () => {
  assert.equal(
    ledeOf('Lena Brandt is unfit for the port, Pier Daily commentary says'),
    'A commentary in Pier Daily of 3 May 2026 says that Lena Brandt is unfit for the port.',
  )
  assert.equal(
    ledeOf('The ferry is a folly, Pier Daily commentary says'),
    'A commentary in Pier Daily of 3 May 2026 says that the ferry is a folly.',
  )
  assert.equal(ledeOf('The ferry deal keeps Lund, Pier Daily commentary says'), undefined)
})

test('a headline that tells news, or names somebody and no more, gives no such sentence', () => {
  assert.equal(ledeOf('Lena Brandt opens a pier in Lund'), undefined)
  assert.equal(ledeOf('Pier Daily reports on Lena Brandt'), undefined)
  assert.equal(ledeOf('Harbour Post looks at the race to build a ferry'), undefined)
})
