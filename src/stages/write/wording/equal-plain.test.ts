import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainTurns } from './equal-plain.ts'

const turned = (words: string): readonly string[] =>
  plainTurns.map(([pattern, into]) => words.replace(pattern, into)).filter((each) => each !== words)

test('a movement is told from either end, each figure whole', () => {
  assert.deepEqual(turned('fell from 4.5% to 3.9% in May'), ['fell to 3.9% from 4.5% in May'])
  assert.deepEqual(turned('fell to 1,900 from 2,400.'), ['fell from 2,400 to 1,900.'])
  for (const words of ['fell from 4.5 to 3.9 billion euros', 'fell from 4.5 to 3.9', 'rose to 1,900.5 from 1,400.25'])
    for (const told of turned(words))
      assert.deepEqual(told.match(/\d[\d.,]*\d/gu)?.toSorted(), words.match(/\d[\d.,]*\d/gu)?.toSorted(), told)
})
