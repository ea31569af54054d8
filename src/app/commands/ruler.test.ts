import assert from 'node:assert/strict'
import { userInfo } from 'node:os'
import { test } from 'node:test'
import type { KeptPerson } from '../../domain/desk-person.ts'
import { actOfVerb, deskVerbs } from './desk.ts'
import { rulerFor } from './ruler.ts'
import { UsageError } from './say.ts'

const boKey = 'b'.repeat(24)
const of = (deskKeys: string, kept: readonly KeptPerson[] = []) => ({ store: { deskPeople: async () => kept }, config: { deskKeys } })

test('SR-6: who names nobody rules as the operator of the machine, and who names somebody by their role', async () => {
  const { store, config } = of(`bo:editor=${boKey} ada=${'a'.repeat(24)}`)
  assert.equal(await rulerFor(store, config, {}, 'responsible'), userInfo().username)
  assert.equal(await rulerFor(store, config, { by: 'ada' }, 'admin'), 'ada')
  assert.equal(await rulerFor(store, config, { by: 'bo' }, 'editor'), 'bo')
  const refused = (by: string, what: RegExp) =>
    assert.rejects(rulerFor(store, config, { by }, 'responsible'), (error) => error instanceof UsageError && what.test(error.message))
  await refused('bo', /^--by bo: This takes the role responsible; ada may do it\. Nothing was changed\.$/)
  await refused('zoe', /^--by: nobody of this desk is called "zoe"\. Of it are ada, bo\./)
})

test('SR-6: the operator who has the name of a person of the desk has that person’s role, and no desk at all knows every name', async () => {
  const me = userInfo().username
  const kept: KeptPerson = { name: me, roles: ['reader'], keySha256: 'x', addedAt: '2026-03-02T12:00:00.000Z', by: 'desk:ada' }
  const { store, config } = of('', [kept])
  await assert.rejects(rulerFor(store, config, {}, 'editor'), UsageError)
  assert.equal(await rulerFor(of('').store, of('').config, { by: 'zoe' }, 'responsible'), 'zoe')
})

test('SR-6: every answer that the command knows is an act with a role', () => {
  for (const verb of Object.values(deskVerbs).flat()) assert.match(actOfVerb(verb), /^\/desk\//, verb)
  assert.throws(() => actOfVerb('print'), UsageError)
})
