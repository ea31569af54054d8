import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entity } from '../domain/entity.ts'
import type { Fact } from '../domain/fact.ts'
import { factOf } from './fixture-rows.ts'
import { chosenRows, filterFacts } from './ledger-filter.ts'

const entity = (id: string, name: string, aliases: readonly string[] = []): Entity => ({
  id,
  name,
  aliases,
  kind: 'company',
  source: 'seed',
})
const registry = [entity('larch-power', 'Larch Power', ['Larch']), entity('rowan', 'Rowan', ['Twin']), entity('hazel', 'Hazel', ['Twin'])]
const reader = { entities: async () => registry, entityKept: async (id: string) => (id === 'old-larch' ? 'larch-power' : null) }
const row = (id: string, party: string, place = 'Hall'): Fact => ({
  ...factOf(1),
  id,
  subject: [{ entity: party, role: 'tenant' }],
  object: [],
  place: { name: place, precision: 'site' },
})
const rows = [row('by-name', 'Larch Power'), row('by-id', 'larch-power'), row('at', 'Rowan', 'Larch Power'), row('stranger', 'Elder Works')]
const found = async (party: string): Promise<string> =>
  filterFacts(rows, await chosenRows(reader, { party }))
    .map(({ id }) => id)
    .join(' ')

test('a party is found under its id, its name, an alias and an id merged into it, whichever of them a row holds, also as the place', async () => {
  for (const asked of ['larch-power', 'Larch Power', 'larch', 'old-larch']) assert.equal(await found(asked), 'by-name by-id at', asked)
})

test('a name that the registry does not know, or knows as two, counts as it is written', async () => {
  assert.equal(await found('Elder Works'), 'stranger')
  assert.equal(await found('Twin'), '')
  assert.equal(await found('elder'), '')
})
