import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseListing } from './parse-listing.ts'

const page = `<html><body><nav><a href="/about">About</a><a href="/jobs">Jobs with us</a></nav>
<main><ul class="list"><li class="post-1"><a href="/news/1?utm_source=x">Council sells the northern quay</a><a href="/news/1">More</a></li>
<li class="post-2"><a href="https://www.harbour.example/news/2">Ferry line opens in the spring</a></li></ul>
<div><a href="https://other.example/x">A link that leads to another host</a><a href="/list">This very page we are reading now</a></div></main>
<aside><a href="/news/9">Most read story of the whole week</a></aside></body></html>`

test('headlines of the same host are grouped by where they stand, the largest group first', () => {
  const listing = parseListing(page, 'https://harbour.example/list')
  assert.ok('groups' in listing)
  assert.deepEqual(
    listing.groups.map((group) => [group.path, group.items.map((item) => item.title)]),
    [
      ['main>ul.list>li.post-#>a', ['Council sells the northern quay', 'Ferry line opens in the spring']],
      ['aside>a', ['Most read story of the whole week']],
    ],
  )
  assert.equal(listing.groups[0]?.items[0]?.url, 'https://harbour.example/news/1')
})

test('a page without headlines is refused with a reason', () => {
  assert.equal('code' in parseListing('<p>Hello</p>', 'https://harbour.example/'), true)
  assert.equal('code' in parseListing('', 'https://harbour.example/'), true)
  assert.equal('code' in parseListing(page, 'nonsense'), true)
})
