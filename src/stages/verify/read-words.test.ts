import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkSentence } from './check-sentence.ts'
import { readWords, roughSentences } from './read-words.ts'

test('a stop behind a title, an initial, a month before its day or a country’s letters ends no sentence', () => {
  for (const whole of [
    'Yields stood at their highest since Jan. 17.',
    'Gov. Ada Lindqvist vetoed the bill.',
    'It was signed by Otto K. Brandt of Lund.',
    'The U.S. Treasury sold the bonds.',
    'It is car No. 5 of its line.',
  ])
    assert.deepEqual(roughSentences(whole), [whole])
  assert.deepEqual(roughSentences('She lives in the U.S. The firm does not.'), ['She lives in the U.S.', 'The firm does not.'])
  assert.deepEqual(roughSentences('It opened in Jan. Work goes on. He sold 12. Then he left.'), [
    'It opened in Jan.',
    'Work goes on.',
    'He sold 12.',
    'Then he left.',
  ])
})

test('the day behind a short month is a figure that the source must have', () => {
  const source = ['The index closed on Friday at its highest level since Jan. 18.']
  const told = (day: number) => checkSentence(`The index closed on Friday at its highest level since Jan. ${day}.`, source)
  assert.equal(told(17).supported, false)
  assert.equal(told(18).supported, true)
})

test('whoever stands behind a title or an initial is a name', () => {
  const kinds = (text: string) => readWords(text).flatMap(({ text: word, kind }) => (kind === 'name' ? [word] : []))
  assert.deepEqual(kinds('Police met Gov. Lindqvist and Otto K. Brandt there.'), ['gov', 'lindqvist', 'otto', 'k', 'brandt'])
  assert.deepEqual(kinds('It rained. Trains stood still.'), [])
})
