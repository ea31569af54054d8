import assert from 'node:assert/strict'
import { test } from 'node:test'
import { predictSsrf } from './ssrf.ts'

test('the measurement says blocked for a private address and not for a public one', async () => {
  assert.deepEqual(await predictSsrf({ id: 'a', url: 'http://10.0.0.9/' }), { id: 'a', blocked: true })
  assert.deepEqual(await predictSsrf({ id: 'b', url: 'https://news.example/' }), { id: 'b', blocked: false })
})
