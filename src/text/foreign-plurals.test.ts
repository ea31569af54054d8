import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dictionaryOf } from './foreign-dictionary.ts'

test('a noun of a dictionary is known in its plural, where English counts it too', () => {
  const [fr, de, es] = (['fr', 'de', 'es'] as const).map((language) => dictionaryOf(language).nouns)
  assert.deepEqual(
    ['entreprises', 'tribunaux', 'hôpitaux', 'villes', 'énergies', 'cours'].map((word) => fr?.get(word)),
    ['companies', 'courts', 'hospitals', 'cities', undefined, undefined],
  )
  assert.deepEqual(
    ['decisiones', 'apagones', 'fábricas', 'leyes', 'chips', 'electricidades'].map((word) => es?.get(word)),
    ['decisions', 'blackouts', 'factories', 'laws', 'chips', undefined],
  )
  assert.deepEqual(
    ['fabriken', 'urteile', 'städte'].map((word) => de?.get(word)),
    ['factories', 'rulings', 'cities'],
  )
})
