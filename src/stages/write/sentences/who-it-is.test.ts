import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { whoItIs } from './who-it-is.ts'

const told = (text: string, name = 'Lena Brandt'): string | undefined =>
  whoItIs(
    name,
    'r1',
    dossierOf({
      reports: [{ id: 'r1', title: 'Of a port', text, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' }],
      entities: [],
      ledger: [],
      receiptSentence: 'x',
    }),
  )[0]?.text

const known: readonly (readonly [report: string, name: string])[] = [
  [
    'Vega Halls closed the pier in Lund. Lena Brandt, the head of operations, wrote a letter to the town.',
    'Lena Brandt, the head of operations,',
  ],
  ['The pier in Lund was sold, said Lena Brandt, who runs cranes at Vega Halls.', 'Lena Brandt, who runs cranes at Vega Halls,'],
  ['Sales chief Lena Brandt told the town of the pier in Lund.', 'sales chief Lena Brandt'],
  ['Lena Brandt, a Democratic strategist, told the town of the pier in Lund.', 'Lena Brandt, a Democratic strategist,'],
  ["The pier was sold in May, Vega's chief executive, Lena Brandt, told the town.", "Lena Brandt, Vega's chief executive,"],
]
for (const [report, name] of known)
  test(`a report says who speaks: ${name}`, () => {
    assert.equal(told(report), name)
  })

test('of whom a report says nothing nothing is told, and what points to others is no office', () => {
  assert.equal(told('Lena Brandt told the town of the pier in Lund.'), undefined)
  assert.equal(told('Lena Brandt, their former manager, told the town of the pier in Lund.'), undefined)
})

test('what a report says of somebody in two places may be told in either way', () => {
  const text = 'Lena Brandt, who runs cranes at Vega Halls, wrote to Lund. The pier was sold, said Lena Brandt, the head of operations.'
  const dossier = dossierOf({
    reports: [{ id: 'r1', title: 'Of a port', text, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  assert.deepEqual(
    whoItIs('Lena Brandt', 'r1', dossier).map((each) => each.text),
    ['Lena Brandt, who runs cranes at Vega Halls,', 'Lena Brandt, the head of operations,'],
  )
})

test('where a house is too long to be told with it a profession stands alone, and an office that needs its house does not', () => {
  const ways = (report: string): readonly string[] => {
    const dossier = dossierOf({
      reports: [{ id: 'r1', title: 'Of a port', text: report, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' }],
      entities: [],
      ledger: [],
      receiptSentence: 'x',
    })
    return whoItIs('Lena Brandt', 'r1', dossier).map((each) => each.text)
  }
  const institute = 'the International Institute for Harbour and Ferry Studies'
  assert.deepEqual(ways(`The pier was sold, said Lena Brandt, a ferry analyst at ${institute}.`), ['Lena Brandt, a ferry analyst,'])
  assert.deepEqual(ways(`The pier was sold, said Lena Brandt, a director of ${institute}.`), [])
})
