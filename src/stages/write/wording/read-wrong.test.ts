import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Fact } from '../../../domain/fact.ts'
import { statesReadWrong } from './read-wrong.ts'

const size = (mw: number) => [{ lo: mw, hi: mw, unit: 'MW', qualifier: 'exact', basis: 'unknown' }]
const statement = (mw: number, withdrawnBy?: string) => ({ says: { mw: size(mw), place: 'Lund' }, ...(withdrawnBy && { withdrawnBy }) })
const storyWith = (claims: readonly unknown[], mw: number): Dossier =>
  ({ facts: [{ quantity: size(mw), claims } as unknown as Fact] }) as unknown as Dossier

test('a figure that the desk found read wrong is known in a text, and what the row holds now is not it', () => {
  const corrected = storyWith([statement(100, 'desk:ada'), statement(130)], 130)
  assert.equal(statesReadWrong('Vega Lines plans a hall of 100 MW in Lund', corrected), true)
  assert.equal(statesReadWrong('Vega Lines plans a hall of 130 MW in Lund', corrected), false)
  assert.equal(statesReadWrong('Vega Lines plans 100 berths in Lund', corrected), false)
})

test('what the source itself took back, and a figure put back as it was, are no misreadings', () => {
  assert.equal(statesReadWrong('a hall of 100 MW', storyWith([statement(100)], 130)), false)
  assert.equal(statesReadWrong('a hall of 100 MW', storyWith([statement(100, 'desk:ada'), statement(100)], 100)), false)
})
