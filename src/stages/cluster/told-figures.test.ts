import assert from 'node:assert/strict'
import test from 'node:test'
import type { SketchedArticle } from '../../domain/sketch.ts'
import { featuresOf, makeReady } from './likeness.ts'
import { sketchArticle, termsToCount, withRarity } from './sketch.ts'
import { figuresApart } from './told-figures.ts'

function report(id: string, text: string, isDated = false): SketchedArticle {
  const sketch = sketchArticle({ title: 'Fire at the mill', text, language: 'en' })
  const frequency = new Map([...termsToCount(sketch)].map((term) => [term, 1]))
  const publishedAt = '2026-05-01T00:00:00.000Z'
  return { id, sourceId: `src-${id}`, publishedAt, isDated, words: 20, sketch: withRarity(sketch, frequency, 1) }
}
const [first, second] = [
  report('a', 'Flames took 64 looms and 12.5 tonnes of yarn in Ostby, and 2,400 people were led out in 2019.'),
  report('b', 'Flames took 31 looms and 40.5 tonnes of yarn in Velm, and 2,400 people were led out in 2023.'),
]

test('two reports are apart by the figures that the one with fewer gives alone; years and what both give do not count', () => {
  assert.equal(figuresApart(first, second), 2)
  assert.equal(figuresApart(first, report('c', 'Flames took 64 looms in Ostby in 2024.')), 0)
  assert.equal(figuresApart(first, report('d', 'Flames took the mill.')), 0)
})
test('figures apart are asked of reports that nobody dated', () => {
  const between = (a: SketchedArticle, b: SketchedArticle): number => featuresOf(makeReady(a), makeReady(b)).figuresApart
  assert.equal(between(first, second), 2)
  assert.equal(between({ ...first, isDated: true }, { ...second, isDated: true }), 0)
})
test('what stands far down in a text is none of its figures', () => {
  const long = report(
    'e',
    `Flames took the mill. ${'The brigade came late, and the owner waited at the gate. '.repeat(20)} It burnt 77 and 88 looms.`,
  )
  assert.equal(figuresApart(first, long), 0)
})
