import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledeAt } from './lede.ts'
import { splitSentences } from './sentences.ts'

const at = (text: string): number => ledeAt(text, splitSentences(text, 'en'))

describe('where a report begins', () => {
  test('it begins with its first sentence where nothing stands above it', () => {
    assert.equal(at('The port of Lund closed its north quay on Monday. It opens again in May.'), 0)
  })
  test('a byline, a desk and a heading stand above it', () => {
    assert.equal(at('3 May 2026 — Lena Brandt\nHarbour desk\nNorth quay shut\nLUND — The port of Lund closed its north quay on Monday.'), 3)
  })
  test('a sentence ends in a mark, a bracket or dots too', () => {
    assert.equal(at('“The quay is shut,” she said, “and stays so.”\nNothing moved.'), 0)
    assert.equal(at('Lena Brandt\nThe quay is shut (it stays so.)\nNothing moved.'), 1)
  })
  test('letters that are hung on behind a sentence make no heading of it', () => {
    assert.equal(at('Vega Lines opened a quay in the port of Lund on Monday. 0x5379734c\nNothing moved.'), 0)
  })
  test('a table or a text of lines alone has no lede behind them', () => {
    assert.equal(at('Quay one\nQuay two\nQuay three'), 0)
    assert.equal(at(`${'A quay of the port\n'.repeat(9)}The port has nine quays.`), 0)
  })
})
