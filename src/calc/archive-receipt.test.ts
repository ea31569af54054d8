import assert from 'node:assert/strict'
import test from 'node:test'
import type { Entity } from '../domain/entity.ts'
import type { SearchResult } from '../domain/receipt.ts'
import { buildReceipt, type ReceiptInput } from './archive-receipt.ts'

const entity = (id: string, name: string): Entity => ({ id, name, kind: 'company', aliases: [], source: 'test' })
const base: ReceiptInput = {
  id: 'q_1',
  storyId: 's_1',
  ranAt: '2026-05-28T20:00:00.000Z',
  searched: [entity('a', 'Alder'), entity('b', 'Birch')],
  terms: 'alder & birch',
  found: {
    results: [],
    isCapped: false,
    weights: { alder: 2 },
    ledger: [],
    ledgerFacts: 0,
    ledgerUpTo: 0,
    scope: { stories: 1204, since: '2026-01-03T00:00:00.000Z' },
  },
  threshold: 0.5,
  fresh: { stories: 200, days: 30 },
}
const hit: SearchResult = {
  storyId: 's_0',
  slug: 'old',
  headline: 'Alder builds a hall',
  date: '2026-02-01T00:00:00.000Z',
  entityIds: ['a'],
  names: [],
  textScore: 0,
  onlyFirstSeen: false,
}

test('AR-S1+ an archive of one story says that it is new', () => {
  const receipt = buildReceipt({ ...base, found: { ...base.found, scope: { stories: 1, since: '2026-05-28T00:00:00.000Z' } } })
  assert.equal(receipt.state, 'fresh')
  assert.match(
    receipt.sentence,
    /^This archive is new: it holds 1 story, starting 28 May 2026\. It cannot say whether this was reported here before\./,
  )
})
test('AR-S2+ no match gives the none wording with the receipt’s own numbers', () => {
  assert.equal(
    buildReceipt(base).sentence,
    'No earlier story here names Alder or Birch (1,204 stories since 3 January 2026, last search 20:00 UTC on 28 May 2026). The ledger holds none.',
  )
})
test('a story that names one of the names ends "none"', () => {
  const receipt = buildReceipt({ ...base, found: { ...base.found, results: [hit] } })
  assert.equal(receipt.state, 'some')
  assert.match(receipt.sentence, /^Earlier here: Alder builds a hall \(1 February 2026\)\./)
})
test('AR-S5+ an outlet first seen today is listed but does not end "none"', () => {
  const receipt = buildReceipt({ ...base, found: { ...base.found, results: [{ ...hit, onlyFirstSeen: true }] } })
  assert.equal(receipt.state, 'none')
  assert.equal(receipt.matches.length, 1)
})
test('a name that the registry does not know is searched, named and asked again like one that it knows', () => {
  const asked = { ...base, searched: [], names: ['Lena Brandt', 'Oskar Falk'] }
  const none = buildReceipt(asked)
  assert.match(none.sentence, /^No earlier story here names Lena Brandt or Oskar Falk \(/)
  assert.deepEqual(none.ask.names, ['Lena Brandt', 'Oskar Falk'])
  assert.equal(none.queries[0]?.expression, '"Lena Brandt" OR "Oskar Falk"')
  const some = buildReceipt({ ...asked, found: { ...base.found, results: [{ ...hit, entityIds: [], names: ['Oskar Falk'] }] } })
  assert.deepEqual([some.state, some.matches[0]?.score, some.matches[0]?.why], ['some', 0.75, 'names Oskar Falk'])
  assert.equal(some.queries[0]?.hits, 1)
})
test('without a shared name only a story that is alike in words to a known degree counts', () => {
  const state = (textScore: number) =>
    buildReceipt({ ...base, searched: [], found: { ...base.found, results: [{ ...hit, entityIds: [], textScore }] } }).state
  assert.deepEqual([state(0.119), state(0.12)], ['none', 'some'])
  assert.deepEqual(buildReceipt(base).ask.weights, { alder: 2 }, 'what the words weighed is kept, so that the same is asked again')
})
test('where more stories share a name than were looked at, the count says that it is the least', () => {
  const results = Array.from({ length: 6 }, (_, i) => ({ ...hit, storyId: `s_${i}` }))
  assert.match(buildReceipt({ ...base, found: { ...base.found, results } }).sentence, /; 3 more\./)
  assert.match(buildReceipt({ ...base, found: { ...base.found, results, isCapped: true } }).sentence, /; at least 3 more\./)
})
test('all four queries are always recorded', () => {
  assert.deepEqual(
    buildReceipt(base).queries.map((it) => it.kind),
    ['entity', 'text', 'place', 'ledger'],
  )
})

test('the receipt of a story told again says until when it searched, and calls the archive new only as of then', () => {
  const before = '2026-02-10T09:00:00.000Z'
  const scope = { stories: 12, since: '2026-01-20T00:00:00.000Z' }
  const fresh = buildReceipt({ ...base, before, found: { ...base.found, scope } })
  assert.equal(fresh.before, before)
  assert.equal(fresh.state, 'fresh')
  assert.match(
    fresh.sentence,
    /^This archive was new when this story came out: it held 12 stories, starting 20 January 2026\. It cannot say whether this was reported here before\./,
  )
  const later = buildReceipt({ ...base, before, found: { ...base.found, scope: { ...scope, stories: 1204 } } })
  assert.equal(later.state, 'fresh', 'days are counted to the day of the story')
  assert.match(
    buildReceipt({ ...base, before }).queries[0]?.filters ?? '',
    /^published before this story, since 3 January 2026; not this story$/,
  )
})
