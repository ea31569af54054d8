// Takes on prices: what a change comes to in per cent, and what the new price comes to over a use.
import { beforeChange, changeBetween, priceOverUse } from '../../../calc/figure-in-proportion.ts'
import { printAmount } from '../../../calc/money-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import {
  calculated,
  movement,
  type News,
  newsProduct,
  type Plan,
  partyOf,
  productOf,
  type Said,
  type SaidFigure,
  type Sized,
  type Talk,
} from './news-plan.ts'

interface Use {
  readonly amountLo: number
  readonly amountHi: number
  readonly each: number
  readonly say: (price: string, lo: string, hi: string) => string
}

/** Uses that a price by the unit can be seen over, each between two amounts that the sentence names. */
const uses: Readonly<Record<string, Use>> = {
  hour: {
    amountLo: 0.5,
    amountHi: 1,
    each: 8760,
    say: (price, lo, hi) => `At ${price}, a machine rented for half of a year's hours costs ${lo}, and one rented around the clock ${hi}.`,
  },
  'million tokens': {
    amountLo: 1,
    amountHi: 10,
    each: 365,
    say: (price, lo, hi) => `At ${price}, that amount a day costs ${lo} a year, and 10 times as much ${hi}.`,
  },
  gigabyte: {
    amountLo: 1,
    amountHi: 10,
    each: 1_000_000,
    say: (price, lo, hi) => `At ${price}, one to ten petabytes cost ${lo} to ${hi} to move.`,
  },
  mwh: {
    amountLo: 0.5,
    amountHi: 1,
    each: 8760,
    say: (price, lo, hi) => `At ${price}, a steady megawatt costs ${lo} for half of a year's hours, and ${hi} around the clock.`,
  },
}

/** What is rented by the hour here: machines, never people. */
const rented = /\b(?:GPUs?|accelerators?|chips?|machines?|instances?|servers?|compute|cloud|cards?|on[- ]demand|[ABH]\d{2,3})\b/iu

/** What a price by the unit comes to over a use; undefined for a unit that has none here. */
export function overUse(price: SaidFigure, said: Said): Sized | undefined {
  const use = uses[price.by === 'million token' ? 'million tokens' : (price.by ?? '')]
  if (use === undefined || (price.by === 'hour' && !rented.test(said.text))) return undefined
  const { amountLo, amountHi, each, say } = use
  const inputs = { price: price.lo, currency: price.unit, amountLo, amountHi, each }
  const record = calculated(inputs, priceOverUse(inputs))
  if (record === undefined) return undefined
  const text = say(priceWords(price), printAmount(price.unit, record.result.lo), printAmount(price.unit, record.result.hi))
  return { text, record, claims: [said.claim] }
}

const printPrice = (value: number): string => (value < 1000 && !Number.isInteger(value) ? value.toFixed(2) : printNumber(value))
const byWords: Readonly<Record<string, string>> = { mw: 'MW', mwh: 'MWh', kwh: 'kWh', 'million token': 'million tokens' }
const sayBy = (figure: SaidFigure): string => {
  if (figure.by === undefined) return ''
  if (/tokens?$/.test(figure.by)) return ` per ${byWords[figure.by] ?? figure.by}`
  return ` ${/^[aeio]|^hour|^m[wh]/u.test(figure.by) ? 'an' : 'a'} ${byWords[figure.by] ?? figure.by}`
}
/** "USD 2.65 an hour". */
export const priceWords = (figure: SaidFigure, withUnit = true): string =>
  `${figure.unit} ${figure.lo >= 1e6 ? printAmount('', figure.lo).trim() : printPrice(figure.lo)}${withUnit ? sayBy(figure) : ''}`

/** Digits printed behind the point of "USD 3.10 an hour"; none for a figure scaled in words. */
const decimalsOf = (raw: string): number => (/illion|bn|\bm\b/iu.test(raw) ? 0 : (/\d[.,](\d{1,2})(?!\d)/u.exec(raw)?.[1]?.length ?? 0))

/** A price as a list has it, to the cent: nobody rounded it. */
const isListed = ({ qualifier, lo, raw }: SaidFigure): boolean =>
  qualifier === 'exact' && lo < listedBelow && !/illion|bn|\bm\b/iu.test(raw)
const listedBelow = 10_000

/**
 * Two prices as a change, the first of them the older; what rounding leaves open in either is in the range.
 *
 * @param of the product, or the party, whose price it is
 */
export function priceChange(from: SaidFigure, to: SaidFigure, claims: Sized['claims'], of?: string): Sized | undefined {
  // "USD 600 a year" and "USD 500 a day" are no change of one price.
  if (from.by !== undefined && from.by !== to.by) return undefined
  const decimals = Math.max(decimalsOf(from.raw), decimalsOf(to.raw))
  const rounding = isListed(from) && isListed(to) ? { isExact: true as const } : decimals > 0 && { decimals }
  const inputs = { from: from.lo, to: to.lo, ...rounding }
  const record = calculated(inputs, changeBetween(inputs))
  if (record === undefined) return undefined
  const same = from.by === to.by || from.by === undefined
  const text = `From ${priceWords(from, !same)} to ${priceWords(to)}${of === undefined ? '' : ` for ${of}`} is ${record.result.print}.`
  return { text, record, claims }
}

const isExact = (record: Sized['record']): boolean =>
  typeof record?.inputs === 'object' && record.inputs !== null && 'isExact' in record.inputs

const basis = (record: Sized['record']): Sized => ({
  text: isExact(record)
    ? 'Those are list prices; discounts are left out.'
    : 'The prices are read as rounded at their last digit; discounts are left out.',
  ...(record !== undefined && { record }),
  claims: [],
})

const isPrice = ({ text }: Said): boolean =>
  /\b(?:pric(?:e|es|ed|ing)|costs?|charges?|fees?|lists? at|tariffs?|rent(?:s|ed)? (?:by|for)|rates?)\b/iu.test(text)
const priceTitle = /\b(?:pric(?:e|es|ed|ing)|fees?|cheaper|dearer|tariffs?|hourly|per (?:million|hour)|[€$£]\s?\d|(?:USD|EUR|GBP) \d)/iu

/** "Raised by 15% to USD 4.60 an hour": the price before. */
function byPercent({ text, figures, claim }: Said, price: SaidFigure): readonly Sized[] | undefined {
  const share = figures.find(({ kind, lo, hi, end }) => kind === 'percent' && lo === hi && end <= price.start && price.start - end < 12)
  if (share === undefined || !/^,?\sto\s$/iu.test(text.slice(share.end, price.start))) return undefined
  const before = text.slice(0, share.start)
  const isRise = /\b(?:rais\w+|increas\w+|lift\w*|up|rose|rises?)\b/iu.test(before)
  const isCut = /\b(?:cut\w*|lower\w*|reduc\w+|slash\w*|drop\w*|fell|falls?|down)\b/iu.test(before)
  const inputs = { after: price.lo, percent: isRise ? share.lo : -share.lo }
  const record = isRise === isCut ? undefined : calculated(inputs, beforeChange(inputs))
  if (record === undefined) return undefined
  const [lo, hi] = [printAmount(price.unit, record.result.lo), printAmount(price.unit, record.result.hi)]
  const was = lo === hi ? lo : `${lo} to ${hi}`
  return [
    {
      text: `${isRise ? 'A rise' : 'A cut'} of ${printNumber(share.lo)}% to ${priceWords(price)} puts the price before it at about ${was}.`,
      record,
      claims: [claim],
    },
  ]
}

/** Two prices of the news: in one sentence, or given in per cent of an older one. */
function changeOf(news: News, lead: Said): readonly Sized[] {
  const moved = movement(lead, 'money')
  if (moved !== undefined) {
    const [from, to] = moved
    const change = priceChange(from, to, [lead.claim], productOf([lead.claim], news))
    return change === undefined ? [] : [change]
  }
  const price = lead.figures.findLast((each) => each.kind === 'money' && each.by !== undefined)
  const own = price === undefined ? undefined : byPercent(lead, price)
  if (own !== undefined) return own
  const relative = news.said.find(
    ({ claim, text, figures }) =>
      claim.articleId === lead.claim.articleId &&
      figures.some(({ kind }) => kind === 'percent') &&
      /\bprices?\b[^.]*\b(?:below|above|lower|higher|cheaper|dearer)\b/iu.test(text),
  )
  const share = relative?.figures.find(({ kind }) => kind === 'percent')
  if (price === undefined || relative === undefined || share === undefined) return []
  const by = /\b(?:above|higher|dearer)\b/iu.test(relative.text) ? share.lo : -share.lo
  const inputs = { after: price.lo, percent: by }
  const record = calculated(inputs, beforeChange(inputs))
  if (record === undefined) return []
  const [lo, hi] = [printAmount(price.unit, record.result.lo), printAmount(price.unit, record.result.hi)]
  const product = productOf([lead.claim], news)
  const text = `${priceWords(price)}${product === undefined ? '' : ` for ${product}`} is ${printNumber(Math.abs(by))}% ${by < 0 ? 'below' : 'above'} an earlier price of about ${lo === hi ? lo : `${lo} to ${hi}`}.`
  return [{ text, record, claims: [lead.claim, relative.claim] }]
}

/** News of a price by the unit: cut, raised, or set. */
export function planPrice(news: News): Plan | undefined {
  if (!priceTitle.test(news.titles)) return undefined
  const lead = news.said.find(
    (each) =>
      isPrice(each) && (movement(each, 'money') !== undefined || each.figures.some(({ by, kind }) => kind === 'money' && by !== undefined)),
  )
  if (lead === undefined) return undefined
  const price = movement(lead, 'money')?.[1] ?? lead.figures.findLast((each) => each.kind === 'money' && each.by !== undefined)
  const change = changeOf(news, lead)
  const use = price === undefined ? undefined : overUse(price, lead)
  const size = [...change, ...(use === undefined ? [] : [use])]
  if (size.length === 0) return undefined
  const seller = partyOf(lead.claim, news)
  const first = change[0]?.record?.result
  const isCut =
    typeof first === 'object' && first !== null && 'direction' in first
      ? first.direction === 'fall'
      : /\bbelow\b|^A cut\b/u.test(change[0]?.text ?? '')
  const isNewPart = movement(lead, 'money') === undefined && isCut && !/^A cut\b/u.test(change[0]?.text ?? '')
  const way = change.length === 0 ? 'set' : isNewPart ? 'new' : isCut ? 'cut' : 'rise'
  const named = {
    seller: seller ?? '',
    product: newsProduct(lead.claim, news),
    price: price === undefined ? 'that price' : priceWords(price),
  }
  return {
    kind: 'price',
    lead: lead.claim,
    size: [...size, basis(size[0]?.record)],
    compared: [],
    ...(seller !== undefined && {
      talk: {
        ...talkBy[way](named),
        gaps: [
          {
            slot: 'hours-sold',
            open: 'how much is sold at this price',
            missing: 'a count of the hours, units or tokens sold at it',
          },
          { slot: 'price-term', open: 'how long the price will hold', missing: 'an end date for the offer' },
        ],
      },
    }),
  }
}

interface Named {
  readonly seller: string
  readonly product: string | undefined
  readonly price: string
}

/** What a price can be read as: set for the first time, cut, raised, or put on a new product below the older one's. */
const talkBy: Readonly<Record<'set' | 'cut' | 'rise' | 'new', (named: Named) => Omit<Talk, 'gaps'>>> = {
  rise: ({ seller, product }) => ({
    readings: [
      `If ${product ?? 'what it sells'} is short, expect longer waits at ${seller} to go with the higher price.`,
      `If costs drive ${seller}, expect other sellers to raise theirs within a quarter.`,
    ],
    mechanism: `the higher price moves income from buyers to ${seller}, for as long as they have nowhere else to go`,
  }),
  cut: ({ seller, product, price }) => ({
    readings: [
      `If ${seller} has capacity standing idle, expect cuts below ${price} and shorter commitments.`,
      `If ${seller} makes room for a newer product, expect ${product ?? 'the old one'} to stay cheap until that arrives and to be scarce after it.`,
    ],
    mechanism: `the lower price lets buyers run the same work for less, and costs ${seller} income unless use grows by more than the cut`,
  }),
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
}
