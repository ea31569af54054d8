// How much each sign of a headline weighs, learnt from headlines that were read one by one: eval/headlines-judged.json, where each judged
// headline stands with its story and the names of its signs, and no text of any outlet. Stories are held out in five parts; then the
// weights of all are written to src/stages/write/headlines/headline-weights.ts with --write.
//   node scripts/train-headline-gate.mjs [--rows] [--write | --check]
import { readFileSync, writeFileSync } from 'node:fs'
import { headlineBuildNames, headlineDoubtNames } from '../src/stages/write/headlines/headline-sign-names.ts'

const names = [...headlineDoubtNames, ...headlineBuildNames]
const { samples } = JSON.parse(readFileSync(new URL('../eval/headlines-judged.json', import.meta.url), 'utf8'))
const rows = samples.flatMap(({ wrong, doubts = {} }) => {
  const verdicts = new Map(wrong.map(({ id, verdict }) => [id, verdict]))
  return Object.entries(doubts).map(([id, [story, ...signs]]) => ({ id, story, signs, verdict: verdicts.get(id) ?? 'stands' }))
})
const strangers = [...new Set(rows.flatMap(({ signs }) => signs))].filter((name) => !names.includes(name))
if (strangers.length > 0) {
  console.error(`${strangers.join(', ')}: judged headlines have signs that src/stages/write/headlines/headline-sign-names.ts does not know`)
  process.exit(1)
}
const ridge = 1.5
const untrueCounts = 2
/** What may be wrong with a headline never speaks for it, whatever a few readings say. */
const isDoubt = new Set(headlineDoubtNames)

const chance = ({ signs }, { base, weights }) => 1 / (1 + Math.exp(-signs.reduce((sum, name) => sum + (weights[name] ?? 0), base)))

/** Logistic regression, one weight after the other until none moves; weights are drawn to nothing, an untrue headline counts double. */
function fit(some) {
  const model = { base: 0, weights: Object.fromEntries(names.map((name) => [name, 0])) }
  const having = new Map(names.map((name) => [name, some.filter(({ signs }) => signs.includes(name))]))
  const step = (all, pull, weight) => {
    let [slope, bend] = [-pull * weight, pull]
    for (const row of all) {
      const [p, counts] = [chance(row, model), row.verdict === 'untrue' ? untrueCounts : 1]
      slope += counts * ((row.verdict === 'stands' ? 1 : 0) - p)
      bend += counts * p * (1 - p)
    }
    return slope / Math.max(bend, 1e-6)
  }
  for (let sweep = 0; sweep < 60; sweep++) {
    model.base += step(some, 0.01, model.base)
    for (const [name, all] of having)
      if (all.length > 0) {
        const moved = model.weights[name] + step(all, ridge, model.weights[name])
        model.weights[name] = isDoubt.has(name) ? Math.min(0, moved) : moved
      }
  }
  return model
}

const parts = 5
const stories = [...new Set(rows.map(({ story }) => story))].toSorted((a, b) => (a < b ? -1 : 1))
const partOf = new Map(stories.map((story, at) => [story, at % parts]))
const judged = Array.from({ length: parts }, (_, part) => {
  const model = fit(rows.filter(({ story }) => partOf.get(story) !== part))
  return rows.filter(({ story }) => partOf.get(story) === part).map((row) => ({ ...row, score: chance(row, model) }))
}).flat()

/** The share of pairs of a good and a bad headline that the score puts in order; ties count half. */
function orderOf(some) {
  const [good, bad] = [some.filter(({ verdict }) => verdict === 'stands'), some.filter(({ verdict }) => verdict !== 'stands')]
  const won = good.reduce(
    (sum, one) => sum + bad.reduce((all, other) => all + (one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0), 0),
    0,
  )
  return won / Math.max(1, good.length * bad.length)
}

const share = (some, of) => (some.length === 0 ? 0 : some.filter(of).length / some.length)
const bad = ({ verdict }) => verdict !== 'stands'
const good = rows.filter((row) => !bad(row))
console.log(`${rows.length} headlines of ${stories.length} stories; sent back or untrue ${share(rows, bad).toFixed(3)}`)
console.log(`METRIC headline_gate.order ${orderOf(judged).toFixed(4)} (n=${rows.length})`)
for (const bar of [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]) {
  const kept = judged.filter(({ score }) => score >= bar)
  const ofGood = kept.filter((row) => !bad(row)).length / good.length
  console.log(
    `bar ${bar}: kept ${(kept.length / rows.length).toFixed(3)}, of the good ${ofGood.toFixed(3)}; sent back or untrue ${share(kept, bad).toFixed(3)}, untrue ${share(kept, ({ verdict }) => verdict === 'untrue').toFixed(3)}`,
  )
}
if (process.argv.includes('--rows'))
  for (const name of names) {
    const having = rows.filter(({ signs }) => signs.includes(name))
    console.log(`${name}: ${having.length}, wrong ${share(having, bad).toFixed(2)}`)
  }

const { base, weights } = fit(rows)
const lines = names.toSorted((a, b) => (a < b ? -1 : 1)).map((name) => `  ${name}: ${Number(weights[name].toFixed(2)) + 0},\n`)
const text = `// Written by \`node scripts/train-headline-gate.mjs --write\` from eval/headlines-judged.json: what each sign of a headline weighs; 0 where
// it was not met.
import type { HeadlineSign } from './headline-sign-names.ts'

export const headlineBase = ${Number(base.toFixed(2))}
export const headlineWeights: Readonly<Record<HeadlineSign, number>> = {
${lines.join('')}}
`
const file = new URL('../src/stages/write/headlines/headline-weights.ts', import.meta.url)
if (process.argv.includes('--write')) writeFileSync(file, text)
if (process.argv.includes('--check') && readFileSync(file, 'utf8') !== text) {
  console.error('src/stages/write/headlines/headline-weights.ts is not what this script writes')
  process.exit(1)
}
