// The summary of a story that one report alone tells, as the writer without a model leaves it.
import { writeWithoutModel } from '../../src/stages/write/without-model.ts'
import { dossierOf } from './in-memory-story.ts'

const padding = 'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(30)

/** The sentences of a story told by one report of the Tidewater Courier alone, long enough to be drawn on. */
export const summaryOf = (title: string, text: string): readonly string[] =>
  writeWithoutModel(
    dossierOf({
      reports: [{ id: 'r1', title, text: `${text}\n\n${padding}`, publishedAt: '2026-03-04T08:00:00Z', publisher: 'Tidewater Courier' }],
      entities: [],
      ledger: [],
      receiptSentence: 'x',
    }),
    new Date('2026-03-05T00:00:00Z'),
  ).summary.map((sentence) => sentence.text)
