import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { writeWithoutModel } from '../without-model.ts'

const filler = 'The evening was mild and the harbour quiet. '.repeat(60)

/** The summary of one report that may not be quoted. */
function summary(text: string): string {
  const dossier = dossierOf({
    reports: [
      { id: 'r1', title: 'Of a firm', text: `${text}\n\n${filler}`, publishedAt: '2026-11-03T08:00:00Z', publisher: 'Fenwick Courier' },
    ],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const told = {
    ...dossier,
    sources: dossier.sources.map((source) => ({ ...source, article: { ...source.article, level: 'L3' as const } })),
  }
  return writeWithoutModel(told, new Date('2026-11-04T00:00:00Z'))
    .summary.map((sentence) => sentence.text)
    .join(' ')
}

const opening = 'Skerrivane Labs has secured planning consent for a printing works in Porto.'

test('the next sentence of a report goes on about the thing that the first brought up', () => {
  assert.match(
    summary(`${opening} The works will employ 300 people from May.`),
    /The (?:printing )?works(?:, the report says,)? will employ 300 people/,
  )
  assert.match(summary(`${opening} It will purchase nine presses for EUR 30 million next year.`), /It will (?:buy|purchase) nine presses/)
})

test('the books of a house are known behind the sentence on it', () => {
  assert.match(
    summary(`${opening} Revenue will climb to EUR 90 million from EUR 70 million next year.`),
    /Revenue will (?:rise|climb) (?:from EUR 70|to EUR 90)/,
  )
})

test('what stands further down, or behind a sentence that was not told, goes on about nobody known', () => {
  assert.doesNotMatch(summary(`${opening} ${'Ferries wait in the rain. '.repeat(3)}The basin took in 300 barges in May.`), /The basin/)
  assert.doesNotMatch(
    summary('The mood was bright. It will purchase nine presses for EUR 30 million next year.'),
    /It will (?:buy|purchase)/,
  )
})

test('what the first sentence left out is not what the second goes on about', () => {
  assert.doesNotMatch(
    summary(`Skerrivane Labs has secured a tender in Porto against Fjordtek Labs. Its bid was EUR 3 million lower. ${filler}`),
    /Its bid/,
  )
  assert.doesNotMatch(summary(`${opening} The city will house 400,000 people from May.`), /The city/)
  assert.doesNotMatch(
    summary('Skerrivane Labs was sued by nine clinics in Porto on Monday. Its lawyers will ask for EUR 30 million from May.'),
    /Its lawyers/,
  )
})

test('what somebody said or sent before is not told as known', () => {
  assert.doesNotMatch(summary(`${opening} The letter named 300 people in May.`), /The letter/)
})
