import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { markedOpening } from './marked-opening.ts'

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

const cuts: readonly (readonly [string, string | undefined])[] = [
  [
    'The port council of Gaia cleared a new quay for container ships on Tuesday after a trial of nine months in which the old cranes had broken down eleven times.',
    'The port council of Gaia cleared a new quay for container ships on Tuesday',
  ],
  [
    'The port council of Gaia has fined Orion Lines over a new quay for container ships, which was meant to open in the spring of last year and stands unfinished.',
    'The port council of Gaia has fined Orion Lines over a new quay for container ships',
  ],
  // What takes the words back may not be cut off.
  [
    'The port council of Gaia will clear a new quay for container ships in the autumn of next year, unless the owners of the two nearest houses win their case.',
    undefined,
  ],
  // Nor who says so, where no one says so before the cut.
  [
    'The port council of Gaia took bribes for a new quay for container ships in the autumn of last year, three of its former clerks have alleged in letters to the mayor.',
    undefined,
  ],
  // Nor the end of a list.
  [
    'The port council of Gaia cleared a new quay for large container ships, shut the old one to ferries and traffic of all kinds, and has dismissed its two engineers.',
    undefined,
  ],
  // Nobody is told to have done less than they did: "no ship ... | after".
  [
    'No container ship will use the new quay of the port of Gaia in the autumn after a storm that broke two of the cranes and sank a barge full of gravel.',
    undefined,
  ],
]

for (const [text, told] of cuts)
  test(`an opening too long to quote ends ${told === undefined ? 'nowhere' : `behind “${told.slice(-28)}”`}: ${text.slice(60, 120)}…`, () => {
    assert.equal(openingOf('Gaia quay for container ships', text), told && `Tidewater Courier reported on 4 March 2026: “${told}”.`)
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
