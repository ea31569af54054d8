// What all three readings of a marked sentence make of it together: the lessons of whoever judges rows. The two readings by rule speak as
// they did before anything was mended on the sentence's set; what the third has learnt, the caller says.
import { readFileSync } from 'node:fs'
import { factOf, readFirstRuns } from '../src/app/evals/first-runs.ts'
import { factLine } from '../src/app/evals/marked-sentence.ts'
import { figuresIn } from '../src/stages/record/deals/deal-figures.ts'
import { figuresOfOneDeal } from '../src/stages/record/deals/second-reading.ts'
import { votesWith } from '../src/stages/record/deals/vote.ts'
import { doubtsOf } from '../src/stages/record/facts/fact-doubts.ts'
import { registry } from './deal-lessons.mjs'

/** Sets that measure; nothing is ever learnt from them. */
export const measuring = [
  'eighteenth',
  'nineteenth',
  'twentyfirst',
  'twentysecond',
  'twentythird',
  'twentyfourth',
  'twentyfifth',
  'twentysixth',
  'twentyseventh',
  'twentyseventh_odd',
  'twentyeighth',
  'twentyninth',
  'thirtieth',
  'thirtyfirst',
  'thirtysecond',
]

/** What both older readings made of a sentence when they had not been mended on its set. */
export function firstVoices() {
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

/** The rows that the readings give a sentence together, one for each of the ranks (`votesWith`), and whether the marks have it. */
export function votedRows(lesson, reader, { grammar = [], second = [] } = {}, ranks = [[0, 0, 0]]) {
  const { text, language, names } = lesson
  if (grammar.length > 1) return []
  const own = grammar[0] ?? second[0]
  const figures = own === undefined ? figuresOfOneDeal(text, figuresIn(text, language)).map(written).join(',') : figuresOf(own)
  if (figures === '' && own === undefined) return []
  const silent = grammar.length > 0 ? (second.length > 0 ? 'none' : 'second') : second.length > 0 ? 'grammar' : 'both'
  return votesWith(reader({ text, language, names }), text, voiceOf(grammar[0]), voiceOf(second[0]), { ranks }).map((vote) => {
    const line = [vote.type, vote.status, figures, vote.parties.map(({ entity, role }) => `${entity}:${role}`).join(',')]
    const fact = factOf(line.join(' | '))
    const row = { fact, text, language, names, beside: [fact], other: [], vote: { ...vote.chances, silent, signs: vote.signs } }
    return { ...row, set: lesson.set, doubts: doubtsOf(row), isRight: lesson.expected.includes(factLine(line)), mustNot: lesson.mustNot }
  })
}
