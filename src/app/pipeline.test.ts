import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queueTerms } from '../domain/queue-terms.ts'
import { everyWork } from './pipeline.ts'

test('whatever a job may ask for is worked on the terms of its queue, and in their order', () => {
  assert.deepEqual(
    everyWork.map(({ name, keyedBy, limits }) => [name, { keyedBy, limits }]),
    Object.entries(queueTerms),
  )
})
