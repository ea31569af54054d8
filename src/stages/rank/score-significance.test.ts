import assert from 'node:assert/strict'
import test from 'node:test'
import { parseWeights, weightsFlaw } from '../../domain/significance.ts'
import { type ScoreInput, scoreSignificance } from './score-significance.ts'

const weights = parseWeights('origins=0.3 novelty=0.25 magnitude=0.2 source=0.15 recency=0.1')
assert.ok(weights)
const voice = { isParty: false, standing: 1, rank: 0.7, kind: 'general' } as const
const input: ScoreInput = {
  origins: [
    { id: 'Gazette', name: 'Gazette', isParty: false, articleIds: ['a'], why: 'own report' },
    { id: 'Harbour', name: 'Harbour', isParty: false, articleIds: ['b'], why: 'own report' },
  ],
  originsLine: '2 outlets, 2 independent origins',
  voices: [
    { ...voice, name: 'Gazette' },
    { ...voice, name: 'Harbour' },
    { ...voice, name: 'Third' },
  ],
  novelty: {
    value: 0.8,
    reason: '4 of 5 claims have no near match',
    found: { claims: 5, fresh: 4, stories: 2, articles: 3, before: '2026-05-01T08:00:00Z' },
  },
  figures: [],
  since: { fresh: 1, again: 0, voices: [] },
  isPublished: false,
  isCorrected: false,
  newestAt: new Date('2026-05-01T08:00:00Z'),
  now: new Date('2026-05-01T09:00:00Z'),
  floor: 0.25,
  weights,
  versionTimes: [],
  versionsADay: 3,
}
const hoursAgo = (n: number): string => new Date(input.now.getTime() - n * 3600_000).toISOString()

test('the score is the sum of its parts, each shown with its weight', () => {
  const { score, parts } = scoreSignificance(input)
  const sum = parts.reduce((all, it) => all + it.value * it.weight, 0)
  assert.ok(Math.abs(score - sum) < 0.001)
  assert.equal(parts[0]?.reason, '2 outlets, 2 independent origins')
})
test('other weights give another score', () => {
  const flipped = parseWeights('origins=1 novelty=0 magnitude=0 source=0 recency=0')
  assert.ok(flipped)
  assert.equal(scoreSignificance({ ...input, weights: flipped }).score, 0.5)
})
test('weights that are negative, missing or do not add up are refused', () => {
  for (const wrong of [
    '',
    'origins=1',
    'origins=0.5 novelty=0.5 magnitude=0.5 source=0 recency=0',
    'origins=2 novelty=-1 magnitude=0 source=0 recency=0',
  ])
    assert.equal(parseWeights(wrong), null, wrong)
})
test('a story that had its versions of the day rests, unless a source corrected itself', () => {
  const busy = { ...input, isPublished: true, versionTimes: [hoursAgo(1), hoursAgo(5), hoursAgo(9)] }
  assert.deepEqual([scoreSignificance(busy).write, /^rule cap: 3 versions/.test(scoreSignificance(busy).reason)], [false, true])
  assert.equal(scoreSignificance({ ...busy, isCorrected: true }).write, true)
  assert.equal(scoreSignificance({ ...busy, versionTimes: [hoursAgo(1), hoursAgo(25), hoursAgo(30)] }).write, true)
})
test('what decides is named: floor, nothing new, cap or correction', () => {
  assert.match(scoreSignificance({ ...input, floor: 1 }).reason, /^rule floor: .* is below the floor/)
  const old = { ...input, isPublished: true, since: { fresh: 0, again: 2, voices: [] } }
  assert.match(scoreSignificance(old).reason, /^rule nothing-new: .*; 2 claims say again what it holds$/)
})
test('A voice that the published version does not name is new, though it says nothing that was not said.', () => {
  const confirmed = scoreSignificance({ ...input, isPublished: true, since: { fresh: 0, again: 2, voices: ['Harbour'] } })
  assert.equal(confirmed.write, true)
  assert.match(
    confirmed.parts[1]?.reason ?? '',
    /; no new claims and 2 that it holds already; Harbour was heard too since the published version$/,
  )
})
test('An update says how much of it is new since the published version; what the score was made from is kept as data.', () => {
  const update = scoreSignificance({ ...input, isPublished: true })
  assert.match(update.parts[1]?.reason ?? '', /no near match; 1 new claim since the published version$/)
  assert.deepEqual([update.novelty?.fresh, update.weighedAt], [4, input.now.toISOString()])
})
test('Whatever the parts, a score stays within 0 and 1, and a better part never lowers it.', () => {
  let seed = 3
  const chance = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) / 0x1000000
  }
  for (let round = 0; round < 300; round++) {
    const any: ScoreInput = {
      ...input,
      voices: Array.from({ length: Math.floor(chance() * 30) }, (_, i) => ({
        ...voice,
        name: `V${i}`,
        isParty: chance() < 0.3,
        standing: chance(),
        rank: chance(),
      })),
      novelty: { ...input.novelty, value: chance() },
      newestAt: new Date(input.now.getTime() - chance() * 1e9),
    }
    const { score, parts } = scoreSignificance(any)
    assert.ok(score >= 0 && score <= 1 && parts.every((it) => it.value >= 0 && it.value <= 1))
    const better = [
      { ...any, voices: [...any.voices, { ...voice, name: 'more' }] },
      { ...any, novelty: { ...any.novelty, value: Math.min(1, any.novelty.value + 0.1) } },
      { ...any, newestAt: input.now },
    ]
    for (const it of better) assert.ok(scoreSignificance(it).score >= score - 0.001)
  }
})

test('a score just below the floor is never printed as the floor', () => {
  const { score } = scoreSignificance(input)
  const { reason } = scoreSignificance({ ...input, floor: score + 0.0001 })
  const [printed, floor] = (reason.match(/\d\.\d+/g) ?? []).map(Number)
  assert.ok(printed !== undefined && floor !== undefined && printed < floor, reason)
})

test('of weights that cannot be taken the part is named, with what it takes', () => {
  const rest = 'novelty=0.25 magnitude=0.2 source=0.15 recency=0.1'
  for (const [text, words] of [
    [`origins=-0.3 ${rest}`, /“origins” is “-0\.3”: give a number from 0 to 1/],
    [`origins=NaN ${rest}`, /“origins” is “NaN”/],
    [`origins=0.3=0.9 ${rest}`, /“origins” is “0\.3=0\.9”/],
    [`origins=30% ${rest}`, /“origins” is “30%”/],
    [`size=0.3 ${rest}`, /“size” is no part/],
    [`origins=0.3 ${rest} source=0`, /“source” is given twice/],
    [rest, /“origins” is missing/],
    [`origins=1.3 ${rest}`, /together they come to 2: .* 1/],
  ] as const)
    assert.match(weightsFlaw(text) ?? '', words, text)
  assert.equal(weightsFlaw(`origins=.3, ${rest}`), null)
})
