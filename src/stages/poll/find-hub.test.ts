import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ParsedFeed } from './feed-types.ts'
import { findHub } from './find-hub.ts'

const url = 'https://harbour.example/feed.xml'
const feed: ParsedFeed = { format: 'atom', items: [], notes: [] }

test('a Link header names hub and topic, and wins over the document', () => {
  const header = '<https://hub.example/>; rel="hub", </feed.xml?all>; rel=self'
  const named = { ...feed, hub: 'https://other.example/', self: 'https://other.example/feed' }
  assert.deepEqual(findHub([['link', header]], named, url), { url: 'https://hub.example/', topic: 'https://harbour.example/feed.xml?all' })
})

test('one link may be hub and self, and headers may be repeated', () => {
  const headers = [
    ['link', '</style.css>; rel=preload'] as const,
    ['link', '<https://hub.example/x>; title="a, b"; rel="next hub"'] as const,
  ]
  assert.deepEqual(findHub(headers, feed, url), { url: 'https://hub.example/x', topic: url })
})

test('without a header the document speaks, and a feed without a hub has none', () => {
  const named = { ...feed, hub: 'https://hub.example/', self: 'https://harbour.example/all.xml' }
  assert.deepEqual(findHub([], named, url), { url: 'https://hub.example/', topic: 'https://harbour.example/all.xml' })
  assert.equal(findHub([['link', '<https://hub.example/>; rel=license']], feed, url), undefined)
})

test('a hostile header is read in a moment and gives no address that is not of the web', () => {
  for (const header of ['<javascript:alert(1)>; rel=hub', '<'.repeat(8_000), '<a>;'.repeat(2_000), `<x>; rel="${'hub '.repeat(4_000)}`])
    assert.equal(findHub([['link', header]], feed, 'feed'), undefined)
})
