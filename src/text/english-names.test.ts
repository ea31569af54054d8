import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNames } from './names.ts'

const rows: readonly (readonly [sentence: string, expected: string])[] = [
  ['Vantris-backed Orion raised money.', 'Vantris; Orion'],
  ['Former President Ann Leeds met Former Lane.', 'Ann Leeds; Former Lane'],
  ['Claude Opus 7.5 beat Llama 9.1 405B.', 'Claude Opus 7.5; Llama 9.1 405B'],
  ['It sold Grok 30% cheaper.', 'Grok'],
]

test('what stands with a name in capitals is parted from it, and a model keeps its version', () => {
  for (const [sentence, expected] of rows)
    assert.equal(
      findNames(sentence, 'en')
        .map((it) => it.text)
        .join('; '),
      expected,
      sentence,
    )
})
