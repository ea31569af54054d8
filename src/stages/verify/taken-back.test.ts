import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'
import { takenBack } from './taken-back.ts'

test('news that its passage takes back is told with that or not at all', () => {
  const passage = 'Hesper Biologics was fined EUR 2 million, but the penalty was quashed in March.'
  assert.deepEqual(refusals(passage, 'A fine of EUR 2 million on Hesper Biologics was quashed in March'), [])
  assert.ok(refusals(passage, 'Hesper Biologics was fined EUR 2 million').includes('scope'))
})

for (const [passage, own] of [
  ['The climber was given up for dead in May but was later found alive.', 'The climber was given up for dead in May'],
  ['A tribunal awarded the cook EUR 9,000, an award that was annulled in June.', 'A tribunal awarded the cook EUR 9,000'],
  ['Norvale Rovers sacked the trainer, then reversed the decision.', 'Norvale Rovers sacked the trainer'],
  ['The abbey barred visitors until a judge struck it down.', 'The abbey barred visitors'],
  ['The rower was disqualified, although the ban was lifted on appeal.', 'The rower was disqualified'],
  ['Dane Orlo was charged with arson, but prosecutors dropped the case.', 'Dane Orlo was charged with arson'],
] as const)
  test(`it is taken back: ${passage}`, () => assert.notEqual(takenBack(own, passage), undefined))

for (const [passage, own] of [
  ['The council approved the mill, but neighbours oppose it.', 'The council approved the mill'],
  ['Hesper Biologics bought a vineyard and scrapped its dividend.', 'Hesper Biologics bought a vineyard'],
  ['The port hired 40 pilots, but sales collapsed in May.', 'The port hired 40 pilots'],
  ['Norvale Rovers won the cup but lost the league.', 'Norvale Rovers won the cup'],
  ['Guards lifted the barrier and reopened the road to Elmire.', 'Guards lifted the barrier'],
  ['The court fined the baker after it had overturned an earlier ruling.', 'The court fined the baker'],
  ['Dane Orlo was charged with arson, but denies it.', 'Dane Orlo was charged with arson'],
  ['A jury convicted the captain and acquitted the mate.', 'A jury convicted the captain'],
] as const)
  test(`nothing of it is taken back: ${passage}`, () => assert.equal(takenBack(own, passage), undefined))
