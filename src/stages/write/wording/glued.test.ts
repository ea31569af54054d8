import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGlued, withoutTitle } from './glued.ts'

const title = "Lund pilots say it is everyone's 'own choice' to sail"

test('a headline that a page runs into its first sentence is left out of it', () => {
  const words = `${title} Mayor Lena Vega has kept the harbour open through the storm.`
  assert.equal(withoutTitle(words, title), 'Mayor Lena Vega has kept the harbour open through the storm.')
})

test('an opening that only goes on as its headline begins stays whole', () => {
  const words = "Lund pilots say it is everyone's “own choice” to sail in the storm."
  assert.equal(withoutTitle(words, title), words)
  assert.equal(withoutTitle('Mayor Lena Vega has kept the harbour open.', title), 'Mayor Lena Vega has kept the harbour open.')
  assert.equal(withoutTitle('Storm in Lund Mayor Vega has gone home.', 'Storm in Lund'), 'Storm in Lund Mayor Vega has gone home.')
})

test('words that begin again without a stop are glued', () => {
  assert.equal(isGlued("Storm changes the harbour in quiet ways Here's how the pilots see it."), true)
  assert.equal(isGlued('VEGA: The pilots did ask for a quay.'), true)
  assert.equal(isGlued('The pilots say the storm is here. It’s over, says Lund.'), false)
})
