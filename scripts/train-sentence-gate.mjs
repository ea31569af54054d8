// How much each doubt about a summary sentence weighs, learnt from sentences that were read one by one: eval/sentences-judged.json, where
// each judged sentence stands with its story and the names of its doubts, and no text of any outlet. Stories are held out in five parts;
// then the weights of all are written to src/stages/write/sentences/gate-weights.ts with --write.
//   node scripts/train-sentence-gate.mjs [--rows] [--write]
import { readFileSync, writeFileSync } from 'node:fs'
import { sentenceDoubts } from '../src/stages/write/wording/doubt-names.ts'

const { samples } = JSON.parse(readFileSync(new URL('../eval/sentences-judged.json', import.meta.url), 'utf8'))
const rows = samples.flatMap(({ seed, wrong, reader = 'earlier', doubts = {} }) => {
  const bad = new Map(wrong.map((each) => [each.id, each]))
  return Object.entries(doubts).map(([id, [story, ...signs]]) => ({
    id,
    seed,
    reader,
    story,
    signs,
    isGood: !bad.has(id),
    isUntrue: bad.get(id)?.verdict === 'untrue',
    why: bad.get(id)?.why ?? '',
  }))
})
const inOrder = (a, b) => (a < b ? -1 : 1)
const seenMin = 4
const strangers = [...new Set(rows.flatMap(({ signs }) => signs))].filter((name) => !sentenceDoubts.includes(name))
if (strangers.length > 0) {
  console.error(`${strangers.join(', ')}: judged sentences have doubts that src/stages/write/wording/doubt-names.ts does not know`)
  process.exit(1)
}
const names = sentenceDoubts.filter((name) => rows.filter(({ signs }) => signs.includes(name)).length >= seenMin)
/** Of 2 to 120 tried, 60 orders best what stories held out gave. */
const ridge = 60
/**
 * Readers are not equally hard, and doubts that came later are not known of what was read before: each reader has a measure of his own,
 * and the last one's is the gate's.
 */
const readers = [...new Set(rows.map(({ reader }) => reader))]
const lastReader = readers.at(-1)

/** Logistic regression by Newton steps; weights drawn to nothing, an untrue sentence counts double. */
function fit(some) {
  const size = names.length + readers.length
  const weights = new Float64Array(size)
  const at = new Map(names.map((name, i) => [name, i + readers.length]))
  const inputs = some.map(({ signs, reader }) => [readers.indexOf(reader), ...signs.flatMap((name) => at.get(name) ?? [])])
  for (let step = 0; step < 12; step++) {
    const slope = new Float64Array(size)
    const bend = Array.from({ length: size }, () => new Float64Array(size))
    some.forEach((row, i) => {
      const z = inputs[i].reduce((sum, j) => sum + weights[j], 0)
      const p = 1 / (1 + Math.exp(-z))
      const importance = row.isUntrue ? 2 : 1
      for (const j of inputs[i]) {
        slope[j] += importance * ((row.isGood ? 1 : 0) - p)
        for (const k of inputs[i]) bend[j][k] += importance * p * (1 - p)
      }
    })
    for (let j = 0; j < size; j++) {
      const pull = j < readers.length ? 0.01 : ridge
      slope[j] -= pull * weights[j]
      bend[j][j] += pull
    }
    const move = solve(bend, slope)
    for (let j = 0; j < size; j++) weights[j] += move[j]
  }
  return {
    base: weights[readers.indexOf(lastReader)],
    weights: Object.fromEntries(names.map((name, i) => [name, weights[i + readers.length]])),
  }
}

function solve(matrix, right) {
  const size = right.length
  const rows = matrix.map((row, i) => [...row, right[i]])
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let j = i + 1; j < size; j++) if (Math.abs(rows[j][i]) > Math.abs(rows[pivot][i])) pivot = j
    ;[rows[i], rows[pivot]] = [rows[pivot], rows[i]]
    for (let j = i + 1; j < size; j++) {
      const times = rows[j][i] / rows[i][i]
      if (times === 0) continue
      for (let k = i; k <= size; k++) rows[j][k] -= times * rows[i][k]
    }
  }
  const out = new Float64Array(size)
  for (let i = size - 1; i >= 0; i--) {
    let sum = rows[i][size]
    for (let k = i + 1; k < size; k++) sum -= rows[i][k] * out[k]
    out[i] = sum / rows[i][i]
  }
  return out
}

const chance = ({ signs }, { base, weights }) => 1 / (1 + Math.exp(-signs.reduce((sum, name) => sum + (weights[name] ?? 0), base)))

const parts = 5
const stories = [...new Set(rows.map(({ story }) => story))].toSorted(inOrder)
const partOf = new Map(stories.map((story, at) => [story, at % parts]))
const judged = Array.from({ length: parts }, (_, part) => {
  const model = fit(rows.filter(({ story }) => partOf.get(story) !== part))
  return rows.filter(({ story }) => partOf.get(story) === part).map((row) => ({ ...row, score: chance(row, model) }))
}).flat()

const share = (some, of) => (some.length === 0 ? 0 : some.filter(of).length / some.length)
console.log(`${rows.length} sentences of ${stories.length} stories; sent back or untrue ${share(rows, ({ isGood }) => !isGood).toFixed(3)}`)
/** How often a good sentence stands before a wrong one, and what a bar would keep. */
function report(name, some) {
  const ranked = some.toSorted((a, b) => a.score - b.score)
  let below = 0
  let pairs = 0
  for (const row of ranked)
    if (row.isGood) pairs += below
    else below++
  const standing = some.filter(({ isGood }) => isGood)
  console.log(`METRIC sentence_gate.${name} ${(pairs / (below * standing.length)).toFixed(4)} (n=${some.length})`)
  for (const cut of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85]) {
    const kept = some.filter(({ score }) => score >= cut)
    console.log(
      `cut ${cut}: kept ${(kept.length / some.length).toFixed(3)}, of the good ${(kept.filter(({ isGood }) => isGood).length / standing.length).toFixed(3)}; wrong ${share(kept, ({ isGood }) => !isGood).toFixed(3)}, untrue ${share(kept, ({ isUntrue }) => isUntrue).toFixed(3)}`,
    )
  }
}
report('order', judged)
report(
  'order_last_reader',
  judged.filter(({ reader }) => reader === lastReader),
)
if (process.argv.includes('--rows'))
  for (const name of names) {
    const having = rows.filter(({ signs }) => signs.includes(name))
    console.log(`${name}: ${having.length}, wrong ${share(having, ({ isGood }) => !isGood).toFixed(2)}`)
  }
if (process.argv.includes('--write')) {
  const { base, weights } = fit(rows)
  const weightOf = (name) => (Math.abs(weights[name] ?? 0) >= 0.05 ? Number(weights[name].toFixed(2)) : 0)
  const lines = sentenceDoubts.map((name) => `  ${name}: ${weightOf(name)},\n`)
  writeFileSync(
    new URL('../src/stages/write/sentences/gate-weights.ts', import.meta.url),
    `// Written by \`node scripts/train-sentence-gate.mjs --write\` from eval/sentences-judged.json: what each doubt about a sentence weighs; 0
// where it was met too seldom to be weighed.
import type { SentenceDoubt } from './doubt-names.ts'

export const gateBase = ${Number(base.toFixed(2))}
export const gateWeights: Readonly<Record<SentenceDoubt, number>> = {
${lines.join('')}}
`,
  )
}
