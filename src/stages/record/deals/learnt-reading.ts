// A third reading of a sentence, learnt from marked sentences: how likely each kind of deal is, each stage of it, each part of each house.
// Its weights are written by scripts/train-deal-reader.mjs, from sentences of ours alone.
import type { FactType, Status } from '../../../domain/fact.ts'
import { type Token, tokensOf } from './deal-tokens.ts'
import weights from './learnt-reading.json' with { type: 'json' }
import { housesAt, signsOfHouse, signsOfSentence } from './learnt-signs.ts'
import type { NameAt } from './name-at.ts'
import { ruleSigns } from './rule-signs.ts'

/** How likely each answer is; together 1. */
export type Chances<Answer extends string> = ReadonlyMap<Answer, number>
/** Who gets, builds or runs; who gives, lends or supplies; who gives up its place; who has no part. */
export type Side = 'actor' | 'host' | 'former' | 'none'

/** A question with a weight for each sign and answer, as the script writes it: "sign" to "answer weight answer weight …", weights in tenths. */
interface Taught {
  readonly answers: string
  readonly base: string
  readonly signs: Readonly<Record<string, string>>
}

type Scale<Answer extends string> = (signs: readonly string[]) => Chances<Answer>

function scaleOf<Answer extends string>({ answers, base, signs: told }: Taught): Scale<Answer> {
  const names = answers.split(' ') as readonly string[] as readonly Answer[]
  const bases = base.split(' ').map(Number)
  // Thousands of signs, of which a sentence has some dozens: each is read when it is met.
  const pairs = new Map<string, readonly number[]>()
  const pairsOf = (sign: string): readonly number[] => {
    const known = pairs.get(sign)
    if (known !== undefined) return known
    const own = Object.hasOwn(told, sign) ? (told[sign] as string).split(' ').map(Number) : []
    if (own.length > 0) pairs.set(sign, own)
    return own
  }
  return (signs) => {
    const sums = [...bases]
    for (const sign of signs) {
      const own = pairsOf(sign)
      for (let at = 0; at + 1 < own.length; at += 2) sums[own[at] as number] = (sums[own[at] as number] ?? 0) + (own[at + 1] as number)
    }
    return softened(names, sums, 10 * Math.sqrt(signs.length + 1))
  }
}

function softened<Answer extends string>(names: readonly Answer[], sums: readonly number[], by: number): Chances<Answer> {
  const most = Math.max(...sums)
  const odds = sums.map((sum) => Math.exp((sum - most) / by))
  const all = odds.reduce((a, b) => a + b, 0)
  return new Map(names.map((name, at) => [name, (odds[at] ?? 0) / all]))
}

/** The three questions, each with its weights. */
export interface Lessons {
  readonly kinds: Taught
  readonly stages: Taught
  readonly sides: Taught
}

/** What was learnt of a sentence; the later questions are asked once the kind of deal is known. */
export interface LearntReading {
  readonly kinds: Chances<FactType | 'none'>
  readonly stagesOf: (type: FactType) => Chances<Status>
  /** By the house's name. */
  readonly sidesOf: (type: FactType) => ReadonlyMap<string, Chances<Side>>
}

interface Sentence {
  readonly text: string
  readonly language: string
  readonly names: readonly NameAt[]
}

/** A reader by these lessons; others than the program's own are for whoever learns. */
export function makeLearntReader(lessons: Lessons): (sentence: Sentence) => LearntReading {
  const kinds = scaleOf<FactType | 'none'>(lessons.kinds)
  const stages = scaleOf<Status>(lessons.stages)
  const sides = scaleOf<Side>(lessons.sides)
  const sidesIn = (tokens: readonly Token[], type: FactType): ReadonlyMap<string, Chances<Side>> =>
    new Map(housesAt(tokens).map((at) => [tokens[at]?.name ?? '', sides(signsOfHouse(tokens, at, type))]))
  return ({ text, language, names }) => {
    const tokens = tokensOf(text, language, names)
    const signs = signsOfSentence(tokens, ruleSigns(text, names))
    return {
      kinds: kinds(signs),
      stagesOf: (type) => stages([...signs, `T:${type}`]),
      sidesOf: (type) => sidesIn(tokens, type),
    }
  }
}

export const readAsLearnt = makeLearntReader(weights)
