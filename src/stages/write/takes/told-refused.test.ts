// Sentences that look like the news of a kind of take and are not: nothing of the kind may come of them.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { industry, takeTold } from '../../../../test/support/take-told.ts'

const tell = (title: string, text: string): string => takeTold(title, [text], industry).take.join('\n')

const ofTrial = /documents of|more suits against|pays for its defence/
const suits: readonly (readonly [title: string, text: string])[] = [
  [
    'Judge throws out case against Orla AI',
    'A judge in Delmar threw out on Thursday the lawsuit in which 23 novelists accuse Orla AI of copying. The trial of the case was to begin on 9 November 2026.',
  ],
  [
    'Novelists drop case against Orla AI',
    'The 23 novelists who accuse Orla AI of copying had withdrawn the lawsuit, a court in Delmar said on Thursday. The trial of the case is to begin on 9 November 2026.',
  ],
  [
    'Case against Orla AI in Delmar court',
    'A lawsuit of 23 novelists accuses Orla AI of copying their books. The trial was to begin on 9 November 2026, but the judge dismissed it.',
  ],
  [
    'Case against Orla AI in Delmar court',
    'A lawsuit of 23 novelists accuses Orla AI of copying their books. The trial had been set for 9 November 2026, the judge said.',
  ],
  [
    'Judge delays case against Orla AI',
    'A lawsuit of 23 novelists accuses Orla AI of copying their books. The trial of the case is to begin on 9 November 2026, the judge said.',
  ],
  [
    'Case against Orla AI in Delmar court',
    'A lawsuit of 23 novelists accuses Orla AI of copying their books. The trial of the case is to begin on 9 November 2026, the judge said. The two sides have since settled the case.',
  ],
  [
    'Mirrick Labels goes to court over songs',
    'Mirrick Labels filed a lawsuit on Monday over songs. The trial is to begin on 9 November 2026, the court said.',
  ],
]

const ofContract = /ties the |to add to the contract|words that it has a licence|ask for more when the term ends|in the accounts of/
const contracts: readonly (readonly [title: string, text: string])[] = [
  [
    'Ministry cancels contract with Orla AI',
    'The labour ministry has cancelled a four-year contract worth EUR 74 million for an assistant that was awarded to Orla AI.',
  ],
  [
    'Ministry and Orla AI contract',
    'The labour ministry awarded a four-year contract worth EUR 74 million for an assistant to Orla AI. A court annulled the award on Monday.',
  ],
  [
    'Orla AI loses contract',
    'The labour ministry has awarded a four-year contract worth EUR 74 million for an assistant to a rival of Orla AI.',
  ],
  [
    'Ministry picks assistant for contract',
    'The labour ministry has awarded a four-year contract worth EUR 74 million for an assistant to a rival of Orla AI on Monday.',
  ],
  [
    'Orla AI and the benefits contract',
    'Orla AI was passed over when a rival won a four-year contract worth EUR 74 million for an assistant from the labour ministry on Monday.',
  ],
  [
    'Harbour Press ends deal with Orla AI on archive',
    'Harbour Press has ended an agreement that let Orla AI use its archive for answers, in return for EUR 30 million over five years.',
  ],
  [
    'Harbour Press deal with Orla AI on archive',
    'Harbour Press has terminated an agreement that let Orla AI use its archive for answers, in return for EUR 30 million over five years.',
  ],
]

const ofLeave = /gives Mirrick Labels leave|hold the consent|work to start/
const votes: readonly (readonly [title: string, text: string])[] = [
  [
    'Supervisors back permit for Mirrick Labels',
    'County supervisors voted 4-3 on Tuesday against approval of a water permit for Mirrick Labels.',
  ],
  [
    'Board votes on consent for Mirrick Labels hall',
    'The planning board voted 4-3 on Tuesday to revoke consent that was granted to Mirrick Labels for its hall.',
  ],
  [
    'Supervisors grant Mirrick Labels a water permit',
    'County supervisors voted 4-3 on Tuesday to approve a one-year ban on new halls, Mirrick Labels said on Monday.',
  ],
  [
    'Supervisors and the plan of Mirrick Labels',
    'County supervisors voted 4-3 on Tuesday to grant Mirrick Labels a water permit. A judge overturned the vote on Wednesday.',
  ],
]

describe('what is over or refused is not told as running', () => {
  for (const [title, text] of suits)
    test(`no trial to come: ${title}: ${text.slice(-60)}`, () => {
      assert.doesNotMatch(tell(title, text), ofTrial)
    })
  for (const [title, text] of contracts)
    test(`no contract: ${title}: ${text.slice(0, 60)}`, () => {
      assert.doesNotMatch(tell(title, text), ofContract)
    })
  for (const [title, text] of votes)
    test(`no leave: ${title}: ${text.slice(0, 60)}`, () => {
      assert.doesNotMatch(tell(title, text), ofLeave)
    })
  test('whoever accuses is not told as accused', () => {
    const told = tell(
      'Orla AI accused in lawsuit by Mirrick Labels',
      'Orla AI has been accused in a lawsuit by Mirrick Labels of copying songs. The trial of the case is to begin on 9 November 2026, the court said.',
    )
    assert.doesNotMatch(told, /(?:documents of|against|change nothing|settles).{0,3}Mirrick Labels|Mirrick Labels (?:settles|pays)/)
  })
  test('a loss that grows gives no means to pay for supply', () => {
    const told = tell(
      'Mirrick Labels loss widens',
      'Operating loss at Mirrick Labels rose to EUR 560 million in the quarter from EUR 410 million a year earlier, it said on Monday.',
    )
    assert.doesNotMatch(told, /higher (?:operating )?loss|means to pay|sells more/)
  })
  test('nobody is told as a tenant who is none', () => {
    const told = tell(
      'Mirrick Labels sells bonds for halls',
      'Mirrick Labels has sold bonds worth EUR 500 million at 8% interest for its halls. No tenant such as Orla AI stands behind the debt.',
    )
    assert.doesNotMatch(told, /Orla AI (?:stays|leaves|goes on|gives notice)|rent from Orla AI/)
  })
})

const press = 'Harbour Press has agreed to let Orla AI use its archive for answers, in return for at least EUR 30 million over five years.'
const won = 'Orla AI has won a four-year contract worth EUR 74 million for an assistant from the labour ministry on Monday.'

describe('what is not said against the news', () => {
  for (const more of [
    'The group said it would go to court to defend the deal.',
    'The group said it would sue a rival over songs.',
    'Harbour Press said it would sue another lab.',
    'The price was not disclosed until Monday, when it was put at EUR 30 million.',
    'Holt Silicon bought a rival last year. Terms were not disclosed.',
    'Holt Silicon bought a chip firm. Terms were not disclosed.',
    'A rival study of another firm has not been peer-reviewed.',
    'The union opposed the plan at first, but now backs it.',
    'The union opposed the plan. It has since dropped its protest.',
    'Two years ago the court rejected the claims.',
    'Mirrick Labels rejected the terms in 2019.',
    'In another case, a judge said lawyers did not know, but Mirrick Labels denied the charges.',
    'Critics of Mirrick Labels rejected the merger in 2020.',
    'The union opposed the merger of two banks.',
    'The union rejected the claims of critics.',
    'It was unclear whether the deal would hold until Harbour Press signed it.',
    'It is no longer so that it is not clear whether the deal holds.',
  ])
    test(more, () => {
      const told = tell('Harbour Press licenses archive to Orla AI', `${press} ${more}`)
      assert.doesNotMatch(told, /Against this: [^.]*\breports\b/)
    })
  for (const more of [
    'It lost $5 million in 2019 to a fraud.',
    'It lost $5 million in 2019.',
    'Orla AI was not profitable in 2019.',
    'Its shares fell 4% in 2019 and have doubled since.',
    'Shares in Orla AI fell 4% before the news and then rose 9%.',
    'Orla AI shares fell 4% in March.',
  ])
    test(more, () => {
      assert.doesNotMatch(tell('Orla AI wins benefits contract', `${won} ${more}`), /Against this: [^.]*\breports\b/)
    })
  test('a loss is told with its year', () => {
    const told = tell('Orla AI wins benefits contract', `${won} It lost $5 million last year.`)
    assert.doesNotMatch(told, /in a year/)
    assert.match(told, /lost .*5 m.* in 2025/)
  })
})

describe('what goes on is told', () => {
  test('a suit of which a court threw out some claims', () => {
    const told = tell(
      'Judge lets case against Orla AI go to trial',
      'A judge in Delmar refused on Thursday to dismiss a lawsuit in which 23 novelists accuse Orla AI of copying their books. The judge threw out two of the claims. The trial of the case is to begin on 9 November 2026, the judge said.',
    )
    assert.match(told, ofTrial)
  })
  test('a suit with whoever is accused named first', () => {
    const told = tell(
      'Orla AI accused in lawsuit by Mirrick Labels',
      'Orla AI has been accused in a lawsuit by Mirrick Labels of copying songs. The trial of the case is to begin on 9 November 2026, the court said.',
    )
    assert.match(told, /Orla AI settles|suits against Orla AI/)
  })
})

test('a verdict that the two sides settled behind it gets no readings', () => {
  const jury =
    'A jury in Delmar on Friday ordered Orla AI to pay Holt Silicon $90 million for using its designs. Holt Silicon had asked for $240 million.'
  assert.match(tell('Jury awards Holt Silicon USD 90 million', jury), /If the award stands/)
  const settled = `${jury} Holt Silicon and Orla AI settled the case on Monday.`
  assert.doesNotMatch(tell('Jury awards Holt Silicon USD 90 million', settled), /If the award stands/)
})
