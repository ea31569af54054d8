import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fence } from './fence.ts'

test('words of others reach an agent without control characters and without marks that cannot be seen', () => {
  const fenced = fence('quay\u0000is\u001Blet\u200Bfor\u202Eyears\nnow', 'Fenwick Courier')
  assert.doesNotMatch(fenced, /[\p{Cc}\p{Cf}]/u)
  assert.match(fenced, / quay is let for years now /u)
})
