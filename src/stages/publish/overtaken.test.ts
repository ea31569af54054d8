import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Correction } from '../../domain/correction.ts'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { isMade, notesOwed } from './overtaken.ts'

const note: Correction = { kind: 'correction', at: '2026-03-02T13:00:00.000Z', text: 'Corrected: we wrote X; it is Y.', foundBy: 'reader' }
const ruling = (id: string, kind: Ruling['kind'], correction?: Correction): Ruling =>
  ({ id, kind, storyId: 's', ...(correction && { correction }) }) as unknown as Ruling
const current = (corrections: readonly Correction[]): Dispatch =>
  ({ rulingId: 'r1', draftId: 'd1', status: 'usable', version: 1, corrections }) as unknown as Dispatch
const draft = { id: 'd1' } as unknown as Draft

test('The note of a correction that was overtaken is told with the next version, once.', () => {
  const rulings = [ruling('r1', 'pass'), ruling('r2', 'correct', note), ruling('r3', 'pass')]
  assert.deepEqual(notesOwed(current([]), rulings), [note])
  assert.deepEqual(notesOwed(current([note]), rulings), [])
  assert.deepEqual(notesOwed(null, rulings), [])
})

test('A correction whose note stands is made, and a withdrawal that came of it is not.', () => {
  assert.equal(isMade(ruling('r2', 'correct', note), draft, current([note])), true)
  assert.equal(isMade(ruling('r2', 'correct', note), draft, current([])), false)
  assert.equal(isMade(ruling('r4', 'withdraw', note), draft, current([note])), false)
})
