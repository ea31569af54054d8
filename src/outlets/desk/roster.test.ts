import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KeptPerson } from '../../domain/desk-person.ts'
import { keyDigest, parseDeskKeys } from './keys.ts'
import { addPerson, changePerson, rekeyPerson, revokePerson } from './roster.ts'

function roster() {
  const kept = new Map<string, KeptPerson>()
  const events: string[] = []
  const tx = {
    lockDeskPeople: async () => undefined,
    deskPeople: async () => [...kept.values()],
    overrulingsWaiting: async () => [],
    saveDeskPerson: async (it: KeptPerson) => void kept.set(it.name, it),
    appendEvent: async (it: { name: string; actor: string }) => void events.push(`${it.name} ${it.actor}`),
  }
  const settings = parseDeskKeys(`ada=${'a'.repeat(24)}`) ?? assert.fail()
  const work = {
    store: { transaction: async <T>(run: (given: never) => Promise<T>) => run(tx as never) },
    now: () => new Date('2026-03-02T12:00:00Z'),
    settings,
  }
  return { kept, events, work }
}
const on = (name: string, by = 'ada') => ({ name, by })

test('only the digest of a key is kept, and each change says who made it', async () => {
  const { kept, events, work } = roster()
  await addPerson(work, { ...on('bo'), roles: ['editor'], key: 'k1' })
  await changePerson(work, { ...on('bo', 'root'), roles: ['reader'] })
  await rekeyPerson(work, { ...on('bo'), key: 'k2' })
  const at = '2026-03-02T12:00:00.000Z'
  assert.deepEqual(kept.get('bo'), { name: 'bo', roles: ['reader'], keySha256: keyDigest('k2'), addedAt: at, by: 'desk:ada' })
  assert.deepEqual(events, ['person.added desk:ada', 'person.changed desk:root', 'person.rekeyed desk:ada'])
})

test('SR-6: whom the settings name can be given another role or key, and revoked; added again, only the new key counts', async () => {
  const { kept, work } = roster()
  await changePerson(work, { ...on('ada'), roles: ['editor'] })
  assert.equal(kept.get('ada')?.keySha256, undefined, 'the key is still that of the settings')
  const gone = await revokePerson(work, { ...on('ada'), reason: 'Stolen' })
  assert.match('words' in gone ? gone.words : '', /Take ada out of GROUNDWIRE_DESK_KEYS too/)
  assert.equal((await changePerson(work, { ...on('ada'), roles: ['admin'] })).kind, 'refused', 'who is revoked is of the desk no more')
  await addPerson(work, { ...on('ada'), roles: ['admin'], key: 'k3' })
  assert.deepEqual([kept.get('ada')?.revokedAt, kept.get('ada')?.keySha256], [undefined, keyDigest('k3')])
})

test('a name that is none, is taken or is unknown, and a revocation without a reason change nothing', async () => {
  const { kept, events, work } = roster()
  for (const done of [
    await addPerson(work, { ...on('b o'), roles: ['editor'], key: 'k' }),
    await addPerson(work, { ...on('ada'), roles: ['editor'], key: 'k' }),
    await rekeyPerson(work, { ...on('zoe'), key: 'k' }),
    await revokePerson(work, { ...on('ada'), reason: ' ' }),
  ])
    assert.equal(done.kind, 'refused')
  assert.deepEqual([kept.size, events.length], [0, 0])
})

test('nobody is added under a name that differs from another in case alone, also of somebody who was revoked', async () => {
  const { kept, work } = roster()
  await addPerson(work, { ...on('Bo.Quay'), roles: ['editor'], key: 'k' })
  await revokePerson(work, { ...on('Bo.Quay'), reason: 'Left' })
  for (const [name, alike] of [
    ['Ada', 'ada'],
    ['\uff41da', 'ada'],
    ['bo.quay', 'Bo.Quay'],
  ] as const) {
    const done = await addPerson(work, { ...on(name), roles: ['admin'], key: 'k' })
    assert.match('reason' in done ? done.reason : '', new RegExp(`too like ${alike}, .*differs by more than case`), name)
  }
  assert.deepEqual([...kept.keys()], ['Bo.Quay'])
  assert.equal((await addPerson(work, { ...on('Bo.Quay'), roles: ['editor'], key: 'k2' })).kind, 'recorded', 'the same name comes back')
})
