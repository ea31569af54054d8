import assert from 'node:assert/strict'
import test from 'node:test'
import type { Sketch } from '../../domain/sketch.ts'
import { dot, fitFactors, foldIn } from './factor-model.ts'
import { sketchArticle, withRarity } from './sketch.ts'

/** Forty topics of ten articles; an article has six of its topic's twelve words, so that two of one topic may share none. */
const archive: readonly Sketch[] = Array.from({ length: 400 }, (_, i) => {
  const topic = i % 40
  const words = Array.from({ length: 6 }, (_, w) => `t${topic}w${(w * 2 + Math.floor(i / 40)) % 12}`)
  return withRarity(sketchArticle({ title: '', text: `\n${words.join(' ')}`, language: 'en' }), new Map(), 400)
})

test('too few articles have no model', () => {
  assert.equal(fitFactors(archive.slice(0, 50)), null)
})
test('articles of one topic come to lie together though they share few words', () => {
  const model = fitFactors(archive)
  assert.ok(model)
  const placeOf = (i: number): Float32Array => {
    const sketch = archive[i]
    assert.ok(sketch)
    return foldIn(sketch, model)
  }
  let inside = 0
  for (const first of [1, 2, 3])
    inside += placeOf(first).length === 0 ? 0 : dot(placeOf(first), placeOf(first + 80)) - dot(placeOf(first), placeOf(first + 5))
  assert.ok(inside > 0.5, String(inside))
})
test('an article of unknown words has no place', () => {
  const stranger = withRarity(sketchArticle({ title: 'nothing known here', text: '', language: 'en' }), new Map(), 1)
  assert.equal(foldIn(stranger, { width: 16, terms: new Int32Array(0), vectors: new Float32Array(0) }).length, 0)
})
test('the same archive gives the same model', () => {
  assert.deepEqual(fitFactors(archive), fitFactors(archive))
})
