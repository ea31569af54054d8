// What the gate says of one sentence told from one passage.
import assert from 'node:assert/strict'
import type { CheckName } from '../../src/domain/verdict.ts'
import { verifySentence } from '../../src/stages/verify/verify-draft.ts'
import { spanOf } from '../../src/stages/write/wording/evidence-of.ts'
import { dossierOf } from './in-memory-story.ts'

/** The checks that refuse what is told from the last claim of a report of one passage; `writer` where another than the grammar wrote it. */
export function refusals(report: string, text: string, language = 'en', writer = 'template/1'): readonly CheckName[] {
  const dossier = dossierOf({
    reports: [{ id: 'r', title: 'News', text: report, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier', language }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const claim = dossier.claims.at(-1)
  const span = claim && spanOf(claim, dossier)
  assert.ok(span, `no claim is read from: ${report}`)
  const sentence = {
    kind: 'claim',
    id: 's',
    part: 'summary',
    text: `${text}, Fenwick Courier reports.`,
    evidence: [span],
    writer,
  } as const
  return [
    ...new Set(verifySentence(sentence, dossier, 'x', new Map()).flatMap(({ grade, check }) => (grade === 'supported' ? [] : [check]))),
  ]
}
