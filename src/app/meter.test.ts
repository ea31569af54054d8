import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fault } from '../domain/fault.ts'
import { limits } from '../domain/limits.ts'
import type { Permit } from '../domain/rights.ts'
import type { Fetched } from '../net/fetched.ts'
import type { Net } from '../net/net.ts'
import type { Pool } from '../stages/stage.ts'
import { meter } from './meter.ts'

const now = () => new Date('2026-03-02T09:00:00Z')
const permit = {} as Permit
const ok = { kind: 'ok', bytes: new Uint8Array(700) } as unknown as Fetched
const pool: Pool = {
  run: (_task, _input, _ms, spent) => {
    spent?.(40)
    return Promise.reject(new Fault('parse.killed', 'stopped', { retry: 'soon' }))
  },
}

test('what comes, what broke off and what a stopped thread had are counted; what an earlier job fetched is not', async () => {
  const net = {
    feed: async () => ok,
    page: () => Promise.reject(new Fault('net.tooLarge', 'too large', { retry: 'never' })),
    resource: () => Promise.reject(new Fault('net.dns', 'no such name', { retry: 'soon' })),
    sitePolicies: async (origin: string) => ({
      origin,
      fetchedAt: new Date(origin === 'https://known.example' ? '2026-03-02T08:00:00Z' : '2026-03-02T09:00:00Z'),
      robots: { status: 200, body: 'x'.repeat(30) },
    }),
  } as unknown as Net
  const it = meter({ net, pool }, now)
  await it.net.feed(permit)
  await assert.rejects(it.net.page(permit))
  await assert.rejects(it.net.resource(permit, { bytesMax: 10 }))
  await it.net.sitePolicies('https://known.example')
  await it.net.sitePolicies('https://fresh.example')
  await assert.rejects(it.pool.run('extract-article', {}, 3_000))
  assert.deepEqual(it.use(), { bytes: 700 + limits.net.wireBytesMax + 30, parseMs: 40 })
})
