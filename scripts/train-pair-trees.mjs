// Teaches the boosted trees of the pair model (src/stages/cluster/pair-trees.json) on pairs of labelled development streams, each with the
// signs it had when the later article came, and those of the last review that saw both.
//   node scripts/train-pair-trees.mjs            writes the trees, from all pairs
//   node scripts/train-pair-trees.mjs --held     what pairs are told by trees that never saw their stretch of time or their topic, and the
//                                                stories that the program makes of the labelled set with such trees; writes nothing
//   node scripts/train-pair-trees.mjs --held --stream    the same, and of the full stream
// Needs ../shared/bench. No text enters the trees.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { articleOf } from '../src/app/evals/clustering.ts'
import { nearMax, postingsOf } from '../src/domain/sketch.ts'
import { clashOf } from '../src/stages/cluster/clash.ts'
import { fitFactors, withFactors } from '../src/stages/cluster/factor-model.ts'
import { featuresOf, makeReady, windowDays } from '../src/stages/cluster/likeness.ts'
import { companyOf, signNames, signsOf } from '../src/stages/cluster/pair-signs.ts'
import { isFitDue, isReviewDue, openSince, reviewArticlesMax } from '../src/stages/cluster/review.ts'
import { sketchArticle, termsToCount, withRarity } from '../src/stages/cluster/sketch.ts'
import { marginOf, trainTrees } from './boosted-trees.mjs'
import { scoreHeld } from './held-clustering.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const data = join(root, '../shared/bench/data')
const treesFile = join(root, 'src/stages/cluster/pair-trees.json')
if (!existsSync(data)) {
  console.log('no ../shared/bench here')
  process.exit(0)
}
const dayMs = 86_400_000
const windowMs = windowDays * dayMs
/** A pair with less in common is never looked at. */
const likeMin = 0.06
const factorsMin = 0.35
const sharedMin = 2
const folds = 4
const daysOfFold = 60
const settings = { trees: 100, rate: 0.1, bins: 24, ridge: 10, rowsMin: 30, rowShare: 0.4, signShare: 0.4 }
/** What each set counts. Look-alikes of ECB+ have no dates, and the trees do not speak on undated pairs; they are there to be told apart by. */
const shares = { allsides: 0.7, stream: 0.7, ecbplus: 0.5 }
const weightOfSet = 20_000
/** Signs that may only speak one way. */
const against = new Set(['apart', 'gapDays', 'lackedLeast', 'lackedMost', 'titleLacked', 'strangers', 'nearer'])
const eitherWay = new Set(['undated', 'lengths'])
const directions = signNames.map((it) => (eitherWay.has(it) ? 0 : against.has(it) ? -1 : 1))

const streamWindow = ['2018-05-01', '2019-10-31']

const rows = ['allsides', 'ecbplus', 'stream'].flatMap((set) => pairsOf(set))
for (const [name, list] of Map.groupBy(rows, (it) => `${it.set} ${it.phase}`))
  for (const it of list) it.weight = (shares[name.split(' ')[0]] * weightOfSet) / list.length
if (process.argv.includes('--held')) held()
else {
  const text = textOf(trainTrees(rows, directions, settings))
  writeFileSync(treesFile, text)
  console.log(`${rows.length} pairs, ${settings.trees} trees, ${text.length} bytes in src/stages/cluster/pair-trees.json`)
}

/** As `pair-trees.json` holds them. */
function textOf(trees) {
  const lines = trees.map((tree) => `    "${tree.join(' ')}"`)
  return `{\n  "signs": "${signNames.join(' ')}",\n  "trees": [\n${lines.join(',\n')}\n  ]\n}\n`
}

function held() {
  const without = Array.from({ length: folds }, (_, fold) =>
    trainTrees(
      rows.filter((it) => !it.folds.includes(fold)),
      directions,
      settings,
    ),
  )
  const margins = new Map(rows.map((it) => [it, marginOf(without[it.folds[0]], it.x)]))
  for (const [name, list] of Map.groupBy(rows, (it) => `${it.set} ${it.phase}`)) console.log(name.padEnd(18), measure(list, margins))
  const treesOf = without.map(textOf)
  const foldOf = ({ date }) => foldOfTime(Date.parse(date))
  for (const set of process.argv.includes('--stream') ? ['allsides', 'stream'] : ['allsides']) {
    const scores = scoreHeld({ treesOf, records: recordsOf(set), foldOf, ...(set === 'stream' && { window: streamWindow }) })
    for (const mode of ['online', 'final'])
      console.log(
        set.padEnd(10),
        mode.padEnd(7),
        ['bcubed_f1', 'pair_f1'].map((it) => `${it} ${scores[`allsides.${mode}.${it}`].toFixed(4)}`).join(', '),
      )
  }
}

function measure(list, margins) {
  let [hit, said, wanted, loss] = [0, 0, 0, 0]
  for (const it of list) {
    const margin = margins.get(it)
    if (margin >= 0) said += 1
    if (margin >= 0 && it.supported === 1) hit += 1
    wanted += it.supported
    loss += Math.log(1 + Math.exp(it.supported === 1 ? -margin : margin))
  }
  return `pair F1 ${((2 * hit) / (said + wanted)).toFixed(4)}, log loss ${(loss / list.length).toFixed(4)} (n=${list.length})`
}

function foldOfTime(at) {
  return Math.floor(at / dayMs / daysOfFold) % folds
}

function read(set) {
  return gunzipSync(readFileSync(join(data, `${set}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((it) => it !== '')
    .map((it) => JSON.parse(it))
}

function recordsOf(set) {
  if (set !== 'stream') return read(set)
  const within = [...read('allsides'), ...read('allsides-distractors')].filter(
    (it) => it.date >= streamWindow[0] && it.date <= streamWindow[1],
  )
  return within.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** Labelled pairs of a set, as the stage meets them: it goes through the records in order, with reviews and fits when they are due. */
function pairsOf(set) {
  const records = recordsOf(set)
  const stream = { set, records, articles: records.map((it) => articleOf(it)), kept: [], ready: [], counts: new Map(), holders: new Map() }
  stream.at = stream.articles.map((it) => Date.parse(it.publishedAt))
  let progress = { placed: 0, reviewed: 0, reviewedTo: '', fitted: 0, width: 0 }
  let model = null
  const found = []
  /** A later review sees a pair with more of the archive, and takes the place of an earlier one. */
  const reviewed = new Map()
  let review = 0
  const look = (fits) => {
    const done = reviewPairs(stream, progress, fits)
    for (const { key, pair } of done.pairs) {
      reviewed.delete(key)
      if (pair !== undefined) reviewed.set(key, { review, pair })
    }
    review += 1
    model = done.model ?? model
    progress = done.progress
  }
  for (const [i, article] of stream.articles.entries()) {
    while (isReviewDue(progress, article.publishedAt)) look(isFitDue(progress))
    found.push(...placePairs(stream, i, progress, model))
    progress = { ...progress, placed: progress.placed + 1 }
  }
  while (progress.placed > progress.reviewed) look(true)
  console.log(`${set}: ${found.length} pairs as they arrive, ${reviewed.size} reviewed`)
  const newestFirst = [...reviewed.values()].sort((a, b) => b.review - a.review)
  return [...found, ...newestFirst.map((it) => it.pair)]
}

function readyOf({ articles }, i, sketch) {
  const { id, sourceId, publishedAt, dateSource, wordCount: words } = articles[i]
  return makeReady({ id, sourceId, publishedAt, isDated: dateSource !== 'first-seen', words, sketch })
}

function placePairs(stream, i, { placed }, model) {
  const { articles, records, counts, holders, at, ready } = stream
  const bare = sketchArticle(articles[i])
  for (const term of termsToCount(bare)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const sketch = withFactors(withRarity(bare, counts, placed + 1), model)
  const mine = readyOf(stream, i, sketch)
  const terms = new Set(postingsOf(sketch))
  const shared = new Map()
  for (const term of terms)
    for (const j of holders.get(term) ?? []) if (Math.abs(at[j] - at[i]) <= windowMs) shared.set(j, (shared.get(j) ?? 0) + 1)
  const near = [...shared].sort((a, b) => b[1] - a[1] || (articles[a[0]].id < articles[b[0]].id ? -1 : 1)).slice(0, nearMax)
  const company = companyOf(near.map(([j]) => featuresOf(mine, ready[j])))
  const nearby = new Set(near.map(([j]) => j))
  const found = []
  for (let j = 0; j < i; j++) {
    if (Math.abs(at[j] - at[i]) > windowMs || !records[i].story || !records[j].story) continue
    const same = records[i].story === records[j].story
    if (!same && !nearby.has(j)) continue
    found.push(...pairOf(stream, { i, j, a: mine, b: ready[j], companies: [company], phase: 'arrival' }))
  }
  stream.kept[i] = sketch
  ready[i] = mine
  for (const term of terms) holders.set(term, [...(holders.get(term) ?? []), i])
  return found
}

function pairOf({ set, records, at }, { i, j, a, b, companies, phase }) {
  const same = records[i].story === records[j].story
  if (clashOf(a.article, b.article) !== null) return []
  const features = featuresOf(a, b)
  if (!same && features.words + features.bridge < likeMin && (features.factors ?? 0) < factorsMin) return []
  const fold = (k) => (set === 'ecbplus' ? Number(records[k].topic) % folds : foldOfTime(at[k]))
  return [{ set, phase, folds: [fold(i), fold(j)], supported: same ? 1 : 0, x: signsOf(a, b, features, companies) }]
}

function reviewPairs(stream, progress, fits) {
  const { articles, kept, counts, at, records } = stream
  const since = openSince(progress)
  const byTime = [...kept.keys()]
    .filter((i) => fits || since === '' || articles[i].publishedAt >= since)
    .sort((a, b) => at[b] - at[a] || (articles[a].id < articles[b].id ? -1 : 1))
    .slice(0, reviewArticlesMax)
    .sort((a, b) => at[a] - at[b] || (articles[a].id < articles[b].id ? -1 : 1))
  const model = fits ? fitFactors(byTime.map((i) => kept[i])) : null
  const open = (model === null ? byTime.filter((i) => articles[i].publishedAt >= since) : byTime).map((i) => ({
    i,
    sketch: withFactors(withRarity(kept[i], counts, progress.placed), model),
  }))
  if (model !== null) {
    const factors = new Map(open.map(({ i, sketch }) => [i, sketch.factors]))
    for (const i of kept.keys()) {
      kept[i] = { ...kept[i], factors: factors.get(i) ?? new Float32Array(0) }
      stream.ready[i] = readyOf(stream, i, kept[i])
    }
  }
  const young = open.filter(({ i }) => articles[i].publishedAt >= since).sort((a, b) => (articles[a.i].id < articles[b.i].id ? -1 : 1))
  const ready = young.map(({ i, sketch }) => readyOf(stream, i, sketch))
  const near = nearOf(ready)
  const companies = []
  const companyAt = (k) => (companies[k] ??= companyOf([...near[k]].map((m) => featuresOf(ready[Math.min(k, m)], ready[Math.max(k, m)]))))
  const pairs = []
  for (let a = 0; a < young.length; a++)
    for (let b = a + 1; b < young.length; b++) {
      const [i, j] = [young[a].i, young[b].i]
      if (!records[i].story || !records[j].story || Math.abs(at[i] - at[j]) > windowMs) continue
      if (records[i].story !== records[j].story && !near[a].has(b)) continue
      const place = { i, j, a: ready[a], b: ready[b], companies: [companyAt(a), companyAt(b)], phase: 'review' }
      const [pair] = pairOf(stream, place)
      pairs.push({ key: `${Math.min(i, j)} ${Math.max(i, j)}`, pair })
    }
  const newest = byTime.length === 0 ? '' : articles[byTime.at(-1)].publishedAt
  const { placed } = progress
  const reviewedTo = progress.reviewedTo.localeCompare(newest) >= 0 ? progress.reviewedTo : newest
  const width = model?.width ?? progress.width
  return { model, pairs, progress: { placed, reviewed: placed, reviewedTo, fitted: fits ? placed : progress.fitted, width } }
}

/** As src/stages/cluster/review-stories.ts: those that share most of an article's rarest terms, both ways. */
function nearOf(ready) {
  const terms = ready.map((it) => new Set(postingsOf(it.article.sketch)))
  const holders = new Map()
  for (const [i, list] of terms.entries()) for (const term of list) holders.set(term, [...(holders.get(term) ?? []), i])
  const near = ready.map(() => new Set())
  for (const [i, it] of ready.entries()) {
    const shared = new Map()
    for (const term of terms[i]) for (const j of holders.get(term)) shared.set(j, (shared.get(j) ?? 0) + 1)
    shared.delete(i)
    const best = [...shared]
      .filter(([j, n]) => n >= sharedMin && Math.abs(ready[j].atDays - it.atDays) <= windowDays)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, nearMax)
    for (const [j] of best) {
      near[i].add(j)
      near[j].add(i)
    }
  }
  return near
}
