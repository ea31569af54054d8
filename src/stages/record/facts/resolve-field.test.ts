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
  assert.deepEqual(resolveField(claims, 'mw')?.dissent, ['11.5 (quay)'])
})

test('a status that its ladder has settled is disputed by those who say another, not by those who say it', () => {
  const claims = [claim('pier', '01', { status: 'contracted' }), claim('quay', '02', { status: 'announced' })]
  const latest = resolveField(claims, 'status')
  assert.ok(latest)
  assert.deepEqual(latest.dissent, ['contracted (pier)'])
  assert.deepEqual(settledAs(latest, 'contracted', claims, 'status'), { ...latest, value: 'contracted', dissent: ['announced (quay)'] })
})
