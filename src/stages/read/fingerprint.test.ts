import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fingerprint, nearCopy } from './fingerprint.ts'

const sentence = (at: number) =>
  `Paragraph ${at} says that berth ${at * 7} of harbour ${at * 3} was leased for ${at * 11} years to firm ${at * 13}.`
const report = Array.from({ length: 40 }, (_, at) => sentence(at)).join(' ')

test('a text is a full copy of itself, whatever its case', () => {
  assert.deepEqual(nearCopy(fingerprint(report), fingerprint(report.toUpperCase())), { similarity: 1, containment: 1 })
})

test('a teaser is contained in its whole without being alike', () => {
  const { similarity, containment } = nearCopy(fingerprint(report), fingerprint(report.slice(0, 700)))
  assert.ok(containment > 0.95)
  assert.ok(similarity < 0.5)
})

test('different texts share nothing, and an empty text is a copy of nothing', () => {
  const other = 'The council of the island met on Tuesday to hear about a ferry that will not sail this winter at all.'
  assert.ok(nearCopy(fingerprint(report), fingerprint(other)).similarity < 0.17)
  assert.deepEqual(nearCopy(fingerprint(''), fingerprint('')), { similarity: 0, containment: 0 })
})

test('a signature has 128 places and its long runs are sorted and distinct', () => {
  const { minhash, shingleHashes8 } = fingerprint(`${report} ${report}`)
  assert.equal(minhash.length, 128)
  assert.deepEqual(
    shingleHashes8,
    [...new Set(shingleHashes8)].sort((a, b) => a - b),
  )
})
