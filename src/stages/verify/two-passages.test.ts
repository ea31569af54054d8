import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import { spanOf } from '../write/wording/evidence-of.ts'
import { verifySentence } from './verify-draft.ts'

/** The checks that refuse what is told from every claim of one report. */
function refusedBy(text: string, report: string): readonly string[] {
  const dossier = dossierOf({
    reports: [{ id: 'r', title: 'News', text: report, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const [first, second, ...more] = dossier.claims.flatMap((claim) => spanOf(claim, dossier) ?? [])
  assert.ok(first && second, `two claims are read from: ${report}`)
  const sentence = {
    kind: 'claim',
    id: 's',
    part: 'summary',
    text: `${text}, Fenwick Courier reports.`,
    evidence: [first, second, ...more],
    writer: 'template/1',
  } as const
  return verifySentence(sentence, dossier, 'x', new Map()).flatMap(({ grade, check }) => (grade === 'supported' ? [] : [check]))
}

const report = 'Hesper Biologics released a vaccine on Monday. It did not publish the results.'

test('what one of two passages denies may be denied', () => {
  assert.ok(!refusedBy('Hesper Biologics released a vaccine but did not publish its results', report).includes('polarity'))
})
test('what one of two passages denies and the other does not tell may not be asserted', () => {
  assert.ok(refusedBy('Hesper Biologics released a vaccine and published the results', report).includes('polarity'))
})
test('what no passage denies may not be denied', () => {
  assert.ok(refusedBy('Hesper Biologics did not release a vaccine', report).includes('polarity'))
})
test('what a unit does, its house does not do alone', () => {
  const unit = 'Hesper’s cloud unit earned EUR 4 million in May. It has 40 clients.'
  assert.ok(refusedBy('Hesper earned EUR 4 million in May', unit).includes('scope'))
  assert.ok(!refusedBy('Hesper’s cloud unit earned EUR 4 million in May', unit).includes('scope'))
})
