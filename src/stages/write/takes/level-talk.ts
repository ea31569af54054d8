// What a take says beside a level that moved, by what moved and which way.
import type { Gap, Talk } from './news-plan.ts'
import { frameOf } from './take-frames.ts'

/** Whose level it is, what it stands at now, and the product it is of where there is one. */
interface Level {
  readonly draw: string
  readonly party: string
  readonly figure: string
  readonly product?: string
}

/** A level with the way it went. */
export const levelWays = [
  'sales-rise',
  'sales-fall',
  'spending-rise',
  'spending-fall',
  'users-rise',
  'users-fall',
  'share-rise',
  'share-fall',
  'score-rise',
  'score-repeated',
] as const
export type LevelWay = (typeof levelWays)[number]

/** Whether spending grew or only came sooner. */
const laterPlan = (figure: string): Gap => ({
  slot: 'plan-after',
  open: `whether the ${figure} are more spending or only earlier spending`,
  missing: 'the plan that follows this one',
})

const words: Readonly<Record<LevelWay, (level: Level) => Talk>> = {
  'sales-fall': ({ draw, party, figure }) =>
    frameOf<Talk>(draw, 'sales-fall', [
      {
        readings: [
          `If the missing orders are only late, expect ${party} to set its next forecast higher by about as much.`,
          `If they are lost, expect ${party} to cut output or prices, and a rival to name the buyers.`,
        ],
        gaps: [
          { slot: 'orders-by-quarter', open: 'whether the orders are late or lost', missing: 'orders received and cancelled by quarter' },
          { slot: 'orders-back', open: 'how much of the gap comes back', missing: 'the order book with delivery dates' },
        ],
        mechanism: `a forecast of ${figure} tells suppliers of ${party} to plan for less, and gives its buyers a reason to ask for better terms`,
      },
      {
        readings: [
          `If demand only moves to later quarters, expect ${party} to keep its price list and to report a longer order book.`,
          `If it goes to rivals, expect ${party} to lower its prices, and then its forecast again.`,
        ],
        gaps: [{ slot: 'orders-back', open: 'how much of the gap comes back', missing: 'the order book with delivery dates' }],
        mechanism: `with ${figure} to come in, what ${party} spends on plants and staff has to be carried by fewer sales`,
      },
    ]),
  'sales-rise': ({ party, figure }) => ({
    readings: [
      `If buyers order more to use it at once, expect ${party} to report sales near ${figure} and no growth in unsold stock.`,
      `If they order ahead of need, expect ${party} to report a thinner order book before long.`,
    ],
    gaps: [{ slot: 'orders-by-quarter', open: 'how much of the added sales is ordered already', missing: 'orders received by quarter' }],
    mechanism: `a forecast of ${figure} lets ${party} book supply ahead, and leaves it with the stock if orders fall short`,
  }),
  'spending-rise': ({ draw, party, figure }) =>
    frameOf<Talk>(draw, 'spending-rise', [
      {
        readings: [
          `If ${party} has customers signed for it, expect its order book to grow by more than the added spending.`,
          `If ${party} builds ahead of them, expect new debt or equity before the ${figure} are spent.`,
        ],
        gaps: [
          {
            slot: 'customers-signed',
            open: `how much of the ${figure} is covered by signed customers`,
            missing: 'contracts with a start and a minimum',
          },
          laterPlan(figure),
        ],
        mechanism: `hardware paid for earlier can earn earlier, and leaves ${party} with the cost where customers come later`,
      },
      {
        readings: [
          `If supply came sooner than ${party} had planned for, expect its spending to fall below ${figure} in the year after.`,
          `If ${party} builds more than it had planned, expect higher spending again in the year after.`,
        ],
        gaps: [laterPlan(figure)],
        mechanism: `the money goes from ${party} to makers of hardware and owners of sites before its own customers have paid for any of it`,
      },
    ]),
  'spending-fall': ({ party, figure }) => ({
    readings: [
      `If hardware or sites are late, expect ${party} to spend the rest in the year after.`,
      `If ${party} needs less, expect orders or leases to be given back.`,
    ],
    gaps: [{ slot: 'plan-after', open: 'whether the rest is cut or put off', missing: 'the plan that follows this one' }],
    mechanism: `with ${figure} to spend, ${party} keeps money, and its suppliers have to find other buyers for what it will not take`,
  }),
  'users-rise': ({ draw, party, figure }) =>
    frameOf<Talk>(draw, 'users-rise', [
      {
        readings: [
          `If those who came stay, expect ${party} to report that paying users grew as fast.`,
          `If many tried it once, expect ${party} to go on counting as it does, and to give no count of paying users that grew so fast.`,
        ],
        gaps: [{ slot: 'use-by-user', open: 'how much they use it', missing: 'messages sent in the same time, or a count by the day,' }],
        mechanism: `${figure} spread what ${party} pays for its models over more of them, and cost it computing for each who does not pay`,
      },
      {
        readings: [
          `If the new users come from another product that ships it, expect the count of ${party} to stop growing once that product has reached its own users.`,
          `If they come by themselves, expect it to go on growing.`,
        ],
        gaps: [{ slot: 'use-by-user', open: 'where the new users came from', missing: 'the count split by web, app and partners' }],
        mechanism: `a higher count gives ${party} a figure for investors and partners; what it earns goes by how many of ${figure} pay`,
      },
    ]),
  'users-fall': ({ party, figure }) => ({
    readings: [
      `If those who left used it little, expect the income of ${party} to hold.`,
      `If they paid for it, expect ${party} to lower its price, or to stop giving the count.`,
    ],
    gaps: [{ slot: 'use-by-user', open: 'who left', missing: 'the count of paying users in the same time' }],
    mechanism: `with ${figure} left, ${party} has fewer to carry the cost of its models, and less computing to pay for`,
  }),
  'share-rise': ({ party, figure }) => ({
    readings: [
      `If use spreads to those who had none, expect the next survey to find ${figure} or more, and more spent by each.`,
      `If those who answer are the ones with an interest, expect a count by a statistics office to come out below ${figure}.`,
    ],
    gaps: [
      {
        slot: 'spent-on-use',
        open: 'how much use stands behind the share',
        missing: 'the sum that those asked spend, or the hours they use it,',
      },
    ],
    mechanism: `a rising share gives ${party}, which paid for the survey, a figure to sell with; those counted out are the customers still to be won`,
  }),
  'share-fall': ({ party, figure }) => ({
    readings: [
      `If those who stopped found no use, expect the next survey to find less than ${figure}.`,
      `If they only changed the seller or the tool, expect the share to come back.`,
    ],
    gaps: [{ slot: 'spent-on-use', open: 'why some stopped', missing: 'the same firms asked again' }],
    mechanism: `a falling share leaves ${party}, which paid for the survey, with fewer to sell to, and shows rivals where buyers are to be had`,
  }),
  // Where somebody else has run it already, whether the score holds is no open question.
  'score-repeated': ({ party, product = 'the model' }) => ({
    readings: [
      `If buyers of ${product} go by what others measured, expect ${party} to print its next scores under the same rules.`,
      `If they go by work of their own, expect what a task costs with ${product} to count for more than a score.`,
    ],
    gaps: [{ slot: 'use-told', open: `how many users move to ${product}`, missing: `a count from ${party} of use by model` }],
    mechanism: `a run by others gives buyers of ${product} a figure that ${party} did not choose, and puts its own beside it`,
  }),
  'score-rise': ({ draw, party, figure, product = 'the model' }) =>
    frameOf<Talk>(draw, 'score-rise', [
      {
        readings: [
          `If ${product} has learnt the subject, expect a like score on questions that were set after its training.`,
          `If the questions lay near what it was trained on, expect a score below ${figure} on new ones.`,
        ],
        gaps: [
          {
            slot: 'outside-test',
            open: `whether the score holds outside the tests of ${party}`,
            missing: 'a run by somebody else on questions that were set later',
          },
        ],
        mechanism: `a score of ${figure} helps ${party} sell ${product} for work that a person signs, and leaves the rest of the answers to whoever signs it`,
      },
      {
        readings: [
          `If the gain comes from a better model, expect ${product} to gain on other tests of reasoning too.`,
          `If it comes from work on this test, expect little change on others.`,
        ],
        gaps: [
          {
            slot: 'outside-test',
            open: `how ${product} does outside the tests of ${party}`,
            missing: 'a run of the same questions by somebody else',
          },
        ],
        mechanism: `a printed score gives ${party} a figure to sell ${product} with, and buyers one that costs nothing to claim until somebody repeats it`,
      },
    ]),
}

/** What is said beside a level that moved. */
export const levelTalk = (way: LevelWay, level: Level): Talk => words[way](level)
