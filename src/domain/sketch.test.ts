import assert from 'node:assert/strict'
import test from 'node:test'
import { postingsOf, type Sketch } from './sketch.ts'

const sketchOf = (terms: readonly number[], rarity: readonly number[], bridge: readonly number[] = []): Sketch => ({
  language: 'en',
  terms: Int32Array.from(terms),
  titleTerms: 0,
  counts: Float32Array.from(terms, () => 1),
  rarity: Float32Array.from(rarity),
  bridge: Int32Array.from(bridge),
  bridgeNames: 0,
  bridgeRarity: Float32Array.from(bridge, (it) => it % 5),
  minhash: new Uint32Array(0),
  factors: new Float32Array(0),
  marks: [],
})

test('an article is found by its heaviest terms, heaviest first, and of equal ones by the smaller', () => {
  assert.deepEqual(postingsOf(sketchOf([7, 3, 9, 5], [1, 2, 2, 0])), [3, 9, 7, 5])
})

test('of many terms the heaviest two dozen are taken, and a dozen of the bridge, as a full sort would', () => {
  const terms = Array.from({ length: 200 }, (_, i) => (i * 7919) % 1009)
  const rarity = terms.map((it) => it % 13)
  const bridge = Array.from({ length: 40 }, (_, i) => (i * 31) % 97)
  const sorted = (them: readonly number[], of: (it: number) => number): readonly number[] => them.toSorted((a, b) => of(b) - of(a) || a - b)
  assert.deepEqual(postingsOf(sketchOf(terms, rarity, bridge)), [
    ...sorted(terms, (it) => it % 13).slice(0, 24),
    ...sorted(bridge, (it) => it % 5).slice(0, 12),
  ])
})
