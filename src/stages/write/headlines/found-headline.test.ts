import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { writeWithoutModel } from '../without-model.ts'

const filler = 'The hearing had drawn a crowd and the square was full of stalls. '.repeat(50)

const draftOf = (title: string, text: string) =>
  writeWithoutModel(
    dossierOf({
      reports: [{ id: 'r1', title, text: `${text}\n\n${filler}`, publishedAt: '2026-11-03T08:00:00Z', publisher: 'Fenwick Courier' }],
      entities: [],
      ledger: [],
      receiptSentence: 'x',
    }),
    new Date('2026-11-04T00:00:00Z'),
  )

const found: readonly (readonly [title: string, text: string, who: RegExp])[] = [
  [
    'Recital of lyrics by chatbot infringed copyright, High Court holds',
    "A chatbot's recital of lyrics infringed the copyright of nine songwriters, the High Court held on Thursday.",
    /High Court/,
  ],
  [
    "Orla Cloud's chatbot broke privacy law, regulator finds",
    "Orla Cloud's chatbot broke privacy law when it kept letters of users, the Norrland Data Office found on Thursday.",
    /[Rr]egulator|Data Office/,
  ],
  [
    "Court: Orla Cloud's chatbot broke privacy law",
    "Orla Cloud's chatbot broke privacy law when it kept letters of users, a court in Porto held on Thursday.",
    /court/i,
  ],
]
for (const [title, text, who] of found)
  test(`what somebody found is told with whoever found it: ${title}`, () => {
    const { headline, summary } = draftOf(title, text)
    for (const { text: told } of [headline, ...summary]) assert.match(told, who)
  })
