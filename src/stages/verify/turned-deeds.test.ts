import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'
import { asSingleVerbs } from './phrasal-verbs.ts'
import { otherDoer, turnedDeed } from './turned-deeds.ts'

test('who accuses and who is accused may not change places', () => {
  const passage = 'Guards accused prisoners of hiding knives in the yard.'
  assert.deepEqual(refusals(passage, 'Prisoners were accused by guards of hiding knives in the yard'), [])
  assert.ok(refusals(passage, 'Prisoners accused guards of hiding knives in the yard').includes('roles'))
})

for (const [passage, stands, falls] of [
  [
    'The pilots rejected an offer from the airport.',
    'An offer from the airport was rejected by the pilots',
    'The airport rejected an offer from the pilots',
  ],
  ['A barge hit a yacht off Elmire.', 'A yacht was hit by a barge off Elmire', 'A yacht hit a barge off Elmire'],
  [
    'The abbey returned the bell to the village.',
    'The bell was returned to the village by the abbey',
    'The village returned the bell to the abbey',
  ],
  ['The insurer refused to pay the dentist.', 'On Friday the insurer refused to pay the dentist', 'The dentist refused to pay the insurer'],
  [
    'Hesper Biologics took over Norvale Labs in May.',
    'Norvale Labs was taken over by Hesper Biologics in May',
    'Norvale Labs took over Hesper Biologics in May',
  ],
  [
    'Hesper Biologics acquired Norvale Labs in May.',
    'Hesper Biologics took over Norvale Labs in May',
    'Norvale Labs’s takeover of Hesper Biologics came in May',
  ],
  ['The abbot sued tenants of the mill.', 'The abbot took tenants of the mill to court', 'Tenants of the mill took the abbot to court'],
  ['Divers saved a boy who had attacked two seals.', 'Divers saved a boy', 'Two seals attacked a boy'],
  ['Divers saved a boy who had attacked two seals.', 'A boy attacked two seals', 'Divers attacked a boy'],
  ['The abbey lent the town money.', 'The town borrowed money from the abbey', 'The abbey borrowed money from the town'],
] as const)
  test(`a turned deed is found: ${falls}`, () => {
    assert.equal(turnedDeed(asSingleVerbs(stands), [asSingleVerbs(passage)]), undefined)
    assert.notEqual(turnedDeed(asSingleVerbs(falls), [asSingleVerbs(passage)]), undefined)
  })

test('two who meet may be told in either order, and what stands still has no doer', () => {
  assert.equal(turnedDeed('The envoy met the bishop', ['The bishop met the envoy in Elmire.']), undefined)
  assert.equal(turnedDeed('Work stopped at the mill', ['The mill stopped work.']), undefined)
})

test('who borrows is not who lends', () => {
  assert.equal(turnedDeed('The town borrowed money from the abbey', ['The abbey lent the town money.']), undefined)
})

test('a deed is its doer’s: another body by name or by kind did not do it', () => {
  const passage = 'Hesper Biologics denied the charge. Talks ended after the company refused a vote.'
  assert.deepEqual(otherDoer('Norvale Rovers denied the charge', [passage]), ['norvale rovers', 'hesper biologics'])
  assert.deepEqual(otherDoer('Talks ended after the union refused a vote', [passage]), ['union', 'company'])
  assert.equal(otherDoer('Hesper denied the charge', [passage]), undefined)
  assert.equal(otherDoer('The laboratory denied the charge', [passage]), undefined)
})

test('who orders a ship does not build it', () => {
  const passage = 'Hesper Lines ordered three ships from Norvale Yard in May.'
  assert.deepEqual(refusals(passage, 'Three ships were ordered by Hesper Lines from Norvale Yard in May'), [])
  assert.notDeepEqual(refusals(passage, 'Hesper Lines built three ships for Norvale Yard in May'), [])
})
