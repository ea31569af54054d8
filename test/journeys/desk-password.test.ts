// A password with one-time codes at the desk's door: set by its person or by command, taken once, limited, and gone with the key.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, mock, test } from 'node:test'
import { codeOf, stepAt } from '../../src/outlets/desk/totp.ts'
import { bodyOf, type DeskClient, prove, signIn } from '../support/desk-client.ts'
import { groundwire } from '../support/groundwire.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'

const keyOf = (name: string): string => `${name}-has-a-long-key-of-their-own`
const deskKeys = `ada=${keyOf('ada')} bo:editor=${keyOf('bo')}`
const password = 'harbour lamp otter quay'
const start = new Date('2026-03-02T12:00:00Z')
let it: TestWire
let ada: DeskClient
let reader = 0

before(async () => {
  it = await openTestWire([], start.toISOString(), { settings: { deskKeys, deskOpen: 'yes', proxies: 1 } })
  ada = await signIn(it.url, keyOf('ada'))
})
after(async () => {
  mock.restoreAll()
  await it[Symbol.asyncDispose]()
})

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** A secret as it is printed, as an app keeps it. */
function bytesOf(written: string): Buffer {
  const bits = [...written.replaceAll(' ', '')].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((one) => Number.parseInt(one, 2)))
}
const codeNow = (secret: Buffer, aside = 0): string => codeOf(secret, stepAt(it.clock.now()) + aside)
/** The clock that limits are counted by stands as the other does: a try comes back when the test says so, on a slow machine and a fast one. */
let passedMs = performance.now()
mock.method(performance, 'now', () => passedMs)
function later(seconds: number): void {
  it.clock.set(new Date(it.clock.now().getTime() + seconds * 1000))
  passedMs += seconds * 1000
}
const secretOn = (page: string): Buffer => bytesOf(/<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? assert.fail('no secret is shown'))

/** One try, from an address of its own unless told otherwise: limits by address are tested apart. */
async function enter(name: string, given: string, code: string, from?: string): Promise<Response> {
  if (from === undefined) reader += 1
  return fetch(`${it.url}/desk/enter/password`, {
    method: 'POST',
    headers: { 'x-forwarded-for': from ?? `203.0.113.${reader}` },
    body: bodyOf({ name, password: given, code }),
    redirect: 'manual',
  })
}
const cookieOf = (answer: Response): string =>
  (answer.headers.getSetCookie().find((it) => it.startsWith('desk=')) ?? '').split(';')[0] ?? ''
const isIn = async (cookie: string): Promise<boolean> => (await fetch(`${it.url}/desk`, { headers: { cookie } })).status === 200

/** Sets ada's at the desk; gives the secret that her app keeps. */
async function setIt(text = password): Promise<Buffer> {
  await prove(ada, keyOf('ada'), '/desk/password')
  const secret = secretOn((await ada.get('/desk/password')).text)
  const done = await ada.post('/desk/password', { password: text, code: codeNow(secret) }, '/desk/password')
  assert.equal(done.status, 200, done.text)
  return secret
}

test('SR-6: a person sets a password with the code that its app shows; poor ones and wrong codes are refused and set nothing', async () => {
  await prove(ada, keyOf('ada'), '/desk/password')
  const page = (await ada.get('/desk/password')).text
  const secret = secretOn(page)
  assert.equal(secret.length, 20)
  assert.match(page, /otpauth:\/\/totp\/[^"]*:ada\?secret=[A-Z2-7]{32}&amp;/)
  assert.ok(!/<script/.test(page))
  for (const [fields, words] of [
    [{ password: 'too short', code: codeNow(secret) }, /at least 15 characters, and this has 9/],
    [{ password: 'passwordpassword1', code: codeNow(secret) }, /Whoever guesses tries such a password first/],
    [{ password, code: '000000' }, /not the code that belongs to the secret/],
    [{ password, code: codeNow(secret, 3) }, /not the code/],
  ] as const) {
    const refused = await ada.post('/desk/password', fields, '/desk/password')
    assert.equal(refused.status, 409)
    assert.match(refused.text, words)
    assert.deepEqual(secretOn(refused.text), secret, 'the app need not be told another')
    assert.ok(!refused.text.includes(password), 'what was typed as a password is not shown again')
  }
  assert.equal(await it.wire.store.deskPasswordOf('ada'), null)
  await setIt()
  const kept = JSON.stringify(await it.wire.store.deskPasswordOf('ada'))
  assert.ok(!kept.includes(password) && !kept.includes(secret.toString('base64url')) && !kept.includes(secret.toString('hex')), kept)
  await prove(ada, keyOf('ada'), '/desk/password')
  assert.notDeepEqual(secretOn((await ada.get('/desk/password')).text), secret, 'it is shown no more')
})

test('SR-6: name, password and code together open the desk; what is wrong is not said, and a code opens it once', async () => {
  const secret = await setIt()
  const used = await enter('ada', password, codeNow(secret))
  assert.equal(used.status, 403, 'the code that set it is used')
  later(30)
  const code = codeNow(secret)
  const said = new Set<string>()
  for (const [name, text, typed] of [
    ['ada', 'harbour lamp otter quays', code],
    ['ada', password, codeNow(secret, 9)],
    ['bo', password, code],
    ['nobody', password, code],
    ['', '', ''],
  ] as const) {
    const refused = await enter(name, text, typed)
    assert.equal(refused.status, 403, `${name} ${typed}`)
    assert.equal(refused.headers.get('set-cookie'), null)
    said.add(/<p class="said refused"[^>]*>.*?<\/p>/s.exec(await refused.text())?.[0] ?? '')
  }
  assert.equal(said.size, 1, [...said].join('\n'))
  const entered = await enter('ada', password, code)
  assert.equal(entered.status, 303, await entered.text())
  assert.ok(await isIn(cookieOf(entered)))
  assert.equal((await enter('ada', password, code)).status, 403, 'whoever saw it typed comes too late')
  assert.equal((await enter('ada', password, codeNow(secret, -1))).status, 403, 'nor one of before')
  later(30)
  assert.equal((await enter('ada', ` ${password}`, codeNow(secret))).status, 403)
  assert.equal((await enter('ada', password, codeNow(secret))).status, 303)
  const events = (await it.wire.store.eventsOf('desk')).map(({ name, actor, detail }) => `${name} ${actor} ${JSON.stringify(detail)}`)
  assert.ok(events.includes('desk.entered desk:ada {"by":"password"}'), events.join('\n'))
  assert.ok(events.includes('desk.refused unknown {"by":"password","code":"password.wrong"}'))
})

test('[ASVS 6.2.3] [ASVS 7.5.1] SR-6: an open session alone sets no password; its person is asked again, once for each act', async () => {
  const path = '/desk/password'
  const first = await setIt()
  const before = await it.wire.store.deskPasswordOf('ada')
  const thief = await signIn(it.url, keyOf('ada'))
  const page = (await thief.get(path)).text
  assert.ok(!/<code>|otpauth:/.test(page), 'nor is it shown a secret')
  const send = (fields: Readonly<Record<string, string>>, to = path) => thief.post(to, fields, path)
  const refused = await send({ password: 'another harbour lamp quay', code: '123456' })
  assert.deepEqual([refused.status, /Say first that it is you/.test(refused.text)], [409, true], refused.text)
  for (const given of [{}, { key: 'x'.repeat(30) }, { key: keyOf('bo') }, { password, code: '000000' }] as const)
    assert.equal((await send(given, `${path}/proof`)).status, 409, JSON.stringify(given))
  assert.deepEqual(await it.wire.store.deskPasswordOf('ada'), before)
  assert.ok((await it.wire.store.eventsOf('desk')).some(({ name, actor }) => name === 'desk.unproven' && actor === 'desk:ada'))
  later(60)
  const proven = await send({ password, code: codeNow(first) }, `${path}/proof`)
  assert.equal(proven.status, 200, 'the password that stands and its code say so as well as the key')
  const secret = secretOn(proven.text)
  assert.equal((await send({ password: 'another harbour lamp quay', code: codeNow(secret) })).status, 200)
  const again = await send({ password: 'a third harbour lamp quay', code: codeNow(secret) })
  assert.equal(again.status, 409, 'one proof is for one password')
  for (let n = 0; n < 8; n += 1) await send({ key: 'x'.repeat(30) }, `${path}/proof`)
  assert.match((await send({ key: keyOf('ada') }, `${path}/proof`)).text, /Too many tries/)
})

test('SR-6: tries from many addresses under made-up names hold no place against a person, nor against a browser that was in', async () => {
  const secret = await setIt()
  later(60)
  const flood = (): readonly Promise<Response>[] =>
    Array.from({ length: 60 }, (_, n) => enter(`nobody${n}`, 'guess after guess after', '123456', `100.64.${n % 5}.${n}`))
  // Networks that tried often by now; between those that did not, a lot decides (tried with the row itself).
  await Promise.all(flood())
  const guesses = flood()
  let waiting = guesses.length
  for (const guess of guesses) void guess.then(() => waiting--)
  const person = await enter('ada', password, codeNow(secret), '198.51.100.77')
  assert.equal(person.status, 303, await person.text())
  const browser = /desk-browser=[^;]+/.exec(person.headers.get('set-cookie') ?? '')?.[0] ?? assert.fail('nothing to be known by')
  assert.equal((await fetch(`${it.url}/desk`, { headers: { cookie: browser } })).status, 403, 'it opens nothing')
  later(60)
  const known = await fetch(`${it.url}/desk/enter/password`, {
    method: 'POST',
    headers: { 'x-forwarded-for': '100.64.1.1', cookie: browser },
    body: bodyOf({ name: 'ada', password, code: codeNow(secret) }),
    redirect: 'manual',
  })
  assert.equal(known.status, 303, 'from an address of the flood too')
  assert.ok(waiting > 0, 'while others of the flood wait still')
  const answers = await Promise.all(guesses)
  assert.ok(answers.filter(({ status }) => status === 429).length > 10, 'a full row refuses')
})

test('[ASVS 6.3.1] SR-6: codes of one name are limited wherever they come from, and tries from one address whatever the name', async () => {
  const file = join(it.wire.home, 'password-of-bo')
  writeFileSync(file, 'seven grey gulls on deck\n')
  const given = ['people', 'password', 'bo', '--password', file, '--home', it.wire.home]
  const { out, err } = await groundwire(given, { GROUNDWIRE_DESK_KEYS: deskKeys })
  const secret = bytesOf(/^secret: ([A-Z2-7]+)$/m.exec(out)?.[1] ?? assert.fail(err))
  for (let n = 0; n < 11; n += 1) assert.equal((await enter('bo', 'guess after guess after', '123456')).status, 403)
  assert.equal((await enter('bo', 'seven grey gulls on deck', codeNow(secret))).status, 303, 'whoever guesses shuts nobody out')
  later(30)
  for (let n = 0; n < 10; n += 1) assert.equal((await enter('bo', 'seven grey gulls on deck', codeNow(secret, 9))).status, 403)
  const used = await enter('bo', 'seven grey gulls on deck', codeNow(secret))
  assert.equal(used.status, 403, 'whoever has the password alone tries ten codes')
  const other: number[] = []
  for (let n = 0; n < 10; n += 1) other.push((await enter(`nobody${n}`, 'guess after guess after', '123456', '198.51.100.7')).status)
  assert.deepEqual(other, [...Array(6).fill(403), ...Array(4).fill(429)], other.join())
  assert.ok(await isIn(ada.cookie()), 'whoever is in stays in')
})

test('SR-6: by command it is set and taken away; sessions that were begun with it end, and with another key it opens nothing', async () => {
  later(120)
  const people = (...words: readonly string[]) =>
    groundwire(['people', ...words, '--home', it.wire.home], { GROUNDWIRE_DESK_KEYS: deskKeys })
  const file = join(it.wire.home, 'new-password')
  writeFileSync(file, 'passwordpassword\n')
  const poor = await people('password', 'ada', '--password', file)
  assert.deepEqual([poor.code, /^--password: Whoever guesses/.test(poor.err)], [2, true], poor.err)
  const none = await people('password', 'nobody', '--password', file)
  assert.match(none.err, /Nobody of this desk is called "nobody"/)
  writeFileSync(file, 'four other words here\n')
  const done = await people('password', 'ada', '--password', file)
  assert.equal(done.code, 0, done.err)
  assert.ok(!done.out.includes('four other words'), done.out)
  const secret = bytesOf(/^secret: ([A-Z2-7]+)$/m.exec(done.out)?.[1] ?? assert.fail(done.out))
  const entered = await enter('ada', 'four other words here', codeNow(secret))
  assert.equal(entered.status, 303, await entered.text())
  const cookie = cookieOf(entered)
  assert.ok(await isIn(cookie))
  assert.equal((await people('no-password', 'ada')).code, 0)
  assert.ok(!(await isIn(cookie)), 'its session is over with the next page')
  assert.ok(await isIn(ada.cookie()), 'one that was begun with the key is not')
  assert.match((await people('no-password', 'ada')).err, /ada has no password/)
  const again = await setIt()
  later(30)
  const rekeyed = await people('rekey', 'ada')
  assert.equal(rekeyed.code, 0, rekeyed.err)
  assert.equal((await enter('ada', password, codeNow(again))).status, 403)
})

test('SR-6: passwords are in no backup', async () => {
  const tables: string[] = []
  await it.wire.store.snapshot(async (reader) => {
    for await (const part of reader.backupParts()) tables.push(part.table)
  })
  assert.ok(tables.includes('event') && !tables.includes('desk_password'), tables.join(' '))
})
