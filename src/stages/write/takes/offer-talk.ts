// What a take says of a purchase that is off, a valuation in talks and a court's award, beside the sums they are set against.
import type { Talk } from './news-plan.ts'

/** A purchase that is off, for a fee. */
export const calledOffTalk = ({
  payer,
  other,
  fee,
  price,
}: {
  readonly payer: string
  readonly other: string
  readonly fee: string
  readonly price: string
}): Talk => ({
  readings: [
    `If another buyer comes, expect ${other} to ask for more than the ${fee} against a second failure.`,
    `If nobody does, expect ${other} to pay for its plans out of its own sales and the ${fee}, or to borrow.`,
  ],
  gaps: [
    { slot: 'other-buyer', open: `whether anybody else would pay as much for ${other}`, missing: 'a bid with a price' },
    { slot: 'cost-of-wait', open: `what the wait has cost ${other}`, missing: 'orders and staff that it lost since the agreement' },
  ],
  mechanism: `the fee of ${fee} pays ${other} for the time in which it was bound to one buyer, and leaves ${payer} free to spend the rest of the ${price} elsewhere`,
})

/** A valuation that is talked of and not agreed. */
export const valuedTalk = ({
  party,
  from,
  to,
  isRise,
}: {
  readonly party: string
  readonly from: string
  readonly to: string
  readonly isRise: boolean
}): Talk => ({
  readings: [
    `If investors sign at ${to}, expect whoever bids for ${party} next to start from there and not from ${from}.`,
    isRise
      ? `If they do not, expect ${party} to take less money or a lower price, or to wait for better figures.`
      : `If too few do, expect ${party} to stay without a price for its shares, and holders who want out to ask for less.`,
  ],
  gaps: [
    {
      slot: 'share-rights',
      open: `how the ${to} that is said to be the price compares with the ${from}`,
      missing: 'the rights that go with the shares in each case',
    },
  ],
  mechanism: `a price that a few investors agree on sets what every share of ${party} is counted at: those who hold them are ${isRise ? 'richer' : 'poorer'} on paper by it, whatever changes hands`,
})

/** A sum that a court has awarded, beside what was asked. */
export const awardTalk = ({
  payer,
  given,
  wanted,
  isPatent,
}: {
  readonly payer: string
  readonly given: string
  readonly wanted: string
  readonly isPatent: boolean
}): Talk => ({
  readings: [
    `If the award stands, expect ${payer} to pay the ${given} once, and others with a like claim to ask for sums nearer to it than to ${wanted}.`,
    `If it is overturned, expect ${payer} to owe nothing until a new trial, and to offer less than the ${given} meanwhile.`,
  ],
  gaps: [
    ...(isPatent
      ? [
          {
            slot: 'royalty-rate',
            open: `what ${payer} will owe for later sales`,
            missing: 'a royalty set by the court or agreed',
          },
        ]
      : []),
    { slot: 'appeal-decided', open: 'whether the award will stand', missing: 'the ruling on an appeal, or the end of the time for one,' },
  ],
  mechanism: `a court's sum gives both sides a mark to bargain from: ${payer} has less reason to settle above ${given}, and those with like claims less hope of ${wanted}`,
})
