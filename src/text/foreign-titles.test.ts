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

const told = (title: string, language: string): string | undefined => {
  const found = findGlossedTitle(title, language)
  return found && [found.subject, found.lemma, found.object, found.tail ?? ''].filter((part) => part !== '').join(' | ')
}

test('a verb whose part stands at the end of a German headline, or behind a French or Spanish verb, is read whole', () => {
  assert.equal(told('Stadtrat lehnt Werk in Kiel ab', 'de'), 'city council | turn down | plant in Kiel')
  assert.equal(told('Orion nimmt Rechenzentrum in Betrieb', 'de'), 'Orion | bring | data centre | into service')
  assert.equal(told('Orion met en service son usine', 'fr'), 'Orion | bring | its plant | into service')
  assert.equal(told('Orion pone en marcha su planta', 'es'), 'Orion | start up | its plant')
})

test('nouns run into one are told as two, and one that is not known is no name', () => {
  assert.equal(told('Orion senkt Umsatzprognose', 'de'), 'Orion | cut | revenue forecast')
  assert.equal(told('Bundesrat stimmt KI-Gesetz zu', 'de'), 'Bundesrat | approve | AI law')
  assert.equal(told('Orion senkt Fahrkartenprognose', 'de'), undefined)
})

test('adjectives and what a noun is of stand where English has them', () => {
  assert.equal(told('Orion presenta un modelo abierto', 'es'), 'Orion | present | an open model')
  assert.equal(told('Orion abaisse ses prévisions de ventes', 'fr'), 'Orion | lower | its sales forecasts')
})

test('shares that move by so much rise or fall, and nobody moves them', () => {
  assert.equal(told('Las acciones de Orion suben un 5 %', 'es'), 'the shares of Orion | rise | by 5%')
  assert.equal(told('Orion Ferries ouvre de 5 %', 'fr'), undefined)
})

test('what only claims the rest, and a buyer who may be a place, leave a headline unread', () => {
  assert.equal(told('Bericht: Orion kauft Vega', 'de'), undefined)
  assert.equal(told('Orion vend un site à Vega', 'fr'), undefined)
})
