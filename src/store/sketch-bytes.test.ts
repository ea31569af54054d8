import assert from 'node:assert/strict'
import test from 'node:test'
import { sketchArticle, termsToCount, withRarity } from '../stages/cluster/sketch.ts'
import { bytesOfSketch, modelOfParts, partsOfModel, sketchOfBytes } from './sketch-bytes.ts'
import { makeSketchShelf } from './sketch-shelf.ts'

const text = 'Northgrid has leased a hall of twelve megawatts in the harbour of Lübeck, the port company said. '
const counted = sketchArticle({ title: 'Northgrid leases a hall in Lübeck', text: text.repeat(300), language: 'en' })
const sketch = withRarity(counted, new Map([...termsToCount(counted)].map((term, i) => [term, i * i + 1])), 90_000)

test('a sketch from the archive is the one that was made, to the bit', () => {
  const { factors: _, marks: __, ...kept } = sketch
  assert.deepEqual(sketchOfBytes(bytesOfSketch(sketch)), kept)
})
test('a model goes into parts and comes back in order', () => {
  const n = 20_000
  const model = {
    width: 3,
    terms: Int32Array.from({ length: n }, (_, i) => i * 7 - 50_000),
    vectors: Float32Array.from({ length: 3 * n }, (_, i) => ((i % 2001) - 1000) / 1000),
  }
  const parts = partsOfModel(model)
  assert.ok(parts.length > 1)
  const back = modelOfParts(3, parts)
  assert.deepEqual(back.terms, model.terms)
  assert.ok(back.vectors.every((it, i) => Math.abs(it - (model.vectors[i] ?? 2)) < 1 / 32_767))
})
test('a shelf gives back the sketch it was given, forgets the longest unused, and holds one model', () => {
  const shelf = makeSketchShelf()
  shelf.sketchesOf([], 7)
  for (let i = 0; i < 4_001; i++) {
    shelf.keepSketch(`a_${i}`, { ...sketch })
    shelf.sketchesOf(['a_0'], 7)
  }
  assert.deepEqual([...shelf.sketchesOf(['a_0', 'a_1', 'a_2'], 7).keys()], ['a_0', 'a_2'])
  assert.equal(shelf.sketchesOf(['a_0'], 8).size, 0)
  const model = { width: 1, terms: new Int32Array(0), vectors: new Float32Array(0) }
  assert.equal(shelf.keepModel(5, model), shelf.modelOf(5))
  assert.equal(shelf.modelOf(6), null)
})
