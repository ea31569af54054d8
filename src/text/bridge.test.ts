import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bridgeTerms } from './bridge.ts'

const namedIn = (text: string, language = 'en'): readonly string[] => bridgeTerms('', text, language).named.toSorted()

test('who, where and how much are named', () => {
  assert.deepEqual(namedIn('Veldrake leases 18 MW at Alder Quay'), ['name:alder', 'name:quay', 'name:veldrake', 'number:18'])
})

const dated = [
  ['en', 'Veldrake said so on Thursday, 26 November 2026.'],
  ['en', 'Veldrake said so on Nov. 26th, 2026.'],
  ['fr', 'Veldrake l’a dit le 26 novembre 2026.'],
  ['de', 'Veldrake sagte das am Donnerstag, 26. November 2026.'],
  ['es', 'Veldrake lo dijo el 26 de noviembre de 2026.'],
] as const
for (const [language, text] of dated) {
  test(`a date names no event, since every report of the day has it (${language}: ${text})`, () => {
    assert.deepEqual(namedIn(text, language), ['name:veldrake'])
    assert.ok(bridgeTerms('', text, language).told.includes('when:2026'))
  })
}

test('a currency names no event, its sum does', () => {
  assert.deepEqual(namedIn('Veldrake pays USD 530 million'), ['name:veldrake', 'number:530'])
})
