import assert from 'node:assert/strict'
import { test } from 'node:test'
import { innerEnds } from './inner-ends.ts'

const rows: readonly (readonly [words: string, ends: readonly string[]])[] = [
  ['to shut down as part of a suit by the harbour board', ['to shut down']],
  [
    'a rule that redraws the map of the bay under the Harbour Act in Lund',
    ['a rule that redraws the map of the bay under the Harbour Act', 'a rule that redraws the map of the bay'],
  ],
  // What the knock was on is no circumstance.
  ['a knock on the ferry crew', []],
  // A condition is not lost.
  ['to sail at night if the wind drops', []],
  ['a bill aimed at ferry owners', []],
  ['new fares', []],
]
for (const [words, ends] of rows)
  test(`where a headline may end inside a part: ${words}`, () =>
    assert.deepEqual(
      innerEnds({ words: [words], tails: [] }).map((each) => each.words.join(' ')),
      ends,
    ))
