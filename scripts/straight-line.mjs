// A straight line between two answers: one weight a sign and one for all, logistic loss under a slight pull to nothing, by Newton's steps
// to where nothing moves any more. No chance: same rows, same line.
import { scaled } from './claim-order.mjs'

const steps = 12
/** Pulls a weight to nothing as one row would. */
const ridge = 1

/** Solves `matrix * x = sides` for a symmetric matrix with positive roots (Cholesky), in place. */
function solve(matrix, sides) {
  const size = sides.length
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]
      for (let k = 0; k < column; k++) sum -= matrix[row * size + k] * matrix[column * size + k]
      matrix[row * size + column] = row === column ? Math.sqrt(sum) : sum / matrix[column * size + column]
    }
  }
  const found = Float64Array.from(sides)
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) found[row] -= matrix[row * size + k] * found[k]
    found[row] /= matrix[row * size + row]
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) found[row] -= matrix[k * size + row] * found[k]
    found[row] /= matrix[row * size + row]
  }
  return found
}

/** Each sign on its scale, with middle 0 and spread 1, and a last one that is always 1. */
function inputsOf(rows, signs) {
  const places = Array.from({ length: signs }, (_, sign) => sign)
  const middles = places.map((sign) => rows.reduce((sum, { x }) => sum + scaled(x[sign]), 0) / rows.length)
  const spreads = places.map(
    (sign) => Math.sqrt(rows.reduce((sum, { x }) => sum + (scaled(x[sign]) - middles[sign]) ** 2, 0) / rows.length) || 1,
  )
  const inputs = rows.map(({ x }) => Float64Array.from([...places.map((sign) => (scaled(x[sign]) - middles[sign]) / spreads[sign]), 1]))
  return { inputs, middles, spreads }
}

function step(rows, inputs, line) {
  const size = line.length
  const slope = Float64Array.from(line, (each, at) => (at < size - 1 ? -ridge * each : 0))
  const bend = new Float64Array(size * size)
  for (let at = 0; at < size - 1; at++) bend[at * size + at] = ridge
  for (const [at, { weight, supported }] of rows.entries()) {
    const input = inputs[at]
    let sum = 0
    for (let sign = 0; sign < size; sign++) sum += input[sign] * line[sign]
    const p = 1 / (1 + Math.exp(-sum))
    for (let one = 0; one < size; one++) {
      slope[one] += weight * (supported - p) * input[one]
      const by = weight * p * (1 - p) * input[one]
      for (let other = 0; other <= one; other++) bend[one * size + other] += by * input[other]
    }
  }
  return solve(bend, slope)
}

/**
 * @param rows `{ x, supported: 0 | 1, weight }`
 * @param share what the line counts beside other judges
 * @returns a weight for each sign on the scale of `scaled`, and last the height of the line, rounded as they are kept
 */
export function trainStraight(rows, signs, share) {
  const { inputs, middles, spreads } = inputsOf(rows, signs)
  let line = new Float64Array(signs + 1)
  for (let number = 0; number < steps; number++) {
    const moved = step(rows, inputs, line)
    line = line.map((each, at) => each + moved[at])
  }
  const weights = spreads.map((spread, sign) => Number(((share * line[sign]) / spread).toFixed(5)))
  return [...weights, Number((share * line[signs] - weights.reduce((sum, each, sign) => sum + each * middles[sign], 0)).toFixed(5))]
}
