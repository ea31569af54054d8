import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../../domain/fact.ts'
import { besideStory } from './beside-story.ts'

const row = (id: string, announcedAt: string): Fact => ({ id, announcedAt }) as Fact
const ids = (all: readonly Fact[]): readonly string[] => all.map((it) => it.id)

test('a story told again later is set beside the rows announced by its day and no later ones', () => {
  const ledger = [row('before', '2026-02-09'), row('same-day', '2026-02-10'), row('after', '2026-02-11'), row('autumn', '2026-10-01')]
  assert.deepEqual(ids(besideStory(ledger, { own: [], day: '2026-02-10' })), ['before', 'same-day'])
})

test('a row dated to a month counts from the end of the month', () => {
  assert.deepEqual(ids(besideStory([row('a', '2026-01'), row('b', '2026-02')], { own: [], day: '2026-02-10' })), ['a'])
})

test('the rows of the story itself are not beside it', () => {
  assert.deepEqual(ids(besideStory([row('own', '2026-02-01')], { own: [{ id: 'own' }], day: '2026-02-10' })), [])
})
