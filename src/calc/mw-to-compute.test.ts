import assert from 'node:assert/strict'
import test from 'node:test'
import type { Conversion } from '../domain/calculation.ts'
import { chipKw, findHardware, hardwareProfiles, hardwareSets } from './hardware.ts'
import { gpusToMw, mwToCompute, racksToTrays } from './mw-to-compute.ts'

function converted(question: Parameters<typeof mwToCompute>[0]): Conversion {
  const answer = mwToCompute(question)
  assert.ok('function' in answer, JSON.stringify(answer))
  return answer
}
const rowOf = (question: Parameters<typeof mwToCompute>[0]) => {
  const [row] = converted(question).rows
  assert.ok(row)
  return [row.unitsLo, row.unitsHi, row.gpusLo, row.gpusHi]
}

test('HW-1: power per GPU recomputes from the two columns before it, to three decimals', () => {
  const perGpu = [
    ['h100-chip', '0.700'],
    ['dgx-h100', '1.275'],
    ['b200-chip', '1.000'],
    ['dgx-b200', '1.788'],
    ['gb200-nvl72', '1.667'],
    ['gb300-nvl72', '1.833'],
    ['b300-chip', '1.400'],
    ['mi300x-chip', '0.750'],
    ['mi350x-chip', '1.000'],
    ['mi355x-chip', '1.400'],
    ['mi300x-8', '0.813'],
    ['mi355x-8', '2.138'],
  ]
  const threeDecimals = (value: number): string => (Math.floor(value * 1000 + 0.5 + 1e-9) / 1000).toFixed(3)
  assert.deepEqual(
    hardwareProfiles.map((row) => [row.id, threeDecimals(row.kwServer / row.gpus)]),
    perGpu,
  )
  const peaks = hardwareProfiles
    .filter((row) => row.kwPeak !== undefined)
    .map((row) => [row.id, threeDecimals((row.kwPeak ?? 0) / row.gpus)])
  assert.deepEqual(peaks, [
    ['gb300-nvl72', '1.972'],
    ['mi300x-8', '0.950'],
  ])
})

// The 10 MW table: [id, hardware, IT high, IT low, site high, site low] as units / GPUs.
const tenMegawatts: readonly (readonly [string, string, readonly number[], readonly number[]])[] = [
  ['MC-1', 'dgx-h100', [980, 859, 716, 632], [7840, 6872, 5728, 5056]],
  ['MC-2', 'dgx-b200', [699, 613, 511, 451], [5592, 4904, 4088, 3608]],
  ['MC-3', 'gb200-nvl72', [83, 73, 60, 53], [5976, 5256, 4320, 3816]],
]
for (const [id, hardware, units, gpus] of tenMegawatts) {
  test(`${id}a to ${id}d: 10 MW of ${hardware} under each overhead`, () => {
    const [itLo, itHi, itGpusLo, itGpusHi] = rowOf({ mw: 10, basis: 'it', set: [hardware] })
    const [siteLo, siteHi, siteGpusLo, siteGpusHi] = rowOf({ mw: 10, basis: 'facility', set: [hardware] })
    assert.deepEqual([itHi, itLo, siteHi, siteLo], units)
    assert.deepEqual([itGpusHi, itGpusLo, siteGpusHi, siteGpusLo], gpus)
  })
}

test('MC-4 and MC-5: a GB300 rack counts at 132 kW at the high end of a range and at 142 kW at the low end', () => {
  // MC-4a, MC-5b: IT high at 132, IT low at 142. MC-4c, MC-5d: the same for the site.
  assert.deepEqual(rowOf({ mw: 10, basis: 'it', set: ['gb300-nvl72'] }), [61, 75, 4392, 5400])
  assert.deepEqual(rowOf({ mw: 10, basis: 'facility', set: ['gb300-nvl72'] }), [45, 55, 3240, 3960])
})

test('MC-4b, MC-4d, MC-5a and MC-5c: the other four cells follow from the same profile figures', () => {
  const { kwServer = 0, kwPeak = 0 } = findHardware('gb300-nvl72') ?? {}
  const cells = [
    [kwServer, 1.14],
    [kwServer, 1.14 * 1.36],
    [kwPeak, 1],
    [kwPeak, 1.14 * 1.2],
  ].map(([kw = 1, by = 1]) => Math.floor(10_000 / (kw * by)))
  assert.deepEqual(cells, [66, 48, 70, 51])
})

test('MC-1 to MC-4: the printed range of an unknown basis has two significant figures and names its unit', () => {
  const prints = hardwareSets.all.map((id) => converted({ mw: 10, basis: 'unknown', set: [id] }).print)
  assert.deepEqual(prints, [
    '630-980 servers, 5,100-7,800 GPUs',
    '450-700 servers, 3,600-5,600 GPUs',
    '53-83 racks, 3,800-6,000 GPUs',
    '45-75 racks, 3,200-5,400 GPUs',
  ])
})

test('MC-6: 10 MW on unknown basis and hardware is printed for servers, racks and GPUs', () => {
  const answer = converted({ mw: 10, basis: 'unknown', set: hardwareSets.current })
  assert.equal(answer.print, '450-700 eight-GPU servers or 45-75 racks, 3,200-5,600 GPUs')
  assert.deepEqual(
    answer.rows.map((row) => [row.unitsLo, row.unitsHi]),
    [
      [451, 699],
      [45, 75],
    ],
  )
  assert.deepEqual([Math.min(...answer.rows.map((row) => row.gpusLo)), Math.max(...answer.rows.map((row) => row.gpusHi))], [3240, 5592])
  assert.match(answer.basis, /does not say/)
})

test('MC-7: a gate takes the widest set', () => {
  const { rows } = converted({ mw: 10, basis: 'unknown', set: hardwareSets.all })
  assert.deepEqual([Math.min(...rows.map((row) => row.gpusLo)), Math.max(...rows.map((row) => row.gpusHi))], [3240, 7840])
})

test('MC-8: IT power runs from servers with network to servers only', () => {
  assert.deepEqual(rowOf({ mw: 10, basis: 'it', set: ['dgx-b200'] }), [613, 699, 4904, 5592])
})

test('MC-9: site power runs over both PUE values, and a grid figure excludes generation on site', () => {
  assert.deepEqual(rowOf({ mw: 10, basis: 'facility', set: ['dgx-b200'] }), [451, 511, 3608, 4088])
  assert.match(converted({ mw: 10, basis: 'grid', set: ['dgx-b200'] }).basis, /on-site generation excluded/)
})

test('MC-10: 44 MW of GB300 racks, and the disclosed 13,800 GPUs lie 3.7% below the low end', () => {
  const [unitsLo, unitsHi, gpusLo = 0, gpusHi] = rowOf({ mw: 44, basis: 'unknown', set: ['gb300-nvl72'] })
  assert.deepEqual([unitsLo, unitsHi, gpusLo, gpusHi], [199, 333, 14_328, 23_976])
  assert.equal((((gpusLo - 13_800) / gpusLo) * 100).toFixed(1), '3.7')
})

test('MC-11: a rack holds 18 compute trays', () => {
  assert.deepEqual(racksToTrays({ lo: 45, hi: 75 }), { lo: 810, hi: 1350 })
})

test('MC-12: 1 MW of unknown basis is 45 to 69 servers', () => {
  assert.deepEqual(rowOf({ mw: 1, basis: 'unknown', set: ['dgx-b200'] }).slice(0, 2), [45, 69])
})

test('MC-13: too little power for one unit is said in words', () => {
  assert.deepEqual(mwToCompute({ mw: 0.01, basis: 'it', set: ['dgx-b200'] }), {
    kind: 'refused',
    reason: 'too_small',
    print: 'less than one server',
  })
})

test('MC-14: 200 GPUs of unknown hardware need 0.255 to 0.612 MW', () => {
  const answer = gpusToMw({ gpus: 200, set: hardwareSets.all })
  assert.ok('function' in answer)
  assert.deepEqual([answer.mwLo.toFixed(3), answer.mwHi.toFixed(3), answer.print], ['0.255', '0.612', '0.26-0.61 MW'])
})

test('MC-15: a measured row never stands instead of a nameplate row', () => {
  const answer = mwToCompute({ mw: 10, basis: 'unknown', set: ['mi300x-8'] })
  assert.ok('kind' in answer)
  assert.equal(answer.reason, 'measured')
})

test('impossible questions are refused with their reason', () => {
  const reason = (question: unknown) => {
    const answer = mwToCompute(question as Parameters<typeof mwToCompute>[0])
    return 'kind' in answer ? answer.reason : 'answered'
  }
  const rows = [
    { mw: 0 },
    { mw: -1 },
    { mw: Number.NaN },
    { mw: Number.POSITIVE_INFINITY },
    { basis: undefined },
    { set: ['abacus'] },
    { set: [] },
    { set: ['b200-chip'] },
  ]
  const good = { mw: 10, basis: 'it', set: ['dgx-b200'] }
  assert.deepEqual(
    rows.map((row) => reason({ ...good, ...row })),
    ['power', 'power', 'power', 'power', 'basis', 'hardware', 'hardware', 'chip'],
  )
  assert.ok('kind' in gpusToMw({ gpus: 0, set: ['dgx-b200'] }))
})

test('an unknown chip counts at the lowest power in the table', () => {
  assert.deepEqual([chipKw(['GB300']), chipKw(['Vera Rubin']), chipKw([]), chipKw(['H100', 'H200'])], [1.4, 0.7, 0.7, 0.7])
})
