import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeTempHome } from '../../test/support/temp-home.ts'
import type { Freeze } from '../domain/freeze.ts'
import type { Removals } from '../domain/removals.ts'
import type { Store, Tx } from '../store/store.ts'
import { makeRemovalsKeeper, readRemovals, removalsFile, replayRemovals } from './removals.ts'

const list: Removals = {
  keptAt: '2026-01-01T00:00:00.000Z',
  tombstones: [],
  strikes: [],
  notices: [],
  terms: [{ host: 'outlet.example' } as Removals['terms'][number]],
  lowered: [],
  left: [],
}
const store = { removalsMark: async () => 'one', snapshot: async () => list } as unknown as Store

test('a list that could not be written is written at the next look, though nothing changed since', async () => {
  await using home = makeTempHome()
  const place = join(home.path, 'not-yet')
  const keep = makeRemovalsKeeper(store, place, () => new Date('2026-01-01T00:00:00Z'))
  await assert.rejects(keep)
  mkdirSync(place)
  await keep()
  assert.deepEqual(readRemovals(removalsFile(place)), list)
  rmSync(removalsFile(place))
  await keep()
  assert.ok(!existsSync(removalsFile(place)), 'what was written is not written again until something changes')
})

test('what is no list of removals is none, and a whole one is read back', async () => {
  await using home = makeTempHome()
  const file = removalsFile(home.path)
  for (const text of ['', '{', 'null', '[]', '{"keptAt": ""}']) {
    writeFileSync(file, text)
    assert.equal(readRemovals(file), null, text)
  }
  writeFileSync(file, JSON.stringify(list))
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), readRemovals(file))
})

test('a restore in the middle of an incident leaves publishing frozen, and a list of an older program freezes nothing', async () => {
  const held: Freeze[] = []
  const tx = { addFreeze: async (it: Freeze) => held.push(it) > 0 } as unknown as Tx
  const moment = { takenAt: '2026-01-01T00:00:00.000Z', now: new Date('2026-01-02T00:00:00Z') }
  await replayRemovals({ ...list, terms: [] }, moment, tx)
  assert.deepEqual(held, [])
  const freeze: Freeze = { what: 'wire', since: '2026-01-01T12:00:00.000Z', by: 'desk:ada', reason: 'A drill.', isReasonPublic: false }
  await replayRemovals({ ...list, terms: [], freezes: [freeze] }, moment, tx)
  assert.deepEqual(held, [freeze])
})
