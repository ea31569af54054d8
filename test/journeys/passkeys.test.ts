// Passkeys over HTTP and in the real store: two steps to add, two to sign in, one to take away, and what each of them refuses.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bodyOf, type DeskClient, prove, signIn } from '../support/desk-client.ts'
import { makeDevice } from '../support/device.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'

const key = 'ada-has-a-long-key-of-her-own'
let it: TestWire
let desk: DeskClient
const store = () => it.wire.store

before(async () => {
  it = await openTestWire([], '2026-03-02T12:00:00Z', { settings: { deskKeys: `ada=${key} bo=bo-has-another-key-of-his-own` } })
  desk = await signIn(it.url, key)
})
after(async () => {
  await it[Symbol.asyncDispose]()
})

const send = (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(it.url + path, { method: 'POST', headers, body: bodyOf(fields), redirect: 'manual' })
const tokenOf = async (client: DeskClient): Promise<string> =>
  /name="token" value="([^"]+)"/.exec((await client.get('/desk/passkeys')).text)?.[1] ?? assert.fail('no token')

async function askToAdd(client: DeskClient): Promise<Parameters<ReturnType<typeof makeDevice>['make']>[0]> {
  await prove(client, key, '/desk/passkeys')
  const asked = await send('/desk/passkeys/ask', { token: await tokenOf(client) }, { cookie: client.cookie(), origin: it.url })
  assert.equal(asked.status, 200)
  return (await asked.json()) as Awaited<ReturnType<typeof askToAdd>>
}

async function enterWith(device: ReturnType<typeof makeDevice>, counter?: number): Promise<Response> {
  const asked = (await (await send('/desk/enter/ask', {})).json()) as { challenge: string }
  return send('/desk/enter/passkey', { answer: device.use(asked, counter === undefined ? {} : { counter }) })
}

test('[ASVS 3.5.1] Nobody is asked for a passkey to add without a session and its token, or from another page.', async () => {
  const token = await tokenOf(desk)
  const cookie = desk.cookie()
  const given: readonly (readonly [Record<string, string>, Record<string, string>])[] = [
    [{ token }, {}],
    [{}, { cookie }],
    [{ token: 'x'.repeat(36) }, { cookie }],
    [{ token }, { cookie, origin: 'https://evil.example' }],
  ]
  for (const path of ['/desk/passkeys/ask', '/desk/passkeys'])
    for (const [fields, headers] of given) assert.equal((await send(path, fields, headers)).status, 403, JSON.stringify(fields))
  assert.equal((await send('/desk/enter/ask', {}, { origin: 'https://evil.example' })).status, 403)
  assert.equal((await send('/desk/enter/passkey', {}, { 'sec-fetch-site': 'cross-site' })).status, 403)
})

test('A passkey is added in two steps, opens the desk, and one that counts backwards is refused by the store too.', async () => {
  const device = makeDevice(it.url)
  const added = await desk.post(
    '/desk/passkeys',
    { label: 'Her <b>laptop</b>', answer: device.make(await askToAdd(desk)) },
    '/desk/passkeys',
  )
  assert.equal(added.status, 200)
  assert.match(added.text, /Her &lt;b&gt;laptop&lt;\/b&gt;/)
  const entered = await enterWith(device, 5)
  assert.equal(entered.status, 303)
  assert.match(entered.headers.get('set-cookie') ?? '', /HttpOnly.*SameSite=Strict/)
  const refused = await enterWith(device, 4)
  assert.equal(refused.status, 403)
  assert.match(await refused.text(), /That passkey opens nothing here\./)
  const codes = (await store().eventsOf('desk')).map((one) => JSON.stringify(one.detail))
  assert.ok(
    codes.some((one) => one.includes('passkey.counter')),
    codes.join(),
  )
  const [{ id, counter } = assert.fail('it is kept')] = await store().passkeysOf('ada')
  assert.equal(counter, 5)
  const uses = [5, 4, 0, 6].map((one) => store().transaction((tx) => tx.usePasskey({ id, counter: one, at: '2026-03-02T12:00:00.000Z' })))
  assert.deepEqual(await Promise.all(uses), [false, false, false, true])
})

test('[ASVS 7.5.1] Whoever only has a running session adds no passkey: the person is asked again, once for each.', async () => {
  const fresh = await signIn(it.url, key)
  const ask = async () => send('/desk/passkeys/ask', { token: await tokenOf(fresh) }, { cookie: fresh.cookie(), origin: it.url })
  const refused = await ask()
  assert.equal(refused.status, 403)
  assert.match(((await refused.json()) as { error: string }).error, /Say first that it is you/)
  const device = makeDevice(it.url)
  const asked = await askToAdd(fresh)
  const other = await signIn(it.url, key)
  const stolen = await other.post('/desk/passkeys', { label: 'Thief', answer: device.make(asked) }, '/desk/passkeys')
  assert.deepEqual([stolen.status, /Say first that it is you/.test(stolen.text)], [409, true])
  assert.equal((await fresh.post('/desk/passkeys', { label: 'Hers', answer: device.make(asked) }, '/desk/passkeys')).status, 200)
  assert.equal((await ask()).status, 403, 'one proof is for one passkey')
  const question = (await (await send('/desk/enter/ask', {})).json()) as { challenge: string }
  const proven = await fresh.post('/desk/passkeys/proof', { answer: device.use(question) }, '/desk/passkeys')
  assert.equal(proven.status, 200, 'a passkey says so as well as the key')
  assert.equal((await ask()).status, 200)
})

test('What was begun elsewhere with a passkey ends as it is taken away; nobody takes away another person’s.', async () => {
  const device = makeDevice(it.url)
  await desk.post('/desk/passkeys', { label: 'Lost phone', answer: device.make(await askToAdd(desk)) }, '/desk/passkeys')
  const cookie = (await enterWith(device)).headers.get('set-cookie')?.split(';')[0] ?? ''
  const seen = async (): Promise<number> => (await fetch(`${it.url}/desk/passkeys`, { headers: { cookie } })).status
  assert.equal(await seen(), 200)
  const id = (await store().passkeyOfCredential(device.credentialId))?.id
  const bo = await signIn(it.url, 'bo-has-another-key-of-his-own')
  assert.equal((await bo.post(`/desk/passkey/${id}/remove`, {})).status, 409)
  assert.equal((await desk.post(`/desk/passkey/${id}/remove`, {})).status, 200)
  assert.equal(await seen(), 403)
  assert.equal(await store().passkeyOfCredential(device.credentialId), null)
})

test('Of two that are added at once for the last place one is kept, and no device is kept twice.', async () => {
  const passkey = { label: 'x', rpId: 'localhost', publicKey: '', userHandle: '', transports: [], counter: 0, keyMark: '', madeAt: '' }
  const addAs = (name: string, person: string): Promise<boolean> =>
    store().transaction((tx) => tx.addPasskey({ ...passkey, id: `${person}-${name}`, person, credentialId: name }, 2))
  assert.deepEqual((await Promise.all(['a', 'b', 'c'].map((name) => addAs(name, 'cy')))).toSorted(), [false, true, true])
  assert.equal(await addAs((await store().passkeysOf('cy'))[0]?.credentialId ?? '', 'di'), false)
})

test('A backup holds no passkey: one that went with a lost device does not come back.', async () => {
  const tables: string[] = []
  await store().snapshot(async (reader) => {
    for await (const part of reader.backupParts()) tables.push(part.table)
  })
  assert.ok(tables.includes('event') && !tables.includes('passkey'), tables.join(' '))
})

test('[ASVS 6.3.1] Tries by passkey and by key are counted together, and past six a minute not looked at.', async () => {
  // One comes back in ten seconds, one question in five: however slow the machine, not far past the sixth and the twelfth is one refused.
  const statuses: number[] = []
  while (!statuses.includes(429) && statuses.length < 100) {
    const [path, fields] =
      statuses.length % 2 === 0 ? (['/desk/enter', { key: 'x'.repeat(30) }] as const) : (['/desk/enter/passkey', { answer: '{}' }] as const)
    statuses.push((await send(path, fields)).status)
  }
  assert.ok(statuses.every((one) => one === 403 || one === 429) && statuses.includes(429), statuses.join(' '))
  const asked: number[] = []
  while (!asked.includes(429) && asked.length < 100) asked.push((await send('/desk/enter/ask', {})).status)
  assert.ok(asked.includes(429), asked.join(' '))
})
