import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact, LedgerClaim } from '../domain/fact.ts'
import type { Quantity } from '../domain/quantity.ts'
import { withRemoved } from './removed-rows.ts'
import { sayChanged } from './say-changed.ts'
import { changedSince } from './taken-back.ts'

const mw = (value: number): readonly Quantity[] => [{ lo: value, hi: value, unit: 'MW', qualifier: 'exact', basis: 'unknown' }]
const claim = (publisher: string, figure: number, change: Partial<LedgerClaim> = {}): LedgerClaim => ({
  id: `c_${publisher}`,
  origin: `o_${publisher}`,
  url: `https://${publisher}.example/a`,
  publisher,
  publishedAt: '2026-02-02T08:00:00.000Z',
  spanHash: '',
  says: { mw: mw(figure), place: 'Brack Park' },
  role: 'reporter',
  ...change,
})
const row = (claims: readonly LedgerClaim[], figure: number, change: Partial<Fact> = {}): Fact => ({
  id: 'f_brack',
  type: 'capacity_lease',
  subject: [{ entity: 'Corvane', role: 'tenant' }],
  place: { name: 'Brack Park', precision: 'site' },
  status: 'announced',
  statusDate: '2026-02-02',
  announcedAt: '2026-02-02',
  dateCertain: 'no',
  quantity: mw(figure),
  claims,
  resolved: {},
  version: 3,
  ...change,
})
const changed = (kept: Fact, present: readonly Fact[]) => changedSince([kept], withRemoved([kept], present))
const words = 'withdrawn: a report that a row of the ledger stood on may be used no more'

test('a row that was deleted with its only report is changed, names nothing any more, and the history says why', () => {
  const kept = row([claim('pier', 24)], 24)
  const [one] = changed(kept, [])
  assert.deepEqual([one?.isRemoved, one?.stands, one?.old.map(({ was }) => was)], [true, undefined, ['24 MW', 'Brack Park']])
  assert.doesNotMatch(JSON.stringify(withRemoved([kept], [])), /Brack Park|Corvane|24|pier/)
  assert.equal(sayChanged(changed(kept, [])), words)
})

test('a row that lost one of two reports is changed where the other says otherwise, and not where it says the same', () => {
  const other = claim('quay', 20)
  const [one] = changed(row([claim('pier', 24), other], 24), [row([other], 20, { version: 4 })])
  assert.deepEqual([one?.isRemoved, one?.stands?.quantity], [true, mw(20)])
  const same = claim('quay', 24)
  assert.deepEqual(changed(row([claim('pier', 24), same], 24), [row([same], 24, { version: 4 })]), [])
})

test('what is told already is not told again, nor what a closed row had, a row that gained a report, or one that is only not asked about', () => {
  const kept = row([claim('pier', 24)], 24)
  const [closed] = withRemoved([kept], [])
  assert.ok(closed)
  assert.deepEqual(changed(closed, []), [])
  const before = row([claim('pier', 24, { withdrawnAt: '2026-02-03' })], 24, { status: 'superseded' })
  assert.deepEqual(changed(before, []), [])
  assert.deepEqual(changed(kept, [row([claim('pier', 24), claim('quay', 30)], 24, { version: 4 })]), [])
  assert.deepEqual(changedSince([kept], []), [])
})

test('a correction beside a removal is told as one, and a removal never as a correction', () => {
  const kept = [row([claim('pier', 24)], 24), row([claim('dock', 12)], 12, { id: 'f_dock' })]
  const corrected = row([claim('dock', 12, { withdrawnAt: '2026-03-01' }), claim('dock', 14, { id: 'c_dock@2' })], 14, { id: 'f_dock' })
  assert.equal(sayChanged(changedSince(kept, withRemoved(kept, [corrected]))), `${words}; corrected: 12 MW is 14 MW (Brack Park)`)
})
