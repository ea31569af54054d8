import assert from 'node:assert/strict'
import test from 'node:test'
import { plainLetters, plainQuestion, signedLetters, spellings } from './spelling.ts'

test('a question is asked in letters and marks that a search reads', () => {
  for (const [given, asked] of [
    ['“north quay”', '"north quay"'],
    ['north-quay', '"north quay"'],
    ['-state-owned hall', '-"state owned" hall'],
    ['"state-owned hall"', '"state owned hall"'],
    ['Bra\u00adndt Bra\u200bndt', 'brandt brandt'],
    ['Ｌｅｎａ\u00a0Brandt', 'lena brandt'],
    ['Zu\u0308rich', 'zürich'],
    ['12MW hall', '"12 mw" hall'],
    ['quay -sank or pier', 'quay -sank or pier'],
    ['GPT-5 B200', 'gpt-5 b200'],
  ] as const)
    assert.equal(plainQuestion(given), asked)
})
test('stems of the archive that are the same word are asked for too, and others are not', () => {
  const asked = (stem: string, ...near: readonly string[]) => spellings([{ stem, near }])
  assert.deepEqual(asked('orsted', 'Ørsted'), [["'orsted'", "'orsted' | 'Ørsted'"]])
  assert.deepEqual(asked('zurich', 'zürich'), [["'zurich'", "'zurich' | 'zürich'"]])
  assert.deepEqual(asked('zuerich', 'zürich'), [["'zuerich'", "'zuerich' | 'zürich'"]])
  assert.deepEqual(asked('organiz', 'organis'), [["'organiz'", "'organiz' | 'organis'"]])
  assert.deepEqual(asked('blue', 'blu'), [])
  assert.deepEqual(asked("l'\\", 'x'), [])
})
test('a data centre is found however it is written', () => {
  const rules = new Map(spellings(['data', 'center'].map((stem) => ({ stem, near: [] }))))
  assert.equal(rules.get("'data' & 'center'"), "'data' & 'center' | 'datacent' | 'datacentr'")
  assert.equal(rules.get("'center'"), "'center' | 'centr'")
  assert.match(new Map(spellings([{ stem: 'datacentr', near: [] }])).get("'datacentr'") ?? '', /'data' <-> \('center' \| 'centr'\)$/)
})
test('each letter with a sign has one without', () => {
  assert.equal([...signedLetters].length, [...plainLetters].length)
  assert.match(plainLetters, /^[a-z]+$/)
})
