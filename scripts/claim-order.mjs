// Learns to order claims on one source: of two that differ in a few words the carried one stands higher. One weight a sign, and trees beside it.
import { marginOf, sequence, slopeOfPairs, trainTrees } from './boosted-trees.mjs'

/** All claims made false by us count so much in the order beside the edited twins of the sets. */
const madeShare = 1.5
/** Where no twins are at hand to be counted beside. */
const madeAlone = 300
const treesOfOrder = { trees: 150, rate: 0.1 }

/** Signs are counted on a scale where the tenth of a kind says less than the first. */
export const scaled = (value) => Math.sign(value) * Math.log1p(Math.abs(value))

/** Pairs of claims on one source, the first carried and the second not: edited twins, such as we made, and others beside them at a small weight. */
function pairsOf(rows) {
  const twins = [
    ...Map.groupBy(
      rows.filter(({ record }) => record.pair !== undefined),
      ({ record }) => `${record.set} ${record.pair}`,
    ).values(),
  ]
    .map((both) => [both.find((it) => it.supported === 1), both.find((it) => it.supported === 0)])
    .filter(([one, other]) => one !== undefined && other !== undefined)
  const next = sequence(7)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const others = [
    ...Map.groupBy(
      rows.filter(({ record }) => record.edit_types !== undefined),
      ({ group }) => group,
    ).values(),
  ].flatMap((of) => {
    const [carried, not] = [of.filter((it) => it.supported === 1), of.filter((it) => it.supported === 0)]
    return carried.length === 0 || not.length === 0
      ? []
      : Array.from({ length: Math.min(40, carried.length * not.length) }, () => [pick(carried), pick(not)])
  })
  const share = others.length === 0 ? 0 : (0.15 * twins.length) / others.length
  const made = rows.flatMap((row) => row.made.map((each) => [row, each]))
  const madeWeight = made.length === 0 ? 0 : (madeShare * (twins.length || madeAlone)) / made.length
  return [
    ...twins.map((pair) => ({ pair, weight: 1 })),
    ...made.map((pair) => ({ pair, weight: madeWeight })),
    ...others.map((pair) => ({ pair, weight: share })),
  ]
}

/** One weight a sign, and trees over what is left, so that a carried claim outweighs one beside it that is not. */
export function trainOrder(rows, directions) {
  const pairs = pairsOf(rows)
  const line = trainLine(rows, pairs, directions)
  const placeOf = new Map([...new Set(pairs.flatMap(({ pair }) => pair))].map((row, at) => [row, at]))
  const heights = [...placeOf.keys()].map(({ x }) => lineOf(line, x))
  const slope = slopeOfPairs(
    pairs.map(({ pair: [one, other], weight }) => [placeOf.get(one), placeOf.get(other), weight]),
    heights,
  )
  return { line, trees: trainTrees([...placeOf.keys()], directions, { ...treesOfOrder, slope }) }
}

/** The weights of the order: logistic loss over pairs, signs held to their direction. */
function trainLine(rows, pairs, directions) {
  const spread = directions.map((_, sign) => {
    const values = rows.map(({ x }) => scaled(x[sign]))
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    return Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length) || 1
  })
  const differences = pairs.map(({ pair: [one, other], weight }) => ({
    weight,
    by: Float64Array.from(spread, (each, sign) => (scaled(one.x[sign]) - scaled(other.x[sign])) / each),
  }))
  const total = differences.reduce((sum, { weight }) => sum + weight, 0)
  let order = new Float64Array(directions.length)
  for (let step = 0; step < 600; step++) {
    const slope = Float64Array.from(order, (each) => -10 * each)
    for (const { by, weight } of differences) {
      let sum = 0
      for (let sign = 0; sign < by.length; sign++) sum += by[sign] * order[sign]
      const pull = weight / (1 + Math.exp(sum))
      for (let sign = 0; sign < by.length; sign++) slope[sign] += pull * by[sign]
    }
    order = order.map((each, sign) => {
      const moved = each + (0.5 / total) * slope[sign]
      return directions[sign] === undefined || directions[sign] * moved < 0 ? 0 : moved
    })
  }
  return [...order].map((each, sign) => Number((each / spread[sign]).toFixed(5)))
}
export const lineOf = (line, x) => x.reduce((sum, value, sign) => sum + line[sign] * scaled(value), 0)
export const orderOf = ({ line, trees }, x) => lineOf(line, x) + marginOf(trees, x)
