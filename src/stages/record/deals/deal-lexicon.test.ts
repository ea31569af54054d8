import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordy } from './deal-lexicon.ts'

const found = (source: string, text: string): readonly string[] => [...text.matchAll(wordy(source, 'gu'))].map(([it]) => it)

test('an edge of a word is one before letters, figures and what only may come, at an accent and beside a mark', () => {
  const text = 'lease, élease sublease (lease) 4lease lease4 leases étend'
  assert.deepEqual(found(String.raw`\blease\w*`, text), ['lease', 'lease', 'lease4', 'leases'])
  assert.deepEqual(found(String.raw`\b(?:(?<=\()lease|étend|(?:x|leases))\b`, text), ['lease', 'leases', 'étend'])
  // What may be missing leaves the edge where it can also be the end of a word.
  assert.deepEqual(found(String.raw`\bs?\)`, text), [')'])
  assert.deepEqual(found(String.raw`\b(?:s|x)?\)`, text), [')'])
  assert.deepEqual(found(String.raw`\b(?:,|\)|z{0,2}\() ?`, text), [', ', ') '])
  assert.deepEqual(found(String.raw`\b(?:[|)]|q) ?`, text), [') '])
})
