import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { markedOpening, markedOpenings } from './marked-opening.ts'

const padding = 'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(30)

/** How a report's opening stands in marks. */
function openingOf(title: string, text: string, level?: 'L3'): string | undefined {
  const dossier = dossierOf({
    reports: [
      {
        id: 'r1',
        title,
        text: `${text}\n\n${padding}`,
        publishedAt: '2026-03-04T08:00:00Z',
        publisher: 'Tidewater Courier',
        ...(level && { level }),
      },
    ],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  return markedOpening({ ...dossier, attempt: 0 }, [])?.text
}

test('a short opening stands whole in marks, under its outlet and day', () => {
  assert.equal(
    openingOf('Gaia clears new quay', 'LUND (Agency) - The port council of Gaia cleared a new quay for container ships on Tuesday.'),
    'Tidewater Courier reported on 4 March 2026: “The port council of Gaia cleared a new quay for container ships on Tuesday.”',
  )
})

test('an opening too long to quote even so ends behind a whole clause', () => {
  assert.equal(
    openingOf(
      'Gaia quay for container ships',
      'The port council of Gaia cleared a new quay for container ships on Tuesday after a trial of nine months in which the old cranes of the northern basin had broken down eleven times.',
    ),
    'Tidewater Courier reported on 4 March 2026: “The port council of Gaia cleared a new quay for container ships on Tuesday”.',
  )
})

test('who says it in the report is told outside the marks', () => {
  assert.equal(
    openingOf(
      'Gaia port to close for repairs',
      'The Harbour Board said on Tuesday that the port of Gaia would close for repairs to its two northern container cranes in the second week of October this year.',
    ),
    'Tidewater Courier reported on 4 March 2026, citing the Harbour Board: “the port of Gaia would close for repairs to its two northern container cranes in the second week of October this year”.',
  )
})

test('of an opening a little too long the subject goes before the marks, and nothing is lost', () => {
  assert.equal(
    openingOf(
      'Gaia port council overrules harbour masters on quay',
      'Former harbour master Jared Vega on Tuesday sued the port council of Gaia for overruling the orders that all its harbour masters had given since the spring to keep container ships away.',
    ),
    'Tidewater Courier reported on 4 March 2026 that former harbour master Jared Vega “sued the port council of Gaia for overruling the orders that all its harbour masters had given since the spring to keep container ships away”.',
  )
})

test('who publishes its own news is named once', () => {
  assert.match(
    openingOf(
      'Tidewater Courier wins case over quay pictures',
      'Tidewater Courier won a case over the pictures of a quay that its owner had tried for two years to keep away from every court and reader.',
    ) ?? '',
    /reported on 4 March 2026 that it “won a case/u,
  )
})

test('who is cited is not named again at once', () => {
  const opening = (who: string): string | undefined =>
    openingOf(
      'Orion Lines to shut ferries for repairs',
      `${who} said on Tuesday that Orion Lines would shut both of its northern ferries for repairs in the second week of October and reopen them by the new year.`,
    )
  assert.match(opening('The Harbour Board') ?? '', /citing the Harbour Board: “Orion Lines would shut/u)
  assert.equal(opening('Orion Lines'), undefined)
})

test('marks within marks are single ones', () => {
  assert.match(
    openingOf('Gaia council drops old quay', 'The port council of Gaia dropped what it calls the "old quay" plan on Tuesday.') ?? '',
    /what it calls the ‘old quay’ plan/u,
  )
})

test('what points to others, judges, speaks to the reader or sets a scene is not quoted', () => {
  for (const text of [
    'It was the longest day that the port of Gaia and its new quay have seen this year.',
    'The port council of Gaia made a terrible mistake about the new quay on Tuesday night.',
    'If you like ships, the new quay of Gaia is a place to see one on any Tuesday.',
    'Seven gulls sat on a wet roof this morning and looked at the grey water below them.',
    'We are opening a new quay in Gaia on Tuesday and would like all of our friends there.',
  ])
    assert.equal(openingOf('Gaia opens new quay', text), undefined, text)
})

test('a source that allows no quotation is not quoted', () => {
  assert.equal(
    openingOf('Gaia clears new quay', 'The port council of Gaia cleared a new quay for container ships on Tuesday.', 'L3'),
    undefined,
  )
})

test('the US is a country, and no us of whoever wrote the report', () => {
  assert.match(
    openingOf('Gaia sells cranes to US ports', 'The port council of Gaia sold nine of its cranes to US ports on Tuesday.') ?? '',
    /“The port council of Gaia sold nine of its cranes to US ports on Tuesday\.”$/u,
  )
  assert.equal(openingOf('Gaia sells cranes', 'The port council of Gaia sold nine of its cranes to people like us on Tuesday.'), undefined)
})

test('all openings that stand in marks are offered, what tells most of the headlines first', () => {
  const report = (at: number, publisher: string, title: string, text: string) => ({
    id: `r${at}`,
    title,
    text: `${text}\n\n${padding}`,
    publishedAt: `2026-03-04T0${at}:00:00Z`,
    publisher,
  })
  const dossier = dossierOf({
    reports: [
      report(7, 'Tidewater Courier', 'Gaia quay opens', 'A new quay for container ships was opened by the mayor of Gaia on Tuesday.'),
      report(8, 'Pier Daily', 'Gaia council clears quay for ships', 'The port council of Gaia cleared a new quay for ships on Tuesday.'),
    ],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const texts = markedOpenings(dossier, []).map(({ text }) => text)
  assert.equal(texts.length, 2)
  assert.match(texts[0] ?? '', /^Pier Daily reported/u)
})
