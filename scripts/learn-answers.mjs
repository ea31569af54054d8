// One weight for each sign and answer: a logistic regression over several answers, by steps that shrink with what was moved (Duchi et al.,
// "Adaptive subgradient methods", 2011), each weight drawn to nothing by a fixed pull. No chance: same rows, same weights.
const rounds = 20
const pace = 0.3
const pull = 3e-4

/** An order of rows that is no order of theirs, the same each time. */
function shuffled(order, state) {
  for (let at = order.length - 1; at > 0; at--) {
    state.seed = (state.seed * 1103515245 + 12345) % 2147483648
    const other = Math.floor((state.seed / 2147483648) * (at + 1))
    const kept = order[at]
    order[at] = order[other]
    order[other] = kept
  }
}

function signsOf(rows, rowsMin) {
  const counts = new Map()
  for (const { signs, weight = 1 } of rows) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + Math.min(1, weight))
  const ids = new Map()
  for (const [sign, count] of counts) if (count >= rowsMin) ids.set(sign, ids.size)
  return ids
}

/**
 * @param rows `{ signs, answer, weight? }`
 * @param rowsMin a sign that fewer rows have is not learnt
 * @returns the answers, the id of each sign, and weights by sign and answer, the base last
 */
export function learnAnswers(rows, rowsMin) {
  const ids = signsOf(rows, rowsMin)
  const answers = [...new Set(rows.map((row) => row.answer))].sort((a, b) => (a < b ? -1 : 1))
  const many = answers.length
  const base = ids.size
  const weights = new Float64Array((base + 1) * many)
  const moved = new Float64Array((base + 1) * many).fill(1e-6)
  const told = rows.map(({ signs, answer, weight = 1 }) => ({
    own: idsOf(signs, ids),
    share: 1 / Math.sqrt(signs.length + 1),
    right: answers.indexOf(answer),
    weight,
  }))
  const order = told.map((_, at) => at)
  const state = { seed: 7 }
  for (let round = 0; round < rounds; round++) {
    shuffled(order, state)
    for (const at of order) {
      const { own, share, right, weight } = told[at]
      const chances = chancesOf(own, share, weights, many)
      for (let answer = 0; answer < many; answer++) {
        const slope = weight * (chances[answer] - (answer === right ? 1 : 0)) * share
        for (const id of own) {
          const place = id * many + answer
          moved[place] += slope * slope
          const step = pace / Math.sqrt(moved[place])
          const next = weights[place] - step * slope
          weights[place] = id === base ? next : Math.sign(next) * Math.max(0, Math.abs(next) - step * pull)
        }
      }
    }
  }
  return { answers, ids, weights }
}

const idsOf = (signs, ids) => [...signs.flatMap((sign) => ids.get(sign) ?? []), ids.size]

function chancesOf(own, share, weights, many) {
  const sums = new Float64Array(many)
  for (const id of own) for (let answer = 0; answer < many; answer++) sums[answer] += weights[id * many + answer]
  const most = Math.max(...sums) * share
  const odds = sums.map((sum) => Math.exp(sum * share - most))
  const all = odds.reduce((a, b) => a + b, 0)
  return odds.map((each) => each / all)
}

/** The same in the writing of src/stages/record/learnt-reading.json: tenths, and nothing that weighs less than `leastTold` of them. */
export function inWriting({ answers, ids, weights }) {
  const many = answers.length
  const told = (id, answer) => Math.round(10 * weights[id * many + answer])
  const signs = {}
  for (const [sign, id] of [...ids].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const own = answers.flatMap((_, answer) => (Math.abs(told(id, answer)) < leastTold ? [] : [answer, told(id, answer)]))
    if (own.length > 0) signs[sign] = own.join(' ')
  }
  return { answers: answers.join(' '), base: answers.map((_, answer) => told(ids.size, answer)).join(' '), signs }
}
const leastTold = 7
