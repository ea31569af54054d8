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

test('no cut prints the words that were withdrawn', () => {
  const { cuts } = at('L1', 'L4')
  assert.deepEqual(
    cuts.map(({ sentenceId }) => sentenceId),
    ['named', 'alone'],
  )
  const ruled = [{ sentenceId: 'alone', text: 'A feeder is on order.', reason: 'figures' }]
  assert.ok(!JSON.stringify(withoutWords(ruled, cuts)).includes('feeder'))
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
