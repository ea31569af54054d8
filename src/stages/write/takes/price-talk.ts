// What a take says of prices beside its figures: by the way they moved, and by whom they are for.
import type { Gap, Talk } from './news-plan.ts'
import { frameOf } from './take-frames.ts'

/** How the news moves a price: set anew, put on a new product, cut, raised, or lowered for those who wait or belong to a group. */
export type PriceWay = 'set' | 'new' | 'cut' | 'rise' | 'wait' | 'group' | 'volume'

/** What the words of a take on one price are put together from. */
export interface PricedThing {
  readonly draw: string
  readonly seller: string
  readonly product: string | undefined
  /** "USD 2.65 an hour". */
  readonly price: string
  /** The price before it, or the one that others go on paying. */
  readonly usual: string | undefined
  /** "hour", "million tokens". */
  readonly unit: string | undefined
  /** Who pays less, where the price is for a group: "students". */
  readonly group: string | undefined
}

type Words = Omit<Talk, 'gaps'>

/** The count that tells how much is bought at a price, by what the price is counted by. */
function countOf(unit: string | undefined): string {
  if (unit === 'hour') return 'the hours sold in a full quarter'
  if (unit !== undefined && /token/u.test(unit)) return 'the tokens sold in a full month'
  return unit === 'month' || unit === 'year' ? 'the number of those who pay it' : 'the number sold at it in a full quarter'
}

function gapsOf(way: PriceWay, { seller, product, price, usual, unit }: PricedThing): readonly Gap[] {
  const sold = product === undefined ? `how much ${seller} sells at ${price}` : `how much of ${product} is sold at ${price}`
  return [
    way === 'wait' || way === 'group' || way === 'volume'
      ? {
          slot: 'hours-sold',
          open: `how many of those who pay ${price} would have paid ${usual ?? 'the full price'}`,
          missing: `${countOf(unit)} at either price`,
        }
      : { slot: 'hours-sold', open: sold, missing: countOf(unit) },
    { slot: 'price-term', open: `how long ${price} will hold`, missing: `an end date for it from ${seller}` },
    ...(way === 'volume'
      ? [{ slot: 'cost-to-serve', open: `whether ${price} covers what it costs ${seller}`, missing: 'the cost of serving it' }]
      : []),
  ]
}

const rise = ({ draw, seller, product, price, usual }: PricedThing): Words =>
  frameOf<Words>(draw, 'price-rise', [
    {
      readings: [
        `If ${product ?? 'what it sells'} is short, expect longer waits at ${seller} to go with the higher price.`,
        `If costs drive ${seller}, expect other sellers to raise theirs within a quarter.`,
      ],
      mechanism: `the higher price moves income from buyers to ${seller}, for as long as they have nowhere else to go`,
    },
    {
      readings: [
        `If buyers have no other seller, expect ${seller} to keep them at ${price} and to sell as much as before.`,
        `If they have one, expect rivals to stay below ${price} and ${seller} to offer discounts on terms of a year.`,
      ],
      mechanism: `${usual === undefined ? 'a higher price' : `the step up from ${usual}`} earns ${seller} more on each sale, and pays its customers for moving work elsewhere`,
    },
  ])

const cut = ({ draw, seller, product, price }: PricedThing): Words =>
  frameOf<Words>(draw, 'price-cut', [
    {
      readings: [
        `If ${seller} has capacity standing idle, expect cuts below ${price} and shorter commitments.`,
        `If ${seller} makes room for a newer product, expect ${product ?? 'the old one'} to stay cheap until that arrives and to be scarce after it.`,
      ],
      mechanism: `the lower price lets buyers run the same work for less, and costs ${seller} income unless use grows by more than the cut`,
    },
    {
      readings: [
        `If running ${product ?? 'it'} has become cheaper for ${seller}, expect the price to stay at ${price} or to go on falling.`,
        `If ${seller} answers a rival, expect that rival to go below ${price} next.`,
      ],
      mechanism: `at ${price} work that did not pay before can be run, and ${seller} has to sell more of it to earn what it did`,
    },
  ])

const words: Readonly<Record<PriceWay, (thing: PricedThing) => Words>> = {
  rise,
  cut,
  new: ({ seller, product, price }) => ({
    readings: [
      `If ${product ?? 'the new product'} costs ${seller} less to run than the older one, expect the older one to be withdrawn or cut in price.`,
      `If ${seller} sells it at ${price} to win use, expect limits on use, or a higher price later.`,
    ],
    mechanism: `the lower price draws users of the older product to ${product ?? 'the new one'}, and costs ${seller} income on each of them who would have paid more`,
  }),
  set: ({ seller, price }) => ({
    readings: [
      `If ${seller} sets ${price} to win volume, expect no discounts from it and few changes.`,
      `If it is an opening bid, expect large buyers to pay ${seller} less than the list says.`,
    ],
    mechanism: `the printed price gives buyers a figure to bargain from, and gives rivals of ${seller} a mark to stay under`,
  }),
  wait: ({ seller, price, usual }) => ({
    readings: [
      `If work that would not have been bought at ${usual ?? 'the full price'} comes in at ${price}, expect ${seller} to widen the offer and to keep its other prices.`,
      `If customers only move work over, expect ${seller} to cap what may be sent at ${price}, or to lengthen the wait.`,
    ],
    mechanism: `whoever can wait pays less and lets ${seller} choose the hour, which fills machines between peaks; work that could have been sold at ${usual ?? 'the full price'} earns it less`,
  }),
  volume: ({ seller, price, usual }) => ({
    readings: [
      `If those who qualify would have bought as much anyway, expect ${seller} to earn less from them and to keep ${usual ?? 'the full price'} for the rest.`,
      `If smaller customers commit to more to get ${price}, expect ${seller} to report more income that is fixed ahead.`,
    ],
    mechanism: `at ${price} ${seller} pays large customers for a promise to spend, and leaves the price for the others at ${usual ?? 'what it was'}`,
  }),
  group: ({ seller, product, price, usual, group }) => ({
    readings: [
      `If ${group} would not pay ${usual ?? 'the full price'} anyway, expect ${seller} to gain users of ${product ?? 'it'} and to lose no income.`,
      `If many of them pay it already, expect ${seller} to ask for proof, or to set an end to the offer.`,
    ],
    mechanism: `at ${price} ${group} learn to work with what ${seller} sells, and can be asked for ${usual ?? 'the full price'} once they are ${group} no longer`,
  }),
}

/** What is said of one price. */
export const priceTalk = (way: PriceWay, thing: PricedThing): Talk => ({ ...words[way](thing), gaps: gapsOf(way, thing) })

/** Two prices of one bill that move apart, with the amount at which they cancel out where it is known. */
export interface ApartPrices {
  readonly seller: string
  readonly fallOf: string
  readonly riseOf: string
  readonly fallTo: string
  readonly riseTo: string
  /** Units of the cheaper for each of the dearer at which a bill stays the same; only of what is bought together. */
  readonly balance: string | undefined
  readonly unit: string | undefined
}

/** What is said of two prices that move apart: one bill of two parts, or two products that stand in for each other. */
export function apartTalk({ seller, fallOf, riseOf, fallTo, riseTo, balance, unit }: ApartPrices): Talk {
  const gap: Gap = {
    slot: 'hours-sold',
    open: `whether customers of ${seller} pay more or less in all`,
    missing: `${countOf(unit)}, counted apart for ${fallOf} and ${riseOf},`,
  }
  return balance === undefined
    ? {
        readings: [
          `If ${fallOf} can do the work of ${riseOf}, expect use to move to it and ${seller} to earn less on each customer.`,
          `If it cannot, expect those who need ${riseOf} to pay ${riseTo}, and ${seller} to earn more on fewer of them.`,
        ],
        gaps: [gap],
        mechanism: `the gap between ${fallTo} and ${riseTo} pays customers of ${seller} for sending each job to the smaller product that can do it`,
      }
    : {
        readings: [
          `If most work at ${seller} reads long texts and writes short answers, expect bills to fall and rivals to be asked for the same list.`,
          `If most of it writes at length, expect higher bills, and work that leaves ${seller} for a cheaper list.`,
        ],
        gaps: [gap],
        mechanism: `with the new list ${seller} earns less from work that is mostly ${fallOf} and more from work that is mostly ${riseOf}, whatever they come to together`,
      }
}
