import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingSubject, shortSpeaker } from './opening-subject.ts'

const opened = (text: string): string | undefined => openingSubject(text, { text, start: 0, end: text.length }, [])

const newcomers: readonly (readonly [subject: string, told: string])[] = [
  ['Two Lund shopkeepers tied to the harbour board', 'Two Lund shopkeepers'],
  ['A bipartisan group of 50 members', 'A bipartisan group of 50 members'],
  ['Several hundred harbour guards', 'Several hundred harbour guards'],
]
for (const [subject, told] of newcomers) test(`a headline opens with "${told}"`, () => assert.equal(opened(subject), told))

for (const subject of ['The charges', 'Some of the riders', 'Two days', 'Two of them', 'Several of its boats'])
  test(`no headline opens with "${subject}"`, () => assert.equal(opened(subject), undefined))

test('a speaker is told without how it came about', () => {
  assert.equal(shortSpeaker('A harbour file released on Thursday'), 'A harbour file')
  assert.equal(shortSpeaker('Lena Brandt'), 'Lena Brandt')
})
