import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findAttribution } from './attribution.ts'
import { findDates } from './dates.ts'
import { findNames } from './names.ts'
import { longestSharedRun } from './overlap.ts'
import { polarityOf } from './polarity.ts'
import { findQuantities } from './quantities.ts'
import { findQuotes } from './quotes.ts'
import { splitSentences } from './sentences.ts'
import { termsOf } from './terms.ts'

const pieces = [
  '10',
  ' ',
  'MW',
  '-',
  '.',
  ',',
  '$',
  '€',
  'million',
  'to',
  'between',
  'and',
  'one',
  'May',
  '3',
  '2026',
  'Q3',
  '\u0000',
  '\ud800',
  '👩‍🚀',
  'İ',
  'ﬁ',
  '“',
  '"',
  "'",
  'said',
  'U.S.',
  '\n',
  '\u202f',
  '½',
  'per',
  '%',
  'Orion',
  'from',
  'a',
  '1,2',
  'Mrd',
  'x'.repeat(50),
]

/** A fixed pseudo-random walk: the same hostile texts on every run. */
function hostileTexts(count: number): readonly string[] {
  let state = 12_345
  const next = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % n
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(30) }, () => pieces[next(pieces.length)] ?? '').join(next(2) === 0 ? '' : ' '),
  )
}

test('offsets always slice back to what was read, and nothing throws', () => {
  for (const text of hostileTexts(400)) {
    for (const language of ['en', 'fr', 'de', 'es']) {
      for (const found of findQuantities(text, language)) {
        assert.equal(text.slice(found.start, found.end), found.raw)
        assert.ok(found.lo <= found.hi && Number.isFinite(found.lo))
      }
      for (const found of findDates(text, { language, reference: '2026-11-24' })) {
        assert.equal(text.slice(found.start, found.end), found.raw)
        assert.ok(found.interval.from <= found.interval.to, found.raw)
      }
      for (const found of findNames(text, language)) assert.equal(text.slice(found.start, found.end), found.text)
      let last = 0
      for (const span of splitSentences(text, language)) {
        assert.ok(span.start >= last && span.end > span.start && span.end <= text.length)
        last = span.end
      }
      findAttribution(text, language)
      termsOf(text, language)
    }
    for (const quote of findQuotes(text)) assert.ok(text.slice(quote.start, quote.end).includes(quote.text))
    polarityOf(text)
    longestSharedRun(text, text)
  }
})

const floods = [
  '9',
  '1,',
  '1 000 ',
  '$',
  'one ',
  'hundred ',
  'from 1 to ',
  '- ',
  '"',
  'A. ',
  'said ',
  'rose from ',
  'May ',
  'the end of ',
  'Bank of ',
  "d'",
  '2026 ',
  ' ',
  'up ',
  'not ',
  '«',
]

test('a hundred thousand repeats of anything are read in linear time', () => {
  for (const flood of floods) {
    const text = flood.repeat(100_000 / flood.length)
    // What the thread had of a processor: a busy machine makes nothing here any less linear.
    const before = process.threadCpuUsage()
    findQuantities(text, 'en')
    findDates(text, { language: 'en', reference: '2026-11-24' })
    findNames(text, 'en')
    findQuotes(text)
    findAttribution(text)
    polarityOf(text)
    splitSentences(text, 'en')
    termsOf(text, 'en')
    const { user, system } = process.threadCpuUsage(before)
    const ms = Math.round((user + system) / 1000)
    assert.ok(ms < 4_000, `${JSON.stringify(flood)} took ${ms} ms`)
  }
})
