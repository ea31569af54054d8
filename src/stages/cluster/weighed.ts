// Terms with their weights, ready to be laid beside those of many others.

/** Most terms that are looked up are not there, and in a table this empty nearly every one of them is told at the first slot. */
const slotsPerTerm = 8

/** Terms with their weights, at unit length; whoever is compared with many looks terms up in a table, made when first asked. */
export class Weighed {
  readonly terms: Int32Array
  readonly weights: Float32Array
  /** Where in `terms` a term stands, plus one: open addressing. Terms are hashes, so their low bits serve. */
  #slots: Int16Array | null = null

  constructor(terms: Int32Array, weight: (i: number) => number) {
    this.terms = terms
    const weights = new Float32Array(terms.length)
    let sum = 0
    for (let i = 0; i < weights.length; i++) {
      const w = weight(i)
      weights[i] = w
      sum += w * w
    }
    const length = Math.sqrt(sum) || 1
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / length
    this.weights = weights
  }

  /** Where in `terms` a term stands, or -1. */
  placeOf(term: number): number {
    const { slots, terms } = this
    const mask = slots.length - 1
    let slot = term & mask
    let at = (slots[slot] as number) - 1
    while (at >= 0 && terms[at] !== term) {
      slot = (slot + 1) & mask
      at = (slots[slot] as number) - 1
    }
    return at
  }

  get slots(): Int16Array {
    return this.#slots ?? this.#fill()
  }

  #fill(): Int16Array {
    let size = 8
    while (size < slotsPerTerm * this.terms.length) size *= 2
    const slots = new Int16Array(size)
    for (let i = 0; i < this.terms.length; i++) {
      let at = (this.terms[i] ?? 0) & (size - 1)
      while (slots[at] !== 0) at = (at + 1) & (size - 1)
      slots[at] = i + 1
    }
    this.#slots = slots
    return slots
  }
}

/** An article's words, and those of its headline, which stand first among them. */
interface Words {
  readonly words: Weighed
  readonly title: Weighed
}

/**
 * Cosines of all words of two articles and of those of their headlines. The first one's table is asked, here and not by `placeOf`: most of
 * what clustering does is this loop.
 */
export function wordsInCommon(a: Words, b: Words): { readonly words: number; readonly title: number } {
  const { slots, terms, weights: mine } = a.words
  const { terms: others, weights: theirs } = b.words
  const [mineTitle, theirsTitle] = [a.title.weights, b.title.weights]
  const mask = slots.length - 1
  let [words, title] = [0, 0]
  for (let i = 0; i < others.length; i++) {
    const term = others[i] as number
    let slot = term & mask
    let at = (slots[slot] as number) - 1
    while (at >= 0 && terms[at] !== term) {
      slot = (slot + 1) & mask
      at = (slots[slot] as number) - 1
    }
    if (at < 0) continue
    words += (mine[at] as number) * (theirs[i] as number)
    if (i < theirsTitle.length && at < mineTitle.length) title += (mineTitle[at] as number) * (theirsTitle[i] as number)
  }
  return { words, title }
}
