import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'
import { partsHeld } from '../../../domain/held.ts'
import { amendFact } from './amend-fact.ts'
import type { IncomingClaim } from './incoming-claim.ts'
import { withoutReports } from './quarantine-fact.ts'
import { reconcileFacts } from './reconcile-facts.ts'
import { withdrawClaims } from './withdraw-claims.ts'

const mw = (value: number) => [{ lo: value, hi: value, unit: 'MW' as const, qualifier: 'exact' as const, basis: 'unknown' as const }]
const at = '2026-02-01T12:00:00.000Z'
const trustOf = ({ publisher }: LedgerClaim): number => (publisher === 'newcomer' ? 0 : 1)
const site: IncomingClaim['sketch'] = {
  id: 'F1',
  type: 'capacity_lease',
  subject: [{ entity: 'Orsund Data', role: 'operator' }],
  place: { name: 'Skarvik Halls', country: 'NO', precision: 'site' },
  status: 'announced',
  statusDate: '2026-01-10',
  announcedAt: '2026-01-10',
  dateCertain: 'yes',
}
const said = (publisher: string, says: LedgerClaim['says'], day = '2026-01-10', more: Partial<LedgerClaim> = {}): LedgerClaim => ({
  id: `${publisher} ${JSON.stringify(says)}`,
  origin: `o_${publisher}`,
  url: `https://${publisher}.example/`,
  publisher,
  publishedAt: `${day}T08:00:00.000Z`,
  spanHash: '',
  says: { status: 'announced', ...says },
  role: 'reporter',
  parties: site.subject,
  ...more,
})
/** The row after the statements, the first of which gives it what `sketch` says. */
const rowOf = (claims: readonly LedgerClaim[], sketch: Partial<IncomingClaim['sketch']> = {}): Fact => {
  const own = { ...site, ...sketch }
  const quantity = claims[0]?.says['mw'] as Fact['quantity']
  const incoming = claims.map((claim) => ({ claim, sketch: { ...own, ...(quantity !== undefined && { quantity }) } }))
  return reconcileFacts([], incoming, trustOf).facts[0] ?? assert.fail('a row')
}
const power = (fact: Fact | null | undefined): unknown => fact?.quantity?.map(({ hi }) => hi).join()
const held = (fact: Fact | null | undefined): number => (fact?.claims ?? []).flatMap(partsHeld).length
const isOf = (publisher: string) => (claim: LedgerClaim) => claim.publisher === publisher
const jumped = (): Fact => rowOf([said('pier', { mw: mw(44) }), said('quay', { mw: mw(440) })])

test('a figure jumps no more once the source of what it jumped from has changed its words, or a person has put that right', () => {
  assert.deepEqual([power(jumped()), held(jumped())], ['44', 1])
  const [taken] = withdrawClaims([jumped()], { url: 'https://pier.example/', at }, trustOf)
  assert.deepEqual([power(taken), held(taken)], ['440', 0])
  const down = withoutReports(jumped(), isOf('pier'), at, trustOf)
  assert.deepEqual([power(down), held(down)], ['440', 0])
  const amended = amendFact(jumped(), { change: { mw: mw(400) }, by: 'desk:ada', at }, trustOf)
  assert.equal(held(amended), 0)
})

test('what jumps from the figures that are left waits when the one between them goes', () => {
  const steps = rowOf([said('pier', { mw: mw(44) }), said('quay', { mw: mw(100) }), said('basin', { mw: mw(250) })])
  assert.equal(held(steps), 0)
  const [left] = withdrawClaims([steps], { url: 'https://quay.example/', at }, trustOf)
  assert.deepEqual([power(left), held(left)], ['44', 1])
})

test('a stage that only a report told which has changed its words is told no more', () => {
  const row = rowOf([said('pier', {}), said('quay', { status: 'contracted' }, '2026-01-20')])
  assert.deepEqual([row.status, row.statusDate], ['contracted', '2026-01-20T08:00:00.000Z'])
  const [left] = withdrawClaims([row], { url: 'https://quay.example/', at }, trustOf)
  assert.deepEqual([left?.status, left?.statusDate], ['announced', '2026-01-10'])
})

test('a takedown leaves an outlet that nobody listed without a say, as before', () => {
  const row = rowOf([said('pier', { mw: mw(44) }), said('newcomer', { mw: mw(41), status: 'live' })])
  const left = withoutReports(row, isOf('pier'), at, trustOf)
  assert.deepEqual([power(left), left?.status, left?.claims.length], [undefined, 'rumoured', 1])
})

test('a takedown takes whom, when and with what only the report taken down told', () => {
  const first = said('pier', { mw: mw(44), horizon: '2027-06-30', place: 'Skarvik Halls' }, '2026-01-10', {
    parties: [...site.subject, { entity: 'Brightmoor AI', role: 'tenant' }],
  })
  const second = said('quay', { mw: mw(44), horizon: '2028-01-31', place: 'Skarvik Halls' }, '2026-01-12')
  const row = rowOf([first, second], {
    subject: [...site.subject, { entity: 'Brightmoor AI', role: 'tenant' }],
    hardware: [{ model: 'B300' }],
    horizon: '2027-06-30',
    effectiveAt: '2026-12-01',
  })
  const bare = {
    ...row,
    claims: row.claims.map((it) => (it.publisher === 'pier' ? { ...it, says: { ...it.says, effectiveAt: '2026-12-01' } } : it)),
  }
  const left = withoutReports(bare, isOf('pier'), at, trustOf)
  assert.deepEqual([left?.horizon, left?.announcedAt, left?.statusDate], ['2028-01-31', '2026-01-12', '2026-01-12'])
  assert.doesNotMatch(JSON.stringify(left), /B300|Brightmoor|2026-12-01|2027|2026-01-10|pier/)
})

test('a row keeps its day while a report that gives it is left, and what a person let count keeps no figure of a report taken down', () => {
  const row = rowOf([said('pier', { mw: mw(44) }, '2026-01-12'), said('quay', { mw: mw(440) }, '2026-01-11')], {
    announcedAt: '2026-01-12',
  })
  assert.equal(withoutReports(row, isOf('quay'), at, trustOf)?.announcedAt, '2026-01-12')
  const let1 = {
    ...row,
    claims: row.claims.map((it) =>
      it.held === undefined ? it : { ...it, held: it.held.map((part) => ({ ...part, releasedBy: 'desk:ada' })) },
    ),
  }
  const left = withoutReports(let1, isOf('pier'), at, trustOf)
  assert.deepEqual([left?.claims[0]?.held?.[0]?.releasedBy, left?.announcedAt], ['desk:ada', '2026-01-11'])
  assert.doesNotMatch(JSON.stringify(left), /44 MW/)
})

test('a row that another report tells too is of whom that one names, by the name it gives', () => {
  const long = [{ entity: 'Kestrel Compute Ltd', role: 'operator' as const }]
  const short = [{ entity: 'Kestrel', role: 'operator' as const }]
  const both = rowOf(
    [said('pier', { mw: mw(44) }, '2026-01-10', { parties: long }), said('quay', { mw: mw(44) }, '2026-01-11', { parties: short })],
    {
      subject: long,
    },
  )
  assert.deepEqual(both.subject, long)
  assert.deepEqual(withoutReports(both, isOf('pier'), at, trustOf)?.subject, short)
  const other = rowOf([said('pier', { mw: mw(44) }, '2026-01-10', { parties: long }), said('quay', { mw: mw(44) }, '2026-01-11')], {
    subject: long,
  })
  assert.deepEqual(withoutReports(other, isOf('pier'), at, trustOf)?.subject, site.subject)
})
