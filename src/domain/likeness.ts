// How alike a question's words and a story's words are: full words, rare words first, and close together.

/** A story as its full-text index holds it: places of each word, counted in words from the start. */
export interface IndexedWords {
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Words of the story, repeats counted. */
  readonly length: number
}

export interface AskedWord {
  readonly word: string
  /** Natural logarithm of how rare the word is in the archive; 0 for a word every story has. */
  readonly rarity: number
}

/** Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, within the ranges they give. */
const k1 = 2
const b = 0.75
/** Words of a passage: a paragraph or two. */
const passageWords = 120
const passageShare = 0.2
const roundingMax = 1e-9

/**
 * Likeness from 0 to 1: how much of the question's rarity the story holds, with repeats and length as in BM25, mixed with how much of
 * it the best passage holds. 1 would be a story that says every asked word without end.
 * @param least what is certainly below it is told as 0, and its passages are not looked at
 */
export function scoreLikeness(asked: readonly AskedWord[], story: IndexedWords, lengthMean: number, least = 0): number {
  const whole = asked.reduce((sum, it) => sum + it.rarity, 0)
  if (whole === 0) return 0
  const norm = k1 * (1 - b + (b * story.length) / Math.max(1, lengthMean))
  let held = 0
  let said = 0
  const hits: { readonly at: number; readonly word: number }[] = []
  for (const [word, it] of asked.entries()) {
    const places = story.places.get(it.word)
    if (places === undefined || places.length === 0) continue
    held += (it.rarity * places.length) / (places.length + norm)
    said += it.rarity
    for (const at of places) hits.push({ at, word })
  }
  // No passage holds more than the story; a hair below `least` may be rounding.
  if (((1 - passageShare) * held + passageShare * said) / whole < least - roundingMax) return 0
  return ((1 - passageShare) * held + passageShare * bestPassage(asked, hits)) / whole
}

/** The largest sum of rarities of different asked words within one passage. */
function bestPassage(asked: readonly AskedWord[], hits: { readonly at: number; readonly word: number }[]): number {
  hits.sort((x, y) => x.at - y.at)
  const inside = new Uint16Array(asked.length)
  let sum = 0
  let best = 0
  let first = 0
  for (const hit of hits) {
    if (inside[hit.word] === 0) sum += asked[hit.word]?.rarity ?? 0
    inside[hit.word] = (inside[hit.word] ?? 0) + 1
    for (let out = hits[first]; out !== undefined && hit.at - out.at >= passageWords; out = hits[++first]) {
      inside[out.word] = (inside[out.word] ?? 0) - 1
      if (inside[out.word] === 0) sum -= asked[out.word]?.rarity ?? 0
    }
    best = Math.max(best, sum)
  }
  return best
}
