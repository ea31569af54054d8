import assert from 'node:assert/strict'
import test from 'node:test'
import { inReportsCase } from './headline-case.ts'

const reports =
  'Riders of the Harbour Police said so. The Harbour Police wrote to the Harbour Police chief. Votes on the health care bill and the health care bill fell. A ticket office was shut. The National Ferry Plan names it; the national ferry plan is old. “The deputy director left,” one said. Lund High School has a pier, and a high school has none. The Grain Trade Treaty of 2031 is a Grain Trade Treaty.'

const cases: readonly (readonly [string, string, string])[] = [
  ['a name that one report is too short to show', 'Riders ask Harbour police for help', 'Riders ask Harbour Police for help'],
  [
    'a headline’s capitals where the reports write the pair small',
    'Board scraps vote on Health Care bill',
    'Board scraps vote on health care bill',
  ],
  [
    'a name apart from the school that bears it',
    'Gazette looks at new rules for High School pupils',
    'Gazette looks at new rules for high school pupils',
  ],
  ['an office before a name', 'Board dismisses deputy Director Lena Brandt', 'Board dismisses deputy director Lena Brandt'],
  ['a name in both cases, whole', 'Board names Orion in National Ferry Plan', 'Board names Orion in National Ferry Plan'],
  ['words joined by a stroke', 'Lund leaves grain-Trade treaty', 'Lund leaves Grain-Trade Treaty'],
  ['who somebody was', 'Board chooses Former harbour chief', 'Board chooses former harbour chief'],
  ['a house that is a name wherever it stands', 'White house plan rolls back grain rules', 'White House plan rolls back grain rules'],
  ['words in marks', 'Brandt calls “Health Care bill” a toll', 'Brandt calls “Health Care bill” a toll'],
]
for (const [what, told, written] of cases)
  test(`a headline is written as the reports write it: ${what}`, () => {
    assert.equal(inReportsCase(told, reports), written)
  })
