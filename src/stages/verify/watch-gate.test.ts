import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Watch } from '../../domain/watch.ts'
import { sha256Hex } from '../../text/digest.ts'
import { watchVerdicts } from './watch-gate.ts'

const statement = 'Tansy Chips opens a hall of at least 8 MW by 2026-11-12 23:59 UTC.'
const asked = {
  id: 'w1',
  statement,
  statementSha256: sha256Hex(statement),
  entityScope: { include: ['tansy'], exclude: [] },
  factTypes: ['capacity_build'],
  statusAtLeast: 'live',
  op: '>=',
  value: 8,
  unit: 'MW',
  opensAt: '2026-05-12T09:00:00Z',
  horizonAt: '2026-11-12T23:59Z',
  resolvesYesIf: 'Tansy Chips opens it.',
  resolvesNoIf: 'The day passes without it.',
  sources: [
    { name: 'Tansy Chips', url: 'https://tansy.example/', role: 'primary' },
    { name: 'Pier Daily', url: 'https://pier.example/', role: 'fallback' },
  ],
  ifYes: 'Kept.',
  ifNo: 'Missed.',
  history: [],
} as unknown as Watch
type Size = NonNullable<Fact['quantity']>[number]
const size = (lo: number, unit = 'MW', qualifier: Size['qualifier'] = 'exact'): Size =>
  ({ lo, hi: lo, unit, qualifier, basis: 'unknown' }) as Size
const row = (change: Partial<Fact>): Fact =>
  ({
    id: 'f1',
    type: 'capacity_build',
    status: 'live',
    subject: [{ entity: 'Tansy Chips', role: 'operator' }],
    place: { name: 'Orrin', country: 'GB', precision: 'town' },
    quantity: [size(12)],
    announcedAt: '2025-03-01',
    claims: [],
    ...change,
  }) as unknown as Fact
const entities = [{ id: 'tansy', name: 'Tansy Chips', kind: 'chip_maker', aliases: ['Tansy'], hq: 'GB', source: 'test' }]
const passes = (change: Partial<Watch>, fact: Partial<Fact> | undefined, watches: readonly Watch[] = []): boolean => {
  const ledger = fact === undefined ? [] : [row(fact)]
  const dossier = { entities, ledger, facts: [], sources: [], claims: [] } as unknown as Dossier
  const [verdict] = watchVerdicts({ watch: { ...asked, ...change } } as Draft, dossier, { watches, ownHost: 'wire.example' })
  return verdict?.grade === 'supported'
}

test('a row that meets the question answers it, however old, in any unit of power and by any of its sizes', () => {
  assert.ok(passes({}, undefined))
  for (const quantity of [[size(12)], [size(0.012, 'GW')], [size(900, 'GPU'), size(8)]]) assert.ok(!passes({}, { quantity }))
  assert.ok(!passes({}, { subject: [{ entity: 'Tansy', role: 'operator' }] }), 'an alias')
  assert.ok(!passes({ op: '<=' }, { quantity: [size(5)] }))
})

test('what is hoped for, called off, too early, too small or elsewhere answers nothing', () => {
  for (const qualifier of ['target', 'up_to', 'option'] as const)
    assert.ok(passes({}, { quantity: [size(12, 'MW', qualifier)] }), qualifier)
  for (const status of ['cancelled', 'paused', 'announced'] as const) assert.ok(passes({}, { status }), status)
  assert.ok(passes({}, { quantity: [size(7)] }))
  assert.ok(passes({ op: '<=' }, { quantity: [size(12)] }))
  assert.ok(passes({ region: ['FR'] }, {}))
  assert.ok(passes({ entityScope: { include: ['tansy'], exclude: [], place: 'velm-quay' } }, {}))
  assert.ok(passes({ entityScope: { include: [], includeKind: 'chip_maker', headquarters: ['FR'], exclude: [] } }, {}))
})

test('questions that were nearly all met before leave nothing to ask; a few, or many that are still open, prove nothing', () => {
  const settled = (at: number, outcome: 'yes' | 'no' | undefined): Watch => ({
    ...asked,
    id: `old${at}`,
    opensAt: '2025-01-01T00:00:00Z',
    history: [
      { at: '2025-01-01T00:00:00Z', actor: 'rule', to: 'open', reason: '' },
      ...(outcome === undefined ? [] : [{ at: '2025-09-01T00:00:00Z', actor: 'desk', to: 'resolved' as const, outcome, reason: '' }]),
    ],
  })
  const many = (count: number, outcome: 'yes' | 'no' | undefined) => Array.from({ length: count }, (_, at) => settled(at, outcome))
  assert.ok(!passes({}, undefined, many(30, 'yes')))
  assert.ok(!passes({}, undefined, many(30, 'no')))
  assert.ok(passes({}, undefined, many(3, 'yes')))
  const open = Array.from({ length: 5 }, (_, at) => settled(100 + at, undefined))
  assert.ok(passes({}, undefined, [...many(30, 'yes'), ...open]))
})
