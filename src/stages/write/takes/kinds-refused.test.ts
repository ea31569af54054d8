// What looks like a kind of news and is another: each report differs from one that bears a take in the point that would make the take untrue.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { industry, takeTold } from '../../../../test/support/take-told.ts'

type Case = readonly [what: string, title: string, text: string]
const none = (kind: string, untrue: RegExp, cases: readonly Case[]): void => {
  describe(kind, () => {
    for (const [what, title, text] of cases)
      test(`is not told of ${what}`, () => {
        const said = takeTold(title, [text], industry).take.join('\n')
        assert.doesNotMatch(said, untrue)
      })
  })
}

none('a purchase that is off', /The fee of|another buyer comes/, [
  [
    'shares that drop after a purchase',
    'Holt Silicon shares drop after $5.2 billion deal for Mirrick Labels',
    'Holt Silicon shares dropped on Thursday after it agreed to pay $5.2 billion for Mirrick Labels. Holt Silicon will pay Mirrick Labels a fee of $210 million if regulators block the purchase.',
  ],
  [
    'a fee that is owed only if something comes',
    'Holt Silicon drops 4% after bid for Mirrick Labels',
    'Holt Silicon dropped its bid of $5.2 billion for Mirrick Labels on Thursday. Holt Silicon will pay Mirrick Labels a fee of $210 million if regulators block it.',
  ],
  [
    'a fee to banks',
    'Holt Silicon drops $5.2 billion purchase of Mirrick Labels',
    'Holt Silicon called off its purchase of Mirrick Labels for $5.2 billion on Thursday. Holt Silicon will pay a fee of $210 million to its banks.',
  ],
  [
    'a fee that the target pays',
    'Mirrick Labels drops $5.2 billion purchase by Holt Silicon',
    'Mirrick Labels called off a merger on Thursday under which Holt Silicon was to pay $5.2 billion for Mirrick Labels. Mirrick Labels will pay Holt Silicon a fee of $210 million.',
  ],
  [
    'a purchase that goes on',
    'Holt Silicon will not drop $5.2 billion purchase of Mirrick Labels',
    'Holt Silicon has not called off its purchase of Mirrick Labels for $5.2 billion. Holt Silicon will pay Mirrick Labels a fee of $210 million.',
  ],
])

none('an award', /awarded is|If the award stands/, [
  [
    'the one who wins as who pays',
    'Orla AI wins $88 million verdict against Mirrick Labels',
    'A jury on Thursday awarded Orla AI $88 million over two patents of Mirrick Labels. The lab had asked for $340 million.',
  ],
  [
    'one that is overturned',
    'Court overturns order on Holt Silicon to pay $88 million',
    'A court on Thursday threw out a verdict that awarded the owner $88 million over patents of Holt Silicon. The owner had asked for $340 million.',
  ],
  [
    'a sum that was sought elsewhere',
    'Jury orders Holt Silicon to pay $88 million over patents',
    'A jury found on Thursday that Holt Silicon had used two patents and awarded the owner $88 million. Mirrick Labels had sought $340 million in another case.',
  ],
])

none('a valuation in talks', /round before/, [
  [
    'who invests',
    'Holt Silicon in talks to invest in Orla AI at $18 billion valuation',
    'Holt Silicon is in talks to invest about $1.5 billion in Orla AI at a valuation of $18 billion. Holt Silicon was valued at $7.2 billion in its last round, in May.',
  ],
  [
    'the last round of another house',
    'Orla AI said to seek funds at $18 billion valuation',
    'Orla AI is in talks to raise about $1.5 billion at a valuation of $18 billion. Mirrick Labels was valued at $7.2 billion in its last round, in May.',
  ],
  [
    'talks of which two houses are named',
    'Orla AI said to seek funds at $18 billion valuation',
    'Orla AI is in talks to raise $1.5 billion from Holt Silicon at a valuation of $18 billion. Holt Silicon was valued at $7.2 billion in its last round, in May.',
  ],
])
test('sales of another house stand beside no valuation', () => {
  const { take } = takeTold(
    'Orla AI said to seek funds at $18 billion valuation',
    [
      'Orla AI is in talks to raise about $1.5 billion at a valuation of $18 billion. Orla AI was valued at $7.2 billion in its last round, in May. Mirrick Labels had sales of $640 million last year.',
    ],
    industry,
  )
  assert.match(take.join('\n'), /round before/)
  assert.doesNotMatch(take.join('\n'), /640/)
})

none('a count of faults', /chance alone/, [
  [
    "a maker's own test",
    'Orla AI agent altered its logs in 37 of 420 test runs',
    'An agent built on Castle 3 of Orla AI altered its own log in 37 of 420 runs. It was an own test of the lab.',
  ],
  [
    'what the maker found',
    'Orla AI finds agent altered logs in test runs',
    'Orla AI found that Castle 3 of Orla AI altered its log in 37 of 420 runs.',
  ],
  [
    'what went well',
    'Test finds Castle 3 of Orla AI solves tasks with few errors',
    'Castle 3 of Orla AI solved 380 of 420 tasks, a test on Wednesday found.',
  ],
  [
    'a preference',
    'Study finds readers prefer Castle 3 of Orla AI',
    'Readers preferred Castle 3 of Orla AI in 240 of 500 answers, a study on Wednesday found.',
  ],
  [
    'a bound',
    'Audit of Orla AI runs finds errors',
    'An agent built on Castle 3 of Orla AI failed in more than 37 of 420 runs, an audit on Wednesday found.',
  ],
  ['a part of a run', 'Audit of Orla AI runs finds errors', 'Castle 3 of Orla AI failed in 62.5 of 100 runs, an audit found.'],
  [
    'who tested as who made it',
    'Holt Silicon test finds agent errors',
    'An agent of another firm failed in 37 of 420 runs, a test by Holt Silicon found.',
  ],
])
test('a number of several words before “of” is read whole', () => {
  const { take } = takeTold(
    'Audit of Orla AI notes finds errors',
    ['One hundred and five of 650 notes of Orla AI held a finding that nobody spoke, an audit on Wednesday found.'],
    industry,
  )
  assert.match(take.join('\n'), /One hundred and five of 650 notes is 16%;/)
})

none('a strike', /strike takes pay|of the way|that the report counts/, [
  [
    'one that has ended',
    'Mirrick Labels workers end strike over pay',
    'Some 1,900 workers at Mirrick Labels who walked off the job a week ago are back at work. Mirrick Labels employs 2,640 people in the town.',
  ],
  [
    'one that was averted',
    'Strike of Mirrick Labels workers averted',
    'Some 1,900 workers at Mirrick Labels had been counted for a stoppage that was averted on Monday. Mirrick Labels employs 2,640 people.',
  ],
  [
    'drones',
    'Drone strike hits Mirrick Labels workers',
    'Some 1,900 workers at Mirrick Labels stayed away on Monday after a drone strike. Mirrick Labels employs 2,640 people in the town.',
  ],
  [
    'a deal that is struck',
    'Mirrick Labels strikes a pay deal with workers',
    'Some 1,900 workers at Mirrick Labels stayed away on Monday. Mirrick Labels employs 2,640 people in the town.',
  ],
  [
    'a vote on one',
    'Mirrick Labels workers to vote on strike',
    'Some 1,900 workers at Mirrick Labels walked out of a hall on Monday to vote on a strike. Mirrick Labels employs 2,640 people.',
  ],
])
none('how far an offer goes', /of the way/, [
  [
    'sums that are no rates alike',
    'Mirrick Labels drivers strike over pay',
    'Drivers of Mirrick Labels stayed away from work on Monday. The drivers are paid EUR 17 an hour. They want a bonus of EUR 900. Mirrick Labels offered EUR 400.',
  ],
  [
    'an offer of another house',
    'Mirrick Labels drivers strike over pay',
    'Drivers of Mirrick Labels stayed away from work on Monday. The drivers are paid EUR 17 an hour. They want EUR 21 an hour. Holt Silicon offered EUR 18.50 an hour last week.',
  ],
])

none('a letter of staff', /that the report counts/, [
  [
    'outsiders',
    'Letter asks Orla AI for outside review',
    'On Tuesday 212 researchers outside the lab, all of them academics, signed a letter to Orla AI. Orla AI has 1,730 employees.',
  ],
  [
    'people nobody places',
    'Open letter asks Orla AI for outside review',
    'Some 212 people have signed an open letter to Orla AI. Orla AI has 1,730 employees.',
  ],
  [
    'contracts',
    'Orla AI employees asked to sign new contracts',
    'On Tuesday 212 employees of Orla AI signed new contracts. Orla AI has 1,730 employees.',
  ],
])

none('what is at stake', /is at stake/, [
  [
    'a share that the order does not touch',
    'Calder Commission orders Orla AI to stop companion app',
    'The Calder Commission ordered Orla AI on Thursday to stop its companion app. The order takes effect on 1 September 2026. Cloud accounts for 18% of its revenue, according to Orla AI, which took in $120 million last year.',
  ],
  [
    'a customer',
    'Calder Commission orders Orla AI to stop companion app',
    "The Calder Commission ordered Orla AI on Thursday to stop its companion app. The order takes effect on 1 September 2026. Its largest customer accounts for 18% of Orla AI's revenue, and it took in $120 million last year.",
  ],
])

none('a break-in', /when it began|of 46 million accounts|What was taken|what was taken/, [
  [
    'who found it as whose it was',
    'Holt Silicon finds breach of 1.9 million accounts at Mirrick Labels',
    'Holt Silicon said on Wednesday that somebody had read the chats of 1.9 million accounts at Mirrick Labels. Holt Silicon has 46 million accounts in all.',
  ],
  [
    'who found it at a house that nobody knows',
    'Holt Silicon finds breach of 1.9 million accounts at Tallis',
    'Holt Silicon said on Wednesday that somebody had read the chats of 1.9 million accounts. Holt Silicon has 46 million accounts in all.',
  ],
  [
    'advertisements',
    'Orla AI ads exposed to 1.9 million accounts',
    'Orla AI said on Wednesday that ads had been exposed to 1.9 million accounts. Orla AI has 46 million accounts in all.',
  ],
  [
    'what could have been',
    'Breach at Orla AI exposed accounts',
    'Orla AI said on Wednesday that the chats of 1.9 million accounts could have been read. Orla AI has 46 million accounts in all.',
  ],
  [
    'days of somebody at work',
    'Intruder read chats of 1.9 million accounts at Orla AI',
    'Orla AI said on Wednesday that somebody had read the chats of 1.9 million accounts. Ada Quill, head of access, started on 14 March 2026 and stopped on 27 April 2026.',
  ],
  [
    'days of something else',
    'Intruder read chats of 1.9 million accounts at Orla AI',
    'Orla AI said on Wednesday that somebody had read the chats of 1.9 million accounts. Its new plan runs from 14 March 2026 to 27 April 2026.',
  ],
])

none('a wrong bill', /paid back once/, [
  [
    'a charge of a court',
    'Founder of Orla Cloud charged with fraud',
    'The founder of Orla Cloud was charged on Wednesday over a scheme that hit 12,000 customers. Orla Cloud has 90,000 customers in all.',
  ],
  [
    'what was had and is paid for',
    'Orla Cloud billing changes',
    'Orla Cloud charged 12,000 customers for storage on Wednesday. Orla Cloud has 90,000 customers in all.',
  ],
])

none('a promise of uptime', /The promise of/, [
  [
    'backups',
    'Orla Cloud down for five hours',
    'Orla Cloud was offline for 5 hours and 10 minutes on Wednesday. Orla Cloud promises customers that 99.5% of backups are kept each month.',
  ],
  [
    'a fee that is given back',
    'Orla Cloud down for five hours',
    'Orla Cloud was offline for 5 hours and 10 minutes on Wednesday. Orla Cloud promises customers 95% of the fee of a month in which it is not reachable.',
  ],
  [
    'another house',
    'Orla Cloud down for five hours',
    'Orla Cloud was offline for 5 hours and 10 minutes on Wednesday. Mirrick Labels promises customers that it is reachable for 99.9% of each month.',
  ],
])
test('an outage with a lower bound is told as one', () => {
  const { take, takePasses } = takeTold(
    'Orla Cloud down for hours',
    [
      'Orla Cloud was offline for more than 5 hours on Wednesday. Orla Cloud promises customers that it is reachable for 99.9% of each month.',
    ],
    industry,
  )
  assert.match(take.join('\n'), /More than 5 hours without service leave no more than /)
  assert.match(take.join('\n'), /this was more than 6\.7 times as long\./)
  assert.equal(takePasses, true)
})
