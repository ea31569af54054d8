// Boosted trees as a script has taught them: each asks three questions of an answer's signs, and the leaves add up to its log-odds.

/** As a script writes them: the names of the signs, and of each tree seven questions, `sign cut` each, then eight leaves. */
export interface TaughtTrees {
  readonly signs: string
  readonly trees: readonly string[]
}

/** The same, ready to be asked. */
export interface Trees {
  /** The signs they were taught with, in their order. */
  readonly signs: readonly string[]
  /** All trees one behind the other, `treeSize` numbers each. */
  readonly numbers: Float64Array
}

/** Seven questions and eight leaves; the no of node n is node 2n+1, its yes 2n+2. */
export const treeSize = 22
/** The number of the first node that is a leaf; its value is at `treeSize - 8`. */
export const firstLeaf = 7

export function readTrees({ signs, trees }: TaughtTrees): Trees {
  return { signs: signs.split(' '), numbers: Float64Array.from(trees.flatMap((tree) => tree.split(' ').map(Number))) }
}

/** Log-odds by the values of the signs, in the order of `signs`. */
export function marginByTrees({ numbers }: Trees, values: ArrayLike<number>): number {
  let sum = 0
  for (let from = 0; from < numbers.length; from += treeSize) {
    let node = 0
    for (let level = 0; level < 3; level++) {
      const question = from + 2 * node
      node = 2 * node + ((values[numbers[question] ?? 0] ?? 0) >= (numbers[question + 1] ?? 0) ? 2 : 1)
    }
    sum += numbers[from + 2 * firstLeaf + node - firstLeaf] ?? 0
  }
  return sum
}
