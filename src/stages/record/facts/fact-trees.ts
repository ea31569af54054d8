// Boosted trees over the signs of a row that was voted on. Their weights are written by scripts/train-fact-trees.mjs.
import { marginByTrees, readTrees } from '../../../domain/trees.ts'
import weights from './fact-trees.json' with { type: 'json' }
import { rowSignNames } from './row-signs.ts'

const taught = readTrees(weights)

/** The signs the trees were taught with, in their order. */
export const taughtSigns = taught.signs
// Asked where the trees are asked and not where this is loaded: what teaches them new signs loads it too.
const areOfTheseSigns = taughtSigns.join(' ') === rowSignNames.join(' ')

/**
 * Log-odds that a row is right, by its signs in the order of `rowSignNames`.
 * @throws where the trees were taught with other signs
 */
export function oddsByTrees(signs: readonly number[]): number {
  if (!areOfTheseSigns) throw new Error('fact-trees.json was written for other signs: run scripts/train-fact-trees.mjs')
  return marginByTrees(taught, signs)
}
