import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officesBehind } from './equal-offices.ts'

const told = (text: string): readonly string[] => officesBehind(text).map(({ to }) => to)

test('an office goes behind its name whole, or not at all', () => {
  assert.deepEqual(told('She met Harbour Director Lena Brandt in Kiel.'), ['Lena Brandt, the Harbour director,'])
  // "Of" and "former" before it belong to what stands before.
  for (const text of ['A rebuke of Senate Minority Leader Otto Vega in Kiel.', 'He served as former Lund Governor Otto Vega asked.'])
    assert.deepEqual(told(text), [], text)
})

test('half of what an office is called is not told behind the name', () => {
  assert.deepEqual(told('Roads and Harbour Works Secretary Lena Brandt met the town.'), [])
})
