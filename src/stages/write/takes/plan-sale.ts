// Takes on a site that is sold with its tenants: by what the price comes to per megawatt.
import { printAmount } from '../../../calc/money-in-proportion.ts'
import { moneyPerMw } from '../../../calc/site-figures.ts'
import { calculated, type Planner, partyOf, type SaidFigure, type Talk } from './news-plan.ts'
import { drawOf, frameOf } from './take-frames.ts'

const sells = /\b(?:sold|sells?|selling|to sell|will sell)\b/iu
const site = /\b(?:data[- ]cent(?:re|er)s?|sites?|campus(?:es)?|halls?|facilit(?:y|ies))\b/iu
/** A part of a site, or a company that has sites, is sold at another price. */
const other = /(?:\d\s?(?:%|per ?cent)|\b(?:stakes?|shareholding|majority|minority|half|third|quarter|part)) (?:of|in)\b|\bshares?\b/iu
const isPower = ({ unit, lo, hi, by }: SaidFigure): boolean => unit === 'MW' && lo === hi && by === undefined
const isPrice = ({ kind, by, lo, hi }: SaidFigure): boolean => kind === 'money' && by === undefined && lo === hi && lo >= 1e6

/** "Has sold its 40 MW data centre in Ghent to a fund for EUR 340 million". */
export const planSale: Planner = (news) => {
  if (!sells.test(news.titles)) return undefined
  const lead = news.said.find(
    ({ text, claim, figures }) =>
      claim.position < 3 &&
      sells.test(text) &&
      site.test(text) &&
      !other.test(text) &&
      figures.filter(isPower).length === 1 &&
      figures.filter(isPrice).length === 1,
  )
  const [power, price] = [lead?.figures.find(isPower), lead?.figures.find(isPrice)]
  if (lead === undefined || power === undefined || price === undefined) return undefined
  const inputs = { lo: price.lo, hi: price.hi, currency: price.unit, mw: power.lo, basis: 'unknown' as const }
  const record = calculated(inputs, moneyPerMw(inputs))
  const seller = partyOf(lead.claim, news)
  if (record === undefined) return undefined
  const [lo, hi] = [printAmount(price.unit, record.result.lo), printAmount(price.unit, record.result.hi)]
  return {
    kind: 'sale',
    lead: lead.claim,
    size: [
      { text: `The price comes to about ${lo === hi ? lo : `${lo} to ${hi}`} per MW, for ${power.lo} MW.`, record, claims: [lead.claim] },
      { text: 'The reports do not say whether the power is that of the computers or of the whole site.', record, claims: [] },
    ],
    compared: [],
    ...(seller !== undefined && {
      talk: saleTalk(
        drawOf(news.dossier),
        seller,
        `${power.lo} MW`,
        news.said.some(({ text }) => usesMoney.test(text)),
      ),
    }),
  }
}

/** Where the seller has said what the money is for, nobody needs to guess it. */
const usesMoney = /\b(?:use|spend|put|invest)s? the (?:money|proceeds|sum)\b/iu

function saleTalk(draw: string, seller: string, power: string, isUseTold: boolean): Talk {
  const byBuyer: Talk = {
    readings: [
      `If the buyer is after the rent from the ${power}, expect the tenants to stay and little else to change.`,
      `If it sees room to build, expect a request for more power at the site, or another hall.`,
    ],
    gaps: [{ slot: 'rent-of-site', open: 'how many years of rent the price is', missing: 'a year of rent from the site' }],
    mechanism: `the sale turns rent that would have come in over years into money that ${seller} can spend at once, and moves the risk that a tenant leaves to the buyer`,
  }
  if (isUseTold) return byBuyer
  return frameOf<Talk>(draw, 'sale', [
    byBuyer,
    {
      readings: [
        `If ${seller} sells to build elsewhere, expect it to name a site or an order with a size.`,
        `If ${seller} sells to pay lenders, expect lower debt in its next accounts, and no new site.`,
      ],
      gaps: [{ slot: 'rent-of-site', open: 'how many years of rent the price is', missing: 'a year of rent from the site' }],
      mechanism: `the price gives other owners of built and let megawatts a mark; ${seller} gives up the rent of ${power} for it`,
    },
  ])
}
