// Fits the weights of the pair model (src/stages/cluster/weights.ts) by logistic regression on labelled development streams.
//   node scripts/train-clustering.mjs            fit on all stories, show cross-validated figures, write weights.ts
//   node scripts/train-clustering.mjs --dry      the same, without writing
// Needs ../shared/bench. No text enters the weights: eight numbers a set.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { articleOf } from '../src/app/evals/clustering.ts'
import { fitFactors, withFactors } from '../src/stages/cluster/factor-model.ts'
import { featuresOf, makeReady, windowDays } from '../src/stages/cluster/likeness.ts'
import { sketchArticle, termsToCount, withRarity } from '../src/stages/cluster/sketch.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const data = join(root, '../shared/bench/data')
if (!existsSync(data)) {
  console.log('no ../shared/bench here')
  process.exit(0)
}
const columns = ['words', 'title', 'bridge', 'factors', 'apart', 'gapDays', 'undated']
/** A pair with less in common is never looked at by a review either. */
const wordsMin = 0.06

const pairs = [...pairsOf('allsides'), ...pairsOf('ecbplus')]
const perSet = Object.groupBy(pairs, (it) => it.set)
for (const list of Object.values(perSet)) for (const it of list) it.weight = 1 / list.length
for (const [name, use] of [
  ['factorWeights', columns],
  ['wordWeights', columns.filter((it) => it !== 'factors')],
]) {
  const scores = [0, 1].map((half) => {
    const weights = fit(
      pairs.filter((it) => it.half === half),
      use,
    )
    return measure(
      pairs.filter((it) => it.half === 1 - half),
      use,
      weights,
    )
  })
  const weights = fit(pairs, use)
  const text = `{ base: ${round(weights.at(-1))}, ${columns.map((it) => `${it}: ${use.includes(it) ? round(weights[use.indexOf(it)]) : 0}`).join(', ')} }`
  console.log(`${name} ${text}  pair F1 on the stories left out: ${scores.map((it) => it.toFixed(3)).join(', ')}`)
  if (!process.argv.includes('--dry')) write(name, text)
}

/** Labelled pairs within the window, with the features the engine would see. A pair belongs to a half if both its stories do. */
function pairsOf(set) {
  const records = gunzipSync(readFileSync(join(data, `${set}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((it) => it !== '')
    .map((it) => JSON.parse(it))
  const articles = records.map((record) => {
    const article = articleOf(record)
    const { id, title, sourceId, publishedAt } = article
    return {
      id,
      title,
      sourceId,
      publishedAt,
      isDated: record.date !== undefined,
      storyId: '',
      originId: '',
      sketch: sketchArticle({ ...article, minhash: [0] }),
    }
  })
  const frequency = new Map()
  for (const { sketch } of articles) for (const term of termsToCount(sketch)) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const weighed = articles.map((it) => ({ ...it, sketch: withRarity(it.sketch, frequency, articles.length) }))
  const model = fitFactors(weighed.map((it) => it.sketch))
  const ready = weighed.map((it) => makeReady({ ...it, sketch: withFactors(it.sketch, model) }))
  const found = []
  for (const [i, a] of ready.entries())
    for (const [j, b] of ready.slice(0, i).entries()) {
      if (Math.abs(a.atDays - b.atDays) > windowDays) continue
      const features = featuresOf(a, b)
      if (features.words < wordsMin && (features.factors ?? 0) < 0.35) continue
      const [one, other] = [records[i].story, records[j].story]
      const half = halfOf(one) === halfOf(other) ? halfOf(one) : -1
      found.push({
        set,
        half,
        features: {
          ...features,
          factors: features.factors ?? 0,
          undated: features.undated ? 1 : 0,
        },
        same: one === other,
      })
    }
  return found
}

function halfOf(story) {
  let hash = 0
  for (const letter of story) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0
  return Math.abs(hash) % 2
}

/** Logistic regression by Newton's method, with a little ridge; the same pairs give the same weights. */
function fit(list, use) {
  const size = use.length + 1
  const weights = new Float64Array(size)
  const total = list.reduce((sum, it) => sum + it.weight, 0)
  for (let step = 0; step < 25; step++) {
    const rows = Array.from({ length: size }, (_, k) => {
      const row = new Float64Array(size + 1)
      if (k < use.length) [row[k], row[size]] = [1e-3, 1e-3 * weights[k]]
      return row
    })
    for (const it of list) {
      const x = [...use.map((name) => it.features[name]), 1]
      const share = 1 / (1 + Math.exp(-oddsOf(it, use, weights)))
      const [error, bend] = [((share - (it.same ? 1 : 0)) * it.weight) / total, (share * (1 - share) * it.weight) / total]
      for (let k = 0; k < size; k++) {
        for (let j = 0; j < size; j++) rows[k][j] += bend * x[k] * x[j]
        rows[k][size] += error * x[k]
      }
    }
    const steps = solve(rows)
    for (const [k, by] of steps.entries()) weights[k] -= by
    if (Math.max(...steps.map(Math.abs)) < 1e-6) break
  }
  return weights
}

/** Gauss and Jordan, with the largest of a column first; the last column is the right side. */
function solve(rows) {
  const size = rows.length
  for (let k = 0; k < size; k++) {
    const largest = rows.slice(k).reduce((best, row, i) => (Math.abs(row[k]) > Math.abs(rows[best][k]) ? k + i : best), k)
    ;[rows[k], rows[largest]] = [rows[largest], rows[k]]
    for (const [i, row] of rows.entries()) {
      if (i === k) continue
      const times = row[k] / rows[k][k]
      for (let j = k; j <= size; j++) row[j] -= times * rows[k][j]
    }
  }
  return rows.map((row, k) => row[size] / row[k])
}

function oddsOf(it, use, weights) {
  let odds = weights[use.length]
  for (const [k, name] of use.entries()) odds += weights[k] * it.features[name]
  return odds
}

function measure(list, use, weights) {
  let [hit, said, wanted] = [0, 0, 0]
  for (const it of list) {
    const yes = oddsOf(it, use, weights) >= 0
    if (yes && it.same) hit += it.weight
    if (yes) said += it.weight
    if (it.same) wanted += it.weight
  }
  return (2 * hit) / (said + wanted)
}

function round(value) {
  return Math.round(value * 100) / 100
}

function write(name, text) {
  const file = join(root, 'src/stages/cluster/weights.ts')
  const now = readFileSync(file, 'utf8')
  writeFileSync(file, now.replace(new RegExp(`export const ${name} = \\{[^}]*\\}`), `export const ${name} = ${text}`))
}
