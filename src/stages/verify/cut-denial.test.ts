import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lostLimit } from './cut-denial.ts'

test('a denial is not cut before what limits it', () => {
  const rows: readonly [string, string, string][] = [
    ['Orlen did not lead the audit.', 'The files say that Orlen did not lead the audit while her firm was bidding.', 'while'],
    ['The council has not approved the hall.', 'The council has not approved the hall yet, its clerk said.', 'yet'],
    ['Kestrel will not sign.', "Kestrel won't sign until the grid company has answered.", 'until'],
    ['Corvane never paid rent.', 'Corvane never paid rent before the second phase opened.', 'before'],
  ]
  for (const [own, theirs, lost] of rows) assert.equal(lostLimit(own, theirs), lost, own)
})

test('a denial that is whole, and an assertion, stand', () => {
  const rows: readonly [string, string][] = [
    ['Orlen did not lead the audit while her firm was bidding.', 'Orlen did not lead the audit while her firm was bidding.'],
    ['Orlen did not lead the audit.', 'Orlen did not lead the audit, and her firm was bidding.'],
    ['Kestrel signed.', 'Kestrel signed after the grid company had answered.'],
    ['Kestrel will not sign.', 'Kestrel will not sign. After that it left.'],
  ]
  for (const [own, theirs] of rows) assert.equal(lostLimit(own, theirs), undefined, own)
})
