// A story in memory for tests: the evals' dossier, with a ledger and the archive's sentence given.

import { articleOf as articleFrom, dossierOf as dossierFrom, type Report as EvalReport } from '../../src/app/evals/sample-dossiers.ts'
import type { Dossier } from '../../src/domain/dossier.ts'
import type { Entity } from '../../src/domain/entity.ts'
import type { Fact } from '../../src/domain/fact.ts'

/** A report of the test's own; English where no language is given. */
export type Report = Omit<EvalReport, 'language'> & { readonly language?: string }

const inEnglish = (report: Report): EvalReport => ({ ...report, language: report.language ?? 'en' })

/** An article with sentences, run hashes and counts as read leaves them. */
export const articleOf = (report: Report): ReturnType<typeof articleFrom> => articleFrom(inEnglish(report))

/** A dossier of one story from its reports. */
export function dossierOf(input: {
  readonly reports: readonly Report[]
  readonly entities: readonly Entity[]
  readonly ledger: readonly Fact[]
  readonly receiptSentence: string
}): Dossier {
  const dossier = dossierFrom('st_test', input.reports.map(inEnglish), input.entities)
  const { receipt } = dossier
  return {
    ...dossier,
    id: 'do_test',
    builtAt: '2026-05-28T20:00:00.000Z',
    ledger: input.ledger,
    receipt: {
      ...receipt,
      id: 'r_test',
      ranAt: '2026-05-28T20:00:00Z',
      scope: { stories: 1, since: '2026-05-28', ledgerFacts: input.ledger.length },
      sentence: input.receiptSentence,
    },
  }
}

/** A dossier of one report of the text, of 7 May 2026. */
export const dossierOfText = (text: string): Dossier =>
  dossierOf({
    reports: [{ id: 'r1', title: 'Of a port', text, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
