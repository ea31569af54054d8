import assert from 'node:assert/strict'
import { test } from 'node:test'
import { genderFits } from './gender.ts'

const report =
  'Otto Lund picked a deputy, he said. Lund had told his board. Lund kept his word. Lena Brandt likes her pier. She took her boat. Brandt sold her house.'

test('of a report on two people "his" and "her" are told of the one that it has as that', () => {
  assert.equal(genderFits('a woman as his deputy', report), false)
  assert.equal(genderFits('a woman as his deputy', report, 'Otto Lund'), true)
  assert.equal(genderFits('a woman as his deputy', report, 'Lena Brandt'), false)
})

test('a report that has "he" throughout means its subject', () => {
  assert.equal(genderFits('his pier', 'He sold it. He kept his boat. His board left him.'), true)
})
