import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reworded } from './own-wording.ts'

const pairs: readonly (readonly [told: string, anew: string])[] = [
  ['The storm flooded Lund and Kiel on 3 May 2026.', 'The storm flooded Kiel and Lund on 3 May 2026.'],
  ['Vega Labs met with Anders Holm and Lena Brandt.', 'Vega Labs met with Lena Brandt and Anders Holm.'],
  [
    'Senator Ada Holm of Kent and Minister Lena Brandt of Lund have left the board.',
    'Minister Lena Brandt of Lund and Senator Ada Holm of Kent have left the board.',
  ],
  ['The board voted to remove the old anchor from its flag.', 'The board voted to drop the old anchor from its flag.'],
  ['A suit over the pier can move forward.', 'A suit over the pier can go ahead.'],
  ['The clerk may refuse on moral or religious grounds.', 'The clerk may refuse on religious or moral grounds.'],
  ['The port did not give a date for the repair.', 'The port gave no date for the repair.'],
  ['The port has not provided any proof.', 'The port has provided no proof.'],
  ['The board voted to close the pier and weaken the rules.', 'The board voted to close the pier and to weaken the rules.'],
  ['The rule passed the council by a vote of 31-12.', 'The rule passed the council by 31 votes to 12.'],
  ['The rule passed the council in a 31-12 vote.', 'The rule passed the council by 31 votes to 12.'],
  ['Holm will make a decision on the pier in May.', 'Holm will decide on the pier in May.'],
  ['Holm paid a visit to the shipyard.', 'Holm visited the shipyard.'],
]
for (const [told, anew] of pairs)
  test(`says the same in another order, or by its own verb: ${anew}`, () => {
    assert.ok(reworded(told).includes(anew), reworded(told).join('\n'))
  })

const never: readonly (readonly [why: string, told: string, wrong: RegExp])[] = [
  ['a name that two share', 'The board thanked Ada and Per Holm.', /Per Holm and Ada/],
  ['a title that two share', 'The board thanked Senators Holm and Ada Brandt.', /Brandt and Senators/],
  ['what hangs on the first alone', 'The storm hit the roof of the school and the church.', /church and the school/],
  ['what the second alone goes on with', 'Holm met the mayor and the bishop of Lund.', /bishop and the mayor/],
  ['a measure of the first alone', 'The law covers armed guards and sailors.', /armed sailors|sailors and/],
  ['rows in step', 'Fares rose 2% and 3% in monthly and yearly terms.', /yearly and monthly/],
  ['a "not" that more words need', 'The port did not give a date or any reason.', /gave no/],
  ['nothing of several', 'The port did not provide any of the papers.', /provided no/],
  ['what is a noun behind "and"', 'The board voted to pay crews and support staff in Lund.', /to support staff/],
  ['a decision that was made for somebody', 'Holm had made a decision on the pier.', /had decided on|had decide /],
]
for (const [why, told, wrong] of never)
  test(`keeps its order: ${why}`, () => {
    assert.doesNotMatch(reworded(told).join('\n'), wrong)
  })
