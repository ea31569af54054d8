// Latent semantic analysis of the archive's sketches: words that keep the same company come to lie close together.
// Source of the method: Deerwester et al., Indexing by Latent Semantic Analysis, 1990; fitted by subspace iteration (Halko, Martinsson,
// Tropp, Finding Structure with Randomness, 2011, algorithm 4.4).
import type { FactorModel, Sketch } from '../../domain/sketch.ts'
import { addRow, columnsOf, divide, project, type Row, spread, triangleOf } from './matrix.ts'

/** Topics that fit: one factor for each 12 articles, since a story has few of them; more than 96 brought nothing on the development stream. */
const articlesPerFactor = 12
const widthMax = 96
const widthMin = 16
const rounds = 3
/** A term of a single article says nothing on which terms go together. */
const articlesOfTermMin = 2
/** Share of an article's length that the model must hold before its place in the model means anything. */
const heldMin = 0.25

/** Fits a model to the sketches; null when they are too few to have topics. The same sketches in the same order give the same model. */
export function fitFactors(sketches: readonly Sketch[]): FactorModel | null {
  const width = Math.min(widthMax, Math.floor(sketches.length / articlesPerFactor))
  if (width < widthMin) return null
  const { rows, terms } = weighRows(sketches)
  const columns = columnsOf(rows, terms.length)
  const basis = seeded(terms.length * width)
  const images = new Float64Array(rows.length * width)
  for (let round = 0; round < rounds; round++) {
    project(rows, basis, images, width)
    divide(images, triangleOf(images, images, width), width)
    spread(columns, images, basis, width)
  }
  // Terms are many more than articles, so their vectors are made orthonormal by way of the articles: (A'Q)'(A'Q) is Q'(AA'Q).
  const again = new Float64Array(images.length)
  project(rows, basis, again, width)
  divide(images, triangleOf(images, again, width), width)
  spread(columns, images, basis, width)
  for (let i = 0; i < basis.length; i++) basis[i] = asKept(basis[i] as number)
  return { width, terms, vectors: basis }
}

/** A model is made as it is kept, in steps of this size: an article lies at the same place whichever of the two it is laid by. */
const vectorSteps = 32767
const asKept = (value: number): number => Math.round(Math.max(-1, Math.min(1, value)) * vectorSteps) / vectorSteps

/**
 * Where an article lies: the weighted sum of its terms' vectors, at unit length.
 * @returns an empty array if the model holds too little of the article to say
 */
export function foldIn(sketch: Sketch, model: FactorModel): Float32Array {
  const { width, vectors } = model
  const rows = rowsOf(model)
  const [at, weights] = [new Int32Array(sketch.terms.length), new Float64Array(sketch.terms.length)]
  let [whole, n] = [0, 0]
  for (let i = 0; i < sketch.terms.length; i++) {
    const row = rows.get(sketch.terms[i] ?? 0)
    const weight = weightOf(sketch, i)
    whole += weight * weight
    if (row === undefined) continue
    at[n] = row
    weights[n++] = weight
  }
  const place = new Float64Array(width)
  addRow(place, 0, { at: at.subarray(0, n), weight: weights.subarray(0, n) }, vectors, width)
  let held = 0
  for (let f = 0; f < width; f++) held += (place[f] as number) * (place[f] as number)
  if (whole === 0 || held / whole < heldMin * heldMin) return new Float32Array(0)
  const length = Math.sqrt(held)
  const factors = new Float32Array(width)
  for (let f = 0; f < width; f++) factors[f] = (place[f] as number) / length
  return factors
}

const rowsOfModel = new WeakMap<FactorModel, ReadonlyMap<number, number>>()

function rowsOf(model: FactorModel): ReadonlyMap<number, number> {
  const had = rowsOfModel.get(model)
  if (had) return had
  const rows = new Map<number, number>()
  for (let i = 0; i < model.terms.length; i++) rows.set(model.terms[i] ?? 0, i)
  rowsOfModel.set(model, rows)
  return rows
}

/** The sketch with its place in the model; without a model, the sketch itself. */
export function withFactors(sketch: Sketch, model: FactorModel | null): Sketch {
  return model === null ? sketch : { ...sketch, factors: foldIn(sketch, model) }
}

/** A term's weight in its article: damped count times rarity. */
export function weightOf(sketch: Sketch, i: number): number {
  return dampedCount(sketch, i) * (sketch.rarity[i] ?? 0)
}

/** Counts are halves, and few: what each comes to, from none on. */
const damped = Float64Array.from({ length: 256 }, (_, halves) => 1 + Math.log(Math.max(0.5, halves / 2)))

function dampedCount(sketch: Sketch, i: number): number {
  const count = sketch.counts[i] ?? 0.5
  return damped[2 * count] ?? 1 + Math.log(Math.max(0.5, count))
}

function weighRows(sketches: readonly Sketch[]): { readonly rows: readonly Row[]; readonly terms: Int32Array } {
  const frequency = new Map<number, number>()
  for (const { terms } of sketches)
    for (let i = 0; i < terms.length; i++) frequency.set(terms[i] as number, (frequency.get(terms[i] as number) ?? 0) + 1)
  const place = new Map<number, number>()
  for (const [term, n] of frequency) if (n >= articlesOfTermMin) place.set(term, place.size)
  const rarity = Float32Array.from(place.keys(), (term) =>
    Math.max(0, Math.log((sketches.length + 1) / ((frequency.get(term) ?? 0) + 0.5))),
  )
  const rows = sketches.map((sketch): Row => {
    const at = new Int32Array(sketch.terms.length)
    const weight = new Float64Array(sketch.terms.length)
    let [n, sum] = [0, 0]
    for (let i = 0; i < sketch.terms.length; i++) {
      const column = place.get(sketch.terms[i] as number)
      if (column === undefined) continue
      const w = dampedCount(sketch, i) * (rarity[column] ?? 0)
      at[n] = column
      weight[n++] = w
      sum += w * w
    }
    const length = Math.sqrt(sum) || 1
    for (let i = 0; i < n; i++) weight[i] = (weight[i] as number) / length
    return { at: at.subarray(0, n), weight: weight.subarray(0, n) }
  })
  return { rows, terms: Int32Array.from(place.keys()) }
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** Start values that are the same on every machine (a linear congruential generator); chance itself is not needed. */
function seeded(length: number): Float32Array {
  const values = new Float32Array(length)
  let state = 7
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    values[i] = state / 2 ** 32 - 0.5
  }
  return values
}
