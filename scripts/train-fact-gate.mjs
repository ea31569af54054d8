// How much each sign of doubt weighs, learnt from what the rules made of every marked set before they were mended on it:
// the marks of `test/fixtures/facts/first-runs.txt`. Each set is judged by weights that never saw it; then the weights of all are
// printed as they stand in src/stages/record/facts/fact-gate.ts. Usage: node scripts/train-fact-gate.mjs [--rows]
import { readdirSync, readFileSync } from 'node:fs'
import { readFirstRuns } from '../src/app/evals/first-runs.ts'
import { doubtsOf } from '../src/stages/record/facts/fact-doubts.ts'

const registry = JSON.parse(readFileSync(new URL('../beat/entities.json', import.meta.url), 'utf8'))
const rows = readFirstRuns(readFileSync(new URL('../test/fixtures/facts/first-runs.txt', import.meta.url), 'utf8'), registry).map(
  (row) => ({
    ...row,
    doubts: doubtsOf(row),
  }),
)
const sets = [...new Set(rows.map((row) => row.set))]
const names = [...new Set(rows.flatMap((row) => row.doubts))].sort((a, b) => (a < b ? -1 : 1))

const ridge = 1.5
/** What a doubt weighs where the sets hold too few of it to tell; a few only describe a sentence and start from nothing. */
const belief = -2
const describes = new Set(['bare_party', 'bare_side', 'bare_parties', 'several_rows', 'long', 'aside', 'party_from_before', 'other_name'])
const prior = (name) => (describes.has(name) ? 0 : belief)
const steps = 3000
const rate = 0.02

/** Rows with the same doubts and the same mark are one with a weight. */
function grouped(some) {
  const groups = new Map()
  for (const { doubts, isRight } of some) {
    const key = `${isRight} ${doubts.join(' ')}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { doubts, isRight, count: 1 })
    else known.count += 1
  }
  return [...groups.values()]
}

/** Logistic regression in which a doubt can only lower: weights of at most 0, drawn towards what is believed of them. */
function fit(some) {
  const weights = Object.fromEntries(names.map((name) => [name, prior(name)]))
  const groups = grouped(some)
  let base = 0
  for (let step = 0; step < steps; step++) {
    const slope = Object.fromEntries(names.map((name) => [name, 0]))
    let slopeOfBase = 0
    for (const { doubts, isRight, count } of groups) {
      const miss = count * ((isRight ? 1 : 0) - chance(doubts, weights, base))
      slopeOfBase += miss
      for (const name of doubts) slope[name] += miss
    }
    base += (rate * slopeOfBase) / 10
    for (const name of names)
      weights[name] = Math.min(0, weights[name] + (rate * (slope[name] - ridge * (weights[name] - prior(name)))) / 10)
  }
  return { weights, base }
}

function chance(doubts, weights, base) {
  return 1 / (1 + Math.exp(-doubts.reduce((sum, name) => sum + (weights[name] ?? 0), base)))
}

const judged = sets.flatMap((set) => {
  const { weights, base } = fit(rows.filter((row) => row.set !== set))
  return rows.filter((row) => row.set === set).map((row) => ({ ...row, score: chance(row.doubts, weights, base) }))
})
/** Sentences of the marked sets that must give no row. */
const folder = new URL('../test/fixtures/facts/', import.meta.url)
const silent = new Set(
  readdirSync(folder)
    .filter((file) => /\.txt$/.test(file))
    .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^[a-z]{2}!: (.+)$/gmu)].map(([, text]) => text)),
)
const share = (some) => (some.length === 0 ? 1 : some.filter((row) => row.isRight).length / some.length)
const rightRows = rows.filter((row) => row.isRight).length
console.log(`${rows.length} rows of ${sets.join(', ')}; right without the gate ${share(rows).toFixed(3)}`)
for (const cut of [0.5, 0.6, 0.7, 0.75, 0.8, 0.82, 0.85, 0.88, 0.9]) {
  const kept = judged.filter((row) => row.score >= cut)
  const each = sets.map(
    (set) => `${set} ${share(kept.filter((row) => row.set === set)).toFixed(2)} of ${kept.filter((row) => row.set === set).length}`,
  )
  console.log(
    `cut ${cut}: right ${share(kept).toFixed(3)}, kept of the right ${(kept.filter((row) => row.isRight).length / rightRows).toFixed(3)}, of sentences that state none ${kept.filter((row) => silent.has(row.text)).length}  (${each.join('; ')})`,
  )
}
for (const name of names) {
  const having = rows.filter((row) => row.doubts.includes(name))
  console.log(`${name}: ${having.length} rows, right ${share(having).toFixed(2)}`)
}
const { weights, base } = fit(rows)
console.log(`base ${base.toFixed(2)}`)
for (const name of names) console.log(`  ${name}: ${weights[name].toFixed(2)},`)
if (process.argv.includes('--rows'))
  for (const row of judged.filter((each) => !each.isRight).toSorted((a, b) => b.score - a.score))
    console.log(`${row.score.toFixed(3)} ${row.set} ${row.fact.type} ${row.doubts.join(' ')} | ${row.text} | ${row.line}`)
