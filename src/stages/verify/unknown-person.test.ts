import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unknownPerson } from './unknown-person.ts'

test('who does the deed is an office or a calling only where the passage has one like it', () => {
  const passage = 'Otto Vega opened the bridge in Lund on Friday.'
  for (const own of ['The mayor opened the bridge', 'A retired nurse opened the bridge', 'On Friday, the king opened the bridge'])
    assert.notEqual(unknownPerson(own, passage), undefined, own)
  for (const own of ['Otto Vega opened the bridge', 'The politician opened the bridge', 'The bridge was opened by the town'])
    assert.equal(unknownPerson(own, passage), undefined, own)
})

test('a word of the same root, of its kind or for its kind tells of the office', () => {
  for (const [own, theirs] of [
    ['The driver was hurt', 'He drove into a wall and was hurt, the driving school said.'],
    ['The minister resigned', 'A spokesman of the ministry said that Vega had resigned.'],
    ['The president signed the bill', 'In the first bill of his presidency, Vega signed off on the port.'],
    ['The surgeon was cleared', 'The doctor was cleared.'],
    ['The mayor opened the bridge', 'Mayor Otto Vega opened the bridge.'],
    ['The pilot landed in a field', 'Otto Vega, who flew the plane, landed in a field.'],
    ['The goalkeeper saved a penalty', 'The keeper, Otto Vega, saved a penalty.'],
  ] as const)
    assert.equal(unknownPerson(own, theirs), undefined, own)
})

test('an office that is named with its holder, or that only modifies, is left to the names', () => {
  for (const own of ['The mayor Ida Holm opened the bridge', 'The president elect of the club spoke', 'The teacher union struck'])
    assert.equal(unknownPerson(own, 'Ida Holm opened it.'), undefined, own)
})
