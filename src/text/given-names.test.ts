import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOtherSex } from './given-names.ts'

test('“he” means no Elizabeth and “she” no Otto, whatever their title', () => {
  for (const [pronoun, name] of [
    ['he', 'Elizabeth Lund'],
    ['He', 'Senator Lena Brandt'],
    ['she', 'Otto Lund'],
    ['She', 'Mr Brandt'],
    ['he', 'Mrs Brandt'],
  ] as const)
    assert.equal(isOtherSex(pronoun, name), true, name)
})

test('a name that may be either’s, or that nobody knows, is no other sex', () => {
  for (const [pronoun, name] of [
    ['he', 'Otto Lund'],
    ['she', 'Judge Lena Brandt'],
    ['he', 'Taylor Lund'],
    ['she', 'Robin Lund'],
    ['she', 'Mrs Brandt'],
    ['he', 'Mr Brandt'],
    ['he', 'Xylo Brandt'],
  ] as const)
    assert.equal(isOtherSex(pronoun, name), false, name)
})
