import assert from 'node:assert/strict'
import test from 'node:test'
import type { Claim, Slot } from '../../domain/claim.ts'
import type { Fact } from '../../domain/fact.ts'
import type { FigureKind } from '../../domain/significance.ts'
import { leadFigures, type SaidClaim } from './figures.ts'
import { type FigurePlaced, weighFigures } from './magnitude.ts'
import { placeInLedgerRows } from './place-figures.ts'

const slot = (text: string): Slot => ({ text, start: 0, end: text.length })
const said = (object: string, more: Partial<Claim> = {}, standing = 1): SaidClaim => ({
  claim: {
    subject: slot('The board'),
    verb: slot('names'),
    object: slot(object),
    names: [],
    quantities: [],
    money: [],
    dates: [],
    modality: 'fact',
    negated: false,
    position: 1,
    ...more,
  } as unknown as Claim,
  language: 'en',
  publishedAt: '2026-05-01T08:00:00Z',
  standing,
})
const money = (value: number, currency = 'USD'): Claim['money'] => [
  { ...slot('x'), money: { lo: value, hi: value, currency, kind: 'capex' } },
]
const shown = (claims: readonly SaidClaim[]): readonly string[] => leadFigures(claims).map((it) => `${it.kind} ${it.value} ${it.unit}`)
const placed = (kind: FigureKind, value: number, place: Partial<FigurePlaced> = {}): FigurePlaced => ({
  kind,
  unit: kind === 'money' ? 'USD' : kind === 'power' ? 'MW' : kind,
  value,
  at: '2026-05-01T08:00:00Z',
  inTop: true,
  n: 0,
  smaller: 0,
  larger: 0,
  among: 'stories',
  ...place,
})

test('Money, power, people, votes and shares of the leads are figures, the largest of each kind.', () => {
  assert.deepEqual(shown([said('nothing'), said('a loan', { money: money(2e6) }), said('a fund', { money: money(5e6) })]), [
    'money 5000000 USD',
  ])
  assert.deepEqual(shown([said('1,200 jobs at the yard'), said('300 workers')]), ['jobs 1200 jobs'])
  assert.deepEqual(shown([said('12 people', { verb: slot('killed') })]), ['deaths 12 deaths'])
  assert.deepEqual(shown([said('51 votes')]), ['votes 51 votes'])
  assert.deepEqual(shown([said('a rise of 7 percent')]), ['percent 7 %'])
})
test('A headline’s figures count as the first sentences do.', () => {
  const title = (words: string) => leadFigures([], [{ title: words, language: 'en', publishedAt: '2026-05-01T08:00:00Z', standing: 1 }])
  assert.deepEqual(
    title('Harbour yard to cut 1,200 jobs').map((it) => [it.kind, it.value, it.inTop]),
    [['jobs', 1200, true]],
  )
  assert.deepEqual(
    title('Orvanne leases 30 MW for $40 million').map((it) => [it.kind, it.unit, it.value]),
    [
      ['money', 'USD', 4e7],
      ['power', 'MW', 30],
    ],
  )
})
test('What stands far down, is denied, cannot be so, or has no outlet of standing behind it is no figure.', () => {
  assert.deepEqual(shown([said('a fund', { money: money(5e9), position: 20 })]), [])
  assert.deepEqual(shown([said('a fund', { money: money(5e9), negated: true })]), [])
  assert.deepEqual(shown([said('a fund', { money: money(9e15) }), said('900 billion people')]), [])
  assert.deepEqual(shown([said('a fund', { money: money(5e9) }, 0)]), [])
})
test('A larger figure of a kind never weighs less, until it cannot be believed, and then it weighs nothing.', () => {
  const like = [1e6, 3e6, 2e7, 5e7, 4e8, 1e9, 2e9, 6e10]
  let last = 0
  for (let value = 1e4; value < 2e12; value *= 1.3) {
    const place = { n: like.length, smaller: like.filter((it) => it < value).length, larger: like.filter((it) => it > value).length }
    const { value: weight } = weighFigures([placed('money', value, place)])
    assert.ok(weight >= last && weight <= 1, String(value))
    last = weight
  }
  assert.equal(weighFigures([placed('money', 1e16)]).value, 0)
  assert.equal(weighFigures([placed('money', Number.POSITIVE_INFINITY)]).value, 0)
})
test('n is printed; with few figures like it the fixed scale decides and is stated, with many their own place.', () => {
  const alone = weighFigures([placed('money', 1e9)])
  assert.match(alone.reason, /up to USD 1 bn: nothing like it yet \(n = 0\), so a scale from USD 100,000 to USD 1,000 bn gives 0\.61/)
  const few = weighFigures([placed('money', 1e9, { n: 4, smaller: 4 })])
  assert.match(few.reason, /larger than 4 of 4 .* which is few \(n = 4\)/)
  const many = weighFigures([placed('money', 1e9, { n: 500, smaller: 495, larger: 5 })])
  assert.match(many.reason, /larger than 495 of 500 earlier stories with such a figure \(n = 500\)/)
  assert.ok(many.value > 0.95 && few.value > alone.value && few.value < many.value)
})
test('A figure of the first sentences goes before a larger one below, which weighs less.', () => {
  const told = [said('a fund', { money: money(2e6) }), said('its value', { money: money(9e9), position: 6 })]
  assert.deepEqual(shown(told), ['money 2000000 USD'])
  const [top, below] = [placed('money', 5e9), placed('money', 5e9, { inTop: false })].map((it) => weighFigures([it]))
  assert.ok(top && below && below.value > 0 && below.value < top.value)
  assert.match(below?.reason ?? '', /told below the first sentences/)
})
test('A share alone weighs little, and no part is taken from the smaller of two figures.', () => {
  assert.ok(weighFigures([placed('percent', 100, { n: 400, smaller: 400 })]).value <= 0.4)
  const both = weighFigures([placed('deaths', 2), placed('money', 5e10)])
  assert.equal(both.figure?.kind, 'money')
})
test('A ledger row stands among rows of its type; flagged rows and rumours are on neither side.', () => {
  const row = (id: string, mw: number, more: Partial<Fact> = {}): Fact =>
    ({
      id,
      type: 'capacity_lease',
      status: 'contracted',
      announcedAt: '2026-04-01',
      quantity: [{ lo: mw, hi: mw, unit: 'MW', qualifier: 'exact', basis: 'it' }],
      ...more,
    }) as unknown as Fact
  const rows = [row('a', 10), row('b', 20), row('c', 80), row('d', 500_000), row('e', 5, { type: 'estimate' })]
  const [figure] = placeInLedgerRows([row('own', 40)], rows)
  assert.deepEqual([figure?.n, figure?.smaller, figure?.larger, figure?.among], [3, 2, 1, 'ledger'])
  assert.deepEqual(placeInLedgerRows([row('own', 900_000)], rows), [])
  assert.deepEqual(placeInLedgerRows([row('own', 40, { status: 'rumoured' })], rows), [])
})
