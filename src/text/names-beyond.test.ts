import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesBeyond } from './names-beyond.ts'
import { foldName } from './own-statement.ts'

test('a name that no word of the report has is beyond it; another form of one is not', () => {
  const body = 'Most Sorellians lost their jobs in six states, the ministry in Lund said.'
  assert.deepEqual(namesBeyond('Ferries of Wexcombe stop', foldName(body)), ['Wexcombe'])
  assert.deepEqual(namesBeyond('Jobs in Sorellia are lost', foldName(body)), [])
  assert.deepEqual(namesBeyond('Work of 30 million in Sorellian ports is lost', foldName(body)), [])
  assert.deepEqual(namesBeyond('Riders go on 20-State tour', foldName(body)), [])
})
