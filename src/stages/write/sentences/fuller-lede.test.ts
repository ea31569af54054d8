import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { writeWithoutModel } from '../without-model.ts'

const padding = 'The weather in the valley stayed calm and clear through most of that long and quiet afternoon. '.repeat(30)

interface Report {
  readonly title: string
  readonly text: string
  readonly publisher?: string
}

/** The summary of a story that these reports tell. */
function toldOf(...reports: readonly Report[]): readonly string[] {
  const dossier = dossierOf({
    reports: reports.map(({ title, text, publisher = 'Tidewater Courier' }, at) => ({
      id: `r${at}`,
      title,
      text: `${text}\n\n${padding}`,
      publishedAt: `2026-03-04T0${8 + at}:00:00Z`,
      publisher,
    })),
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  return writeWithoutModel(dossier, new Date('2026-03-05T00:00:00Z')).summary.map(({ text }) => text)
}

const closing = {
  title: 'Port council of Gaia closes northern quay',
  text: 'The port council of Gaia closed the northern quay on Tuesday, forcing nine ferry lines that carry half of the passengers on the bay to unload at smaller piers in the villages along the southern shore. The council meets again in April. Two cranes of the quay broke down in February.',
}

test('a first sentence that says the headline over again goes on with what its report does', () => {
  const [first = ''] = toldOf(closing)
  assert.match(first, /closed the northern quay .*“forcing nine ferry lines .* along the southern shore”/u)
})

test('what another report opens with comes before what stands far down', () => {
  const [first = '', second = ''] = toldOf(closing, {
    title: 'Ferry lines look for piers after quay of Gaia closes',
    text: 'Ferry lines hired forty small boats on Tuesday, carrying passengers and their luggage from the ships in the bay of Gaia to the fishing villages. One of the boats is painted green.',
    publisher: 'Pier Daily',
  })
  assert.match(first, /northern quay/u)
  assert.match(second, /forty small boats/u)
})
