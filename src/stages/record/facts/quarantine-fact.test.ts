import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'
import { withOriginAgain, withoutOrigin, withoutStory } from './quarantine-fact.ts'
import { withoutClaims } from './reconcile-facts.ts'

const mw = (it: number) => ({ lo: it, hi: it, unit: 'MW' as const, qualifier: 'exact' as const, basis: 'unknown' as const })
const claim = (publisher: string, says: LedgerClaim['says']): LedgerClaim => ({
  id: `c_${publisher}`,
  origin: `o_${publisher}`,
  url: `https://${publisher}.example/one`,
  publisher,
  publishedAt: '2026-03-02T08:00:00Z',
  spanHash: publisher,
  says,
  role: 'reporter',
})
const row = (claims: readonly LedgerClaim[]): Fact => ({
  id: 'f_kuopio',
  type: 'capacity_lease',
  subject: [{ entity: 'Haltamo', role: 'operator' }],
  object: [{ entity: 'Veldrake Research', role: 'tenant' }],
  place: { name: 'Kuopio', precision: 'town' },
  quantity: [mw(73)],
  horizon: '2027-06',
  status: 'contracted',
  statusDate: '2026-03-02',
  announcedAt: '2026-03-02',
  dateCertain: 'yes',
  claims,
  resolved: {},
  version: 2,
})
const poison = claim('plant', { mw: [mw(73)], horizon: '2027-06', status: 'contracted' })
const at = '2026-03-02T14:00:00.000Z'
const ofPlant = { isOfOrigin: (it: LedgerClaim) => it.origin === 'o_plant', quarantine: 'quar_1', at }

test('A figure that only the origin gave leaves the row, and so does a date.', () => {
  const now = withoutOrigin(row([poison, claim('harbour', { status: 'announced' })]), ofPlant, () => 1)
  assert.deepEqual([now?.quantity, now?.horizon, now?.resolved['mw']], [undefined, undefined, undefined])
  assert.equal(now?.version, 3)
  assert.deepEqual(
    now?.claims.map(({ withdrawnAt, quarantine }) => [withdrawnAt, quarantine]),
    [
      [at, 'quar_1'],
      [undefined, undefined],
    ],
  )
})

test('What another outlet gives stands instead.', () => {
  const now = withoutOrigin(row([poison, claim('harbour', { mw: [mw(7)], status: 'contracted' })]), ofPlant, () => 1)
  assert.deepEqual(
    now?.quantity?.map(({ hi }) => hi),
    [7],
  )
  assert.notEqual(now?.status, 'superseded')
})

test('A row that nobody else carries is closed and keeps its history.', () => {
  const now = withoutOrigin(row([poison]), ofPlant, () => 1)
  assert.deepEqual([now?.status, now?.quantity, now?.claims.length], ['superseded', undefined, 1])
})

test('A row without a statement of the origin is left as it is.', () => {
  assert.equal(
    withoutOrigin(row([claim('harbour', {})]), ofPlant, () => 1),
    null,
  )
})

test('Where the claims come back the row says what it said.', () => {
  const closed = withoutOrigin(row([poison]), ofPlant, () => 1)
  assert.ok(closed)
  const back = withOriginAgain(closed, { quarantine: 'quar_1', at: '2026-03-03T08:00:00.000Z' }, () => 1)
  assert.deepEqual(
    [back.status, back.quantity?.[0]?.hi, back.claims[0]?.withdrawnAt, back.claims[0]?.quarantine],
    ['contracted', 73, undefined, undefined],
  )
})

test('A statement that another ruling bars too stays aside under that one, and the row keeps to what is back.', () => {
  const second = claim('basin', { mw: [mw(73)], status: 'contracted' })
  const isOfOrigin = (it: LedgerClaim): boolean => it.origin !== 'o_harbour'
  const held = withoutOrigin(row([poison, second, claim('harbour', { status: 'announced' })]), { ...ofPlant, isOfOrigin }, () => 1)
  assert.ok(held)
  const keptBy = ({ origin }: LedgerClaim): string | null => (origin === 'o_plant' ? 'quar_2' : null)
  const back = withOriginAgain(held, { quarantine: 'quar_1', at: '2026-03-03T08:00:00.000Z', keptBy }, () => 1)
  assert.deepEqual(
    back.claims.map(({ publisher, withdrawnAt, quarantine }) => [publisher, withdrawnAt, quarantine]),
    [
      ['plant', at, 'quar_2'],
      ['basin', undefined, undefined],
      ['harbour', undefined, undefined],
    ],
  )
  assert.deepEqual([back.quantity?.[0]?.hi, back.horizon], [73, undefined], 'the date was of the one that stays aside')
  const all = withOriginAgain(back, { quarantine: 'quar_2', at: '2026-03-04T08:00:00.000Z' }, () => 1)
  assert.equal(all.horizon, '2027-06')
})

test('A row of which every statement is barred by another ruling stays closed.', () => {
  const held = withoutOrigin(row([poison]), ofPlant, () => 1)
  assert.ok(held)
  const back = withOriginAgain(held, { quarantine: 'quar_1', at: '2026-03-03T08:00:00.000Z', keptBy: () => 'quar_2' }, () => 1)
  assert.deepEqual([back.status, back.quantity, back.claims[0]?.quarantine], ['superseded', undefined, 'quar_2'])
})

test('A publisher’s takedown takes a statement that is aside out for good, and what else is aside speaks for nothing.', () => {
  const both = withoutOrigin(
    row([poison, claim('basin', { mw: [mw(73)], status: 'contracted' })]),
    { ...ofPlant, isOfOrigin: () => true },
    () => 1,
  )
  assert.ok(both)
  const left = withoutClaims(
    both,
    ({ publisher }) => publisher === 'plant',
    at,
    () => 1,
  )
  assert.deepEqual([left?.status, left?.quantity, left?.claims.map(({ publisher }) => publisher)], ['superseded', undefined, ['basin']])
  const mixed = withoutOrigin(row([poison, claim('harbour', { mw: [mw(9)], status: 'announced' }), claim('basin', {})]), ofPlant, () => 1)
  assert.ok(mixed)
  const live = withoutClaims(
    mixed,
    ({ publisher }) => publisher === 'basin',
    at,
    () => 1,
  )
  assert.deepEqual([live?.status, live?.quantity?.[0]?.hi, live?.claims.length], ['announced', 9, 2])
})

const killed = { storyId: 's_gone', urls: new Set(['https://plant.example/one']), at }
const party = (entity: string, role: string) => ({ entity, role })

test('Whom only reports of a removed story named as a party leaves the row, and so does the place that only they told.', () => {
  const [lab, host] = [party('Veldrake Research', 'tenant'), party('HALTAMO Oy', 'operator')]
  const told = row([
    { ...claim('plant', { place: 'Kuopio' }), parties: [lab, party('Haltamo', 'operator')] },
    { ...claim('harbour', { place: 'unstated' }), parties: [host] },
  ])
  const now = withoutStory(told, killed, () => 1)
  assert.deepEqual([now?.subject, now?.object], [told.subject, undefined])
  assert.deepEqual(now?.place, { name: 'unstated', precision: 'unstated' })
  assert.deepEqual(
    now?.claims.map(({ parties }) => parties),
    [undefined, [host]],
  )
})

test('Whom another report names too stays, and so does whom a person named; a report read before that was kept speaks for all.', () => {
  const [lab, host] = [party('Veldrake Research', 'tenant'), party('Haltamo', 'operator')]
  const ofPlant = { ...claim('plant', { place: 'Kuopio' }), parties: [lab, host] }
  const other = claim('harbour', { place: 'Kuopio' })
  const stays = (it: Fact): void => {
    const now = withoutStory(it, killed, () => 1)
    assert.deepEqual([now?.subject, now?.object, now?.place], [it.subject, it.object, it.place])
  }
  stays(row([ofPlant, { ...other, parties: [lab, host] }]))
  stays(row([ofPlant, other]))
  stays({
    ...row([
      { ...ofPlant, parties: [host] },
      { ...other, parties: [host] },
    ]),
  })
})

test('A site that only a removed report told gives way to the town that another tells.', () => {
  const told = { ...row([claim('plant', { place: 'Kuopio Halls' }), claim('harbour', { place: 'Kuopio' })]) }
  const now = withoutStory({ ...told, place: { name: 'Kuopio Halls', country: 'FI', precision: 'site' } }, killed, () => 1)
  assert.deepEqual(now?.place, { name: 'Kuopio', country: 'FI', precision: 'town' })
})
