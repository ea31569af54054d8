import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sureRowsOf } from '../../../../test/support/sure-rows.ts'

function sureRows(text: string): readonly string[] {
  return sureRowsOf(text).rows.map(({ fact: { type, status, quantity, hardware, value, subject, object = [] } }) => {
    const parties = [...subject, ...object].map(({ entity, role }) => `${entity}:${role}`).toSorted((a, b) => (a < b ? -1 : 1))
    const figures = [quantity?.[0]?.lo, hardware?.[0]?.count?.lo, value?.[0]?.lo].filter((figure) => figure !== undefined)
    return [type, status, ...figures, ...parties].join(' ')
  })
}

const rows: readonly (readonly [string, readonly string[]])[] = [
  [
    'Wendmoor AI has raised €41 million. The Series B was led by Ashcombe Partners, and existing shareholder Larch Capital also participated.',
    ['financing financed 41000000 Ashcombe Partners:investor Larch Capital:investor Wendmoor AI:investee'],
  ],
  [
    'Tolland Data has secured a $600 million loan to finish its campus. Harle Bank and Norbury Credit are the lenders.',
    ['financing financed 600000000 Harle Bank:lender Norbury Credit:lender Tolland Data:borrower'],
  ],
  [
    'Wendmoor AI has leased 33 MW from Tolland Data in Carlisle. The start-up can add another 12 MW later.',
    [
      'capacity_lease announced 33 Tolland Data:operator Wendmoor AI:tenant',
      'capacity_lease proposed 12 Tolland Data:operator Wendmoor AI:tenant',
    ],
  ],
  [
    'Wendmoor AI has given up 25 MW it was renting from Tolland Data in Carlisle. Quarl Labs takes over the space in July.',
    ['offtaker_change announced 25 Quarl Labs:customer Tolland Data:operator Wendmoor AI:former customer'],
  ],
  [
    'Marbeck Cloud and drugmaker Veritane signed a multi-year agreement worth £48 million. It gives Veritane access to 1,500 GPUs.',
    ['compute_contract contracted 1500 48000000 Marbeck Cloud:supplier Veritane:customer'],
  ],
  [
    'Marbeck Cloud has won its largest order so far. Wendmoor AI will pay $1.3 billion over five years for computing power.',
    ['compute_contract announced 1300000000 Marbeck Cloud:supplier Wendmoor AI:customer'],
  ],
  [
    'Marbeck Cloud is buying 7,500 GPUs for its sites in Norway. The assembler Brackley Systems will deliver them by June.',
    ['hardware_purchase announced 7500 Brackley Systems:supplier Marbeck Cloud:customer'],
  ],
  [
    'An insurer has taken space at Tolland Data’s site in Hull. Penrith Mutual will rent 2 MW for ten years.',
    ['capacity_lease announced 2 Penrith Mutual:tenant Tolland Data:operator'],
  ],
  [
    'Marbeck Cloud has secured electricity for its sites. Fossheim Energi delivers 28 MW from 2027.',
    ['power_supply announced 28 Fossheim Energi:supplier Marbeck Cloud:customer'],
  ],
  [
    'DENVER, Colo. - Tolland Data today said it has entered into a lease with Wendmoor AI. The agreement covers 64 MW.',
    ['capacity_lease contracted 64 Tolland Data:operator Wendmoor AI:tenant'],
  ],
]

for (const [text, expected] of rows)
  test(`the second sentence adds to the deal of the first: ${text}`, () => assert.deepEqual(sureRows(text), expected))

test('a deal that two sentences tell alike is one row', () => {
  assert.deepEqual(sureRows('Tolland Data has started building a data centre in Carlisle. The data centre will offer 28 MW.'), [
    'capacity_build under_construction 28 Tolland Data:developer',
  ])
})

test('who advised on a round, or moves in somewhere else, is no part of the deal', () => {
  assert.deepEqual(sureRows('Wendmoor AI has raised €41 million. The round was supervised by Ashcombe Partners, its adviser.'), [
    'financing financed 41000000 Wendmoor AI:investee',
  ])
})

test('"it" in the second half of a sentence is whom its first half is about', () => {
  assert.deepEqual(
    sureRows('Two announcements from Tolland Data. It borrowed £70 million from Norbury Credit, and it broke ground on a 20 MW hall.'),
    [
      'financing financed 70000000 Norbury Credit:lender Tolland Data:borrower',
      'capacity_build under_construction 20 Tolland Data:developer',
    ],
  )
})

test('a lease that was signed is contracted, whatever word leads to its size', () => {
  assert.deepEqual(sureRows('Wendmoor AI has signed a lease on 16 MW in Carlisle with Tolland Data.'), [
    'capacity_lease contracted 16 Tolland Data:operator Wendmoor AI:tenant',
  ])
})
