// Latent semantic analysis of the archive's sketches: words that keep the same company come to lie close together.
// Source of the method: Deerwester et al., Indexing by Latent Semantic Analysis, 1990; fitted by subspace iteration (Halko, Martinsson,
// Tropp, Finding Structure with Randomness, 2011, algorithm 4.4).
import type { FactorModel, Sketch } from '../../domain/sketch.ts'

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

const place = (at: ArrayLike<number>, i: number, width: number): number => (at[i] as number) * width

/** images = rows x basis. */
function project(rows: readonly Row[], basis: Float32Array, images: Float64Array, width: number): void {
  images.fill(0)
  for (let r = 0; r < rows.length; r++) addRow(images, r * width, rows[r] as Row, basis, width)
}

/** images[to ...] += row x basis. Four terms at a time, added up in the order in which one by one would be. */
function addRow(images: Float64Array, to: number, { at, weight }: Row, basis: Float32Array, width: number): void {
  const even = at.length - (at.length % 4)
  for (let i = 0; i < even; i += 4) {
    const [a, b, c, d] = [place(at, i, width), place(at, i + 1, width), place(at, i + 2, width), place(at, i + 3, width)]
    const [v, w, x, y] = [weight[i] as number, weight[i + 1] as number, weight[i + 2] as number, weight[i + 3] as number]
    for (let f = 0; f < width; f++) {
      const two = (images[to + f] as number) + v * (basis[a + f] as number) + w * (basis[b + f] as number)
      images[to + f] = two + x * (basis[c + f] as number) + y * (basis[d + f] as number)
    }
  }
  for (let i = even; i < at.length; i++) {
    const from = (at[i] as number) * width
    const w = weight[i] as number
    for (let f = 0; f < width; f++) images[to + f] = (images[to + f] as number) + w * (basis[from + f] as number)
  }
}

/** The rows turned over: for each term the articles that hold it, in their order. */
interface Columns {
  /** Where each term's articles begin; one more for the end. */
  readonly from: Int32Array
  readonly row: Int32Array
  readonly weight: Float64Array
}

function columnsOf(rows: readonly Row[], terms: number): Columns {
  const from = new Int32Array(terms + 1)
  for (const { at } of rows) for (let i = 0; i < at.length; i++) from[(at[i] as number) + 1] = (from[(at[i] as number) + 1] as number) + 1
  for (let t = 0; t < terms; t++) from[t + 1] = (from[t + 1] as number) + (from[t] as number)
  const next = from.slice()
  const row = new Int32Array(from[terms] as number)
  const weight = new Float64Array(row.length)
  for (let r = 0; r < rows.length; r++) {
    const { at, weight: w } = rows[r] as Row
    for (let i = 0; i < at.length; i++) {
      const to = next[at[i] as number] as number
      next[at[i] as number] = to + 1
      row[to] = r
      weight[to] = w[i] as number
    }
  }
  return { from, row, weight }
}

/** basis = rows transposed x images, term by term: four articles at a time, added up and rounded in the order in which one by one would be. */
function spread({ from, row, weight }: Columns, images: Float64Array, basis: Float32Array, width: number): void {
  basis.fill(0)
  for (let t = 0; t + 1 < from.length; t++) {
    const [to, end] = [t * width, from[t + 1] as number]
    let i = from[t] as number
    for (; i + 3 < end; i += 4) {
      const [a, b, c, d] = [place(row, i, width), place(row, i + 1, width), place(row, i + 2, width), place(row, i + 3, width)]
      const [v, w, x, y] = [weight[i] as number, weight[i + 1] as number, weight[i + 2] as number, weight[i + 3] as number]
      for (let f = 0; f < width; f++) {
        const one = Math.fround((basis[to + f] as number) + v * (images[a + f] as number))
        const two = Math.fround(one + w * (images[b + f] as number))
        const three = Math.fround(two + x * (images[c + f] as number))
        basis[to + f] = three + y * (images[d + f] as number)
      }
    }
    for (; i < end; i++) {
      const a = place(row, i, width)
      const v = weight[i] as number
      for (let f = 0; f < width; f++) basis[to + f] = (basis[to + f] as number) + v * (images[a + f] as number)
    }
  }
}

/** A column that is left with less than this share of itself is a sum of those before it. */
const ownShareMin = 1e-12

/**
 * The lower triangle L with L x L' = one' x other, a symmetric product (Cholesky). A column that adds nothing gets an infinite
 * diagonal, so that dividing by it leaves nothing of it.
 */
function triangleOf(one: Float64Array, other: Float64Array, width: number): Float64Array {
  const lower = productOf(one, other, width)
  for (let c = 0; c < width; c++) {
    const whole = lower[c * width + c] as number
    for (let b = 0; b <= c; b++) {
      let rest = lower[c * width + b] as number
      for (let k = 0; k < b; k++) rest -= (lower[c * width + k] as number) * (lower[b * width + k] as number)
      if (b < c) lower[c * width + b] = rest / (lower[b * width + b] as number)
      else lower[c * width + c] = rest > whole * ownShareMin ? Math.sqrt(rest) : Number.POSITIVE_INFINITY
    }
  }
  return lower
}

/** The lower half of one' x other. Four rows at a time, added up in the order in which one by one would be. */
function productOf(one: Float64Array, other: Float64Array, width: number): Float64Array {
  const lower = new Float64Array(width * width)
  const even = one.length - (one.length % (4 * width))
  for (let from = 0; from < even; from += 4 * width) {
    const [p, q, r, s] = [from, from + width, from + 2 * width, from + 3 * width]
    for (let c = 0; c < width; c++) {
      const [v, w, x, y] = [one[p + c] as number, one[q + c] as number, one[r + c] as number, one[s + c] as number]
      const to = c * width
      for (let b = 0; b <= c; b++) {
        const two = (lower[to + b] as number) + v * (other[p + b] as number) + w * (other[q + b] as number)
        lower[to + b] = two + x * (other[r + b] as number) + y * (other[s + b] as number)
      }
    }
  }
  for (let from = even; from < one.length; from += width)
    for (let c = 0; c < width; c++) {
      const value = one[from + c] as number
      const to = c * width
      for (let b = 0; b <= c; b++) lower[to + b] = (lower[to + b] as number) + value * (other[from + b] as number)
    }
  return lower
}

/** Each row divided by the triangle, in place: columns whose products made it become orthonormal. */
function divide(matrix: Float64Array, lower: Float64Array, width: number): void {
  const even = matrix.length - (matrix.length % (4 * width))
  // A quotient waits for those before it in its row, so four rows go side by side.
  for (let from = 0; from < even; from += 4 * width) {
    const [p, q, r, s] = [from, from + width, from + 2 * width, from + 3 * width]
    for (let c = 0; c < width; c++) {
      let [v, w, x, y] = [matrix[p + c] as number, matrix[q + c] as number, matrix[r + c] as number, matrix[s + c] as number]
      const row = c * width
      for (let b = 0; b < c; b++) {
        const by = lower[row + b] as number
        v -= (matrix[p + b] as number) * by
        w -= (matrix[q + b] as number) * by
        x -= (matrix[r + b] as number) * by
        y -= (matrix[s + b] as number) * by
      }
      const by = lower[row + c] as number
      matrix[p + c] = v / by
      matrix[q + c] = w / by
      matrix[r + c] = x / by
      matrix[s + c] = y / by
    }
  }
  for (let from = even; from < matrix.length; from += width)
    for (let c = 0; c < width; c++) {
      let rest = matrix[from + c] as number
      for (let b = 0; b < c; b++) rest -= (matrix[from + b] as number) * (lower[c * width + b] as number)
      matrix[from + c] = rest / (lower[c * width + c] as number)
    }
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
