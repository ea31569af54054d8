import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { SourceKind } from '../../../domain/source.ts'

const told = (text: string, kind: SourceKind): readonly string[] =>
  dossierOf({
    reports: [{ id: 'a', title: 'T', text, publishedAt: '2026-05-28T09:00:00Z', publisher: 'Harbour Post', kind }],
    entities: [],
    ledger: [],
    receiptSentence: '',
  }).facts.map(({ type, subject }) => `${type}: ${subject.map(({ entity }) => entity).join(', ')}`)

const ofOtherTrades = [
  'Harrowby raised $24 million in the quarter, more than any rival for the mayoral nomination.',
  'The House raised $457 million for flood relief in the spring.',
  'Former Governor Ines Maldren has raised 16.5 million dollars since she entered the race.',
  'The Coastal Affairs Committee approved a budget that raises $1 billion over ten years from fishing permits.',
  'Ostwick announced tariffs on 50 billion dollars of goods from Varland.',
  'The Supreme Court halted the resettlement programme for permanent residents.',
  'Governor Pell scrapped the plan to widen the coast road.',
  'Quarrow Brewing invested 4 billion dollars in Tolland Hemp.',
]

test('verbs of a deal outside the trade state nothing for the ledger in an outlet that writes of everything', () => {
  for (const kind of ['general', 'agency', 'press-release'] as const)
    for (const text of ofOtherTrades) assert.deepEqual(told(text, kind), [], text)
})

test('a long report of a trade outlet on something else states nothing either', () => {
  const filler = 'The evening went on with speeches, and the hall stayed full until the last train left for the coast. '
  assert.deepEqual(told(`${ofOtherTrades[0]} ${filler.repeat(8)}`, 'trade'), [])
})

test('one sign of the trade is enough: megawatts, chips, its words, or a round that sells shares', () => {
  const rows: readonly [string, string][] = [
    ['Orion has leased 10 MW from Kestrel.', 'capacity_lease'],
    ['Orion ordered 9,000 B200s from Nvidia.', 'hardware_purchase'],
    ['Kestrel has paused its data centre at Hexley.', 'capacity_build'],
    ['Sable raised $40 million in a Series B round led by Alder Capital.', 'financing'],
    ['Sable borrowed $900 million from Alder Capital for its AI cloud.', 'financing'],
  ]
  for (const [text, type] of rows) assert.equal(told(text, 'general')[0]?.split(':')[0], type, text)
})

test('a public body sells no shares, though the report is of the trade', () => {
  for (const text of [
    'The Senate raised $2 billion for AI data centres.',
    'The Coastal Affairs Committee raised 300 million dollars for a GPU supercomputer.',
  ])
    assert.deepEqual(
      told(text, 'trade').filter((it) => it.startsWith('financing')),
      [],
      text,
    )
})
