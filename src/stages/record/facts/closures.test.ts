import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ledgerRowOf } from '../../../calc/ledger-row.ts'
import { totalLedger } from '../../../calc/total.ts'
import { closureAt, type Fact, type LedgerClaim } from '../../../domain/fact.ts'
import { amendFact } from './amend-fact.ts'
import { settleReplaced } from './closures.ts'
import { withOriginAgain, withoutOrigin } from './quarantine-fact.ts'
import { reconcileFacts, withoutClaims } from './reconcile-facts.ts'
import { withdrawClaims } from './withdraw-claims.ts'

const mw = (figure: number) => ({ lo: figure, hi: figure, unit: 'MW' as const, qualifier: 'exact' as const, basis: 'unknown' as const })
const claim = (id: string, says: LedgerClaim['says'], change: Partial<LedgerClaim> = {}): LedgerClaim => ({
  id,
  origin: `o_${id}`,
  url: `https://${id}.example/a`,
  publisher: id,
  publishedAt: '2026-03-03T09:00:00Z',
  spanHash: id,
  says,
  role: 'reporter',
  ...change,
})
const sketch = (id: string, house: string, figure: number, day: string): Fact => ({
  id,
  type: 'capacity_lease',
  subject: [
    { entity: 'Orlin AI', role: 'tenant' },
    { entity: house, role: 'operator' },
  ],
  place: { name: `${house} Hall`, country: 'SE', precision: 'site' },
  quantity: [mw(figure)],
  status: 'contracted',
  statusDate: day,
  announcedAt: day,
  dateCertain: 'yes',
  claims: [],
  resolved: {},
  version: 0,
})
const planClaim = claim('harbour', { mw: [mw(32)], status: 'contracted' })
const dealClaim = claim('basin', { mw: [mw(26)], status: 'contracted', replaces: mw(32) }, { publishedAt: '2026-06-16T09:00:00Z' })
const swappedAt = '2026-06-16T10:00:00.000Z'
/** The ledger after the plan and the deal that replaced it. */
function swapped(): { readonly plan: Fact; readonly deal: Fact } {
  const [first] = reconcileFacts([], [{ claim: planClaim, sketch: sketch('f_plan', 'Kestrel', 32, '2026-03-03') }], () => 1).facts
  assert.ok(first)
  const incoming = { claim: dealClaim, sketch: sketch('f_deal', 'Vesper', 26, '2026-06-16'), replaces: ['f_plan'] }
  const { facts } = reconcileFacts([first], [incoming], () => 1, swappedAt)
  const of = (id: string): Fact => facts.find((it) => it.id === id) ?? assert.fail(id)
  return { plan: of('f_plan'), deal: of('f_deal') }
}
const total = (...facts: readonly Fact[]): number => totalLedger({ rows: facts.map(ledgerRowOf), metric: { unit: 'MW' } }).hi
const at = '2026-09-01T12:00:00.000Z'
const [plan, deal] = [swapped().plan, swapped().deal]
const cancelled = amendFact(deal, { change: { status: 'cancelled' }, by: 'desk:ada', at }, () => 1)
const ofBasin = { isOfOrigin: (it: LedgerClaim) => it.publisher === 'basin', quarantine: 'q_1', at }
const quarantined = withoutOrigin(deal, ofBasin, () => 1) ?? assert.fail('the deal is of the origin')
const again = (by: Fact): Fact => settleReplaced([plan], { changed: [by], at })[0] ?? assert.fail('the plan stands again')

test('a plan keeps when it was replaced, and how far it was', () => {
  assert.deepEqual(plan.closures, [{ by: 'f_deal', at: swappedAt, status: 'contracted', statusDate: '2026-03-03' }])
  assert.equal(total(plan, deal), 26)
})

test('a plan stands again when what replaced it is called off, taken back, struck, put under quarantine or removed', () => {
  const struck = amendFact(deal, { change: null, by: 'desk:ada', at }, () => 1)
  const [takenBack = assert.fail()] = withdrawClaims([deal], { url: dealClaim.url, at }, () => 1)
  for (const by of [cancelled, struck, takenBack, quarantined]) {
    const now = again(by)
    assert.deepEqual([now.status, now.statusDate, now.supersededBy], ['contracted', '2026-03-03', undefined])
    assert.equal(now.version, plan.version + 1)
    assert.equal(total(now, by), 32)
  }
  const [removed] = settleReplaced([plan], { changed: [], gone: ['f_deal'], at })
  assert.equal(removed?.status, 'contracted')
  assert.equal(removed?.closures?.[0]?.why, 'the row that replaced it was removed')
})

test('no history names a row that was removed, be it the last closure or an earlier one', () => {
  const [removed = assert.fail()] = settleReplaced([plan], { changed: [], gone: ['f_deal'], at })
  assert.doesNotMatch(JSON.stringify(removed), /f_deal/)
  assert.deepEqual(removed.closures, [
    { at: swappedAt, status: 'contracted', statusDate: '2026-03-03', until: at, why: 'the row that replaced it was removed' },
  ])
  const earlier = again(cancelled)
  const [later = assert.fail()] = settleReplaced([earlier], { changed: [], gone: ['f_deal'], at: '2026-10-01T12:00:00.000Z' })
  assert.doesNotMatch(JSON.stringify(later), /f_deal/)
  assert.deepEqual([later.status, later.version], [earlier.status, earlier.version + 1])
})

test('its history says when, by what and why', () => {
  assert.deepEqual(again(cancelled).closures, [
    { by: 'f_deal', at: swappedAt, status: 'contracted', statusDate: '2026-03-03', until: at, why: 'what replaced it was called off' },
  ])
})

test('a plan stays replaced while the deal stands, is paused, or is itself replaced', () => {
  const paused: Fact = { ...deal, status: 'paused' }
  const replaced: Fact = { ...deal, status: 'superseded', supersededBy: 'f_third' }
  for (const by of [deal, paused, replaced]) assert.deepEqual(settleReplaced([plan], { changed: [by], at }), [])
})

test('a plan stands again when nobody tells any more that it was replaced, though the deal stands', () => {
  const other = claim('pier', { mw: [mw(26)], status: 'contracted' })
  const both: Fact = { ...deal, claims: [...deal.claims, other] }
  const left = withoutOrigin(both, ofBasin, () => 1) ?? assert.fail('the deal is of the origin')
  assert.equal(left.status, 'contracted')
  const now = again(left)
  assert.equal(now.closures?.[0]?.why, 'that it was replaced was taken back')
  assert.equal(total(now, left), 58)
})

test('where the quarantine was the mistake the plan is replaced again, with both times in its history', () => {
  const later = '2026-10-01T12:00:00.000Z'
  const stood = again(quarantined)
  const back = withOriginAgain(quarantined, { quarantine: 'q_1', at: later }, () => 1)
  assert.deepEqual([back.status, back.statusDate], [deal.status, deal.statusDate])
  const [now] = settleReplaced([stood], { changed: [back], at: later })
  assert.deepEqual([now?.status, now?.supersededBy], ['superseded', 'f_deal'])
  assert.deepEqual(
    now?.closures?.map((it) => [it.at, it.until]),
    [
      [swappedAt, at],
      [later, undefined],
    ],
  )
  assert.equal(total(now ?? assert.fail(), back), 26)
})

test('a plan of which no statement is in force does not stand again, and is said to be replaced no more', () => {
  const [gone = assert.fail()] = withdrawClaims([plan], { url: planClaim.url, at: '2026-08-01T12:00:00.000Z' }, () => 1)
  const [now] = settleReplaced([gone], { changed: [cancelled], at })
  assert.deepEqual([now?.status, now?.supersededBy], ['superseded', undefined])
  assert.equal(now?.closures?.at(-1)?.until, undefined)
  assert.equal(total(now ?? assert.fail(), cancelled), 0)
})

test('a row was closed at the times that its history gives', () => {
  const now = again(cancelled)
  const isClosed = (moment: string): boolean => typeof closureAt(now, moment) === 'object'
  assert.deepEqual(['2026-05-01', '2026-07-01', '2026-09-02'].map(isClosed), [false, true, false])
})

test('a report that comes to a replaced plan does not make it stand', () => {
  const more = {
    claim: claim('pier', { status: 'financed', mw: [mw(32)] }),
    sketch: sketch('f_plan', 'Kestrel', 32, '2026-07-01'),
  }
  const [now] = reconcileFacts([plan], [more], () => 1, at).facts
  assert.deepEqual([now?.status, now?.supersededBy], ['superseded', 'f_deal'])
  const [stands] = settleReplaced([now ?? assert.fail()], { changed: [cancelled], at })
  assert.equal(stands?.status, 'financed')
})

test('a closed row of which another source falls stays closed: what was taken back decides nothing', () => {
  const struck = amendFact(
    { ...plan, status: 'contracted', claims: [planClaim, claim('pier', { status: 'live' })] },
    { change: null, by: 'desk:ada', at },
    () => 1,
  )
  const { supersededBy: _, ...row } = struck
  const left = withoutClaims(
    row,
    (it) => it.publisher === 'pier',
    at,
    () => 1,
  )
  assert.equal(left?.status, 'superseded')
  const half: Fact = {
    ...row,
    status: 'announced',
    claims: [{ ...planClaim, says: { status: 'live' }, withdrawnAt: at }, claim('pier', { status: 'announced' }), claim('quay', {})],
  }
  assert.equal(
    withoutClaims(
      half,
      (it) => it.publisher === 'quay',
      at,
      () => 1,
    )?.status,
    'announced',
  )
})
