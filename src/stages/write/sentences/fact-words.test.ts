import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Entity } from '../../../domain/entity.ts'
import type { Fact } from '../../../domain/fact.ts'
import { unlessFirm } from '../takes/mechanism.ts'
import { toldFact } from './fact-sentences.ts'
import { wordsOf } from './fact-words.ts'

const report = {
  id: 'a1',
  title: 'Orla Cloud and Aldmoor Halls',
  text: 'Orla Cloud has leased 40 MW from Aldmoor Halls, two people with knowledge of the deal said.',
  publishedAt: '2026-05-03T09:00:00Z',
  publisher: 'Pier Daily',
}
const entities = [
  { id: 'orla', name: 'Orla Cloud', kind: 'cloud', aliases: [] },
  { id: 'aldmoor', name: 'Aldmoor Halls', kind: 'operator', aliases: [] },
] as unknown as readonly Entity[]

function leaseOf(status: Fact['status']): { readonly fact: Fact; readonly dossier: Dossier } {
  const dossier = dossierOf({ reports: [report], entities, ledger: [], receiptSentence: 'None.' })
  const [fact] = dossier.facts
  assert.ok(fact, 'the lease is read')
  return { fact: { ...fact, status }, dossier }
}

test('a deal that is only said to be done is told as reported, and no plan of anybody', () => {
  const { fact, dossier } = leaseOf('rumoured')
  const told = toldFact(fact, dossier)
  assert.ok(told)
  assert.deepEqual(wordsOf(told, ''), {
    headline: 'Orla Cloud reportedly to secure 40 MW from Aldmoor Halls',
    lede: 'Orla Cloud is reportedly taking 40 MW of capacity from Aldmoor Halls',
  })
})

test('each kind of deal has words for what is only reported', () => {
  const { fact, dossier } = leaseOf('rumoured')
  const told = { ...(toldFact(fact, dossier) ?? assert.fail('told')), worth: 'EUR 500 m' }
  const ledes: readonly (readonly [Fact['type'], string])[] = [
    ['capacity_build', 'Orla Cloud reportedly plans a 40 MW data centre'],
    ['capacity_live', 'Orla Cloud is reportedly opening 40 MW of capacity'],
    ['compute_contract', 'Orla Cloud is reportedly signing a compute contract worth EUR 500 m with Aldmoor Halls'],
    ['financing', 'Orla Cloud is reportedly raising EUR 500 m'],
    ['hardware_purchase', 'Orla Cloud is reportedly ordering 40 MW from Aldmoor Halls'],
    ['power_supply', 'Orla Cloud is reportedly securing 40 MW of power'],
    ['programme_target', 'Orla Cloud is reportedly setting a target of 40 MW'],
    ['offtaker_change', 'Orla Cloud is reportedly taking over 40 MW of capacity'],
  ]
  for (const [type, lede] of ledes) {
    const words = wordsOf({ ...told, fact: { ...fact, type } }, '')
    assert.equal(words?.lede, lede)
    assert.match(words?.headline ?? '', /^Orla Cloud reportedly (?:to )?\p{Ll}+ /u)
  }
  const landlord = { ...fact, subject: [{ entity: 'Aldmoor Halls', role: 'operator' }], object: [] } as unknown as Fact
  assert.equal(
    wordsOf({ ...told, actor: 'Aldmoor Halls', fact: landlord }, '')?.lede,
    'Aldmoor Halls is reportedly letting 40 MW of capacity',
  )
})

test('what nobody has signed gives nobody anything yet', () => {
  const line = 'renting lets Orla Cloud grow, and gives Aldmoor Halls a tenant'
  assert.equal(unlessFirm(line, { status: 'proposed' }), 'renting would let Orla Cloud grow, and would give Aldmoor Halls a tenant')
  assert.equal(unlessFirm(line, { status: 'contracted' }), line)
})
