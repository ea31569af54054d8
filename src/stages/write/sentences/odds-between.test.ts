import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { conflictSentence } from './conflict-sentence.ts'

const rest = ` ${'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(8)}`
const said = (one: string, other: string, hours = 1): string | undefined =>
  conflictSentence(
    dossierOf({
      reports: [one, other].map((text, at) => ({
        id: `a${at}`,
        title: 'From the quay',
        text: `${text}${rest}${at === 0 ? 'The ferry ran as usual.' : 'The lamps were lit at nine.'}`,
        publishedAt: new Date(Date.parse('2026-07-10T09:00:00Z') + at * hours * 3_600_000).toISOString(),
        publisher: ['Tidal Ledger', 'Pier Daily'][at] ?? '',
      })),
      entities: [],
      ledger: [],
      receiptSentence: 'None.',
    }),
  )?.text

test('two reports that give one deed of one party with other values are set side by side, each with its outlet', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'A storm on the coast of Marel injured five sailors, the harbour board said.',
      'A storm on the coast of Marel injured nine sailors, the rescue service said.',
      'The reports differ: Tidal Ledger gives five sailors, Pier Daily gives nine sailors.',
    ],
    [
      'Velm Cloud will close 12 yards in Orrin, the firm said.',
      'Velm Cloud will close 17 yards in Orrin, a union said.',
      'The reports differ: Tidal Ledger gives the figure of 12 yards, Pier Daily gives the figure of 17 yards.',
    ],
    [
      'Velm Cloud sold Orrin Halls for $4 billion.',
      'Velm Cloud sold Orrin Halls for $5.2 billion.',
      'The reports differ: Tidal Ledger gives USD 4 bn, Pier Daily gives USD 5.2 bn.',
    ],
    [
      'The bridge will open in April 2027, the board said.',
      'The bridge will open in October 2027, according to the council.',
      'The reports differ on the date: Tidal Ledger gives the date as April 2027, Pier Daily as October 2027.',
    ],
    [
      'Velm Cloud sold Orrin Halls.',
      'Velm Cloud denied that it sold Orrin Halls.',
      'The reports differ: Tidal Ledger says that Velm Cloud sold Orrin Halls, Pier Daily that Velm Cloud denied it.',
    ],
  ]
  for (const [one, other, expected] of rows) assert.equal(said(one, other), expected)
})

test('a development, a rounding, a bound, another place, day, thing or currency is no difference', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['The storm injured five sailors.', 'The storm has now injured nine sailors.'],
    ['The storm injured five sailors.', 'The storm injured at least nine sailors.'],
    ['The storm injured five sailors.', 'The storm injured five fishermen.'],
    ['The storm injured five sailors.', 'The storm rescued nine sailors.'],
    ['The storm on Monday 6 July 2026 injured five sailors.', 'The storm on Tuesday 7 July 2026 injured nine sailors.'],
    ['Velm Cloud closed 198 yards.', 'Velm Cloud closed 200 yards.'],
    ['Velm Cloud closed 12 yards in Orrin.', 'Velm Cloud closed 17 yards in Marel.'],
    ['Velm Cloud closed 12 yards.', 'Tansy Chips closed 17 yards.'],
    ['Velm Cloud sold Orrin Halls for $4 billion.', 'Velm Cloud sold Orrin Halls for €5.2 billion.'],
    ['Velm Cloud sold Orrin Halls for $4 billion.', 'Velm Cloud sold Fell Halls for $5.2 billion.'],
    ['The bridge will open in April 2027.', 'The bridge will open on 4 April 2027.'],
    ['The bridge will open in April 2027.', 'The bridge will open in October 2027 instead of April.'],
    ['Velm Cloud sold Orrin Halls.', 'Velm Cloud denied that it sold Fell Halls.'],
  ]
  for (const [one, other] of rows) assert.equal(said(one, other), undefined, `${one} / ${other}`)
  assert.equal(said('The storm injured five sailors.', 'The storm injured nine sailors.', 40), undefined, 'two days on')
})
