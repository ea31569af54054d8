// Boosted trees beside the straight line of the pair model. Their weights are written by scripts/train-pair-trees.mjs.
import { firstLeaf, marginByTrees, readTrees, treeSize } from '../../domain/trees.ts'
import { signNames } from './pair-signs.ts'
import weights from './pair-trees.json' with { type: 'json' }

const taught = readTrees(weights)
const trees = taught.numbers

/** The signs the trees were taught with, in their order. */
export const taughtSigns = taught.signs
// Asked where the trees are asked and not where this is loaded: what teaches them new signs loads it too.
const areOfTheseSigns = taughtSigns.join(' ') === signNames.join(' ')

function assertTaught(): void {
  if (!areOfTheseSigns) throw new Error('pair-trees.json was written for other signs: run scripts/train-pair-trees.mjs')
}

/**
 * Log-odds of one event by the signs of a pair, in the order of `signNames`.
 * @throws where the trees were taught with other signs
 */
export function marginOf(signs: ArrayLike<number>): number {
  assertTaught()
  return marginByTrees(taught, signs)
}

/**
 * The most that `marginOf` can come to where some signs are not known.
 * @param signs NaN for each that is not known
 * @throws as `marginOf`
 */
export function marginAtMost(signs: ArrayLike<number>): number {
  assertTaught()
  let sum = 0
  for (let from = 0; from < trees.length; from += treeSize) sum += trees[highestBelow(signs, from, 0)] as number
  return sum
}

/** Where in `trees` the highest leaf below a node stands that the known signs leave open. */
function highestBelow(signs: ArrayLike<number>, from: number, node: number): number {
  if (node >= firstLeaf) return from + firstLeaf + node
  const sign = signs[trees[from + 2 * node] as number] as number
  const cut = trees[from + 2 * node + 1] as number
  if (sign >= cut) return highestBelow(signs, from, 2 * node + 2)
  const no = highestBelow(signs, from, 2 * node + 1)
  if (sign < cut) return no
  const yes = highestBelow(signs, from, 2 * node + 2)
  return (trees[yes] as number) > (trees[no] as number) ? yes : no
}
