import assert from 'node:assert/strict'
import test from 'node:test'
import { clausesOfDeals } from './clauses-of-deals.ts'
import { figuresIn } from './deal-figures.ts'
import { indexNames, namesIn } from './deal-names.ts'

const index = indexNames([])
const clauses = (text: string, language = 'en'): readonly string[] =>
  clausesOfDeals({ text, language, names: namesIn(text, index, language, new Set()), figures: figuresIn(text, language) })

const told: readonly (readonly [text: string, clauses: readonly string[], language?: string])[] = [
  [
    'Ilsa AI and Brume Labs have rented 12 MW and 30 MW respectively at Wexcombe Hosting.',
    ['Ilsa AI has rented 12 MW at Wexcombe Hosting.', 'Brume Labs has rented 30 MW at Wexcombe Hosting.'],
  ],
  [
    'Two tenants, Ilsa AI with 12 MW and Brume Labs with 30 MW, have taken space at Wexcombe Hosting.',
    ['Ilsa AI, with 12 MW, has taken space at Wexcombe Hosting.', 'Brume Labs, with 30 MW, has taken space at Wexcombe Hosting.'],
  ],
  [
    'Two sites, one of 12 MW in Denton and one of 30 MW in Ystad, will be built by Wexcombe Hosting.',
    ['12 MW in Denton will be built by Wexcombe Hosting.', '30 MW in Ystad will be built by Wexcombe Hosting.'],
  ],
  [
    'Ilsa AI has borrowed $90 million from Marlow Bank, and Orlin Chips will ship it 600 GPUs.',
    ['Ilsa AI has borrowed $90 million from Marlow Bank.', 'Orlin Chips will ship Ilsa AI 600 GPUs.'],
  ],
  [
    'Wexcombe Hosting will lease 40 MW to Ilsa AI and 25 MW to Brume Labs.',
    ['Wexcombe Hosting will lease 40 MW to Ilsa AI.', 'Wexcombe Hosting will lease 25 MW to Brume Labs.'],
  ],
  [
    'Ilsa AI, which rents 12 MW from Wexcombe Hosting, has ordered 600 GPUs from Orlin Chips.',
    ['Ilsa AI has ordered 600 GPUs from Orlin Chips.', 'Ilsa AI rents 12 MW from Wexcombe Hosting.'],
  ],
  [
    'Orlin Chips will deliver 3,000 accelerators to Ilsa AI and 1,500 to Brume Labs.',
    ['Orlin Chips will deliver 3,000 accelerators to Ilsa AI.', 'Orlin Chips will deliver 1,500 accelerators to Brume Labs.'],
  ],
  [
    'While Ilsa AI rents 12 MW in Denton, its rival Brume Labs has leased 30 MW from Wexcombe Hosting.',
    ['Ilsa AI rents 12 MW in Denton.', 'Brume Labs has leased 30 MW from Wexcombe Hosting.'],
  ],
  [
    'Harrow Capital will lend Ilsa AI $40 million, and Marrow Bank will lend it $10 million.',
    ['Harrow Capital will lend Ilsa AI $40 million.', 'Marrow Bank will lend Ilsa AI $10 million.'],
  ],
  [
    'Wexcombe Hosting has two new tenants, with Ilsa AI leasing 18 MW and Brume Labs 12 MW.',
    [
      'Wexcombe Hosting has two new tenants, with Ilsa AI leasing 18 MW.',
      'Wexcombe Hosting has two new tenants, with Brume Labs leasing 12 MW.',
    ],
  ],
  [
    'Ilsa AI raised $40 million from Harrow Capital, a week after it ordered 600 GPUs from Orlin Chips.',
    ['Ilsa AI raised $40 million from Harrow Capital.', 'Ilsa AI ordered 600 GPUs from Orlin Chips.'],
  ],
  [
    'Ilsa AI will rent 12 MW from Wexcombe Hosting, to be powered by 15 MW of wind from Marrow Energy.',
    ['Ilsa AI will rent 12 MW from Wexcombe Hosting.', 'Wexcombe Hosting will be powered by 15 MW of wind from Marrow Energy.'],
  ],
  [
    'At Denton, 40 MW are leased to Ilsa AI and 25 MW to Brume Labs.',
    ['At Denton, 40 MW are leased to Ilsa AI.', 'At Denton, 25 MW are leased to Brume Labs.'],
  ],
  [
    'Ilsa AI has ordered 600 GPUs from Orlin Chips, financing the purchase with a $40 million loan from Harrow Capital.',
    ['Ilsa AI has ordered 600 GPUs from Orlin Chips.', 'Ilsa AI has secured a $40 million loan from Harrow Capital.'],
  ],
  [
    'Wexcombe Hosting borrowed $700 million from Harrow Capital, of which $200 million is for land.',
    ['Wexcombe Hosting borrowed $700 million from Harrow Capital.'],
  ],
  [
    'Kraftwell Hosting vermietet 6 MW an Ilsa AI und 4 MW an Brume Labs.',
    ['Kraftwell Hosting vermietet 6 MW an Ilsa AI.', 'Kraftwell Hosting vermietet 4 MW an Brume Labs.'],
    'de',
  ],
]

test('a sentence of two deals is written out as two sentences that stand alone', () => {
  for (const [text, wanted, language] of told) assert.deepEqual(clauses(text, language), wanted, text)
})

test('a sentence of one piece, and one that denies or doubts anything, is not taken apart', () => {
  for (const text of [
    'Wexcombe Hosting will invest $400 million in a 40 MW hall in Denton.',
    'Ilsa AI leased 12 MW and hired a new chief executive.',
    'Wexcombe Hosting would lease 40 MW to Ilsa AI and 25 MW to Brume Labs if the county agreed.',
    'Neither has Ilsa AI ordered 600 GPUs from Orlin Chips, nor has Brume Labs rented 12 MW from Wexcombe Hosting.',
    'In 2021 Wexcombe Hosting leased 4 MW to Ilsa AI and 2 MW to Brume Labs.',
  ])
    assert.deepEqual(clauses(text), [], text)
})

test('two houses with their sizes that do no deal with a third are no clauses of a deal with it', () => {
  const each = (rest: string) => clauses(`Orrin Cloud with 11 MW and Vexa AI with 6 MW ${rest}.`).length
  assert.equal(each('have leased from Brindle Hosting'), 2)
  for (const rest of [
    'compete with Brindle Hosting for tenants',
    'sued Brindle Hosting over rent',
    'have ended leases with Brindle Hosting',
  ])
    assert.ok(each(rest) < 2, rest)
})
