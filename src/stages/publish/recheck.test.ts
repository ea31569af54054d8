import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Evidence, SpanEvidence } from '../../domain/evidence.ts'
import type { Level } from '../../domain/rights.ts'
import type { NonEmpty, Sentence } from '../../domain/sentence.ts'
import { recheckSources } from './recheck.ts'
import { tombstoneOf, withoutWords } from './withdraw.ts'

const text = 'Ardoval will build a hall of 24 MW at Lyon East. It opens in 2027.'
const report = (id: string, publisher: string) => ({ id, publisher, text, title: 'Ardoval builds', publishedAt: '2026-03-02T09:00:00Z' })
const dossier = dossierOf({
  reports: [report('a_one', 'Harbour Post'), report('a_two', 'Basin Ledger')],
  entities: [],
  ledger: [],
  receiptSentence: '',
})

const span = (articleId: string): SpanEvidence => ({
  kind: 'span',
  id: `e_${articleId}`,
  articleId,
  url: `https://x.example/${articleId}`,
  publisher: articleId,
  publishedAt: '2026-03-02T09:00:00Z',
  fetchedAt: '2026-03-02T09:00:00Z',
  snapshotSha256: '',
  exactSha256: '',
  prefix: '',
  suffix: '',
  start: 0,
  end: 10,
  level: 'L4',
  state: 'ok',
})
const says = (id: string, words: string, ...evidence: NonEmpty<Evidence>): Sentence => ({
  kind: 'claim',
  id,
  part: 'summary',
  text: words,
  evidence,
  writer: 'template/1',
})
const draft: Draft = {
  id: 'draft_1',
  storyId: 's_1',
  dossierId: 'd_1',
  writtenAt: '2026-03-02T09:00:00Z',
  writer: 'template/1',
  headline: says('h', 'Ardoval plans 24 MW', span('a_one'), span('a_two')),
  summary: [
    says('both', 'It is to open in 2027.', span('a_one'), span('a_two')),
    says('named', 'Harbour Post reports a second hall.', span('a_one'), span('a_two')),
    says('alone', 'A feeder is on order.', span('a_one')),
    says('quoted', 'Basin Ledger reported: “We build it.”', span('a_two')),
  ],
  factStrip: [
    { label: 'Power', value: '24 MW', evidenceId: 'e_a_one' },
    { label: 'Opens', value: '2027', evidenceId: 'e_a_two' },
  ],
  take: [],
  archive: [],
  receiptId: 'q_1',
  mentions: [],
}
const at = (one: Level, two: Level) =>
  recheckSources(
    draft,
    dossier,
    new Map([
      ['a_one', one],
      ['a_two', two],
    ]),
  )
const left = (result: ReturnType<typeof at>) => result.draft.summary.map(({ id }) => id)

test('nothing is touched while every level stands', () => {
  const result = at('L4', 'L4')
  assert.deepEqual([result.draft, result.cuts, result.withheld], [draft, [], []])
})

test('without the right to quote only the quotation goes', () => {
  assert.deepEqual(left(at('L4', 'L3')), ['both', 'named', 'alone'])
})

test('at facts only the prose of that source goes and its row in the strip stays', () => {
  const result = at('L2', 'L4')
  assert.deepEqual(left(result), ['both', 'quoted'])
  assert.deepEqual(
    result.draft.factStrip.map(({ label }) => label),
    ['Power', 'Opens'],
  )
  assert.deepEqual(
    result.draft.summary[0]?.evidence.map(({ id }) => id),
    ['e_a_two'],
  )
})

test('at link only its facts go as well, and the headline keeps standing on the other source', () => {
  const result = at('L1', 'L4')
  assert.deepEqual(
    result.draft.factStrip.map(({ label }) => label),
    ['Opens'],
  )
  assert.deepEqual([result.headlineFell, result.canBeRetold], [false, true])
  assert.deepEqual(
    result.draft.headline.evidence.map(({ id }) => id),
    ['e_a_two'],
  )
})

const levels = new Map<string, Level>([
  ['a_one', 'L1'],
  ['a_two', 'L4'],
])
const urlOf = (id: string): string => dossier.sources.find(({ article }) => article.id === id)?.article.url ?? ''
const factOf = (id: string, ...articles: readonly string[]) =>
  ({ id, claims: articles.map((article) => ({ url: urlOf(article) })) }) as unknown as (typeof dossier.ledger)[number]

test('a ledger fact that only the lowered source told is printed no more, one that another told stands', () => {
  const ledger = [factOf('lost', 'a_one'), factOf('shared', 'a_one', 'a_two')]
  const row = (factId: string): Evidence => ({ kind: 'ledger', id: `e_${factId}`, factId, version: 1 })
  const told = { ...draft, summary: ledger.map(({ id }) => says(id, 'The hall draws 24 MW.', row(id))) }
  assert.deepEqual(left(recheckSources(told, { ...dossier, ledger }, levels)), ['shared'])
})

test('a row of the strip whose evidence cannot be found goes where a source lost its facts, and stays where none did', () => {
  const told: Draft = { ...draft, factStrip: [{ label: 'Adrift', value: '24 MW', evidenceId: 'e_nowhere' }] }
  assert.deepEqual(recheckSources(told, dossier, levels).draft.factStrip, [])
  const facts = new Map<string, Level>([...levels, ['a_one', 'L2']])
  assert.equal(recheckSources(told, dossier, facts).draft.factStrip.length, 1)
})

test('what a report does not say is told only while one of the reports searched may be used for facts', () => {
  const silent = (id: string, ...articleIds: readonly string[]): Sentence =>
    says(id, 'No price is given.', { kind: 'absence', id: `e_${id}`, articleIds, slots: ['price'] })
  const told = { ...draft, summary: [silent('lost', 'a_one'), silent('shared', 'a_one', 'a_two')] }
  assert.deepEqual(left(recheckSources(told, dossier, levels)), ['shared'])
})

test('no cut prints the words that were withdrawn', () => {
  const { cuts } = at('L1', 'L4')
  assert.deepEqual(
    cuts.map(({ sentenceId }) => sentenceId),
    ['named', 'alone'],
  )
  const ruled = [{ sentenceId: 'alone', text: 'A feeder is on order.', reason: 'figures' }]
  assert.ok(!JSON.stringify(withoutWords({ cuts: ruled, reasonCode: 'takedown' }, cuts)).includes('feeder'))
})

test('when the last source goes the headline falls, and the stone links only where a link is allowed', () => {
  const result = at('L1', 'L0')
  assert.deepEqual([result.headlineFell, result.canBeRetold], [true, false])
  const ruling = { reasonCode: 'takedown' } as Parameters<typeof tombstoneOf>[2]
  const stone = tombstoneOf(
    dossier,
    new Map<string, Level>([
      ['a_one', 'L1'],
      ['a_two', 'L0'],
    ]),
    ruling,
    new Date('2026-03-03T00:00:00Z'),
  )
  assert.deepEqual(
    stone.links?.map(({ publisher }) => publisher),
    ['Harbour Post'],
  )
})
