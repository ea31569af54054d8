import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classWords } from '../../../text/word-classes.ts'
import { unfoldedAt } from './equal-relatives.ts'

const told = (text: string): readonly string[] => {
  const words = classWords(text)
  return words.flatMap((_, at) => unfoldedAt(words, at)).map(({ start, end, to }) => text.slice(0, start) + to + text.slice(end))
}

test('what a draft requires it would require, and what is still done goes on', () => {
  assert.deepEqual(told('Lena Brandt introduced a bill requiring the town to pay.'), [
    'Lena Brandt introduced a bill that would require the town to pay.',
  ])
  assert.deepEqual(told('The harbour office is still testing the ferries.'), ['The harbour office continues to test the ferries.'])
})
