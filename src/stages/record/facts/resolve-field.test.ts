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
