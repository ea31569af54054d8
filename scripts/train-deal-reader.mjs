// Teaches the third reading of a sentence (src/stages/record/deals/learnt-reading.json) on the marked sets, and chooses what its voice and the
// gate's doubts weigh beside it. Each set is judged by what was learnt without it. Sets that measure are never read.
// Usage: node scripts/train-deal-reader.mjs [--without SET] [--write] [--rows]
import { writeFileSync } from 'node:fs'
import { frameSentences } from '../src/app/evals/fact-frames.ts'
import { markedSentences } from '../src/app/evals/facts.ts'
import { makeLearntReader } from '../src/stages/record/deals/learnt-reading.ts'
import { chooseGate } from './choose-deal-gate.mjs'
import { lessonsOf, teach } from './deal-lessons.mjs'
import { firstVoices, measuring, votedRows } from './voted-rows.mjs'

const argument = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
/** What measures is never learnt from. */
const unread = new Set([...measuring, ...(argument('--without')?.split(',') ?? [])])
const folds = 8

const lessons = markedSentences()
  .filter((each) => !unread.has(each.set))
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
    rows.push(...votedRows(lesson, reader, found.get(`${lesson.set} ${lesson.text}`)))
}
const stating = lessons.filter((each) => run.has(each.set) && !each.mustNot).length
console.log(`${rows.length} rows of ${stating} sentences that state one deal`)
chooseGate(rows, stating)
if (process.argv.includes('--rows'))
  for (const row of rows.filter((each) => !each.isRight))
    console.log(
      `${row.vote.kind.toFixed(2)} ${row.vote.stage.toFixed(2)} ${row.vote.sides.toFixed(2)} ${row.set} ${row.fact.type} ${row.fact.status} ${row.fact.subject.map((each) => each.entity)} ${row.doubts.join(' ')} | ${row.text}`,
    )
if (process.argv.includes('--write')) {
  const file = new URL('../src/stages/record/deals/learnt-reading.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(teach([...lessons, ...frames]), undefined, 2)}\n`)
}
