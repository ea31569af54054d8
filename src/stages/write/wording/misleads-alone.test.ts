import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { readClaim } from './claim-clause.ts'
import { misleadsAlone } from './misleads-alone.ts'

const plain = 'The pier of Lund was built of oak and iron, and its halls hold two markets, a school and a row of small shops by the water.'
const argument = `${Array.from({ length: 16 }, () => plain).join('\n\n')}\n\nWe should keep our pier. I hope we must not lose it, for it is ours.`

function misleads(text: string, words: string): boolean {
  const report = { id: 'r0', title: 'Our pier', text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find(({ start, end }) => text.slice(start, end).includes(words))
  const read = claim === undefined ? undefined : readClaim(claim, dossier)
  return misleadsAlone(read ?? assert.fail(words), text)
}

test('in an argument the paragraph behind a post or a colon is not told as the words of its outlet', () => {
  const theirs = 'Kiel kept its halls open in May and closed two piers.'
  assert.equal(misleads(`${theirs}\n\n${argument}`, 'kept its halls'), false)
  assert.equal(misleads(`Compare this:\n\n${theirs}\n\n${argument}`, 'kept its halls'), true)
  assert.equal(
    misleads(`Ferries are late. pic.twitter.com/a1B2 — Lena (@lena) May 3, 2026\n\n${theirs}\n\n${argument}`, 'kept its halls'),
    true,
  )
})
