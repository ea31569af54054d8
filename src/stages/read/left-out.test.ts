import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './stage.ts'

type In = Parameters<typeof read.run>[0]
type Tools = Parameters<typeof read.run>[1]

/** Tools that note what is noted; whatever else is asked of them is the way out. */
const tools = new Proxy({ now: () => new Date('2026-03-02T09:00:00Z'), note: () => undefined } as unknown as Tools, {
  get(known, name) {
    if (name in known) return Reflect.get(known, name)
    throw new Error(`asked for ${String(name)}`)
  },
})
const inputOf = (change: Partial<Record<keyof In, unknown>>): In =>
  ({
    item: { id: 'i1', url: 'https://harbour.example/a' },
    source: { id: 'flood' },
    before: null,
    validators: {},
    isOwed: false,
    heldUntil: null,
    keptOut: null,
    over: null,
    furniture: [],
    licences: [],
    feedLicences: [],
    ...change,
  }) as unknown as In

test('SR-8: what is not held yet waits for the next day of a source over its share', async () => {
  const out = await read.run(inputOf({ over: 'It had its share of the day.' }), tools)
  assert.equal(out.kind === 'refusal' && out.refusal.code, 'source.share')
})

test('a page that is held is looked at for its wishes, however much the source that lists it has had', async () => {
  const held = { before: { id: 'a1', sourceId: 'harbour' }, over: 'It had its share of the day.' }
  await assert.rejects(async () => read.run(inputOf(held), tools), /asked for/)
})

test('an entry of another source that is left out moves no day on which a page is looked at', async () => {
  const keptOut = 'Flood Post is under quarantine.'
  const foreign = await read.run(inputOf({ before: { id: 'a1', sourceId: 'harbour' }, keptOut }), tools)
  const own = await read.run(inputOf({ before: { id: 'a1', sourceId: 'flood' }, keptOut }), tools)
  assert.deepEqual(
    [foreign, own].map((out) => out.kind === 'unchanged' && out.isLeft),
    [true, false],
  )
})
