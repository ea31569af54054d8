import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { industry, takeTold } from '../../../../test/support/take-told.ts'

const tell = (title: string, text: string) => takeTold(title, [text], industry)
const isTake = ({ noTake, takePasses }: ReturnType<typeof takeTold>): boolean => noTake === undefined && takePasses

/** News whose figure one sentence puts in proportion, with what the take has to name. */
const given: readonly (readonly [name: string, title: string, text: string, wanted: RegExp])[] = [
  [
    'an archive licensed for a term',
    'Harbour Press licenses archive to Orla AI',
    'Harbour Press has agreed to let Orla AI use its archive for answers, in return for at least EUR 30 million over five years. Its union criticised the deal on Monday. The agreement covers 2 million articles.',
    /EUR 6 m a year/,
  ],
  [
    'what a company reports',
    'Mirrick Labels profit falls',
    'Operating profit at Mirrick Labels fell to EUR 410 million in the quarter from EUR 560 million a year earlier, it said on Monday. Mirrick Labels kept its forecast for the year.',
    /lower operating profit|near its former level/,
  ],
  [
    'a permit by a vote',
    'Supervisors grant Mirrick Labels a water permit',
    'County supervisors voted 4-3 on Tuesday to grant Mirrick Labels a water permit for its new hall. Farmers said the group would go to court. The permit runs for ten years.',
    /leaves the supervisors the conditions that it set/,
  ],
  [
    'a trial with its day',
    'Judge sends case against Orla AI to trial',
    'A judge in Delmar ruled on Thursday that the lawsuit in which 23 novelists accuse Orla AI of copying their books can go on. The trial of the case against Orla AI is to begin on 9 November 2026, the judge said.',
    /documents of Orla AI|more suits against Orla AI/,
  ],
  [
    'a public contract over its years',
    'Ministry picks Orla AI for benefits contract',
    'The labour ministry has awarded a four-year contract worth EUR 74 million for an assistant to Orla AI. A loser said it would challenge the award in court. The service is due in January.',
    /ties the ministry to what it has built/,
  ],
]

/** The same words with another sense: no take of that kind may come of them. */
const refused: readonly (readonly [name: string, title: string, text: string, strange: RegExp])[] = [
  [
    'an archive that moves house',
    'Harbour Press moves its archive',
    'Harbour Press has moved its archive, 2 million articles, over five years. Orla AI opened an office on Monday.',
    /words that nobody can sue/,
  ],
  [
    'a licence to export',
    'Orla AI needs export licence for chips',
    'Orla AI has to seek a licence for the export of chips worth EUR 30 million over five years.',
    /words that nobody can sue/,
  ],
  [
    'a forecast of profit',
    'Analysts see Mirrick Labels profit lower',
    'Analysts forecast that operating profit at Mirrick Labels would fall to EUR 410 million from EUR 560 million.',
    /lower operating profit/,
  ],
  [
    'a profit of two lengths of time',
    'Mirrick Labels profit falls',
    'Operating profit fell to EUR 410 million in the quarter from EUR 960 million in the year 2025, Mirrick Labels said.',
    /lower operating profit/,
  ],
  [
    'a permit that was refused',
    'Supervisors refuse Mirrick Labels a permit',
    'County supervisors voted 4-3 on Tuesday to refuse Mirrick Labels a water permit for its new hall.',
    /gives Mirrick Labels leave/,
  ],
  [
    'a vote put off',
    'Supervisors put off vote on water permit',
    'County supervisors voted 4-3 on Tuesday to put off a decision on the water permit of Mirrick Labels.',
    /gives Mirrick Labels leave/,
  ],
  [
    'a trial of a product',
    'Orla AI starts trial of a tool',
    'Orla AI starts a trial of a tool for nurses on 9 November 2026, it said on Monday.',
    /pays for its defence/,
  ],
  [
    'a suit that is settled',
    'Orla AI settles case before trial',
    'Orla AI settled the lawsuit of 23 novelists on Monday. The trial was to begin on 9 November 2026.',
    /gain a day on which/,
  ],
  [
    'a contract between companies',
    'Mirrick Labels wins contract from Orla AI',
    'Mirrick Labels won a four-year contract worth EUR 74 million from Orla AI on Monday.',
    /ties the /,
  ],
]

describe('takes on figures that one sentence puts in proportion', () => {
  for (const [name, title, text, wanted] of given)
    test(`${name} has one`, () => {
      const told = tell(title, text)
      assert.ok(isTake(told), `${told.noTake ?? ''}\n${told.take.join('\n')}`)
      assert.match(told.take.join('\n'), wanted)
    })
  for (const [name, title, text, strange] of refused)
    test(`${name} has none of the kind`, () => {
      assert.doesNotMatch(tell(title, text).take.join('\n'), strange)
    })
})

describe('counter-evidence by its class', () => {
  const deal = (more: string): string =>
    tell(
      'Harbour Press licenses archive to Orla AI',
      `Harbour Press has agreed to let Orla AI use its archive for answers, in return for at least EUR 30 million over five years. ${more}`,
    ).take.join('\n')
  test('who objects is told with what to', () => {
    assert.match(
      deal('The union, which speaks for 840 journalists, criticised the agreement on Monday.'),
      /union.* criticised the agreement/,
    )
  })
  test('what is not settled is told', () => {
    assert.match(deal('The parties met on Monday. No final decision has been made on pictures.'), /no final decision has been made/i)
  })
  for (const more of [
    'The union praised the agreement on Monday.',
    'In 2019 nobody at the union had criticised any agreement of that kind.',
    'The union denied that it had criticised anything.',
  ])
    test(`nobody objects in: ${more}`, () => {
      assert.doesNotMatch(deal(more), /Against this: the union criticised/)
    })
})
