import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitsHeadline, leavesOut } from './headline.ts'

test('a headline that ends before with whom or from what does not stand', () => {
  assert.ok(!fitsHeadline('Brandt says mayor shared video to stand'))
  assert.ok(!fitsHeadline('The harbour treaty keeps Lund, Gazette says'))
  assert.ok(fitsHeadline('The harbour treaty keeps Lund from building'))
})

test('a headline that ends in an order or a programme does not stand, however long, where nothing says which', () => {
  assert.ok(leavesOut('Harbour mayor Lena Brandt of Lund issues an executive order'))
  assert.ok(leavesOut('Reports say Otto Brandt has decided to scrap a programme'))
  assert.ok(!leavesOut('Reports say Otto Brandt has decided to scrap a programme for riders'))
})
