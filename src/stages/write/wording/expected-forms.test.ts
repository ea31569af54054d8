import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDeedWhole, withSpeakerBetween } from './expected-forms.ts'

const whole = (subject: string, rest: string): string | undefined => {
  const [found] = withDeedWhole({ subject, rest, isSpoken: false, changed: 0, names: [] })
  return found && `${found.subject} ${found.rest}`
}

test('what is expected or believed of somebody is told of the whole deed', () => {
  assert.equal(whole('Lena Brandt', 'is expected to leave the port in May'), 'it is expected that Lena Brandt will leave the port in May')
  assert.equal(whole('the crews', 'were expected to strike in May'), 'it was expected that the crews would strike in May')
  assert.equal(whole('Lena Brandt', 'is believed to be hiding in Kiel'), 'it is believed that Lena Brandt is hiding in Kiel')
  assert.equal(whole('the crews', 'are thought to have left Lund'), 'it is thought that the crews have left Lund')
})

test('a pronoun, a past deed whose time would be lost, and a plain deed stay as they are', () => {
  assert.equal(whole('she', 'is expected to leave the port'), undefined)
  assert.equal(whole('the crews', 'were believed to own a boat'), undefined)
  assert.equal(whole('the crews', 'decided to leave the port'), undefined)
})

const between = (subject: string, rest: string, who: string): string | undefined => {
  const [found] = withSpeakerBetween({ subject, rest, isSpoken: true, changed: 0, names: [] }, who)
  return found && `${found.subject} ${found.rest}`
}

test('who says so may stand behind whom it is about', () => {
  assert.equal(
    between('Lena Brandt', 'said that the harbour board wants to close the pier', 'the harbour board'),
    'the harbour board, Lena Brandt said, wants to close the pier',
  )
  assert.equal(between('Lena Brandt', 'said she wants to close the pier', 'she'), undefined)
  assert.equal(between('Lena Brandt', 'warned that the pier may close', 'the pier'), undefined)
})
