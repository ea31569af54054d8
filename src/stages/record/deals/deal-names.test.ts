import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entity } from '../../../domain/entity.ts'
import { indexNames, namesIn } from './deal-names.ts'

const entity = (id: string, name: string, kind: Entity['kind']): Entity =>
  ({ id, name, kind, aliases: [], source: 'desk' }) as unknown as Entity
const index = indexNames([
  entity('a', 'Ironwell', 'chip'),
  entity('b', 'Halvard Data', 'operator'),
  entity('c', 'Corvane', 'ai_lab'),
  entity('d', 'Marseille', 'place'),
])
const partiesIn = (sentence: string, language = 'en'): readonly string[] =>
  namesIn(sentence, index, language, new Set())
    .filter((name) => name.role === 'party')
    .map((name) => name.text)

for (const [what, sentence, parties, language] of [
  [
    'a chip within the name of a house is no chip',
    'Ironwell Digital Holdings leased 10 MW to Corvane.',
    ['Ironwell Digital Holdings', 'Corvane'],
  ],
  [
    'what trade talks of opens a sentence and is no house',
    'Backlog grew when Corvane signed with Halvard Data.',
    ['Corvane', 'Halvard Data'],
  ],
  [
    'what a maker sells is no house',
    'The hall gets 800 chips, some of them Fellbrook cards from Orlasil, and Corvane runs it.',
    ['Orlasil', 'Corvane'],
  ],
  ['a type is no house', 'Corvane will 4.600 Beschleuniger des Typs RX-7 vermieten.', ['Corvane'], 'de'],
  ['what is told ahead of a deal is no house', 'Worth $3 billion, the lease binds Corvane.', ['Corvane']],
  ['where a house is from is no house', 'Brack Optics, a Tarn maker of chips, sold 600 to Corvane.', ['Brack Optics', 'Corvane']],
  ['what is called a building is no house', 'All of Tarn Gate, a 34 MW building, goes to Corvane.', ['Corvane']],
  ['when a deal holds from is no house', 'Effective June 1, Corvane left Halvard Data.', ['Corvane', 'Halvard Data']],
  ['who heads a house is no house', 'Tarik Al Sumer, who heads Halvard Data, opened 24 MW.', ['Halvard Data']],
  ['a legal form behind a comma is no house', 'Solmar Compute, Inc. will occupy 45 MW.', ['Solmar Compute']],
  ['a campus of a house is a place', 'The Jarrow campus of Halvard Data holds 98 MW.', ['Halvard Data']],
  ['people live in a place', 'Residents of Haminka oppose the 30 MW hall of Halvard Data.', ['Halvard Data']],
  [
    'a town that a house is called after is no town',
    'Marseille Compute rents 9 MW from Halvard Data.',
    ['Marseille Compute', 'Halvard Data'],
  ],
  ['a town with its cloud is a town', 'Corvane has bought 900 GPUs for its Marseille AI cloud.', ['Corvane']],
  ['a number in words before a house is a part of it', 'Corvane rents 9 MW from Two Fords Data.', ['Corvane', 'Two Fords Data']],
  ['a count of halls is no part of their house', 'Two Halvard Data halls hold 9 MW.', ['Halvard Data']],
  ['a house of a number and of what it has', 'Corvane rents 9 MW from 365 Data Centers.', ['Corvane', '365 Data Centers']],
  ['a name with its small word', 'Corvane rents 9 MW from de Vrees Hosting.', ['Corvane', 'de Vrees Hosting']],
  ['an address on the web is a name', 'Halvard Data has let 9 MW to Corrick.ai.', ['Halvard Data', 'Corrick.ai']],
  ['a name that ends in a number', 'Halvard Data has let 9 MW to Moor42.', ['Halvard Data', 'Moor42']],
  ['a town of two words where a house is based', 'Port Talle-based Falaj Compute opened 40 MW.', ['Falaj Compute']],
  ['what is said of a house ahead of it', 'Fast-growing Ilsa AI took 9 MW from Halvard Data.', ['Ilsa AI', 'Halvard Data']],
  ['how small a house is', 'Tiny Ilsa AI took 9 MW from Halvard Data.', ['Ilsa AI', 'Halvard Data']],
  ['whose people a house is of', 'Swiss Ilsa AI took 9 MW from Halvard Data.', ['Ilsa AI', 'Halvard Data']],
  ['a people before a kind of house', 'French AI lab Ilsa AI took 9 MW from Halvard Data.', ['Ilsa AI', 'Halvard Data']],
  ['whose country a house is of', 'Ilsa AI took 9 MW from Britain’s Halvard Data.', ['Ilsa AI', 'Halvard Data']],
  ['where it is opens a sentence', 'Behind the hoardings, 55 MW is taking shape for Halvard Data.', ['Halvard Data']],
  ['a people is no house', 'Kuwaiti investor Al Dafar Holding is behind 150 MW.', ['Al Dafar Holding']],
  ['a city stands before its brokerage', 'Hongkong brokerage Pacific Lamp counts 900 MW.', ['Pacific Lamp']],
  ['whose a thing is stands behind it', 'Halvard Data houses 26 MW for Tikkit owner Corvane.', ['Halvard Data', 'Corvane']],
  ['a cloud by a bay is a cloud', 'Corvane rents 400 GPUs at Yotto Bay, an Indian cloud provider.', ['Corvane', 'Yotto Bay']],
  ['a registered house in the German genitive', 'Corvanes Vertrag mit Halvard Data umfasst 9 MW.', ['Corvane', 'Halvard Data'], 'de'],
  ['a start-up in German is a kind of house', 'Corvane, das Freiburger KI-Start-up, mietet 5 MW.', ['Corvane'], 'de'],
  [
    'a house in German keeps what its name opens with',
    'Der Stadtrat hat das Projekt von Havelwerk Data gebilligt.',
    ['Havelwerk Data'],
    'de',
  ],
] as const)
  test(what, () => assert.deepEqual(partiesIn(sentence, language), parties))
