import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findForeignClause } from './foreign-parse.ts'

const rows: readonly (readonly [
  language: string,
  sentence: string,
  subject: string,
  verb: string,
  speaker: string | undefined,
  firm: string,
])[] = [
  ['fr', 'Le quai de Brest, qui date de 1920, fermera en mai.', 'Le quai de Brest', 'fermera', undefined, 'plan'],
  ['fr', 'Vega n’a pas vendu ses ferries, a précisé la mairie.', 'Vega', 'vendu', 'la mairie', '!fact'],
  ['fr', 'La mairie a assuré que le quai rouvrirait en mai.', 'le quai', 'rouvrirait', 'La mairie', 'plan'],
  ['de', 'Nach dem Brand hat die Stadt den Hafen gesperrt.', 'die Stadt', 'gesperrt', undefined, 'fact'],
  ['de', 'Vega soll den Hafen gekauft haben.', 'Vega', 'gekauft', undefined, 'rumour'],
  ['de', 'Wenn der Rat zustimmt, baut Vega einen Kai.', 'Vega', 'baut', undefined, 'conditional'],
  ['de', 'Die Stadt kündigte am Montag neue Gebühren an, wie der Hafenbote berichtet.', 'Die Stadt', 'kündigte', 'der Hafenbote', 'fact'],
  ['es', 'Según el puerto, Vega comprará tres barcos.', 'Vega', 'comprará', 'el puerto', 'plan'],
  ['de', 'Vega schließt den Kai, teilte Orla am 9. März 2026 mit.', 'Vega', 'schließt', 'Orla', 'fact'],
  ['es', 'Vega cerró el muelle, según Orla el martes.', 'Vega', 'cerró', 'Orla', 'fact'],
  ['es', 'El martes, Vega vendió el muelle.', 'Vega', 'vendió', undefined, 'fact'],
  ['es', 'El mes pasado, Vega vendió tres barcos.', 'Vega', 'vendió', undefined, 'fact'],
  ['es', 'Las rentas cayeron un 9 %.', 'Las rentas', 'cayeron', undefined, 'fact'],
  ['es', 'Vega podría vender el muelle.', 'Vega', 'vender', undefined, 'possible'],
]
for (const [language, sentence, subject, verb, speaker, firm] of rows) {
  test(`${language}: ${sentence}`, () => {
    const found = findForeignClause(sentence, language)
    const words = (at: { readonly start: number; readonly end: number } | undefined): string | undefined =>
      at && sentence.slice(at.start, at.end)
    assert.deepEqual(
      [words(found?.subject), words(found?.verb), words(found?.speaker), `${found?.negated ? '!' : ''}${found?.modality}`],
      [subject, verb, speaker, firm],
    )
  })
}

test('two names before a German infinitive may be who and what, and give no clause', () => {
  assert.equal(findForeignClause('Laut Hafenbote könnte Vega Orla kaufen.', 'de'), undefined)
})

test('quotations, questions, other languages and hostile text give no clause and no harm', () => {
  assert.equal(findForeignClause('« Nous vendrons le quai », a dit Vega.', 'fr'), undefined)
  assert.equal(findForeignClause('Vega vendra-t-il le quai ?', 'fr'), undefined)
  assert.equal(findForeignClause('Vega apre una fabbrica.', 'it'), undefined)
  for (const text of ['a '.repeat(240), ', '.repeat(240), 'selon '.repeat(80), 'qui '.repeat(120), 'hat '.repeat(120)])
    for (const language of ['fr', 'de', 'es']) findForeignClause(text, language)
})
