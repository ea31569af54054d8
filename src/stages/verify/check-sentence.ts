// Is one claim carried by source text? Signs are counted, and a small judge trained on the grounding sets weighs them.

import { readOnce } from '../../text/read-once.ts'
import { type Reading, readSources } from './read-words.ts'
import { hasStrangeFigure, signNames } from './sign-names.ts'
import { readSigns } from './support-signs.ts'
import weights from './support-weights.json' with { type: 'json' }
import { oddsOf } from './word-odds.ts'

/**
 * `margin` decides, and a figure that the source has not: below 0, or with such a figure, the claim is not carried. `score`, 0 to 1, orders claims and decides nothing: of two that differ in a
 * few words the better carried one stands higher. `flagged` are ranges of the claim that no source has.
 */
export interface SentenceCheck {
  readonly supported: boolean
  readonly margin: number
  readonly score: number
  readonly overlap: number
  readonly flagged: readonly (readonly [number, number])[]
}

const numbersOf = (line: string): readonly number[] => line.split(' ').map(Number)
const trees = weights.trees.map(numbersOf)
const orderTrees = weights.orderTrees.map(numbersOf)
const lean = numbersOf(weights.lean)
const order = numbersOf(weights.order)
const { orderMiddle } = weights
const words: ReadonlyMap<string, number> = new Map(
  weights.words.split(' ').map((each) => {
    const [word = '', weight = ''] = each.split(':')
    return [word, Number(weight)] as const
  }),
)

/** Signs are counted on a scale where the tenth of a kind says less than the first. */
const weighed = (by: readonly number[], values: readonly number[]): number =>
  values.reduce((sum, value, sign) => sum + (by[sign] ?? 0) * Math.sign(value) * Math.log1p(Math.abs(value)), 0)

/** Three questions to each tree, one leaf of eight; see scripts/boosted-trees.mjs, which grows them, for their layout. */
function leavesOf(trees: readonly (readonly number[])[], values: readonly number[]): number {
  let sum = 0
  for (const tree of trees) {
    let node = 0
    for (let level = 0; level < 3; level += 1) node = 2 * node + ((values[tree[2 * node] ?? 0] ?? 0) >= (tree[2 * node + 1] ?? 0) ? 2 : 1)
    sum += tree[7 + node] ?? 0
  }
  return sum
}

const between = '\u0000'
/** Sentences of one passage are checked one after the other. */
const readJoined = readOnce((joined): Reading => readSources(joined.split(between)))

/**
 * Checks a claim against the texts it should stand on.
 *
 * Gradient-boosted trees (Friedman, "Greedy function approximation", 2001) and a straight line over the signs of `support-signs.ts`. Held-out balanced
 * accuracy over fifteen public sets, no source text in two folds: 0.67 (word overlap alone 0.56).
 *
 * @param sources whole texts or passages, or what `readSources` made of them; only they count
 * @returns never throws
 */
export function checkSentence(claim: string, sources: readonly string[] | Reading): SentenceCheck {
  const reading = 'places' in sources ? sources : readJoined(sources.join(between))
  const { signs: counted, strange, lacking } = readSigns(claim, reading)
  const signs = { ...counted, ...oddsOf(lacking, words) }
  const values = signNames.map((name) => signs[name])
  const margin = weighed(lean, values) + (lean.at(-1) ?? 0) + leavesOf(trees, values)
  const score = 1 / (1 + Math.exp(orderMiddle - weighed(order, values) - leavesOf(orderTrees, values)))
  return { supported: margin >= 0 && !hasStrangeFigure(signs), margin, score, overlap: signs.overlapScore, flagged: strange }
}
