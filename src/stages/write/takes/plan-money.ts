// Takes on money without a term: a company bought, a round beside its valuation, a sum over stated years.
import { moneyPerUnit, shareOf } from '../../../calc/figure-in-proportion.ts'
import { moneyPerYear, printAmount } from '../../../calc/money-in-proportion.ts'
import { moneyPerMw } from '../../../calc/site-figures.ts'
import { capitalise } from '../wording/phrases.ts'
import { isEarlierRound, isTotal } from './earlier-rounds.ts'
import { withThing } from './figure-thing.ts'
import {
  actorOf,
  calculated,
  isTold,
  type News,
  type Plan,
  partyOf,
  type Said,
  type SaidFigure,
  type Sized,
  type Talk,
} from './news-plan.ts'
import { placeOfSum } from './peer-sums.ts'
import { roundTalk, spentTalk } from './round-talk.ts'
import { priceOfEach } from './size-of-deals.ts'
import { inOnePlace, inThatPlace } from './staff-in-part.ts'
import { exactAmount, limitWords, sumWords } from './sum-words.ts'

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
    {
      text: `The price comes to ${lo === hi ? lo : `${lo} to ${hi}`} per MW, for ${power.figure.lo} MW.`,
      record,
      claims,
    },
    {
      text:
        inputs.lo === inputs.hi
          ? 'The reports do not say whether the power is that of the computers or of the whole sites.'
          : 'The low end takes the lower of the prices reported, the high end the higher; the reports do not say what the megawatts count.',
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
    .find(
      ({ figure, each }) =>
        !inOnePlace.test(each.text.slice(figure.end)) &&
        !inThatPlace.test(each.text.slice(Math.max(0, figure.start - 60), figure.start)) &&
        /^(?:employees|people|staff|workers)$/u.test(figure.noun ?? '') &&
        figure.lo === figure.hi &&
        figure.lo >= 10 &&
        figure.qualifier !== 'at_least' &&
        figure.qualifier !== 'up_to',
    )
  if (price === undefined || staff === undefined) return []
  const inputs = { lo: price.lo, hi: price.lo, currency: price.unit, count: staff.figure.lo }
  const record = calculated(inputs, moneyPerUnit(inputs))
  if (record === undefined) return []
  return [
    {
      text: `The price comes to about ${record.result.print} a head, for ${staff.figure.raw.trim()}.`,
      record,
      claims: [lead.claim, staff.each.claim],
    },
  ]
}

const partBought = /(?:\d\s?(?:%|per ?cent)|\b(?:stakes?|shareholding|majority|minority|half|third|quarter|part)) (?:of|in)\b/iu

/** One company buys another. */
export function planPurchase(news: News): Plan | undefined {
  if (!buys.test(news.titles)) return undefined
  const lead = news.said.find((each) => buys.test(each.text) && sumsIn(each).length > 0 && each.claim.position < 4)
  if (lead === undefined) return undefined
  // The price of a part is not that of the whole.
  if (partBought.test(lead.text)) return undefined
  const ofSites = perMegawatt(news, lead)
  const ofPieces = ofSites.length > 0 ? [] : priceOfEach(lead, news)
  const size = [...ofSites, ...ofPieces, ...perHead(news, lead)].slice(0, 3)
  const [price] = sumsIn(lead)
  if (size.length === 0 || price === undefined) return undefined
  const buyer = partyOf(lead.claim, news)
  const bought = boughtIn(lead, buyer, news)
  return {
    kind: 'purchase',
    lead: lead.claim,
    size,
    compared: [],
    // Only of sites is it known what is bought with them.
    ...(buyer !== undefined &&
      bought !== undefined &&
      (ofSites.length > 0 || /\b(?:centres?|centers?|halls?|sites?|campus)\.?$/iu.test(ofPieces[0]?.text ?? '')) && {
        talk: siteTalk(buyer, bought),
      }),
  }
}

/** The business that is bought, by its registered name. */
function boughtIn(lead: Said, buyer: string | undefined, { dossier, said }: News): string | undefined {
  const ids = [lead, ...said.filter(({ isNews }) => isNews)].flatMap(({ claim }) => [
    claim.object?.entityId,
    ...claim.names.map(({ entityId }) => entityId),
  ])
  const outlets = new Set(dossier.sources.flatMap(({ source }) => [source.name, source.owner]))
  return dossier.entities.find(
    ({ id, name, kind }) =>
      ids.includes(id) && name !== buyer && !outlets.has(name) && (kind === 'operator' || kind === 'company' || kind === 'cloud'),
  )?.name
}

const siteTalk = (buyer: string, bought: string): Talk => ({
  readings: [
    `If ${buyer} wants the sites of ${bought} for itself, expect present tenants to leave as their terms end.`,
    `If ${buyer} wants the rent, expect the tenants of ${bought} to stay and the name on the door to change.`,
  ],
  gaps: [
    {
      slot: 'closing-conditions',
      open: 'what the buyer will have to give up to close',
      missing: 'the conditions of the authority that has to approve it',
    },
    { slot: 'accounts-of-bought', open: 'what the price is a multiple of', missing: 'a year of accounts of what is bought' },
  ],
  mechanism: `the purchase gives ${buyer} capacity that is built and let, and makes customers of ${bought} depend on a new owner`,
})

/** A share wider than this, high end by low end, says nothing. */
const widestRatio = 2

/** A round beside the valuation that a report gives for the company. */
/** "Values it at X, up from Y": what it was worth before. */
const formerly =
  /\b(?:from|than|was|were|against|compared (?:with|to)|double|twice|triple)\s+(?:the |its |an? |about |some |nearly |roughly )*$/iu

function ofValuation(news: News): readonly Sized[] {
  const valued = news.said.flatMap((each) =>
    /\bvalu(?:es|ed|ation|ing)\b/iu.test(each.text)
      ? sumsIn(each)
          .filter(({ start }) => !formerly.test(each.text.slice(0, start)))
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
  // "It comes after a EUR 19 m Series A": the sum that the headlines print is the one that was raised now.
  const isTitled = ({ sum }: { readonly sum: SaidFigure }): boolean => news.titles.includes(/\d[\d.,]*/u.exec(sum.raw)?.[0] ?? '\n')
  const round =
    fits.find((fit) => isTitled(fit) && fit.each === valued?.each) ??
    fits.find(isTitled) ??
    fits.find(({ each, sum }) => each === valued?.each && !isEarlierRound(each.text, sum))
  if (valued === undefined || round === undefined) return []
  const isBefore = /\bbefore the new money|pre-money/iu.test(valued.each.text)
  const inputs = { part: round.sum.lo, whole: valued.sum.lo }
  const record = calculated(inputs, shareOf(inputs))
  if (record === undefined) return []
  const claims = [round.each.claim, valued.each.claim]
  const [part, whole] = [exactAmount(round.sum.unit, round.sum.lo), exactAmount(valued.sum.unit, valued.sum.lo)]
  // "USD 1 bn" of "USD 20 bn" may be 2% or 10%: nothing is said with it.
  if (record.result.hi > record.result.lo * widestRatio) return []
  return [
    { text: `The ${part} is ${record.result.print} of a valuation of ${whole}${isBefore ? ' before the new money' : ''}.`, record, claims },
    {
      text: isBefore
        ? 'Counted after the round, with the new money in it, the share is smaller.'
        : 'Both sums are read as rounded at their last digit, which gives the range.',
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
    const thing = withThing(sumWords(sum, each), sum, each.text)
    if (thing === undefined) continue
    return [
      {
        text: `${capitalise(thing)} ${span.qualifier === 'at_least' ? 'over' : 'within'} ${span.lo} ${span.unit}s is ${limitWords(sum, each.text) || 'about '}${result.print} a year.`,
        record,
        claims,
      },
      {
        text: 'That spreads the sum evenly; an uneven schedule would move the yearly figure both ways.',
        record,
        claims: [],
      },
    ]
  }
  return []
}

const raises = /\b(?:round|equity|series [A-H]|valu(?:es|ation)|investors?|venture)\b/iu
const raisesTitle = /\b(?:rais(?:e|es|ed|ing)|round|funding|equity|invest\w*|banks|lead(?:s|ing)?)\b/iu

/** Money that somebody means to raise has bought nothing yet. */
const onlyMeant =
  /\b(?:in talks|talks to|consider\w*|weigh(?:s|ing|ed)?|could|(?-i:may)|might|seek(?:s|ing)?|looking to|hop(?:es|ing)|aim(?:s|ing)?|plan(?:s|ning)? to|intends?|discuss\w*|expected to|would)\b/iu

/** New equity, beside a valuation or a stated use. */
export function planRound(news: News): Plan | undefined {
  const lead = news.said.find((each) => raises.test(each.text) && sumsIn(each).length > 0 && each.claim.position < 4)
  if (lead === undefined || !raisesTitle.test(news.titles) || onlyMeant.test(lead.text)) return undefined
  const size = [...ofValuation(news), ...overYears(news).slice(0, 1)]
  if (size.length === 0) return undefined
  const actor = actorOf(lead.claim, news.dossier)
  const [sum] = sumsIn(lead)
  const party = actor?.name ?? partyOf(lead.claim, news)
  const kind = actor?.kind ?? news.dossier.entities.find(({ name }) => name === party)?.kind
  return {
    kind: 'round',
    lead: lead.claim,
    size: size.slice(0, 3),
    compared: sum === undefined ? [] : placeOfSum({ type: 'financing', kind: 'equity', sum, what: 'rounds' }, news),
    ...(party !== undefined &&
      sum !== undefined && {
        talk: isTold('use-of-money', news)
          ? spentTalk(party, exactAmount(sum.unit, sum.lo))
          : roundTalk(party, kind, exactAmount(sum.unit, sum.lo)),
      }),
  }
}

const spends =
  /\b(?:spend\w*|budget|bill|package|pledg\w+|aid|fund\w*|plan|invest\w*|cost\w*|loan\w*|grant\w*|cut\w*|sav(?:e|es|ings)|deficit|debt)\b/iu

/** A sum of public or company money over stated years. */
export function planSpending(news: News): Plan | undefined {
  const size = overYears(news)
  const [lead] = size[0]?.claims ?? []
  const said = news.said.find(({ claim }) => claim === lead)
  if (lead === undefined || said === undefined || !said.isNews || !spends.test(news.titles)) return undefined
  return { kind: 'spending', lead, size, compared: [] }
}
