import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turnedDeed } from './turned-deeds.ts'

for (const [passage, stands, falls] of [
  ['Tarn’s sale of a quarry to Brell was approved.', 'Tarn sold a quarry to Brell', 'Brell sold a quarry to Tarn'],
  ['Tarn’s sale to Brell closed in May.', 'Tarn sold to Brell', 'Brell sold to Tarn'],
  ['The acquisition of Orla by Vega closed in May.', 'Vega acquired Orla', 'Orla acquired Vega'],
  ['Orla’s lawsuit against Vega was dismissed.', 'Orla sued Vega', 'Vega sued Orla'],
  ['Orla is being sued by 30 tenants.', '30 tenants filed a suit against Orla', 'Orla filed a suit against 30 tenants'],
  [
    'Ada Voll was elected chair. She succeeds Hugh Tarrow.',
    'Ada Voll succeeds Hugh Tarrow as chair',
    'Hugh Tarrow succeeds Ada Voll as chair',
  ],
] as const)
  test(`who does it and who bears it are told by the noun: ${passage}`, () => {
    assert.equal(turnedDeed(stands, [passage]), undefined)
    assert.notEqual(turnedDeed(falls, [passage]), undefined)
  })
