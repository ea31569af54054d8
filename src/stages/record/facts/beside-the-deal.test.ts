import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../../domain/article.ts'
import type { Source } from '../../../domain/source.ts'
import { splitSentences } from '../../../text/sentences.ts'
import { claimsByRule } from '../claims/claims-by-rule.ts'
import type { FactInSentence } from './fact-doubts.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import { readByRule } from './facts-by-rule.ts'

/** The rows that come into the ledger, of a short note of the trade. */
function read(text: string, language = 'en'): readonly FactInSentence[] {
  const publishedAt = '2026-06-16T09:00:00Z'
  const sentences = splitSentences(text, language)
  const shell = { id: 'a', version: 1, title: '', text, language, publishedAt, sentences, url: 'https://a.example' }
  const article = shell as unknown as Article
  const source = { id: 's', name: 'Pier', owner: 'Pier', kind: 'trade', allowlisted: true } as unknown as Source
  const claims = claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
  return readByRule({ article, source, claims, entities: [], originId: 'o' }).filter((row) => judgeFact(row).score >= sureFrom)
}

/** The same rows: stage, figures, then who plays which part. */
const told = (text: string, language = 'en'): readonly string[] =>
  read(text, language).map(({ fact: { status, quantity = [], hardware = [], value = [], subject, object = [] } }) => {
    const figures = [...quantity, ...hardware.flatMap(({ count }) => count ?? []), ...value].map(({ lo }) => `${lo}`)
    return [
      status,
      ...figures,
      ...[...subject, ...object].map(({ entity, role }) => `${entity}:${role}`).toSorted((a, b) => (a < b ? -1 : 1)),
    ].join(' ')
  })

test('what an aside tells of a house or of its plan neither dates the deal nor makes another trade of it', () => {
  assert.deepEqual(told('Orlin Data, whose engineers once read X-rays, raised €60 million from Tarnfield Ventures.'), [
    'financed 60000000 Orlin Data:investee Tarnfield Ventures:investor',
  ])
  assert.deepEqual(
    told('Orlin Data, whose engineers once read X-rays, raised €60 million from Tarnfield Ventures and three family offices.'),
    ['financed 60000000 Orlin Data:investee Tarnfield Ventures:investor'],
  )
  assert.deepEqual(
    told('A 55 MW data centre outside Galway, for which Orlin Data sought consent three years ago, has been approved by the council.'),
    ['announced 55 Orlin Data:developer'],
  )
  // The aside has the deal's own figure: then its time is the deal's.
  assert.deepEqual(told('Orlin AI, which three years ago rented 6 MW from Vesper Data, is hiring.'), [])
  assert.deepEqual(told('Three years ago Vesper Data let 6 MW to Orlin AI.'), [])
})

test('where all readings are sure of a deal, a word of asking does not hold it back; a question, a wish and a denial do', () => {
  assert.deepEqual(told('What a month for Vesper Data: it signed Orlin AI for 30 MW in Bodo.'), [
    'contracted 30 Orlin AI:tenant Vesper Data:operator',
  ])
  for (const none of [
    'Orlin AI asked whether Vesper Data would let it 30 MW.',
    'Residents asked why Vesper Data needs 30 MW in Bodo.',
    'Somebody has asked Vesper Data for 30 MW in Bodo.',
    'Orlin AI might rent 30 MW from Vesper Data.',
    'Vesper Data has not let 30 MW in Bodo to Orlin AI.',
    'Orlin AI had rented 12 MW from Vesper Data.',
  ])
    assert.deepEqual(told(none), [], none)
})

test('what is called a campus behind a comma is where, and a company of data centres is who', () => {
  assert.deepEqual(told('Steel went up on Monday at Heron Fields, the 150 MW campus that Orlin Data is building in Ohio.'), [
    'under_construction 150 Orlin Data:developer',
  ])
  assert.deepEqual(told('Heron Fields, the data centre company, is building 40 MW in Ohio.'), [
    'under_construction 40 Heron Fields:developer',
  ])
})

test('a German bank has its name in one word, and an article ends the name before it', () => {
  assert.deepEqual(told('Die Havelbank leiht Orlin Data 120 Millionen Euro.', 'de'), [
    'financed 120000000 Havelbank:lender Orlin Data:borrower',
  ])
  assert.deepEqual(told('In Lingen hat Orlin Data den Grundstein für ein Rechenzentrum mit 35 MW gelegt.', 'de'), [
    'under_construction 35 Orlin Data:developer',
  ])
  assert.deepEqual(
    told('Der Betreiber Lindner Rechenwerke baut in Lingen für 300 Millionen Euro ein Rechenzentrum mit 50 Megawatt.', 'de'),
    ['announced 50 300000000 Lindner Rechenwerke:developer'],
  )
})

test('a participle that opens a French or Spanish sentence is no house', () => {
  assert.deepEqual(told('Signé lundi, le bail de 12 MW entre Orlin et Vesper Data court sur dix ans.', 'fr'), [
    'contracted 12 Orlin:tenant Vesper Data:operator',
  ])
  assert.deepEqual(told('Firmado el lunes, el contrato de 12 MW entre Orlin y Vesper Data dura diez años.', 'es'), [
    'contracted 12 Orlin:tenant Vesper Data:operator',
  ])
})

test('each house of a list has its own figure, and a list of sites one landlord', () => {
  const both = ['announced 11 Brightmere AI:tenant Orlin Data:operator', 'announced 6 Marrick:tenant Orlin Data:operator']
  assert.deepEqual(told('Brightmere AI, 11 MW, and Marrick, 6 MW, are the tenants of Orlin Data’s first hall.'), both)
  assert.deepEqual(told('The tenants of Orlin Data’s Lund hall are Brightmere AI (11 MW) and Marrick (6 MW).'), both)
  assert.deepEqual(told('Brightmere AI leases 10 MW in Lund and 5 MW in Ystad from Orlin Data.'), [
    'announced 10 Brightmere AI:tenant Orlin Data:operator',
    'announced 5 Brightmere AI:tenant Orlin Data:operator',
  ])
  assert.deepEqual(told('Orlin Data will build 9 MW in Lund and 14 MW in Ystad, both for completion in 2028.'), [
    'announced 9 Orlin Data:developer',
    'announced 14 Orlin Data:developer',
  ])
  assert.deepEqual(told('Orlin Data would not say whether it will build 9 MW in Lund and 14 MW in Ystad.'), [])
})

test('a part has its own giver, a holding is no deal, and what runs already is told apart from what is added', () => {
  assert.deepEqual(told('Orlin Data raised EUR 200 million, EUR 80 million of it as a loan from Tarnbank.'), [
    'financed 200000000 Orlin Data:borrower',
    'financed 80000000 Orlin Data:borrower Tarnbank:lender',
  ])
  assert.deepEqual(told('Orlin Data, the owner of an 80 MW campus in Lund, has let a quarter of it, 20 MW, to Brightmere AI.'), [
    'announced 20 Brightmere AI:tenant Orlin Data:operator',
  ])
  assert.deepEqual(told('Orlin Data has begun building a hall, which adds 20 MW to the 12 MW already in use.'), [
    'under_construction 20 Orlin Data:developer',
    'live 12 Orlin Data:operator',
  ])
})

test('what may be taken is an option, a count behind its chips is theirs, and what is reckoned of a house may be any deed', () => {
  const rows = (text: string): readonly string[] => read(text).flatMap(({ fact }) => (fact.quantity ?? []).map((each) => each.qualifier))
  assert.deepEqual(rows('Orlin Data granted Brightmere AI the right to take another 20 MW at Lund until the end of 2027.'), ['option'])
  assert.deepEqual(rows('Brightmere AI has exercised its option over 20 MW at Orlin Data.'), ['exact'])
  assert.deepEqual(told('The chips, 9,000 of Marrick Chips’ latest, are destined for Orlin Data’s hall in Lund.'), [
    'announced 9000 Marrick Chips:supplier Orlin Data:customer',
  ])
  assert.deepEqual(told('Analysts at Rowe & Pitt believe Orlin Data will have 300 MW running by 2029.'), [
    'announced 300 Orlin Data:operator Rowe & Pitt:analyst',
  ])
})
