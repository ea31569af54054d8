import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../../test/support/refusals.ts'

const rows = [
  {
    says: 'a figure may be rounded where we say so, and to the side that we say',
    passage: 'Fares at Hesper Rail rose 7.8% to EUR 41.70 in April.',
    stands: ['Fares at Hesper Rail rose by about 8% in April'],
    falls: ['Fares at Hesper Rail rose by 8% in April', 'Fares at Hesper Rail rose by more than 8% in April'],
  },
  {
    says: 'only the figure of that thing is rounded, and no limit',
    passage: 'Revenue at Hesper rose 7.8%, costs rose 12.3%, and fewer than 1,020 people voted.',
    stands: ['Revenue at Hesper rose 7.8%'],
    falls: ['Costs at Hesper rose by about 8%', 'More than 1,000 people voted'],
  },
  {
    says: 'what is counted may be told by a near-equal, not by another thing',
    passage: 'Seventeen pupils were hurt when a stage fell in Elmire.',
    stands: ['Seventeen children were injured when a stage fell in Elmire'],
    falls: ['Seventeen teachers were hurt when a stage fell in Elmire', 'Sixteen pupils were hurt when a stage fell in Elmire'],
  },
  {
    says: 'a day to come is the same day behind "would" and "will"',
    passage: 'The mayor said the Elmire ferry would sail again on Friday.',
    stands: ['The Elmire ferry will sail again on Friday, the mayor said'],
    falls: ['The Elmire ferry will sail again on Thursday, the mayor said'],
  },
  {
    says: 'a contrary of another deed turns nothing where the deed itself is told in other words',
    passage: 'Takings at Hesper rose 12%, while its debt fell to EUR 40 million.',
    stands: ['Debt at Hesper dropped to EUR 40 million'],
    falls: ['Debt at Hesper climbed to EUR 40 million'],
  },
  {
    says: 'an employee is no employer, though both are of one root',
    passage: 'The court ordered Hesper to pay a former employee.',
    stands: ['Hesper was ordered by the court to pay a former employee'],
    falls: ['The court ordered Hesper to pay a former employer'],
  },
]

for (const { says, passage, stands, falls } of rows)
  test(says, () => {
    for (const writer of ['template/1', 'summary/1 m']) {
      const refused = (text: string) =>
        refusals(passage, text, 'en', writer).filter((check) => check !== 'overlap' && check !== 'house-style')
      for (const each of stands) assert.deepEqual(refused(each), [], each)
      for (const each of falls) assert.notEqual(refused(each).length, 0, each)
    }
  })
