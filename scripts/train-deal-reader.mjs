// Teaches the third reading of a sentence (src/stages/record/deals/learnt-reading.json) on the marked sets, and chooses what its voice and the
// gate's doubts weigh beside it. Each set is judged by what was learnt without it. Sets that measure are never read.
// Usage: node scripts/train-deal-reader.mjs [--without SET] [--write] [--rows]
import { readFileSync, writeFileSync } from 'node:fs'
import { frameSentences } from '../src/app/evals/fact-frames.ts'
import { markedSentences } from '../src/app/evals/facts.ts'
import { factOf, readFirstRuns } from '../src/app/evals/first-runs.ts'
import { factLine } from '../src/app/evals/marked-sentence.ts'
import { figuresIn } from '../src/stages/record/deals/deal-figures.ts'
import { makeLearntReader } from '../src/stages/record/deals/learnt-reading.ts'
import { figuresOfOneDeal } from '../src/stages/record/deals/second-reading.ts'
import { voteWith } from '../src/stages/record/deals/vote.ts'
import { doubtsOf } from '../src/stages/record/facts/fact-doubts.ts'
import { chooseGate } from './choose-deal-gate.mjs'
import { lessonsOf, registry, teach } from './deal-lessons.mjs'

const argument = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
/** What measures is never learnt from. */
const measuring = new Set([
  'eighteenth',
  'nineteenth',
  'twentyfirst',
  'twentysecond',
  'twentythird',
  'twentyfourth',
  'twentyfifth',
  'twentysixth',
  ...(argument('--without')?.split(',') ?? []),
])
const folds = 8

/** What both older readings made of a sentence when they had not been mended on its set. */
function firstVoices() {
  const found = new Map()
  const runs = readFirstRuns(readFileSync(new URL('../test/fixtures/facts/first-runs.txt', import.meta.url), 'utf8'), registry)
  for (const { set, text, line, reading } of runs) {
    const key = `${set} ${text}`
    const voices = found.get(key) ?? { grammar: [], second: [] }
    voices[reading === 'second' ? 'second' : 'grammar'].push({ line, ...factOf(line) })
    found.set(key, voices)
  }
  return { found, sets: new Set(runs.map((run) => run.set)) }
}

const voiceOf = (row) => (row === undefined ? undefined : { type: row.type, status: row.status, parties: row.subject })
const figuresOf = (row) =>
  row.line
    .replace(/^[+-]2? /, '')
    .split('|')[2]
    .trim()
const written = ({ quantity, money }) =>
  quantity === undefined
    ? `${money.lo === money.hi ? money.lo : `${money.lo}-${money.hi}`} ${money.currency}`
    : `${quantity.lo === quantity.hi ? quantity.lo : `${quantity.lo}-${quantity.hi}`} ${quantity.unit} ${quantity.qualifier}`

/** The row that all three readings give a sentence together, and whether the marks have it. */
function votedRow(lesson, reader, { grammar = [], second = [] } = {}) {
  const { text, language, names } = lesson
  if (grammar.length > 1) return []
  const vote = voteWith(reader({ text, language, names }), text, voiceOf(grammar[0]), voiceOf(second[0]))
  const own = grammar[0] ?? second[0]
  const figures = own === undefined ? figuresOfOneDeal(text, figuresIn(text, language)).map(written).join(',') : figuresOf(own)
  if (figures === '' && own === undefined) return []
  const line = [vote.type, vote.status, figures, vote.parties.map(({ entity, role }) => `${entity}:${role}`).join(',')]
  const fact = factOf(line.join(' | '))
  const silent = grammar.length > 0 ? (second.length > 0 ? 'none' : 'second') : second.length > 0 ? 'grammar' : 'both'
  const row = { fact, text, language, names, beside: [fact], other: [], vote: { ...vote.chances, silent } }
  return [{ ...row, set: lesson.set, doubts: doubtsOf(row), isRight: lesson.expected.includes(factLine(line)), mustNot: lesson.mustNot }]
}

const lessons = markedSentences()
  .filter((each) => !measuring.has(each.set))
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
    rows.push(...votedRow(lesson, reader, found.get(`${lesson.set} ${lesson.text}`)))
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
