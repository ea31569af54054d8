// Takes on money without a term: a company bought, a round beside its valuation, a sum over stated years.
import { moneyPerUnit, shareOf } from '../../calc/figure-in-proportion.ts'
import { moneyPerYear, printAmount } from '../../calc/money-in-proportion.ts'
import { moneyPerMw } from '../../calc/site-figures.ts'
import { calculated, type News, type Plan, partyOf, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { placeOfSum } from './peer-sums.ts'
import { capitalise } from './phrases.ts'
import { limitWords, sumWords } from './sum-words.ts'

const isSum = ({ kind, by, lo }: SaidFigure): boolean => kind === 'money' && by === undefined && lo >= 10_000
const sumsIn = (each: Said): readonly SaidFigure[] => each.figures.filter(isSum)

const buys = /\b(?:buy(?:s|ing)?|bought|acqui\w+|purchas\w+|tak(?:e|es|ing) over|takeover|merg\w+)\b/iu

/** Sums that different reports give for one purchase, and the claims they stand in. */
function pricesPaid({ said }: News, lead: Said): readonly { readonly said: Said; readonly sum: SaidFigure }[] {
  const [own] = sumsIn(lead)
  if (own === undefined) return []
  const all = said
    .filter((each) => each === lead || (buys.test(each.text) && each.claim.position < 4))
    .flatMap((each) =>
      sumsIn(each)
        .slice(0, 1)
        .map((sum) => ({ said: each, sum })),
    )
  return all.filter(({ sum }) => sum.unit === own.unit && sum.lo > own.lo / 3 && sum.lo < own.lo * 3)
}

function perMegawatt(news: News, lead: Said): readonly Sized[] {
  const prices = pricesPaid(news, lead)
  const power = news.said
    .flatMap((each) => each.figures.map((figure) => ({ each, figure })))
    .find(
      ({ each, figure }) => figure.unit === 'MW' && figure.lo === figure.hi && /\b(?:total|in the|operates?|runs?|has)\b/iu.test(each.text),
    )
  const sorted = prices.toSorted((a, b) => a.sum.lo - b.sum.lo)
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (power === undefined || low === undefined || high === undefined) return []
  const inputs = { lo: low.sum.lo, hi: high.sum.lo, currency: low.sum.unit, mw: power.figure.lo, basis: 'unknown' as const }
  const record = calculated(inputs, moneyPerMw(inputs))
  if (record === undefined) return []
  const [lo, hi] = [printAmount(inputs.currency, record.result.lo), printAmount(inputs.currency, record.result.hi)]
  const claims = [...new Set([low.said.claim, high.said.claim, power.each.claim])]
  return [
    { text: `The price comes to ${lo === hi ? lo : `${lo} to ${hi}`} per MW, for ${power.figure.lo} MW.`, record, claims },
    {
      text:
        inputs.lo === inputs.hi
          ? 'The basis is the price as reported; the reports do not say where the power is measured.'
          : 'The low end takes the lower of the prices reported, the high end the higher; the reports do not say where the power is measured.',
      record,
      claims: [],
    },
  ]
}

/** What a purchase comes to by the head. */
function perHead(news: News, lead: Said): readonly Sized[] {
  const [price] = sumsIn(lead)
  const staff = news.said
    .flatMap((each) => each.figures.map((figure) => ({ each, figure })))
    .find(({ figure }) => /^(?:employees|people|staff|workers)$/u.test(figure.noun ?? '') && figure.lo === figure.hi && figure.lo >= 10)
  if (price === undefined || staff === undefined) return []
  const inputs = { lo: price.lo, hi: price.lo, currency: price.unit, count: staff.figure.lo }
  const record = calculated(inputs, moneyPerUnit(inputs))
  if (record === undefined) return []
  return [
    {
      text: `That is about ${record.result.print} per head, for ${staff.figure.raw.trim()}.`,
      record,
      claims: [lead.claim, staff.each.claim],
    },
  ]
}

/** One company buys another. */
export function planPurchase(news: News): Plan | undefined {
  if (!buys.test(news.titles)) return undefined
  const lead = news.said.find((each) => buys.test(each.text) && sumsIn(each).length > 0 && each.claim.position < 4)
  if (lead === undefined) return undefined
  const size = [...perMegawatt(news, lead), ...perHead(news, lead)].slice(0, 3)
  const [price] = sumsIn(lead)
  if (size.length === 0 || price === undefined) return undefined
  const buyer = partyOf(lead.claim, news) ?? 'the buyer'
  return {
    kind: 'purchase',
    lead: lead.claim,
    size,
    compared: [],
    readings: [
      'If the buyer wants the sites for itself, expect present tenants to leave as their terms end.',
      'If it wants the rent, expect the tenants to stay and the name on the door to change.',
    ],
    gaps: [
      {
        slot: 'closing-conditions',
        open: 'what the buyer will have to give up to close',
        missing: 'the conditions of the authority that has to approve it',
      },
      { slot: 'figures-after', open: 'what the price is a multiple of', missing: 'a year of accounts of what is bought' },
    ],
    mechanism: `a purchase gives ${buyer} capacity that is built and let, and makes customers of the one bought depend on a new owner`,
  }
}

/** "It has raised $5 billion in all": what earlier rounds brought is in it. */
const isTotal = (text: string, { start, end }: SaidFigure): boolean =>
  /^,?\s(?:in all|in total|to date|so far|altogether)\b/iu.test(text.slice(end)) ||
  /\b(?:total of|altogether|in all|in total)\b[^.;,]{0,20}$/iu.test(text.slice(0, start))

/** A round beside the valuation that a report gives for the company. */
function ofValuation(news: News): readonly Sized[] {
  const valued = news.said.flatMap((each) =>
    /\bvalu(?:es|ed|ation|ing)\b/iu.test(each.text)
      ? sumsIn(each)
          .slice(-1)
          .map((sum) => ({ each, sum }))
      : [],
  )[0]
  const raised = news.said.flatMap((each) =>
    /\b(?:rais|round|equity|led)\w*/iu.test(each.text)
      ? sumsIn(each)
          .slice(0, 1)
          .map((sum) => ({ each, sum }))
      : [],
  )
  const fits = raised.filter(({ each, sum }) => sum.unit === valued?.sum.unit && sum.lo < valued.sum.lo && !isTotal(each.text, sum))
  const round = fits.find(({ each }) => each === valued?.each) ?? fits[0]
  if (valued === undefined || round === undefined) return []
  const isBefore = /\bbefore the new money|pre-money/iu.test(valued.each.text)
  const inputs = { part: round.sum.lo, whole: valued.sum.lo }
  const record = calculated(inputs, shareOf(inputs))
  if (record === undefined) return []
  const claims = [round.each.claim, valued.each.claim]
  const [part, whole] = [printAmount(round.sum.unit, round.sum.lo), printAmount(valued.sum.unit, valued.sum.lo)]
  return [
    { text: `The ${part} is ${record.result.print} of a valuation of ${whole}${isBefore ? ' before the new money' : ''}.`, record, claims },
    {
      text: isBefore
        ? 'The basis is both sums as reported; counted after the round the share is smaller.'
        : 'The basis is both sums as reported, each read as rounded at its last digit.',
      record,
      claims: [],
    },
  ]
}

const spanIn = ({ figures }: Said): SaidFigure | undefined =>
  figures.find(({ kind, lo, hi, unit }) => kind === 'time' && lo === hi && /^(?:year|month)$/.test(unit))

/** A sum that a report spreads over years or months: "USD 1.8 billion … over 24 months". */
function overYears(news: News): readonly Sized[] {
  for (const each of news.said) {
    const span = spanIn(each)
    const [sum, ...others] = sumsIn(each).filter(({ end }) => end <= (span?.start ?? 0))
    // "$5 billion on ships and $2 billion on piers over five years": which of them is spread nobody says.
    if (sum === undefined || span === undefined || sum.lo !== sum.hi || others.length > 0) continue
    if (
      !/\b(?:over|within|for|in|next)\s(?:the\snext\s)?$/iu.test(each.text.slice(Math.max(0, span.start - 14), span.start)) &&
      !/^(?:over|within|for|in)\b/iu.test(span.raw)
    )
      continue
    const years = span.unit === 'year' ? span.lo : span.lo / 12
    if (years < 1 || years > 30 || years === 1) continue
    const inputs = { lo: sum.lo, hi: sum.hi, currency: sum.unit, years }
    const result = moneyPerYear(inputs)
    if (result === undefined) continue
    const record = { function: result.function, version: result.version, inputs, result }
    const claims = [each.claim]
    return [
      {
        text: `${capitalise(sumWords(sum, each))} ${span.qualifier === 'at_least' ? 'over' : 'within'} ${span.lo} ${span.unit}s is ${limitWords(sum, each.text) || 'about '}${result.print} a year.`,
        record,
        claims,
      },
      {
        text: 'The basis is the sum and the term as reported; an uneven schedule would move the yearly figure both ways.',
        record,
        claims: [],
      },
    ]
  }
  return []
}

const raises = /\b(?:round|equity|series [A-H]|valu(?:es|ation)|investors?|venture)\b/iu
const raisesTitle = /\b(?:rais(?:e|es|ed|ing)|round|funding|equity|invest\w*|banks|lead(?:s|ing)?)\b/iu

/** New equity, beside a valuation or a stated use. */
export function planRound(news: News): Plan | undefined {
  const lead = news.said.find((each) => raises.test(each.text) && sumsIn(each).length > 0 && each.claim.position < 4)
  if (lead === undefined || !raisesTitle.test(news.titles)) return undefined
  const size = [...ofValuation(news), ...overYears(news).slice(0, 1)]
  if (size.length === 0) return undefined
  const actor = partyOf(lead.claim, news) ?? 'the company'
  const [sum] = sumsIn(lead)
  return {
    kind: 'round',
    lead: lead.claim,
    size: size.slice(0, 3),
    compared: sum === undefined ? [] : placeOfSum({ type: 'financing', kind: 'equity', sum, what: 'rounds' }, news),
    readings: [
      'If the money is for things of its own, expect an order, a place or a size.',
      'If it is for rented computing or for staff, expect a contract or openings, and no site.',
    ],
    gaps: [{ slot: 'use-of-money', open: 'how much the money will buy', missing: 'an order, a lease or a contract with a size' }],
    mechanism: `new capital lets ${actor} commit to suppliers ahead of income, and gives the investors a share of what comes of it`,
  }
}

const spends =
  /\b(?:spend\w*|budget|bill|package|pledg\w+|aid|fund\w*|plan|invest\w*|cost\w*|loan\w*|grant\w*|cut\w*|sav(?:e|es|ings)|deficit|debt)\b/iu

/** A sum of public or company money over stated years. */
export function planSpending(news: News): Plan | undefined {
  if (news.dossier.facts.length > 0) return undefined
  const size = overYears(news)
  const [lead] = size[0]?.claims ?? []
  const said = news.said.find(({ claim }) => claim === lead)
  if (lead === undefined || said === undefined || !said.isNews || !spends.test(news.titles)) return undefined
  return {
    kind: 'spending',
    lead,
    size,
    compared: [],
    readings: [
      'If the sum is new money, expect a vote or a contract for each year of it.',
      'If it gathers sums already set aside, expect the yearly total to stay near the last one.',
    ],
    gaps: [{ slot: 'split-of-payments', open: 'how much falls in the first year', missing: 'the schedule of payments' }],
    mechanism: 'a sum over years lets those who receive it plan beyond one budget, and binds whoever pays to find it again each year',
  }
}
