import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crossedName, turnedAmount, turnedComparison } from './crossed-halves.ts'

const sales = 'Sales rose 8% in Norway but fell 3% in Denmark.'
const owners = 'Harrow owns 30% of Kestrel and Vega owns the rest.'

test('what a half says of its place is not told of the place of the other half', () => {
  assert.equal(crossedName('Sales fell 3% in Norway', sales), 'Norway')
  assert.equal(crossedName('Sales rose in Denmark', sales), 'Denmark')
  assert.equal(crossedName('Sales fell 3% in Denmark', sales), undefined)
  assert.equal(crossedName('In Norway sales rose 8%', sales), undefined)
  assert.equal(crossedName('Sales rose 8% in Norway and fell 3% in Denmark', sales), undefined)
})

test('what one does in a half is not told of who does something in the other', () => {
  assert.equal(crossedName('Vega owns 30% of Kestrel', owners), 'Vega')
  assert.equal(crossedName('Harrow owns 30% of Kestrel', owners), undefined)
  assert.equal(crossedName('Vega opened a plant in Lund', 'Vega opened a plant in Lund, while Harrow closed one in Birkby.'), undefined)
  assert.equal(crossedName('Vega closed a plant in Birkby', 'Vega opened a plant in Lund, while Harrow closed one in Birkby.'), 'Vega')
})

test('a sentence of one half, and a figure that both halves have, part nothing', () => {
  assert.equal(crossedName('Sales fell 3% in Norway', 'Sales fell 3% in Denmark.'), undefined)
  assert.equal(crossedName('Sales fell 3% in Norway', 'Sales fell 3% in Norway but costs fell 3% in Denmark.'), undefined)
})

test('what is compared is not told as what it is compared with', () => {
  const passage = 'The new chip is 40% cheaper to run than the H7.'
  assert.ok(turnedComparison('The H7 is 40% cheaper to run than the new chip', passage))
  assert.ok(turnedComparison('The H7 costs less to run than the new chip', passage))
  assert.ok(!turnedComparison('The new chip costs less to run than the H7', passage))
  assert.ok(!turnedComparison('The H7 costs more to run than the new chip', passage))
  assert.ok(!turnedComparison('The new chip rather than the H7 was shown', passage))
})

test('a half without a verb has that of the half before it', () => {
  const seed = 'The seed yields more in Norway but less in Denmark.'
  assert.equal(crossedName('The seed yields less in Denmark', seed), undefined)
})

test('what is done by both sides of a comparison hides no exchange, and a noun in "-er" is no comparative', () => {
  assert.ok(turnedComparison('Costs in Lund rose faster than wages', 'Wages in Lund rose faster than costs.'))
  assert.ok(!turnedComparison('The old pump uses more water than the new one', 'The new pump uses less water than the old one.'))
})

test('an amount is not told the other way', () => {
  assert.equal(turnedAmount('The mice had more young', 'The mice were smaller and had fewer young.'), 'more young')
  assert.equal(turnedAmount('The mice had fewer young', 'The mice were smaller and had fewer young.'), undefined)
  assert.equal(turnedAmount('The old one cut waste less than the new', 'The new one cut waste more than the old.'), undefined)
  assert.equal(turnedAmount('More jobs went', 'Fewer jobs were made and more jobs went.'), undefined)
})
