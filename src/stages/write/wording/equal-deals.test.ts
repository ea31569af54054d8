import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reworded } from './own-wording.ts'

const pairs: readonly (readonly [told: string, anew: string])[] = [
  [
    'The court ordered Orion to pay USD 12 million in damages in Lund.',
    'The court ordered Orion to pay damages of USD 12 million in Lund.',
  ],
  ['Orion will receive EUR 9m in state aid in Lund.', 'Orion will receive state aid of EUR 9m in Lund.'],
  ['Orion flew drones without a permit in Lund.', 'Orion flew drones with no permit in Lund.'],
  ['The lab found no sign that files were taken in Lund.', 'The lab found no indication that files were taken in Lund.'],
  ['The rule covers cranes sold abroad in May.', 'The rule covers cranes sold in other countries in May.'],
  ['Orion was sued for using designs of Brandt in Lund.', 'Orion was sued for the use of designs of Brandt in Lund.'],
  ['The store was unavailable for nine hours in Lund.', 'The store could not be reached for nine hours in Lund.'],
  ['Orion pays half now and the rest by the end of May.', 'Orion pays half now and the remainder by the end of May.'],
  ['Orion will hand over the first 32 MW in Lund.', 'Orion will deliver the first 32 MW in Lund.'],
  ['Orion cut the price of its cranes in Lund.', 'Orion lowered the price of its cranes in Lund.'],
  ['The rule obliges harbours to count ships in Lund.', 'The rule requires harbours to count ships in Lund.'],
  ['Heat comes from wells that are yet to be drilled in Lund.', 'Heat comes from wells not yet drilled in Lund.'],
]
for (const [told, anew] of pairs)
  test(`tells a deal in other words: ${told}`, () => {
    assert.ok(reworded(told).includes(anew), reworded(told).join('\n'))
  })

const never: readonly (readonly [why: string, told: string, wrong: RegExp])[] = [
  ['what is asked for and what is had in mind', 'Orion received EUR 9m in May.', /May of EUR/],
  ['a currency', 'Orion paid EUR 9m in cash.', /cash of/],
  ['a trip abroad', 'Brandt went abroad in May.', /other countries/],
  ['files handed to a court', 'Orion will hand over its recordings in May.', /deliver/],
  ['a person for whom nobody can reach', 'The minister was unavailable on Friday.', /reached/],
  ['a cut in prices of shares', 'Orion cut its staff by 40 in May.', /lower/],
  ['what a rule needs', 'The rule requires a licence in Lund.', /obliges/],
  ['the rest of the story', 'Orion left the rest in May.', /remainder/],
  ['a sum of two kinds', 'Orion will receive USD 12 million in grants and loans in Lund.', /grants of/],
  ['two sums', 'Orion paid damages of USD 12 million and EUR 3 million in Lund.', /in damages/],
  ['use by somebody else', 'Orion was sued for using interns in May.', /for the use/],
]
for (const [why, told, wrong] of never)
  test(`no other words for ${why}`, () => {
    assert.doesNotMatch(reworded(told).join('\n'), wrong)
  })
