import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleSentence } from './titles.ts'

const text = 'The judge in Lund blocked the plan of Vega Lines. Ferry Union leaders had asked for it. A ferry sank in Lund.'

const rows: readonly (readonly [title: string, sentence: string | undefined])[] = [
  ['Judge Blocks Vega Lines Plan in Lund', 'Judge blocks Vega Lines plan in Lund'],
  ['Vega Lines cuts ferry fares in Lund', 'Vega Lines cuts ferry fares in Lund'],
  ['BREAKING: Ferry Sinks off Lund Harbour', 'Ferry sinks off Lund harbour'],
  ['Ferry Sinks off Lund Harbour - Harbour News', 'Ferry sinks off Lund harbour'],
  ['US and Lund Reach Deal on Ferries', 'US and Lund reach deal on ferries'],
  ['Tell us what sank the ferry to Lund', undefined],
  // "Demands end to 'unfair' trade" is no end to trade: marked words are never left out.
  ["Vega Lines drops 'zombie' ferries after protest", undefined],
  ['Lund Admin Sues Vega Lines', 'Lund administration sues Vega Lines'],
  ['Five key takeaways from the ferry hearing', undefined],
  ['Why the ferry to Lund sank', undefined],
  ['Will Vega Lines sail again?', undefined],
  ['Vega Lines calls strike ‘a disaster’ for Lund', undefined],
  ['Lena Brandt: ferries ruin every harbour they touch', undefined],
]
for (const [title, sentence] of rows) {
  test(`a headline as a sentence: ${title}`, () => assert.equal(titleSentence(title, text), sentence))
}
