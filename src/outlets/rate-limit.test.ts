import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { makeFixture } from './fixture.ts'
import { rateLimit } from './rate-limit.ts'
import { makeWeb } from './web.ts'

const web = () => makeWeb({ ...makeFixture().parts, proxies: 1 })
type Site = ReturnType<typeof web>

/** The answer that refuses one reader, as the outermost proxy tells of him; a slow machine gives back a question or two meanwhile. */
async function asksTooOften(site: Site, path: string, reader: string): Promise<Response> {
  for (let asked = 0; asked < 600; asked += 1) {
    const answer = await site.request(path, { headers: { 'X-Forwarded-For': reader } })
    if (answer.status < 429) continue
    assert.ok(asked >= 60, `${path} was refused at question ${asked + 1}`)
    return answer
  }
  return assert.fail(`${path} was never refused`)
}

test('whoever searches too often waits, is told how long, and keeps nobody else out', async () => {
  for (const path of ['/search?q=harbour', '/why?url=https://harbour.example/a']) {
    const site = web()
    const refused = await asksTooOften(site, path, '198.51.100.1')
    assert.equal(refused.status, 429)
    assert.ok(Number(refused.headers.get('retry-after')) >= 1)
    assert.match(await refused.text(), /Too many requests/u)
    const other = await site.request(path, { headers: { 'X-Forwarded-For': '198.51.100.2' } })
    assert.ok(other.status < 429)
    const forged = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => site.request(path, { headers: { 'X-Forwarded-For': `203.0.113.${n}, 198.51.100.1` } })),
    )
    assert.ok(
      forged.some((answer) => answer.status === 429),
      'what a reader writes before the proxy’s entry is not believed',
    )
  }
})

test('reading a story is not counted', async () => {
  const site = web()
  for (let n = 0; n < 70; n += 1) assert.equal((await site.request('/', { headers: { 'X-Forwarded-For': '198.51.100.1' } })).status, 200)
})

test('somebody whom the caller knows may ask ten times as often, and then waits as well', async () => {
  const site = new Hono().use(rateLimit({ proxies: 1 }, undefined, () => true)).get('/', (c) => c.text('here'))
  const first = await site.request('/', { headers: { 'X-Forwarded-For': '198.51.100.2' } })
  assert.equal(first.headers.get('ratelimit'), 'limit=600, remaining=599, reset=1')
  let served = 0
  while (served < 6_000 && (await site.request('/', { headers: { 'X-Forwarded-For': '198.51.100.1' } })).status === 200) served += 1
  assert.ok(served >= 600 && served < 6_000, `refused after ${served}`)
})

test('the header says in how many seconds one more may be asked: half a second of the API, six minutes of sign-ups', async () => {
  const api = await web().request('/api/v1/stories')
  assert.match(api.headers.get('ratelimit') ?? '', /^limit=60, remaining=59, reset=1$/)
  const join = await web().request('/join', { method: 'POST', body: new URLSearchParams({ email: 'rita@reader.example' }) })
  assert.match(join.headers.get('ratelimit') ?? '', /^limit=10, remaining=9, reset=360$/)
})

test('a batch to the agent server counts as many questions as it has messages, and waits where there is no room for all', async (t) => {
  t.mock.method(performance, 'now', () => 1000)
  const site = web()
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }
  const send = (messages: number): Promise<Response> =>
    site.request('/mcp', {
      method: 'POST',
      headers: { 'X-Forwarded-For': '198.51.100.3', 'content-type': 'application/json' },
      body: JSON.stringify(Array.from({ length: messages }, () => ping)),
    })
  const first = await send(20)
  assert.equal(first.status, 200)
  assert.match(first.headers.get('ratelimit') ?? '', /^limit=60, remaining=40, reset=1$/)
  for (const room of [20, 15]) assert.equal((await send(room)).status, 200)
  const refused = await send(20)
  assert.equal(refused.status, 429)
  assert.equal(refused.headers.get('retry-after'), '8', 'two come back each second')
  assert.equal(((await refused.json()) as { error: { code: string } }).error.code, 'rate')
})
