import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareHolder } from './share-holder.ts'

const holder = (host: string, owner: string, isOwnerSaid?: true): string =>
  shareHolder({ host, name: owner, owner, ...(isOwnerSaid && { isOwnerSaid }) }, `https://${host}/feed.xml`)
/** Of a feed whose owner nobody said. */
const holderOf = (feedUrl: string): string => shareHolder({ host: new URL(feedUrl).hostname, name: 'One', owner: 'One' }, feedUrl)
const sharesOf = (...feeds: readonly string[]): number => new Set(feeds.map(holderOf)).size

test('feeds of one domain have one share, whatever they call themselves and on however many hosts below it', () => {
  const holders = ['flood.example', 'a.flood.example', 'b.flood.example'].map((host, i) => holder(host, `Name ${i}`))
  assert.deepEqual([...new Set(holders)], ['flood.example'])
  assert.equal(sharesOf('https://flood.example/feed/@a', 'https://flood.example/feed/@b', 'https://flood.example/b/rss'), 1)
})

test('of those who rent on one host each has a share: by its own address there, or by the owner that the operator said', () => {
  assert.notEqual(holder('one.github.io', 'One'), holder('two.github.io', 'Two'))
  assert.notEqual(holder('rented.example', 'One', true), holder('rented.example', 'Two', true))
  assert.equal(holder('rented.example', 'One', true), holder('www2.rented.example', 'One', true))
})

test('on hosts that are known to rent by name or by path each tenant has a share without a word of the operator', () => {
  for (const [one, two] of [
    ['https://feeds.feedburner.com/HarbourPost', 'https://feeds.feedburner.com/FlensPost'],
    ['https://feeds.feedburner.com/blogspot/one', 'https://feeds.feedburner.com/blogspot/two'],
    ['https://medium.com/feed/@one', 'https://medium.com/feed/two-works'],
    ['https://one.medium.com/feed', 'https://two.medium.com/feed'],
    ['https://one.substack.com/feed', 'https://two.substack.com/feed'],
    ['https://one.wordpress.com/feed/', 'https://two.wordpress.com/feed/'],
    ['https://rss.beehiiv.com/feeds/aB3.xml', 'https://rss.beehiiv.com/feeds/xY9.xml'],
    ['https://one.blogspot.com/rss', 'https://two.blogspot.com/rss'],
  ] as const)
    assert.equal(sharesOf(one, two), 2, `${one} ${two}`)
})

test('a tenant has one share however many names and paths it makes below its own', () => {
  for (const feeds of [
    ['https://one.substack.com/feed', 'https://a.one.substack.com/feed', 'https://b.c.one.substack.com/other'],
    [
      'https://medium.com/feed/@one',
      'https://medium.com/feed/@one/tagged/a',
      'https://medium.com/feed/@One/tagged/b?c=d',
      'https://www.medium.com/@one',
    ],
    ['https://feeds.feedburner.com/One?a=1', 'https://feeds2.feedburner.com/one?a=2', 'https://feeds.feedburner.com/~r/One'],
    ['https://one.blogspot.com/a.xml', 'https://a.one.blogspot.com/', 'https://b.one.blogspot.com/'],
  ])
    assert.equal(sharesOf(...feeds), 1, feeds.join(' '))
})

test('in archives of before it was noted who said it, an owner unlike the name of the site is the operator’s word', () => {
  const of = (owner: string): string => shareHolder({ host: 'rented.example', name: 'Post', owner }, 'https://rented.example/feed')
  assert.notEqual(of('Harbour House'), of('Flens House'))
  assert.equal(of('Post'), 'rented.example')
})
