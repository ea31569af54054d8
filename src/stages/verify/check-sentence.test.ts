import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alignWords } from './align-words.ts'
import { checkSentence } from './check-sentence.ts'
import { readSources, readWords } from './read-words.ts'
import { signNames } from './sign-names.ts'
import { readSigns } from './support-signs.ts'
import weights from './support-weights.json' with { type: 'json' }
import { areAlike, areOpposite } from './word-lists.ts'

const source = `Port Ellery will close its north quay for eleven months from March. The harbour board approved EUR 4.2 million for new cranes on Tuesday.
"We cannot keep patching them," said Ines Holm, who chairs the board. Fishing crews did not oppose the closure. Rents for the south quay rise by 3%.`

test('the weights were trained on the signs in the order they are read', () => {
  assert.equal(weights.signs, signNames.join(' '))
})

test('a claim scores higher than the same claim with one wrong word', () => {
  const pairs = [
    ['The harbour board approved EUR 4.2 million for new cranes.', 'The harbour board approved EUR 5.2 million for new cranes.'],
    ['Port Ellery will close its north quay for eleven months.', 'Port Ellery will close its south quay for eleven years.'],
    ['Fishing crews did not oppose the closure.', 'Mining crews did not oppose the closure.'],
    ['The harbour board approved EUR 4.2 million for new cranes.', 'The harbour board rejected EUR 4.2 million for new cranes.'],
    ['Rents for the south quay rise by 3%.', 'Rents for the south quay fall by 3%.'],
  ] as const
  for (const [carried, changed] of pairs)
    assert.ok(checkSentence(carried, [source]).score > checkSentence(changed, [source]).score, changed)
})

test('words and figures that no source has are flagged where they stand', () => {
  const claim = 'The harbour board approved EUR 5.2 million for tugboats.'
  const { flagged } = checkSentence(claim, [source])
  assert.deepEqual(
    flagged.map(([start, end]) => claim.slice(start, end)),
    ['5.2 million', 'tugboats'],
  )
})

test('a source is read once and serves many claims', () => {
  const reading = readSources([source])
  assert.deepEqual(
    checkSentence('Fishing crews did not oppose the closure.', reading),
    checkSentence('Fishing crews did not oppose the closure.', [source]),
  )
})

test('figures are compared by value, with the scale behind them', () => {
  const keys = (text: string): readonly string[] => readWords(text).map(({ key }) => key)
  assert.deepEqual(keys('1.8 billion'), keys('1.8bn'))
  assert.deepEqual(keys('eleven'), keys('11'))
  assert.notDeepEqual(keys('1.8 billion'), keys('1.8 million'))
  assert.equal(readSigns('Over 181 million came.', readSources(['The film took 181,674,817 at the box office.'])).signs.missingFigures, 0)
})

test('an alignment shows what was replaced, added and left out', () => {
  const { steps } = alignWords(readWords('The board rejected three new cranes'), readWords('The board approved new yellow cranes'))
  const told = steps.filter(({ ours, theirs }) => ours?.key !== theirs?.key).map(({ ours, theirs }) => [ours?.text, theirs?.text])
  assert.deepEqual(told, [
    ['rejected', 'approved'],
    ['three', undefined],
    [undefined, 'yellow'],
  ])
})

test('opposites are known by list and by prefix, near-equals by list', () => {
  assert.ok(areOpposite('approv', 'reject'))
  assert.ok(areOpposite('stabl', 'unstabl'))
  assert.ok(areAlike('acquir', 'purchas'))
  assert.ok(!areAlike('acquir', 'sell'))
})

test('empty and hostile input gives an answer', () => {
  for (const claim of ['', '   ', '!!!', '\u0000', 'a'.repeat(50_000), '1 '.repeat(5000), '“'.repeat(3000)])
    for (const text of ['', source, '('.repeat(20_000)]) assert.ok(Number.isFinite(checkSentence(claim, [text]).score))
  assert.ok(Number.isFinite(checkSentence('A claim without sources.', []).score))
})
