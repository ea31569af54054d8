import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Fact } from '../../domain/fact.ts'
import { toldFact } from './fact-sentences.ts'
import { wordsOf } from './fact-words.ts'
import { unlessFirm } from './mechanism.ts'

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

test('what nobody has signed gives nobody anything yet', () => {
  const line = 'renting lets Orla Cloud grow, and gives Aldmoor Halls a tenant'
  assert.equal(unlessFirm(line, { status: 'proposed' }), 'renting would let Orla Cloud grow, and would give Aldmoor Halls a tenant')
  assert.equal(unlessFirm(line, { status: 'contracted' }), line)
})
