import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleFrame } from './title-frames.ts'

const text =
  'Lund lost its ferry to Vega Lines. The riders in Lund pay higher fares, and Lena Brandt wants a plan. A history of the harbour says how ferries were run by a guild. Did the guild lie? Times were hard.'

const rows: readonly (readonly [title: string, frame: string | undefined])[] = [
  ['How Vega Lines lost its ferry to Lund', 'explains how Vega Lines lost its ferry to Lund'],
  ['Why riders in Lund pay higher fares', 'explains why riders in Lund pay higher fares'],
  ['Harbour map: Where Vega Lines has cut ferries', 'reports where Vega Lines has cut ferries'],
  ['Will Vega Lines raise fares in Lund?', 'asks whether Vega Lines will raise fares in Lund'],
  ['Did the guild hide losses in Lund?', 'asks whether the guild hid losses in Lund'],
  ['Why did Vega Lines raise fares?', 'asks why Vega Lines raised fares'],
  ['Five times Lund lost its ferry', 'lists five times Lund lost its ferry'],
  ["A look at Lena Brandt's plan for the harbour", "looks at Lena Brandt's plan for the harbour"],
  ['Voters who cannot stand both Brandt and Vega', 'looks at voters who cannot stand both Brandt and Vega'],
  ['Winners and losers of the ferry vote in Lund', 'lists winners and losers of the ferry vote in Lund'],
  ['The ferry row in Lund, explained in 500 words', 'explains the ferry row in Lund'],
  ['The history of a guild that will change Lund', 'looks at the history of a guild that will change Lund'],
  ['The Importance of a Plan This Weekend', 'looks at the importance of a plan'],
  [
    "Why Vega Lines could lose the harbour's riders as Brandt courts riders' votes",
    "explains why Vega Lines could lose the harbour's riders as Brandt courts riders' votes",
  ],
  ["Read Lena Brandt's plan for the harbour", "looks at Lena Brandt's plan for the harbour"],
  ['Brandt in Lund for talks with Vega', undefined],
  ['How we lost our ferry to Lund', undefined],
  ['Vega Lines cuts ferries in Lund', undefined],
  ['Vega Lines to cut ferries in Lund', undefined],
  ['The truth about ferries in Lund', undefined],
  ["Brandt on ferries: 'A shame for Lund'", undefined],
  ['Will it?', undefined],
]
for (const [title, frame] of rows)
  test(`what a piece without news is about: ${title}`, () => {
    const found = titleFrame(title, text)
    assert.equal(found === undefined ? undefined : `${found.verb} ${found.words}`, frame)
  })

test('a hostile headline is read in time and never throws', () => {
  for (const part of ['?', 'how '.repeat(3_000), `Will ${'x '.repeat(3_000)}?`, '5 times '.repeat(500), `${'(['.repeat(400)}`])
    assert.doesNotThrow(() => titleFrame(part, text))
})
