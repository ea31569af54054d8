import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasNeeded, neededLetters } from './needed-letters.ts'

const cases: readonly (readonly [RegExp, readonly (readonly string[])[]])[] = [
  [/\bferry route\b/u, [['ferry route']]],
  [/\bferr(?:y|ies) to (?<town>\p{Lu}\p{Ll}+)/u, [['ferr'], [' to ']]],
  [/(?:ferry|pier)[ -]\p{Ll}+/u, [['ferry', 'pier']]],
  [/(?:ferry|\p{L}+)s/u, []],
  [/(?:ferry)?boat/u, [['boat']]],
  [/ferr{2}y/u, [['fer']]],
  [/piers{0,2}ide/u, [['pier'], ['ide']]],
  [/(?<=\b(?:a|the) )piers? of(?! stone)/u, [['pier'], [' of']]],
  [/sign(?:s|ed)? at the (?:pier|quay)\.$/u, [[' at the '], ['sign']]],
  [/\u0041nna|Berta\x20/u, [['nna', 'Berta']]],
  [/The\.boat[\]x]\(s\)/u, [['The.boat'], ['(s)']]],
  [/((?:long|short) )+ferries/u, [['ferries'], ['long', 'short']]],
  [/FERRY/iu, []],
  [/(?i:ferry)/u, []],
]
for (const [pattern, needed] of cases)
  test(`What ${pattern} finds has ${JSON.stringify(needed)} in it.`, () => {
    assert.deepEqual(neededLetters(pattern.source, pattern.flags), needed)
  })

test('A text has what is needed if it has one of each set.', () => {
  const needed = [['ferry', 'pier'], [' of ']]
  assert.ok(hasNeeded('the pier of Leeds', needed))
  assert.ok(!hasNeeded('the pier at Leeds', needed))
  assert.ok(hasNeeded('anything', []))
})
