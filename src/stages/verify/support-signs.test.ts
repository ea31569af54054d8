import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSources, readWords } from './read-words.ts'
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

test('a decade is one figure in digits, in two digits and as a word, and takes no word behind it along', () => {
  const source = 'Ines Holm restored the 1960s crane hall. Its lamps are from the late Sixties.'
  assert.ok(!hasStrangeFigure(signsOf("Ines Holm restored the hall of the 60s, and the sixties' lamps.", source)))
  assert.ok(hasStrangeFigure(signsOf('Ines Holm restored the hall of the 70s.', source)))
  assert.deepEqual(
    readWords('the sixties cranes of 2018-19 season').map(({ key }) => key),
    ['the', '#1960', 'crane', 'of', '#2018', '#2019', 'season'],
  )
})

test('a sentence that repeats words more than the source, or ends on a word of nobody, is told by its signs', () => {
  const source = 'Ines Holm told her father to clear the quay. Her father left for Wexcombe.'
  const plain = signsOf('Ines Holm told her father to clear the quay.', source)
  const loose = signsOf('Her father told her father to clear the lighthouse.', source)
  assert.deepEqual([plain.repeated, plain.missingLast, loose.repeated, loose.missingLast], [0, 0, 1, 1])
})

test('a line that only sends the reader elsewhere has no figure to answer for, and a year counts nothing', () => {
  const source = 'Ines Holm (born 1989) is a rower. Tom Vane rows too.'
  assert.ok(!hasStrangeFigure(signsOf('Click here for all the latest from the regatta of 2015.', source)))
  assert.ok(!hasStrangeFigure(signsOf('The text tells of two rowers.', source)))
})

test('a sentence that speaks of somebody before it names anybody is told', () => {
  const source = 'The architect Ines Holm saw the quay on Tuesday. She liked it.'
  const counts = ['The architect Ines Holm saw the quay. She liked it.', 'She saw the quay.', 'On Tuesday Holm saw that she liked it.'].map(
    (claim) => signsOf(claim, source).unnamed,
  )
  assert.deepEqual(counts, [1, 1, 0])
})
