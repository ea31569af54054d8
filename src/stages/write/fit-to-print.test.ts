import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import { fitToPrint, sureDays, withDates } from './fit-to-print.ts'
import { spanOf } from './wording/evidence-of.ts'

const report = (id: string, publisher: string, publishedAt: string, text: string) => ({ id, title: 'Lindow', text, publishedAt, publisher })
const dossier = dossierOf({
  reports: [
    report(
      'a',
      'Fenwick Courier',
      '2026-05-14T09:00:00Z',
      'The council of Lindow closed the Elm bridge on Monday. Engineers found cracks in two piers on Wednesday.',
    ),
    report('b', 'Pier Daily', '2026-05-15T09:00:00Z', 'A ferry replaced the Elm bridge of Lindow on Tuesday.'),
  ],
  entities: [],
  ledger: [],
  receiptSentence: 'x',
})
const claims = dossier.claims
const told = (text: string, at: number) => {
  const claim = claims[at] ?? assert.fail()
  return { text, claims: [claim], spans: [spanOf(claim, dossier) ?? assert.fail()] }
}
const printed = (...of: Parameters<typeof fitToPrint>[0]) => fitToPrint(of, dossier).map(({ text }) => text)

test('a day of the week is printed as the date its claim means, with the preposition it needs', () => {
  const dated = (text: string) => withDates(text, claims, dossier)
  assert.equal(dated('It shut on Monday.'), 'It shut on 11 May 2026.')
  assert.equal(dated('Monday the bridge shut.'), 'On 11 May 2026 the bridge shut.')
  assert.equal(dated('It has been shut since Monday, until Tuesday.'), 'It has been shut since 11 May 2026, until 12 May 2026.')
  assert.equal(dated('It shut early on Wednesday.'), 'It shut early on 13 May 2026.')
  for (const as of [
    'It shut on Monday night.',
    'Monday’s vote shut it.',
    "Monday's vote shut it.",
    'It shuts on Friday.',
    'Mondays are busy.',
  ])
    assert.equal(dated(as), as)
})

test('the first sentence of a report names its outlet, later ones do not, and one that names it is left as it is', () => {
  assert.deepEqual(
    printed(told('The Elm bridge was closed.', 0), told('Cracks were found.', 1), told('A ferry replaced it on 12 May 2026.', 2)),
    [
      'The Elm bridge was closed, Fenwick Courier reported on 14 May 2026.',
      'Cracks were found.',
      'A ferry replaced it on 12 May 2026, Pier Daily reported on 15 May 2026.',
    ],
  )
  assert.deepEqual(printed(told('According to Fenwick Courier, the bridge was closed.', 0)), [
    'According to Fenwick Courier, the bridge was closed.',
  ])
  assert.deepEqual(printed(told('The bridge was shut on 14 May 2026.', 0)), [
    'The bridge was shut on 14 May 2026, Fenwick Courier reported that day.',
  ])
})

test('a sentence over the cap of its report is left out, and those behind it may still fit', () => {
  const long = `The bridge ${'and its old stone piers '.repeat(6)}was closed.`
  assert.deepEqual(printed(told(long, 0), told('Cracks were found.', 1)), ['Cracks were found, Fenwick Courier reported on 14 May 2026.'])
})

test('an outlet that is part of another name is not named by it, and of two outlets only the one that is new is', () => {
  assert.deepEqual(printed(told('The editors of the Pier Daily Fund want a ferry.', 2)), [
    'The editors of the Pier Daily Fund want a ferry, Pier Daily reported on 15 May 2026.',
  ])
  const [first, both] = [told('The Elm bridge was closed.', 0), told('A ferry replaced it.', 1)]
  const withSecond = { ...both, spans: [...both.spans, ...told('', 2).spans] }
  assert.equal(printed(first, withSecond)[1], 'A ferry replaced it, Pier Daily reported on 15 May 2026.')
})

const storyOf = (text: string) =>
  dossierOf({ reports: [report('c', 'Pier Daily', '2026-05-14T09:00:00Z', text)], entities: [], ledger: [], receiptSentence: 'x' })

test('“a year ago” and “now” give no claim a day', () => {
  const text = 'Vega sold its ferry a year ago. Orion now runs a pier in Lund. The harbour closed on Tuesday.'
  const own = storyOf(text)
  const days = own.claims.flatMap((claim) =>
    sureDays(claim, { publishedAt: '2026-05-14T09:00:00Z', text }).map(({ interval }) => interval.from),
  )
  assert.deepEqual(days, ['2026-05-12'])
})

test('code writes the year for “this year”, as the words around it want it', () => {
  const text = 'Vega sold nine ferries this year and four last year.'
  const own = storyOf(text)
  const dated = (words: string): string => withDates(words, own.claims, own)
  assert.equal(dated('Nine ferries were sold this year.'), 'Nine ferries were sold in 2026.')
  assert.equal(dated('By this year nine were sold.'), 'By 2026 nine were sold.')
  assert.equal(dated('This year’s nine follow four.'), '2026 nine follow four.')
  assert.equal(dated('Next year is open.'), 'Next year is open.')
})
