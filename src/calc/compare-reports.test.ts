import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recompute } from './calc.ts'
import { compareReports, type DatedMatter, tellComparison } from './compare-reports.ts'

const plan: DatedMatter = {
  on: '2026-03-02',
  party: 'orvanne-rail',
  deed: 'open',
  passive: false,
  stage: 'ahead',
  words: ['depot', 'freight'],
  names: ['marel haven'],
  figures: [],
}
const done: DatedMatter = { ...plan, on: '2026-03-20', stage: 'done' }
const compare = (later: Partial<DatedMatter>, earlier: Partial<DatedMatter> = {}) =>
  compareReports({ earlier: { ...plan, ...earlier }, later: { ...done, ...later } })
const relation = (...its: Parameters<typeof compare>): string => {
  const result = compare(...its)
  return 'kind' in result ? 'refused' : result.relation
}

test('a plan told as done later is done, with the days between the two reports', () => {
  const result = compare({})
  assert.ok(!('kind' in result))
  assert.deepEqual([result.relation, result.days, result.shared], ['done', 18, ['marel haven', 'depot', 'freight']])
  assert.equal(tellComparison(result, 'Basin Ledger', '2026-03-20'), 'Basin Ledger reported it as done on 20 March 2026, 18 days later.')
})

test('a plan denied, or cancelled by another verb, is off', () => {
  assert.equal(relation({ stage: 'off' }), 'off')
  assert.equal(relation({ stage: 'off', deed: 'cancel', isCall: true }), 'off')
  assert.equal(relation({ stage: 'off', deed: 'close' }), 'refused')
})

test('one figure of a kind that differs has moved; two figures, or two kinds, are not compared', () => {
  const jobs = (value: number) => ({ kind: 'count', unit: '', noun: 'jobs', value })
  const stage = 'done' as const
  const result = compare({ figures: [jobs(700)] }, { stage, figures: [jobs(500)] })
  assert.ok(!('kind' in result))
  assert.match(
    tellComparison(result, 'X', '2026-03-20'),
    /^X gave 700 jobs on 20 March 2026, 18 days later, where the earlier report has 500 jobs\.$/,
  )
  assert.equal(relation({ figures: [jobs(700), jobs(20)] }, { stage, figures: [jobs(500)] }), 'refused')
  assert.equal(relation({ figures: [{ ...jobs(700), noun: 'posts' }] }, { stage, figures: [jobs(500)] }), 'refused')
})

test('the same told again needs more in common than a kind of deed', () => {
  assert.equal(relation({}, { stage: 'done' }), 'again')
  assert.equal(relation({ words: ['depot'] }, { stage: 'done', names: [] }), 'refused')
  assert.equal(relation({ words: ['depot', 'bus'], names: ['porto'] }, { stage: 'done' }), 'refused')
})

test('another party, another deed, a later day and a name alone are refused', () => {
  assert.equal(relation({ party: 'alder' }), 'refused')
  assert.equal(relation({ deed: 'sell' }), 'refused')
  assert.equal(relation({ passive: true }), 'refused')
  assert.equal(relation({ on: '2026-03-02' }), 'refused')
  assert.equal(relation({ on: '2029-03-02' }), 'refused')
  assert.equal(relation({ words: [] }), 'refused')
})

test('it runs again from its stored record, and inputs that do not fit are refused', () => {
  const inputs = JSON.parse(JSON.stringify({ earlier: plan, later: done })) as unknown
  assert.deepEqual(recompute({ function: 'compare_reports', version: 1, inputs }), compare({}))
  assert.equal((recompute({ function: 'compare_reports', version: 1, inputs: { earlier: plan } }) as { kind: string }).kind, 'refused')
})
