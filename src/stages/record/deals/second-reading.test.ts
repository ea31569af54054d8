import assert from 'node:assert/strict'
import test from 'node:test'
import { figuresIn } from './deal-figures.ts'
import { indexNames, namesIn } from './deal-names.ts'
import { isProposed } from './how-far.ts'
import { readAgain } from './second-reading.ts'

const index = indexNames([])

function read(text: string, language = 'en'): string | undefined {
  const again = readAgain({ text, names: namesIn(text, index, language, new Set()), figures: figuresIn(text, language) })
  return again === undefined
    ? undefined
    : [again.type, again.status, again.parties.map(({ entity, role }) => `${entity}:${role}`).join(', ')].join(' | ')
}

const told: readonly (readonly [string, string, string?])[] = [
  ['A lease of 12 MW binds Ilsa AI to Wexcombe Hosting.', 'capacity_lease | contracted | Ilsa AI:tenant, Wexcombe Hosting:operator'],
  ['Wexcombe Hosting now aims for 2.2 GW by 2031, up from 1.5 GW.', 'programme_target | announced | Wexcombe Hosting:programme'],
  ["Groundbreaking took place for Wexcombe Hosting's 80 MW campus.", 'capacity_build | under_construction | Wexcombe Hosting:developer'],
  ['Marrow Energy’s deal with Ilsa AI covers 19 MW.', 'power_supply | announced | Marrow Energy:supplier, Ilsa AI:customer'],
  ['Ilsa AI has promised Wexcombe Cloud $40 million.', 'compute_contract | announced | Ilsa AI:customer, Wexcombe Cloud:supplier'],
  ['Wexcombe Hosting has agreed terms with Ilsa AI on 12 MW.', 'capacity_lease | announced | Wexcombe Hosting:operator, Ilsa AI:tenant'],
  [
    'Wexcombe Data Centers has been chosen to house 30 MW of servers for the lab Ilsa AI.',
    'capacity_lease | announced | Wexcombe Data Centers:operator, Ilsa AI:tenant',
  ],
  ['Ilsa AI signs for 12MW at Wexcombe Hosting', 'capacity_lease | contracted | Ilsa AI:tenant, Wexcombe Hosting:operator'],
  [
    "Wexcombe Hosting's purchase of 900 GPUs from Orlin Chips is complete.",
    'hardware_purchase | announced | Wexcombe Hosting:customer, Orlin Chips:supplier',
  ],
  [
    'Wexcombe Cloud has won a three-year, $40 million contract to provide AI infrastructure to Ilsa AI.',
    'compute_contract | contracted | Wexcombe Cloud:supplier, Ilsa AI:customer',
  ],
  [
    'Ilsa AI spent $40 million on servers from Orlin Chips in April.',
    'hardware_purchase | announced | Ilsa AI:customer, Orlin Chips:supplier',
  ],
  [
    'Ilsa AI has agreed to buy 19 MW from Marrow Energy’s Denton plant.',
    'power_supply | announced | Ilsa AI:customer, Marrow Energy:supplier',
  ],
  ['Wexcombe Hosting is seeking approval for 45 MW on farmland near Denton.', 'capacity_build | proposed | Wexcombe Hosting:developer'],
  ['Ilsa AI’s 900-GPU cluster in Denton is up and running.', 'capacity_live | live | Ilsa AI:operator'],
  [
    'Ilsa AI holds a right of first offer on another 40 MW from Wexcombe Hosting.',
    'capacity_lease | proposed | Ilsa AI:tenant, Wexcombe Hosting:operator',
  ],
  [
    'Ilsa AI will train its models on 600 Orlin Chips GPUs hosted by Wexcombe Cloud.',
    'compute_contract | announced | Ilsa AI:customer, Wexcombe Cloud:supplier',
  ],
  [
    'Wexcombe Hosting is building a 25 MW data center near Denton for Ilsa AI.',
    'capacity_build | under_construction | Wexcombe Hosting:developer, Ilsa AI:tenant',
  ],
  ['Orlin Chips nets $40m Series B', 'financing | financed | Orlin Chips:borrower'],
  ['Wexcombe Hosting lights up 12MW in Denton', 'capacity_live | live | Wexcombe Hosting:operator'],
  [
    'Kraftwell Energie und Wexcombe Hosting haben einen Vertrag über 20 MW Windstrom geschlossen.',
    'power_supply | contracted | Kraftwell Energie:supplier, Wexcombe Hosting:customer',
    'de',
  ],
]

test('a sentence is read by its figures, its words and its houses, whatever its turn of phrase', () => {
  for (const [text, wanted, language] of told) assert.equal(read(text, language), wanted, text)
})

test('a second reading says nothing of denials, wishes of others, comparisons, fiction, questions and sentences of two deals', () => {
  for (const text of [
    'Ilsa AI denied that it had leased 12 MW from Wexcombe Hosting.',
    'If Ilsa AI rents 12 MW from Wexcombe Hosting, the hall will be full.',
    'In the thriller, Ilsa AI rents 12 MW from Wexcombe Hosting.',
    'Has Ilsa AI rented 12 MW from Wexcombe Hosting?',
    'Ilsa AI rents 12 MW from Wexcombe Hosting and 14 MW from Dorn Hosting.',
    'Shares in Wexcombe Hosting rose 4% after the 12 MW lease with Ilsa AI.',
  ])
    assert.equal(read(text), undefined, text)
})

test('land set aside for a site is a plan', () => assert.equal(isProposed('has earmarked a plot in Denton for a campus'), true))
