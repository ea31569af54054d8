// One weight a word: how much it speaks for a sentence that the word is in it and not in the sentence's place in the source.
// Logistic loss by steps that shrink with what was moved (Duchi et al., "Adaptive subgradient methods", 2011). No chance: same rows, same weights.
const steps = 60
const pace = 0.3
/** Pulls a weight to nothing as this many sentences would. */
const decay = 5
/** A word that fewer source texts know speaks of those texts. */
const sourcesMin = 3
const classWeightMax = 4

/** Each set weighs the same, and in it either answer. */
function weigh(sentences) {
  const counts = new Map()
  for (const { set, supported, part } of sentences) counts.set(`${set} ${supported}`, (counts.get(`${set} ${supported}`) ?? 0) + part)
  const share = [...counts.values()].reduce((a, b) => a + b) / counts.size
  return sentences.map(({ set, supported, part }) => part * Math.min(classWeightMax, share / counts.get(`${set} ${supported}`)))
}

const bare = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/**
 * The sentences of claims, each with what is known of it: of a claim that is not carried, a sentence that stands word for word in a carried
 * one on the same source is not what is wrong with it. Where several may be, each counts a part.
 *
 * @param rows `{ set, group, supported, sentences: { text, lacking }[] }`
 */
function sentencesOf(rows) {
  const carried = new Map()
  for (const { set, group, supported, sentences } of rows) {
    const known = carried.get(`${set} ${group}`) ?? new Set()
    if (supported === 1) for (const { text } of sentences) known.add(bare(text))
    carried.set(`${set} ${group}`, known)
  }
  return rows.flatMap(({ set, group, supported, sentences }) => {
    const known = carried.get(`${set} ${group}`)
    const others = sentences.filter(({ text }) => !known.has(bare(text)))
    const wrong = new Set(supported === 1 ? [] : others.length > 0 ? others : sentences)
    return sentences.map((each) => ({
      set,
      group,
      words: each.lacking,
      supported: wrong.has(each) ? 0 : 1,
      part: 1 / (wrong.has(each) ? wrong.size : sentences.length),
    }))
  })
}

/** The weight of each word that enough sources know and that is no name, rounded as it is kept. */
export function trainWords(rows, isName) {
  const sentences = sentencesOf(rows)
  const sources = new Map()
  for (const { words, group } of sentences) for (const word of words) sources.set(word, (sources.get(word) ?? new Set()).add(group))
  const known = [...sources].filter(([word, of]) => of.size >= sourcesMin && !isName(word)).map(([word]) => word)
  const placeOf = new Map(known.map((word, at) => [word, at]))
  const places = sentences.map(({ words }) => words.flatMap((word) => placeOf.get(word) ?? []))
  const shares = weigh(sentences)
  const total = shares.reduce((a, b) => a + b)
  const [weights, moved] = [new Float64Array(known.length), new Float64Array(known.length).fill(1e-6)]
  let base = 0
  for (let step = 0; step < steps; step++) {
    const slope = Float64Array.from(weights, (each) => -decay * each)
    let baseSlope = 0
    for (const [at, { supported }] of sentences.entries()) {
      const sum = places[at].reduce((all, place) => all + weights[place], base)
      const pull = shares[at] * (supported - 1 / (1 + Math.exp(-sum)))
      for (const place of places[at]) slope[place] += pull
      baseSlope += pull
    }
    for (let place = 0; place < weights.length; place++) {
      moved[place] += slope[place] ** 2
      weights[place] += (pace * slope[place]) / Math.sqrt(moved[place])
    }
    base += baseSlope / total
  }
  const rounded = known.map((word, at) => [word, Number(weights[at].toFixed(2))])
  return new Map(rounded.filter(([, weight]) => Math.abs(weight) >= 0.03))
}
