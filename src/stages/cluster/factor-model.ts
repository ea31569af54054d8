// Latent semantic analysis of the archive's sketches: words that keep the same company come to lie close together.
import type { Sketch } from '../../domain/sketch.ts'

/**
 * Where each known term lies. `vectors` holds `width` numbers a term, in the order of `terms`.
 * Source of the method: Deerwester et al., Indexing by Latent Semantic Analysis, 1990; fitted by subspace iteration
 * (Halko, Martinsson, Tropp, Finding Structure with Randomness, 2011, algorithm 4.4).
 */
export interface FactorModel {
  readonly width: number
  readonly terms: Int32Array
  readonly vectors: Float32Array
}

/** Topics that fit: one factor for each 12 articles, since a story has few of them; more than 96 brought nothing on the development stream. */
const articlesPerFactor = 12
const widthMax = 96
const widthMin = 16
const rounds = 3
/** A term of a single article says nothing on which terms go together. */
const articlesOfTermMin = 2
/** Share of an article's length that the model must hold before its place in the model means anything. */
const heldMin = 0.25

interface Row {
  readonly at: Int32Array
  readonly weight: Float64Array
}

/** Fits a model to the sketches; null when they are too few to have topics. The same sketches in the same order give the same model. */
export function fitFactors(sketches: readonly Sketch[]): FactorModel | null {
  const width = Math.min(widthMax, Math.floor(sketches.length / articlesPerFactor))
  if (width < widthMin) return null
  const { rows, terms } = weighRows(sketches)
  let basis: Float64Array = seeded(terms.length * width)
  const images = new Float64Array(rows.length * width)
  for (let round = 0; round < rounds; round++) {
    project(rows, basis, images, width)
    orthonormalise(images, rows.length, width)
    basis = new Float64Array(terms.length * width)
    spread(rows, images, basis, width)
    if (round === rounds - 1) orthonormalise(basis, terms.length, width)
  }
  return { width, terms, vectors: Float32Array.from(basis) }
}

/**
 * Where an article lies: the weighted sum of its terms' vectors, at unit length.
 * @param vectorOf the model's vector of a term, or undefined for a term it does not know
 * @returns an empty array if the model holds too little of the article to say
 */
export function foldIn(sketch: Sketch, width: number, vectorOf: (term: number) => ArrayLike<number> | undefined): Float32Array {
  const place = new Float32Array(width)
  let whole = 0
  for (const [i, term] of sketch.terms.entries()) {
    const weight = weightOf(sketch, i)
    whole += weight * weight
    const vector = vectorOf(term)
    if (vector === undefined) continue
    for (let f = 0; f < width; f++) place[f] = (place[f] ?? 0) + weight * (vector[f] ?? 0)
  }
  let held = 0
  for (const it of place) held += it * it
  if (whole === 0 || held / whole < heldMin * heldMin) return new Float32Array(0)
  const length = Math.sqrt(held)
  return place.map((it) => it / length)
}

/** A term's weight in its article: damped count times rarity. */
export function weightOf(sketch: Sketch, i: number): number {
  return (1 + Math.log(Math.max(0.5, sketch.counts[i] ?? 0.5))) * (sketch.rarity[i] ?? 0)
}

function weighRows(sketches: readonly Sketch[]): { readonly rows: readonly Row[]; readonly terms: Int32Array } {
  const frequency = new Map<number, number>()
  for (const { terms } of sketches) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const place = new Map<number, number>()
  for (const [term, n] of frequency) if (n >= articlesOfTermMin) place.set(term, place.size)
  const rows = sketches.map((sketch): Row => {
    const at: number[] = []
    const weight: number[] = []
    let sum = 0
    for (const [i, term] of sketch.terms.entries()) {
      const column = place.get(term)
      if (column === undefined) continue
      const rarity = Math.log((sketches.length + 1) / ((frequency.get(term) ?? 0) + 0.5))
      const w = (1 + Math.log(Math.max(0.5, sketch.counts[i] ?? 0.5))) * Math.max(0, rarity)
      at.push(column)
      weight.push(w)
      sum += w * w
    }
    const length = Math.sqrt(sum) || 1
    return { at: Int32Array.from(at), weight: Float64Array.from(weight, (it) => it / length) }
  })
  return { rows, terms: Int32Array.from(place.keys()) }
}

/** images = rows x basis. */
function project(rows: readonly Row[], basis: Float64Array, images: Float64Array, width: number): void {
  images.fill(0)
  for (const [r, { at, weight }] of rows.entries()) {
    for (let i = 0; i < at.length; i++) {
      const from = (at[i] ?? 0) * width
      const w = weight[i] ?? 0
      for (let f = 0; f < width; f++) images[r * width + f] = (images[r * width + f] ?? 0) + w * (basis[from + f] ?? 0)
    }
  }
}

/** basis += rows transposed x images. */
function spread(rows: readonly Row[], images: Float64Array, basis: Float64Array, width: number): void {
  for (const [r, { at, weight }] of rows.entries()) {
    for (let i = 0; i < at.length; i++) {
      const to = (at[i] ?? 0) * width
      const w = weight[i] ?? 0
      for (let f = 0; f < width; f++) basis[to + f] = (basis[to + f] ?? 0) + w * (images[r * width + f] ?? 0)
    }
  }
}

/** Modified Gram-Schmidt over the columns, in place; columns are copied out so that the inner loops run over neighbours. */
function orthonormalise(matrix: Float64Array, height: number, width: number): void {
  const columns = Array.from({ length: width }, (_, c) => {
    const column = new Float64Array(height)
    for (let r = 0; r < height; r++) column[r] = matrix[r * width + c] ?? 0
    return column
  })
  for (const [c, column] of columns.entries()) {
    for (const before of columns.slice(0, c)) {
      const share = dot(column, before)
      for (let r = 0; r < height; r++) column[r] = (column[r] ?? 0) - share * (before[r] ?? 0)
    }
    const length = Math.sqrt(dot(column, column)) || 1
    for (let r = 0; r < height; r++) matrix[r * width + c] = column[r] = (column[r] ?? 0) / length
  }
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

/** Start values that are the same on every machine (a linear congruential generator); chance itself is not needed. */
function seeded(length: number): Float64Array {
  let state = 7
  return Float64Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32 - 0.5
  })
}
