// The door of the desk: who may knock, what a stranger sees, and what a form needs to be believed.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { bodyOf, type DeskClient, signIn } from '../support/desk-client.ts'
import { heldOn as heldOnWire } from '../support/on-desk.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { startOutlet } from '../support/outlet.ts'
import { hall } from '../support/reports.ts'

const key = 'ada-has-a-long-key-of-her-own'
const opened: AsyncDisposable[] = []
let it: TestWire
let desk: DeskClient
const store = () => it.wire.store
const heldOn = (words: RegExp): ReturnType<typeof heldOnWire> => heldOnWire(it, words)

before(async () => {
  const harbour = await startOutlet('Harbour Post', [hall])
  opened.push(harbour)
  it = await openTestWire([harbour], '2026-03-02T12:00:00Z', { settings: { holdIf: 'first-version', deskKeys: `ada=${key}` } })
  opened.push(it)
  await it.at('2026-03-02T12:00:00Z')
  desk = await signIn(it.url, key)
})
after(async () => {
  for (const one of opened.toReversed()) await one[Symbol.asyncDispose]()
})

/** A request with headers that fetch does not let one set. */
function statusWith(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((done, failed) => {
    request(`${it.url}${path}`, { headers }, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
      .on('error', failed)
      .end()
  })
}

test('Nobody without a session sees anything, and whoever comes through a proxy or under another name finds no desk.', async () => {
  const { status, text } = await it.get('/desk')
  assert.equal(status, 403)
  assert.match(text, /<label for="key">Key<\/label>/)
  assert.ok(!/Duisburg|Zaragoza/.test(text))
  assert.equal(await statusWith('/desk', { 'x-forwarded-for': '203.0.113.9' }), 404)
  assert.equal(await statusWith('/desk', { host: 'evil.example' }), 404)
  const plain = await openTestWire([], '2026-03-02T12:00:00Z')
  assert.equal((await plain.get('/desk')).status, 404, 'without keys there is no desk')
  await plain[Symbol.asyncDispose]()
})

test('[ASVS 3.4.3] [ASVS 7.2.1] Every page of the desk is kept by nobody, framed by nobody and, but for the two that use passkeys, runs no script.', async () => {
  const { headers, text } = await desk.get('/desk')
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*script-src 'none'.*frame-ancestors 'none'/)
  assert.ok(!/<script|\son[a-z]+=/i.test(text))
})

test('[ASVS 3.5.1] A form without the token of the session, or from another page, changes nothing.', async () => {
  const { draftId } = await heldOn(/Duisburg/)
  const send = (fields: Record<string, string>, headers: Record<string, string>): Promise<Response> =>
    fetch(`${it.url}/desk/draft/${draftId}`, {
      method: 'POST',
      headers: { cookie: desk.cookie(), ...headers },
      body: bodyOf({ verb: 'pass', ...fields }),
    })
  assert.equal((await send({}, {})).status, 403)
  assert.equal((await send({ token: 'x'.repeat(36) }, {})).status, 403)
  const token = /name="token" value="([^"]+)"/.exec((await desk.get('/desk')).text)?.[1] ?? ''
  assert.equal((await send({ token }, { origin: 'https://evil.example' })).status, 403)
  assert.equal((await send({ token }, { 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal((await heldOn(/Duisburg/)).draftId, draftId, 'it still waits')
})

test('SR-6: a session that somebody handed in is not the one that is signed in, and one that was there before is ended', async () => {
  const enter = (cookie: string): Promise<Response> =>
    fetch(`${it.url}/desk/enter`, { method: 'POST', headers: { cookie }, body: bodyOf({ key }), redirect: 'manual' })
  const secretIn = (answer: Response): string =>
    /^desk=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? assert.fail('no cookie')
  const seen = async (secret: string): Promise<number> => (await fetch(`${it.url}/desk`, { headers: { cookie: `desk=${secret}` } })).status
  const planted = 'planted-by-somebody-else-0123456789'
  const first = await enter(`desk=${planted}`)
  const given = secretIn(first)
  assert.notEqual(given, planted)
  assert.deepEqual([await seen(planted), await seen(given)], [403, 200])
  const next = secretIn(await enter(`desk=${given}`))
  assert.notEqual(next, given)
  assert.deepEqual([await seen(given), await seen(next)], [403, 200], 'the session of before is ended')
})

test('SR-6: every form of the desk does nothing without its session’s token, whatever it would do', async () => {
  const state = async () =>
    JSON.stringify([(await store().quarantines()).length, await store().freezes(), (await store().sources()).map(({ id }) => id)])
  const before = await state()
  const token = 'x'.repeat(36)
  const source = globSync('src/outlets/desk/*.ts').map((path) => readFileSync(path, 'utf8'))
  const acts = source.flatMap((text) =>
    [...text.matchAll(/router\.act\(\s*'([^']+)'/g)].map(([, path = '']) => path.replace(/:\w+/g, 'x_1')),
  )
  assert.ok(acts.length > 20, acts.join(' '))
  for (const path of acts)
    for (const fields of [{}, { token }]) {
      const answer = await fetch(it.url + path, {
        method: 'POST',
        headers: { cookie: desk.cookie() },
        body: bodyOf({ reason: 'Forged.', origin: 'Harbour Post', outlet: '', ...fields }),
      })
      assert.equal(answer.status, 403, path)
    }
  assert.equal(await state(), before)
  assert.equal((await desk.get('/desk')).status, 200, 'nobody was signed out')
})

test('[ASVS 6.3.1] A wrong key is refused, logged, and after a few tries not even looked at.', async () => {
  const statuses: number[] = []
  while (!statuses.includes(429) && statuses.length < 100)
    statuses.push((await fetch(`${it.url}/desk/enter`, { method: 'POST', body: bodyOf({ key: 'x'.repeat(30) }) })).status)
  assert.ok(statuses.includes(403) && statuses.includes(429), statuses.join(' '))
  assert.ok((await store().eventsOf('desk')).some((one) => one.name === 'desk.refused'))
})

test('Whoever the door tells to wait gets in after that long, and is told how long', async () => {
  const enter = () => fetch(`${it.url}/desk/enter`, { method: 'POST', body: bodyOf({ key: 'y'.repeat(30) }), redirect: 'manual' })
  const answers: Response[] = []
  while (answers.at(-1)?.status !== 429 && answers.length < 20) answers.push(await enter())
  const seconds = Number(/Wait (?<n>\d+) second/.exec((await answers.at(-1)?.text()) ?? '')?.groups?.['n'])
  assert.ok(seconds >= 1 && seconds <= 10, `${seconds} seconds`)
  await sleep(seconds * 1000)
  assert.equal((await enter()).status, 403, 'the key is looked at again')
})

test('An editor goes through page after page and is not slowed; whoever knocks without a session as often is.', async () => {
  for (let i = 0; i < 70; i++) assert.equal((await desk.get('/desk/stories')).status, 200, `page ${i}`)
  // A question comes back each half second, so which knock is refused depends on the machine; that one is does not.
  let knock = 0
  while (knock < 600 && (await fetch(`${it.url}/desk/stories`)).status !== 429) knock++
  assert.ok(knock < 600, `refused after ${knock}`)
})
