import assert from 'node:assert/strict'
import test from 'node:test'
import { bareMegawatts, checkPlausibility, checkProduct, checkSum, fractionHolds, megawattsIn, printKwPerGpu } from './gates.ts'

const one = (value: number) => ({ lo: value, hi: value })

const disclosed: readonly (readonly [string, number, number, readonly string[], string, number])[] = [
  ['CL-1', 200, 100_000, [], '2.00', 5000],
  ['CL-2', 200, 100_000, ['GB300'], '2.00', 5000],
  ['CL-3', 50, 23_000, ['GB300'], '2.17', 4600],
  ['CL-4', 230, 100_000, [], '2.30', 4347],
  ['CL-5', 240, 104_000, ['GB300'], '2.31', 4333],
  ['CL-6', 44, 13_800, ['GB300'], '3.19', 3136],
]
for (const [id, mw, gpus, models, kwPerGpu, atTen] of disclosed) {
  test(`${id} and PL-2: a disclosed pair gives ${kwPerGpu} kW per GPU and no flag`, () => {
    const check = checkPlausibility({ mw, gpus, models })
    assert.deepEqual([check.kwPerGpu.toFixed(2), check.flag, Math.floor((gpus * 10) / mw)], [kwPerGpu, undefined, atTen])
  })
}

test('PL-1: 150 MW for 200,000 H100 is too little and is flagged', () => {
  const check = checkPlausibility({ mw: 150, gpus: 200_000, models: ['H100', 'H200'] })
  assert.deepEqual([printKwPerGpu(check), check.floor.toFixed(2), check.flag], ['0.75 kW per GPU', '0.91', 'below'])
})

test('PL-3: a GB300 at 120 kW a rack lies below 1.3 times its chip', () => {
  const check = checkPlausibility({ mw: 0.12, gpus: 72, models: ['GB300'] })
  assert.deepEqual([check.kwPerGpu.toFixed(3), check.floor.toFixed(2), check.flag], ['1.667', '1.82', 'below'])
})

test('PL-4: 50 MW for 10,000 GPUs is too much and is flagged', () => {
  assert.equal(checkPlausibility({ mw: 50, gpus: 10_000, models: [] }).flag, 'above')
})

test('PL-5: megawatts without a basis block the page', () => {
  assert.deepEqual(
    bareMegawatts(['Orion takes 10 MW in Lyon.', '240 MW grid connection', '10 MW (basis not stated)', 'No power figure.', 'up to 1.5 GW']),
    ['10 MW', '1.5 GW'],
  )
})

test('PL-5: a lease basis, bases of an army and a matter in connection with a plan say nothing of what megawatts measure', () => {
  for (const block of [
    'in connection with a 10 MW plan',
    '10 MW on a lease basis',
    '10 MW near US bases',
    '10 MW on the basis of a permit',
    'In this connection 10 MW were let',
  ])
    assert.deepEqual(bareMegawatts([block]), ['10 MW'], block)
  for (const block of ['10 MW, basis: whole site', '10 MW and 12 MW; bases differ', '10 MW on an IT basis', 'a connection of 10 MW'])
    assert.deepEqual(bareMegawatts([block]), [], block)
})

test('a chip of 300 mW is no power plant; megawatts in words are megawatts in any letters', () => {
  assert.deepEqual(megawattsIn('A chip of 300 mW, 10 MW, 1.5GW, 12 Megawatts and 3 gigawatts'), [
    '10 MW',
    '1.5GW',
    '12 Megawatts',
    '3 gigawatts',
  ])
})

test('AR-1: 10 to 14 million a megawatt times 240 MW does not give 3.6 billion at the upper end', () => {
  const check = checkProduct([{ lo: 0.01, hi: 0.014 }, one(240)], { lo: 2.4, hi: 3.6, step: 0.1 })
  assert.deepEqual([check.agrees, check.mismatchAt, check.publish, check.computed.hi.toFixed(2)], [false, 'upper', 'inputs', '3.36'])
  assert.deepEqual(check.printed, { lo: 2.4, hi: 3.6 })
})

test('AR-2: three contracts add up to the printed sum', () => {
  assert.equal(checkSum([one(11.9), one(4), one(6.5)], { ...one(22.4), step: 0.1 }).agrees, true)
})

test('AR-3: 12 million a megawatt times 240 MW is 2.88 billion, so only the inputs may be printed', () => {
  const check = checkProduct([one(0.012), one(240)], { ...one(3.6), step: 0.1 })
  assert.deepEqual(
    [check.agrees, check.computed.lo.toFixed(2), check.publish, check.note],
    [false, '2.88', 'inputs', 'the inputs give 2.88, the source prints 3.6'],
  )
})

test('AR-4: two contracts add up to the printed sum', () => {
  assert.equal(checkSum([one(14.2), one(21)], { ...one(35.2), step: 0.1 }).agrees, true)
})

test('AR-5: 10 of 44 is a little under a quarter and not a third', () => {
  const says = (words: string) => fractionHolds(words, { part: 10, whole: 44 })
  assert.deepEqual(
    [says('a little under a quarter'), says('a third'), says('just over a quarter'), says('a sliver')],
    [true, false, false, undefined],
  )
})

test('a half said with a whole is added to it', () => {
  assert.equal(fractionHolds('one and a half times', { part: 60, whole: 40 }), true)
  assert.equal(fractionHolds('one and a half times', { part: 20, whole: 40 }), false)
  assert.equal(fractionHolds('two and a quarter times', { part: 90, whole: 40 }), true)
  assert.equal(fractionHolds('half', { part: 20, whole: 40 }), true)
})
