import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOnlyAgreed } from './only-agreed.ts'

test('what a report has only as agreed or expected was not done, whatever its headline says', () => {
  assert.ok(
    isOnlyAgreed('The Vestberg Foundation shut down', 'The Vestberg Foundation agreed to shut down in May. A judge of Lund has to sign.'),
  )
  assert.ok(isOnlyAgreed('Vestberg Foundation shuts down amid inquiry', 'The Vestberg Foundation has agreed to shut down.'))
  assert.ok(isOnlyAgreed('Brandt ended the ferry line', 'Lena Brandt is expected to end the ferry line in May.'))
})

test('what a report tells as done was done', () => {
  assert.ok(!isOnlyAgreed('Brandt ended the ferry line', 'Lena Brandt ended the ferry line on Monday. She will end others in May.'))
  assert.ok(!isOnlyAgreed('Brandt opened a pier', 'Lena Brandt was in Lund on Monday, where a pier was opened.'))
  assert.ok(!isOnlyAgreed('Brandt opened a pier', 'Lena Brandt spoke of a new pier on Monday.'))
})
