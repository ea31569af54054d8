import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DeskPerson, deskRoles, hasRole, type KeptPerson, lackingWords, parseRoles, peopleOf } from './desk-person.ts'

const ada: DeskPerson = { name: 'ada', roles: ['responsible', 'admin'], keySha256: 'a' }
const bo: DeskPerson = { name: 'bo', roles: ['editor'], keySha256: 'b' }
const kept = (name: string, more: Partial<KeptPerson> = {}): KeptPerson => ({
  name,
  roles: ['editor'],
  addedAt: '2026-03-02T12:00:00.000Z',
  by: 'desk:ada',
  ...more,
})

test('SR-6: who is responsible may what an editor may, and who keeps the machine rules on nothing by that', () => {
  const may = deskRoles.map((own) => deskRoles.filter((needed) => hasRole({ roles: [own] }, needed)).join(' '))
  assert.deepEqual(may, ['reader', 'reader editor', 'reader editor responsible', 'reader admin'])
  assert.ok(deskRoles.every((needed) => hasRole(ada, needed)))
  assert.ok(!deskRoles.some((needed) => hasRole({ roles: [] }, needed)))
})

test('roles are read in any order and way of listing, and a word that is none makes all of it none', () => {
  assert.deepEqual(
    ['editor', 'admin+responsible', 'admin, responsible', 'editor editor', 'chief', 'editor chief', '', ' ,', 'Editor'].map(
      (it) => parseRoles(it)?.join(' ') ?? null,
    ),
    ['editor', 'responsible admin', 'responsible admin', 'editor', null, null, null, null, null],
  )
})

test('SR-6: what a command said of a name goes before the settings, and a name that was revoked has no key at all', () => {
  const settings = [ada, bo]
  const of = (...rows: readonly KeptPerson[]) =>
    peopleOf(settings, rows).map(({ name, roles, keySha256 }) => [name, roles.join('+'), keySha256])
  const hers = ['ada', 'responsible+admin', 'a']
  assert.deepEqual(of(), [hers, ['bo', 'editor', 'b']])
  assert.deepEqual(of(kept('bo', { roles: ['reader'] })), [hers, ['bo', 'reader', 'b']], 'another role, the same key')
  assert.deepEqual(of(kept('bo', { keySha256: 'b2' })), [hers, ['bo', 'editor', 'b2']], 'another key')
  assert.deepEqual(of(kept('bo', { revokedAt: '2026-03-02T12:00:00.000Z' })), [hers])
  assert.deepEqual(of(kept('cy', { keySha256: 'c' })), [hers, ['bo', 'editor', 'b'], ['cy', 'editor', 'c']])
  assert.deepEqual(of(kept('dee')), [hers, ['bo', 'editor', 'b']], 'whose key the settings no longer give')
})

test('SR-6: a refusal names the role and who has it, or how somebody gets it', () => {
  const cy = { ...bo, name: 'cy', roles: ['responsible'] } as const
  assert.equal(lackingWords([ada, bo], 'responsible'), 'This takes the role responsible; ada may do it. Nothing was changed.')
  assert.match(lackingWords([ada, bo, cy], 'editor'), /; ada, bo and cy may do it\./)
  assert.match(lackingWords([bo], 'admin'), /nobody here has it: the operator gives it with groundwire people change NAME --role admin\./)
})
