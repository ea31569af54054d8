import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entity } from '../../domain/entity.ts'
import { splitSentences } from '../../text/sentences.ts'
import { chooseNames, commonFrom, isHeadlined, searchedEntities, searchedNames, searchTerms } from './archive-queries.ts'

test('a story is looked for by words of its matter: those that every text has are no question', () => {
  const article = { title: 'Alder leases the hall that was empty', text: 'The hall that Alder leases was empty for years.', language: 'en' }
  assert.equal(searchTerms([article]), 'alder | empty | hall | leases | years')
  const german = { title: 'Alder mietet die Halle', text: 'Die Halle und der Strom, die Alder mietet.', language: 'de' }
  assert.equal(searchTerms([german]), 'alder | halle | mietet | strom')
})

const read = (id: string, title: string, text: string) => ({ id, title, text, language: 'en', sentences: splitSentences(text, 'en') })
const inquiry = [
  read(
    'a_1',
    'Brandt answers for the north quay',
    'Lena Brandt told the harbour inquiry on Monday that no letter reached her. Oskar Falk, who dredges the port, sat behind her.',
  ),
  read(
    'a_2',
    'Inquiry hears former head of port',
    'The inquiry in Marel Bay heard Lena Brandt for four hours, the Harbour Post reported. Oskar Falk is next. Her lawyer is Ida Storm.',
  ),
]

test('whom reports are about is asked by name in full: in a headline first, else where two reports have it, never who tells it', () => {
  assert.deepEqual(searchedNames(inquiry, [], ['Harbour Post']), ['Lena Brandt', 'Oskar Falk'])
  const [first] = inquiry
  assert.ok(first)
  assert.deepEqual(searchedNames([first], [], []), ['Lena Brandt'], 'of one report only whom its headline has')
  const start = first.text.indexOf('Lena')
  assert.deepEqual(
    searchedNames([first], [{ articleId: 'a_1', start, end: start + 11 }], []),
    [],
    'a name of the registry is asked by its id',
  )
})

test('a name is asked without what its bearer is: titles, parties and places beside it', () => {
  const text =
    'Marel Mayor Lena Brandt met former Senator Oskar Falk. Republican Sen. Ida Storm was there, and the U.S. Vice President Jon Dahl.'
  const one = read('a_1', 'Brandt and Falk meet Storm and Dahl', text)
  assert.deepEqual(searchedNames([one], [{ articleId: 'a_1', start: 0, end: 5 }], []), [
    'Lena Brandt',
    'Oskar Falk',
    'Ida Storm',
    'Jon Dahl',
  ])
})

test('a court, a newspaper, a people and a person the registry knows under another spelling are not asked as names', () => {
  const text = 'The District Court told the Marel Times that Oskar J. Falk and a Native American band may sail. Donald J. Orion agrees.'
  const one = read('a_1', 'Court lets Falk, Native American band and Orion sail, Times says', text)
  assert.deepEqual(
    searchedNames([one], [], ['Donald J. Orion', 'The Falk']),
    ['Oskar Falk'],
    'a name that only ends as an outlet does is its own',
  )
})

const entity = (id: string, kind: Entity['kind']): Entity => ({ id, name: id, kind, aliases: [], source: 'test' })

test('a name that one story in twenty has tells nothing; where all are such the rarest is asked, and never a place alone', () => {
  const common = commonFrom(1000)
  assert.equal(common, 50)
  assert.deepEqual([commonFrom(10), commonFrom(1_000_000)], [20, 500])
  const [orion, vega, york] = [entity('orion', 'company'), entity('vega', 'company'), entity('york', 'place')]
  const counts = new Map([
    ['orion', 50],
    ['vega', 3],
    ['york', 50],
    ['Lena Brandt', 2],
  ])
  const ids = (entities: readonly Entity[], names: readonly string[] = []) => {
    const chosen = chooseNames(entities, names, counts, common)
    return [...chosen.entities.map(({ id }) => id), ...chosen.names]
  }
  assert.deepEqual(ids([orion, vega, york]), ['vega'])
  assert.deepEqual(ids([orion, york], ['Lena Brandt']), ['Lena Brandt'])
  assert.deepEqual(ids([orion, york]), ['orion'])
  assert.deepEqual(ids([york]), [])
})

const known = (id: string, kind: Entity['kind'], name: string, aliases: readonly string[] = []): Entity =>
  ({ id, kind, name, aliases }) as unknown as Entity

test('a name stands in a headline whole, whatever signs it has, and a short one only in its capitals', () => {
  const grid = known('grid', 'public_body', "Réseau d'Oyse (R.D.O.)", ['ACT', 'Oyse-Nord+'])
  assert.ok(isHeadlined(grid, ["New rule from Réseau d'Oyse (R.D.O.) today"]))
  assert.ok(isHeadlined(grid, ['Nothing', 'What oyse-nord+ asks']))
  assert.ok(isHeadlined(grid, ['ACT: one year on']))
  assert.ok(!isHeadlined(grid, ['Ministers act', 'Impact of the FACTS', "Réseau d'Oyse"]))
})

test('whom a story is on is asked first, by its headline or as the subject it opens with; a body only there, a country or agency never', () => {
  const named = [
    known('board', 'public_body', 'Grid Board'),
    known('norland', 'country', 'Norland'),
    known('wire', 'agency', 'Nord Wire'),
    known('alder', 'company', 'Alder'),
    known('birch', 'company', 'Birch'),
  ].map((entity, at) => ({ entity, count: 9 - at, first: 100 + at }))
  const asked = (titles: readonly string[], opening?: string): readonly string[] =>
    searchedEntities(
      named.map((it) => (it.entity.id === opening ? { ...it, first: 4 } : it)),
      titles,
    ).map(({ id }) => id)
  assert.deepEqual(asked(['Rule adopted in Norland']), ['alder', 'birch'])
  assert.deepEqual(asked(['Birch wins at the Grid Board, Nord Wire hears']), ['board', 'birch', 'alder'])
  assert.deepEqual(asked(['Rule adopted'], 'board'), ['board', 'alder', 'birch'])
  assert.deepEqual(asked(['Rule adopted'], 'wire'), ['alder', 'birch'])
})
