import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discoverFeeds } from './discover-feeds.ts'

test('declared feeds come first, comment feeds after them, then linked and well-known addresses', () => {
  const html = `<head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
  <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7"><link rel="alternate" type="text/html" hreflang="de" href="/de">
  <LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" TITLE="News &amp; more" HREF="/feed"></head>
  <a href="/rss/">RSS</a><a href="https://other.example/feed">theirs</a>`
  assert.deepEqual(discoverFeeds(html, 'https://harbour.example/start'), [
    { url: 'https://harbour.example/feed', how: 'declared', title: 'News & more' },
    { url: 'https://harbour.example/comments/feed/', how: 'declared', title: 'Comments' },
    { url: 'https://harbour.example/rss/', how: 'linked' },
    { url: 'https://harbour.example/rss.xml', how: 'well-known' },
    { url: 'https://harbour.example/atom.xml', how: 'well-known' },
    { url: 'https://harbour.example/feed.json', how: 'well-known' },
  ])
})

test('a page of nonsense still has the well-known addresses to try', () => {
  assert.equal(discoverFeeds('<<a href=>"<link rel=alternate', 'https://harbour.example/').length, 4)
})
