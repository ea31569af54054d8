// What each doubt of a row weighs where all readings have voted on it, and how much the vote itself says: logistic regression in which a
// doubt can only lower and the vote only raise, each set judged by weights that never saw it.
const ridge = 1.5
const belief = -0.7
const steps = 600
const pace = 0.15
/** The bar chosen by what stands above it, and that of src/stages/record/facts/fact-gate.ts. */
const bar = 0.7
const ledgerBar = 0.8
/** Beyond these a chance says no more. */
const logitOf = (chance) => Math.max(-3, Math.min(5, Math.log(chance / Math.max(1e-9, 1 - chance))))

/** How sure the vote is of all three parts together. */
const sureness = ({ kind, stage, sides }) => logitOf(kind * stage * sides)

function fit(rows, names) {
  const all = ['base', ...names, 'vote']
  const weights = { ...Object.fromEntries(names.map((name) => [name, belief])), vote: 0.3, base: 0 }
  const moved = Object.fromEntries(all.map((name) => [name, 1e-6]))
  for (let step = 0; step < steps; step++) {
    const slope = Object.fromEntries(all.map((name) => [name, 0]))
    for (const row of rows) {
      const miss = (row.isRight ? 1 : 0) - scoreOf(row, weights)
      slope.base += miss
      for (const name of row.doubts) slope[name] += miss
      slope.vote += miss * row.vote
    }
    for (const name of names) slope[name] -= ridge * (weights[name] - belief)
    slope.vote -= ridge * weights.vote
    for (const name of all) {
      moved[name] += slope[name] ** 2
      const next = weights[name] + (pace * slope[name]) / Math.sqrt(moved[name])
      weights[name] = names.includes(name) ? Math.min(0, next) : name === 'vote' ? Math.max(0, next) : next
    }
  }
  return weights
}

const scoreOf = ({ doubts, vote }, weights) =>
  1 / (1 + Math.exp(-(doubts.reduce((sum, name) => sum + (weights[name] ?? belief), weights.base) + weights.vote * vote)))

/** Prints how rows fare at each bar, set by set held out, and the weights of all as they stand in src/stages/record/facts/fact-gate.ts. */
export function chooseGate(voted, stating) {
  const rows = voted.map((row) => ({ ...row, vote: sureness(row.vote) }))
  const names = [...new Set(rows.flatMap((row) => row.doubts))].sort((a, b) => (a < b ? -1 : 1))
  const sets = [...new Set(rows.map((row) => row.set))]
  const judged = sets.flatMap((set) => {
    const own = fit(
      rows.filter((row) => row.set !== set),
      names,
    )
    return rows.filter((row) => row.set === set).map((row) => ({ ...row, score: scoreOf(row, own) }))
  })
  const right = (some) => some.filter((row) => row.isRight).length
  console.log(`right without a gate ${right(rows)} of ${rows.length}`)
  for (const each of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const kept = judged.filter((row) => row.score >= each)
    console.log(
      `bar ${each}: right ${(right(kept) / kept.length).toFixed(3)}, of all that is stated ${(right(kept) / stating).toFixed(3)}, of sentences that state none ${kept.filter((row) => row.mustNot).length}`,
    )
  }
  for (const name of names) {
    const having = rows.filter((row) => row.doubts.includes(name))
    console.log(`${name}: ${having.length} rows, right ${(right(having) / having.length).toFixed(2)}`)
  }
  const weights = fit(rows, names)
  // What is sure to `bar` stands over the ledger's bar, which is that of the older weights beside these.
  weights.base += logitOf(ledgerBar) - logitOf(bar)
  for (const [name, weight] of Object.entries(weights)) console.log(`  ${name}: ${weight.toFixed(2)},`)
}
