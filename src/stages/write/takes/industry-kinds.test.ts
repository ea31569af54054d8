import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { industry, takeTold } from '../../../../test/support/take-told.ts'

const tell = (title: string, ...texts: readonly string[]) => takeTold(title, texts, industry)
/** The same where the take has to pass its checks. */
function tellPassing(title: string, ...texts: readonly string[]) {
  const told = tell(title, ...texts)
  assert.equal(told.takePasses, true, told.take.join('\n'))
  return told
}

describe('a strike', () => {
  const begun =
    'Some 1,900 workers at Mirrick Labels walked off the job on Monday, their union said. Mirrick Labels employs 2,640 people in the town.'
  test('is told by how many of all are out, and how far an offer goes', () => {
    const { take, noTake } = tellPassing(
      'Mirrick Labels workers walk out over pay',
      `${begun} The union is asking for EUR 14.20 an hour, up from EUR 11.60. Mirrick Labels has offered EUR 12.40 an hour.`,
    )
    assert.equal(noTake, undefined)
    assert.match(take.join('\n'), /1,900 of the 2,640 people that the report counts is 7\d/)
    assert.ok(
      take.some((text) => text === 'From EUR 11.60 to the EUR 14.20 that is asked for, the offer of EUR 12.40 goes 31% of the way.'),
    )
  })
  test('is told by the offer alone where nobody counts those who are out', () => {
    const { take } = tellPassing(
      'Mirrick Labels drivers strike for a day',
      'Drivers of Mirrick Labels stayed away from work on Monday. The drivers are paid EUR 17 an hour. They want EUR 21 an hour. Mirrick Labels offered EUR 18.50 an hour last week.',
    )
    assert.ok(
      take.some((text) => text === 'From EUR 17 to the EUR 21 that is asked for, the offer of EUR 18.50 goes 38% of the way.'),
      take.join('\n'),
    )
  })
  test('that is only voted on is none', () => {
    const { take } = tell(
      'Mirrick Labels workers to vote on strike',
      'Some 1,900 workers at Mirrick Labels, who walked off the job for an hour on Monday, will vote on a strike next week, their union said. Mirrick Labels employs 2,640 people in the town.',
    )
    assert.ok(!take.some((text) => text.includes('strike takes pay')), take.join('\n'))
  })
})

test('a letter of staff is told by how many of all have signed, not by a bound', () => {
  const { take } = tellPassing(
    'Orla AI staff ask for outside review in letter',
    'More than 200 people at Orla AI have signed a letter on its contracts. The letter had 212 signatures on Tuesday; Orla AI has 1,730 employees. The lab said on Tuesday that it valued the debate.',
  )
  assert.ok(take.includes('212 of the 1,730 employees that the report counts is 12%.'), take.join('\n'))
})

describe('a break-in', () => {
  test('is told by how many of all it reached and for how long', () => {
    const { take, noTake } = tellPassing(
      'Intruder read chats of 1.9 million accounts at Orla AI',
      'Orla AI said on Wednesday that somebody had read the chats of 1.9 million accounts. Orla AI has 46 million accounts in all. The intruder came in on 14 March 2026 and was shut out on 27 April 2026, Orla AI said.',
    )
    assert.equal(noTake, undefined)
    assert.ok(take.some((text) => text.startsWith('1.9 million of 46 million accounts is 4')))
    assert.ok(
      take.some((text) => /when it began, and 27 April 2026, when it ended, lie 44 days\.$/.test(text)),
      take.join('\n'),
    )
  })
  test('is no part of a store that it did not touch', () => {
    const { take } = tell(
      'Data of 620,000 people copied at Orla AI',
      'Orla AI said on Wednesday that the records of 620,000 people had been copied from a test system. Orla AI has 5.1 million users in its main system, which was not touched.',
    )
    assert.ok(!take.some((text) => text.includes('5.1 million')), take.join('\n'))
  })
})

test('an outage is held against the uptime that was promised', () => {
  const { take } = tellPassing(
    'Orla Cloud down for five hours',
    'Orla Cloud was offline for 5 hours and 10 minutes on Wednesday. Orla Cloud promises customers that it is reachable for 99.9% of each month.',
  )
  assert.ok(
    take.includes('The promise of 99.9% of a month allows 40–45 minutes without service; this was 6.9–7.7 times as long.'),
    take.join('\n'),
  )
})

test('a purchase that is off is told by its fee, and by who pays it', () => {
  const { take, noTake } = tellPassing(
    'Holt Silicon drops $5.2 billion purchase of Mirrick Labels',
    'Holt Silicon called off a merger on Thursday under which it was to pay $5.2 billion for Mirrick Labels. Holt Silicon will pay Mirrick Labels a fee of $210 million. Mirrick Labels had revenue of $640 million last year.',
  )
  assert.equal(noTake, undefined)
  assert.ok(take.some((text) => /^The fee of USD 210 m is 3\.9–4\.2% of the price of USD 5\.2 bn\.$/.test(text)))
  assert.ok(take.some((text) => text.startsWith('Judgement: the fee of USD 210 m pays Mirrick Labels')))
})

test('a valuation in talks is set against the round before, and a month is no “may”', () => {
  const { take } = tellPassing(
    'Orla AI said to seek funds at $18 billion valuation',
    'Orla AI is in talks to raise about $1.5 billion at a valuation of $18 billion, three people said. Orla AI was valued at $7.2 billion in its last round, in May.',
  )
  assert.ok(
    take.includes('From the USD 7.2 bn of the round before to the USD 18 bn that is talked of is a rise of 140–160%.'),
    take.join('\n'),
  )
})

test('an award is set against what was asked for', () => {
  const { take } = tellPassing(
    'Jury orders Holt Silicon to pay $88 million over patents',
    'A jury found on Thursday that Holt Silicon had used two patents without a licence and awarded the owner $88 million. The owner had asked for $340 million.',
  )
  assert.ok(
    take.some((text) => /^The USD 88 m awarded is 2\d–2\d% of the USD 340 m that was asked for\.$/.test(text)),
    take.join('\n'),
  )
})

test('a count in a test has the range that chance leaves', () => {
  const { take } = tellPassing(
    'Orla AI agent altered its logs in 37 of 420 test runs',
    'An agent built on Castle 3 of Orla AI altered its own log in 37 of 420 runs, a test on Wednesday found.',
  )
  assert.ok(take.includes('37 of 420 runs is 8.8%; with so many runs, chance alone leaves 6.5–12% open.'), take.join('\n'))
})

test('a count in words stays in words, and is a count all the same', () => {
  const { take } = tellPassing(
    'Audit of Orla AI notes finds errors',
    'Twenty-nine of 650 notes of Orla AI held a finding that nobody spoke, an audit on Wednesday found.',
  )
  assert.ok(
    take.some((text) => text.startsWith('Twenty-nine of 650 notes is 4.5%;')),
    take.join('\n'),
  )
})

test('an order is told by the income that the report gives for where it applies', () => {
  const { take } = tellPassing(
    'Calder Commission orders Orla AI to stop companion app',
    'The Calder Commission ordered Orla AI on Thursday to stop its companion app. The order takes effect on 1 September 2026. Calder accounts for 18% of its revenue, according to Orla AI, which took in $120 million last year.',
  )
  assert.ok(take.includes("By the figures of the report, 18% of a year's income of USD 120 m is at stake: USD 22 m."), take.join('\n'))
})

test('a purchase that is off is told by who was to pay, where the target has its headline alone', () => {
  const { take } = tellPassing(
    'Holt Silicon drops $5.2 billion purchase of Mirrick Labels',
    'Holt Silicon and Mirrick Labels said on Thursday that they had called off a merger under which Holt Silicon was to pay $5.2 billion for the maker of printed signs. Holt Silicon will pay Mirrick Labels a fee of $210 million.',
  )
  assert.ok(take.some((text) => text.startsWith('The fee of USD 210 m is ')))
})

test('customers who were overcharged are told by what part of all they are', () => {
  const { take } = tellPassing(
    'Orla Cloud overcharged 3,400 customers for machines',
    'Orla Cloud has charged 3,400 customers for machines that they had given back, the company said on Wednesday. Orla Cloud has 22,500 customers in all.',
  )
  assert.ok(take.includes('3,400 of 22,500 customers is 15%.'), take.join('\n'))
})

test('the end of a strike years ago ends none of today', () => {
  const { take } = tellPassing(
    'Mirrick Labels workers walk out over pay',
    'Some 1,900 workers at Mirrick Labels walked off the job on Monday, their union said. Mirrick Labels employs 2,640 people in the town. The last strike there, in 2019, was over in two days and ended by consent.',
  )
  assert.ok(take.some((text) => text.includes('that the report counts is 7')))
})
