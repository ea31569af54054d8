import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spokenTitle } from './title-speakers.ts'
import { titleSentence } from './titles.ts'

const text =
  'Fares will rise, Brandt said. Lena Brandt told the Gazette that ferries run late. Few like higher fares. It was a long winter in Lund. A pier opens at Lund Sur, it told reporters.'

const rows: readonly (readonly [title: string, sentence: string | undefined])[] = [
  ['Lena Brandt: Ferries run late in Lund', 'Lena Brandt says ferries run late in Lund'],
  ['Brandt to Gazette: Fares will rise in Lund', 'Brandt tells Gazette fares will rise in Lund'],
  ['Poll: Most riders want lower fares', 'Most riders want lower fares, poll says'],
  ['Court: Orion broke the law', 'Orion broke the law, court says'],
  ['Orion broke the law: judge', 'Orion broke the law, judge says'],
  ['Vega Lines weighs second pier in Lund: report', 'Vega Lines weighs second pier in Lund, report says'],
  ['Vega Lines weighs second pier in Lund: officials', 'Vega Lines weighs second pier in Lund, officials say'],
  ['Riders allege Vega Lines hid delays: report', 'Riders allege Vega Lines hid delays'],
  ["Vega Lines defends its new fares in Lund: 'Not popular'", 'Vega Lines defends its new fares in Lund'],
  ['Lena Brandt: We will never raise fares', undefined],
  ['Nobody Here: ferries run late in Lund', undefined],
  ['Lena Brandt: Vega Lines sells two boats to Kiel', undefined],
  ['Brandt on ferries: They run late in Lund', 'Brandt says they run late in Lund'],
  ['Brandt to Vega: Keep the promise of Lund', 'Brandt tells Vega to keep the promise of Lund'],
  ["'It was dark.' Ferry in Lund runs late", 'Ferry in Lund runs late'],
  ['Lund Sur: Vega Lines presents a second pier', undefined],
]
for (const [title, sentence] of rows) test(`who speaks by a colon: ${title}`, () => assert.equal(titleSentence(title, text), sentence))

test('a hostile headline is read in time and never throws', () => {
  for (const part of ['A: ', 'to '.repeat(2_000), `${'(['.repeat(400)}`, 'says '.repeat(2_000)])
    assert.doesNotThrow(() => spokenTitle(part, part, `${part}${text}`))
})
