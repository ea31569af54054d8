import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNames } from './names.ts'

const rows: readonly (readonly [sentence: string, ...expected: string[]])[] = [
  ["Orion has leased 10 MW at Kestrel's Lyon East site in Q3 2026.", 'Orion', 'Kestrel', 'Lyon East'],
  ['President Emmanuel Macron met C.C. Wei of TSMC at the Bank of England.', 'Emmanuel Macron', 'C.C. Wei', 'TSMC', 'Bank of England'],
  ['AT&T, Coca-Cola, xAI and d-Matrix fell on Monday.', 'AT&T', 'Coca-Cola', 'xAI', 'd-Matrix'],
  ['Shares of Vega rose 3% in May.', 'Vega'],
  ['However, the company spent 240 MW.'],
  ['New Jersey and the Bank of Lune sued.', 'New Jersey', 'Bank of Lune'],
  ['Bank of Lune officials met; new rules for Lune apply.', 'Bank of Lune', 'Lune'],
  ['New rules for Lune apply.', 'Lune'],
]

test('names are runs of capitals; units, periods and titles are none', () => {
  for (const [sentence, ...expected] of rows)
    assert.deepEqual(
      findNames(sentence, 'en').map((name) => name.text),
      expected,
      sentence,
    )
})

test('a month behind a given name is a surname, unless it is dated', () => {
  const found = (text: string) => findNames(text, 'en').map((name) => name.text)
  assert.deepEqual(found('Ministers met Theresa May on Monday.'), ['Theresa May'])
  assert.deepEqual(found('He wrote to Martha May 5.'), ['Martha'])
  assert.deepEqual(found('A ban in Virginia May ends.'), ['Virginia'])
})

test('cue words tell the kind', () => {
  const kinds = findNames('Ann Lee of Vega Holdings spoke in France about GB300.', 'en').map((name) => `${name.text}: ${name.kind}`)
  assert.deepEqual(kinds, ['Ann Lee: person', 'Vega Holdings: org', 'France: place', 'GB300: product'])
})

test('a French name is found behind the small word it swallows', () => {
  assert.deepEqual(
    findNames("Le contrat d'Onda Micro avec l’Ardelle vaut 3 millions d’euros.", 'fr').map((name) => name.text),
    ['Onda Micro', 'Ardelle'],
  )
})

test('a unit that German writes large is no name', () => {
  const text = 'Halden mietet anderthalb Gigawatt in Lübbenau.'
  assert.deepEqual(
    findNames(text, 'de').map(({ start, end }) => text.slice(start, end)),
    ['Halden', 'Lübbenau'],
  )
})
