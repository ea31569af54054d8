import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { type AttackServer, startAttackServer } from '../../test/support/attack-server.ts'
import { withEnvironment } from '../../test/support/with-environment.ts'
import type { Level, Permit } from '../domain/rights.ts'
import { makeNet, type Net } from './net.ts'

const NOW = new Date('2026-11-23T12:00:00Z')
const clock = { now: () => NOW }
const config = { userAgent: 'TestBot/1.0 (+https://wire.example/bot)', allowLoopback: true, timeoutMs: 10_000, concurrencyMax: 8 }

let server: AttackServer
let net: Net
/** Gives up early, for the hosts that keep us waiting. */
let hasty: Net
before(async () => {
  server = await startAttackServer()
  net = makeNet(config, clock)
  hasty = makeNet({ ...config, timeoutMs: 250 }, clock)
})
after(async () => {
  await net[Symbol.asyncDispose]()
  await hasty[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

const permit = (path: string, level: Level = 'L4'): Permit => ({
  url: path.startsWith('/') ? server.origin + path : path,
  level,
  use: 'page',
  brand: 'permit',
})

for (const path of ['/fine', '/gzip', '/br', '/deflate', '/deflate-raw']) {
  test(`a body sent as ${path.slice(1)} is read whole`, async () => {
    const got = await net.page(permit(path))
    assert.equal(got.kind === 'ok' && new TextDecoder().decode(got.bytes).startsWith('<p>The harbour grid'), true)
    assert.equal(got.kind === 'ok' && got.bytes.length, 960)
  })
}

test('we say who we are, and offer only encodings that we count', async () => {
  await net.feed(permit('/fine'))
  assert.equal(server.seen.headers['user-agent'], config.userAgent)
  assert.equal(server.seen.headers['accept-encoding'], 'gzip, br, deflate')
  assert.equal(server.seen.headers.cookie, undefined)
})

test('headers come with lower-case names, repeated ones apart', async () => {
  const got = await net.page(permit('/two-cookies'))
  const robots = got.kind === 'ok' ? got.headers.filter(([name]) => name === 'x-robots-tag') : []
  assert.deepEqual(robots, [
    ['x-robots-tag', 'noai'],
    ['x-robots-tag', 'noindex'],
  ])
})

test('a known ETag or date is sent along and the answer may be not-modified', async () => {
  assert.equal((await net.feed(permit('/conditional'))).kind, 'ok')
  assert.equal((await net.feed(permit('/conditional'), { etag: '"v1"' })).kind, 'not-modified')
  assert.equal((await net.feed(permit('/conditional'), { lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT' })).kind, 'not-modified')
})

test('a validator with a line break is not sent', async () => {
  assert.equal((await net.feed(permit('/conditional'), { etag: '"v1"\r\nX-Evil: 1' })).kind, 'ok')
  assert.equal(server.seen.headers['x-evil'], undefined)
})

const FAULTS: readonly (readonly [path: string, code: string, what: string])[] = [
  ['/gzip-bomb', 'net.tooLarge', 'a gzip bomb of 200 MiB'],
  ['/br-bomb', 'net.ratio', 'a brotli bomb of 100 MiB'],
  ['/ratio', 'net.ratio', 'a body that unpacks a thousandfold'],
  ['/decoded-large', 'net.tooLarge', 'a body of 9 MiB when unpacked'],
  ['/triple', 'net.encoding', 'a body packed three times'],
  ['/zstd', 'net.encoding', 'an encoding that we did not offer'],
  ['/gzip-lie', 'net.encoding', 'plain text that claims to be gzip'],
  ['/gzip-cut', 'net.truncated', 'a gzip body that was cut off'],
  ['/length-too-long', 'net.truncated', 'a body shorter than announced'],
  ['/length-huge', 'net.tooLarge', 'an announced length above the cap'],
  ['/length-twice', 'net.truncated', 'two lengths that differ'],
  ['/chunks-cut', 'net.truncated', 'a chunked body without its end'],
  ['/endless', 'net.tooLarge', 'a body without end'],
  ['/drip', 'net.timeout', 'a body that drips'],
  ['/stall', 'net.timeout', 'a body that stalls'],
  ['/silent', 'net.timeout', 'a server that never answers'],
  ['/hang-up', 'net.truncated', 'a server that hangs up'],
  ['/headers-huge', 'net.tooLarge', 'headers of 40 KB'],
  ['/headers-endless', 'net.tooLarge', 'headers without end'],
  ['/not-http', 'net.protocol', 'a server that does not speak HTTP'],
  ['/loop', 'net.redirect', 'a redirect to itself'],
  ['/ping', 'net.redirect', 'two pages that redirect to each other'],
  ['/chain/6', 'net.redirect', 'a chain of six redirects'],
]

for (const [path, code, what] of FAULTS) {
  test(`SR-3: ${what} ends as ${code}`, async () => {
    const asker = code === 'net.timeout' ? hasty : net
    await assert.rejects(asker.page(permit(path)), { name: 'Fault', code })
  })
}

test('SR-3: a body longer than announced is read only as far as announced', async () => {
  const got = await net.page(permit('/length-too-short'))
  assert.equal(got.kind === 'ok' && got.bytes.length, 12)
})

test('SR-3: an endless body behind a redirect or an error is not read', async () => {
  const redirected = await net.page(permit('/redirect-endless'))
  assert.equal(redirected.kind === 'ok' && redirected.bytes.length, 960)
  const failed = await net.page(permit('/error-endless'))
  assert.equal(failed.kind === 'status' && failed.status, 500)
})

test('SR-3: a body is refused as too large against the cap that the caller gave', async () => {
  await assert.rejects(net.resource(permit('/fine'), { bytesMax: 959 }), { code: 'net.tooLarge', retry: 'never' })
  assert.equal((await net.resource(permit('/fine'), { bytesMax: 960 })).kind, 'ok')
})

const REFUSALS: readonly (readonly [path: string, code: string])[] = [
  ['/to-file', 'net.scheme'],
  ['/to-ftp', 'net.scheme'],
  ['/to-data', 'net.scheme'],
  ['/to-metadata', 'net.address'],
  ['/to-metadata-v6', 'net.address'],
  ['/to-mapped', 'net.address'],
  ['/to-private', 'net.address'],
  ['/to-short', 'net.address'],
  ['/to-userinfo', 'net.userinfo'],
  ['/to-odd-port', 'net.port'],
  ['/to-internal', 'net.name'],
  ['/to-nonsense', 'net.url'],
]

for (const [path, code] of REFUSALS) {
  test(`SR-2: the redirect ${path} is refused as ${code}`, async () => {
    const got = await net.page(permit(path))
    assert.equal(got.kind === 'refused' && got.code, code)
  })
}

test('SR-2: a page on a public host cannot redirect us to loopback', async () => {
  const asked = server.asked.length
  await using strict = makeNet({ ...config, allowLoopback: false }, clock)
  const got = await strict.page(permit('/fine'))
  assert.equal(got.kind === 'refused' && got.code, 'net.address')
  assert.equal(server.asked.length, asked)
})

test('redirects within the origin are followed, at most five, and each is told', async () => {
  const got = await net.page(permit('/to-fine'))
  assert.deepEqual(got.kind === 'ok' && [got.url, got.redirects], [
    `${server.origin}/fine`,
    [{ url: `${server.origin}/to-fine`, status: 301 }],
  ])
  const chained = await net.page(permit('/chain/5'))
  assert.equal(chained.kind === 'ok' && chained.redirects.length, 5)
  assert.equal((await net.page(permit('/to-fine-308'))).kind, 'ok')
})

test('a redirect may carry raw UTF-8', async () => {
  const got = await net.page(permit('/to-utf8'))
  assert.equal(got.kind === 'ok' && got.url, `${server.origin}/fine?q=caf%C3%A9`)
})

test('a redirect to another origin is told and not followed', async () => {
  const got = await net.page(permit('/to-other'))
  assert.deepEqual(got.kind === 'moved' && [got.to, got.status], ['https://other.example/story', 301])
  const asked = server.asked.length
  assert.equal((await net.page(permit('/to-localhost'))).kind, 'moved')
  assert.deepEqual(server.asked.slice(asked), ['/to-localhost'])
})

test('a redirect without a target is an answer like any other', async () => {
  const got = await net.page(permit('/to-no-location'))
  assert.equal(got.kind === 'status' && got.status, 302)
})

test('other answers come as a status, and Retry-After holds the host', async () => {
  await using held = makeNet(config, clock)
  const gone = await held.page(permit('/gone'))
  assert.equal(gone.kind === 'status' && gone.status, 410)
  const busy = await held.page(permit('/busy'))
  const until = new Date(NOW.getTime() + 120_000)
  assert.deepEqual(busy.kind === 'status' && busy.retryAfter, until)
  const asked = server.asked.length
  await assert.rejects(held.page(permit('/fine')), { code: 'net.rateLimited', retry: until })
  assert.equal(server.asked.length, asked)
})

test('a Retry-After far away is cut to a day', async () => {
  await using held = makeNet(config, clock)
  const down = await held.page(permit('/down'))
  assert.deepEqual(down.kind === 'status' && down.retryAfter, new Date(NOW.getTime() + 86_400_000))
})

test('nothing is fetched at L0, no page at L1, and no address that the gate refuses', async () => {
  const asked = server.asked.length
  const refused = [await net.feed(permit('/fine', 'L0')), await net.page(permit('/fine', 'L1')), await net.page(permit('http://10.0.0.1/'))]
  assert.deepEqual(
    refused.map((it) => it.kind === 'refused' && it.code),
    ['net.permit', 'net.permit', 'net.address'],
  )
  assert.equal(server.asked.length, asked)
})

test('a port where nobody listens is a fault that may pass', async () => {
  const nobody = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => nobody.once('listening', resolve))
  const address = nobody.address()
  await new Promise((resolve) => nobody.close(resolve))
  const port = typeof address === 'object' && address !== null ? address.port : 1
  await assert.rejects(net.page(permit(`http://127.0.0.1:${port}/`)), { code: 'net.refused', retry: 'soon' })
})

test('SR-2: a proxy named in the environment is not used', async () => {
  const proxy = 'http://127.0.0.1:9'
  const got = await withEnvironment({ HTTP_PROXY: proxy, http_proxy: proxy, ALL_PROXY: proxy, NODE_USE_ENV_PROXY: '1' }, async () => {
    await using fresh = makeNet(config, clock)
    return await fresh.page(permit('/fine'))
  })
  assert.equal(got.kind, 'ok')
})

test('at most two requests run at a host at once', async () => {
  // Each waits for another, so that two are there at once on any machine; a third has a moment to come.
  const waiting: ServerResponse[] = []
  await using slow = await startAttackServer({
    '/slow': (_request, response) => {
      if (waiting.push(response) === 2) setTimeout(() => waiting.splice(0).map((it) => it.end('slow')), 20)
    },
  })
  await Promise.all(Array.from({ length: 6 }, () => net.page(permit(`${slow.origin}/slow`))))
  assert.equal(slow.seen.busiest, 2)
})

test('a hub gets a form; its answer is a yes or a reason, and the form goes along only where a redirect keeps the method', async () => {
  const forms: string[] = []
  await using hub = await startAttackServer({
    '/hub': (request, response) => {
      request.on('data', (piece: Buffer) => forms.push(`${request.method} ${request.headers['content-type']} ${piece}`))
      request.on('end', () => response.writeHead(202).end())
    },
    '/moved': (_request, response) => void response.writeHead(307, { location: '/hub' }).end(),
    '/other': (_request, response) => void response.writeHead(303, { location: '/hub' }).end(),
    '/inward': (_request, response) => void response.writeHead(307, { location: 'http://10.0.0.1/' }).end(),
  })
  assert.equal(await net.askHub(`${hub.origin}/hub`, { 'hub.mode': 'subscribe' }), null)
  assert.equal(await net.askHub(`${hub.origin}/moved`, { 'hub.mode': 'subscribe' }), null)
  const form = 'POST application/x-www-form-urlencoded hub.mode=subscribe'
  assert.deepEqual(forms, [form, form])
  const codes = await Promise.all(
    [`${hub.origin}/other`, `${hub.origin}/inward`, 'http://10.0.0.1/', 'http://a:b@hub.example/'].map((it) => net.askHub(it, {})),
  )
  assert.deepEqual(
    codes.map((it) => it?.code),
    ['hub.status', 'net.address', 'net.address', 'net.userinfo'],
  )
  assert.equal(forms.length, 2)
})
