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

test('Counts of terms that many articles hold are kept as articles are placed, and forgotten where somebody else has placed some.', () => {
  const shelf = makeSketchShelf()
  assert.equal(shelf.countsOf(100).size, 0)
  shelf.keepCount(7, 40)
  shelf.keepCount(8, 2)
  shelf.countPlaced(
    new Map([
      [7, 3],
      [8, 3],
    ]),
  )
  shelf.countedIn(103)
  assert.deepEqual([...shelf.countsOf(103)], [[7, 43]])
  assert.equal(shelf.countsOf(110).size, 0)
})
