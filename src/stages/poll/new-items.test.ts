import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ParsedItem } from './feed-types.ts'
import { itemKey, newItems } from './new-items.ts'

const now = new Date('2026-11-24T10:00:00Z')
const hash = (text: string): string => `#${text.length}`

const seen = (key: string, url: string, title: string) => ({ key, url, title })

function item(fields: Partial<ParsedItem>): ParsedItem {
  return { categories: [], notes: [], published: '2026-11-24T09:00:00.000Z', ...fields }
}

test('identity is the guid, else the canonical address, else a hash of title and date', () => {
  assert.equal(itemKey(item({ guid: 'g', url: 'https://h.example/1' }), hash), 'guid:g')
  assert.equal(itemKey(item({ url: 'https://h.example/1?utm_source=rss#top' }), hash), 'url:https://h.example/1')
  assert.equal(itemKey(item({ title: 'Quay', publishedRaw: 'now' }), hash), 'text:#8')
  assert.equal(itemKey(item({}), hash), undefined)
})

test('seen entries are known again, and repeats inside the document are left out', () => {
  const items = [item({ guid: 'a' }), item({ guid: 'b' }), item({ guid: 'b' }), item({})]
  const added = newItems('feed_1', items, [seen('guid:a', 'https://h.example/a', 'A')], now, hash)
  assert.deepEqual(
    added.map((entry) => [entry.key, entry.isKnown]),
    [
      ['guid:a', true],
      ['guid:b', false],
    ],
  )
})

test('a guid that entries with different addresses share identifies nothing', () => {
  const items = [item({ guid: 'site', url: 'https://h.example/1' }), item({ guid: 'site', url: 'https://h.example/2' })]
  const added = newItems('feed_1', items, [], now, hash)
  assert.deepEqual(
    added.map((entry) => [entry.key, entry.notes]),
    [
      ['url:https://h.example/1', ['guid-not-unique']],
      ['url:https://h.example/2', ['guid-not-unique']],
    ],
  )
})

const dates: readonly (readonly [string, Partial<ParsedItem>, string | undefined, readonly string[]])[] = [
  ['a date ahead of the clock is dropped', { published: '2026-11-25T10:00:00.000Z' }, undefined, ['date-in-future']],
  ['a few minutes ahead are forgiven', { published: '2026-11-24T10:10:00.000Z' }, '2026-11-24T10:10:00.000Z', []],
  [
    'a future that a missing zone explains becomes now',
    { published: '2026-11-24T15:00:00.000Z', notes: ['date-no-zone'] },
    now.toISOString(),
    ['date-no-zone', 'date-in-future'],
  ],
  ['an old date is kept and noted', { published: '2026-01-01T00:00:00.000Z' }, '2026-01-01T00:00:00.000Z', ['date-old']],
]

for (const [name, fields, publishedAt, notes] of dates) {
  test(name, () => {
    const [added] = newItems('feed_1', [item({ guid: 'g', ...fields })], [], now, hash)
    assert.equal(added?.publishedAt, publishedAt)
    assert.deepEqual(added?.notes, notes)
  })
}

test('no date at all is noted', () => {
  const [added] = newItems('feed_1', [{ guid: 'g', categories: [], notes: [] }], [], now, hash)
  assert.deepEqual(added?.notes, ['date-missing'])
})

const known = seen('guid:7', 'https://h.example/quay', 'Quay lease signed for ten years')

test('a known address under a new guid is the same entry, whatever date it now bears', () => {
  const again = item({ guid: 'new', url: 'https://h.example/quay', title: 'Quay lease signed for ten years' })
  const [entry] = newItems('feed_1', [again], [known], now, hash)
  assert.deepEqual([entry?.key, entry?.isKnown, entry?.hasMoved, entry?.notes], ['guid:7', true, false, ['guid-changed']])
})

test('a known guid at a new address with the same headline has moved', () => {
  const moved = item({ guid: '7', url: 'https://h.example/2026/quay', title: 'Quay lease signed for ten years, owner says' })
  const [entry] = newItems('feed_1', [moved], [known], now, hash)
  assert.deepEqual([entry?.key, entry?.isKnown, entry?.hasMoved], ['guid:7', true, true])
})

test('a guid that is used again for another report is a new entry, once', () => {
  const reused = item({ guid: '7', url: 'https://h.example/dam', title: 'Dam to be raised in spring' })
  const [entry] = newItems('feed_1', [reused], [known], now, hash)
  assert.deepEqual([entry?.isKnown, entry?.notes], [false, ['guid-reused']])
  assert.notEqual(entry?.key, 'guid:7')
  const held = seen(entry?.key ?? '', 'https://h.example/dam', 'Dam to be raised in spring')
  const [again] = newItems('feed_1', [reused], [held, known], now, hash)
  assert.deepEqual([again?.key, again?.isKnown], [entry?.key, true])
})

test('one address under two guids of one document is one entry', () => {
  const items = [item({ guid: 'a', url: 'https://h.example/1' }), item({ guid: 'b', url: 'https://h.example/1#part' })]
  assert.equal(newItems('feed_1', items, [], now, hash).length, 1)
})
