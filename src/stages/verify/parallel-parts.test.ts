import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'
import { otherWay, tradedEnds, turnedOrder } from './parallel-parts.ts'

test('what a passage has side by side may not change places', () => {
  const passage = 'Hesper grows barley in Ribalta and hops in Elmire.'
  assert.deepEqual(refusals(passage, 'Hesper grows hops in Elmire and barley in Ribalta'), [])
  for (const falls of ['Hesper grows barley in Elmire', 'Hesper grows hops in Ribalta and barley in Elmire'])
    assert.ok(refusals(passage, falls).includes('roles'), falls)
  const verdicts = 'The baker was acquitted of arson but convicted of perjury.'
  assert.deepEqual(tradedEnds('The baker was convicted of arson', verdicts), ['convicted', 'arson'])
  assert.equal(tradedEnds('The baker was convicted of perjury', verdicts), undefined)
})

test('a longer name for the same thing trades nothing', () => {
  const passage = 'A lawyer for Hesper Trucks said it would appeal after a judge banned sales of its G4 van.'
  assert.equal(tradedEnds('A judge banned sales of the Hesper Trucks G4 van', passage), undefined)
  assert.equal(
    tradedEnds('It is one of the deepest lakes in Europe', 'The second-largest lake in Varnia and one of the deepest in Europe.'),
    undefined,
  )
})

test('what came first comes first', () => {
  const passage = 'The pilots struck after the airline cut their pay.'
  assert.ok(!turnedOrder('After the airline cut their pay, the pilots struck', passage))
  assert.ok(!turnedOrder('The airline cut the pilots’ pay before they struck', passage))
  assert.ok(turnedOrder('The pilots struck before the airline cut their pay', passage))
  assert.ok(turnedOrder('The airline cut pay after the pilots struck', passage))
})

test('a level moves to where it moved, by what it moved', () => {
  const passage = 'The fare rose by 7% to EUR 12, and waits fell 40 minutes.'
  assert.equal(otherWay('The fare rose 7%', passage), undefined)
  assert.equal(otherWay('The fare rose to 7%', passage), '7')
  assert.equal(otherWay('The fare rose by EUR 12', passage), '12')
  assert.equal(otherWay('Waits fell to 40 minutes', passage), '40')
})
