import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact } from '../../domain/fact.ts'
import { factOf } from '../fixture-rows.ts'
import { ledgerSection, rankOf } from './ledger-figure.ts'

const day = '2026-11-24'
const row = (n: number, mw: number, basis: 'it' | 'facility' | 'unknown', status: Fact['status'] = 'contracted'): Fact => ({
  ...factOf(n),
  type: 'capacity_lease',
  status,
  announcedAt: '2026-06-01',
  quantity: [{ lo: mw, hi: mw, unit: 'MW', basis, qualifier: 'exact' }],
  resolved: { mw: { value: mw, rule: 'one', confidence: 'B', dissent: [] } },
  place: { name: `Hall ${n}`, country: 'FR', precision: 'site' },
})
const alike = [row(1, 10, 'it'), row(2, 20, 'it'), row(3, 30, 'it')]

test('a row is ranked among rows of its basis and stage, with n', () => {
  const own = row(9, 25, 'it')
  const rank = rankOf(own, [own, ...alike, row(4, 90, 'facility'), row(5, 80, 'it', 'live'), row(6, 70, 'unknown')], day)
  assert.deepEqual([rank?.words, rank?.rows.length], ['The second-largest of 4', 4])
  assert.match(rank?.scope ?? '', /power at the servers, not yet in building/)
})

test('rows announced after the story, or of a size nobody tells the basis of, give no rank and the figure says so', () => {
  const own = row(9, 25, 'it')
  assert.equal(rankOf(own, [own, ...alike.map((it) => ({ ...it, announcedAt: '2027-01-05' }))], day), undefined)
  const untold = row(9, 25, 'unknown')
  assert.equal(rankOf(untold, [untold, row(1, 10, 'unknown'), row(2, 20, 'unknown'), row(3, 30, 'unknown')], day), undefined)
  const shown = String(ledgerSection([untold], [untold, ...alike], day))
  assert.match(shown, /4 leases recorded here/)
  assert.match(shown, /no rank, since fewer than three others/)
  assert.doesNotMatch(shown, /largest|smallest/)
})
