import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseCsv } from '../src/calc/csv.ts'
import type { SourceKind } from '../src/domain/source.ts'

interface BeatFeed {
  readonly publisher: string
  readonly owner: string
  readonly kind: SourceKind
  readonly language: string
  readonly feedUrl: string
  readonly host: string
  readonly title: string
  readonly readAs?: 'listing'
}

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const feeds = JSON.parse(readFileSync(fileAt('../beat/ai.json'), 'utf8')) as readonly BeatFeed[]
const known = fileAt('../../shared/spec/feeds-known.csv')
/**
 * The list of known addresses has no data-centre operator. These stand in at least two public feed lists that do not copy each
 * other (looked up in November 2026); whether they still answer, the first poll tells and `groundwire doctor` says.
 */
const attested: ReadonlySet<string> = new Set([
  'https://blog.equinix.com/feed/',
  'https://investor.digitalrealty.com/rss/news-releases.xml',
  'https://investors.coreweave.com/rss/pressrelease.aspx',
  'https://blog.ovhcloud.com/feed/',
])
/**
 * Pages that list the news of labs without a feed of their own: each stands, with the remark that there is no feed, in at least two
 * public lists that do not copy each other (looked up in November 2026). A feed that appears is found by `groundwire add`.
 */
const listings: ReadonlySet<string> = new Set([
  'https://www.anthropic.com/news',
  'https://mistral.ai/news',
  'https://x.ai/news',
  'https://ai.meta.com/blog/',
])
const kinds: readonly SourceKind[] = [
  'lab',
  'chip',
  'cloud',
  'operator',
  'regulator',
  'research',
  'trade',
  'general',
  'agency',
  'press-release',
]

test('the beat has at least 80 feeds, each with a publisher, an owner and a title', () => {
  assert.ok(feeds.length >= 80, `${feeds.length}`)
  for (const feed of feeds) assert.ok(feed.publisher && feed.owner && feed.title && feed.host, feed.feedUrl)
})

test('every feed address is a valid web address and stands once', () => {
  for (const { feedUrl } of feeds) assert.match(new URL(feedUrl).protocol, /^https?:$/)
  assert.equal(new Set(feeds.map((feed) => feed.feedUrl)).size, feeds.length)
})

test('every kind and all four languages are present', () => {
  assert.deepEqual(new Set(feeds.map((feed) => feed.kind)), new Set(kinds))
  assert.deepEqual(new Set(feeds.map((feed) => feed.language)), new Set(['de', 'en', 'es', 'fr']))
})

test('no feed address is invented: each is in the list of known feeds or attested elsewhere', {
  skip: !existsSync(known) && 'the list of known feeds is not on this machine',
}, () => {
  const [header = [], ...rows] = parseCsv(readFileSync(known, 'utf8'))
  const addresses = new Set(rows.map((row) => row[header.indexOf('feed_url')]))
  assert.deepEqual(
    feeds.map((feed) => feed.feedUrl).filter((url) => !addresses.has(url) && !attested.has(url) && !listings.has(url)),
    [],
  )
})

test('a page is read as a listing exactly where its publisher is known to have no feed', () => {
  assert.deepEqual(new Set(feeds.filter((it) => it.readAs === 'listing').map((it) => it.feedUrl)), listings)
})

test('the OPML file is what the script makes from the list', () => {
  const made = execFileSync(process.execPath, [fileAt('../scripts/beat-opml.mjs'), '--print'], { encoding: 'utf8' })
  assert.equal(readFileSync(fileAt('../beat/ai.opml'), 'utf8'), made)
})
