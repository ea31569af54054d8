import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { Entity } from '../../domain/entity.ts'
import { claimSentence, spanOf } from '../write/wording/evidence-of.ts'
import { materialOf } from './material.ts'
import { rolesAgree } from './roles-agree.ts'

const house = (id: string, name: string): Entity => ({ id, name, kind: 'operator', aliases: [], sources: [] }) as unknown as Entity

/** What is held against a sentence told from the first claim of a report. */
function against(text: string, passage: string): string {
  const dossier = dossierOf({
    reports: [{ id: 'r1', title: 'Hall let', text: passage, publishedAt: '2026-05-12T08:00:00Z', publisher: 'Fenwick Courier' }],
    entities: [house('orion', 'Orion'), house('kiel-hall', 'Kiel')],
    ledger: [],
    receiptSentence: 'x',
  })
  const [claim] = dossier.claims
  assert.ok(claim)
  const sentence = claimSentence(dossier.storyId, 'summary', text, [spanOf(claim, dossier)])
  assert.ok(sentence)
  const { grade, reason } = rolesAgree(sentence, materialOf(sentence, dossier).material, dossier)
  return grade === 'contradicted' ? reason : ''
}

test('who acts and where it does may not change places', () => {
  const passage = 'The operator Orion has let 9 MW in Kiel to a games studio that wants to train characters. It has two other tenants.'
  assert.equal(against('Orion leased 9 MW in Kiel to a games studio, Fenwick Courier reported on 12 May 2026.', passage), '')
  assert.notEqual(against('Kiel leased 9 MW in Orion to a games studio, Fenwick Courier reported on 12 May 2026.', passage), '')
})

test('whose director speaks is held against the passage also where who speaks stands behind', () => {
  const passage = 'A letter is no lease, according to Orion’s director, Lena Brandt, and it carries no penalty for either side.'
  assert.equal(against('A letter carries no penalty, according to Orion’s director, Lena Brandt.', passage), '')
  assert.match(against('A letter carries no penalty, according to Brandt’s director, Orion.', passage), /another than/u)
})
