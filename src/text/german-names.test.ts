import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nounness } from './german-nouns.ts'
import { findCapitals, findNames } from './names.ts'

const named = (text: string): string =>
  findNames(text, 'de')
    .map((it) => it.text)
    .join('; ')

const rows: readonly (readonly [sentence: string, expected: string])[] = [
  ['Der Vantris-Chef Jan von der Leuken traf Arbeiter und Kunden.', 'Vantris; Jan von der Leuken'],
  ['Haldens neue Halle in Brunnfeld braucht Strom und Wasser.', 'Haldens; Brunnfeld'],
  ['Italiens Minister Aldo Ferrante sprach über Preise.', 'Italiens; Aldo Ferrante'],
  ['Das KI-Labor Lichtwerk mietet einen 40-MW-Saal in Frankfurt an der Oder.', 'Lichtwerk; Frankfurt an der Oder'],
  ['Der Kieler Anbieter Ostrechen kauft B200-Karten vom Hersteller.', 'Ostrechen; B200'],
  ['Das Bundesamt für Netzfragen und das Institut für Wetterkunde warnen.', 'Bundesamt für Netzfragen; Institut für Wetterkunde'],
  ['Die Baltische Bank und die US-Regierung einigten sich mit dem Bundestag.', 'Baltische Bank; US; Bundestag'],
  ['Neue Zölle treffen Händler, Bauern und Verbraucher.', ''],
  ['Aus Kreisen der Koalition heißt es, Gespräche in Höhe der Grenze seien gescheitert.', ''],
  ['„Das reicht nicht“, sagte Krausnick, und so Experten: der Bau teilte Kosten.', 'Krausnick'],
  ['Vantris, Ostrech und Corvane klagen, meldet die Organisation WHO.', 'Vantris; Ostrech; Corvane; WHO'],
  [
    '„Die Baltische Bank“, so Konrad Klein von Corvane: Zuletzt stieg der Preis im Kreis Ostheim.',
    'Baltische Bank; Konrad Klein; Corvane; Kreis Ostheim',
  ],
  [
    'Ann Leeds Firma Vantris bietet der Fraunwald-Stiftung, Corvane habe ohne Erlaubnis gebaut.',
    'Ann Leeds; Vantris; Fraunwald-Stiftung; Corvane',
  ],
  ['Weber klagte in Kiel. Strudler lehnt ab. Scholz sprach.', 'Weber; Kiel; Strudler; Scholz'],
  ['Weber klagen über Garn. Autofahrer verlor Geduld. Vorher sprach er.', ''],
  ['Die Nato berät mit der Fed. Die Allianz wächst, Bayer und Corvane auch.', 'Nato; Fed; Allianz; Bayer; Corvane'],
  ['Die SPD und die Grünen einigten sich im Grünen; die Zinsen senkt Commerzbank.', 'SPD; Grünen; Commerzbank'],
  ['Die Allianz der Länder hält. Eine Allianz wächst. Der Bayer klagte.', ''],
  ['Die Rakete Corvus 6 startete nach Norwegen.', 'Corvus 6; Norwegen'],
]

test('a German name is told from the nouns around it', () => {
  for (const [sentence, expected] of rows) assert.equal(named(sentence), expected, sentence)
})

test('what looks like a compound may be a house, what is a noun may not', () => {
  assert.deepEqual(['Strom', 'Genehmigung', 'Lichtwerk', 'Ostheim', 'Corvus'].map(nounness), [
    'sure',
    'sure',
    'compound',
    undefined,
    undefined,
  ])
})

test('whoever judges capitals by more than their shape still sees the nouns', () => {
  assert.deepEqual(
    findCapitals('Das Rechenzentrum braucht Wasser.', 'de').map((it) => it.text),
    ['Rechenzentrum', 'Wasser'],
  )
})
