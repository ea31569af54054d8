import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArchiveSearch, Receipt, SearchResult } from '../domain/receipt.ts'
import { buildReceipt } from './archive-receipt.ts'
import { askedAgain, isSameAfterMerges, questionOf } from './receipt-again.ts'

const hit = (storyId: string, over: Partial<SearchResult> = {}): SearchResult => ({
  storyId,
  slug: storyId,
  headline: `Alder builds hall ${storyId}`,
  date: '2026-02-01T00:00:00.000Z',
  entityIds: ['alder'],
  names: [],
  textScore: 0,
  onlyFirstSeen: false,
  ...over,
})
const found: ArchiveSearch = {
  results: [hit('s_1'), hit('s_2')],
  isCapped: false,
  weights: { alder: 2 },
  ledger: [],
  ledgerFacts: 4,
  ledgerUpTo: 4,
  scope: { stories: 20, since: '2026-01-03T00:00:00.000Z' },
}
const build = (over: Partial<ArchiveSearch> = {}, fresh = { stories: 12, days: 30 }): Receipt =>
  buildReceipt({
    id: 'q_1',
    storyId: 's_9',
    ranAt: '2026-05-28T20:00:00.000Z',
    searched: [{ id: 'alder', name: 'Alder', kind: 'company' }],
    terms: 'alder',
    found: { ...found, ...over },
    threshold: 0.5,
    fresh,
  })
const stored = build()

test('A search of a day when the archive was old enough stays the same, however new an archive may be called by now.', () => {
  assert.equal(stored.state, 'some')
  assert.deepEqual(stored.fresh, { stories: 12, days: 30 })
  const again = askedAgain(stored, found)
  assert.deepEqual([again.isSame, again.receipt.sentence], [true, stored.sentence])
  const young = build({ scope: { stories: 5, since: '2026-05-20T00:00:00.000Z' } })
  assert.deepEqual([young.state, askedAgain(young, found).isSame], ['fresh', true])
})

test('A story that was told anew since is called what it was called, and the answer is the same.', () => {
  const again = askedAgain(stored, { ...found, results: [hit('s_1', { headline: 'Alder builds a hall of 26 MW' }), hit('s_2')] })
  assert.deepEqual([again.isSame, again.receipt.sentence], [true, stored.sentence])
})

test('A search that would find another story, one more, none, or one that does not count answers otherwise.', () => {
  for (const results of [
    [hit('s_1'), hit('s_3')],
    [hit('s_1'), hit('s_2'), hit('s_3')],
    [hit('s_1')],
    [],
    [hit('s_1'), hit('s_2', { onlyFirstSeen: true })],
  ])
    assert.equal(askedAgain(stored, { ...found, results }).isSame, false, JSON.stringify(results))
})

test('A receipt whose sentence or headlines were changed by hand does not say what its record gives.', () => {
  assert.equal(askedAgain({ ...stored, sentence: stored.sentence.replace('s_1', 's_7') }, found).isSame, false)
  const [first, ...rest] = stored.matches
  assert.ok(first)
  assert.equal(askedAgain({ ...stored, matches: [{ ...first, headline: 'Alder builds nothing' }, ...rest] }, found).isSame, false)
})

test('A story killed since is taken from the record under its blanked headline, and nothing else is excused by it.', () => {
  const blank = 'a report since withdrawn'
  const killed: Receipt = {
    ...stored,
    matches: stored.matches.map((it) => (it.storyId === 's_1' ? { ...it, headline: blank, gone: true } : it)),
    sentence: stored.sentence.replace('Alder builds hall s_1', blank),
  }
  const left = { ...found, results: [hit('s_2')] }
  assert.equal(askedAgain(killed, left).isSame, true)
  assert.equal(askedAgain(stored, left).isSame, false)
  assert.equal(askedAgain(killed, { ...found, results: [] }).isSame, false)
})

test('A receipt of before the limits were stored is asked again, and what it took the archive for is not decided anew.', () => {
  const { fresh: _, ...old } = stored
  assert.equal(askedAgain(old, found).isSame, true)
  assert.equal(askedAgain(old, { ...found, results: [hit('s_1')] }).isSame, false)
  const { fresh: __, ...young } = build({ scope: { stories: 5, since: '2026-05-20T00:00:00.000Z' } })
  assert.equal(askedAgain(young, found).isSame, true)
})

test('The question asked again names its entities as they were called, and what was found and entered by then.', () => {
  const { recorded, entities, before } = questionOf({ ...stored, before: '2026-04-01T00:00:00.000Z' })
  assert.deepEqual(recorded, { ranAt: stored.ranAt, storyIds: ['s_1', 's_2'], factIds: [], ledgerUpTo: 4 })
  assert.deepEqual(entities, [{ id: 'alder', name: 'Alder', kind: 'company' }])
  assert.equal(before.toISOString(), '2026-04-01T00:00:00.000Z')
  assert.equal(questionOf(stored, new Date('2026-06-01T00:00:00Z')).recorded, undefined)
})

test('A story that was merged since counts as the one it leads to; one that is gone or new does not.', () => {
  const found = (...ids: readonly string[]): Receipt => build({ results: ids.map((id) => hit(id)) })
  assert.ok(isSameAfterMerges(stored, found('s_1'), new Map([['s_2', 's_1']])), 'two are one')
  assert.ok(isSameAfterMerges(stored, found('s_1', 's_3'), new Map([['s_2', 's_3']])), 'one has another name')
  assert.ok(isSameAfterMerges(stored, found('s_1'), new Map([['s_2', 's_9']])), 'one is the story that asks')
  assert.ok(!isSameAfterMerges(stored, found('s_1'), new Map()))
  assert.ok(!isSameAfterMerges(stored, found('s_1', 's_3'), new Map([['s_2', 's_1']])))
})
