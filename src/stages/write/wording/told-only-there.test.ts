import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../../test/support/in-memory-story.ts'
import { isToldOnlyThere } from './told-only-there.ts'

const text =
  'The council of Lund met on Monday.\n\nA group of armed sailors stood at the pier, and a seven-year-old girl was hurt. The harbour guard expelled the group on Friday.'

function toldOnlyThere(own: string, { before = '', title = 'Lund council meets' } = {}): boolean {
  const report = { id: 'r0', title, text, publishedAt: '2026-02-03T08:00:00Z', publisher: 'Calder Post' }
  const dossier = dossierOf({ reports: [report], entities: [], ledger: [], receiptSentence: 'None.' })
  const claim = dossier.claims.find(({ start, end }) => text.slice(start, end).includes('expelled')) ?? assert.fail()
  return isToldOnlyThere(own, claim, dossier, before)
}

test('a thing that only its report has brought in is not pointed to', () => {
  assert.equal(toldOnlyThere('The harbour guard expelled the group on 30 January 2026.'), true)
  assert.equal(toldOnlyThere("The guard looks into the girl's fall."), true)
  // In marks as without them.
  assert.equal(toldOnlyThere('The harbour guard “expelled the group”.'), true)
})

test('it may be pointed to where a sentence before, a headline or what stands behind it tells which it is', () => {
  assert.equal(toldOnlyThere('The harbour guard expelled the group.', { before: 'A group of sailors stood at the pier.' }), false)
  assert.equal(toldOnlyThere('The harbour guard expelled the group.', { title: 'Armed group at Lund pier' }), false)
  assert.equal(toldOnlyThere('The harbour guard expelled the group of sailors.'), false)
  assert.equal(toldOnlyThere('The harbour guard closed the pier.'), false)
})
