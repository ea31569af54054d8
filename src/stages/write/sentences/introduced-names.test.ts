import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { withNamesIntroduced } from './introduced-names.ts'

const report =
  'The port of Lund closed a pier in May. Harbour Secretary Lena Brandt wrote to the town. The pier was sold, said Otto Vega, who runs cranes at Orion Lines. Mara Reyes bought two ferries in Lund. The plan of Reyes was met with protest.'

function told(text: string, { before = '', room = 40 } = {}): string {
  const dossier = dossierOf({
    reports: [{ id: 'r1', title: 'Of a port', text: report, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const claim = dossier.claims.find(({ subject }) => subject.text.includes('Reyes')) ?? dossier.claims[0]
  assert.ok(claim !== undefined)
  return withNamesIntroduced(text, claim, dossier, { before, fits: (longer) => longer.split(' ').length <= room }).text
}

const cases: readonly (readonly [why: string, text: string, introduced: string])[] = [
  ['an office before the name', 'Lena Brandt left Lund in May.', 'Harbour Secretary Lena Brandt left Lund in May.'],
  ['inside a sentence', 'Gazette adds that Lena Brandt left Lund.', 'Gazette adds that Harbour Secretary Lena Brandt left Lund.'],
  ['what the report says behind it', 'Otto Vega left Lund.', 'Otto Vega, who runs cranes at Orion Lines, left Lund.'],
  ['whom no report introduces', 'Mara Reyes left Lund.', 'Mara Reyes left Lund.'],
  ['who is introduced already', 'The secretary, Lena Brandt, left Lund.', 'The secretary, Lena Brandt, left Lund.'],
  ['a name that belongs to a noun', 'The town opened the Lena Brandt pier.', 'The town opened the Lena Brandt pier.'],
]
for (const [why, text, introduced] of cases)
  test(`a person is introduced where a report says who that is: ${why}`, () => {
    assert.equal(told(text), introduced)
  })

test('nobody is introduced twice, or where there is no room', () => {
  assert.equal(told('Lena Brandt left Lund.', { before: 'Brandt wrote to the town.' }), 'Lena Brandt left Lund.')
  assert.equal(told('Lena Brandt left Lund in May.', { room: 6 }), 'Lena Brandt left Lund in May.')
})
