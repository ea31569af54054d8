import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import type { Entity } from '../../../domain/entity.ts'
import { isAboutOutlet } from './shop-talk.ts'

const board: Entity = { id: 'en_1', name: 'Gaia Harbour Board', kind: 'regulator', aliases: [], source: 'invented for this test' }

function isTalk(publisher: string, entities: readonly Entity[]): boolean | undefined {
  const text = `The ${publisher} has published nine rules on piers.`
  const report = { id: 'r0', title: 'Rules on piers', text, publishedAt: '2026-05-12T08:00:00Z', publisher }
  const dossier = dossierOf({ reports: [report], entities, ledger: [], receiptSentence: 'x' })
  const [claim] = dossier.claims
  return claim && isAboutOutlet(claim, dossier)
}

test('a regulator that tells of its own rules is no outlet, and a newspaper is one', () => {
  assert.equal(isTalk('Gaia Harbour Board', [board]), false)
  assert.equal(isTalk('Calder Morning Post', [board]), true)
})
