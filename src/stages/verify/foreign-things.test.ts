import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSharedWord } from './foreign-things.ts'
import type { Passage } from './read-evidence.ts'

const passageIn = (language: string, text: string): readonly Passage[] => [{ text, before: '', after: '', language } as Passage]

for (const [language, text, word] of [
  ['de', 'Der Chef der Werft trat zurück.', 'chef'],
  ['de', 'Er spendete der Stadt vier Millionen.', 'spending'],
  ['fr', 'La librairie a fermé lundi.', 'library'],
  ['fr', 'Il a demandé trois millions.', 'demanded'],
  ['es', 'La fábrica cerró el lunes.', 'fabric'],
] as const)
  test(`a false friend carries nothing: ${word} of ${text}`, () =>
    assert.equal(isSharedWord({ text: word }, passageIn(language, text)), false))

test('a word that the languages share carries ours', () => {
  assert.equal(isSharedWord({ text: 'province' }, passageIn('es', 'La provincia votó.')), true)
  assert.equal(isSharedWord({ text: 'minister' }, passageIn('fr', 'Le ministre a parlé.')), true)
})
