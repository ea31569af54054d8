// Houses that the registry does not know and that reports call by a part of their name; never two houses as one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ledgerRowOf } from '../../../calc/ledger-row.ts'
import { totalLedger } from '../../../calc/total.ts'
import type { Article } from '../../../domain/article.ts'
import type { Entity } from '../../../domain/entity.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Source } from '../../../domain/source.ts'
import { splitSentences } from '../../../text/sentences.ts'
import { claimsByRule } from '../claims/claims-by-rule.ts'
import { readByRule } from './facts-by-rule.ts'
import { joinLedger } from './join-ledger.ts'
import { registeredKeys, withFullNames } from './short-names.ts'

type Told = readonly [day: string, text: string, language?: string, entities?: readonly Entity[]]

let count = 0
function rowsOf([day, text, language = 'en', entities = []]: Told): readonly Fact[] {
  count += 1
  const publishedAt = `${day}T09:00:00Z`
  const url = `https://pier.example/${count}`
  const shell = { id: `a_${count}`, version: 1, title: '', text, language, publishedAt, sentences: splitSentences(text, language), url }
  const article = shell as unknown as Article
  const source = { id: 's', name: 'Pier', owner: 'Pier', kind: 'trade', allowlisted: true } as unknown as Source
  const claims = claimsByRule({ article, storyId: 'st', originId: `o_${count}`, entities: [...entities], mentions: [] })
  const read = readByRule({ article, source, claims, entities: [...entities], originId: `o_${count}` })
  return withFullNames(
    read.map(({ fact }) => fact),
    article,
    entities,
  )
}
function ledgerOf(...reports: readonly Told[]): readonly Fact[] {
  return reports.reduce<readonly Fact[]>((known, one) => {
    const saved = joinLedger(known, rowsOf(one), { trustOf: () => 1, registered: registeredKeys(one[3] ?? []) })
    return [...known.filter(({ id }) => !saved.some((fact) => fact.id === id)), ...saved]
  }, [])
}
const total = (ledger: readonly Fact[]): number => totalLedger({ rows: ledger.map(ledgerRowOf), metric: { unit: 'MW' } }).hi
const names = (ledger: readonly Fact[]): readonly string[] => [
  ...new Set(ledger.flatMap(({ subject, object = [] }) => [...subject, ...object].map(({ entity }) => entity))),
]
const full = 'Kestrel Compute Ltd has leased 26 MW from Brevik Halls in Kuopio.'
const short = 'Kestrel has leased 26 MW from Brevik Halls in Kuopio.'

test('what a report tells twice, of a house in full and then by its short name, is one row', () => {
  const ledger = ledgerOf([
    '2026-03-03',
    `${full} The halls stand beside the ring road. Kestrel has leased the 26 MW from Brevik Halls for nine years.`,
  ])
  assert.equal(total(ledger), 26)
  const more = ledgerOf(['2026-03-03', `${full} The halls stand by the river. Kestrel has leased 12 MW from Tarn Hosting in Oulu.`])
  assert.deepEqual([total(more), names(more).filter((it) => it.startsWith('Kestrel'))], [38, ['Kestrel Compute Ltd']])
  const german = ledgerOf([
    '2026-03-03',
    'Die Kestrel Compute GmbH mietet 26 MW bei Brevik Data in Kuopio. Die Hallen stehen am Fluss. Kestrel mietet zudem 12 MW bei Tarn Hosting in Oulu.',
    'de',
  ])
  assert.ok(!names(german).includes('Kestrel'), names(german).join())
})

test('a short name that may mean somebody else in its report stays as it is', () => {
  const second = 'Kestrel has leased 12 MW from Tarn Hosting in Oulu.'
  for (const text of [
    `${full} Kestrel Energy will sell it power. ${second}`,
    `Kestrel Energy will sell power to the town. ${second} Kestrel Compute Ltd said so.`,
    `${second} Kestrel Compute Ltd has leased 26 MW from Brevik Halls.`,
    `${full} Anna Kestrel runs the town. ${second}`,
    `${full} The unrelated Kestrel has leased 12 MW from Tarn Hosting in Oulu.`,
    `${full} Kestrel, a maker of toys, has leased 12 MW from Tarn Hosting in Oulu.`,
    `${full} The hall in Kestrel is older. ${second}`,
    'Kestrel Compute Ltd has leased 26 MW from Kestrel in Kuopio.',
  ]) {
    const joined = rowsOf(['2026-03-03', text]).filter((row) => names([row]).includes('Kestrel Compute Ltd'))
    assert.ok(!joined.some((row) => names([row]).includes('Tarn Hosting')), text)
  }
})

test('what the registry knows by either name is not joined by a part of it', () => {
  const entity = { id: 'k', name: 'Kestrel', kind: 'company', aliases: [], source: 'test' } as unknown as Entity
  const second = `${full} The halls stand by the river. Kestrel has leased 12 MW from Tarn Hosting in Oulu.`
  assert.ok(names(rowsOf(['2026-03-03', second, 'en', [entity]])).includes('Kestrel'))
  const known = { ...entity, name: 'Kestrel Compute Ltd' }
  assert.ok(names(rowsOf(['2026-03-03', second, 'en', [known]])).includes('Kestrel'))
  assert.equal(total(ledgerOf(['2026-03-03', full], ['2026-03-05', short, 'en', [entity]])), 52)
})

test('another story tells the same deal by the short name, whichever came first: one row, and one voice more', () => {
  for (const order of [
    [full, short],
    [short, full],
  ] as const) {
    const ledger = ledgerOf(['2026-03-03', order[0]], ['2026-03-05', order[1]])
    assert.deepEqual([total(ledger), ledger.length, ledger[0]?.claims.length], [26, 1, 2])
    assert.deepEqual(
      ledger[0]?.claims.map(({ parties = [] }) => parties[0]?.entity),
      order.map((text) => (text === full ? 'Kestrel Compute Ltd' : 'Kestrel')),
      'each statement keeps the name it gave',
    )
  }
})

test('a short name of another story joins nothing where the deal is another, or somebody else may be meant', () => {
  const with2 = (text: string, day = '2026-03-05'): number => total(ledgerOf(['2026-03-03', full], [day, text]))
  assert.equal(with2('Kestrel has leased 26 MW from Tarn Hosting in Kuopio.'), 52, 'another landlord')
  assert.equal(with2('Kestrel has leased 12 MW from Brevik Halls in Kuopio.'), 38, 'another size')
  assert.equal(with2(short, '2027-03-05'), 52, 'another year')
  assert.equal(with2('Kestrel has leased 26 MW in Oulu.'), 52, 'another town')
  assert.equal(with2('Kestrel Energy Ltd has leased 26 MW from Brevik Halls in Kuopio.'), 52, 'a house of a like name')
  assert.equal(with2('Kestrels has leased 26 MW from Brevik Halls in Kuopio.'), 52, 'a longer word')
  assert.equal(with2('Kestrel has not leased 26 MW from Brevik Halls in Kuopio.'), 26, 'a denial')
  const energy = 'Kestrel Energy has leased 9 MW from Brevik Halls in Kuopio.'
  assert.equal(total(ledgerOf(['2026-03-02', energy], ['2026-03-03', full], ['2026-03-05', short])), 61, 'two houses of the word')
  const own = 'Kestrel has leased 12 MW from Brevik Halls in Oulu.'
  assert.equal(total(ledgerOf(['2026-03-02', own], ['2026-03-03', full], ['2026-03-05', short])), 64, 'a house of just this name')
})

test('a row of the short name that one full name has joined is not joined by another', () => {
  const energy = 'Kestrel Energy Ltd has leased 26 MW from Brevik Halls in Kuopio.'
  const ledger = ledgerOf(['2026-03-03', short], ['2026-03-05', full], ['2026-03-06', energy])
  assert.deepEqual([ledger.length, total(ledger)], [2, 52])
})

test('the plan of a house is known by its short name where its size and its other house are told', () => {
  const swap = (plan: string, who = 'Kestrel'): Told => [
    '2026-06-16',
    `${who} has replaced its plan for ${plan} with a contract for 32 MW with Sundal Compute.`,
  ]
  assert.equal(total(ledgerOf(['2026-03-03', full], swap('26 MW at Brevik Halls'))), 32)
  assert.equal(total(ledgerOf(swap('26 MW at Brevik Halls'), ['2026-03-03', full])), 32, 'the plan comes in later')
  assert.equal(
    total(ledgerOf(['2026-03-03', short], swap('26 MW at Brevik Halls', 'Kestrel Compute Ltd'))),
    32,
    'the plan had the short name',
  )
  assert.equal(total(ledgerOf(['2026-03-03', full], swap('26 MW'))), 58, 'its other house is not told')
  assert.equal(total(ledgerOf(['2026-03-03', full], swap('20 MW at Brevik Halls'))), 58, 'another size')
  assert.equal(total(ledgerOf(['2026-03-03', full], swap('26 MW at Tarn Hosting'))), 58, 'another house')
  assert.equal(total(ledgerOf(['2026-03-03', full], swap('26 MW at Brevik Halls', 'Kestrel Energy'))), 58, 'a house of a like name')
  const energy: Told = ['2026-03-01', 'Kestrel Energy has leased 9 MW from Brevik Halls in Kuopio.']
  assert.equal(total(ledgerOf(energy, ['2026-03-03', full], swap('26 MW at Brevik Halls'))), 67, 'two houses of the word')
})

test('a short name is not joined across reports where the registry has a house that goes on from it, nor where it was not asked', () => {
  const [held] = rowsOf(['2026-03-03', full])
  const [told] = rowsOf(['2026-03-05', short])
  assert.ok(held !== undefined && told !== undefined)
  const joined = (registered?: ReadonlySet<string>): readonly string[] =>
    names(joinLedger([held], [told], { trustOf: () => 1, ...(registered !== undefined && { registered }) })).filter((it) =>
      it.startsWith('Kestrel'),
    )
  assert.deepEqual(joined(new Set()), ['Kestrel Compute Ltd'])
  assert.ok(joined(new Set(['kestrel energy'])).includes('Kestrel'), 'it may be Kestrel Energy')
  assert.ok(joined().includes('Kestrel'))
})
