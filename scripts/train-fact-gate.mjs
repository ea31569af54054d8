// How much each sign of doubt weighs, and what the likelihood of a row's parts is worth, learnt from what three readings made of every marked
// set before they were mended on it: the grammar and the second reading as test/fixtures/facts/first-runs.txt keeps them, the weighed reading
// by weights that never saw the set. Each set is judged by weights that never saw it; then those of all are printed as they stand in
// src/stages/record/fact-gate.ts. Usage: node scripts/train-fact-gate.mjs [--rows]
import { readFileSync } from 'node:fs'
import { markedSentences } from '../src/app/evals/facts.ts'
import { readFirstRuns } from '../src/app/evals/first-runs.ts'
import { indexNames } from '../src/stages/record/deal-names.ts'
import { doubtsOf, sidesOf, sizesOf } from '../src/stages/record/fact-doubts.ts'
import { likelihoodMin } from '../src/stages/record/fact-gate.ts'
import { isWeighable, weighedDeal } from '../src/stages/record/three-readings.ts'
import { likelihoodOf, weigh } from '../src/stages/record/weighed-reading.ts'
import { learnReading, put } from './reading-lessons.mjs'

const registry = JSON.parse(readFileSync(new URL('../beat/entities.json', import.meta.url), 'utf8'))
const index = indexNames(registry)
const marked = markedSentences()
/** Frames and lessons are learnt from and never judged. */
const isJudged = ({ set }) => !/^(?:frame|lessons)/.test(set)
const sets = [...new Set(marked.filter(isJudged).map(({ set }) => set))]
const folds = 5
const foldOf = (set) => sets.indexOf(set) % folds
const firstRuns = Map.groupBy(
  readFirstRuns(readFileSync(new URL('../test/fixtures/facts/first-runs.txt', import.meta.url), 'utf8'), registry),
  ({ set, text }) => `${set}|${text}`,
)

const span = ({ lo, hi }) => (lo === hi ? `${lo}` : `${lo}-${hi}`)
const sorted = (list) => [...new Set(list)].sort((a, b) => (a < b ? -1 : 1)).join(', ')
const isSame = (a, b) => a.type === b.type && a.status === b.status && sidesOf(a) === sidesOf(b) && sizesOf(a) === sizesOf(b)

/** A row of the weighed reading as the ledger would have it. */
function factOf({ type, status, parties, figures }) {
  const asMeant = (quantity) => (type === 'programme_target' ? { ...quantity, qualifier: 'target' } : quantity)
  return {
    type,
    status,
    subject: parties,
    place: { name: 'unstated', precision: 'unstated' },
    quantity: figures.flatMap(({ quantity }) => (quantity === undefined ? [] : [asMeant(quantity)])),
    value: figures.flatMap(({ money }) => money ?? []),
  }
}
const written = ({ type, status, subject, quantity, value }) =>
  [
    type,
    status,
    sorted([
      ...quantity.map((each) => `${span(each)} ${each.unit} ${each.qualifier}`),
      ...value.map((each) => `${span(each)} ${each.currency}`),
    ]),
    sorted(subject.map((party) => party.entity)),
  ].join(' | ')

/** The different rows that the three readings have of a marked sentence, each with its doubts and how likely its parts are. */
function rowsOf(sentence, weights) {
  const { parts, set, text, language, expected } = put(sentence, index)
  const weighing = weigh(parts, weights)
  const runs = firstRuns.get(`${set}|${text}`) ?? []
  const grammar = runs.filter((run) => run.reading === undefined)
  const second = grammar.length > 1 ? [] : runs.filter((run) => run.reading === 'second')
  const deal = grammar.length > 1 || !isWeighable(parts) ? undefined : weighedDeal(parts, weighing)
  const weighed = deal === undefined ? [] : [factOf(deal)].filter((fact) => !runs.some((run) => isSame(run.fact, fact)))
  const rows = [
    ...grammar,
    ...second.filter((run) => !grammar.some((each) => isSame(each.fact, run.fact))),
    ...weighed.map((fact) => ({
      set,
      text,
      language,
      beside: [fact],
      other: runs.map((run) => run.fact),
      fact,
      reading: 'weighed',
      isRight: expected.includes(written(fact)),
      line: written(fact),
    })),
  ]
  return rows.map((row) => {
    const told = { ...row, names: parts.names }
    const likelihood = likelihoodOf(row.fact, weighing)
    return {
      ...told,
      isOneOf: grammar.length > 1,
      doubts: doubtsOf(told),
      logs: questions.map((each) => Math.log(Math.max(likelihoodMin, likelihood[each]))),
    }
  })
}
const questions = ['kind', 'stage', 'parties', 'figures']

const rows = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
  const weights = learnReading(
    marked.filter((each) => !isJudged(each) || foldOf(each.set) !== fold),
    registry,
  )
  return marked.filter((each) => isJudged(each) && foldOf(each.set) === fold).flatMap((sentence) => rowsOf(sentence, weights))
})
const names = [...new Set(rows.flatMap((row) => row.doubts))].sort((a, b) => (a < b ? -1 : 1))

const ridge = 1.5
/** What a doubt weighs where the sets hold too few of it to tell; a few only describe a sentence and start from nothing. */
const belief = -2
const describes = new Set(['bare_party', 'bare_parties', 'several_rows', 'long', 'aside', 'party_from_before', 'other_name'])
/** Words that call for another reading: a row of such a sentence waits for a person, however sure all else is. */
const vetoes = new Set('denial condition guess open retold pluperfect compared trading other_trade contested generic invented'.split(' '))
const ofVeto = -3
const prior = (name) => (describes.has(name) ? 0 : vetoes.has(name) ? ofVeto : belief)
const most = (name) => (vetoes.has(name) ? ofVeto : 0)
const worthAtFirst = 0.7
const steps = 800
const rate = 0.02

const chance = ({ doubts, logs }, { weights, worth, base }) => {
  const told = doubts.reduce((sum, name) => sum + (weights[name] ?? 0), base)
  return 1 / (1 + Math.exp(-logs.reduce((sum, log, at) => sum + worth[at] * log, told)))
}

/** Logistic regression in which a doubt can only lower and a likelihood only raise, each drawn towards what is believed of it. */
function fit(some) {
  const model = { weights: Object.fromEntries(names.map((name) => [name, prior(name)])), worth: questions.map(() => worthAtFirst), base: 2 }
  for (let step = 0; step < steps; step++) {
    const slope = Object.fromEntries(names.map((name) => [name, 0]))
    const slopeOfWorth = questions.map(() => 0)
    let slopeOfBase = 0
    for (const row of some) {
      const miss = (row.isRight ? 1 : 0) - chance(row, model)
      slopeOfBase += miss
      for (const name of row.doubts) slope[name] += miss
      for (const [at, log] of row.logs.entries()) slopeOfWorth[at] += miss * log
    }
    model.base += (rate * slopeOfBase) / 40
    for (const name of names)
      model.weights[name] = Math.min(
        most(name),
        model.weights[name] + (rate * (slope[name] - ridge * (model.weights[name] - prior(name)))) / 10,
      )
    model.worth = model.worth.map((worth, at) => Math.max(0, worth + (rate * (slopeOfWorth[at] - ridge * (worth - worthAtFirst))) / 40))
  }
  return model
}

const judged = sets.flatMap((set) => {
  const model = fit(rows.filter((row) => row.set !== set))
  return rows.filter((row) => row.set === set).map((row) => ({ ...row, score: chance(row, model) }))
})
/** Of one deal the row that is explained best; of several each. */
const chosen = [...Map.groupBy(judged, ({ set, text }) => `${set}|${text}`).values()].flatMap((some) =>
  some[0].isOneOf ? some : [some.reduce((best, row) => (row.score > best.score ? row : best))],
)
const silent = new Set(marked.filter((each) => each.mustNot).map((each) => each.text))
const isRight = (row) => row.isRight
const expectedIn = (some) => marked.filter((each) => some.includes(each.set)).reduce((sum, each) => sum + each.expected.length, 0)
const show = (label, some) => {
  const own = chosen.filter((row) => some.includes(row.set))
  const share = (kept) =>
    `${(kept.filter(isRight).length / Math.max(1, kept.length)).toFixed(3)} of ${kept.length}, recall ${(kept.filter(isRight).length / expectedIn(some)).toFixed(3)}`
  console.log(`${label}: right without the gate ${share(own)}`)
  for (const cut of [0.6, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const kept = own.filter((row) => row.score >= cut)
    console.log(`  at ${cut}: ${share(kept)}, of sentences that state none ${kept.filter((row) => silent.has(row.text)).length}`)
  }
}
show('all sets', sets)
for (const set of sets) show(set, [set])
for (const name of names) {
  const having = rows.filter((row) => row.doubts.includes(name))
  console.log(`${name}: ${having.length} rows, right ${(having.filter(isRight).length / having.length).toFixed(2)}`)
}
const { weights, worth, base } = fit(rows)
console.log(`base ${base.toFixed(2)}; worth ${questions.map((each, at) => `${each}: ${worth[at].toFixed(2)}`).join(', ')}`)
for (const name of names) console.log(`  ${name}: ${weights[name].toFixed(2)},`)
if (process.argv.includes('--rows'))
  for (const row of chosen.filter((each) => !each.isRight).toSorted((a, b) => b.score - a.score))
    console.log(`${row.score.toFixed(3)} ${row.set} ${row.reading ?? 'grammar'} ${row.doubts.join(' ')} | ${row.text} | ${row.line}`)
