import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { Fact } from '../domain/fact.ts'
import { recompute } from './calc.ts'
import { parseCsv } from './csv.ts'
import { type LedgerRow, ledgerRowOf } from './ledger-row.ts'
import { parseSeed } from './parse-seed.ts'
import { placeInLedger, regionOf } from './place-in-ledger.ts'
import { totalLedger } from './total.ts'

const csv = readFileSync(new URL('../../beat/ledger-seed.csv', import.meta.url), 'utf8')
const facts = parseSeed(csv)
const rows = facts.map(ledgerRowOf)
const factById = (id: string): Fact => {
  const fact = facts.find((one) => one.id === id)
  assert.ok(fact, id)
  return fact
}
const subject = ledgerRowOf(factById('D01'))
const tenMegawatts = { rows, subject, asOf: '2026-05-28', region: 'Europe', months: 24 } as const

const lease: LedgerRow = {
  id: 'X1',
  type: 'capacity_lease',
  name: 'Lyon',
  countries: ['FR'],
  status: 'announced',
  announcedAt: '2026-01-01',
  confidence: 'A',
  sameAs: [],
  replaced: false,
  conflicts: [],
  quantities: [{ lo: 230, hi: 230, unit: 'MW', qualifier: 'exact', basis: 'unknown' }],
  money: [],
}
const power = (mw: number, qualifier: 'exact' | 'target' | 'option' | 'up_to' = 'exact') =>
  [{ lo: mw, hi: mw, unit: 'MW', qualifier, basis: 'unknown' }] as const
const totalOf = (given: readonly LedgerRow[]) => totalLedger({ rows: given, metric: { unit: 'MW' } })

test('LS-1: every seed row parses, ids are unique, links resolve and ranges are in order', () => {
  const ids = facts.map((fact) => fact.id)
  assert.equal(facts.length, parseCsv(csv).length - 1)
  assert.equal(new Set(ids).size, ids.length)
  for (const fact of facts) {
    for (const link of [fact.partOf, fact.supersedes, ...(fact.possiblySameAs ?? [])])
      assert.ok(link === undefined || ids.includes(link), `${fact.id} -> ${link}`)
    for (const span of [...(fact.quantity ?? []), ...(fact.value ?? [])]) assert.ok(span.lo <= span.hi && span.lo > 0, fact.id)
    assert.ok(fact.subject.length > 0 && fact.claims.length > 0, fact.id)
  }
})

test('LS-1: tags, ranges, conflicts and units of the seed are read', () => {
  assert.deepEqual(
    factById('D14U').value?.map((money) => money.lo),
    [14e9, 24e9],
  )
  assert.partialDeepStrictEqual(factById('D14U').resolved, { value: { rule: 'conflict', value: undefined, confidence: 'A' } })
  assert.deepEqual(
    factById('D26').quantity?.map((one) => [one.lo, one.hi, one.unit, one.qualifier]),
    [
      [10000, 10000, 'MW', 'target'],
      [4e6, 5e6, 'GPU', 'exact'],
    ],
  )
  assert.deepEqual([factById('D34').quantity?.[1]?.unit, factById('D39E').quantity?.[1]?.unit], ['TPU', 'H100e'])
  assert.deepEqual([factById('D02').horizon, factById('D01').possiblySameAs, factById('D02P').supersededBy], ['2026-06-30', ['D47'], 'D02'])
  assert.deepEqual(factById('D38').hardware, [{ model: 'H100' }, { model: 'H200' }])
  assert.deepEqual([factById('D39E').claims[0]?.role, factById('D18').claims[0]?.role], ['analyst', 'party'])
})

test('a row with an unknown type is left out and hostile text gives no facts', () => {
  assert.equal(parseSeed(csv.replace('D01,2026-05-28,no,capacity_lease', 'D01,2026-05-28,no,spell')).length, facts.length - 1)
  assert.deepEqual(['', '"', 'id,type\n"', '\u0000,,,\n,,,', 'id\nD01'].map(parseSeed), [[], [], [], [], []])
})

test('CSV keeps quotes, commas and line breaks inside quotes', () => {
  assert.deepEqual(parseCsv('\uFEFFa,"b ""c"", d"\r\n"x\ny",\n\nz'), [['a', 'b "c", d'], ['x\ny', ''], ['z']])
})

test('CQ-1 and LS-2: 10 MW is below all six European rows of the seed, type and basis relaxed', () => {
  const place = placeInLedger(tenMegawatts)
  assert.deepEqual(
    place.rows.map((row) => [row.lo, row.id]),
    [
      [44, 'D02'],
      [50, 'D16'],
      [200, 'D37'],
      [230, 'D18'],
      [240, 'D10'],
      [310, 'D11'],
    ],
  )
  assert.deepEqual([place.n, place.below, place.above, place.relaxed], [6, 0, 6, ['type', 'basis']])
  assert.match(
    place.print,
    /^10 MW is below all 6 comparable rows: 44 MW \(Bruyères-le-Châtel, D02\), .*n = 6; Europe = EU, EEA, UK, Switzerland; 24 months to 2026-05-28; relaxed: type, basis \(basis mixed\)\./,
  )
  assert.match(place.print, /a property of what is recorded here, not of the market/)
})

test('CQ-2: at the end of 2025 only three of them were announced', () => {
  assert.deepEqual(
    placeInLedger({ ...tenMegawatts, asOf: '2025-12-31' }).rows.map((row) => row.lo),
    [50, 200, 230],
  )
})

test('CQ-3: an empty ledger gives no rank', () => {
  const place = placeInLedger({ ...tenMegawatts, rows: [] })
  assert.deepEqual([place.print, place.rows], ['The ledger holds no comparable row.', []])
})

test('fewer than three rows after every relaxation are too few to compare', () => {
  const few = placeInLedger({ ...tenMegawatts, rows: [{ ...lease, announcedAt: '2020-01-01', countries: ['US'] }] })
  assert.deepEqual([few.print, few.relaxed], ['The ledger holds too few comparable rows (n = 1).', ['type', 'basis', 'region', 'window']])
})

test('options, cancelled rows, weak rows and later rows are no comparison', () => {
  const bad: readonly Partial<LedgerRow>[] = [
    { quantities: power(5, 'option') },
    { quantities: power(5, 'target') },
    { quantities: power(5, 'up_to') },
    { confidence: 'C' },
    { status: 'cancelled', replaced: true },
    { type: 'estimate' },
    { announcedAt: '2026-05-29' },
    { announcedAt: '2026-05' },
    { sameAs: ['D01'] },
  ]
  assert.equal(placeInLedger({ ...tenMegawatts, rows: bad.map((change, index) => ({ ...lease, id: `B${index}`, ...change })) }).n, 0)
})

test('the region set holds the EU, the EEA, the UK and Switzerland', () => {
  assert.deepEqual([['FR', 'NO', 'GB', 'CH'], ['US'], ['GB', 'US'], []].map(regionOf), ['Europe', undefined, undefined, undefined])
})

test('RC-L3: a total counts leaves that are no target, option or upper limit', () => {
  const parent = { ...lease, id: 'P', quantities: power(10_000) }
  const children = [
    { ...lease, id: 'C1', partOf: 'P', quantities: power(4500) },
    { ...lease, id: 'C2', partOf: 'C1', quantities: power(7000, 'target') },
  ]
  const total = totalOf([
    parent,
    ...children,
    { ...lease, id: 'O', quantities: power(700, 'option') },
    { ...lease, id: 'U', quantities: power(90, 'up_to') },
  ])
  assert.deepEqual([total.lo, total.counted], [4500, ['C1']])
  assert.deepEqual(total.skipped, [
    { id: 'P', why: 'parent' },
    { id: 'C2', why: 'qualifier' },
    { id: 'O', why: 'qualifier' },
    { id: 'U', why: 'qualifier' },
  ])
})

test('RC-L4: a change of tenant leaves the total as it was', () => {
  const change: LedgerRow = { ...lease, id: 'X2', type: 'offtaker_change', partOf: 'X1' }
  assert.deepEqual([totalOf([lease]).lo, totalOf([lease, change]).lo], [230, 230])
})

test('EX-5: phase one of a larger plan counts, the plan does not', () => {
  const plan: LedgerRow = { ...lease, id: 'P', type: 'programme_target', quantities: power(1000, 'target') }
  assert.equal(totalOf([plan, { ...lease, id: 'C', type: 'capacity_build', partOf: 'P', quantities: power(200) }]).lo, 200)
})

test('rows that may be the same are counted once, the surer one', () => {
  const twin = { ...lease, id: 'A0', confidence: 'B', sameAs: ['X1'] } as const
  assert.deepEqual([totalOf([twin, lease]).counted, totalOf([twin, lease]).lo], [['X1'], 230])
})

test('work told to have stopped has stopped under the name it was announced by, until it is told to go on', () => {
  const plan = { ...lease, statusDate: '2026-01-01', sameAs: ['X2'] }
  const stop: LedgerRow = { ...lease, id: 'X2', type: 'capacity_build', status: 'paused', confidence: 'B', statusDate: '2026-07-08' }
  const total = totalOf([plan, stop])
  assert.deepEqual([total.lo, total.skipped.map(({ why }) => why)], [0, ['paused', 'paused']])
  const goesOn = totalOf([plan, { ...stop, id: 'X3', status: 'live', sameAs: ['X1', 'X2'], statusDate: '2026-10-01' }, stop])
  assert.deepEqual([goesOn.lo, goesOn.counted], [230, ['X1']])
  const off = { ...stop, status: 'cancelled', replaced: true } as const
  assert.deepEqual(
    totalOf([plan, off]).skipped.map(({ why }) => why),
    ['replaced', 'replaced'],
  )
})

test('a row linked to a later one that was called off is no comparison', () => {
  const plan = { ...lease, statusDate: '2026-01-01', sameAs: ['X2'] }
  const off: LedgerRow = { ...lease, id: 'X2', status: 'cancelled', replaced: true, statusDate: '2026-02-01' }
  assert.deepEqual([placeInLedger({ ...tenMegawatts, rows: [plan] }).n, placeInLedger({ ...tenMegawatts, rows: [plan, off] }).n], [1, 0])
})

test('what is let and what runs at a site stands in what is built there, and one site is counted by its largest layer', () => {
  const at = (id: string, type: LedgerRow['type'], mw: number, change: Partial<LedgerRow> = {}): LedgerRow => ({
    ...lease,
    ...{ id, type, site: 'quay|GB', quantities: power(mw) },
    ...change,
  })
  const rows = [at('B', 'capacity_build', 44), at('H', 'capacity_live', 22), at('T', 'capacity_lease', 15), at('U', 'capacity_lease', 18)]
  const total = totalOf(rows)
  assert.deepEqual([total.lo, total.counted, total.skipped], [44, ['B'], ['H', 'T', 'U'].map((id) => ({ id, why: 'same-site' }))])
  // Two tenants, or two halls, are two; so are two sites of one size, and what nobody has at a site.
  assert.equal(totalOf(rows.slice(1)).lo, 33)
  assert.equal(totalOf([...rows, at('O', 'capacity_live', 22, { site: 'quay|FR' })]).lo, 66)
  assert.equal(totalOf([at('B', 'capacity_build', 44), lease]).lo, 274)
  // A plan that stands still holds nothing; phases of a campus count beside each other.
  assert.equal(totalOf([{ ...rows[0], status: 'paused' } as LedgerRow, ...rows.slice(1)]).lo, 33)
  const phases = ['1', '2'].map((id) => at(id, 'capacity_build', 20, { partOf: 'B' }))
  assert.equal(totalOf([...rows, ...phases]).lo, 40)
})

test('gigawatts add to megawatts, and a ring of parents ends', () => {
  const gigawatts = [{ lo: 1, hi: 1.2, unit: 'GW', qualifier: 'exact', basis: 'grid' }] as const
  const total = totalOf([
    { ...lease, partOf: 'X2' },
    { ...lease, id: 'X2', partOf: 'X2' },
    { ...lease, id: 'G', quantities: gigawatts },
  ])
  assert.deepEqual([total.lo, total.hi, total.print], [1230, 1430, '1,230-1,430 MW over 2 rows, basis mixed'])
})

test('on the seed, money in conflict is left out and the three CoreWeave contracts are counted without their parent', () => {
  const total = totalLedger({ rows, metric: { currency: 'USD', kind: 'contract' } })
  assert.deepEqual(
    total.skipped.filter((row) => row.why === 'conflict').map((row) => row.id),
    ['D14U'],
  )
  assert.deepEqual(
    ['D27A', 'D27B', 'D27C'].map((id) => total.counted.includes(id)),
    [true, true, true],
  )
})

test('every stored calculation runs again to the same value after a trip through JSON', () => {
  const records: readonly (readonly [string, unknown])[] = [
    ['mw_to_compute', { mw: 10, basis: 'unknown', set: ['dgx-b200'] }],
    ['gpus_to_mw', { gpus: 200, set: ['dgx-b200'] }],
    ['racks_to_trays', { lo: 45, hi: 75 }],
    ['place_in_ledger', tenMegawatts],
    ['total', { rows, metric: { unit: 'MW' } }],
    ['total', { rows, metric: { currency: 'EUR', kind: 'capex' } }],
    ['delay', { promised: '2026-06-30', asOf: '2026-11-23' }],
    ['plausibility', { mw: 150, gpus: 200_000, models: ['H100'] }],
    ['product', { factors: [{ lo: 1, hi: 2 }], printed: { lo: 1, hi: 2, step: 1 } }],
    ['sum', { terms: [{ lo: 1, hi: 2 }], printed: { lo: 1, hi: 2, step: 1 } }],
    ['fraction', { words: 'a quarter', part: 10, whole: 44 }],
  ]
  for (const [name, inputs] of records) {
    const first = recompute({ function: name, version: 1, inputs })
    const stored: unknown = JSON.parse(JSON.stringify(inputs))
    assert.deepEqual(recompute({ function: name, version: 1, inputs: stored }), first, name)
    assert.ok(!(typeof first === 'object' && first !== null && 'kind' in first), name)
  }
  assert.deepEqual(recompute({ function: 'place_in_ledger', version: 1, inputs: tenMegawatts }), placeInLedger(tenMegawatts))
})

test('an unknown function, version or input is refused', () => {
  const reason = (record: Parameters<typeof recompute>[0]) => (recompute(record) as { readonly reason?: string }).reason
  const inputs = { mw: 10, basis: 'it', set: ['dgx-b200'] }
  assert.deepEqual(
    [
      reason({ function: 'guess', version: 1, inputs }),
      reason({ function: 'mw_to_compute', version: 2, inputs }),
      reason({ function: 'mw_to_compute', version: 1, inputs: 'ten' }),
    ],
    ['function', 'version', 'inputs'],
  )
})
