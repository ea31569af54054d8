// What clustering asks for again and again, kept in memory: sketches do not change once written, a model is known by when it was fitted, and
// how often a term is held by how many articles have been placed. Which articles there are and where they stand is always asked of the database.
import type { FactorModel, Sketch } from '../domain/sketch.ts'

export interface SketchShelf {
  /** Those of the articles whose sketches are here, with their places in the model that was fitted then; those of another are put away. */
  sketchesOf(ids: readonly string[], fitted: number): Map<string, Sketch>
  keepSketch(id: string, sketch: Sketch): Sketch
  /** A model that took the place of the one before: the sketches stay, with their places in it. Those it does not know have none. */
  refit(fitted: number, model: FactorModel, places: ReadonlyMap<string, Float32Array>): void
  /**
   * How many articles hold each of the terms that many do, as far as that is known; nothing is where the archive is another than the one it was
   * counted in.
   */
  countsOf(placed: number): ReadonlyMap<number, number>
  keepCount(term: number, articles: number): void
  /** What was placed since, with the archive that it makes. */
  countPlaced(terms: ReadonlyMap<number, number>): void
  countedIn(placed: number): void
  modelOf(fitted: number): FactorModel | null
  keepModel(fitted: number, model: FactorModel): FactorModel
}

/** As many as a review looks at, and some; about 11 KB each with what is worked out for comparing. */
const sketchesMax = 4_000

/** A term of fewer articles is seldom asked for twice. */
const countMin = 8
/** Of so many the counts are kept, in 2 MB. */
const countsMax = 40_000

/** An empty shelf; it forgets the sketches that were not asked for the longest. */
export function makeSketchShelf(): SketchShelf {
  const sketches = new Map<string, Sketch>()
  const counts = new Map<number, number>()
  let countedAt = -1
  let placesIn = 0
  let model: { readonly fitted: number; readonly model: FactorModel } | null = null
  const put = (id: string, sketch: Sketch): void => {
    sketches.delete(id)
    sketches.set(id, sketch)
  }
  return {
    sketchesOf(ids, fitted) {
      if (fitted !== placesIn) sketches.clear()
      placesIn = fitted
      const found = new Map<string, Sketch>()
      for (const id of ids) {
        const sketch = sketches.get(id)
        if (sketch === undefined) continue
        found.set(id, sketch)
        put(id, sketch)
      }
      return found
    },
    keepSketch(id, sketch) {
      put(id, sketch)
      if (sketches.size > sketchesMax) sketches.delete(sketches.keys().next().value ?? '')
      return sketch
    },
    refit(fitted, made, places) {
      for (const [id, sketch] of sketches) sketches.set(id, { ...sketch, factors: places.get(id) ?? new Float32Array(0) })
      placesIn = fitted
      model = { fitted, model: made }
    },
    countsOf(placed) {
      if (placed !== countedAt) counts.clear()
      countedAt = placed
      return counts
    },
    keepCount(term, articles) {
      if (articles < countMin) return
      if (counts.size >= countsMax) counts.clear()
      counts.set(term, articles)
    },
    countPlaced(terms) {
      for (const [term, articles] of terms) {
        const before = counts.get(term)
        if (before !== undefined) counts.set(term, before + articles)
      }
    },
    countedIn(placed) {
      countedAt = placed
    },
    modelOf: (fitted) => (model?.fitted === fitted ? model.model : null),
    keepModel(fitted, kept) {
      model = { fitted, model: kept }
      return kept
    },
  }
}
