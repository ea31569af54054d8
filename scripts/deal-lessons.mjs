// What the third reading is taught: of each marked sentence of one deal or none, its kind, its stage and the part of each house.
import { readFileSync } from 'node:fs'
import { indexNames, namesIn } from '../src/stages/record/deals/deal-names.ts'
import { tokensOf } from '../src/stages/record/deals/deal-tokens.ts'
import { housesAt, signsOfHouse, signsOfSentence } from '../src/stages/record/deals/learnt-signs.ts'
import { ruleSigns } from '../src/stages/record/deals/rule-signs.ts'
import { inWriting, learnAnswers } from './learn-answers.mjs'

export const registry = JSON.parse(readFileSync(new URL('../beat/entities.json', import.meta.url), 'utf8'))
const index = indexNames(registry)

/** A sign that fewer sentences have is not learnt; houses have more signs, and the rarer ones tell little. */
const rowsMin = 3
const rowsMinOfHouses = 5

/** A marked sentence of one fact or none, as rows for each of the three questions. */
export function lessonsOf({ set, language, text, mustNot, expected, roles = [] }) {
  if (expected.length > 1 || (expected.length === 0 && !mustNot)) return []
  const names = namesIn(text, index, language, new Set())
  const tokens = tokensOf(text, language, names)
  const [type, status = ''] = (expected[0] ?? 'none').split(' | ')
  const sides = new Map(roles.map((line) => line.split(' | ')[1].split(/: (?=[a-z ]+$)/)).map(([name, role]) => [name, sideOf(type, role)]))
  const parties = new Set((expected[0]?.split(' | ')[3] ?? '').split(', '))
  const partOf = (name) => sides.get(name) ?? (parties.has(name) ? 'actor' : 'none')
  const signs = signsOfSentence(tokens, ruleSigns(text, names))
  const houses = housesAt(tokens).map((at) => ({ signs: signsOfHouse(tokens, at, type), answer: partOf(tokens[at].name) }))
  return [{ set, language, text, names, expected, mustNot, type, status, signs, houses: type === 'none' ? [] : houses }]
}

function sideOf(type, role) {
  if (role === 'former customer') return 'former'
  if (/^(?:supplier|lender|investor|analyst|partner)$/.test(role)) return 'host'
  if (role === 'operator') return type === 'capacity_live' || type === 'estimate' ? 'actor' : 'host'
  return role === 'tenant' && /^capacity_(?:build|live)$/.test(type) ? 'host' : 'actor'
}

/** What is learnt of them, as src/stages/record/deals/learnt-reading.json has it. */
export function teach(lessons) {
  const stating = lessons.filter((each) => each.type !== 'none')
  const kinds = learnAnswers(
    lessons.map(({ signs, type, weight }) => ({ signs, answer: type, weight })),
    rowsMin,
  )
  const stages = learnAnswers(
    stating.map(({ signs, type, status, weight }) => ({ signs: [...signs, `T:${type}`], answer: status, weight })),
    rowsMin,
  )
  const sides = learnAnswers(
    stating.flatMap(({ houses, weight }) => houses.map((each) => ({ ...each, weight }))),
    rowsMinOfHouses,
  )
  return { kinds: inWriting(kinds), stages: inWriting(stages), sides: inWriting(sides) }
}
