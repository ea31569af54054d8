import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitsHeadline } from './headline.ts'

test('a headline that ends before with whom or from what does not stand', () => {
  assert.ok(!fitsHeadline('Brandt says mayor shared video to stand'))
  assert.ok(!fitsHeadline('The harbour treaty keeps Lund, Gazette says'))
  assert.ok(fitsHeadline('The harbour treaty keeps Lund from building'))
})
