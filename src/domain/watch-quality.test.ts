import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Watch } from './watch.ts'
import { watchQuality } from './watch-quality.ts'

const sound = {
  statement: 'Tansy Chips opens a hall of at least 8 MW by 2026-11-12 23:59 UTC.',
  entityScope: { include: ['tansy'], exclude: [] },
  op: '>=',
  value: 8,
  unit: 'MW',
  opensAt: '2026-05-12T09:00:00Z',
  horizonAt: '2026-11-12T23:59Z',
  resolvesYesIf: 'Tansy Chips opens it.',
  resolvesNoIf: 'The day passes without it.',
  sources: [
    { name: 'Tansy Chips', url: 'https://www.tansy.example/news', role: 'primary' },
    { name: 'Pier Daily', url: 'https://pier.example/', role: 'fallback' },
  ],
  ifYes: 'The date was kept.',
  ifNo: 'The date was missed.',
} as unknown as Watch

const failsOf = (change: Partial<Watch>, known: { readonly baseRate?: number; readonly ownHost?: string } = {}): readonly number[] =>
  watchQuality({ ...sound, ...change }, { isKnown: () => true, alreadyTrue: false, ...known })
    .tests.filter(({ passed }) => !passed)
    .map(({ number }) => number)

const stated = (statement: string): readonly number[] => failsOf({ statement: `${statement} by 2026-11-12 23:59 UTC.` })

test('an event is a verb of the closed list, in any of its forms, with what it is done to', () => {
  for (const statement of [
    'Tansy Chips has shipped 400 boards',
    'Tansy Chips is shipping at least 400 boards',
    'The 8 MW hall at Orrin is cancelled',
    'Tansy Chips has not cancelled, and will open the hall at Orrin',
    'Tansy Chips publicly announces that the hall is in use',
    'Tansy Chips reaches up to 8 MW',
    'The hall at Orrin is reported live',
    'Tansy Chips is reported to have closed its purchase of Orrin Halls',
    'Tansy Chips leases a hall comparable to 8 MW',
  ])
    assert.deepEqual(stated(statement), [], statement)
})

test('a noun, an adjective, a deed off the list and a verb without its thing are none', () => {
  for (const statement of [
    'Tansy Chips keeps an open plan',
    'Tansy Chips is named in a report on halls',
    'Tansy Chips has leases in Orrin',
    'Tansy Chips completes the hall at Orrin',
    'Tansy Chips starts the hall at Orrin',
    'Tansy Chips opens',
  ])
    assert.deepEqual(stated(statement), [2], statement)
})

test('a vague word in any form fails, and so does a statement of more than 45 words', () => {
  for (const word of ['significantly larger', 'similarly large', 'continued', 'comparable', 'soon-to-be-leased'])
    assert.deepEqual(stated(`Tansy Chips opens a ${word} hall`), [2], word)
  assert.deepEqual(stated('Tansy Chips announces that it ramps its hall'), [2])
  assert.deepEqual(stated(`Tansy Chips opens a hall ${'beside the long grey quay of Orrin '.repeat(6)}`), [2])
})

test('sources are two, on two hosts, and none is our own', () => {
  const [primary, fallback] = sound.sources as [Watch['sources'][number], Watch['sources'][number]]
  assert.deepEqual(failsOf({ sources: [primary, { ...fallback, url: 'https://tansy.example/press' }] }), [3])
  assert.deepEqual(failsOf({ sources: [{ ...primary, name: 'Groundwire' }, fallback] }), [3])
  assert.deepEqual(failsOf({}, { ownHost: 'pier.example' }), [3])
})

test('a class is one of the registry, branches differ by more than a dot, and 24 months are counted by the calendar', () => {
  assert.deepEqual(failsOf({ entityScope: { include: [], includeKind: 'shipyard', exclude: [] } }), [5])
  assert.deepEqual(failsOf({ entityScope: { include: [], includeKind: 'ai_lab', exclude: [] } }), [])
  assert.deepEqual(failsOf({ ifNo: 'the date was kept' }), [6])
  assert.deepEqual(failsOf({ horizonAt: '2028-05-12T23:59Z' }), [])
  assert.deepEqual(failsOf({ horizonAt: '2028-05-13T23:59Z' }), [1])
})
