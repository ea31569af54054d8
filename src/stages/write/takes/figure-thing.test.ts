import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findQuantities } from '../../../text/quantities.ts'
import { levelBefore, withThing } from './figure-thing.ts'
import { inTrillions } from './sum-words.ts'

const told = (text: string): string | undefined => {
  const [figure] = findQuantities(text, 'en')
  return figure === undefined ? undefined : withThing('USD 5 m', figure, text)
}

describe('what a figure is of', () => {
  test('the words behind a sum, a noun on it or before it, and what was done with it say what it is of', () => {
    for (const [text, words] of [
      ['The clinics lose $5 million in family planning funds this year.', 'USD 5 m in family planning funds'],
      ['The port signed a $5 million crane contract on Monday.', 'the USD 5 m crane contract'],
      ['The port lives with a deficit of $5 million.', 'the deficit of USD 5 m'],
      ['Orne paid $5 million to the harbour board on Monday.', 'USD 5 m paid to the harbour board'],
      ['The port plans to spend $5 million on two cranes.', 'USD 5 m on two cranes'],
      ['The council has $5 million for dockers affected by the storm.', 'USD 5 m for dockers'],
    ] as const)
      assert.equal(told(text), words, text)
  })
  test('a time, a place, a cut-off phrase or a plan to pay says nothing of what a sum is', () => {
    for (const text of [
      'The port took in $5 million in 2025.',
      'The port asked for $5 million in funding on Monday.',
      'The council set aside $5 million for hospitals and schools.',
      'The council set aside $5 million for hospitals, ports and schools.',
      'The port took in $5 million in just three months.',
      'The port took in $5 million on the heels of a storm.',
      'The port moved $5 million to a general account for later.',
      'The port was fined $5 million for exceeding its permit.',
      'The port will have paid it when it has $5 million.',
    ])
      assert.equal(told(text), undefined, text)
  })
  test('a change is told of the index or the quantity named before it, and of none across a sentence', () => {
    assert.equal(levelBefore('The Dow Jones Industrial Average fell 200 points', 40), 'Dow Jones Industrial Average')
    assert.equal(levelBefore('Revenue of Orla AI rose 110%', 24), 'revenue')
    assert.equal(levelBefore('Sales were flat. It rose 110%', 26), undefined)
  })
  test('sums of a thousand billion and more are told in trillions where nothing is rounded by it', () => {
    assert.equal(inTrillions('USD 1,300 bn to USD 1,450 bn'), 'USD 1.3 trillion to USD 1.45 trillion')
    assert.equal(inTrillions('USD 1,300.5 bn'), 'USD 1,300.5 bn')
  })
})
