import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTurnedNext } from './turned-next.ts'

const told = 'Mayor Lena Vega is serious about the quay.'
const isTurned = (next: string, isDenied = false): boolean => isTurnedNext(`${told} ${next}`, told.length, isDenied)

test('a doubt, a contradiction, a lacking confirmation or a harmless end behind a statement turns it', () => {
  for (const next of [
    'Or is she? Three weeks ago she let the pilots go.',
    'As the harbour books show, that is not true.',
    'Orrel has yet to confirm the sum it will pay.',
    'She was not hurt.',
    'No one was injured.',
  ])
    assert.equal(isTurned(next), true, next)
})

test('what goes on from a statement does not turn it', () => {
  for (const next of [
    'She will visit the pilots on Friday.',
    'Or so the pilots hope, she said.',
    'The pilots say that it is not enough.',
    '“That is not true,” Otto Lund said of the ferry.',
    'However, the pilots will strike.',
  ])
    assert.equal(isTurned(next), false, next)
})

test('what was not so until now is turned by the sentence that tells the change', () => {
  assert.equal(isTurned('However, she now speaks of little else.', true), true)
  assert.equal(isTurned('The pilots are waiting.', true), false)
})
