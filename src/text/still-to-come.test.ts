import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './dates.ts'

const dayOf = (text: string): string => findDates(text, { language: 'en', reference: '2017-10-03' })[0]?.interval.from ?? ''

test('a weekday is the coming one where the deed is still to come, and the last one where somebody spoke on it', () => {
  const rows = [
    ['On Monday, the council will take a vote.', '2017-10-09'],
    ['The hearing is set for Thursday.', '2017-10-05'],
    ['The panel plans to vote on it Wednesday morning.', '2017-10-04'],
    ['They will decide by Friday.', '2017-10-06'],
    ['The vote sends it to the mayor, giving her until Friday to decide.', '2017-10-06'],
    ['The mayor has until Friday to decide.', '2017-10-06'],
    ['The strike had lasted until Monday.', '2017-10-02'],
    ['The bridge has stayed shut to all until Monday.', '2017-10-02'],
    ['The House passed it on Monday.', '2017-10-02'],
    ['He will resign, he said Monday.', '2017-10-02'],
    ['The mayor said Monday he will sign it.', '2017-10-02'],
    ['On Monday, the mayor said he will go.', '2017-10-02'],
    ['The trial, which began Monday, will go on.', '2017-10-02'],
    ['It will take the bill unveiled Monday to the floor.', '2017-10-02'],
    ['On Monday the council agreed to buy the mill.', '2017-10-02'],
    ['The council approved a plan to close nine mills on Monday.', '2017-10-02'],
    ['Dockers abandoned plans to strike on Monday.', '2017-10-02'],
    ['The board and its dockers agreed to end a strike on Monday.', '2017-10-02'],
    ['He will go last Monday.', '2017-10-02'],
  ] as const
  for (const [text, day] of rows) assert.equal(dayOf(text), day, text)
})

test('a quarter whose figures are told as done is one that is over, and what is planned or agreed for it stays ahead', () => {
  const from = (sentence: string, language = 'en') =>
    findDates(sentence, { reference: '2026-01-22', language }).map(({ interval }) => interval.from.slice(0, 7))
  assert.deepEqual(from('Orrel revenue fell 3% in the fourth quarter.'), ['2025-10'])
  assert.deepEqual(from('In the fourth quarter, revenue fell 3%.'), ['2025-10'])
  assert.deepEqual(from("Orrel's fourth-quarter revenue rose 4%."), ['2025-10'])
  assert.deepEqual(from('Orrel raised $9m in the third quarter of 2025 and $4m in the second quarter.'), ['2025-07', '2025-04'])
  assert.deepEqual(from('Im vierten Quartal sank der Gewinn um 3 Prozent.', 'de'), ['2025-10'])
  assert.deepEqual(from('Les ventes ont reculé de 3 % au quatrième trimestre.', 'fr'), ['2025-10'])
  assert.deepEqual(from('Las ventas cayeron un 3 % en el cuarto trimestre.', 'es'), ['2025-10'])
  assert.deepEqual(from('Orrel revenue rose 3% to $4 billion in the fourth quarter.'), ['2025-10'])
  for (const ahead of [
    'Orrel raised prices for the fourth quarter.',
    'Orrel shares rose on news of a launch in the fourth quarter.',
    'Orrel signed a contract to deliver 12 ships in the fourth quarter.',
    'Orrel raised its forecast for the fourth quarter.',
    'Orrel had planned a launch in the fourth quarter.',
    'Orrel agreed on deliveries in the fourth quarter.',
    'Orrel expects sales to fall in the fourth quarter.',
  ])
    assert.deepEqual(from(ahead), ['2026-10'], ahead)
})

test('what is put on a calendar lies ahead, whenever it was put there', () => {
  const from = (sentence: string) => findDates(sentence, { reference: '2026-01-20', language: 'en' }).map(({ interval }) => interval.from)
  assert.deepEqual(from('Brandt scheduled a trip to the coast on Thursday.'), ['2026-01-22'])
  assert.deepEqual(from('The judge set a hearing on the lease for Friday.'), ['2026-01-23'])
  assert.deepEqual(from('Brandt took a trip to the coast on Thursday.'), ['2026-01-15'])
})
