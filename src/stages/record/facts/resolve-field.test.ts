import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LedgerClaim } from '../../../domain/fact.ts'
import { resolveField, settledAs, type WeighedClaim } from './resolve-field.ts'

const claim = (publisher: string, day: string, says: LedgerClaim['says']): WeighedClaim => ({
  trust: 1,
  claim: {
    id: `c_${publisher}`,
    url: `https://${publisher}.example`,
    role: 'reporter',
    says,
    origin: `o_${publisher}`,
    spanHash: '',
    publisher,
    publishedAt: `2026-06-${day}T00:00:00Z`,
  },
})
const size = (mw: number, basis: string) => ({ lo: mw, hi: mw, unit: 'MW', basis, qualifier: 'exact' })

test('a figure told without its basis is no dissent, another figure is', () => {
  const claims = [
    claim('pier', '01', { mw: size(12, 'unknown') }),
    claim('quay', '02', { mw: size(11.5, 'it') }),
    claim('dock', '03', { mw: size(12, 'it') }),
  ]
  assert.deepEqual(resolveField(claims, 'mw')?.dissent, ['11.5 MW (quay)'])
})

test('what two sources measure differently they do not dispute, and two figures of one measure they do', () => {
  const computers = claim('pier', '01', { mw: size(44, 'it') })
  const grid = claim('quay', '02', { mw: size(60, 'grid') })
  assert.deepEqual(resolveField([computers, grid], 'mw')?.dissent, [])
  assert.deepEqual(resolveField([computers, grid], 'mw')?.rule, 'rank')
  const other = claim('quay', '02', { mw: size(60, 'it') })
  assert.equal(resolveField([computers, other], 'mw')?.rule, 'conflict')
})

test('a plain figure stands before a later one of equal rank that is rough or rumoured, which stays as dissent', () => {
  const sum = (lo: number, qualifier?: 'approx') => [{ lo, hi: lo, currency: 'EUR', kind: 'debt', ...(qualifier && { qualifier }) }]
  const plain = claim('pier', '01', { value: sum(820e6) })
  const rough = claim('quay', '02', { value: sum(760e6, 'approx') })
  const resolved = resolveField([plain, rough], 'value')
  assert.deepEqual([resolved?.value, resolved?.dissent], [sum(820e6), ['about EUR 760 m (quay)']])
  const rumoured = claim('dock', '02', { value: sum(780e6), status: 'rumoured' })
  assert.deepEqual(resolveField([plain, rumoured], 'value')?.value, sum(820e6))
  // A rough sum that is the same vouches for it, and one of a party stands before a plain one of a reporter.
  const twin = claim('dock', '03', { value: sum(820e6, 'approx') })
  assert.deepEqual(resolveField([plain, twin], 'value'), { value: sum(820e6), rule: 'rank', confidence: 'A', dissent: [] })
  const own: WeighedClaim = { ...rough, claim: { ...rough.claim, role: 'party' } }
  assert.deepEqual(resolveField([own, plain], 'value')?.value, sum(760e6, 'approx'))
})

test('a status that its ladder has settled is disputed by those who say another, not by those who say it', () => {
  const claims = [claim('pier', '01', { status: 'contracted' }), claim('quay', '02', { status: 'announced' })]
  const latest = resolveField(claims, 'status')
  assert.ok(latest)
  assert.deepEqual(latest.dissent, ['contracted (pier)'])
  assert.deepEqual(settledAs(latest, 'contracted', claims, 'status'), { ...latest, value: 'contracted', dissent: ['announced (quay)'] })
})

test('a release that another outlet prints decides no more than that outlet: it does not replace what two reporters agree on', () => {
  const reporters = [claim('pier', '01', { mw: size(40, 'it') }), claim('quay', '02', { mw: size(40, 'it') })]
  const printed = (publisher: string, mw: number): WeighedClaim => {
    const one = claim(publisher, '03', { mw: size(mw, 'it') })
    return { ...one, claim: { ...one.claim, role: 'party', origin: `o_release:a_${publisher}` } }
  }
  const invented = resolveField([...reporters, printed('dock', 80)], 'mw')
  assert.deepEqual([invented?.value, invented?.rule], [undefined, 'conflict'])
  assert.deepEqual(invented?.dissent, ['40 MW (pier)', '40 MW (quay)', '80 MW (dock)'])
  assert.equal(resolveField([printed('dock', 80)], 'mw')?.confidence, 'B')
  assert.equal(resolveField([printed('dock', 80), printed('weir', 80)], 'mw')?.confidence, 'B', 'reprints are no second outlet')
  assert.equal(resolveField([...reporters, printed('dock', 40)], 'mw')?.confidence, 'A')
})

/** A statement of a house on its own pages; each release is an origin of its own. */
const release = (publisher: string, day: string, says: LedgerClaim['says'], change: Partial<LedgerClaim> = {}): WeighedClaim => {
  const { claim: one, trust } = claim(publisher, day, says)
  const parties = ['Haltamo', 'Veldrake'].map((entity) => ({ entity, role: 'operator' }))
  return { trust, claim: { ...one, id: `c_${publisher}_${day}`, origin: `o_${publisher}_${day}`, role: 'party', parties, ...change } }
}
const power = (mw: number, basis = 'it', qualifier = 'exact') => ({ mw: { ...size(mw, basis), qualifier } })

test('a later release of the same house corrects its figure or brings it up to date, whichever came in first', () => {
  for (const later of [60, 30, 100]) {
    const both = [release('Haltamo', '01', power(40)), release('Haltamo', '09', power(later))]
    for (const claims of [both, both.toReversed()]) {
      const resolved = resolveField(claims, 'mw')
      assert.deepEqual([resolved?.value, resolved?.rule, resolved?.confidence, resolved?.dissent], [power(later).mw, 'rank', 'A', []])
    }
  }
  const thrice = [release('Haltamo', '01', power(40)), release('Haltamo', '05', power(90)), release('Haltamo', '09', power(60))]
  assert.deepEqual(resolveField(thrice, 'mw')?.value, power(60).mw)
  const regulator = (day: string, mw: number) => release('Grid Board', day, power(mw), { role: 'regulator', parties: [] })
  assert.deepEqual(resolveField([regulator('01', 40), regulator('02', 60)], 'mw')?.value, power(60).mw)
})

test('what others still say of the old figure stays visible, and decides nothing', () => {
  const resolved = resolveField(
    [release('Haltamo', '01', power(40)), claim('pier', '02', power(40)), release('Haltamo', '09', power(60))],
    'mw',
  )
  assert.deepEqual([resolved?.value, resolved?.rule, resolved?.dissent], [power(60).mw, 'rank, conflict', ['40 MW (pier)']])
})

test('two houses, two reporters, and releases that a distributor or another outlet prints still dispute each other', () => {
  const isConflict = (...claims: readonly WeighedClaim[]): boolean => resolveField(claims, 'mw')?.rule === 'conflict'
  assert.ok(isConflict(release('Haltamo', '01', power(40)), release('Veldrake', '09', power(60))), 'the other side')
  assert.ok(!isConflict(release('Haltamo', '01', power(40)), release('Veldrake', '09', power(60)), release('Haltamo', '10', power(60))))
  assert.ok(isConflict(release('Haltamo', '01', power(40)), release('Haltamo Energy', '09', power(60))), 'a house of a like name')
  assert.ok(isConflict(release('Wire Release', '01', power(40)), release('Wire Release', '09', power(60))), 'a distributor speaks for many')
  const printed = { origin: 'o_release:a_2' }
  assert.deepEqual(
    resolveField([release('Haltamo', '01', power(40)), release('Haltamo', '09', power(60), printed)], 'mw')?.value,
    power(40).mw,
  )
  const reporter = (day: string, mw: number) => release('pier', day, power(mw), { role: 'reporter' })
  assert.ok(isConflict(reporter('01', 40), reporter('02', 60)), 'two reports of one outlet')
  const noNames = (day: string, mw: number) => {
    const { claim: one, trust } = release('Haltamo', day, power(mw))
    const { parties: _, ...bare } = one
    return { trust, claim: bare }
  }
  assert.ok(isConflict(noNames('01', 40), noNames('02', 60)), 'kept before statements had their names')
})

test('another measure, a rough figure near a plain one, a page of no standing and what was taken back bring nothing up to date', () => {
  const first = release('Haltamo', '01', power(40))
  const of = (...claims: readonly WeighedClaim[]) => resolveField(claims, 'mw')
  assert.deepEqual(of(first, release('Haltamo', '09', power(42, 'it', 'approx')))?.value, power(40).mw)
  assert.deepEqual(of(first, release('Haltamo', '09', power(60, 'it', 'approx')))?.value, power(60, 'it', 'approx').mw)
  assert.deepEqual(of(first, release('Haltamo', '09', power(90, 'grid')))?.rule, 'rank')
  assert.deepEqual(of(first, { ...release('Haltamo', '09', power(60)), trust: 0 })?.value, power(40).mw)
  assert.deepEqual(of(first, release('Haltamo', '09', power(60), { withdrawnAt: '2026-06-10' }))?.value, power(40).mw)
  assert.deepEqual(of(first, release('Haltamo', '09', { status: 'live' }))?.value, power(40).mw)
})
