import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact, LedgerClaim } from '../../../domain/fact.ts'
import type { IncomingClaim } from './incoming-claim.ts'
import { reconcileFacts as reconcile } from './reconcile-facts.ts'
import { resolveField } from './resolve-field.ts'

const sketch: IncomingClaim['sketch'] = {
  id: 'F1',
  type: 'capacity_build',
  subject: [{ entity: 'Vega', role: 'operator' }],
  place: { name: 'Tyne', country: 'GB', precision: 'town' },
  quantity: [{ lo: 230, hi: 230, unit: 'MW', qualifier: 'exact', basis: 'unknown' }],
  status: 'under_construction',
  statusDate: '2026-01-01',
  announcedAt: '2026-01-01',
  dateCertain: 'yes',
}
const fact: Fact = { ...sketch, claims: [], resolved: {}, version: 1 }
const trustOf = (one: LedgerClaim): number => (one.publisher === 'Newcomer' ? 0 : 1)
const reconcileFacts = (existing: readonly Fact[], claims: readonly IncomingClaim[]) => reconcile(existing, claims, trustOf)
let serial = 0
function claim(publisher: string, says: LedgerClaim['says'], change: Partial<LedgerClaim> = {}): LedgerClaim {
  serial += 1
  const id = `K${serial}`
  return {
    id,
    origin: publisher,
    url: `https://example.com/${id}`,
    publisher,
    publishedAt: '2026-02-01',
    spanHash: '',
    says,
    role: 'reporter',
    ...change,
  }
}
const incoming = (one: LedgerClaim, change: Partial<IncomingClaim['sketch']> = {}): IncomingClaim => ({
  claim: one,
  sketch: { ...sketch, ...change },
})
const resolve = (...claims: readonly LedgerClaim[]) =>
  resolveField(
    claims.map((one) => ({ claim: one, trust: 1 })),
    'mw',
  )

test('RC-L1: a release outranks two outlets, 44 against 40 is no conflict, and both are printed', () => {
  const release = claim('Vega', { mw: 44 }, { role: 'party' })
  const { facts } = reconcileFacts(
    [fact],
    [incoming(release), incoming(claim('Gazette', { mw: 40 })), incoming(claim('Courier', { mw: 40 }))],
  )
  assert.deepEqual(facts[0]?.resolved['mw'], { value: 44, rule: 'rank', confidence: 'A', dissent: ['40 (Gazette)', '40 (Courier)'] })
})

test('RC-L2, EX-10: 14 and 24 billion from two outlets resolve to nothing and stay as a conflict', () => {
  const { facts, events } = reconcileFacts(
    [fact],
    [incoming(claim('Gazette', { value: 14e9 })), incoming(claim('Courier', { value: 24e9 }))],
  )
  assert.deepEqual([facts[0]?.resolved['value']?.value, facts[0]?.resolved['value']?.rule], [undefined, 'conflict'])
  assert.deepEqual(facts[0]?.resolved['value']?.dissent, ['14000000000 (Gazette)', '24000000000 (Courier)'])
  assert.ok(events.some((event) => event.kind === 'conflict'))
})

test('RC-L3: a target beside a capacity at one place is a sibling, not a new figure of the same fact', () => {
  const target = { ...sketch, id: 'F2', quantity: [{ lo: 1000, hi: 1000, unit: 'MW', qualifier: 'target', basis: 'unknown' }] } as const
  const { facts } = reconcileFacts([fact], [incoming(claim('Gazette', {}), target)])
  assert.deepEqual([facts.map((one) => one.id), facts[0]?.quantity?.[0]?.qualifier], [['F2'], 'target'])
})

test('RC-L4: a lease that changes hands is one change of tenant, and the capacity row is untouched', () => {
  const change = {
    id: 'F3',
    type: 'offtaker_change',
    partOf: 'F1',
    subject: [
      { entity: 'Lyra', role: 'customer' },
      { entity: 'Vega', role: 'former customer' },
    ],
  } as const
  const { quantity: _, ...rest } = sketch
  const told = (publisher: string, id: string): IncomingClaim => ({
    claim: claim(publisher, {}),
    sketch: { ...rest, ...change, id },
  })
  const { facts } = reconcileFacts([fact], [told('Gazette', 'F3'), told('Courier', 'F4')])
  assert.deepEqual(
    facts.map((one) => [one.id, one.type, one.quantity, one.claims.length]),
    [['F3', 'offtaker_change', undefined, 2]],
  )
})

test('RC-L5: an estimate that calls a site live does not raise its status, a reporter does', () => {
  const estimate = reconcileFacts([fact], [incoming(claim('Watcher', { status: 'live' }, { role: 'analyst' }))])
  assert.equal(estimate.facts[0]?.status, 'under_construction')
  const report = reconcileFacts([fact], [incoming(claim('Gazette', { status: 'part_live' }))])
  assert.deepEqual([report.facts[0]?.status, report.facts[0]?.statusDate], ['part_live', '2026-02-01'])
  assert.equal(reconcileFacts([fact], [incoming(claim('Gazette', { status: 'announced' }))]).facts[0]?.status, 'under_construction')
})

test('EX-11 and EX-12: a replaced plan is kept as superseded, a paused one as paused', () => {
  const next = { id: 'F5', supersedes: 'F1', subject: [{ entity: 'Lyra', role: 'operator' }] }
  const { facts } = reconcileFacts([fact], [incoming(claim('Gazette', { mw: 44 }), next)])
  assert.deepEqual(
    facts.map((one) => [one.id, one.status, one.supersededBy]),
    [
      ['F5', 'under_construction', undefined],
      ['F1', 'superseded', 'F5'],
    ],
  )
  assert.equal(reconcileFacts([fact], [incoming(claim('Vega', { status: 'paused' }, { role: 'party' }))]).facts[0]?.status, 'paused')
})

test('ten copies of one origin are one voice and stay at confidence B', () => {
  const copies = Array.from({ length: 10 }, (_, index) => claim(`Copy ${index}`, { mw: 40 }, { origin: 'wire' }))
  assert.equal(resolve(...copies)?.confidence, 'B')
  assert.equal(resolve(claim('Gazette', { mw: 40 }), claim('Courier', { mw: 40 }))?.confidence, 'A')
  assert.equal(resolve(claim('List', { mw: 40 }, { role: 'aggregator' }))?.confidence, 'C')
})

test('a first-seen outlet adds a claim and resolves nothing', () => {
  const { facts } = reconcileFacts([fact], [incoming(claim('Newcomer', { mw: 99, status: 'live' }))])
  assert.deepEqual([facts[0]?.claims.length, facts[0]?.resolved['mw'], facts[0]?.status], [1, undefined, 'under_construction'])
  const later = reconcileFacts(facts, [incoming(claim('Gazette', { gpus: 9 }))])
  assert.equal(later.facts[0]?.resolved['mw'], undefined)
})

test('within one rank the later statement wins, and a far lower rank stays visible as a conflict', () => {
  const late = claim('Courier', { mw: 42 }, { publishedAt: '2026-03-01' })
  assert.deepEqual(
    [
      resolve(late, claim('Gazette', { mw: 40 }))?.value,
      resolve(claim('Vega', { mw: 44 }, { role: 'party' }), claim('Gazette', { mw: 20 }))?.rule,
    ],
    [42, 'rank, conflict'],
  )
})

test('adding the same claims again changes nothing', () => {
  const claims = [incoming(claim('Gazette', { mw: 44 })), incoming(claim('Courier', { mw: 44 }))]
  const once = reconcileFacts([fact], claims)
  assert.deepEqual(reconcileFacts(once.facts, claims), { facts: [], events: [] })
})

test('a gigawatt figure and its megawatts are the same figure, and stated quantities become the fact', () => {
  const quantity = (lo: number, unit: 'MW' | 'GW') => [{ lo, hi: lo, unit, qualifier: 'exact', basis: 'unknown' }]
  const { facts } = reconcileFacts(
    [fact],
    [incoming(claim('Vega', { mw: quantity(1, 'GW') })), incoming(claim('Gazette', { mw: quantity(1000, 'MW') }))],
  )
  assert.deepEqual([facts[0]?.resolved['mw']?.rule, facts[0]?.quantity?.at(-1)?.lo], ['rank', 1000])
})

test('a row opened by a first-seen outlet is a rumour without figures until a trusted outlet confirms it', () => {
  const rumour = reconcileFacts([], [incoming(claim('Newcomer', { status: 'live' }))])
  assert.deepEqual([rumour.facts[0]?.status, rumour.facts[0]?.quantity, rumour.facts[0]?.version], ['rumoured', undefined, 1])
  const confirmed = reconcileFacts(rumour.facts, [incoming(claim('Gazette', { status: 'under_construction' }))])
  assert.deepEqual([confirmed.facts[0]?.status, confirmed.facts[0]?.quantity?.[0]?.lo], ['under_construction', 230])
})

test('a report on a phase goes to the phase, one on the campus to the campus', () => {
  const mw = (value: number) => ({ quantity: [{ lo: value, hi: value, unit: 'MW', qualifier: 'exact', basis: 'unknown' }] }) as const
  const phase: Fact = { ...fact, id: 'F1A', partOf: 'F1', ...mw(40) }
  const about = (value: number) => reconcileFacts([fact, phase], [incoming(claim('Gazette', {}), { id: 'F9', ...mw(value) })]).facts[0]?.id
  assert.deepEqual([about(41), about(230)], ['F1A', 'F1'])
})

test('neither a first-seen outlet nor an analyst can replace a row', () => {
  const next = { id: 'F5', supersedes: 'F1', subject: [{ entity: 'Lyra', role: 'operator' }] }
  const touched = (one: LedgerClaim) => reconcileFacts([fact], [incoming(one, next)]).facts.map((row) => row.id)
  assert.deepEqual([touched(claim('Newcomer', {})), touched(claim('Watcher', {}, { role: 'analyst' }))], [['F5'], ['F5']])
})

test('one round told from both sides is one row that names both; another sum or another week is another row', () => {
  const sum = (hi: number): NonNullable<Fact['value']> => [{ lo: hi, hi, currency: 'EUR', kind: 'equity' }]
  const round = (id: string, party: Fact['subject'][number], hi: number, announcedAt = '2026-02-01'): IncomingClaim => ({
    claim: claim(id, { value: sum(hi) }, { publishedAt: announcedAt }),
    sketch: { ...sketchOfRound, id, subject: [party], value: sum(hi), announcedAt },
  })
  const { quantity: _, ...rest } = sketch
  const sketchOfRound: IncomingClaim['sketch'] = { ...rest, type: 'financing', place: { name: 'unstated', precision: 'unstated' } }
  const held = reconcileFacts([], [round('A', { entity: 'Tarn', role: 'investee' }, 340e6)]).facts
  const joined = reconcileFacts(held, [round('B', { entity: 'Loch', role: 'investor' }, 340e6, '2026-02-03')]).facts
  assert.deepEqual(
    joined.map((it) => [it.id, it.subject.map((one) => one.entity)]),
    [['A', ['Tarn', 'Loch']]],
  )
  for (const other of [
    round('B', { entity: 'Loch', role: 'investor' }, 350e6),
    round('B', { entity: 'Loch', role: 'investor' }, 340e6, '2026-02-09'),
    round('B', { entity: 'Fen', role: 'investee' }, 340e6),
  ])
    assert.deepEqual(
      reconcileFacts(held, [other]).facts.map((it) => it.id),
      ['B'],
    )
})
