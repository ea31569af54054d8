import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stageOf } from './how-far.ts'

const stage = (words: string): string => stageOf({ act: 'lease', type: 'capacity_lease', words, lead: '' })

// docs/decisions/0068: a deed told, and a contract that is only named, are announced.
for (const words of [
  'Ilsa AI will rent 12 MW from Wexcombe Hosting under a ten-year contract.',
  'Ilsa AI has secured 12 MW from Wexcombe Hosting under a ten-year lease.',
  'A contract between Ilsa AI and Wexcombe Hosting covers 12 MW.',
  'Ilsa AI has agreed to lease 12 MW from Wexcombe Hosting.',
  'Ilsa AI and Wexcombe Hosting have agreed on 12 MW.',
])
  test(`announced: ${words}`, () => assert.equal(stage(words), 'announced'))

for (const words of [
  'Ilsa AI will rent 12 MW from Wexcombe Hosting under a contract signed in April.',
  'Ilsa AI and Brume Labs have agreed leases of 12 MW and 9 MW.',
  'Ilsa AI agreed a two-year, $40 million deal with Wexcombe Cloud.',
  'Wexcombe Cloud was awarded a $40 million contract by Ilsa AI.',
  'Ilsa AI has extended its lease with Wexcombe Hosting and added 12 MW to it.',
  'The lease of 12 MW was agreed in Lisbon.',
])
  test(`contracted: ${words}`, () => assert.equal(stage(words), 'contracted'))
