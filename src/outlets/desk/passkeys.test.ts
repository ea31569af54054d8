import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Device, type Lie, makeDevice } from '../../../test/support/device.ts'
import type { DeskPerson } from '../../domain/desk-person.ts'
import type { Passkey } from '../../domain/passkey.ts'
import { challengeMsMax } from './challenges.ts'
import { parseDeskKeys } from './keys.ts'
import { makePasskeys, type Passkeys } from './passkeys.ts'
import { makePeople } from './people.ts'
import type { Session } from './sessions.ts'

const here = { id: 'localhost', origin: 'http://localhost:3000' }
const keysOf = (text: string): readonly DeskPerson[] => parseDeskKeys(text) ?? assert.fail()
const ada = ['ada', 'a'.repeat(24)].join('=')
const bo = ['bo', 'b'.repeat(24)].join('=')
const sessionOf = (name: string, formToken = `form-of-${name}`): Session => ({
  name,
  formToken,
  roles: ['editor'],
  startedMs: 0,
  opened: new Map(),
})

interface Desk {
  readonly passkeys: Passkeys
  readonly kept: Map<string, Passkey>
  readonly events: string[]
  wait(ms: number): void
  /** The same store behind a program that was started with other keys. */
  withKeys(keys: readonly DeskPerson[]): Passkeys
}

function openDesk(): Desk {
  const kept = new Map<string, Passkey>()
  const events: string[] = []
  const tx = {
    addPasskey: async (it: Passkey) => !kept.has(it.credentialId) && kept.set(it.credentialId, it) !== undefined,
    usePasskey: async ({ id, counter, at }: { id: string; counter: number; at: string }) => {
      const it = [...kept.values()].find((one) => one.id === id)
      if (it !== undefined) kept.set(it.credentialId, { ...it, counter, usedAt: at })
      return it !== undefined
    },
    removePasskey: async ({ id, person }: { id: string; person: string }) => {
      const it = [...kept.values()].find((one) => one.id === id && one.person === person)
      return it !== undefined && kept.delete(it.credentialId) ? it : null
    },
    appendEvent: async ({ name }: { name: string }) => void events.push(name),
  }
  const store = {
    passkeysOf: async (person: string) => [...kept.values()].filter((it) => it.person === person),
    passkeyOfCredential: async (id: string) => kept.get(id) ?? null,
    transaction: async <T>(work: (given: never) => Promise<T>) => work(tx as never),
  }
  let at = 0
  let made = 0
  const withKeys = (keys: readonly DeskPerson[]): Passkeys =>
    makePasskeys({
      store,
      people: makePeople(keys, { deskPeople: async () => [] }),
      siteName: 'Testwire',
      now: () => new Date('2026-03-02T12:00:00Z'),
      clock: () => at,
      newSecret: () => `secret-${made++}-${'x'.repeat(20)}`,
    })
  return {
    kept,
    events,
    passkeys: withKeys(keysOf(`${ada} ${bo}`)),
    withKeys,
    wait: (ms) => {
      at += ms
    },
  }
}

async function add(desk: Desk, device: Device, { name = 'ada', label = 'Her laptop', lie = {} as Lie } = {}): Promise<string> {
  const asked = await desk.passkeys.askToAdd(sessionOf(name), here)
  if ('kind' in asked) return asked.code
  const done = await desk.passkeys.add(sessionOf(name), here, { label, answer: device.make(asked, lie) })
  return 'kind' in done ? done.code : done.id
}

async function enter(passkeys: Passkeys, device: Device, lie: Lie = {}): Promise<string> {
  const done = await passkeys.enter(here, device.use(await passkeys.askToEnter(here), lie))
  return 'kind' in done ? done.code : done.person.name
}

/** A desk at which Ada has a passkey on her device. */
async function withHers(): Promise<{ readonly desk: Desk; readonly device: Device }> {
  const [desk, device] = [openDesk(), makeDevice(here.origin)]
  assert.match(await add(desk, device), /^passkey_[0-9a-f]{16}$/)
  return { desk, device }
}

test('a passkey that was added says who its person is, and what it counted is kept', async () => {
  const { desk, device } = await withHers()
  assert.equal(await enter(desk.passkeys, device), 'ada')
  assert.equal(await enter(desk.passkeys, device), 'ada')
  const { counter, usedAt, label, transports } = desk.kept.get(device.credentialId) ?? assert.fail()
  assert.deepEqual([counter, usedAt, label, transports], [2, '2026-03-02T12:00:00.000Z', 'Her laptop', ['internal']])
  assert.deepEqual(desk.events, ['passkey.added'])
})

test('an answer is taken once: sent again it is refused, though its signature holds', async () => {
  const { desk, device } = await withHers()
  const answer = device.use(await desk.passkeys.askToEnter(here))
  const codes = []
  for (const _ of [1, 2]) {
    const done = await desk.passkeys.enter(here, answer)
    codes.push('kind' in done ? done.code : done.person.name)
  }
  assert.deepEqual(codes, ['ada', 'passkey.challenge'])
})

test('an answer that comes too late, or to what nobody asked, is refused', async () => {
  const { desk, device } = await withHers()
  const asked = await desk.passkeys.askToEnter(here)
  desk.wait(challengeMsMax + 1)
  const late = await desk.passkeys.enter(here, device.use(asked))
  assert.ok('kind' in late && late.code === 'passkey.challenge' && /too long ago/.test(late.reason))
  assert.equal(await enter(desk.passkeys, device, { challenge: 'bm9ib2R5' }), 'passkey.challenge')
  assert.equal(await add(desk, makeDevice(here.origin), { lie: { challenge: 'bm9ib2R5' } }), 'passkey.challenge')
})

test('an answer given on another page, for another host, or without the owner before the device is refused', async () => {
  const { desk, device } = await withHers()
  const lies: readonly Lie[] = [
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:4000' },
    { rpId: 'evil.example' },
    { isOwner: false },
  ]
  for (const lie of lies) {
    assert.equal(await enter(desk.passkeys, device, lie), 'passkey.answer', JSON.stringify(lie))
    assert.equal(await add(desk, makeDevice(here.origin), { lie }), 'passkey.answer', JSON.stringify(lie))
  }
  assert.equal(desk.kept.size, 1)
})

test('a device that counts no further is a copy and is refused; one that never counts is not', async () => {
  const { desk, device } = await withHers()
  assert.equal(await enter(desk.passkeys, device, { counter: 7 }), 'ada')
  for (const counter of [7, 3, 0]) assert.equal(await enter(desk.passkeys, device, { counter }), 'passkey.counter', `${counter}`)
  assert.equal(await enter(desk.passkeys, device, { counter: 8 }), 'ada')
  const still = makeDevice(here.origin)
  await add(desk, still, { name: 'bo' })
  for (const _ of [1, 2]) assert.equal(await enter(desk.passkeys, still, { counter: 0 }), 'bo')
})

test('a passkey that is not kept, of somebody who is no longer at the desk, or made with a key they no longer have opens nothing', async () => {
  const { desk, device } = await withHers()
  assert.equal(await enter(desk.passkeys, makeDevice(here.origin)), 'passkey.unknown')
  assert.equal(await enter(desk.withKeys(keysOf(bo)), device), 'passkey.person')
  const changed = desk.withKeys(keysOf(['ada', 'c'.repeat(24)].join('=')))
  assert.equal(await enter(changed, device), 'passkey.person')
  assert.deepEqual(
    (await changed.of('ada')).map((it) => it.isLive),
    [false],
  )
  assert.equal(await enter(desk.passkeys, device), 'ada', 'with the old key again it does')
})

test('a passkey says of its person what it was given, and signs with its own secret', async () => {
  const { desk, device } = await withHers()
  assert.equal(await enter(desk.passkeys, device, { userHandle: 'Ym8' }), 'passkey.other')
  const asked = await desk.passkeys.askToEnter(here)
  const forged = JSON.parse(makeDevice(here.origin).use(asked)) as object
  const done = await desk.passkeys.enter(here, JSON.stringify({ ...forged, id: device.credentialId, rawId: device.credentialId }))
  assert.ok('kind' in done && done.code === 'passkey.answer')
})

test('what a device is asked to add is for one session alone', async () => {
  const [desk, device] = [openDesk(), makeDevice(here.origin)]
  const asked = await desk.passkeys.askToAdd(sessionOf('ada'), here)
  if ('kind' in asked) assert.fail()
  const answer = device.make(asked)
  for (const session of [sessionOf('bo'), sessionOf('ada')]) {
    const done = await desk.passkeys.add(session, here, { label: 'Mine', answer })
    assert.ok('kind' in done && done.code === 'passkey.challenge', session.name)
  }
  assert.equal(desk.kept.size, 0)
})

test('nobody is asked who made the device: a statement with certificates is refused before any address in it is opened', async () => {
  const [desk, device] = [openDesk(), makeDevice(here.origin)]
  const x5c = new Map([['x5c', [Buffer.from('a certificate')]]])
  for (const format of ['packed', 'tpm', 'apple', 'fido-u2f', 'android-safetynet'])
    assert.equal(await add(desk, device, { lie: { statement: [format, x5c as never] } }), 'passkey.answer', format)
})

test('a second passkey on one device is kept by the first; ten are the most, and a name of their own is asked for', async () => {
  const { desk, device } = await withHers()
  const asked = await desk.passkeys.askToAdd(sessionOf('ada'), here)
  if ('kind' in asked) assert.fail()
  assert.deepEqual(
    asked.excludeCredentials?.map((it) => it.id),
    [device.credentialId],
  )
  assert.equal(await add(desk, makeDevice(here.origin), { label: ' ' }), 'passkey.label')
  assert.equal(await add(desk, makeDevice(here.origin), { label: 'x'.repeat(41) }), 'passkey.label')
  for (let i = 1; i < 10; i++) await add(desk, makeDevice(here.origin))
  assert.equal(await add(desk, makeDevice(here.origin)), 'passkey.many')
  assert.equal(new Set([...desk.kept.values()].map((it) => it.userHandle)).size, 1, 'devices know her as one person')
})

test('a person takes away only their own, and what was taken away opens nothing', async () => {
  const { desk, device } = await withHers()
  const { id } = desk.kept.get(device.credentialId) ?? assert.fail()
  assert.equal(await desk.passkeys.remove(sessionOf('bo'), id), null)
  assert.equal((await desk.passkeys.remove(sessionOf('ada'), id))?.label, 'Her laptop')
  assert.equal(await enter(desk.passkeys, device), 'passkey.unknown')
  assert.deepEqual(desk.events, ['passkey.added', 'passkey.removed'])
})

test('whatever else is sent is refused and breaks nothing', async () => {
  const desk = openDesk()
  const response = { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA', attestationObject: 'AA' }
  const whole = { id: 'AA', rawId: 'AA', type: 'public-key', response }
  const texts = [undefined, '', '[]', '{"id":1}', 'null', '{', JSON.stringify(whole), JSON.stringify({ ...whole, id: 'x'.repeat(9000) })]
  for (const text of texts) {
    assert.ok('kind' in (await desk.passkeys.enter(here, text)), text)
    assert.ok('kind' in (await desk.passkeys.add(sessionOf('ada'), here, { label: 'Mine', answer: text })), text)
  }
})
