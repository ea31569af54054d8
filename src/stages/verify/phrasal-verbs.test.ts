import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'
import { asSingleVerbs } from './phrasal-verbs.ts'

test('a verb with its particle is one verb, in its own form', () => {
  for (const [told, single] of [
    ['Hesper took over Norvale', 'Hesper acquired Norvale'],
    ['Norvale was taken over by Hesper', 'Norvale was acquired by Hesper'],
    ['The abbot rules out a sale', 'The abbot excludes a sale'],
    ['They called it off', 'They cancelled it'],
    ['Divers brought the bell up', 'Divers brought the bell up'],
    ['Hesper took its landlord to court', 'Hesper sued its landlord'],
  ] as const)
    assert.equal(asSingleVerbs(told), single)
})

test('a model’s deed is not carried by a verb whose particle makes it another deed, nor by a light verb of its own', () => {
  const passage = 'The inquiry ruled out a leak at the Elmire mill.'
  for (const writer of ['template/1', 'summary/1 m'])
    assert.deepEqual(refusals(passage, 'A leak at the Elmire mill was ruled out by the inquiry', 'en', writer), [])
  assert.ok(refusals(passage, 'The inquiry found a leak at the Elmire mill', 'en', 'summary/1 m').includes('evidence'))
  const other = 'The pilots attacked the mill at Elmire and fled.'
  assert.ok(refusals(other, 'The pilots attacked and took the mill at Elmire', 'en', 'summary/1 m').includes('evidence'))
})
