// Publishing is frozen, the wire reads on, and nothing goes out but what is taken back; on the thaw what waited goes out once, in order.
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { type DeskClient, signIn } from '../support/desk-client.ts'
import { groundwire } from '../support/groundwire.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { type Outlet, startOutlet } from '../support/outlet.ts'
import { campus, campusToo, hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const kuopio = {
  path: '/kuopio',
  title: 'Veldrake Research moves into Kuopio with 9 MW',
  publishedAt: '2026-03-02T11:30:00Z',
  paragraphs: [
    'Haltamo has let 9 MW in Kuopio to Veldrake Research, which wants to bring its smaller models closer to its customers in the north.',
    'The hall was built for a bank and stood empty for a year. Its waste heat will warm a swimming pool from September, the town says.',
  ],
}

interface Message {
  readonly type: string
  readonly event: string
  readonly story: { readonly id: string; readonly removed: boolean } | null
}
const told: Message[] = []
let pings = 0
const mails: string[] = []
let harbour: Outlet
let basin: Outlet
let it: TestWire
let desk: DeskClient
let feedBefore = ''
let ledgerBefore = ''
const opened: AsyncDisposable[] = []

async function startReceiver(): Promise<string> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (one: Buffer) => chunks.push(one))
    request.on('end', () => {
      if (request.url === '/hub') pings += 1
      else told.push(JSON.parse(Buffer.concat(chunks).toString('utf8')))
      response.writeHead(request.url === '/hub' ? 202 : 200).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  opened.push({
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function startMail(): Promise<string> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (one: Buffer) => chunks.push(one))
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  const listening = await new Promise<Server>((done) => {
    const one = server.listen(0, '127.0.0.1', () => done(one as unknown as Server))
  })
  opened.push({ [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())) })
  return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`
}

before(async () => {
  const origin = await startReceiver()
  const smtpUrl = await startMail()
  harbour = await startOutlet('Harbour Post', [hall])
  basin = await startOutlet('Basin Ledger', [])
  opened.push(harbour, basin)
  it = await openTestWire([harbour, basin], '2026-03-02T09:00:00Z', {
    isPublic: true,
    settings: { deskKeys: `ada=${key}`, hub: `${origin}/hub`, smtpUrl, mailFrom: 'editions@wire.example', responsible: 'Ada Quist' },
  })
  opened.push(it)
  const at = '2026-03-01T00:00:00.000Z'
  await it.wire.store.transaction(async (tx) => {
    await tx.saveHook({
      id: 'hook_1',
      url: `${origin}/hook`,
      secret: `whsec_${Buffer.from('thirty-two bytes of a test secret').toString('base64')}`,
      kinds: ['dispatch', 'correction', 'tombstone', 'watch'],
      createdAt: '',
      state: 'active',
      failures: 0,
    })
    await tx.saveSubscription({
      id: 'sub_1',
      address: 'reader@reader.example',
      rhythm: 'daily',
      state: 'active',
      askedAt: at,
      expiresAt: at,
      token: 'token-of-a-reader',
    })
  })
  await it.at('2026-03-02T09:00:00Z')
  await it.at('2026-03-02T09:30:00Z')
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

const ledgerShown = async () =>
  (await Promise.all(['/ledger.csv', '/ledger/feed.json', '/api/v1/ledger'].map((path) => it.get(path, '*/*'))))
    .map(({ text }) => text)
    .join('\n')
const onWire = async () => it.wire.store.dispatchesOnWire({ before: new Date('2027-01-01'), limit: 50 })

test('One form freezes publishing, and the site says since when, not why.', async () => {
  assert.equal((await onWire()).length, 1)
  assert.ok(told.some(({ type }) => type === 'dispatch') && pings > 0, 'hook and hub heard of the first story')
  feedBefore = (await it.get('/feed.json', '*/*')).text
  ledgerBefore = await ledgerShown()
  it.clock.set(new Date('2026-03-02T10:00:00Z'))
  const done = await desk.post('/desk/freeze', { outlet: 'wire', reason: 'A figure of ours is going round and is false.' }, '/desk/freeze')
  assert.match(done.text, /Publishing is frozen since 2 Mar 2026, 10:00 UTC\./)
  const front = (await it.get('/')).text
  assert.match(front, /Publishing is frozen since 2 Mar 2026, 10:00 UTC/)
  assert.doesNotMatch(front, /going round/)
  const trust = JSON.parse((await it.get('/.well-known/trust.json', '*/*')).text)
  assert.equal(trust.frozenSince, '2026-03-02T10:00:00.000Z')
})

test('A second freeze is refused and says who froze it when; so is a way out that there is not, and a thaw of what is open.', async () => {
  const again = await desk.post('/desk/freeze', { outlet: 'wire', reason: 'Once more.' }, '/desk/freeze')
  assert.equal(again.status, 409)
  assert.match(again.text, /frozen already since 2 Mar 2026, 10:00 UTC, by ada/)
  const cli = (...words: readonly string[]) => groundwire(['desk', ...words, '--home', it.wire.home])
  const wrongs: readonly (readonly [readonly string[], RegExp])[] = [
    [['freeze', '--reason', 'Once more.'], /Publishing is frozen already since/],
    [['freeze', '--outlet', 'fax', '--reason', 'No fax.'], /--outlet: There is no outlet "fax"\. Give one of email, webhooks/],
    [['freeze', '--outlet', 'email'], /--reason: Give a reason/],
    [['thaw', '--outlet', 'email', '--reason', 'Nothing to thaw.'], /E-mail is not frozen\. Frozen: the whole wire\./],
  ]
  for (const [words, what] of wrongs) {
    const { code, out, err } = await cli(...words)
    assert.deepEqual([code, out], [2, ''], words.join(' '))
    assert.match(err, what)
  }
  assert.match((await cli('list')).out, /^frozen +wire .*\n.*going round/m)
})

test('While it is frozen reports are read, sorted and recorded, and nothing of them goes out.', async () => {
  const [pingsBefore, toldBefore] = [pings, told.length]
  harbour.reports.push(campus)
  basin.reports.push(campusToo, kuopio)
  await it.at('2026-03-02T12:00:00Z')
  await it.at('2026-03-02T13:00:00Z')
  assert.equal((await it.wire.store.stories()).length, 3)
  assert.ok(
    (await it.wire.store.facts()).some(({ place }) => place.name === 'Kuopio'),
    'the ledger is kept',
  )
  assert.equal(await ledgerShown(), ledgerBefore, 'and shown as it stood')
  assert.equal((await onWire()).length, 1)
  assert.equal((await it.get('/feed.json', '*/*')).text, feedBefore)
  assert.deepEqual([pings, told.length], [pingsBefore, toldBefore])
  const why = (await it.wire.store.refusals()).filter(({ code }) => code === 'publish.frozen')
  assert.ok(why.length >= 2, 'whoever asks why is told')
})

test('A killed story goes all the same, and receivers hear of it.', async () => {
  const [story] = await onWire()
  assert.ok(story)
  await desk.post(`/desk/story/${story.storyId}/kill`, { reason: 'It should not have run.' }, `/desk/story/${story.storyId}`)
  await it.at('2026-03-02T14:00:00Z')
  assert.equal((await it.get(`/story/${story.slug}`)).status, 410)
  assert.deepEqual(
    told.filter(({ type }) => type === 'tombstone').map((one) => one.story?.removed),
    [true],
  )
})

test('No edition is mailed over night, and after a day the rulings still wait.', async () => {
  await it.at('2026-03-03T06:00:00Z')
  await it.at('2026-03-04T06:00:00Z')
  assert.deepEqual(mails, [])
  assert.equal((await onWire()).length, 0)
})

test('On the thaw each story goes out once, in the order they were ruled on and not in one moment.', async () => {
  it.clock.set(new Date('2026-03-04T07:00:00Z'))
  const done = await desk.post('/desk/thaw', { outlet: 'wire', reason: 'Put right.' }, '/desk/freeze')
  assert.match(done.text, /2 stories wait and go out one after the other/)
  assert.equal((await onWire()).length, 1)
  await it.at('2026-03-04T07:00:10Z')
  const out = (await onWire()).toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
  assert.deepEqual(
    out.map(({ version }) => version),
    [1, 1],
  )
  assert.ok((out[0]?.publishedAt ?? '') < (out[1]?.publishedAt ?? ''), 'one after the other')
  await it.at('2026-03-04T07:01:00Z')
  const heard = told.filter(({ event }) => event === 'dispatch.published').map((one) => one.story?.id)
  assert.deepEqual(
    heard.slice(1),
    out.map(({ storyId }) => storyId),
  )
  assert.doesNotMatch((await it.get('/')).text, /Publishing is frozen/)
  assert.match(await ledgerShown(), /Kuopio/)
  assert.match((await desk.get('/desk/log')).text, /Outlet thawed/)
})

test('The next edition is mailed, once.', async () => {
  await it.at('2026-03-05T01:00:00Z')
  await it.at('2026-03-05T02:00:00Z')
  assert.equal(mails.length, 1)
  assert.match(mails[0] ?? '', /Kuopio/)
})

test('One way out can be shut alone: mail waits, feeds answer 503 with Retry-After, and the site goes on.', async () => {
  for (const outlet of ['email', 'feeds']) await desk.post('/desk/freeze', { outlet, reason: 'A drill.', public: 'yes' }, '/desk/freeze')
  const feed = await fetch(`${it.url}/feed.atom`)
  assert.deepEqual([feed.status, feed.headers.get('retry-after')], [503, '3600'])
  assert.equal((await it.get('/api/v1/stories', '*/*')).status, 200)
  assert.match((await it.get('/')).text, /E-mail is frozen since .*: A drill\. Feeds are frozen since/)
  harbour.reports.push({
    ...kuopio,
    path: '/oulu',
    title: 'Haltamo shuts its 4 MW hall in Oulu',
    publishedAt: '2026-03-05T08:00:00Z',
    paragraphs: [
      'Haltamo has shut its hall of 4 MW in Oulu, the operator said on Thursday. The last customer left in the winter.',
      'The building goes back to the paper mill next door, which wants to store its bales there from the spring on.',
    ],
  })
  await it.at('2026-03-05T09:00:00Z')
  assert.equal((await onWire()).length, 3, 'the site goes on')
  await it.at('2026-03-06T01:00:00Z')
  assert.equal(mails.length, 1)
  it.clock.set(new Date('2026-03-06T03:00:00Z'))
  for (const outlet of ['email', 'feeds']) await desk.post('/desk/thaw', { outlet, reason: 'The drill is over.' }, '/desk/freeze')
  await it.at('2026-03-06T03:01:00Z')
  assert.equal(mails.length, 2)
  assert.equal((await fetch(`${it.url}/feed.atom`)).status, 200)
})
