import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLanguage } from './language.ts'
import { hashOf, termHashesOf, termsOf } from './terms.ts'

test('terms are stems without function words', () => {
  assert.deepEqual(termsOf('The companies leased 3.2 MW of capacity', 'en'), ['compani', 'leas', '3.2', 'mw', 'capac'])
  assert.deepEqual(termsOf('les centres de données', 'fr'), ['centr', 'donn'])
})

test('a text tells its language, and a short one is believed to be what the feed declares', async () => {
  assert.equal((await detectLanguage('Le gouvernement a annoncé hier une nouvelle loi sur les données.', 'en')).language, 'fr')
  assert.equal((await detectLanguage('OK', 'de-DE')).language, 'de')
  assert.deepEqual(await detectLanguage(''), { language: 'und', confidence: 0 })
})

test('hashes of terms are those of the terms, the first time and again', () => {
  for (const language of ['en', 'de', 'en'])
    for (const text of [
      'The companies leased 3.2 MW of capacity, the companies say',
      'Die Leistungen der Leitung',
      '',
      `a ${'b'.repeat(60)} c`,
    ])
      assert.deepEqual(termHashesOf(text, language), termsOf(text, language).map(hashOf))
})
