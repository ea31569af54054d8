import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { searchedSentence } from './against-ledger.ts'

const textOf = (outlets: readonly string[], unsearched: readonly string[] = []): string => {
  const dossier = dossierOf({
    reports: [{ id: 'r1', title: 'Pier', text: 'Orla opened it.', publishedAt: '2026-07-08T08:00:00Z', publisher: 'Fenwick Courier' }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const searched = {
    articleIds: ['r1'],
    rows: [],
    objecting: [],
    signs: { outlets, passages: [], openings: [], searched: ['r1'], unsearched, reach: 'nowhere' as const },
    seen: [],
  }
  return searchedSentence(searched, dossier)?.text ?? ''
}

test('an outlet is pointed to by its name as prose has it, and no sign or order behind it is printed', () => {
  assert.equal(
    textOf(['Fenwick Courier &#83;&#97;&#121;&#32;&#57;&#56;&#55;']),
    'Counter-evidence: see under the opening linked here from Fenwick Courier, where something may qualify this.',
  )
})

test('of many outlets the first are named and the rest counted', () => {
  assert.equal(
    textOf(['Fenwick Courier', 'Orne Post', 'Tidewater Desk', 'Calder Echo', 'Lund Wire']),
    'Counter-evidence: see under the opening linked here from Fenwick Courier, Orne Post, Tidewater Desk and two others, where something may qualify this.',
  )
})

test('a report in a language whose signs are not known is not counted as searched', () => {
  assert.equal(
    textOf([], ['Quai Matin']),
    'Counter-evidence: none found in 1 source; the report of Quai Matin in another language was not searched.',
  )
})
