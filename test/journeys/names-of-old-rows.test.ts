// Rows of an archive from before their names had keys are known again by name as those that are read today.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameKey } from '../../src/domain/fact.ts'
import { openBareArchive } from '../support/steps-of-schema.ts'

const names = [
  'Tarnholm Research GmbH',
  'Ørnvik Halls ASA',
  'ÅLAND Compute AB',
  'Électricité de l’Aigue SA',
  'ÇELİK Bulut',
  'ΣΟΦΟΣ',
  'E\u0301clair Nord',
  'Sundal\u00a0Compute, Inc.',
  'Sundal \u202f Compute\u3000Ltd.',
  ' \u00a0Fjellheim Data ',
  'Rowan’s Cloud, Inc.',
  'SA',
  'Mälar\tHalls Oy',
]

test('A row that was stored before names had keys gets the key that its name has today, whatever its letters and spaces.', async () => {
  await using archive = await openBareArchive()
  const { client } = archive
  await archive.layBefore('0037-rows-by-name.sql')
  for (const [at, entity] of names.entries()) {
    const doc = { subject: [{ entity, role: 'tenant' }], place: { name: 'Fjordby', precision: 'town' } }
    await client.query(
      `insert into fact (id, type, status, announced_at, version, imported, doc, entered) values ($1, 'capacity_lease', 'announced', '2026-02-10', 1, false, $2, $3)`,
      [`f_${at}`, JSON.stringify(doc), at + 1],
    )
    for (const name of [entity, 'Fjordby'])
      await client.query('insert into fact_party (entity, fact_id) values ($1, $2)', [name, `f_${at}`])
  }
  await archive.lay()
  const { rows } = await client.query<{ entity: string; key: string | null }>('select distinct entity, key from fact_party')
  assert.deepEqual(
    Object.fromEntries(rows.map(({ entity, key }) => [entity, key])),
    Object.fromEntries([...names.map((name) => [name, nameKey(name)] as const), ['Fjordby', null]]),
  )
})
