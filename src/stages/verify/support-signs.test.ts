import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSources } from './read-words.ts'
import { hasStrangeFigure } from './sign-names.ts'
import { readSigns } from './support-signs.ts'

const signsOf = (claim: string, source: string) => readSigns(claim, readSources([source])).signs

test('a small number in words that counts what the source lists is a sum of ours, unless the source counts the same thing', () => {
  const listed = 'The quay takes timber. It also takes grain and salt.'
  const sum = signsOf('The quay takes three goods.', listed)
  assert.deepEqual([sum.missingCounts, sum.missingFigures, hasStrangeFigure(sum)], [1, 0, false])
  const counted = signsOf('The quay takes three goods.', 'The quay takes two goods, timber and grain.')
  assert.deepEqual([counted.missingCounts, counted.missingFigures, hasStrangeFigure(counted)], [0, 1, true])
  assert.ok(hasStrangeFigure(signsOf('The quay takes 3 goods.', listed)), 'digits are no sum of ours')
})

test('a word that the source has elsewhere only stands out of the company it is put into', () => {
  const source =
    'Port Ellery let its north quay to Oldfell Shipping in March. The rent was paid at once. Some weeks later a mill in Wexcombe was closed by its owners.'
  const faithful = signsOf('Port Ellery let its quay to Oldfell Shipping.', source)
  const swapped = signsOf('Port Ellery let its mill to Oldfell Shipping.', source)
  assert.equal(faithful.outOfContext, 0)
  assert.equal(swapped.outOfContext, 1)
  assert.ok(swapped.contextPlain < faithful.contextPlain)
})
