import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { entitiesOf, takeTold } from '../../../../test/support/take-told.ts'

const entities = entitiesOf([
  ['Orla AI', 'ai_lab'],
  ['Orla Cloud', 'cloud'],
  ['Mirrick Data Centres', 'operator'],
  ['Calder Commission', 'regulator'],
  ['Fenwick Courier', 'agency'],
  ['Holt Software', 'company'],
  ['Fenn F9', 'chip'],
])
const tell = (title: string, ...texts: readonly string[]) => takeTold(title, texts, entities)

describe('takes on the industry name their things', () => {
  test('a fine is read by who pays it, and set against the revenue that goes with it', () => {
    const { take, noTake, takePasses } = tell(
      'Calder Commission fines Orla Cloud',
      'The Calder Commission fined Orla Cloud $420 million on Monday. Orla Cloud had revenue of $9.5 billion in the first quarter.',
    )
    assert.match(take[0] ?? '', /^The USD 420 m is 4\.\d–4\.\d% of the quarterly revenue of USD 9\.5 bn /)
    assert.ok(take.some((text) => text.startsWith('If Orla Cloud contests it, expect an appeal')))
    assert.equal(noTake, undefined)
    assert.ok(takePasses)
  })
  test('a decision that is contested already is not read as one that may be accepted', () => {
    const { take } = tell(
      'Calder Commission orders Orla Cloud to open its interfaces',
      'The Calder Commission ordered Orla Cloud on Monday to open its interfaces. The order takes effect on 1 September 2026. Orla Cloud will appeal.',
    )
    assert.ok(!take.some((text) => / accepts /.test(text)))
    assert.ok(take.some((text) => text.startsWith('If a court suspends the order')))
  })
  test('a rule for connections above a size puts no power up for sale', () => {
    const { take } = tell(
      'Calder Commission would take back unused grid connections of data centres',
      'The Calder Commission proposed a rule on unused connections above 20 MW on Monday. What is not used in two years goes to the next in the queue.',
    )
    assert.ok(!take.some((text) => /20 MW|\bbid\b/.test(text)), take.join('\n'))
  })
  test('the day on which comments close is not the day of the text', () => {
    const { take } = tell(
      'Calder Commission proposes rule on training data',
      'The Calder Commission proposed a rule on training data on Monday. Comments may be sent until 30 June 2026.',
    )
    assert.match(take[0] ?? '', /30 June 2026, the close given for comments, lie 49 days\.$/)
    assert.ok(!take.slice(1).some((text) => /30 June/.test(text)))
  })
  test('a price that moved by a share is told with the price before it, and read as a rise', () => {
    const { take } = tell(
      'Orla Cloud raises GPU prices by 15%',
      'Orla Cloud raised the price of a Fenn F9 by 15% to $4.60 an hour on Monday.',
    )
    assert.match(take[0] ?? '', /^A rise of 15% to USD 4\.60 an hour puts the price before it at about USD 3\.9 to USD 4\.1\.$/)
    assert.ok(take.some((text) => text.startsWith('If the Fenn F9 is short, expect longer waits at Orla Cloud')))
  })
  test('a valuation is printed as the report has it', () => {
    const { take } = tell(
      'Orla AI raises USD 4 billion',
      'Orla AI raised $4 billion in a round on Monday. The round values Orla AI at $61.5 billion.',
    )
    assert.match(take[0] ?? '', /of a valuation of USD 61\.5 bn\.$/)
  })
  test('of two valuations the new one is what a round is measured by', () => {
    const { take } = tell(
      'Orla AI raises USD 4 billion',
      'Orla AI raised $4 billion in a round on Monday. The round values Orla AI at $61.5 billion, up from $35 billion a year ago.',
    )
    assert.match(take[0] ?? '', /of a valuation of USD 61\.5 bn\.$/)
  })
})

describe('what is not worked out', () => {
  test('people in one town are not the staff of what is bought', () => {
    const lead = 'Orla Cloud will buy Holt Software for $500 million, it said on Monday.'
    const title = 'Orla Cloud to buy Holt Software'
    const heads = (text: string): boolean => tell(title, `${lead} ${text}`).take.some((each) => / a head\b/.test(each))
    assert.ok(heads('Holt Software employs 1,250 people.'))
    assert.ok(!heads('Holt Software employs 1,250 people in Ghent.'))
  })
  test('money that is only talked of, a part of a company, and a staff that the report itself gives', () => {
    for (const [title, text] of [
      [
        'Orla AI in talks to raise USD 4 billion',
        'Orla AI is in talks to raise $4 billion at a valuation of $61.5 billion, people said on Monday.',
      ],
      [
        'Orla Cloud to buy Mirrick Data Centres',
        'Orla Cloud will buy 60% of Mirrick Data Centres for $5.2 billion. Mirrick Data Centres operates 420 MW.',
      ],
      [
        'Holt Software lays off 1,200',
        'Holt Software will lay off nearly 1,200 employees, or 8% of its staff of 15,000, it said on Monday.',
      ],
      ['Holt Software cuts 10% of jobs', 'Holt Software cut 10% of its workforce on Monday, 18 months after it cut 900 jobs, it said.'],
    ] as const)
      assert.deepEqual(tell(title, text).take, [], title)
  })
})

describe('what a report has told is not called open', () => {
  test('an order for several halls is read by who it is for, with the draw that a report gives', () => {
    const { take, takePasses } = tell(
      'Orla Cloud orders 30,000 Fenn F9 chips from Holt Software',
      'Orla Cloud has ordered 30,000 Fenn F9 chips from Holt Software, it said on Monday. They go to four data centres in Calder. The chips will draw 48 MW in all.',
    )
    assert.ok(!take.some((text) => /one hall/.test(text)), take.join('\n'))
    if (take.length > 0) assert.ok(takePasses)
  })
  test('a refused site is read by whether its owner goes on, and not by who will rent it', () => {
    const { take } = tell(
      'Council refuses Mirrick Data Centres its 80 MW data centre at Calder Quay',
      'Councillors voted on Monday to refuse planning permission for a data centre of 80 MW that Mirrick Data Centres wanted to build at Calder Quay. Mirrick Data Centres has until 9 October 2026 to appeal.',
    )
    assert.ok(!take.some((text) => /tenants? signed|stands behind|Against this/.test(text)), take.join('\n'))
    assert.ok(
      take.some((text) => text.startsWith('If Mirrick Data Centres appeals, expect the 80 MW')),
      take.join('\n'),
    )
  })
  test('a second report of one lease without a place is no second announcement', () => {
    const text = (at: string) => `Orla AI has signed a 12-year lease for 80 MW${at} with Mirrick Data Centres, it said on Monday.`
    const { take } = tell('Orla AI signs for 80 MW at Calder Quay', text(' at Calder Quay'), text(''))
    assert.ok(take.length > 0)
    assert.ok(!take.some((each) => /two announcements/.test(each)))
  })
  test('who has counted a part of a thousand has not rounded the thousand', () => {
    const { take } = tell(
      'Orla AI withdraws a score',
      'Orla AI withdrew a score on Monday after 212 of the 1,000 questions of a test were found in its data.',
    )
    assert.ok(!take.some((text) => /14–43%/.test(text)), take.join('\n'))
  })
})
