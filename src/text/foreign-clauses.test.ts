import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findGlossedClause, glossOf } from './foreign-clauses.ts'

const rows: readonly (readonly [language: string, sentence: string, verb: string | undefined, object?: string])[] = [
  ['fr', 'Orion ouvre un centre de données de 20 MW à Lyon.', 'open:s', 'a 20 MW data centre in Lyon'],
  ['fr', 'Orion Ferries va supprimer 1 200 emplois en France.', 'will cut:base', '1,200 jobs in France'],
  ['fr', 'Vega a racheté Orion pour 3 milliards d’euros.', 'buy:past', 'Orion for EUR 3 bn'],
  ['fr', 'Orion a annoncé mardi l’ouverture d’un site de 20 MW à Lyon.', 'announce:past', 'the opening of a 20 MW site in Lyon'],
  ['de', 'Orion eröffnet ein neues Rechenzentrum in Lyon.', 'open:s', 'a new data centre in Lyon'],
  ['de', 'Vega hat 1.200 Stellen in Hamburg gestrichen.', 'cut:past', '1,200 jobs in Hamburg'],
  ['de', 'Vega will ein Werk bei Kiel bauen.', 'plans to build:base', 'a plant near Kiel'],
  ['es', 'Orion invertirá 500 millones de euros en una planta en Sevilla.', 'will invest:base', 'EUR 500 m in a plant in Sevilla'],
  ['es', 'Vega compró tres barcos.', 'buy:past', 'three ships'],
  ['fr', 'Orion ne vend pas son usine.', undefined],
  ['de', 'Vega verkauft das Werk nicht.', undefined],
  ['es', 'Vega vende humo.', undefined],
  ['it', 'Vega apre una fabbrica.', undefined],
]
for (const [language, sentence, verb, object] of rows) {
  test(`${language}: ${sentence}`, () => {
    const found = findGlossedClause(sentence, language)
    assert.equal(found && [...found.verb.helpers, `${found.verb.lemma}:${found.verb.form}`].join(' '), verb)
    assert.equal(found?.object, object)
  })
}

test('the gloss of a passage holds the English of its known words', () => {
  assert.match(glossOf('Vega hat 1.200 Stellen gestrichen.', 'de'), /cut.*jobs/)
  assert.equal(glossOf('Vega cut jobs.', 'en'), '')
})

test('hostile text is read without harm', () => {
  for (const text of ['Orion ouvre '.repeat(30), `Orion ouvre ${'un '.repeat(120)}`, `Vega hat ${'1.200 '.repeat(60)}gestrichen`])
    findGlossedClause(text, 'fr')
})
