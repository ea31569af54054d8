import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCopy, mayBeCopy, printOf } from './near-copy.ts'
import { wordsOf } from './shingles.ts'

const sentence = (at: number) =>
  `Paragraph ${at} says that berth ${at * 7} of harbour ${at * 3} was leased for ${at * 11} years to firm ${at * 13}.`
const sentences = Array.from({ length: 60 }, (_, at) => sentence(at))
const report = sentences.join(' ')
const print = printOf(report)

test('a text is a copy of itself, whatever its case and punctuation', () => {
  assert.deepEqual(findCopy(print, printOf(report.toUpperCase().replaceAll('.', ' !'))), {
    kind: 'copy',
    similarity: 1,
    containment: 1,
    shorter: 'equal',
  })
})

test('a text with one word in twenty changed is a copy', () => {
  const edited = report.split(' ').map((word, at) => (at % 20 === 7 ? `changed${at}` : word))
  assert.equal(findCopy(print, printOf(edited.join(' '))).kind, 'copy')
})

test('a teaser and a shortened wire copy are parts, and the shorter one is named', () => {
  for (const kept of [12, 30]) {
    const part = printOf(sentences.slice(0, kept).join(' '))
    const finding = findCopy(part, print)
    assert.equal(finding.kind, 'part')
    assert.equal(finding.shorter, 'one')
    assert.ok(finding.containment > 0.95)
    assert.equal(findCopy(print, part).shorter, 'other')
  }
})

test('two reports that share a long quotation are two texts', () => {
  const quoted = sentences.slice(0, 12).join(' ')
  const own = (seed: string) =>
    Array.from(
      { length: 40 },
      (_, at) => `${seed}${at} tells${seed}${at} ferry${at}${seed} its ${seed}${at * 17} riders${seed}${at}.`,
    ).join(' ')
  assert.equal(findCopy(printOf(`${quoted} ${own('North')}`), printOf(`${own('South')} ${quoted}`)).kind, 'none')
})

test('an empty text is a copy of nothing, and a headline of nothing either', () => {
  assert.equal(findCopy(printOf(''), printOf('')).kind, 'none')
  assert.equal(
    findCopy(printOf('Port leases old cable hall to Northgrid'), printOf('Port leases old cable hall to Northgrid')).kind,
    'none',
  )
})

test('a list of run hashes cut at its end is compared within its range', () => {
  const long = Array.from({ length: 900 }, (_, at) => sentence(at + 100)).join(' ')
  const whole = printOf(long)
  assert.ok(whole.runHashes.length > 4_000)
  const cut = { ...whole, runHashes: whole.runHashes.slice(0, 4_000) }
  assert.equal(findCopy(cut, whole).containment, 1)
  assert.equal(findCopy(cut, printOf(long.slice(0, long.length / 2))).kind, 'part')
})

test('the quick look lets copies and cuts pass and keeps strangers out', () => {
  const look = (one: string, other: string) =>
    mayBeCopy(
      { minhash: printOf(one).minhash, words: wordsOf(one).length },
      { minhash: printOf(other).minhash, words: wordsOf(other).length },
    )
  assert.equal(look(report, report), true)
  assert.equal(look(report, sentences.slice(0, 12).join(' ')), true)
  assert.equal(look(report, 'The council of the island met on Tuesday to hear about a ferry that will not sail this winter at all.'), false)
})
