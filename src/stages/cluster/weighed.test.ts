import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Weighed } from './weighed.ts'

test('Each of some other terms is found where it stands, and those that are not there are told, also where many share their low bits.', () => {
  const terms = Int32Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? i : -i) * 4096)
  const weighed = new Weighed(terms, () => 1)
  assert.deepEqual(
    [0, -4096, 198 * 4096, 4096, 7, -199 * 4096].map((term) => weighed.placeOf(term)),
    [0, 1, 198, -1, -1, 199],
  )
})

test('Weights are at unit length, and of no terms there are none.', () => {
  assert.deepEqual(
    [...new Weighed(Int32Array.of(5, 6), (i) => 3 + i).weights].map((it) => Math.round(it * 10)),
    [6, 8],
  )
  assert.equal(new Weighed(new Int32Array(0), () => 1).placeOf(5), -1)
})
