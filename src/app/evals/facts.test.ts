import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factMeasures, inHalves, readMarkedSentences } from './facts.ts'

const read = readMarkedSentences()

/** Sets that the rules were not mended on to the last sentence: what they misread there the gate has to keep out. */
const fresh = new Set([
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'drills',
  'trials',
  'fourteenth',
  'morning',
  'evening',
  'fifteenth',
  'sixteenth',
  'thirteenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twentyfirst',
  'twentysecond',
  'twentyfourth',
  'twentyfifth',
  'twentyeighth',
  'twentyninth',
  'thirtieth',
  'thirtyfirst',
  'thirtysecond',
  'lessons',
  'voices',
  'accents',
])

test('what must not become a fact does not: vague counts, comparisons, denials, questions, totals, orders', () => {
  assert.deepEqual(
    read.filter((it) => it.mustNot && !fresh.has(it.set) && it.found.length > 0).map(({ text, found }) => ({ text, found })),
    [],
  )
})

test('no sentence that states no fact gives the ledger a row, however it is worded', () => {
  assert.deepEqual(
    read.filter((it) => it.mustNot && it.sure.length > 0).map(({ text, sure }) => ({ text, sure })),
    [],
  )
})

test('the facts of 200 sentences of ours are read to the letter', () => {
  const measures = new Map(factMeasures(read, 'first').map(({ name, value }) => [name, value]))
  assert.ok(read.filter((it) => it.set === 'first').length >= 200)
  assert.ok((measures.get('facts.first.precision_wrong_twice') ?? 0) >= 0.95)
  assert.ok((measures.get('facts.first.recall') ?? 0) >= 0.95)
})

test('a halved set is measured by its odd sentences and its even ones, the first being odd', () => {
  const marked = ['a', 'b', 'c'].map((text) => ({ set: 'twentyfirst', language: 'en', text, mustNot: false, expected: [] }))
  assert.deepEqual(
    inHalves(marked).map(({ set, text }) => `${text} ${set}`),
    ['a twentyfirst_odd', 'b twentyfirst_even', 'c twentyfirst_odd'],
  )
})
