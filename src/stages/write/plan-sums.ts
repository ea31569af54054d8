// Takes on sums of money that a report itself sets against something: by what the money is for.
import type { News, Plan, Said, Sized } from './news-plan.ts'
import { daysSince, pointsBetween } from './size-of-levels.ts'
import { againstOther, levelBehind, partOfCount, perCount, perHead, perMonth, rateOnSum } from './size-of-sums.ts'

/** Lives are not put in proportion. */
const ofLives =
  /\b(?:dea(?:ths?|d)|die[ds]?|dying|killed|killing|toll|victims?|casualt\w+|infect\w+|cases|wounded|injur\w+|hospitali[sz]\w+|shooting|shot|rape\w*|suicid\w+)\b/iu

const isTellable = ({ text, claim }: Said): boolean =>
  !ofLives.test(text) && !/[“”"]/u.test(text) && claim.modality !== 'rumour' && claim.modality !== 'possible' && !claim.negated

/** A claim of the news with what its own sum comes to. */
export interface SizedClaim {
  readonly said: Said
  readonly size: readonly Sized[]
  /** Days on the calendar are no sum: no words on money go with them. */
  readonly isDays: boolean
}

/** Every claim of the news whose figure can be put in proportion, the news first. */
export function sizedClaims(news: News): readonly SizedClaim[] {
  return news.said
    .filter((said) => (said.isNews || said.claim.position < 6) && isTellable(said))
    .flatMap((said): readonly SizedClaim[] => {
      const ways = [
        rateOnSum,
        againstOther,
        levelBehind,
        perCount,
        perMonth,
        (each: Said) => perHead(each, news),
        partOfCount,
        pointsBetween,
      ]
      const size = ways.map((way) => way(said)).find((each) => each.length > 0)
      const since = size === undefined ? daysSince(said, news) : []
      const own = size ?? since
      return own.length === 0 ? [] : [{ said, size: own, isDays: size === undefined }]
    })
}

type Words = Pick<Plan, 'readings' | 'gaps' | 'mechanism'>

const topics: readonly (readonly [string, RegExp, Words])[] = [
  [
    'tariff',
    /\b(?:tariffs?|dut(?:y|ies)|trade war)\b/iu,
    {
      readings: [
        'If the rate is a means of pressure, expect it to be put off or lowered once talks resume.',
        'If it is meant to stay, expect a start date and a list of what it covers.',
      ],
      gaps: [
        {
          slot: 'list-covered',
          open: 'how much the rate will bring in',
          missing: 'the list of what it covers, with a year of sales beside it,',
        },
      ],
      mechanism:
        'a higher rate moves cost to those who pay it first and then to their customers, and gives whoever set it something to take back',
    },
  ],
  [
    'campaign',
    /\b(?:fundrais\w+|donors?|donat\w+|campaign(?:'s)? (?:raised|funds|account|chest)|raised .{0,40}(?:quarter|campaign)|contributions?|super PAC|war chest)\b/iu,
    {
      readings: [
        'If the money comes in small gifts from many, expect as much again in the next period.',
        'If it comes from few who have given all they are allowed to, expect the next period to bring less.',
      ],
      gaps: [
        { slot: 'donor-count', open: 'how much of it can be raised again', missing: 'the number of donors, with the sums they gave,' },
        { slot: 'money-left', open: 'how much of it is left', missing: 'the money in hand at the end of the period' },
      ],
      mechanism: 'money in hand buys staff and time on air early, and lets a campaign stay in a race that one without it has to leave',
    },
  ],
  [
    'series',
    /\b(?:unemployment|jobless|payrolls?|GDP|gross domestic product|inflation|Dow|S&P|Nasdaq|approval rating|retail sales|hourly earnings|consumer spending)\b/u,
    {
      readings: [
        'If the move is the start of a run, expect the next figure of the series beyond this one.',
        'If it is a single swing, expect the next figure to come back part of the way.',
      ],
      gaps: [
        { slot: 'next-figure', open: 'whether the move will last', missing: 'the next figure of the same series, counted the same way,' },
      ],
      mechanism:
        'those who budget by this figure have to set aside a different sum for it, and whoever publishes it will be asked what moved it',
    },
  ],
  [
    'debt',
    /\b(?:national|federal|public) debt\b/iu,
    {
      readings: [
        'If the economy grows faster than the debt, expect its part of a year of output to fall.',
        'If interest rates rise, expect interest to take more of each budget.',
      ],
      gaps: [
        { slot: 'debt-of-output', open: 'how heavy the debt is', missing: 'the debt beside a year of output' },
        { slot: 'interest-paid', open: 'what it costs to carry', missing: 'the interest paid in a year' },
      ],
      mechanism: 'a debt moves part of the cost of present budgets to those who pay tax later, and gives lenders an income from them',
    },
  ],
  [
    'contract',
    /\b(?:contract(?:or|ors|s)?|award(?:s|ed)?|procure\w*|build|construct\w*)\b/iu,
    {
      readings: [
        'If the sum is a ceiling, expect payments that stay below it.',
        'If it is firm, expect requests for more money once the work is under way.',
      ],
      gaps: [{ slot: 'split-of-payments', open: 'how much is owed before the work is seen', missing: 'the schedule of payments' }],
      mechanism: 'a contract of known size fixes what the payer owes before the work is done, and leaves the builder with the day to keep',
    },
  ],
  [
    'tax-cut',
    /\btax[ -](?:cuts?|breaks?|reform|overhaul|plan|bill|relief)\b|\b(?:cut(?:s|ting)?|lower(?:s|ing)?) (?:\p{L}+ )?tax(?:es)?\b/iu,
    {
      readings: [
        'If those who keep the money spend it, expect other taxes to bring back a part of the sum.',
        'If they save it or repay debt, expect the shortfall to come close to the whole of it.',
      ],
      gaps: [{ slot: 'share-by-income', open: 'who keeps how much of it', missing: 'a table of the change by income and by size of firm' }],
      mechanism:
        'lower taxes leave most with those who owe most now, and leave whoever drafts the next budget with less to spend or more to borrow',
    },
  ],
  [
    'public-money',
    /\b(?:deficit|debt|budget|spending|tax(?:es)?|stimulus|relief|aid|package|appropriat\w+|infrastructure|rescue|bailout|shutdown|fund(?:s|ing)?)\b/iu,
    {
      readings: [
        'If the sum is new money, expect a vote or a contract for it by name.',
        'If it gathers sums already set aside, expect the yearly total to stay near the one before.',
      ],
      gaps: [{ slot: 'split-of-payments', open: 'how much falls in the first year', missing: 'the schedule of payments' }],
      mechanism: 'public money lets those who receive it plan ahead, and leaves those who vote on it to find it again in the next budget',
    },
  ],
]

/** A sum of the news with words for its kind; what has no words of its own is left to the short form. */
export function planSums(news: News): Plan | undefined {
  for (const { said, size, isDays } of sizedClaims(news)) {
    if (isDays || (!said.isNews && said.claim.position > 2)) continue
    const topic = topics.find(([, sign]) => sign.test(said.text))
    if (topic !== undefined) return { kind: topic[0], lead: said.claim, size, compared: [], ...topic[2] }
  }
  return undefined
}
