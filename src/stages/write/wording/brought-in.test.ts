import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBroughtIn } from './brought-in.ts'

const known: readonly (readonly [noun: string, before: string])[] = [
  ['agreement', 'Vega has agreed to allow Orion to use its archive.'],
  ['cuts', 'Vega said that it is shedding 340 jobs.'],
  ['permit', 'The county allowed Vega to draw water.'],
  ['pier', 'Vega opened a pier.'],
]
for (const [noun, before] of known) test(`"the ${noun}" is known after: ${before}`, () => assert.ok(isBroughtIn(noun, before)))

test('what no deed brought in is not known, and nothing is before the first sentence', () => {
  assert.ok(!isBroughtIn('permit', 'Vega has sold a pier.'))
  assert.ok(!isBroughtIn('agreement', ''))
})

test('a reactor or a factory is the plant that the next sentence speaks of, and a ship is none', () => {
  assert.ok(isBroughtIn('plant', 'Orla Halls will buy the output of a reactor at Lund.'))
  assert.ok(!isBroughtIn('plant', 'Orla Halls will buy the output of a ship at Lund.'))
})

test('a deed is known by the noun of its verb, and an order by what it forbids', () => {
  assert.ok(isBroughtIn('copying', 'Vega said that 40,000 records had been copied.'))
  assert.ok(!isBroughtIn('copying', 'Vega said that 40,000 records had been sold.'))
  assert.ok(isBroughtIn('ban', 'Vega may no longer sell piers.'))
})
