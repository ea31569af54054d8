// Trains the judge of support: boosted trees of depth two over the signs of src/stages/verify/sign-names.ts.
//   node scripts/train-grounding.mjs           prints held-out figures (five folds, a source text is never in two), then writes the weights
//   node scripts/train-grounding.mjs --check   trains again and compares with the stored weights, byte for byte; exit 1 if they differ
// The only material is ../shared/bench/data/grounding.jsonl.gz, the development half. No chance is involved: same data, same bytes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readSources } from '../src/stages/verify/read-words.ts'
import { signNames } from '../src/stages/verify/sign-names.ts'
import { readSigns } from '../src/stages/verify/support-signs.ts'

const dataFile = fileURLToPath(new URL('../../shared/bench/data/grounding.jsonl.gz', import.meta.url))
const weightsFile = fileURLToPath(new URL('../src/stages/verify/support-weights.json', import.meta.url))
const settings = { trees: 200, rate: 0.08, bins: 32, ridge: 6, weightMin: 8, classWeightMax: 4 }
const folds = 5

/** A sign at or above `cut` goes right; two levels, four leaves: [sign, cut, sign, cut, sign, cut, leaf, leaf, leaf, leaf]. */
const leafOf = (tree, x) => {
  const right = x[tree[0]] >= tree[1] ? 1 : 0
  const further = x[tree[2 + 2 * right]] >= tree[3 + 2 * right] ? 1 : 0
  return tree[6 + 2 * right + further]
}
const margin = (trees, x) => trees.reduce((sum, tree) => sum + leafOf(tree, x), 0)

function cutsOf(rows) {
  return signNames.map((_, sign) => {
    const sorted = rows.map((row) => row.x[sign]).sort((a, b) => a - b)
    const distinct = [...new Set(sorted)]
    if (distinct.length <= settings.bins) return distinct.slice(1).map((value, at) => (value + distinct[at]) / 2)
    const cuts = new Set()
    for (let bin = 1; bin < settings.bins; bin++) cuts.add(sorted[Math.floor((bin * sorted.length) / settings.bins)])
    return [...cuts].filter((cut) => cut > sorted[0])
  })
}

function bestSplit(at, binned, cuts, gradient, curvature) {
  let [g, h] = [0, 0]
  for (const row of at) [g, h] = [g + gradient[row], h + curvature[row]]
  const value = (a, b) => a / (b + settings.ridge)
  let best = { gain: 1e-9, sign: 0, bin: -1, cut: Number.MAX_SAFE_INTEGER, left: value(g, h), right: value(g, h) }
  for (const [sign, list] of cuts.entries()) {
    if (list.length === 0) continue
    const sums = new Float64Array(2 * (list.length + 1))
    const bins = binned[sign]
    for (const row of at) {
      sums[2 * bins[row]] += gradient[row]
      sums[2 * bins[row] + 1] += curvature[row]
    }
    let [a, b] = [0, 0]
    for (let bin = 0; bin < list.length; bin++) {
      a += sums[2 * bin]
      b += sums[2 * bin + 1]
      if (b < settings.weightMin || h - b < settings.weightMin) continue
      const gain = a * value(a, b) + (g - a) * value(g - a, h - b) - g * value(g, h)
      if (gain > best.gain) best = { gain, sign, bin, cut: list[bin], left: value(a, b), right: value(g - a, h - b) }
    }
  }
  return best
}

function train(rows) {
  const cuts = cutsOf(rows)
  const binned = cuts.map((list, sign) =>
    Uint8Array.from(rows, ({ x }) => {
      let bin = 0
      while (bin < list.length && x[sign] >= list[bin]) bin++
      return bin
    }),
  )
  const sums = new Float64Array(rows.length)
  const [gradient, curvature] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  const trees = []
  const round = (value) => Number(value.toFixed(5))
  for (let n = 0; n < settings.trees; n++) {
    for (const [at, row] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-sums[at]))
      gradient[at] = row.weight * (row.supported - p)
      curvature[at] = row.weight * p * (1 - p)
    }
    const all = rows.map((_, at) => at)
    const root = bestSplit(all, binned, cuts, gradient, curvature)
    const sides = [all.filter((at) => binned[root.sign][at] <= root.bin), all.filter((at) => binned[root.sign][at] > root.bin)]
    const [left, right] = sides.map((side) => bestSplit(side, binned, cuts, gradient, curvature))
    const leaves = [left.left, left.right, right.left, right.right].map((leaf) => round(settings.rate * leaf))
    const tree = [root.sign, round(root.cut), left.sign, round(left.cut), right.sign, round(right.cut), ...leaves]
    trees.push(tree)
    for (const [at, row] of rows.entries()) sums[at] += leafOf(tree, row.x)
  }
  return trees
}

function readRows() {
  const records = gunzipSync(readFileSync(dataFile)).toString('utf8').trim().split('\n').map(JSON.parse)
  const groups = new Map()
  return records
    .filter(({ set }) => set !== 'wice-tokens')
    .map((record) => {
      const sources = record.evidence ?? [record.source]
      const key = sources.join('\n')
      if (!groups.has(key)) groups.set(key, groups.size)
      const { signs } = readSigns(record.claim, readSources(sources))
      return { record, set: record.set, group: groups.get(key), supported: record.supported ? 1 : 0, x: signNames.map((it) => signs[it]) }
    })
}

/** Each set weighs the same, and in it either answer: the measure is balanced accuracy, averaged over sets. */
function weigh(rows) {
  const counts = new Map()
  for (const { set, supported } of rows) counts.set(`${set} ${supported}`, (counts.get(`${set} ${supported}`) ?? 0) + 1)
  const share = rows.length / counts.size
  return rows.map((row) => ({ ...row, weight: Math.min(settings.classWeightMax, share / counts.get(`${row.set} ${row.supported}`)) }))
}

const shareOf = (rows, test) => (rows.length === 0 ? Number.NaN : rows.filter(test).length / rows.length)
function report(rows) {
  const balanced = []
  for (const [set, of] of [...Map.groupBy(rows, ({ set }) => set)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const caught = shareOf(
      of.filter((it) => !it.supported),
      (it) => it.margin < 0,
    )
    const alarms = shareOf(
      of.filter((it) => it.supported),
      (it) => it.margin < 0,
    )
    balanced.push((caught + 1 - alarms) / 2)
    console.log(
      `held out  ${set.padEnd(22)} balanced accuracy ${balanced.at(-1).toFixed(3)}  caught ${caught.toFixed(2)}  false alarms ${alarms.toFixed(2)}`,
    )
  }
  console.log(`held out  macro balanced accuracy ${(balanced.reduce((a, b) => a + b) / balanced.length).toFixed(4)}`)
}

if (!existsSync(dataFile)) {
  console.log('skipped: no ../shared/bench here')
  process.exit(0)
}
const rows = weigh(readRows())
if (!process.argv.includes('--check')) {
  const foldOf = (group) => (Math.imul(group + 1, 2654435761) >>> 0) % folds
  const held = Array.from({ length: folds }, (_, fold) => {
    const trees = train(weigh(rows.filter(({ group }) => foldOf(group) !== fold)))
    return rows.filter(({ group }) => foldOf(group) === fold).map((row) => ({ ...row, margin: margin(trees, row.x) }))
  }).flat()
  report(held)
}
const overlaps = rows.map(({ x }) => x[signNames.indexOf('overlapScore')]).sort((a, b) => a - b)
const middle = Number(overlaps[overlaps.length >> 1].toFixed(5))
const lines = train(rows).map((tree) => `    [${tree.join(', ')}]`)
const text = `{\n  "signs": "${signNames.join(' ')}",\n  "overlapMiddle": ${middle},\n  "trees": [\n${lines.join(',\n')}\n  ]\n}\n`
if (process.argv.includes('--check')) {
  const same = readFileSync(weightsFile, 'utf8') === text
  console.log(same ? '1 passed, 0 failed' : '0 passed, 1 failed')
  process.exit(same ? 0 : 1)
}
writeFileSync(weightsFile, text)
console.log(`${lines.length} trees, ${text.length} bytes in src/stages/verify/support-weights.json`)
