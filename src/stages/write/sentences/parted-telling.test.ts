import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { offerParted } from '../summarise.ts'

const padding = 'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(30)

/** How a report's opening is told with its rest in marks. */
function partedOf(text: string, level?: 'L3'): string | undefined {
  const dossier = dossierOf({
    reports: [
      {
        id: 'r1',
        title: 'Port council of Gaia closes quay',
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
  const opening = dossier.claims.find(({ position }) => position === 0)
  return opening === undefined ? undefined : offerParted(opening, [], 8, { ...dossier, attempt: 0 })[0]?.sentence.text
}

const closed =
  'The port council of Gaia closed the northern quay on Tuesday, forcing nine ferry lines to unload at smaller piers in the villages along the southern shore.'

test('behind our words for a deed the rest of its sentence stands in marks', () => {
  const told = partedOf(closed) ?? ''
  assert.match(told, /closed the northern quay on 3 March 2026, “forcing nine ferry lines .* along the southern shore”/u)
  assert.match(told, /Tidewater Courier reported/u)
})

test('a source that allows no quotation is not told so', () => {
  assert.equal(partedOf(closed, 'L3'), undefined)
})

test('what a clause hangs on by stays before the marks', () => {
  assert.match(
    partedOf('The port council of Gaia closed the northern quay on Tuesday after two of its old cranes broke down in one night.') ?? '',
    / after “two of its old cranes broke down in one night”/u,
  )
})

test('marks do not open with what points to a sentence that is not told', () => {
  const after = (whose: string) =>
    partedOf(`The port council of Gaia closed the northern quay on Tuesday after ${whose} broke down in one night.`)
  assert.match(after('two of its old cranes') ?? '', /after “two of its old cranes/u)
  assert.doesNotMatch(after('those two old cranes') ?? '', /“/u)
})

test('a list is not parted from its first things', () => {
  assert.equal(
    partedOf('The port council of Gaia closed the quay after weeks of bitter, slow and costly repairs that nobody had asked for.'),
    undefined,
  )
})

test('no few words in the middle of a phrase stand in marks', () => {
  assert.equal(partedOf('The port council of Gaia closed the northern quay for five days in the old town.'), undefined)
})

test('a day in the middle of a phrase is not told as a date', () => {
  assert.doesNotMatch(
    partedOf(
      'The port council of Gaia closed the northern quay in a late Tuesday letter, telling nine ferry lines to unload at smaller piers along the shore.',
    ) ?? '',
    /late on 3 March/u,
  )
})

test('marks inside marks are single', () => {
  assert.match(
    partedOf(
      'The port council of Gaia closed the northern quay on Tuesday, calling its cranes “a danger to every crew” that ties up there at night.',
    ) ?? '',
    /“calling its cranes ‘a danger to every crew’ that ties up there at night”/u,
  )
})

test('an end that a long sentence cannot keep is left out only where it takes nothing back', () => {
  const long =
    'The port council of Gaia closed the northern quay on Tuesday, forcing nine ferry lines to unload at smaller piers along the southern shore'
  assert.match(
    partedOf(`${long} – a step that the town had wanted since a cold spring in which all of the old cranes froze.`) ?? '',
    /“forcing nine ferry lines to unload at smaller piers along the southern shore”/u,
  )
  assert.doesNotMatch(
    partedOf(`${long} – though a court later reversed the order and let all nine of the lines come back to the quay at once.`) ?? '',
    /southern shore”/u,
  )
})
