// The headline of a story that one report alone tells, as it would stand before its readers.
import { verifyDraft } from '../../src/stages/verify/verify-draft.ts'
import { writeWithoutModel } from '../../src/stages/write/without-model.ts'
import { dossierOf, type Report } from './in-memory-story.ts'

const now = new Date('2026-06-02T08:00:00Z')
const receiptSentence = 'This archive is new: it holds 1 story, starting 1 June 2026. It cannot say whether this was reported here before.'
const padding = `${'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(30)}`

/** The headline of a story told by one report alone, and what the checks say of it. */
export function headlineOf(
  title: string,
  text: string,
  change: Partial<Report> = {},
): { readonly text: string; readonly refused: readonly string[] } {
  const report: Report = {
    id: 'a1',
    title,
    text: `${text}\n\n${padding}`,
    publishedAt: '2026-06-01T09:00:00Z',
    publisher: 'Tidewater Gazette',
    ...change,
  }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence })
  const draft = writeWithoutModel(dossier, now)
  const verdicts = verifyDraft(draft, dossier, { receiptSentence })
  const refused = verdicts
    .filter(({ sentenceId, grade }) => sentenceId === draft.headline.id && grade !== 'supported')
    .map(({ reason }) => reason)
  return { text: draft.headline.text, refused }
}
