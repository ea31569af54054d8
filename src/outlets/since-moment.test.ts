import assert from 'node:assert/strict'
import { test } from 'node:test'
import { questions } from './shapes.ts'

test('a program asks a timeline since a day, a minute or a full moment, as an address of the site does', () => {
  const asked = (since?: string) => questions.timeline.safeParse({ id: 'e_1', since }).data?.since
  assert.equal(asked('2026-11-24'), '2026-11-24T00:00:00.000Z')
  assert.equal(asked('2026-11-24T10:00Z'), '2026-11-24T10:00:00.000Z')
  assert.equal(asked('2026-11-24T10:00'), '2026-11-24T10:00:00.000Z')
  assert.equal(asked('2026-11-24T10:00:00+02:00'), '2026-11-24T08:00:00.000Z')
  assert.equal(asked(), undefined)
})

test('what is no moment is refused by name, with what to write', () => {
  for (const since of ['abc', '2026-13-01', '', '2026-11-24T25:00Z']) {
    const [issue] = questions.timeline.safeParse({ id: 'e_1', since }).error?.issues ?? []
    assert.deepEqual(issue?.path, ['since'], since)
    assert.match(issue?.message ?? '', /write a day or a time in UTC/)
  }
})
