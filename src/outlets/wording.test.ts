import assert from 'node:assert/strict'
import test from 'node:test'
import { sumScope, withArticle } from './fact-words.ts'
import { notFound, withheldPage } from './messages.ts'
import { capital, figuresWhole, labelsOf, sharedWords } from './wording.ts'

const wholes = (words: string): readonly string[] =>
  [...String(figuresWhole(words)).matchAll(/<span class="nb">([^<]+)<\/span>/g)].map((it) => it[1] ?? '')

test('a line never ends between a figure and its unit or currency, in a range, or between a day and its month', () => {
  assert.deepEqual(wholes('It leases 16 MW for EUR 225 m from 1 March 2027.'), ['16 MW', 'EUR 225 m', '1 March'])
  assert.deepEqual(wholes('980–1,100 servers, or 98–120 racks'), ['980–1,100', '98–120'])
  assert.deepEqual(wholes('on sale for EUR 18,400 after a USD 5 billion fine'), ['EUR 18,400', 'USD 5 billion'])
  assert.deepEqual(wholes('Version 4 of May bears no figure: 2026 and GB300'), [])
})

test('the words stay as they are', () => {
  const words = 'Alder & Birch lease 40 MW (24–31) on 2 May 2026'
  assert.equal(
    String(figuresWhole(words))
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&'),
    words,
  )
})

test('text that shares nothing with a source says so, and above no story stands no label', () => {
  assert.equal(sharedWords({ longestRun: 0, sharedPhrases: 0 }), 'nothing')
  assert.equal(sharedWords({ longestRun: 2, sharedPhrases: 0 }), '2 words in a row; 0.0% of our runs of four')
  assert.equal(String(labelsOf([]).above), '')
})

test('a country stands in a sentence as it is said, and a sum says what it was made of', () => {
  assert.deepEqual(['France', 'United Kingdom', 'Netherlands'].map(withArticle), ['France', 'the United Kingdom', 'the Netherlands'])
  assert.equal(sumScope({ counted: ['a'], print: '10-20 MW over 1 rows, basis unknown' }), '1 row, basis not stated')
  assert.equal(sumScope({ counted: ['a', 'b'], print: '3,392 MW over 2 rows, basis mixed' }), '2 rows, bases differ')
  assert.equal(capital('écluse'), 'Écluse')
})

test('an address that leads nowhere says where such things are listed', () => {
  const wayOn = (path: string): string | undefined => /<p class="by"><a href="([^"]+)"/.exec(String(notFound(path).main))?.[1]
  assert.deepEqual(['/entity/nobody', '/watch/x', '/fact/x', '/edition/1999-01-01', '/beat/none', '/story/x/v/9'].map(wayOn), [
    '/entities',
    '/watch',
    '/ledger',
    '/editions',
    '/feeds',
    '/story/x',
  ])
  assert.equal(wayOn('/nothing-here'), undefined)
  assert.match(String(withheldPage('/story/x/v/1').main), /<a href="\/story\/x">The story as it stands/)
})
