// Boosted trees of three questions each, for two answers (Friedman, "Greedy function approximation", 2001), with signs that may only
// speak one way. Rows and signs are drawn for each tree by a fixed sequence: same rows, same trees.
const defaults = { trees: 250, rate: 0.05, bins: 32, ridge: 10, rowsMin: 20, rowShare: 0.7, signShare: 0.25, levels: 3, seed: 20261126 }

/** A repeatable sequence of numbers in [0, 1) (mulberry32). */
export function sequence(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Seven questions, then eight leaves: `[sign, cut]` of node n at 2n, its no at node 2n+1 and its yes at 2n+2; leaves from 14. */
export function leafOf(tree, x) {
  let node = 0
  for (let level = 0; level < 3; level++) node = 2 * node + (x[tree[2 * node]] >= tree[2 * node + 1] ? 2 : 1)
  return tree[14 + node - 7]
}
export const marginOf = (trees, x) => trees.reduce((sum, tree) => sum + leafOf(tree, x), 0)

function cutsOf(rows, signs, bins) {
  return Array.from({ length: signs }, (_, sign) => {
    const sorted = rows.map((row) => row.x[sign]).sort((a, b) => a - b)
    const distinct = [...new Set(sorted)]
    if (distinct.length <= bins) return distinct.slice(1).map((value, at) => (value + distinct[at]) / 2)
    const cuts = new Set()
    for (let bin = 1; bin < bins; bin++) cuts.add(sorted[Math.floor((bin * sorted.length) / bins)])
    return [...cuts].filter((cut) => cut > sorted[0])
  })
}

const clamp = (value, { low, high }) => Math.min(high, Math.max(low, value))

/** The question that parts these rows best without letting a sign speak against its direction; undefined where none helps. */
function bestQuestion(at, bounds, { binned, cuts, gradient, curvature, signs, directions, settings }) {
  const { ridge, rowsMin } = settings
  let [g, h] = [0, 0]
  for (const row of at) [g, h] = [g + gradient[row], h + curvature[row]]
  const worth = (a, b, value) => 2 * a * value - (b + ridge) * value * value
  const here = clamp(g / (h + ridge), bounds)
  let best = { gain: 1e-9, value: here }
  for (const sign of signs) {
    const list = cuts[sign]
    if (list.length === 0) continue
    const sums = new Float64Array(3 * (list.length + 1))
    for (const row of at) {
      const bin = 3 * binned[sign][row]
      sums[bin] += gradient[row]
      sums[bin + 1] += curvature[row]
      sums[bin + 2] += 1
    }
    let [a, b, n] = [0, 0, 0]
    for (let bin = 0; bin < list.length; bin++) {
      a += sums[3 * bin]
      b += sums[3 * bin + 1]
      n += sums[3 * bin + 2]
      if (n < rowsMin || at.length - n < rowsMin) continue
      const [no, yes] = [clamp(a / (b + ridge), bounds), clamp((g - a) / (h - b + ridge), bounds)]
      if ((yes - no) * directions[sign] < 0) continue
      const gain = worth(a, b, no) + worth(g - a, h - b, yes) - worth(g, h, here)
      if (gain > best.gain) best = { gain, value: here, sign, bin, cut: list[bin], no, yes }
    }
  }
  return best
}

const round = (value) => Number(value.toFixed(5))

function growTree(rows, learning) {
  const { settings, directions, binned } = learning
  const tree = new Array(22).fill(0)
  const grow = (node, at, bounds) => {
    const isLeaf = node >= 7
    const found = isLeaf ? undefined : bestQuestion(at, bounds, learning)
    if (isLeaf || found.sign === undefined) {
      let [g, h] = [0, 0]
      for (const row of at) [g, h] = [g + learning.gradient[row], h + learning.curvature[row]]
      const value = round(settings.rate * clamp(g / (h + settings.ridge), bounds))
      // A branch that ends early asks what everybody answers with no.
      for (let next = [node]; next.length > 0; next = next.flatMap((it) => (it < 7 ? [2 * it + 1, 2 * it + 2] : [])))
        for (const it of next) {
          if (it < 7) tree[2 * it + 1] = 1e9
          else tree[14 + it - 7] = value
        }
      return
    }
    const middle = (found.no + found.yes) / 2
    const direction = directions[found.sign]
    tree[2 * node] = found.sign
    tree[2 * node + 1] = round(found.cut)
    const [no, yes] =
      direction === 0
        ? [bounds, bounds]
        : direction > 0
          ? [
              { ...bounds, high: middle },
              { ...bounds, low: middle },
            ]
          : [
              { ...bounds, low: middle },
              { ...bounds, high: middle },
            ]
    grow(
      2 * node + 1,
      at.filter((row) => binned[found.sign][row] <= found.bin),
      no,
    )
    grow(
      2 * node + 2,
      at.filter((row) => binned[found.sign][row] > found.bin),
      yes,
    )
  }
  grow(0, rows, { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })
  return tree
}

/** Two answers, logistic loss. */
const slopeOfAnswers = (rows) => (sums, gradient, curvature) => {
  for (const [at, row] of rows.entries()) {
    const p = 1 / (1 + Math.exp(-sums[at]))
    gradient[at] = row.weight * (row.supported - p)
    curvature[at] = row.weight * p * (1 - p)
  }
}

/** Pairs of which the first must stand above the second, logistic loss: `pairs` are `[first, second, weight]`, by number, `heights` what stands already. */
export const slopeOfPairs = (pairs, heights) => (sums, gradient, curvature) => {
  gradient.fill(0)
  curvature.fill(0)
  for (const [one, other, weight] of pairs) {
    const p = 1 / (1 + Math.exp(sums[one] + heights[one] - sums[other] - heights[other]))
    gradient[one] += weight * p
    gradient[other] -= weight * p
    curvature[one] += weight * p * (1 - p)
    curvature[other] += weight * p * (1 - p)
  }
}

/**
 * @param rows `{ x, supported: 0 | 1, weight }`; `{ x }` where a slope is given
 * @param directions for each sign 1, -1 or 0: whether more of it may only speak for, only against, or both ways; undefined: no tree sees it
 * @param given settings other than the defaults, and `slope`, the loss, if it is another one
 */
export function trainTrees(rows, directions, given = {}) {
  const slope = given.slope ?? slopeOfAnswers(rows)
  const settings = { ...defaults, ...given }
  const cuts = cutsOf(rows, directions.length, settings.bins)
  const binned = cuts.map((list, sign) =>
    Uint8Array.from(rows, ({ x }) => {
      let bin = 0
      while (bin < list.length && x[sign] >= list[bin]) bin++
      return bin
    }),
  )
  const [sums, gradient, curvature] = [0, 0, 0].map(() => new Float64Array(rows.length))
  const next = sequence(settings.seed)
  const trees = []
  for (let n = 0; n < settings.trees; n++) {
    slope(sums, gradient, curvature)
    const drawn = rows.flatMap((_, at) => (next() < settings.rowShare ? [at] : []))
    const signs = directions.flatMap((each, sign) => (each !== undefined && next() < settings.signShare ? [sign] : []))
    const tree = growTree(drawn, { binned, cuts, gradient, curvature, signs, directions, settings })
    trees.push(tree)
    for (const [at, row] of rows.entries()) sums[at] += leafOf(tree, row.x)
  }
  return trees
}
