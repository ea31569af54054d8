import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { test } from 'node:test'
import { reply, startAttackServer } from '../../test/support/attack-server.ts'
import { type Answer, ForbiddenAddress, type Lookup, makeDial } from './dial.ts'
import { makeNet } from './net.ts'

const clock = { now: () => new Date('2026-11-23T12:00:00Z') }
const answers = (...addresses: string[]): readonly Answer[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

/** Dials a host past the gate, with a resolver that gives each list of addresses in turn. */
async function dial(host: string, port: number, turns: readonly (readonly Answer[])[], allowLoopback = false): Promise<unknown> {
  let asked = 0
  const lookup: Lookup = async () => turns[Math.min(asked++, turns.length - 1)] ?? []
  await using dialled = makeDial({ allowLoopback, timeoutMs: 5_000, lookup })
  const results: unknown[] = []
  for (const _ of turns) {
    try {
      const { status, body } = await dialled.ask(new URL(`http://${host}:${port}/fine`), {
        method: 'GET',
        headers: {},
        signal: AbortSignal.timeout(5_000),
      })
      await body.text()
      results.push(status)
    } catch (error) {
      results.push(error instanceof ForbiddenAddress ? 'forbidden' : error)
    }
  }
  return results
}

const HOSTILE: readonly (readonly [string, ...string[]])[] = [
  ['a loopback address', '127.0.0.1'],
  ['a private address', '10.0.0.5'],
  ['cloud metadata', '169.254.169.254'],
  ['loopback in IPv6', '::1'],
  ['a mapped address', '::ffff:127.0.0.1'],
  ['a mix of a public and a private address', '93.184.216.34', '127.0.0.1'],
  ['a mix with the private address first', '127.0.0.1', '93.184.216.34'],
  ['a mix of public IPv4 and unique local IPv6', '93.184.216.34', 'fd00::1'],
]

for (const [what, ...addresses] of HOSTILE) {
  test(`SR-2: a name that resolves to ${what} is not dialled`, async () => {
    await using server = await startAttackServer()
    assert.deepEqual(await dial('news.example', server.port, [answers(...addresses)]), ['forbidden'])
    assert.equal(server.seen.connections, 0)
  })
}

test('SR-2: a literal address that never passed the gate is still not dialled', async () => {
  await using server = await startAttackServer()
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433']) {
    assert.deepEqual(await dial(host, server.port, [answers('93.184.216.34')]), ['forbidden'], host)
  }
  assert.equal(server.seen.connections, 0)
})

test('SR-2: a name that flips to a private address is refused at its second dial', async () => {
  await using server = await startAttackServer({ '/fine': reply(200, { connection: 'close' }, 'fine') })
  const flips = [answers('127.0.0.1'), answers('10.0.0.1')]
  assert.deepEqual(await dial('flip.localhost', server.port, flips, true), [200, 'forbidden'])
  assert.equal(server.seen.connections, 1)
})

test('SR-2: where loopback is allowed, a public name still may not lead there', async () => {
  await using server = await startAttackServer()
  assert.deepEqual(await dial('news.example', server.port, [answers('127.0.0.1')], true), ['forbidden'])
  assert.deepEqual(await dial('news.localhost', server.port, [answers('10.0.0.1')], true), ['forbidden'])
  assert.equal(server.seen.connections, 0)
})

test('SR-2: net gives a forbidden answer of the resolver back as a refusal', async () => {
  await using net = makeNet({ userAgent: 'TestBot/1.0', allowLoopback: false, timeoutMs: 5_000, concurrencyMax: 4 }, clock, {
    lookup: async () => answers('93.184.216.34', '192.168.0.1'),
  })
  const got = await net.page({ url: 'http://news.example/a', level: 'L2', use: 'page', brand: 'permit' })
  assert.equal(got.kind === 'refused' && got.code, 'net.address')
})

test('a name without an answer is a fault of the name service', async () => {
  const silent: Lookup = async () => []
  const broken: Lookup = async () => await Promise.reject(Object.assign(new Error('no'), { code: 'EAI_AGAIN' }))
  for (const lookup of [silent, broken]) {
    await using net = makeNet({ userAgent: 'TestBot/1.0', allowLoopback: false, timeoutMs: 5_000, concurrencyMax: 4 }, clock, { lookup })
    const asking = net.page({ url: 'http://news.example/a', level: 'L2', use: 'page', brand: 'permit' })
    await assert.rejects(asking, { code: 'net.dns', retry: 'soon' })
  }
})

/** Every address that this process tries to connect to while `work` runs, whether or not anybody listens there. */
async function addressesDialled(work: () => Promise<void>): Promise<readonly string[]> {
  const dialled: string[] = []
  const watch = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket }
    socket.on('connectionAttempt', (ip) => dialled.push(ip))
  }
  subscribe('net.client.socket', watch)
  try {
    await work()
  } finally {
    unsubscribe('net.client.socket', watch)
  }
  return dialled
}

/** A resolver that gives a name its first answer once and its second one ever after. */
function rebinding(names: Readonly<Record<string, readonly [string, string]>>): Lookup {
  const asked = new Set<string>()
  return async (name) => {
    const [first, later] = names[name] ?? ['', '']
    const address = asked.has(name) ? later : first
    asked.add(name)
    return answers(address)
  }
}

const PRIVATE = ['10.0.0.1', '192.168.7.7', '169.254.169.254', '::ffff:10.0.0.1', 'fd00::1']
const config = { userAgent: 'TestBot/1.0', allowLoopback: true, timeoutMs: 5_000, concurrencyMax: 4 }

test('SR-2: a page that redirects within its own name, which then resolves to a private address, is not followed there', async () => {
  await using server = await startAttackServer({ '/start': reply(302, { location: '/fine', connection: 'close' }) })
  for (const address of PRIVATE) {
    await using net = makeNet(config, clock, { lookup: rebinding({ 'flip.localhost': ['127.0.0.1', address] }) })
    const asked = server.asked.length
    const dialled = await addressesDialled(async () => {
      const got = await net.page({ url: `http://flip.localhost:${server.port}/start`, level: 'L4', use: 'page', brand: 'permit' })
      assert.equal(got.kind === 'refused' && got.code, 'net.address', address)
    })
    assert.deepEqual(dialled, ['127.0.0.1'], `the first hop alone is dialled: ${address}`)
    assert.deepEqual(server.asked.slice(asked), ['/start'])
  }
})

test('SR-2: a robots file that redirects to another name, which resolves to a private address when it is dialled, is not followed there', async () => {
  await using server = await startAttackServer({ '/robots.txt': reply(301, { location: 'http://inside.example/robots.txt' }) })
  for (const address of PRIVATE) {
    const lookup: Lookup = async (name) => answers(name === 'inside.example' ? address : '127.0.0.1')
    await using net = makeNet(config, clock, { lookup })
    const dialled = await addressesDialled(async () => {
      const { robots } = await net.sitePolicies(`http://outlet.localhost:${server.port}`)
      assert.match('unreachable' in robots ? robots.unreachable : '', /inside\.example leads to an address that is not public/)
    })
    assert.deepEqual(dialled, ['127.0.0.1'], address)
  }
})
