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

  /** Where in `terms` each of some other terms stands, or -1; written into `places`, which is as long or longer. */
  placesOf(others: Int32Array, places: Int16Array): void {
    const slots = this.#slots ?? this.#fill()
    const { terms } = this
    const mask = slots.length - 1
    for (let i = 0; i < others.length; i++) {
      const term = others[i] as number
      let at = term & mask
      let place = (slots[at] as number) - 1
      while (place >= 0 && terms[place] !== term) {
        at = (at + 1) & mask
        place = (slots[at] as number) - 1
      }
      places[i] = place
    }
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
