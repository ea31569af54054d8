// Trains the judge of support over the signs of src/stages/verify/sign-names.ts: one weight a word that a claim's place in the source lacks,
// trees and one weight a sign that decide, and the same again that orders (claim-order.mjs).
//   node scripts/train-grounding.mjs           prints held-out figures (five folds, a source text is never in two, drawn three times),
//                                              then writes the weights
//   node scripts/train-grounding.mjs --drawings N    the same with N drawings: three differ by more than most changes are worth
//   node scripts/train-grounding.mjs --write   writes the weights and prints no figures
//   node scripts/train-grounding.mjs --apart   prints figures of judges that never saw the set they are measured on, and writes nothing
//   node scripts/train-grounding.mjs --apart --seed N    the same with rows and signs of its trees drawn otherwise: what of a figure is chance
//   node scripts/train-grounding.mjs --check   trains again and compares with the stored weights, byte for byte; exit 1 if they differ
// The only material is ../shared/bench/data/grounding.jsonl.gz, the development half, and its carried claims made false (false-claims.mjs). No chance is involved: same data, same bytes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readSources, readWords, roughSentences } from '../src/stages/verify/read-words.ts'
import { hasStrangeFigure, signNames } from '../src/stages/verify/sign-names.ts'
import { readSigns } from '../src/stages/verify/support-signs.ts'
import { oddsOf } from '../src/stages/verify/word-odds.ts'
import { marginOf, trainTrees } from './boosted-trees.mjs'
import { lineOf, orderOf, trainOrder } from './claim-order.mjs'
import { falseClaims } from './false-claims.mjs'
import { trainStraight } from './straight-line.mjs'
import { trainWords } from './word-odds.mjs'

const dataFile = fileURLToPath(new URL('../../shared/bench/data/grounding.jsonl.gz', import.meta.url))
const weightsFile = fileURLToPath(new URL('../src/stages/verify/support-weights.json', import.meta.url))
const folds = 5
const isApart = process.argv.includes('--apart')
const seedAt = process.argv.indexOf('--seed')
/** Of the drawing of rows and signs for each tree; only for measures, never for the weights that are written. */
const drawn = isApart && seedAt > 0 ? { seed: Number(process.argv[seedAt + 1]) } : {}
const classWeightMax = 4
const trees = 360
const drawingsAt = process.argv.indexOf('--drawings')
const drawings = drawingsAt > 0 ? Number(process.argv[drawingsAt + 1]) : 3
/** What the straight part of the margin counts beside the trees: .6 and 1 order claims no better and put their cut at a worse place. */
const leanShare = 0.3
/** Of a carried claim so many made false by us. */
const madeMax = 4

/** More of these can only speak for a claim, more of those only against it: what is not so in the data is its noise. */
const speaksFor =
  /^(?:coverage|bestCoverage|windowCoverage|tripleWindow|overlapScore|pairs|triples|longestRun|runDensity|together|adjacent|alignment|leastShared|context|wordOdds)/
const speaksAgainst =
  /^(?:missing(?!Alike|Share)|repeated|unnamed|verb|wider|replaced(?!Alike)|swapped|stray|loose|apart|turned|added|leftOut|denial|firm|direction|other|rival|displaced|outOf)/
const directions = signNames.map((name) => (speaksFor.test(name) ? 1 : speaksAgainst.test(name) ? -1 : 0))

/** Plain words of all claims: what may be put into another one. */
const strangersIn = (records) => [
  ...new Set(
    records.flatMap(({ claim }) => readWords(claim).flatMap(({ kind, text }) => (kind === 'plain' && text.length >= 5 ? [text] : []))),
  ),
]

/** The signs of a carried claim made false, of other kinds from claim to claim. */
function madeOf(claim, reading, strangers, number) {
  const made = falseClaims(claim, reading, strangers, number + 1)
  const first = number % Math.max(1, made.length)
  return [...made.slice(first), ...made.slice(0, first)].slice(0, madeMax).map((each) => {
    const { signs } = readSigns(each.claim, reading)
    return { x: signNames.map((it) => signs[it]) }
  })
}

function readRows() {
  const records = gunzipSync(readFileSync(dataFile)).toString('utf8').trim().split('\n').map(JSON.parse)
  const groups = new Map()
  const cases = new Map()
  const strangers = strangersIn(records)
  const rows = records
    .filter(({ set }) => set !== 'wice-tokens')
    .map((record, number) => {
      const sources = record.evidence ?? [record.source]
      const key = sources.join('\n')
      const reading = readSources(sources)
      if (!groups.has(key)) {
        groups.set(key, groups.size)
        for (const { key: word, kind } of reading.order) cases.set(word, (cases.get(word) ?? 0) + (kind === 'name' ? 1 : -1))
      }
      const { signs, lacking } = readSigns(record.claim, reading)
      const sentences = roughSentences(record.claim).filter((text) => readWords(text).length > 0)
      return {
        record,
        set: record.set,
        group: groups.get(key),
        supported: record.supported ? 1 : 0,
        x: signNames.map((it) => signs[it]),
        made: record.supported ? madeOf(record.claim, reading, strangers, number) : [],
        isStrange: hasStrangeFigure(signs),
        sentences: sentences.map((text, at) => ({ text, lacking: lacking[at] })),
      }
    })
  // Written large more often than small in the middle of the sources' sentences.
  return { rows, isName: (word) => (cases.get(word) ?? 0) > 0 }
}

/** Who is not named yet tells twins apart, and of single claims what kind of text they are: it counts in the order alone. */
const orderSign = signNames.indexOf('unnamed')
const wordSigns = ['wordOdds', 'wordOddsMin'].map((name) => [name, signNames.indexOf(name)])

/** The row with the signs of its words by these weights, and without the sign of the order. */
function withWords(row, weights) {
  const odds = oddsOf(
    row.sentences.map(({ lacking }) => lacking),
    weights,
  )
  const x = [...row.x]
  for (const [name, at] of wordSigns) x[at] = odds[name]
  x[orderSign] = 0
  return { ...row, x }
}

const wordFolds = 5
const wordFoldOf = (group) => (Math.imul(group + 77, 2246822519) >>> 0) % wordFolds

/** Rows to learn from: the weights of a row's words are learned without its source, as it will be with sources to come. */
const withOthersWords = (rows) =>
  Array.from({ length: wordFolds }, (_, fold) => {
    const weights = trainWords(
      rows.filter(({ group }) => wordFoldOf(group) !== fold),
      isName,
    )
    return rows.filter(({ group }) => wordFoldOf(group) === fold).map((row) => withWords(row, weights))
  }).flat()

/** Each set weighs the same, and in it either answer: the measure is balanced accuracy, averaged over sets. */
function weigh(rows) {
  const counts = new Map()
  for (const { set, supported } of rows) counts.set(`${set} ${supported}`, (counts.get(`${set} ${supported}`) ?? 0) + 1)
  const share = rows.length / counts.size
  return rows.map((row) => ({ ...row, weight: Math.min(classWeightMax, share / counts.get(`${row.set} ${row.supported}`)) }))
}

/** What speaks a little, and everywhere, the trees do not ask for. */
const trainLean = (rows) => trainStraight(rows, signNames.length, leanShare)

/** What our verbs have beside them costs near-copies what it wins elsewhere: half of the trees do not see it, nor does the order of twins. */
const blind = directions.map((each, sign) => (/^(?:verb|wider)/.test(signNames[sign]) ? undefined : each))

/** Two sets of trees that count one half each. */
const grow = (rows) =>
  [directions, blind].flatMap((seen) =>
    trainTrees(rows, seen, { trees, ...drawn }).map((tree) => [
      ...tree.slice(0, 14),
      ...tree.slice(14).map((leaf) => Number((leaf / 2).toFixed(5))),
    ]),
  )

/** A judge of these rows: what `checkSentence` would hold for a claim's margin and height. */
function trainJudge(plain) {
  const [rows, words] = [withOthersWords(plain), trainWords(plain, isName)]
  // Edited twins are ordered no better by the odds of words: the order is learned without.
  const [grown, lean, order] = [grow(rows), trainLean(rows), trainOrder(plain, blind)]
  return (each) => {
    const row = withWords(each, words)
    return { ...row, margin: marginOf(grown, row.x) + lineOf(lean, row.x) + lean.at(-1), order: orderOf(order, each.x) }
  }
}

/** What `checkSentence` would say. */
const isRefused = ({ margin, isStrange }) => margin < 0 || isStrange
const shareOf = (rows, test) => (rows.length === 0 ? Number.NaN : rows.filter(test).length / rows.length)
function report(rows) {
  const balanced = []
  for (const [set, of] of [...Map.groupBy(rows, ({ set }) => set)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [carried, not] = [of.filter((it) => it.supported), of.filter((it) => !it.supported)]
    const caught = shareOf(not, isRefused)
    const alarms = shareOf(carried, isRefused)
    balanced.push((caught + 1 - alarms) / 2)
    console.log(
      `held out  ${set.padEnd(22)} balanced accuracy ${balanced.at(-1).toFixed(3)}  caught ${caught.toFixed(2)}  false alarms ${alarms.toFixed(2)}`,
    )
  }
  const edited = rows.filter(({ record: it }) => !it.supported && it.numeric_edit && it.edit_size !== undefined && it.edit_size <= 8)
  const digits = rows.filter(({ record: it }) => it.supported && /\d/.test(it.claim))
  const told = (what, test) =>
    console.log(
      `held out  ${what} ${shareOf(edited, test).toFixed(3)} (n=${edited.length}), carried claims with digits refused ${shareOf(digits, test).toFixed(3)} (n=${digits.length})`,
    )
  told('small edits of a figure caught', isRefused)
  told('by the figure itself', ({ isStrange }) => isStrange)
  for (const set of ['bump1', 'bump2']) {
    const twins = [
      ...Map.groupBy(
        rows.filter((it) => it.set === set),
        ({ record }) => record.pair,
      ).values(),
    ].filter((it) => it.length === 2)
    const ordered = shareOf(twins, (both) => both.find((it) => it.supported).order > both.find((it) => !it.supported).order)
    console.log(`held out  ${set} pairs ordered ${ordered.toFixed(3)} (n=${twins.length})`)
  }
  console.log(`held out  macro balanced accuracy ${(balanced.reduce((a, b) => a + b) / balanced.length).toFixed(4)}`)
}

if (!existsSync(dataFile)) {
  console.log('skipped: no ../shared/bench here')
  process.exit(0)
}
const { rows: read, isName } = readRows()
const rows = weigh(read)
/** `--apart`: each set by a judge that never saw it, which is nearest to texts of another kind. */
if (isApart) {
  const family = (set) => set.replace(/\d+$/, '')
  const families = [...new Set(rows.map(({ set }) => family(set)))]
  report(
    families.flatMap((one) => {
      const others = weigh(rows.filter(({ set }) => family(set) !== one))
      return rows.filter(({ set }) => family(set) === one).map(trainJudge(others))
    }),
  )
  process.exit(0)
}
if (!['--check', '--write'].some((each) => process.argv.includes(each))) {
  for (let drawing = 0; drawing < drawings; drawing++) {
    const foldOf = (group) => (Math.imul(group + 1 + drawing * 7919, 2654435761) >>> 0) % folds
    console.log(`drawing ${drawing + 1} of ${drawings}`)
    report(
      Array.from({ length: folds }, (_, fold) => {
        const others = weigh(rows.filter(({ group }) => foldOf(group) !== fold))
        return rows.filter(({ group }) => foldOf(group) === fold).map(trainJudge(others))
      }).flat(),
    )
  }
}
const [learned, words] = [withOthersWords(rows), trainWords(rows, isName)]
const order = trainOrder(rows, blind)
const heights = rows.map(({ x }) => orderOf(order, x)).sort((a, b) => a - b)
const middle = Number(heights[heights.length >> 1].toFixed(5))
const printed = (trees) => trees.map((tree) => `    "${tree.join(' ')}"`).join(',\n')
const grown = grow(learned)
const told = [...words].map((each) => each.join(':')).join(' ')
const text = `{\n  "signs": "${signNames.join(' ')}",\n  "words": "${told}",\n  "lean": "${trainLean(learned).join(' ')}",\n  "order": "${order.line.join(' ')}",\n  "orderMiddle": ${middle},\n  "orderTrees": [\n${printed(order.trees)}\n  ],\n  "trees": [\n${printed(grown)}\n  ]\n}\n`
if (process.argv.includes('--check')) {
  const same = readFileSync(weightsFile, 'utf8') === text
  console.log(same ? '1 passed, 0 failed' : '0 passed, 1 failed')
  process.exit(same ? 0 : 1)
}
writeFileSync(weightsFile, text)
console.log(`${grown.length} trees, ${text.length} bytes in src/stages/verify/support-weights.json`)
