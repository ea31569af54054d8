import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesBeyond } from './names-beyond.ts'

test('a name that no word of the report has is beyond it; another form of one is not', () => {
  const body = 'Most Sorellians lost their jobs in six states, the ministry in Lund said.'
  assert.deepEqual(namesBeyond('Ferries of Wexcombe stop', body), ['Wexcombe'])
  assert.deepEqual(namesBeyond('Jobs in Sorellia are lost', body), [])
  assert.deepEqual(namesBeyond('Work of 30 million in Sorellian ports is lost', body), [])
  assert.deepEqual(namesBeyond('Riders go on 20-State tour', body), [])
})
