// What a take says beside a figure that its sentence alone puts in proportion: deals on text, bonds, permits, results, awards, contracts, suits.
import type { Talk } from './news-plan.ts'
import { frameOf } from './take-frames.ts'

/** A payer and a holder of text, sound or pictures. */
export const contentTalk = ({ draw, payer, holder }: { readonly draw: string; readonly payer: string; readonly holder: string }): Talk => ({
  readings: frameOf<readonly [string, string]>(draw, 'content', [
    [
      `If answers of ${payer} draw on ${holder} often, expect ${holder} to ask for more when the term ends.`,
      `If they seldom do, expect ${payer} to offer less then, or to let the term run out.`,
    ],
    [
      `If ${payer} pays to be free of suits, expect it to offer like terms to others that have sued.`,
      `If it pays for what ${holder} publishes next, expect it to pass over those whose archives are old.`,
    ],
  ]),
  gaps: [
    { slot: 'use-of-text', open: `how much of what ${payer} answers comes from ${holder}`, missing: 'a count of answers by source' },
    { slot: 'share-of-income', open: `what part of the income of ${holder} it is`, missing: 'its income of a year' },
  ],
  mechanism: `the money reaches ${holder} whether or not readers do, and gives ${payer} words that it has a licence for`,
})

/** Bonds or loans that income of a stated kind stands behind. */
export const bondTalk = ({
  draw,
  party,
  tenant,
}: {
  readonly draw: string
  readonly party: string
  readonly tenant: string | undefined
}): Talk => ({
  readings:
    tenant === undefined
      ? [
          `If what ${party} earns covers the interest, expect it to come back to the market for the next site.`,
          `If it does not, expect ${party} to sell a site, or to borrow again at a higher rate, before the bonds fall due.`,
        ]
      : frameOf<readonly [string, string]>(draw, 'bond', [
          [
            `If ${tenant} stays to the end of its leases, expect ${party} to pay the interest from rent and to borrow like this again.`,
            `If ${tenant} leaves early, expect ${party} to look for another tenant at a lower rent, and the bonds to be worth less meanwhile.`,
          ],
          [
            `If rent from ${tenant} goes on, expect buyers to ask ${party} for no higher rate next time.`,
            `If ${tenant} gives notice, expect ${party} to have to put up other income for what it owes.`,
          ],
        ]),
  gaps: [
    {
      slot: 'rent-of-site',
      open: `how often the income of ${party} covers the interest`,
      missing: 'a year of rent from the sites that stand behind it',
    },
    {
      slot: 'sites-valued',
      open: 'what the sites would bring if they had to be sold',
      missing: tenant === undefined ? 'a valuation of them' : 'a valuation of them without the tenant',
    },
  ],
  mechanism: `${party} has the money ahead of the income that is to pay for it, and those who lent it carry the risk that ${tenant ?? 'a customer'} leaves`,
})

/** Leave to build or to draw, given by a local body. */
export const permitTalk = ({
  draw,
  party,
  board,
  isFought,
}: {
  readonly draw: string
  readonly party: string
  readonly board: string
  readonly isFought: boolean
}): Talk => ({
  readings: isFought
    ? [
        `If a court is asked and suspends it, expect ${party} to start later, or with less.`,
        `If none does, expect ${party} to ask for what else it needs, and those against it to hold it to its conditions.`,
      ]
    : frameOf<readonly [string, string]>(draw, 'permit', [
        [
          `If ${party} has its customer already, expect orders for the building soon after.`,
          `If it has none, expect ${party} to hold the consent and to look for one, and no work meanwhile.`,
        ],
        [
          `If what else ${party} needs is granted as well, expect work to start in the time that it has named.`,
          `If one of them is refused, expect ${party} to come back to the ${board} with a changed plan.`,
        ],
      ]),
  gaps: [
    { slot: 'use-measured', open: `how much of what it may use ${party} will use`, missing: 'readings from the site once it runs' },
    { slot: 'start-of-work', open: `when ${party} will build`, missing: 'a contract with a builder' },
  ],
  mechanism: `the decision gives ${party} leave that rivals near it would have to ask for anew, and leaves the ${board} the conditions that it set to hold it to`,
})

/** What a company reports of its own sales or profit. */
export const resultTalk = ({
  draw,
  party,
  thing,
  isRise,
}: {
  readonly draw: string
  readonly party: string
  readonly thing: string
  readonly isRise: boolean
}): Talk => {
  const isProfit = /profit|income|margin|earning/iu.test(thing)
  const readings: readonly [string, string] = isProfit
    ? isRise
      ? [
          `If ${party} sells more at the prices it has, expect its margin to hold in the next report.`,
          `If dearer prices did it, expect buyers of ${party} to order less once rivals deliver more.`,
        ]
      : [
          `If what weighs on it wears off, expect a later report of ${party} to show ${thing} near its former level.`,
          `If it comes back each quarter, expect ${party} to spend less, or to borrow more.`,
        ]
    : isRise
      ? frameOf<readonly [string, string]>(draw, 'result-rise', [
          [
            `If buyers put to use what they take from ${party}, expect orders to rise with ${thing}.`,
            `If they buy ahead of need, expect orders at ${party} to fall some quarters before ${thing} does.`,
          ],
          [
            `If new customers brought it, expect ${party} to name more of them.`,
            `If old ones took more, expect ${party} to depend on fewer of them than before.`,
          ],
        ])
      : [
          `If buyers ordered early, expect ${thing} at ${party} to turn up again once they have used what they hold.`,
          `If they go elsewhere, expect ${party} to lower prices or its forecast.`,
        ]
  return {
    readings,
    gaps: [
      { slot: 'order-cover', open: `how much of what ${party} will sell is ordered`, missing: 'its order book with days of delivery' },
      { slot: 'sales-by-customer', open: `how many customers ${party} leans on`, missing: 'its sales by customer' },
      {
        slot: 'volume-and-price',
        open: `how much of the move is price and how much is volume`,
        missing: `what ${party} sold by the piece`,
      },
    ],
    mechanism: isRise
      ? `higher ${thing} gives ${party} means to pay for supply and plants ahead, and its suppliers a reason to ask for more`
      : `with lower ${thing} ${party} has less to build with, and its buyers and lenders have more to say on terms`,
  }
}

/** A public contract that has been awarded. */
export const tenderTalk = ({
  party,
  buyer,
  isFought,
}: {
  readonly party: string
  readonly buyer: string
  readonly isFought: boolean
}): Talk => ({
  readings: isFought
    ? [
        `If the challenge holds the award up, expect ${party} to start later than planned, and the ${buyer} to go on as before meanwhile.`,
        `If it fails, expect ${party} to start on the day given, and to name the award when it bids elsewhere.`,
      ]
    : [
        `If the work goes as planned, expect the ${buyer} to add to the contract with ${party} before it ends.`,
        `If it does not, expect the ${buyer} to cut it back, or to ask for bids again.`,
      ],
  gaps: [
    {
      slot: 'challenge-decided',
      open: `whether ${party} will keep the contract`,
      missing: 'the ruling on the award, or the end of the time to contest it,',
    },
    { slot: 'cost-of-now', open: `what the ${buyer} saves by it`, missing: 'what the same work costs it now' },
  ],
  mechanism: `the contract gives ${party} income for its term and a buyer to show to others, and ties the ${buyer} to what it has built`,
})

/** A suit that has a day in court. */
export const trialTalk = ({
  draw,
  defendant,
  when,
}: {
  readonly draw: string
  readonly defendant: string
  readonly when: string
}): Talk => ({
  readings: frameOf<readonly [string, string]>(draw, 'trial', [
    [
      `If ${defendant} settles before ${when}, expect terms that others with a like claim will ask for too.`,
      `If it goes to trial, expect documents of ${defendant} to be read in court, and a verdict that can be appealed.`,
    ],
    [
      `If the claim stands up on ${when}, expect more suits against ${defendant} on the same ground.`,
      `If it falls, expect ${defendant} to change nothing, and those who sued to appeal.`,
    ],
  ]),
  gaps: [
    { slot: 'cost-of-loss', open: `what a loss would cost ${defendant}`, missing: 'a ruling on the sum, or on how many may share in it,' },
    { slot: 'suit-decided', open: `whether the claim against ${defendant} holds`, missing: 'the verdict' },
  ],
  mechanism: `until ${when} ${defendant} pays for its defence, and those who sue gain a day on which it has something to lose`,
})

/** Talks or a merger that have ended. */
export const endedTalksTalk = ({ left, leaver }: { readonly left: string; readonly leaver: string }): Talk => ({
  readings: [
    `If another buyer comes forward, expect it to start from what ${leaver} was ready to pay, and not above it.`,
    `If none does, expect ${left} to sell parts or to borrow, on terms that its lenders set.`,
  ],
  gaps: [
    { slot: 'other-buyer', open: `what ${left} is worth to somebody else`, missing: 'an offer by another buyer' },
    { slot: 'refinanced', open: `how ${left} will pay what falls due`, missing: 'a loan or a sale with a sum' },
  ],
  mechanism: `without the deal ${left} has to pay what falls due out of its own means, and ${leaver} keeps its money for the next one`,
})
