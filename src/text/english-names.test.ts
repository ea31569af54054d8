import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNames } from './names.ts'

const rows: readonly (readonly [sentence: string, expected: string])[] = [
  ['Vantris-backed Orion raised money.', 'Vantris; Orion'],
  ['Former President Ann Leeds met Former Lane.', 'Ann Leeds; Former Lane'],
  ['Claude Opus 7.5 beat Llama 9.1 405B.', 'Claude Opus 7.5; Llama 9.1 405B'],
  ['State-owned Corvane Bank shut, and Employee-owned Vantris grew.', 'Corvane Bank; Vantris'],
  ['Privately held Corvane and Government-backed Ostrech merged.', 'Corvane; Ostrech'],
  ['Family-owned mills shut. Privately-held Vantris grew.', 'Vantris'],
  ["McDonald's and Vantris’s halls shut.", "McDonald's; Vantris"],
  ["Ann McDonald's lawyer called Christie's staff.", 'Ann McDonald; Christie'],
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
