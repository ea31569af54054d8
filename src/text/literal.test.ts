import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersOf } from './literal.ts'

const cases: readonly (readonly [RegExp, string])[] = [
  [/\bferry route\b/u, 'ferry route'],
  [/\bferr(?:y|ies) to (?<town>\p{Lu}\p{Ll}+)/u, 'ferr'],
  [/(?<=\b(?:a|the) )piers? of/u, 'pier'],
  [/\b[Tt]he \d{2} boats?(?! left \(early\))/u, ' boat'],
  [/\bferry\b|\bpier\b/u, ''],
  [/(?:ferry|pier)[ -]\p{Ll}+/u, ''],
]
for (const [pattern, letters] of cases)
  test(`What ${pattern} finds has “${letters}” in it.`, () => {
    assert.equal(lettersOf(pattern.source), letters)
  })
