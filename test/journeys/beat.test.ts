// An edited beat is followed at the next start.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { followBeat } from '../../src/app/beat.ts'
import { feedIdOf } from '../../src/app/new-feed.ts'
import { readBeat } from '../../src/app/read-beat.ts'
import { readOpml } from '../../src/app/read-opml.ts'
import { tick } from '../../src/app/schedule.ts'
import type { Wire } from '../../src/app/wire.ts'
import { openTestWire, type TestWire } from '../support/open-wire.ts'
import { makeTempHome } from '../support/temp-home.ts'

const now = new Date('2026-11-01T08:00:00Z')
const home = makeTempHome()
let house: TestWire
let wire: Wire
const entry = (name: string) => ({
  publisher: name,
  owner: `${name} Group`,
  kind: 'trade',
  language: 'en',
  feedUrl: `https://${name.toLowerCase()}.example/feed.xml`,
})

before(async () => {
  house = await openTestWire([], now.toISOString())
  wire = house.wire
})
after(async () => {
  await house?.[Symbol.asyncDispose]()
  await home[Symbol.asyncDispose]()
})

function beatOf(list: unknown): ReturnType<typeof readBeat> {
  const path = join(home.path, 'beat.json')
  writeFileSync(path, JSON.stringify(list))
  return readBeat(path)
}

test('an entry that was added is polled, one that was taken out is not, and both come back as they were', async () => {
  const [alder, birch, cedar] = [entry('Alder'), entry('Birch'), entry('Cedar')]
  assert.deepEqual(await followBeat(wire.store, beatOf([alder, birch]), now), { added: 2, dropped: 0 })
  assert.deepEqual(await followBeat(wire.store, beatOf([alder, birch]), now), { added: 0, dropped: 0 })
  assert.deepEqual(await followBeat(wire.store, beatOf([alder, cedar]), now), { added: 1, dropped: 1 })
  const state = async (url: string) => (await wire.store.feedById(feedIdOf(url)))?.state
  assert.deepEqual([await state(alder.feedUrl), await state(birch.feedUrl), await state(cedar.feedUrl)], ['new', 'unlisted', 'new'])
  await tick(wire.store, now)
  assert.equal((await wire.store.jobs.waiting())['poll'], 2, 'only the listed ones are asked')
  assert.deepEqual(await followBeat(wire.store, beatOf([alder, birch, cedar]), now), { added: 1, dropped: 0 })
  assert.equal(await state(birch.feedUrl), 'new')
})

test('a corrected owner and kind reach the publisher', async () => {
  await followBeat(wire.store, beatOf([{ ...entry('Alder'), owner: 'New Owner', kind: 'agency' }]), now)
  const source = (await wire.store.sources()).find((it) => it.name === 'Alder')
  assert.deepEqual([source?.owner, source?.kind, source?.allowlisted], ['New Owner', 'agency', true])
})

test('a wrong entry is named with its number, its publisher and the field', () => {
  const { owner: _, ...withoutOwner } = entry('Birch')
  const list = [entry('Alder'), withoutOwner, { ...entry('Cedar'), kind: 'blog', feedUrl: 'ftp://cedar.example' }]
  assert.throws(() => beatOf(list), /entry 2 \(Birch\), owner: .*\n.*entry 3 \(Cedar\), feedUrl: .*\n.*entry 3 \(Cedar\), kind: /)
  assert.throws(() => beatOf([]), /lists no feeds/)
  assert.throws(() => readBeat(join(home.path, 'none.json')), /none\.json cannot be read \(ENOENT\)/)
})

test('the OPML list of our beat says the same as the beat file', () => {
  const beat = readBeat('beat/ai.json')
  const key = (it: (typeof beat)[number]): string => [it.feedUrl, it.publisher, it.owner, it.kind, it.language].join(' | ')
  assert.deepEqual(readOpml(readFileSync('beat/ai.opml', 'utf8')).map(key).toSorted(), beat.map(key).toSorted())
})
