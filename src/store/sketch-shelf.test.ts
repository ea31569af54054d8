import assert from 'node:assert/strict'
import test from 'node:test'
import type { FactorModel } from '../domain/sketch.ts'
import { sketchArticle } from '../stages/cluster/sketch.ts'
import { makeSketchShelf } from './sketch-shelf.ts'

const sketch = sketchArticle({ title: 'Ellery closes its north quay', text: '', language: 'en' })
const model: FactorModel = { width: 1, terms: sketch.terms, vectors: new Float32Array(sketch.terms.length) }

test('sketches stay on the shelf when a model takes the place of another, with their places in the new one', () => {
  const shelf = makeSketchShelf()
  shelf.sketchesOf([], 5)
  shelf.keepSketch('a_1', { ...sketch, factors: Float32Array.of(0.5) })
  shelf.keepSketch('a_2', { ...sketch, factors: Float32Array.of(0.5) })
  shelf.refit(9, model, new Map([['a_1', Float32Array.of(1)]]))
  assert.equal(shelf.modelOf(9), model)
  const found = shelf.sketchesOf(['a_1', 'a_2'], 9)
  assert.deepEqual([...(found.get('a_1')?.factors ?? [])], [1])
  assert.equal(found.get('a_2')?.factors.length, 0)
  assert.equal(found.get('a_1')?.terms, sketch.terms)
})
test('sketches with places in a model that another program fitted anew are put away', () => {
  const shelf = makeSketchShelf()
  shelf.sketchesOf([], 5)
  shelf.keepSketch('a_1', sketch)
  assert.equal(shelf.sketchesOf(['a_1'], 9).size, 0)
})
