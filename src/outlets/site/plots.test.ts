import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fact } from '../../domain/fact.ts'
import { ledgerAsOf } from '../ledger-filter.ts'
import { columnPlot, countOverTime, dotPlot, frameOf, spanMark } from './plots.ts'

const words = { title: 'A finding', note: 'MW, n = 3', label: 'three figures', source: 'the ledger' }
const dotsOf = (...values: readonly (readonly [string, number, number])[]) =>
  values.map(([at, lo, hi]) => ({ at, lo, hi, isFirm: hi > 10 }))

test('months without a story stay as empty columns, and half a year or less goes by weeks', () => {
  const byMonth = countOverTime(['2026-01-10T08:00:00Z', '2026-01-20T08:00:00Z', '2026-11-02T08:00:00Z'])
  assert.equal(byMonth.unit, 'month')
  assert.equal(byMonth.columns.length, 11)
  assert.deepEqual(byMonth.columns[0], { from: '2026-01', n: 2 })
  assert.equal(
    byMonth.columns.reduce((sum, it) => sum + it.n, 0),
    3,
  )
  const byWeek = countOverTime(['2026-01-01T08:00:00Z', '2026-02-04T08:00:00Z'])
  assert.equal(byWeek.unit, 'week')
  assert.deepEqual(
    byWeek.columns.map((it) => it.from),
    ['2025-12-29', '2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'],
  )
  assert.deepEqual(countOverTime([]).columns, [])
})

test('a picture says what it shows, draws every figure, and keeps out of the way when there is too little', () => {
  const drawn = String(dotPlot(dotsOf(['2026-01-01', 8, 8], ['2026-05', 40, 60], ['2026-11-01', 120, 120]), 'MW', () => words))
  assert.equal(drawn.match(/class="dot"/g)?.length, 3)
  assert.equal(drawn.match(/class="range"/g)?.length, 1)
  assert.equal(drawn.match(/class="hole"/g)?.length, 1)
  assert.ok(drawn.includes('role="img" aria-label="three figures"') && drawn.includes('A finding') && drawn.includes('the ledger'))
  assert.ok(drawn.includes('1,000 MW') && !drawn.includes('style='))
  assert.equal(String(dotPlot(dotsOf(['2026-01-01', 8, 8], ['2026-02-01', 9, 9]), 'MW', () => words)), '')
  assert.equal(String(dotPlot(dotsOf(['2026-01-01', 8, 8], ['2026-01-01', 9, 9], ['2026-01-01', 7, 7]), 'MW', () => words)), '')
  assert.equal(String(dotPlot(dotsOf(['never', 8, 8], ['2026-01-01', 0, 9], ['2026-02-01', 7, 7]), 'MW', () => words)), '')
  assert.equal(String(columnPlot([{ from: '2026-01', n: 1 }], words)), '')
  assert.equal(
    String(
      columnPlot(
        [
          { from: '2026-01', n: 2 },
          { from: '2026-02', n: 0 },
          { from: '2026-03', n: 1 },
        ],
        words,
      ),
    ).match(/<rect/g)?.length,
    2,
  )
})

test('every coordinate lies in the box, also for a span that ends before its frame', () => {
  const frame = frameOf([{ from: '2026-01-01', to: '2026-06-01', tone: 'open' }])
  const mark = String(spanMark({ from: '2025-01-01', to: '2027-01-01', at: '2030-01-01', tone: 'met' }, frame, new Date('2026-02-01')))
  for (const [, x] of mark.matchAll(/[MH]([-\d.]+)/g)) assert.ok(Number(x) >= 0 && Number(x) <= 100)
})

const factOf = (id: string, day: string, over: Partial<Fact> = {}): Fact => ({
  id,
  type: 'capacity_lease',
  subject: [],
  place: { name: 'unstated', precision: 'unstated' },
  status: 'announced',
  statusDate: day,
  announcedAt: day,
  dateCertain: 'yes',
  claims: [
    {
      id: `c_${id}`,
      origin: 'o',
      url: 'https://a.example',
      publisher: 'A',
      publishedAt: `${day}T09:00:00Z`,
      spanHash: '',
      says: {},
      role: 'party',
    },
  ],
  resolved: {},
  version: 1,
  ...over,
})

test('as of a day the ledger holds what had been said by then, and a row replaced later stands again', () => {
  const old = factOf('f_1', '2026-01-05', { supersededBy: 'f_2', statusDate: '2026-06-01' })
  const { facts, changed } = ledgerAsOf(
    [factOf('f_2', '2026-06-01', { supersedes: 'f_1' }), old, factOf('f_3', '2026-02-01')],
    '2026-03-31',
  )
  assert.deepEqual(
    facts.map((it) => it.id),
    ['f_1', 'f_3'],
  )
  assert.equal(facts[0]?.supersededBy, undefined)
  assert.deepEqual([...changed], ['f_1'])
  assert.equal(ledgerAsOf([old], '2026-01-04').facts.length, 0)
})
