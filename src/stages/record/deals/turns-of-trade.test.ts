import assert from 'node:assert/strict'
import test from 'node:test'
import { indexNames, namesIn } from './deal-names.ts'
import { inPlainWords } from './in-plain-words.ts'

const index = indexNames([])
const plain = (text: string): string => inPlainWords(text, 'en', namesIn(text, index, 'en', new Set()))

const told: readonly (readonly [text: string, plain: string])[] = [
  ['It is Wexcombe Hosting that has let 12 MW to Ilsa AI.', 'Wexcombe Hosting has let 12 MW to Ilsa AI.'],
  ['It was from Wexcombe Hosting that Ilsa AI rented 12 MW.', 'Ilsa AI rented 12 MW from Wexcombe Hosting.'],
  ['Taiwan’s Ilsa Digital said it was building a 90 MW centre.', 'Taiwan’s Ilsa Digital is building a 90 MW centre.'],
  ['Wexcombe Hosting, bought last year by Harrow Capital, will house 9 MW for Ilsa AI.', 'Wexcombe Hosting will house 9 MW for Ilsa AI.'],
  ['Ilsa AI (NASDAQ: ILSA) has leased 12 MW from Wexcombe Hosting.', 'Ilsa AI has leased 12 MW from Wexcombe Hosting.'],
  ['Ilsa AI, founded in 2021, has leased 12 MW from Wexcombe Hosting.', 'Ilsa AI has leased 12 MW from Wexcombe Hosting.'],
  ['Ilsa AI has leased 12 MW from Wexcombe Hosting, part of Harrow Group.', 'Ilsa AI has leased 12 MW from Wexcombe Hosting.'],
  ['If its board agrees, Ilsa AI will take 12 MW from Wexcombe Hosting.', 'Ilsa AI plans to take 12 MW from Wexcombe Hosting.'],
  [
    'Ilsa AI expects to conclude a 12 MW lease with Wexcombe Hosting in May.',
    'Ilsa AI plans to sign a 12 MW lease with Wexcombe Hosting in May.',
  ],
  ['Orlin Chips is the supplier of 900 GPUs to Ilsa AI.', 'Orlin Chips will supply 900 GPUs to Ilsa AI.'],
  [
    'Where Ilsa AI once had its servers, in 9 MW at Wexcombe Hosting, Quarl AI is now installing its own.',
    'Quarl AI takes over the 9 MW lease from Ilsa AI at Wexcombe Hosting.',
  ],
  [
    'Ilsa AI’s cloud needs will be met by Wexcombe Cloud for $90 million.',
    'Wexcombe Cloud will supply computing to Ilsa AI for $90 million.',
  ],
  ['New shares worth $90 million were sold by Ilsa AI.', 'Ilsa AI has raised $90 million by selling shares.'],
  ['Lenders to Wexcombe Hosting agreed to $90 million on Friday.', 'Wexcombe Hosting has borrowed $90 million on Friday.'],
  [
    'The foundry in the port will become a 75 MW data centre, its new owner, Wexcombe Hosting, announced.',
    'Wexcombe Hosting will build a 75 MW data centre.',
  ],
  ['Wexcombe Hosting would like to run 3 GW by 2035.', 'Wexcombe Hosting aims to reach 3 GW by 2035.'],
  // What only looks like one of these stays as it is.
  [
    'Talks between Ilsa AI and Wexcombe Hosting over 40 MW collapsed last summer.',
    'Talks between Ilsa AI and Wexcombe Hosting over 40 MW collapsed last summer.',
  ],
  ['Ilsa AI said it would not lease 40 MW from Wexcombe Hosting.', 'Ilsa AI said it would not lease 40 MW from Wexcombe Hosting.'],
  ['If Ilsa AI agrees, it will take 40 MW.', 'If Ilsa AI agrees, it will take 40 MW.'],
]

for (const [text, words] of told) test(text, () => assert.equal(plain(text), words))
