import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FactStripRow } from '../domain/draft.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { PowerBasis } from '../domain/quantity.ts'
import type { Sentence } from '../domain/sentence.ts'
import { barePower, withBasesStated } from './power-basis.ts'

const ofRow: Evidence = { id: 'e_row', kind: 'ledger', factId: 'f_1', version: 1 }
const reckoned: Evidence = { id: 'e_calc', kind: 'calculation', function: 'place_in_ledger', version: 1, inputs: {}, result: {} }
const ofClaim = { id: 'e_claim', kind: 'span', claimId: 'c_1' } as Evidence
const sentence = (text: string, ...evidence: readonly Evidence[]): Sentence =>
  ({
    id: `sn_${text.length}`,
    kind: 'claim',
    part: 'summary',
    text,
    evidence: evidence.length === 0 ? [ofClaim] : evidence,
  }) as unknown as Sentence
const page = (headline: string, rows: readonly FactStripRow[] = [], take: readonly Sentence[] = []) => ({
  headline: sentence(headline),
  summary: [],
  take,
  factStrip: rows,
})
const row = (value: string, note?: string): FactStripRow => ({
  label: 'Capacity',
  value,
  evidenceId: 'e_row',
  evidence: ofRow,
  ...(note !== undefined && { note }),
})
const claimOf = (mw: number, basis: PowerBasis) => {
  const quantity = { lo: mw, hi: mw, unit: 'MW' as const, qualifier: 'exact' as const, basis }
  return { id: 'c_1', quantities: [{ text: `${mw} MW`, start: 0, end: 1, quantity }] }
}
const nothing = { claims: [], facts: [] }
const told = (rows: readonly FactStripRow[]): readonly string[] => rows.map(({ label, value, note }) => `${label}: ${value} (${note})`)

test('PL-5: power that a page prints without a basis is found, in a headline, a sentence, a range, a row of the strip', () => {
  assert.deepEqual(barePower(page('Orion takes 10 MW in Lyon')), ['10 MW'])
  assert.deepEqual(barePower(page('Orion builds', [row('10 MW')])), ['10 MW'])
  assert.deepEqual(barePower(page('Orion takes 10 MW', [row('12 MW', 'basis not stated')])), ['10 MW'], 'another figure')
  assert.deepEqual(barePower(page('Sites of 6–44 MW and a 1.5 GW campus')), ['6–44 MW', '1.5 GW'])
})

test('PL-5: it is stated by the strip, by the sentence itself, and for a comparison by both; what stands in marks is not ours', () => {
  const stated = [row('1,200 MW', 'basis: IT load')]
  assert.deepEqual(barePower(page('Orion takes 1.2 GW', stated)), [])
  assert.deepEqual(barePower(page('Orion draws 10 MW of IT load')), [])
  assert.deepEqual(barePower(page('A lab said: “We take 10 MW in Lyon”')), [])
  const comparison: Sentence = { ...sentence('That is above the two sites recorded (8–24 MW)', reckoned), part: 'comparison' }
  assert.deepEqual(barePower(page('Orion takes 1.2 GW', stated, [comparison])), [])
  assert.deepEqual(barePower(page('Orion builds', [], [comparison])), ['8–24 MW'], 'a strip without any power')
  const beside = [comparison, sentence('The 24 MW are for training'), sentence('9 MW would feed many servers', reckoned)]
  assert.deepEqual(barePower(page('Orion takes 1.2 GW', stated, beside)), ['24 MW', '9 MW'], 'an end of a range is no figure of its own')
  const near: Sentence = { ...sentence('A quarter of the 24 MW site, bases differ'), part: 'comparison' }
  assert.deepEqual(barePower(page('Orion takes 1.2 GW', stated, [near, ...beside.slice(0, 2)])), [])
  assert.deepEqual(barePower(page('A 10 MW facility near the grid')), ['10 MW'], 'a facility is no basis')
})

test('a page gets a row for power that its strip does not hold, with the basis that its claim gives or the words that none is stated', () => {
  const bare = page('Orion takes 10 MW in Lyon', [row('12 MW', 'basis not stated')])
  assert.deepEqual(told(withBasesStated(bare, nothing)), ['Capacity: 12 MW (basis not stated)', 'Power: 10 MW (basis not stated)'])
  assert.deepEqual(told(withBasesStated(bare, { claims: [claimOf(10, 'grid')], facts: [] })).slice(1), [
    'Power: 10 MW (basis: grid connection)',
  ])
  assert.deepEqual(told(withBasesStated(bare, { claims: [claimOf(11, 'grid')], facts: [] })).slice(1), ['Power: 10 MW (basis not stated)'])
  const rows = withBasesStated(bare, nothing)
  assert.deepEqual(barePower({ ...bare, factStrip: rows }), [])
  assert.deepEqual(withBasesStated({ ...bare, factStrip: rows }, nothing), rows, 'twice is once')
  const fewer = withBasesStated({ ...page('Orion waits', rows) }, nothing)
  assert.deepEqual(told(fewer), ['Capacity: 12 MW (basis not stated)'], 'what is printed no more needs no row')
})

test('a figure that cannot be reckoned with is stated by a row that prints it alike', () => {
  for (const figure of ['1.000.000 MW', '1.2.3 MW', '10... MW', '1.2.3–4 GW']) {
    const bare = page(`Orion takes ${figure} in Lyon`)
    const rows = withBasesStated(bare, nothing)
    assert.deepEqual(told(rows), [`Power: ${figure} (basis not stated)`])
    assert.deepEqual(barePower({ ...bare, factStrip: rows }), [], figure)
  }
  assert.deepEqual(barePower(page('Orion takes 1.2.3 MW', [row('1.2.4 MW', 'basis not stated')])), ['1.2.3 MW'])
})

test('milliwatts are no power of a site', () => {
  assert.deepEqual(withBasesStated(page('A chip that draws 300 mW'), nothing), [])
})

test('a row of power without a basis gets one, beside what it says already', () => {
  assert.deepEqual(told(withBasesStated(page('Orion builds', [row('10 MW'), row('9 MW', 'target')]), nothing)), [
    'Capacity: 10 MW (basis not stated)',
    'Capacity: 9 MW (target; basis not stated)',
  ])
  const whole = page('Orion builds', [row('44 MW', 'basis: IT load'), row('44 MW (Pier)')])
  assert.deepEqual(withBasesStated(whole, nothing), whole.factStrip, 'the row beside it says what 44 MW is')
})
