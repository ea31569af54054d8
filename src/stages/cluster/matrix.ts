// The products that fitting a factor model takes. The inner loops are functions of their own, so that the engine has them compiled before the
// first of a thousand rows is through; sums are added up in the order in which one by one would be, so that every machine has the same model.

/** Terms of an article with their weights; a row has each term once. */
export interface Row {
  readonly at: Int32Array
  readonly weight: Float64Array
}

/** images = rows x basis. */
export function project(rows: readonly Row[], basis: Float32Array, images: Float64Array, width: number): void {
  images.fill(0)
  for (let r = 0; r < rows.length; r++) addRow(images, r * width, rows[r] as Row, basis, width)
}

/** images[to ...] += row x basis, four terms at a time. */
export function addRow(images: Float64Array, to: number, row: Row, basis: Float32Array, width: number): void {
  const { at, weight } = row
  const even = at.length - (at.length % 4)
  for (let i = 0; i < even; i += 4) addFour(images, to, at, weight, i, basis, width)
  for (let i = even; i < at.length; i++) {
    const from = (at[i] as number) * width
    const w = weight[i] as number
    for (let f = 0; f < width; f++) images[to + f] = (images[to + f] as number) + w * (basis[from + f] as number)
  }
}

function addFour(
  images: Float64Array,
  to: number,
  at: Int32Array,
  weight: Float64Array,
  i: number,
  basis: Float32Array,
  width: number,
): void {
  const a = (at[i] as number) * width
  const b = (at[i + 1] as number) * width
  const c = (at[i + 2] as number) * width
  const d = (at[i + 3] as number) * width
  const v = weight[i] as number
  const w = weight[i + 1] as number
  const x = weight[i + 2] as number
  const y = weight[i + 3] as number
  for (let f = 0; f < width; f++) {
    const two = (images[to + f] as number) + v * (basis[a + f] as number) + w * (basis[b + f] as number)
    images[to + f] = two + x * (basis[c + f] as number) + y * (basis[d + f] as number)
  }
}

/** The rows turned over: for each term the articles that hold it, in their order. */
export interface Columns {
  /** Where each term's articles begin; one more for the end. */
  readonly from: Int32Array
  readonly row: Int32Array
  readonly weight: Float64Array
}

export function columnsOf(rows: readonly Row[], terms: number): Columns {
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

/** basis = rows transposed x images, term by term: four articles at a time, rounded after each as one by one would be. */
export function spread(columns: Columns, images: Float64Array, basis: Float32Array, width: number): void {
  const { from, row, weight } = columns
  basis.fill(0)
  for (let t = 0; t + 1 < from.length; t++) {
    const end = from[t + 1] as number
    let i = from[t] as number
    for (; i + 3 < end; i += 4) spreadFour(basis, t * width, row, weight, i, images, width)
    for (; i < end; i++) spreadOne(basis, t * width, (row[i] as number) * width, weight[i] as number, images, width)
  }
}

function spreadFour(
  basis: Float32Array,
  to: number,
  row: Int32Array,
  weight: Float64Array,
  i: number,
  images: Float64Array,
  width: number,
): void {
  const a = (row[i] as number) * width
  const b = (row[i + 1] as number) * width
  const c = (row[i + 2] as number) * width
  const d = (row[i + 3] as number) * width
  const v = weight[i] as number
  const w = weight[i + 1] as number
  const x = weight[i + 2] as number
  const y = weight[i + 3] as number
  for (let f = 0; f < width; f++) {
    const one = Math.fround((basis[to + f] as number) + v * (images[a + f] as number))
    const two = Math.fround(one + w * (images[b + f] as number))
    const three = Math.fround(two + x * (images[c + f] as number))
    basis[to + f] = three + y * (images[d + f] as number)
  }
}

function spreadOne(basis: Float32Array, to: number, from: number, w: number, images: Float64Array, width: number): void {
  for (let f = 0; f < width; f++) basis[to + f] = (basis[to + f] as number) + w * (images[from + f] as number)
}

/** A column that is left with less than this share of itself is a sum of those before it. */
const ownShareMin = 1e-12

/**
 * The lower triangle L with L x L' = one' x other, a symmetric product (Cholesky). A column that adds nothing gets an infinite
 * diagonal, so that dividing by it leaves nothing of it.
 */
export function triangleOf(one: Float64Array, other: Float64Array, width: number): Float64Array {
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
  for (let from = 0; from < even; from += 4 * width) for (let c = 0; c < width; c++) addProducts(lower, c, one, other, from, width)
  for (let from = even; from < one.length; from += width)
    for (let c = 0; c < width; c++) {
      const value = one[from + c] as number
      const to = c * width
      for (let b = 0; b <= c; b++) lower[to + b] = (lower[to + b] as number) + value * (other[from + b] as number)
    }
  return lower
}

/** What four rows add to the products of one column. */
function addProducts(lower: Float64Array, c: number, one: Float64Array, other: Float64Array, from: number, width: number): void {
  const to = c * width
  const second = from + width
  const third = second + width
  const fourth = third + width
  const v = one[from + c] as number
  const w = one[second + c] as number
  const x = one[third + c] as number
  const y = one[fourth + c] as number
  for (let b = 0; b <= c; b++) {
    const two = (lower[to + b] as number) + v * (other[from + b] as number) + w * (other[second + b] as number)
    lower[to + b] = two + x * (other[third + b] as number) + y * (other[fourth + b] as number)
  }
}

/** Each row divided by the triangle, in place: columns whose products made it become orthonormal. */
export function divide(matrix: Float64Array, lower: Float64Array, width: number): void {
  const even = matrix.length - (matrix.length % (4 * width))
  for (let from = 0; from < even; from += 4 * width) for (let c = 0; c < width; c++) divideFour(matrix, lower, from, c, width)
  for (let from = even; from < matrix.length; from += width)
    for (let c = 0; c < width; c++) {
      let rest = matrix[from + c] as number
      for (let b = 0; b < c; b++) rest -= (matrix[from + b] as number) * (lower[c * width + b] as number)
      matrix[from + c] = rest / (lower[c * width + c] as number)
    }
}

/** One column of four rows: a quotient waits for those before it in its row, so four rows go side by side. */
function divideFour(matrix: Float64Array, lower: Float64Array, from: number, c: number, width: number): void {
  const second = from + width
  const third = second + width
  const fourth = third + width
  const row = c * width
  let v = matrix[from + c] as number
  let w = matrix[second + c] as number
  let x = matrix[third + c] as number
  let y = matrix[fourth + c] as number
  for (let b = 0; b < c; b++) {
    const by = lower[row + b] as number
    v -= (matrix[from + b] as number) * by
    w -= (matrix[second + b] as number) * by
    x -= (matrix[third + b] as number) * by
    y -= (matrix[fourth + b] as number) * by
  }
  const by = lower[row + c] as number
  matrix[from + c] = v / by
  matrix[second + c] = w / by
  matrix[third + c] = x / by
  matrix[fourth + c] = y / by
}
