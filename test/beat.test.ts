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
}

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const feeds = JSON.parse(readFileSync(fileAt('../beat/ai.json'), 'utf8')) as readonly BeatFeed[]
const known = fileAt('../../shared/spec/feeds-known.csv')
// @NOTE the list of known addresses holds no feed of a data-centre operator, so that kind has none yet.
const kinds: readonly SourceKind[] = ['lab', 'chip', 'cloud', 'regulator', 'research', 'trade', 'general', 'agency', 'press-release']

test('the beat has at least 80 feeds, each with a publisher, an owner and a title', () => {
  assert.ok(feeds.length >= 80, `${feeds.length}`)
  for (const feed of feeds) assert.ok(feed.publisher && feed.owner && feed.title && feed.host, feed.feedUrl)
})

test('every feed address is a valid web address and stands once', () => {
  for (const { feedUrl } of feeds) assert.match(new URL(feedUrl).protocol, /^https?:$/)
  assert.equal(new Set(feeds.map((feed) => feed.feedUrl)).size, feeds.length)
})

test('every kind with a known address and all four languages are present', () => {
  assert.deepEqual(new Set(feeds.map((feed) => feed.kind)), new Set(kinds))
  assert.deepEqual(new Set(feeds.map((feed) => feed.language)), new Set(['de', 'en', 'es', 'fr']))
})

test('no feed address is invented: each is in the list of known feeds', {
  skip: !existsSync(known) && 'the list of known feeds is not on this machine',
}, () => {
  const [header = [], ...rows] = parseCsv(readFileSync(known, 'utf8'))
  const addresses = new Set(rows.map((row) => row[header.indexOf('feed_url')]))
  assert.deepEqual(
    feeds.map((feed) => feed.feedUrl).filter((url) => !addresses.has(url)),
    [],
  )
})

test('the OPML file is what the script makes from the list', () => {
  const made = execFileSync(process.execPath, [fileAt('../scripts/beat-opml.mjs'), '--print'], { encoding: 'utf8' })
  assert.equal(readFileSync(fileAt('../beat/ai.opml'), 'utf8'), made)
})
