import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresIn } from './deal-figures.ts'
import { indexNames, namesIn, partyOf } from './deal-names.ts'
import type { SentenceParts } from './read-deal.ts'
import { isWeighable, weighedDeal } from './three-readings.ts'
import { chancesOf, likeliestDeal, likelihoodOf, type WeightsOfQuestion, weigh } from './weighed-reading.ts'

const question: WeightsOfQuestion = { answers: ['in', 'out'], weights: { 'w:leased': [0, 200], 'w:denied': [0, -100, 1, 100] } }

function partsOf(text: string): SentenceParts {
  return { text, language: 'en', names: namesIn(text, indexNames([]), 'en', new Set()), figures: figuresIn(text, 'en') }
}

test('chances of all answers come to one, and traits nobody learnt say nothing', () => {
  assert.deepEqual([...chancesOf(question, []).values()], [0.5, 0.5])
  assert.deepEqual([...chancesOf(question, ['w:__proto__', '__proto__', 'constructor', 'toString']).values()], [0.5, 0.5])
  const told = chancesOf(question, ['w:leased'])
  assert.ok((told.get('in') ?? 0) > 0.85)
  assert.ok(Math.abs([...told.values()].reduce((sum, each) => sum + each, 0) - 1) < 1e-9)
  assert.ok((chancesOf(question, ['w:leased', 'w:denied']).get('in') ?? 0) <= 0.5)
})

test('a deal is read with its kind, stage, houses and figure, and a denial of it as none', () => {
  const parts = partsOf('Fathom AI has rented 31 MW from Tarnbeck Data in Marisfield.')
  const deal = likeliestDeal(weigh(parts))
  assert.deepEqual(
    [deal?.type, deal?.status, deal?.names.map(partyOf), deal?.figures.map((figure) => figure.quantity?.hi)],
    ['capacity_lease', 'announced', ['Fathom AI', 'Tarnbeck Data'], [31]],
  )
  assert.equal(likeliestDeal(weigh(partsOf('Tarnbeck Data denied that it had rented 31 MW to Fathom AI.'))), undefined)
})

test('a row that leaves out a house, or takes another stage, is less likely than the one the weights would give', () => {
  const parts = partsOf('Fathom AI has rented 31 MW from Tarnbeck Data in Marisfield.')
  const weighing = weigh(parts)
  const deal = weighedDeal(parts, weighing)
  assert.ok(deal)
  const fact = {
    type: deal.type,
    status: deal.status,
    subject: deal.parties,
    quantity: deal.figures.flatMap((figure) => figure.quantity ?? []),
  } as unknown as Parameters<typeof likelihoodOf>[0]
  const whole = likelihoodOf(fact, weighing)
  const half = likelihoodOf({ ...fact, subject: deal.parties.slice(0, 1) }, weighing)
  const other = likelihoodOf({ ...fact, status: 'rumoured' }, weighing)
  assert.ok(half.parties < whole.parties && other.stage < whole.stage && whole.kind > 0.5)
})

test('questions, conditions and sentences without a size or a name are not weighed', () => {
  for (const text of [
    'Has Fathom AI rented 31 MW?',
    'If Fathom AI rents 31 MW, Tarnbeck Data will grow.',
    'Fathom AI has rented space.',
    'Some 31 MW are free.',
  ])
    assert.equal(isWeighable(partsOf(text)), false, text)
})

test('hostile words are weighed like any others', () => {
  for (const text of ['x'.repeat(600), `31 MW ${'constructor __proto__ '.repeat(20)}`, '‮31 MW\u0000 Fathom AI'])
    assert.ok([...weigh(partsOf(text)).kinds.values()].every((chance) => chance >= 0 && chance <= 1))
})
