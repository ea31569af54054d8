import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { namesStranger, withNamesIntroduced } from './introduced-names.ts'

const report =
  'The port of Lund closed a pier in May. Harbour Secretary Lena Brandt wrote to the town. The pier was sold, said Otto Vega, who runs cranes at Orion Lines. Mara Reyes bought two ferries in Lund. The plan of Reyes was met with protest. Lund heard of it from Harbour Gov. Ada Holm in June. As Senator Ivo Lindt met the town, rain fell. Lt. Gov. Nora Falk sat with state Sen. Emil Koch. On Monday Senator Rosa Thorn left the pier. Liberal Democrat Leader Jon Merrow spoke. The town paid to coach Eva Solberg. Roads and Harbour Works Secretary Tilde Moe sang. Supreme Court nominee Ida Quist met Dunmere correspondent Nils Vik.'

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
  ['an office that the report cuts short', 'Ada Holm left Lund in May.', 'Harbour Governor Ada Holm left Lund in May.'],
  ['an office cut short in the sentence', 'Gazette adds that Amb. Lena Brandt left Lund.', 'Gazette adds that Amb. Lena Brandt left Lund.'],
  ['a word that opens its sentence is no part of the office', 'Ivo Lindt left Lund.', 'Senator Ivo Lindt left Lund.'],
  ['a deputy is not the office', 'Nora Falk left Lund.', 'Nora Falk left Lund.'],
  ['an office of a state is not the one of the land', 'Emil Koch left Lund.', 'Emil Koch left Lund.'],
  ['a day is no part of the office', 'Rosa Thorn left Lund.', 'Senator Rosa Thorn left Lund.'],
  ['a party keeps its name', 'Jon Merrow left Lund.', 'Liberal Democrat Leader Jon Merrow left Lund.'],
  ['half of what an office is called is no office', 'Tilde Moe left Lund.', 'Tilde Moe left Lund.'],
  ['a verb is no office', 'Eva Solberg left Lund.', 'Eva Solberg left Lund.'],
  ['an office that the sentence has', 'Lena Brandt resigned as secretary.', 'Lena Brandt resigned as secretary.'],
  ['whom somebody has put forward', 'Ida Quist left Lund.', 'Supreme Court nominee Ida Quist left Lund.'],
  ['for whom somebody reports', 'Nils Vik left Lund.', 'Dunmere correspondent Nils Vik left Lund.'],
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

/** Whether the sentence names somebody of whom a reader knows nothing. */
function isStrange(text: string, { title = 'Of a port', before = '' } = {}): boolean {
  const dossier = dossierOf({
    reports: [{ id: 'r1', title, text: report, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' }],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const claim = dossier.claims.find(({ subject }) => subject.text.includes('Reyes')) ?? dossier.claims[0]
  assert.ok(claim !== undefined)
  return namesStranger(text, claim, dossier, before)
}

test('who is named with no word of who that is is a stranger, by full name or surname', () => {
  assert.equal(isStrange('Mara Reyes bought two ferries in Lund.'), true)
  assert.equal(isStrange('The report says Reyes bought two ferries.'), true)
})

test('who has an office, stood in a headline or was told of before is no stranger, and a place or a body is none', () => {
  assert.equal(isStrange('Harbour Secretary Lena Brandt wrote to the town.'), false)
  assert.equal(isStrange('Mara Reyes bought two ferries in Lund.', { title: 'Reyes buys ferries' }), false)
  assert.equal(isStrange('The report says Reyes bought two ferries.', { before: 'Mara Reyes, a broker, sold a crane.' }), false)
  assert.equal(isStrange('The port of Lund closed a pier for Orion Lines.'), false)
})

test('where the report at hand introduces nobody another report of the story does', () => {
  const dossier = dossierOf({
    reports: [
      { id: 'r1', title: 'Of a port', text: report, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' },
      {
        id: 'r2',
        title: 'Of ferries',
        text: 'Two ferries were sold in Lund. Mara Reyes, a broker at Tide Lines and candidate, bought both. Mara Reyes, an economist, spoke of the price.',
        publishedAt: '2026-05-07T09:00:00Z',
        publisher: 'Courier',
      },
    ],
    entities: [],
    ledger: [],
    receiptSentence: 'x',
  })
  const claim = dossier.claims.find(({ subject, articleId }) => articleId === 'r1' && subject.text.includes('Reyes'))
  assert.ok(claim !== undefined)
  const { text, from } = withNamesIntroduced('Mara Reyes left Lund.', claim, dossier, { before: '', fits: () => true })
  assert.equal(text, 'Mara Reyes, an economist, left Lund.')
  assert.deepEqual(
    from.map(({ articleId }) => articleId),
    ['r2'],
  )
})

test('whom a sentence names by the surname alone it names in full, where the report shows that it is somebody', () => {
  const text = 'Mara Reyes met Otto Vega in Lund. Vega said that the pier was his. Reyes called Vega a liar in Dunmere.'
  const reports = [{ id: 'r1', title: 'Of a port', text, publishedAt: '2026-05-07T08:00:00Z', publisher: 'Gazette' }]
  const dossier = dossierOf({ reports, entities: [], ledger: [], receiptSentence: 'x' })
  const claim = dossier.claims.find(({ object }) => object?.text.includes('liar') === true) ?? dossier.claims[0]
  assert.ok(claim !== undefined)
  const of = (before: string): string =>
    withNamesIntroduced('Mara Reyes called Vega a liar.', claim, dossier, { before, fits: () => true }).text
  assert.equal(of(''), 'Mara Reyes called Otto Vega a liar.')
  assert.equal(of('Otto Vega left.'), 'Mara Reyes called Vega a liar.')
})
