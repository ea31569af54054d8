import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownStatement } from './own-statement.ts'

test('who else reports it is no part of what we assert', () => {
  const ours = 'The harbour board closed the north quay on Monday'
  assert.equal(ownStatement(`${ours}, Fenwick Courier reported on 12 May 2026; Wexcombe Post and Tidewire also report it.`), ours)
  assert.equal(ownStatement(`${ours}, according to Fenwick Courier; Tidewire also reports it.`), ours)
})
