import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'
import { boundAsFree, doneAsToCome, goneAsStill, wantedAsDone } from './other-firmness.ts'

test('what is recommended, demanded or talked of is not done', () => {
  for (const [passage, falls] of [
    ['A panel recommended that the bishop be removed.', 'The bishop was removed'],
    ['Neighbours demanded that the kennel close.', 'The kennel closed'],
    ['Hesper Biologics is in talks to buy a vineyard.', 'Hesper Biologics is buying a vineyard'],
    ['The rower offered to sell his boat.', 'The rower sold his boat'],
    ['Norvale Ferries does not plan to raise fares.', 'Norvale Ferries has not raised fares'],
  ] as const)
    assert.notEqual(wantedAsDone(falls, passage), undefined, falls)
})
test('what was wanted and then done is done', () => {
  assert.equal(
    wantedAsDone('The bishop was removed', 'A panel recommended that the bishop be removed, and he was removed in June.'),
    undefined,
  )
  assert.equal(wantedAsDone('Norvale Rovers won the cup', 'Norvale Rovers wanted to win the cup and won it.'), undefined)
})
test('who is charged with a deed has not done it', () => {
  const passage = 'A jury heard that Dane Orlo is accused of poisoning two horses.'
  assert.equal(wantedAsDone('Dane Orlo poisoned two horses', passage), 'poisoned')
  assert.equal(wantedAsDone('Dane Orlo is accused of having poisoned two horses', passage), undefined)
})
test('what is done is not told as to come', () => {
  const passage = 'Hesper Biologics opened a clinic in Elmire in May.'
  assert.notEqual(doneAsToCome('Hesper Biologics may open a clinic in Elmire', passage), undefined)
  assert.equal(doneAsToCome('Hesper Biologics opened a clinic in Elmire in May', passage), undefined)
  assert.equal(doneAsToCome('The clinic will cost EUR 3 million', 'The clinic cost EUR 3 million.'), undefined)
})
test('who must is not only free to', () => {
  assert.equal(boundAsFree('The breeder may destroy the herd', 'The breeder must destroy the herd.'), 'destroy')
  assert.equal(boundAsFree('The breeder has to destroy the herd', 'The breeder must destroy the herd.'), undefined)
})
test('what was so once is not so still', () => {
  assert.ok(goneAsStill('Elmire is the largest port of the coast', 'Elmire was once the largest port of the coast.'))
  assert.ok(!goneAsStill('Elmire was once the largest port of the coast', 'Elmire was once the largest port of the coast.'))
})
test('a sentence that gives a threat as a deed is refused', () => {
  const passage = 'The breeder offered to sell the herd.'
  assert.deepEqual(refusals(passage, 'The breeder has offered to sell the herd'), [])
  assert.ok(refusals(passage, 'The breeder sold the herd').includes('polarity'))
})
test('who stops short of a deed has not done it', () => {
  const passage = 'The bishop stopped short of calling the sale unlawful.'
  assert.equal(wantedAsDone('The bishop called the sale unlawful', passage), 'called')
})
