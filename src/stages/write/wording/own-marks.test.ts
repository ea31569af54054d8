import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withOwnMarks } from './own-marks.ts'

test('a short phrase that the source sets between marks keeps them, and stands without them where its place is looked at', () => {
  const source = 'Brandt called the port a "rival," and the pier “a gift to Lund”.'
  assert.deepEqual(withOwnMarks('the port a "rival,"', source), { told: 'the port a “rival”', bare: 'the port a rival' })
  assert.deepEqual(withOwnMarks('the pier', source), { told: 'the pier', bare: 'the pier' })
})

test('a phrase that is not letter for letter the source’s, speaks of "me", or runs on is left as it is', () => {
  const kept = (words: string, source: string): void => assert.deepEqual(withOwnMarks(words, source), { told: words, bare: words })
  kept('the port a "rival of Lund"', 'Brandt called the port a "rival of the Lund yard".')
  kept('the port "my pier"', 'Brandt called the port "my pier".')
  kept('it "one two three four five six seven eight nine"', 'He called it "one two three four five six seven eight nine".')
})
