import assert from 'node:assert/strict'
import test from 'node:test'
import { beatName, beats, beatsOf } from './beats.ts'

for (const [headline, text, expected] of [
  ['Alder leases 40 MW at Quay North', 'Alder has taken 40 MW of capacity at a data centre.', ['compute']],
  ['Tarn Silicon presents an accelerator with 192 GB of memory', 'The chip is made in a foundry of its own.', ['chips']],
  ['Orvanne makes its Marel 2 model available', 'The weights and a benchmark were published.', ['models']],
  ['Veld raises USD 2.5 bn', 'Three lenders join the loan.', ['money']],
  ['Regulator opens an inquiry into exit fees', 'The commission wants answers by May.', ['rules']],
  ['Grid board pauses the 30 MW connection of a data centre', 'A court had issued an order.', ['compute']],
  ['Alder buys chips for USD 3 bn', 'The contract covers 40,000 GPUs.', ['money', 'chips']],
  ['A new mayor takes office', 'She was elected in spring.', ['other']],
] as const) {
  test(`"${headline}" belongs to ${expected.join(' and ')}`, () => assert.deepEqual(beatsOf(headline, text), expected))
}

test('a word inside another word is none of a beat', () => {
  assert.deepEqual(beatsOf('Microchipping of dogs', 'Lawn mowers and shipments.'), ['other'])
})

test('every beat has a name and an id of its own, and no text makes the search slow', () => {
  assert.equal(new Set(beats.map((it) => it.id)).size, beats.length)
  assert.equal(beatName('compute'), 'Compute and power')
  assert.equal(beatName('nothing'), undefined)
  assert.deepEqual(beatsOf('e'.repeat(50_000), 'data '.repeat(20_000)), ['other'])
})
