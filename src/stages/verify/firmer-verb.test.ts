import assert from 'node:assert/strict'
import { test } from 'node:test'
import { triedAsCertain } from './firmer-verb.ts'

test('what may come is not told as set to come, in whichever words', () => {
  for (const own of ['The board will lift the ban', 'The board is to lift the ban', 'The board is set to lift the ban'])
    assert.equal(triedAsCertain(own, 'The board may lift the ban.'), 'lift', own)
  assert.equal(
    triedAsCertain('The board is set to lift the ban', 'The board will lift the ban and could lift it in Lund first.'),
    undefined,
  )
})
