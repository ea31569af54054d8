import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { reply, startAttackServer } from '../../test/support/attack-server.ts'
import { makeNet } from './net.ts'

const config = { userAgent: 'TestBot/1.0', allowLoopback: true, timeoutMs: 10_000, concurrencyMax: 8 }
const text = { 'content-type': 'text/plain' }

function clockAt(iso: string) {
  const time = { ms: Date.parse(iso) }
  const pass = (ms: number) => {
    time.ms += ms
  }
  return { now: () => new Date(time.ms), pass }
}

test('robots.txt is asked first, then the four well-known files', async () => {
  await using server = await startAttackServer({
    '/robots.txt': reply(200, text, 'User-agent: *\nDisallow: /pro/'),
    '/.well-known/tdmrep.json': reply(200, { 'content-type': 'application/json' }, '[]'),
    '/ai.txt': reply(200, text, 'Disallow: *'),
  })
  const clock = clockAt('2026-11-23T12:00:00Z')
  await using net = makeNet(config, clock)
  const files = await net.sitePolicies(server.origin)
  assert.deepEqual(files.robots, { status: 200, body: 'User-agent: *\nDisallow: /pro/' })
  assert.deepEqual(files.tdmrep, { status: 200, contentType: 'application/json', body: '[]' })
  assert.equal(files.aiTxt?.body, 'Disallow: *')
  assert.deepEqual([files.aiTxtWellKnown?.status, files.aiJson?.body], [404, ''])
  assert.deepEqual([files.origin, files.fetchedAt], [server.origin, clock.now()])
  assert.equal(server.asked[0], '/robots.txt')
  assert.deepEqual(
    new Set(server.asked.slice(1)),
    new Set(['/.well-known/ai.json', '/.well-known/ai.txt', '/.well-known/tdmrep.json', '/ai.txt']),
  )
})

test('answers are remembered for a day, and askers at the same time share one round', async () => {
  await using server = await startAttackServer({ '/robots.txt': reply(200, text, '') })
  const clock = clockAt('2026-11-23T12:00:00Z')
  await using net = makeNet(config, clock)
  await Promise.all([net.sitePolicies(server.origin, []), net.sitePolicies(server.origin, [])])
  clock.pass(23 * 3_600_000)
  await net.sitePolicies(server.origin, [])
  assert.equal(server.asked.length, 1)
  clock.pass(3_600_000)
  await net.sitePolicies(server.origin, [])
  assert.equal(server.asked.length, 2)
})

test('RB-4: a robots.txt that answers 503 is told as such, nothing else is asked, and it is asked again soon', async () => {
  await using server = await startAttackServer({ '/robots.txt': reply(503) })
  const clock = clockAt('2026-11-23T12:00:00Z')
  await using net = makeNet(config, clock)
  assert.deepEqual((await net.sitePolicies(server.origin)).robots, { status: 503, body: '' })
  clock.pass(11 * 60_000)
  await net.sitePolicies(server.origin)
  assert.deepEqual(server.asked, ['/robots.txt', '/robots.txt'])
})

test('a robots.txt that never comes is unreachable', async () => {
  await using server = await startAttackServer({ '/robots.txt': () => {} })
  await using net = makeNet({ ...config, timeoutMs: 250 }, clockAt('2026-11-23T12:00:00Z'))
  const { robots } = await net.sitePolicies(server.origin)
  assert.equal('unreachable' in robots, true)
})

test('a robots.txt may redirect to another origin, though never to a private address', async () => {
  await using other = await startAttackServer({ '/robots.txt': reply(200, text, 'User-agent: *\nAllow: /') })
  await using server = await startAttackServer({ '/robots.txt': reply(301, { location: `${other.origin}/robots.txt` }) })
  await using trap = await startAttackServer({ '/robots.txt': reply(301, { location: 'http://10.0.0.1/robots.txt' }) })
  await using net = makeNet(config, clockAt('2026-11-23T12:00:00Z'))
  assert.deepEqual((await net.sitePolicies(server.origin, [])).robots, { status: 200, body: 'User-agent: *\nAllow: /' })
  assert.deepEqual((await net.sitePolicies(trap.origin, [])).robots, { unreachable: 'The address is not public.' })
})

test('a robots.txt behind more than five redirects counts as missing', async () => {
  await using server = await startAttackServer({ '/robots.txt': reply(302, { location: '/chain/9' }) })
  await using net = makeNet(config, clockAt('2026-11-23T12:00:00Z'))
  assert.deepEqual((await net.sitePolicies(server.origin, [])).robots, { status: 404, body: '' })
})

test('of a huge robots.txt the first 512 KiB are kept, packed or not', async () => {
  const huge = `User-agent: *\nDisallow: /\n${'#'.repeat(2_000_000)}`
  await using plain = await startAttackServer({ '/robots.txt': reply(200, text, huge) })
  await using packed = await startAttackServer({ '/robots.txt': reply(200, { ...text, 'content-encoding': 'gzip' }, gzipSync(huge)) })
  await using net = makeNet(config, clockAt('2026-11-23T12:00:00Z'))
  for (const { origin } of [plain, packed]) {
    const { robots } = await net.sitePolicies(origin, [])
    assert.equal('body' in robots && robots.body.length, 512 * 1024)
  }
})

test('a policy file that did not come is absent and asked for again soon, one that leads nowhere counts as none', async () => {
  await using server = await startAttackServer({
    '/robots.txt': reply(404),
    '/.well-known/tdmrep.json': (_request, response) => void response.socket?.destroy(),
    '/ai.txt': reply(302, { location: 'http://10.0.0.1/ai.txt' }),
  })
  const clock = clockAt('2026-11-23T12:00:00Z')
  await using net = makeNet(config, clock)
  const files = await net.sitePolicies(server.origin, ['tdmrep', 'aiTxt'])
  assert.deepEqual([files.tdmrep, files.aiTxt?.status], [undefined, 404])
  clock.pass(11 * 60_000)
  await net.sitePolicies(server.origin, ['tdmrep', 'aiTxt'])
  assert.equal(server.asked.length, 6)
})

test('a Retry-After on robots.txt holds the host, and a held host is a fault with its date', async () => {
  await using server = await startAttackServer({ '/robots.txt': reply(429, { 'retry-after': '3600' }) })
  const clock = clockAt('2026-11-23T12:00:00Z')
  await using net = makeNet(config, clock)
  assert.deepEqual((await net.sitePolicies(server.origin)).robots, { status: 429, body: '' })
  clock.pass(11 * 60_000)
  await assert.rejects(net.sitePolicies(server.origin), { code: 'net.rateLimited', retry: new Date('2026-11-23T13:00:00Z') })
  assert.equal(server.asked.length, 1)
})

test('an origin that the gate refuses is never asked', async () => {
  await using net = makeNet({ ...config, allowLoopback: false }, clockAt('2026-11-23T12:00:00Z'))
  assert.deepEqual((await net.sitePolicies('http://127.0.0.1:9')).robots, { unreachable: 'The address is not public.' })
})
