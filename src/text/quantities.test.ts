import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuantities } from './quantities.ts'

/** "lo..hi unit qualifier", with the basis after an @ and the divisor after a slash. */
function shortly(sentence: string, language = 'en'): readonly string[] {
  return findQuantities(sentence, language).map((found) => {
    const value = found.lo === found.hi ? `${found.lo}` : `${found.lo}..${found.hi}`
    const basis = found.basis === 'unknown' ? '' : ` @${found.basis}`
    return `${value} ${found.unit}${found.per === undefined ? '' : `/${found.per}`} ${found.qualifier}${basis}`
  })
}

const rows: readonly (readonly [sentence: string, ...expected: string[]])[] = [
  ["Orion has leased 10 MW at Kestrel's Lyon East site.", '10 MW exact'],
  ['Orion will take up to 10 MW.', '10 MW up_to'],
  ['Orion has an option on a further 10 MW.', '10 MW option'],
  ['The campus will draw 240 MW from the grid, 200 MW of it critical IT load.', '240 MW exact @grid', '200 MW exact @it'],
  ['Phase one is 200 MW of an eventual 1 GW.', '200 MW exact', '1 GW target'],
  ['Between 9,000 and 11,000 B200s.', '9000..11000 GPU exact'],
  ['Some ten thousand GPUs.', '10000 GPU approx'],
  ['Hundreds of thousands of chips.'],
  ['Vega built 63,000 Model 3 trams and bought two new 737 Max jets.', '63000  exact', '2  exact'],
  ['Orion bought 512 H200 chips for 480 million pounds.', '512 GPU exact', '480000000 GBP exact'],
  ['A ship carried 2 million pounds of fish to 22 Rue Verte.', '2000000 lb exact'],
  ['They ran for 517 rushing yards.', '517 yard exact'],
  ['Several hundred servers and a few million tokens.'],
  ['A deal valued at 14 billion dollars, according to people familiar.', '14000000000 USD exact'],
  ['The plan for 18,000 GB200s has become 13,800 Nvidia GB300 GPUs.', '18000 GPU exact', '13800 GPU exact'],
  ['At 12 million dollars per megawatt, the 240MW hall implies $3.6bn.', '12000000 USD/MW exact', '240 MW exact', '3600000000 USD exact'],
  ['It pays $14.95 a month.', '14.95 USD/month exact'],
  ['More than 2,000km, at least 5% and 70B parameters.', '2000 km at_least', '5 % at_least', '70000000000 parameter exact'],
  [
    'It fetched US$84 billion, £2.7m, CHF 3 million and INR1 trillion.',
    '84000000000 USD exact',
    '2700000 GBP exact',
    '3000000 CHF exact',
    '1000000000000 INR exact',
  ],
  ['Four to five thousand sailors came.', '4000..5000  exact'],
  ['It wants $10 to $15 billion.', '10000000000..15000000000 USD exact'],
  ['One in five sites, or a third of them.', '0.2 ratio exact', '0.33333333333333 ratio exact'],
  [
    'Banks lend EUR 640 m, or EUR 600–640 m; the pier is 640 m long.',
    '640000000 EUR exact',
    '600000000..640000000 EUR exact',
    '640 m exact',
  ],
  ['It lost $-50.8bn at minus-130 degrees Fahrenheit.', '-50800000000 USD exact', '-130 °F exact'],
  ['2 exaFLOPS, 192GB and a 1M-token window', '2 EFLOPS exact', '192 GB exact', '1000000 token exact'],
]

test('a quantity has value, unit, qualifier and basis', () => {
  for (const [sentence, ...expected] of rows) assert.deepEqual(shortly(sentence), expected, sentence)
})

const abroad: readonly (readonly [language: string, sentence: string, ...expected: string[]])[] = [
  ['fr', '1.2 milliards d’euros sur dix ans', '1200000000 EUR exact', '10 year exact'],
  ['fr', '22 000 GPU et 1,5 million de dollars, soit 30 %', '22000 GPU exact', '1500000 USD exact', '30 % exact'],
  ['de', '1,2 Mrd. Euro für rund zehntausend GPUs', '1200000000 EUR exact', '10000 GPU approx'],
  ['de', 'fünfundzwanzig Prozent von 1.200 MW', '25 % exact', '1200 MW exact'],
  ['es', '3 mil millones de dólares y unos 40 MW', '3000000000 USD exact', '40 MW approx'],
]

test('French, German and Spanish figures are read by their own marks', () => {
  for (const [language, sentence, ...expected] of abroad) assert.deepEqual(shortly(sentence, language), expected, sentence)
})

const traps = [
  'On February 11, 2026 at 5 p.m.',
  'Version v3.2.1 shipped in 2024.',
  'Flight 11 and Game 6',
  'At 10:45 on 3 May',
  'the 1988 film',
  'COVID-19',
  'Q3 2026',
]

test('dates, times, versions and labels are no quantities', () => {
  for (const trap of traps) assert.deepEqual(shortly(trap), [], trap)
})

test('amounts compare in base units', () => {
  const [a, b] = findQuantities('10 megawatts or 10,000 kW', 'en')
  assert.deepEqual(a?.base, { lo: 10e6, hi: 10e6, unit: 'W' })
  assert.deepEqual(a?.base, b?.base)
})

test('a movement is two figures, the first marked', () => {
  const found = findQuantities('Capacity rose from 10 MW to 20 MW.', 'en')
  assert.deepEqual(
    found.map((one) => [one.lo, one.changes ?? false]),
    [
      [10, true],
      [20, false],
    ],
  )
})

test('a number written with hyphens is one number, and a thing called after one is no count', () => {
  const read = (text: string, language: string): readonly string[] => findQuantities(text, language).map(({ raw, lo }) => `${lo}: ${raw}`)
  assert.deepEqual(read('The yard cuts twenty-five jobs.', 'en'), ['25: twenty-five jobs'])
  assert.deepEqual(read('Le port supprime quatre-vingt-dix emplois.', 'fr'), ['90: quatre-vingt-dix emplois'])
  assert.deepEqual(read('It has a six-speed crane.', 'en'), [])
})
