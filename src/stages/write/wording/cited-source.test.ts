import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { verifyDraft } from '../../verify/verify-draft.ts'
import { writeWithoutModel } from '../without-model.ts'

const receiptSentence = 'x'
const filler = 'The evening was mild and the harbour quiet. '.repeat(60)

/** The first sentence of the summary of one report, and whether the checks let it stand. */
function opening(sentence: string): { readonly text: string; readonly stands: boolean } {
  const dossier = dossierOf({
    reports: [
      { id: 'r1', title: 'Of a firm', text: `${sentence}\n\n${filler}`, publishedAt: '2026-11-03T08:00:00Z', publisher: 'Fenwick Courier' },
    ],
    entities: [],
    ledger: [],
    receiptSentence,
  })
  const told = {
    ...dossier,
    sources: dossier.sources.map((source) => ({ ...source, article: { ...source.article, level: 'L3' as const } })),
  }
  const draft = writeWithoutModel(told, new Date('2026-11-04T00:00:00Z'))
  const [first] = draft.summary
  const verdict = verifyDraft(draft, told, { receiptSentence }).find(({ sentenceId }) => sentenceId === first?.id)
  return { text: first?.text ?? '', stands: verdict?.grade === 'supported' }
}

const cited: readonly (readonly [sentence: string, told: RegExp])[] = [
  [
    'About 840 cleaners of Orla Cloud walked off the job on Tuesday, their union said.',
    /, Fenwick Courier reported [^,]+, citing their union\.$/,
  ],
  [
    'Orla Cloud will close nine offices in Porto on 31 December, its founders told users.',
    /reported on 3 November 2026, citing Orla Cloud's founders\.$/,
  ],
  [
    'Orla Cloud has acquired a supplier in Porto for EUR 4 million, people familiar with the talks said.',
    /, citing people familiar with the talks\.$/,
  ],
  [
    'Orla Cloud has acquired a supplier in Porto for EUR 4 million, according to results presented last week by the Porto Harbour Trust.',
    /, citing results presented by the Porto Harbour Trust\.$/,
  ],
  ['Harbour Foods lost 40 million euros in its first year, the company said.', /(?:, citing the company\.$|^Harbour Foods said)/],
]
for (const [sentence, told] of cited)
  test(`who is cited without a name stands behind the report's: ${sentence}`, () => {
    const { text, stands } = opening(sentence)
    assert.match(text, told)
    assert.ok(stands, text)
  })

test('a day in a sentence is not taken for the day of the report that ends on the same digit', () => {
  assert.doesNotMatch(opening('Orla Cloud will close nine offices in Porto on 13 November, its founders told users.').text, /that day/)
})

test('many who work for a body are not the body that speaks', () => {
  assert.doesNotMatch(
    opening('Attackers who broke into a contractor of Vega Labs had access for 47 days, the company said on Tuesday.').text,
    /^Attackers[^,]* said/,
  )
  assert.doesNotMatch(
    opening('Workers at Vega Labs will strike for nine days in May, the company said on Tuesday.').text,
    /^Workers[^,]* said that it/,
  )
})

const unsaid: readonly string[] = [
  'Orla Cloud has broken the law in nine towns, the companies alleged on Tuesday.',
  'Orla Cloud has broken the law in nine towns, according to company data that a court rejected.',
  'Orla Cloud lost nine offices in Porto to Dunmere Labs, its chief executive said.',
  'Orla Cloud lost nine offices in Porto, the complaint said.',
]
for (const sentence of unsaid)
  test(`nobody is cited where it would say more than the report: ${sentence}`, () => assert.doesNotMatch(opening(sentence).text, /citing/))

test('what its speaker denies or jokes about is not told as done', () => {
  for (const verb of ['denied', 'joked', 'hinted', 'feared'])
    assert.equal(opening(`Orla Cloud will close nine offices in Porto, the regulator ${verb}.`).text, '')
})

test('a figure by its company’s own count is not told as found', () => {
  assert.doesNotMatch(opening("By the company's count, 412 nets were mended in nine offices of Orla Cloud in May.").text, /^412/)
  assert.doesNotMatch(opening('Orla Cloud has shut nine offices in Porto by its own estimate.').text, /^Orla Cloud has/)
})

test('somebody who is "he" in the report is not cited', () => {
  assert.doesNotMatch(opening('Orla Cloud will close nine offices in Porto on 31 December, his lawyer said.').text, /citing/)
})
