// Teaches the trees that judge a row on which the readings have voted (src/stages/record/facts/fact-trees.json): what all three readings made
// of each marked set, the two by rule before anything was mended on it and the third learnt without it. What comes next to the vote is a
// lesson too, at a smaller weight, since a row is judged by how far it stands ahead of it. Sets that measure are never read.
//   node scripts/train-fact-trees.mjs            prints how rows fare at each bar, set by set held out
//   node scripts/train-fact-trees.mjs --write    writes the trees, from all sets
//   node scripts/train-fact-trees.mjs --check    teaches them again and compares with the stored trees, byte for byte; exit 1 if they differ
import { readFileSync, writeFileSync } from 'node:fs'
import { frameSentences } from '../src/app/evals/fact-frames.ts'
import { markedSentences } from '../src/app/evals/facts.ts'
import { makeLearntReader } from '../src/stages/record/deals/learnt-reading.ts'
import { oddsByDoubts } from '../src/stages/record/facts/fact-gate.ts'
import { rowSignNames, signsOfRow } from '../src/stages/record/facts/row-signs.ts'
import { marginOf, trainTrees } from './boosted-trees.mjs'
import { lessonsOf, teach } from './deal-lessons.mjs'
import { firstVoices, measuring, votedRows } from './voted-rows.mjs'

const folds = 8
const settings = { trees: 200, rate: 0.06, bins: 24, ridge: 5, rowsMin: 12, rowShare: 0.6, signShare: 0.3 }
/** The vote, and what it may be otherwise in one part. */
const ranks = [
  [0, 0, 0],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]
const weightOfRival = 0.4
/** A row of a sentence that states none is worse than one with a part wrong. */
const weightOfNone = 2
/** Signs that may only speak for a row; the others may speak either way. */
const speaksFor = new Set(
  'kind stage sides all none rival learntKind learntNone learntMargin learntStage leastIn leastOut leastRole grammarKind grammarStage grammarSides secondKind secondStage secondSides agreeing doubts sureParties'.split(
    ' ',
  ),
)
const directions = rowSignNames.map((name) => (speaksFor.has(name) ? 1 : 0))

const lessons = markedSentences()
  .filter((each) => !measuring.includes(each.set))
  .flatMap(lessonsOf)
const frames = frameSentences()
  .flatMap(lessonsOf)
  .map((each) => ({ ...each, weight: 0.3 }))
const sets = [...new Set(lessons.map((each) => each.set))]
const { found, sets: run } = firstVoices()
const rows = []
for (let fold = 0; fold < folds; fold++) {
  const own = new Set(sets.filter((_, at) => at % folds === fold))
  const reader = makeLearntReader(teach([...lessons.filter((each) => !own.has(each.set)), ...frames]))
  for (const lesson of lessons.filter((each) => own.has(each.set) && run.has(each.set)))
    for (const row of votedRows(lesson, reader, found.get(`${lesson.set} ${lesson.text}`), ranks)) {
      const isVote = row.vote.signs.runnerUp === 0
      const byDoubts = oddsByDoubts(row, row.doubts)
      const x = signsOfRow(row, row.vote.signs, byDoubts)
      const { set, isRight, mustNot } = row
      rows.push({
        set,
        isRight,
        mustNot,
        isVote,
        byDoubts,
        x,
        supported: isRight ? 1 : 0,
        weight: (isVote ? 1 : weightOfRival) * (mustNot ? weightOfNone : 1),
      })
    }
}

const file = new URL('../src/stages/record/facts/fact-trees.json', import.meta.url)
if (process.argv.includes('--write')) {
  const text = taughtByAll()
  writeFileSync(file, text)
  console.log(`${rows.length} rows, ${settings.trees} trees, ${text.length} bytes`)
} else if (process.argv.includes('--check')) {
  const isSame = readFileSync(file, 'utf8') === taughtByAll()
  console.log(isSame ? 'fact-trees.json is what the sets give' : 'fact-trees.json is not what the sets give: run with --write')
  process.exitCode = isSame ? 0 : 1
} else held()

/** The trees of all sets, as they are stored. No chance is involved: same sets, same bytes. */
function taughtByAll() {
  const trees = trainTrees(rows, directions, settings)
  return `{\n  "signs": "${rowSignNames.join(' ')}",\n  "trees": [\n${trees.map((tree) => `    "${tree.join(' ')}"`).join(',\n')}\n  ]\n}\n`
}

/** Each set judged by trees that never saw it, beside the line of doubts, which saw all. */
function held() {
  const odds = (chance) => Math.log(chance / (1 - chance))
  const judged = []
  for (let fold = 0; fold < folds; fold++) {
    const own = new Set(sets.filter((_, at) => at % folds === fold))
    const trees = trainTrees(
      rows.filter((row) => !own.has(row.set)),
      directions,
      settings,
    )
    for (const row of rows) if (row.isVote && own.has(row.set)) judged.push({ ...row, byTrees: marginOf(trees, row.x) })
  }
  const right = (some) => some.filter((row) => row.isRight).length
  const tell = (name, kept) =>
    console.log(
      `${name}: right ${(right(kept) / kept.length).toFixed(3)}, kept of the right ${(right(kept) / right(judged)).toFixed(3)}, of sentences that state none ${kept.filter((row) => row.mustNot).length}`,
    )
  console.log(`${judged.length} rows, right ${right(judged)}`)
  for (const bar of [0.7, 0.75, 0.8, 0.85])
    tell(
      `line at ${bar}`,
      judged.filter((row) => row.byDoubts >= odds(bar)),
    )
  for (const bar of [0.65, 0.7, 0.72, 0.75, 0.8, 0.85])
    tell(
      `trees at ${bar}`,
      judged.filter((row) => row.byTrees >= odds(bar)),
    )
}
