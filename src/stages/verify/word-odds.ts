// Words of ours that the place of our sentence in the source lacks: "only" and "not" are put into false sentences, "also" into true ones.
import type { Reading, Word } from './read-words.ts'
import type { Signs } from './sign-names.ts'

/**
 * The words of a sentence of ours that stand neither in the two source sentences that fit it best nor beside the best. Figures and names
 * have signs of their own; a name that opens a sentence has no weight, since scripts/train-grounding.mjs gives none to what sources write large.
 */
export function lackingWords(words: readonly Word[], best: number, second: number, { sentences }: Reading): readonly string[] {
  const near = [best, second, best - 1, best + 1].flatMap((at) => sentences[at]?.keys ?? [])
  const lacking = words.filter(({ kind, key }) => kind !== 'figure' && kind !== 'name' && !near.some((keys) => keys.has(key)))
  return [...new Set(lacking.map(({ key }) => key))]
}

/**
 * How the words that a claim's places lack speak for it, over all its sentences and in the worst one.
 *
 * @param lacking of each sentence its words, as stems
 * @param weights of a word: below 0 where such a word mostly stood in a false sentence, above where in a true one; grounding sets of others
 */
export function oddsOf(
  lacking: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
): Pick<Signs, 'wordOdds' | 'wordOddsMin'> {
  const sums = lacking.map((words) => words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0))
  return { wordOdds: sums.reduce((sum, each) => sum + each, 0), wordOddsMin: sums.length === 0 ? 0 : Math.min(...sums) }
}
