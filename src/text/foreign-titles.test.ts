import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findGlossedTitle } from './foreign-titles.ts'

const rows: readonly (readonly [language: string, title: string, told: string | undefined])[] = [
  ['de', 'Behörde verschärft Regel für ungenutzte Anschlüsse', 'authority | tighten:s | rule for unused connections'],
  ['de', 'Vega schweigt weiter zu Orion', 'Vega | stay silent:s | on Orion'],
  ['de', 'Vega nannte keinen neuen Termin', 'Vega | name:s | no new date'],
  ['fr', 'Orion Est : la deuxième ligne de Réseau Vega glisse à mai', 'the second line of Réseau Vega | slip:s |  | mai'],
  ['fr', 'Vega publie un rapport flou', undefined],
  ['de', 'Vega mietet „bald“ ein Werk', undefined],
  ['en', 'Vega opens a plant', undefined],
]
for (const [language, title, told] of rows) {
  test(`${language}: ${title}`, () => {
    const found = findGlossedTitle(title, language)
    const said =
      found &&
      [found.subject, `${found.lemma}:${found.form}`, found.object, ...(found.month === undefined ? [] : [found.month])].join(' | ')
    assert.equal(said, told)
  })
}

test('a hostile headline is read without harm', () => {
  for (const title of ['Vega : '.repeat(30), `Vega ${'mietet '.repeat(25)}`, `${'und '.repeat(48)}Vega`]) findGlossedTitle(title, 'de')
})
