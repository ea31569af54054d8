import assert from 'node:assert/strict'
import test from 'node:test'
import { figuresIn } from './deal-figures.ts'
import { isParty } from './deal-leads.ts'
import { indexNames, namesIn } from './deal-names.ts'
import { inPlainWords } from './in-plain-words.ts'

const index = indexNames([])
const plain = (text: string): string => inPlainWords(text, 'en', namesIn(text, index, 'en', new Set()))

for (const [told, said] of [
  [
    'Chips for the Denton site, 9,000 of them, will be bought from Orlin Chips.',
    '9,000 Chips for the Denton site will be bought from Orlin Chips.',
  ],
  ['The first customer for Orlin Chips’ chip, which ordered 5,000, is Ilsa AI.', 'Ilsa AI has ordered 5,000 chips from Orlin Chips.'],
  ['Orlin Chips ships 600 racks to Ilsa AI in July.', 'Orlin Chips will ship 600 racks to Ilsa AI in July.'],
  ['Ilsa AI ordered 900 GPUs from Orlin Chips through Brume Cloud.', 'Ilsa AI ordered 900 GPUs from Orlin Chips.'],
  [
    'With $400 million from Marrow Capital, Wexcombe Hosting will build halls in Denton.',
    'Wexcombe Hosting has raised $400 million from Marrow Capital.',
  ],
  ['Shares of Wexcombe Hosting fell after Ilsa AI raised $70 million.', 'Ilsa AI raised $70 million.'],
  ['Former Wexcombe Hosting engineers have raised $30 million for their start-up, Ilsa AI.', 'Ilsa AI has raised $30 million.'],
  ['Ilsa AI is in the market for $250 million.', 'Ilsa AI plans to raise $250 million in funding.'],
  ['Wexcombe Hosting wants its Nordic programme to reach 3 GW by 2032.', 'Wexcombe Hosting aims to reach 3 GW by 2032.'],
  [
    'The 30 MW campus, planned for farmland near Denton by Wexcombe Hosting, would include six halls.',
    'Wexcombe Hosting plans a 30 MW campus near Denton.',
  ],
] as const)
  test(told, () => assert.equal(plain(told), said))

test('a cheaper way to raise money names no house', () =>
  assert.deepEqual(
    namesIn('Green bonds worth $750 million were sold by Wexcombe Hosting.', index, 'en', new Set())
      .filter(isParty)
      .map((name) => name.text),
    ['Wexcombe Hosting'],
  ))
test('what the money of a house is for is no part of its name', () =>
  assert.deepEqual(
    namesIn('Wexcombe Hosting lands £310m from Marrow Capital for Kent build-out', index, 'en', new Set()).map((name) => name.text),
    ['Wexcombe Hosting', 'Marrow Capital'],
  ))
test('an option that became an order is one no more', () =>
  assert.equal(
    figuresIn('Ilsa AI has converted its option into a firm order with Orlin Chips for 9,000 chips.', 'en')[0]?.quantity?.qualifier,
    'exact',
  ))

// A second deal, or no other's, stays.
for (const kept of [
  'With $400 million from Marrow Capital, Wexcombe Hosting will build 40 MW in Denton.',
  'Shares of Wexcombe Hosting fell after Ilsa AI lost a tender.',
])
  test(kept, () => assert.equal(plain(kept), kept))
