import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../../domain/fact.ts'
import type { Watch } from '../../domain/watch.ts'
import { makeFixture, watch } from '../fixture.ts'
import { rowsOf } from '../fixture-rows.ts'
import { makeWeb } from '../web.ts'

test('a watch says how many months its day lies off, names the row it rests on, and tells how it was settled', async () => {
  const [row] = (await (rowsOf(1) as { readonly facts: () => Promise<readonly Fact[]> }).facts()) as readonly [Fact]
  const settled: Watch = {
    ...watch,
    state: 'resolved',
    opensAt: '2026-11-24T08:40:00.000Z',
    horizonAt: '2027-05-24T23:59:00.000Z',
    horizonRule: 'quarters-from-publication',
    resolution: { outcome: 'yes', at: '2026-12-01T10:00:00.000Z', note: 'As the row says.', by: ['rule:watch-gate'] },
    evidence: [{ factId: row.id, articleId: 'a_9', note: 'the grid was connected' }],
    history: [
      { at: '2026-11-30T10:00:00.000Z', to: 'proposed', actor: 'rule:watch-gate', reason: 'A row fits.' },
      { at: '2026-12-01T10:00:00.000Z', to: 'resolved', actor: 'rule:watch-gate', reason: 'Nobody objected.' },
    ],
  }
  const { parts } = makeFixture({ watchById: async () => settled, factsById: async () => [row] })
  const text = await (await makeWeb(parts).request('/watch/w_1', { headers: { accept: 'text/html' } })).text()
  assert.match(text, /\(6 months after publication\)/)
  assert.match(text, /settled as met/)
  const link = new RegExp(`<a href="/fact/${row.id}">([^<]+)</a>`).exec(text)?.[1] ?? ''
  assert.notEqual(link, row.id)
  assert.match(link, /MW/)
})

test('evidence is told in words: characters of a text, the version of a row; a take is called a take', async () => {
  const { request } = makeWeb(makeFixture().parts)
  const text = await (await request('/story/alder-leases-halls', { headers: { accept: 'text/html' } })).text()
  assert.match(text, /characters 10–40/)
  assert.match(text, /row version 1/)
  assert.doesNotMatch(text, /\bch\. \d/)
  assert.match(text, /<h2>Take</)
  assert.doesNotMatch(text, /<h2>Context</)
})
