// Web hooks and our hub, on loopback: a receiver that fails first, checks every signature, and hears everything once and in order.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Hook } from '../../src/domain/hook.ts'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const secret = `whsec_${Buffer.from('thirty-two bytes of a test secret').toString('base64')}`
interface Heard {
  readonly path: string
  readonly body: string
  readonly headers: IncomingHttpHeaders
}
interface Message {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly story: { readonly headline?: string; readonly removed: boolean; readonly correction?: string | null } | null
  readonly watch: { readonly outcome: string | null } | null
}

const heard: Heard[] = []
let answers: number[] = []
let receiver: Server
let origin = ''
let it: TestWire
let desk: DeskClient
const opened: AsyncDisposable[] = []

before(async () => {
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (one: Buffer) => chunks.push(one))
    request.on('end', () => {
      heard.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString('utf8'), headers: request.headers })
      response.writeHead(request.url === '/hub' ? 202 : (answers.shift() ?? 200)).end()
    })
  })
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  const harbour = await startOutlet('Harbour Post', [hall, campus])
  const basin = await startOutlet('Basin Ledger', [campusToo])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T12:00:00Z', {
    isPublic: true,
    settings: { deskKeys: `ada=${key}`, hub: `${origin}/hub` },
  })
  opened.push(it)
  const hook: Hook = {
    id: 'hook_1',
    url: `${origin}/hook`,
    secret,
    kinds: ['dispatch', 'correction', 'tombstone', 'watch'],
    createdAt: '',
    state: 'active',
    failures: 0,
  }
  await it.wire.store.transaction((tx) => tx.saveHook(hook))
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
  receiver.closeAllConnections()
  await new Promise((done) => receiver.close(done))
})

const store = () => it.wire.store
const told = (): readonly (Message & Heard)[] =>
  heard.filter((one) => one.path === '/hook').map((one) => ({ ...(JSON.parse(one.body) as Message), ...one }))
const work = async (): Promise<void> => {
  await store().transaction((tx) => tx.wake(it.clock.now()))
  await it.wire.runner.drain(1)
}

test('A receiver that fails is tried again after a pause, with the same id, and nothing is told twice or out of order.', async () => {
  answers = [500, 503]
  await it.at('2026-03-02T12:00:00Z')
  await work()
  assert.equal(told().length, 1, 'after the first failure everything waits')
  assert.match((await store().hookById('hook_1'))?.reason ?? '', /answered 500/)
  await work()
  assert.equal(told().length, 1, 'not before its time')
  it.clock.set(new Date('2026-03-02T12:00:06Z'))
  await work()
  assert.equal(told().length, 2)
  it.clock.set(new Date('2026-03-02T12:05:10Z'))
  await work()
  const messages = told()
  assert.equal(messages[0]?.id, messages[1]?.id)
  assert.equal(messages[1]?.id, messages[2]?.id)
  const taken = messages.slice(2)
  assert.equal(new Set(taken.map((one) => one.id)).size, taken.length)
  assert.equal(taken.length, 2, 'two stories were published')
  assert.deepEqual(
    [await store().deliveriesWaiting('hook_1', 10), (await store().deliveriesOf('hook_1', 10)).map((one) => one.state)],
    [[], ['sent', 'sent']],
  )
  assert.equal((await store().hookById('hook_1'))?.failures, 0)
})

test('Every message is signed over its id, its time and its bytes, begins with the label, and carries no words of a source.', async () => {
  for (const { body, headers, label, story } of told()) {
    const id = String(headers['webhook-id'])
    const expected = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(`${id}.${String(headers['webhook-timestamp'])}.${body}`)
      .digest('base64')
    assert.equal(headers['webhook-signature'], `v1,${expected}`)
    assert.notEqual(
      createHmac('sha256', 'another')
        .update(`${id}.${String(headers['webhook-timestamp'])}.${body}`)
        .digest('base64'),
      expected,
    )
    assert.ok(body.startsWith('{"label":'))
    assert.match(label, /^Assembled by software/)
    assert.ok(story?.headline !== undefined && !body.includes(hall.paragraphs[0] ?? '?'))
  }
})

test('Corrections, removals and outcomes of watches are told, and what was removed is told without its words.', async () => {
  desk = await signIn(it.url, key)
  const [watch] = await store().watches()
  await desk.post(`/desk/watch/${watch?.id}`, { verb: 'met', reason: 'It runs.', source: 'https://ir.example/1' }, '/desk/watches')
  const stories = await store().dispatchesOnWire({ before: new Date('2030-01-01'), limit: 5 })
  const [one, other] = [
    stories.find((it) => it.headline.text.includes('Duisburg')),
    stories.find((it) => it.headline.text.includes('Zaragoza')),
  ]
  await desk.post(`/desk/story/${one?.storyId}/retract`, { reason: 'It was a rehearsal.' })
  await desk.post(`/desk/story/${other?.storyId}/kill`, { reason: 'For safety.' })
  await work()
  const later = told().slice(4)
  assert.deepEqual(later.map((message) => message.type).slice(0, 3), ['watch', 'correction', 'tombstone'])
  assert.equal(later[0]?.watch?.outcome, 'yes')
  assert.match(later[1]?.story?.correction ?? '', /It was a rehearsal/)
  assert.equal(later[2]?.story?.removed, true)
  assert.ok(!later[2]?.body.includes('Zaragoza Sur'))
})

test('An address that is gone, and one on a private network, are given up with the reason.', async () => {
  answers = [410]
  await store().transaction((tx) =>
    tx.appendEvent({ at: '2026-03-02T13:00:00.000Z', name: 'dispatch.updated', subject: 's_none', actor: 'test', detail: {} }),
  )
  it.clock.set(new Date('2026-03-02T13:00:00Z'))
  await work()
  assert.equal((await store().hookById('hook_1'))?.state, 'given-up')
  await store().transaction(async (tx) => {
    await tx.saveHook({
      id: 'hook_2',
      url: 'http://10.0.0.7/hook',
      secret,
      kinds: ['dispatch'],
      createdAt: '',
      state: 'active',
      failures: 0,
    })
    await tx.appendEvent({ at: '2026-03-02T13:00:01.000Z', name: 'dispatch.updated', subject: 's_none', actor: 'test', detail: {} })
  })
  it.clock.set(new Date('2026-03-02T13:00:02Z'))
  await work()
  const refused = await store().hookById('hook_2')
  assert.deepEqual([refused?.state, /not public/.test(refused?.reason ?? '')], ['given-up', true])
})

test('The feeds name the hub in themselves and in their headers, and the hub is told of each of them once a change.', async () => {
  await it.at('2026-03-02T14:00:00Z')
  const hub = `${origin}/hub`
  const pings = heard.filter((one) => one.path === '/hub').map((one) => new URLSearchParams(one.body))
  assert.ok(pings.every((one) => one.get('hub.mode') === 'publish'))
  const told = await store().dispatchesOnWire({ before: it.clock.now(), limit: 10 })
  const names = told.flatMap((one) => one.mentions).map(({ entityId }) => `/entity/${entityId}/feed.rss`)
  const own = [...new Set([...names, '/beat/compute/feed.json'])]
  assert.ok(own.length > 1, 'a story names somebody')
  for (const path of ['/feed.atom', '/feed.rss', '/feed.json', '/corrections/feed.atom', ...own]) {
    const answer = await fetch(it.url + path)
    assert.ok((await answer.text()).includes(hub), path)
    assert.match(answer.headers.get('link') ?? '', /rel="hub".*rel="self"/)
    assert.ok(
      pings.some((one) => one.get('hub.url') === `${it.url}${path}`),
      path,
    )
  }
  const before = pings.length
  await it.at('2026-03-02T14:05:00Z')
  assert.equal(heard.filter((one) => one.path === '/hub').length, before, 'nothing changed, nothing is told')
})
