import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSpeakerBetween } from './speaker-between.ts'

const between = (subject: string, rest: string, who: string): string | undefined => {
  const [found] = withSpeakerBetween({ subject, rest, isSpoken: true, changed: 0, names: [] }, who)
  return found && `${found.subject} ${found.rest}`
}

test('who says so may stand behind whom it is about', () => {
  assert.equal(
    between('Lena Brandt', 'said that the harbour board wants to close the pier', 'the harbour board'),
    'the harbour board, Lena Brandt said, wants to close the pier',
  )
})

test('a pronoun waits for no name, and a verb that tells more than that it was said keeps its place', () => {
  assert.equal(between('Lena Brandt', 'said she wants to close the pier', 'she'), undefined)
  assert.equal(between('Lena Brandt', 'warned that the pier may close', 'the pier'), undefined)
})
