// Prices in words and in proportion: what one comes to over a use, and what two of them are as a change.
import { changeBetween, priceOverUse } from '../../../calc/figure-in-proportion.ts'
import { printAmount } from '../../../calc/money-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import { calculated, type Said, type SaidFigure, type Sized } from './news-plan.ts'

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

/**
 * What a price by the unit comes to over a use; undefined for a unit that has none here.
 *
 * @param isOfChip whether the sentence names a chip: its hours are those of a machine
 */
export function overUse(price: SaidFigure, said: Said, isOfChip = false): Sized | undefined {
  const use = uses[price.by === 'million token' ? 'million tokens' : (price.by ?? '')]
  if (use === undefined || (price.by === 'hour' && !isOfChip && !rented.test(said.text))) return undefined
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
  if (/tokens?$/.test(figure.by)) {
    const kind = /\bmillion (?<kind>input|output) tokens?\b/iu.exec(figure.raw)?.groups?.['kind']?.toLowerCase()
    return kind === undefined ? ` per ${byWords[figure.by] ?? figure.by}` : ` per million ${kind} tokens`
  }
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
  if (from.by !== undefined && from.by.replace(/s$/u, '') !== to.by?.replace(/s$/u, '')) return undefined
  const decimals = Math.max(decimalsOf(from.raw), decimalsOf(to.raw))
  const rounding = isListed(from) && isListed(to) ? { isExact: true as const } : decimals > 0 && { decimals }
  const inputs = { from: from.lo, to: to.lo, ...rounding }
  const record = calculated(inputs, changeBetween(inputs))
  if (record === undefined) return undefined
  const same = from.by === to.by || from.by === undefined
  const isToken = of !== undefined && / tokens$/u.test(of) && /tokens?$/u.test(to.by ?? '')
  // "EUR 2 per million input tokens": what it is of is in the unit.
  const now = isToken
    ? priceWords(to).replace(/(?:(?:in|out)put )?tokens$/u, of)
    : `${priceWords(to)}${of === undefined ? '' : ` for ${of}`}`
  const text = `From ${priceWords(from, !same)} to ${now} is ${record.result.print}.`
  return { text, record, claims }
}

const isExact = (record: Sized['record']): boolean =>
  typeof record?.inputs === 'object' && record.inputs !== null && 'isExact' in record.inputs

/** On what a change of prices rests. */
export const priceBasis = (record: Sized['record']): Sized => ({
  text: isExact(record)
    ? 'Those are list prices; discounts are left out.'
    : 'The prices are read as rounded at their last digit; discounts are left out.',
  ...(record !== undefined && { record }),
  claims: [],
})
