// Teaches the weighed reading of the ledger on our marked sentences and frames (test/fixtures/facts).
//   node scripts/train-reading.mjs               writes src/stages/record/reading-weights.json, from all sets
//   node scripts/train-reading.mjs --held A,B    what it reads of sets held out: kind, stage, parties, figures, all four; sentences without a deal read as none
import { readFileSync, writeFileSync } from 'node:fs'
import { markedSentences } from '../src/app/evals/facts.ts'
import { indexNames, partyOf } from '../src/stages/record/deal-names.ts'
import { likeliestDeal, weigh } from '../src/stages/record/weighed-reading.ts'
import { learnReading, put } from './reading-lessons.mjs'

const file = new URL('../src/stages/record/reading-weights.json', import.meta.url)
const registry = JSON.parse(readFileSync(new URL('../beat/entities.json', import.meta.url), 'utf8'))
const sentences = markedSentences()
const held = process.argv[process.argv.indexOf('--held') + 1]?.split(',') ?? []
if (!process.argv.includes('--held')) {
  const weights = learnReading(sentences, registry)
  const text = `${JSON.stringify(weights).replaceAll('],"', '],\n"')}\n`
  writeFileSync(file, text)
  console.log(
    `${Object.values(weights)
      .map((each) => Object.keys(each.weights).length)
      .join(' + ')} traits, ${text.length} bytes`,
  )
} else {
  const weights = learnReading(
    sentences.filter(({ set }) => !held.includes(set)),
    registry,
  )
  const index = indexNames(registry)
  const bare = (line) =>
    line
      .split(', ')
      .map((each) => each.split(' ').slice(0, 2).join(' '))
      .sort()
      .join(', ')
  const span = ({ lo, hi }) => (lo === hi ? `${lo}` : `${lo}-${hi}`)
  const figure = ({ quantity, money }) => (money ? `${span(money)} ${money.currency}` : `${span(quantity)} ${quantity.unit}`)
  for (const set of held) {
    const own = sentences.filter((each) => each.set === set && each.expected.length < 2).map((each) => put(each, index))
    const read = own.map(({ expected, parts }) => {
      const deal = likeliestDeal(weigh(parts, weights))
      const [type, status, figures = '', parties = ''] = expected[0]?.split(' | ') ?? []
      if (type === undefined) return { isNone: deal === undefined }
      const right = [
        deal?.type === type,
        deal?.status === status,
        deal !== undefined && deal.names.map(partyOf).sort().join(', ') === parties,
        deal !== undefined && deal.figures.map(figure).sort().join(', ') === bare(figures),
      ]
      return { right: [...right, right.every(Boolean)] }
    })
    const stated = read.filter((each) => each.right !== undefined)
    const none = read.filter((each) => each.right === undefined)
    const shares = [0, 1, 2, 3, 4].map((at) => (stated.filter((each) => each.right[at]).length / stated.length).toFixed(3))
    console.log(`${set}: ${stated.length} deals, ${shares.join(' ')}; none ${none.filter((each) => each.isNone).length} of ${none.length}`)
  }
}
