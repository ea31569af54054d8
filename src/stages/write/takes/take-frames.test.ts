import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayPlaceOfPower } from './peer-sums.ts'
import { frameOf } from './take-frames.ts'

const stories = Array.from({ length: 60 }, (_, at) => `st_${at}`)
const place = {
  n: 3,
  below: 0,
  above: 2,
  rows: [
    { lo: 6, hi: 6 },
    { lo: 12, hi: 12 },
    { lo: 40, hi: 40 },
  ],
  relaxed: ['basis'],
}

test('a story always has the same frame, stories of a day have different ones, and no frame is left out', () => {
  const frames = stories.map((id) => frameOf(id, 'key', ['a', 'b', 'c']))
  assert.deepEqual(
    frames,
    stories.map((id) => frameOf(id, 'key', ['a', 'b', 'c'])),
  )
  assert.equal(new Set(frames).size, 3)
  assert.notDeepEqual(
    frames,
    stories.map((id) => frameOf(id, 'other', ['a', 'b', 'c'])),
  )
})
test('the place of a power says in every frame of how many it is one, that they are the ledger’s, and that bases differ', () => {
  const said = new Set(stories.map((storyId) => sayPlaceOfPower('6 MW', place, { storyId, area: 'European ' })))
  assert.equal(said.size, 4)
  for (const each of said) {
    assert.match(each, /three European sites/)
    assert.match(each, /ledger|recorded here/)
    assert.match(each, /6–40 MW, bases differ/)
    assert.match(each, /two/)
  }
})
