import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../../../../test/support/in-memory-story.ts'
import type { Claim } from '../../../domain/claim.ts'
import { claimsByRule } from './claims-by-rule.ts'

const read = (text: string, language = 'en'): readonly Claim[] => {
  const article = articleOf({ id: 'a', title: 'T', text, publishedAt: '2026-05-28T09:00:00Z', publisher: 'Harbour Post', language })
  return claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
}
const told = ({ subject, verb, object, recipient, condition, speaker, modality, negated }: Claim): string =>
  [
    `${subject.text} | ${verb.text} | ${object?.text ?? ''}`,
    recipient && `to ${recipient.text}`,
    condition && `under "${condition.text}"`,
    speaker && `says ${speaker.text}`,
    `${negated ? 'not ' : ''}${modality}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ; ')

const rows: readonly (readonly [text: string, ...claims: readonly string[]])[] = [
  ['Orion sold its ferries to Vega in May.', 'Orion | sold | its ferries to Vega in May ; to Vega ; fact'],
  ['Orion told staff that the yard will close.', 'the yard | will close |  ; says Orion ; plan'],
  ['Vega pauses the Tyne line until power prices fall.', 'Vega | pauses | the Tyne line ; under "until power prices fall" ; fact'],
  ['Vega will sell the yard if banks agree.', 'Vega | will sell | the yard ; under "if banks agree" ; conditional'],
  ['Orion said it would not sell the yard.', 'it | would not sell | the yard ; says Orion ; not plan'],
  ['The port has no plans to close.', 'The port | has | no plans to close ; not fact'],
  ['Orion is likely to open a yard in Lyon.', 'Orion | is | likely to open a yard in Lyon ; possible'],
  [
    'Vega bought the yard, a person familiar with the matter said.',
    'Vega | bought | the yard ; says a person familiar with the matter ; rumour',
  ],
  ['The union fears that trams may not run.', 'The union | fears | that trams may not run ; fact'],
  ['Orion did not say that the yard will close.', 'Orion | did not say | that the yard will close ; not fact'],
]
for (const [text, ...claims] of rows) test(`claims of: ${text}`, () => assert.deepEqual(read(text).map(told), claims))

test('abroad a verb set ahead is a plan, and who says so is told beside a day', () => {
  const of = (text: string, language: string): readonly string[] =>
    read(text, language).map(({ subject, speaker, modality }) => `${subject.text} ${speaker?.text ?? '-'} ${modality}`)
  assert.deepEqual(of('Orla investira 9 milliards d’euros en France.', 'fr'), ['Orla - plan'])
  assert.deepEqual(of('Orla invertirá 900 millones de euros en Lugo.', 'es'), ['Orla - plan'])
  assert.deepEqual(of('Orla a loué 12 MW à Nantes le 9 mars 2026, selon Kedris.', 'fr'), ['Orla Kedris fact'])
  assert.deepEqual(of('Orla mietet 12 MW in Bremen, teilte Kedris am 9. März 2026 mit.', 'de'), ['Orla Kedris fact'])
})

test('the day of a deed stands behind whom it is told by', () => {
  const dates = (text: string): readonly string[] => read(text).flatMap((claim) => claim.dates.map(({ interval }) => interval.from))
  assert.deepEqual(dates('According to Kedris, Orla cut 90 jobs in March.'), ['2026-03-01'])
  assert.deepEqual(dates('Orla cut 90 jobs, Kedris said on Monday.'), [])
})

test('whom a later "he" means is looked for in its own sentence first', () => {
  const subjects = (text: string): readonly string[] => read(text).map(({ subject }) => subject.text)
  assert.deepEqual(subjects('Karl Orr left the board. Hugo Brandt opposes the plan, but he wants a vote.').slice(-1), ['Hugo Brandt'])
  assert.deepEqual(subjects('Karl Orr left the board. Hugo Brandt’s boat sank, and he wants a vote.').slice(-1), ['he'])
})

test('"he" is no woman’s, and "she" no man’s', () => {
  const subjects = (text: string): readonly string[] => read(text).map(({ subject }) => subject.text)
  assert.deepEqual(subjects('Elizabeth Brandt trails in Lund. He leads in Orrel.').slice(-1), ['He'])
  assert.deepEqual(subjects('Karl Brandt trails in Lund. He leads in Orrel.').slice(-1), ['Karl Brandt'])
  assert.deepEqual(subjects('Karl Brandt trails in Lund. She leads in Orrel.').slice(-1), ['She'])
})

test('half an object is no object: the claim is left out', () => {
  for (const text of [
    'Vega issued a rare, two-page statement.',
    'The minister said on Monday: “The yard will close.”',
    'The mayor told reporters on Monday, "We will not close the yard."',
    'Orion pleaded guilty to fraud, theft of copper and arson.',
    'The court heard that Ana Reyes, a judge, had sold the yard.',
  ])
    assert.deepEqual(
      read(text).filter(({ verb, object }) => verb.text !== '' && !/arson|had sold/.test(object?.text ?? '')),
      [],
      text,
    )
})

test('words inside a quotation are not the publisher’s, also where the quotation opened in a sentence before', () => {
  assert.deepEqual(
    read('“We are sure of it. The yard will close in May.”').filter(({ verb }) => verb.text !== ''),
    [],
  )
})

test('a figure per something is a rate with its "per", and no plain amount', () => {
  const [claim] = read('Orion charges GBP 0.07 per kWh for its power.')
  assert.deepEqual(
    claim?.rates?.map(({ lo, unit, per }) => [lo, unit, per]),
    [[0.07, 'GBP', 'kWh']],
  )
  assert.deepEqual(claim?.money, [])
  assert.equal(claim?.object?.text, 'GBP 0.07 per kWh for its power')
})

test('figures and days belong to the clause they stand in, and the day of saying to none', () => {
  const [first, second] = read('Orion sold 40 trams in 2024 and Vega bought 30 ferries in 2025.')
  assert.deepEqual(
    [first, second].map((claim) => claim?.dates.map(({ text }) => text)),
    [['2024'], ['2025']],
  )
  const [said] = read('Orion said on 3 May that Vega will open a yard in 2027.')
  assert.deepEqual(
    said?.dates.map(({ text }) => text),
    ['2027'],
  )
})

test('French, German and Spanish sentences give names, figures and days in place', () => {
  for (const [language, text] of [
    ['fr', 'Orion a loué 10 MW à Lyon le 3 mai 2026, selon Vega.'],
    ['de', 'Orion mietet 10 MW in Lyon, teilte Vega am 3. Mai 2026 mit.'],
    ['es', 'Orion alquiló 10 MW en Lyon el 3 de mayo de 2026, según Vega.'],
  ] as const) {
    const [claim] = read(text, language)
    assert.equal(claim?.quantities[0]?.quantity.lo, 10, text)
    assert.ok((claim?.names.length ?? 0) > 0 && claim?.dates.length === 1, text)
  }
})

test('what limits a claim is told beside it, with its kind and place', () => {
  const limits = (text: string) => (read(text)[0]?.limits ?? []).map((limit) => `${limit.kind}: ${limit.text}`)
  assert.deepEqual(limits('In Lund, Orion reportedly closed the yard because of a fire.'), [
    'place: In Lund',
    'hedge: reportedly',
    'cause: because of a fire',
  ])
  assert.deepEqual(limits('Despite warnings, Vega sold its ferries to Orion in May to pay its debts.'), [
    'exception: Despite warnings',
    'time: in May',
    'purpose: to pay its debts',
  ])
})

test('a claim that was read from a shortened sentence says that it is partly read', () => {
  const isPart = (text: string) => read(text)[0]?.isPartlyRead === true
  assert.equal(isPart('Vega sold its ferries to Orion in May.'), false)
  assert.equal(isPart('Vega sold its ferries to Orion – after the strike that we all feared for “months on end”.'), true)
})

test('he or she is still the one person spoken of while nobody else comes in', () => {
  const last = (text: string) => read(text).at(-1)?.subject.text
  assert.equal(last('Maria Brandt resigned on Monday. The vote was close in Lund. She will leave the harbour in May.'), 'Maria Brandt')
  assert.equal(last('Maria Brandt resigned on Monday. A lawyer for the port spoke in Lund. She will leave the harbour in May.'), 'She')
})

test('a bare noun phrase is nothing that is said', () => {
  assert.deepEqual(
    read('Reports said the Lund, Sweden, home where Orr grew up was sold.').filter(({ verb }) => verb.text === 'said'),
    [],
  )
})

test('a byline and a heading above a report give no claim, and positions are counted from the sentence it opens with', () => {
  const text =
    '3 May 2026 — Lena Brandt\nHarbour desk\nVega Lines opened a quay in Lund on Monday. Orion Yards sold nine cranes to Vega Lines.'
  const article = articleOf({ id: 'a', title: 'T', text, publishedAt: '2026-05-28T09:00:00Z', publisher: 'Harbour Post' })
  const claims = claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
  assert.deepEqual([...new Set(claims.map(({ position }) => position))], [0, 1])
  assert.ok(claims.every(({ start }) => start >= text.indexOf('Vega Lines')))
})

test('what somebody asks for is said, and the deed that a noun in -ing names begins', () => {
  assert.deepEqual(
    read('Harbour pilots had asked for EUR 40 million. The copying began on 3 May.').map(({ subject, verb }) => [subject.text, verb.text]),
    [
      ['Harbour pilots', 'had asked'],
      ['The copying', 'began'],
    ],
  )
})
