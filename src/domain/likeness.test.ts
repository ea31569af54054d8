import assert from 'node:assert/strict'
import test from 'node:test'
import { type AskedWord, scoreLikeness } from './likeness.ts'

const asked: readonly AskedWord[] = [
  { word: 'kestrel', rarity: 6 },
  { word: 'lease', rarity: 3 },
  { word: 'power', rarity: 1 },
]
const story = (places: Readonly<Record<string, readonly number[]>>, length = 100) => ({ places: new Map(Object.entries(places)), length })

test('a rare word counts for more than a common one, and more words for more than one', () => {
  const rare = scoreLikeness(asked, story({ kestrel: [1] }), 100)
  const common = scoreLikeness(asked, story({ power: [1] }), 100)
  const both = scoreLikeness(asked, story({ kestrel: [1], power: [2] }), 100)
  assert.ok(common < rare && rare < both, `${common} ${rare} ${both}`)
})

test('words in one passage count for more than the same words far apart', () => {
  const near = scoreLikeness(asked, story({ kestrel: [10], lease: [40] }), 100)
  const far = scoreLikeness(asked, story({ kestrel: [10], lease: [900] }), 100)
  assert.ok(near > far, `${near} ${far}`)
})

test('repeats help less and less, length weighs against, and the score stays between 0 and 1', () => {
  const times = [1, 2, 50].map((n) => scoreLikeness(asked, story({ lease: Array.from({ length: n }, (_, i) => i) }), 100))
  assert.ok((times[1] ?? 0) - (times[0] ?? 0) > 0 && (times[2] ?? 0) < 1)
  assert.ok((times[2] ?? 0) - (times[1] ?? 0) < 48 * ((times[1] ?? 0) - (times[0] ?? 0)))
  assert.ok(scoreLikeness(asked, story({ lease: [1] }, 1000), 100) < (times[0] ?? 0))
  assert.equal(scoreLikeness([], story({ lease: [1] }), 100), 0)
  assert.equal(scoreLikeness(asked, story({}), 100), 0)
})

test('a story that cannot reach what is asked for is told as none, any other as without the question', () => {
  for (const places of [{ kestrel: [1], power: [2] }, { lease: [4, 90, 400] }, { kestrel: [10], lease: [900] }]) {
    const whole = scoreLikeness(asked, story(places), 100)
    for (const least of [0, whole / 2, whole]) assert.equal(scoreLikeness(asked, story(places), 100, least), whole)
    assert.equal(scoreLikeness(asked, story(places), 100, 1), 0)
  }
})
