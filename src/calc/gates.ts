// Gates on figures: plausible power per GPU, derived sums that multiply out, fraction words, megawatts with a basis.
import { chipKw } from './hardware.ts'
import { printRange, toTwoFigures } from './rounding.ts'

/** A server needs at least this many times the power of its chips. */
const overChipMin = 1.3
const kwPerGpuMax = 4

/** Power per GPU of a disclosed pair and whether it is believable; `flag` is absent when it is. */
export interface Plausibility {
  readonly kwPerGpu: number
  readonly floor: number
  readonly ceiling: number
  readonly flag?: 'below' | 'above'
}

/** Checks a power (MW) against a GPU count; `models` are the chip names the source gives, none if it gives none. */
export function checkPlausibility(pair: { readonly mw: number; readonly gpus: number; readonly models: readonly string[] }): Plausibility {
  const kwPerGpu = (pair.mw * 1000) / pair.gpus
  const floor = overChipMin * chipKw(pair.models)
  const seen = { kwPerGpu, floor, ceiling: kwPerGpuMax }
  if (kwPerGpu < floor - 1e-9) return { ...seen, flag: 'below' }
  return kwPerGpu > kwPerGpuMax ? { ...seen, flag: 'above' } : seen
}

/** A figure or a range; equal ends for a plain figure. */
export interface Span {
  readonly lo: number
  readonly hi: number
}

/** A recomputed figure beside the printed one. On a mismatch both are kept and only the inputs may be published. */
export interface ArithmeticCheck {
  readonly agrees: boolean
  readonly computed: Span
  readonly printed: Span
  readonly mismatchAt?: 'lower' | 'upper' | 'both'
  readonly publish: 'result' | 'inputs'
  readonly note: string
}

/** A printed figure; `step` is the worth of its last printed digit (0.1 for "2.4"), which sets its precision. */
export interface Printed extends Span {
  readonly step: number
}

// @NOTE the wider of 1% and half the last printed digit, so "22.4" is not blamed for its rounding.
const near = (computed: number, printed: number, step: number): boolean =>
  Math.abs(computed - printed) <= Math.max(0.01 * Math.abs(computed), step / 2) + 1e-9

function compare(computed: Span, printed: Printed): ArithmeticCheck {
  const low = near(computed.lo, printed.lo, printed.step)
  const high = near(computed.hi, printed.hi, printed.step)
  const both = { computed, printed: { lo: printed.lo, hi: printed.hi } }
  if (low && high) return { ...both, agrees: true, publish: 'result', note: 'the printed figure follows from its inputs' }
  const mismatchAt = low ? 'upper' : high ? 'lower' : 'both'
  const note = `the inputs give ${printRange(computed.lo, computed.hi)}, the source prints ${printRange(printed.lo, printed.hi)}`
  return { ...both, agrees: false, mismatchAt, publish: 'inputs', note }
}

/** Recomputes a product of ranges, all positive, in the unit of the printed figure. */
export function checkProduct(factors: readonly Span[], printed: Printed): ArithmeticCheck {
  const product = factors.reduce((total, factor) => ({ lo: total.lo * factor.lo, hi: total.hi * factor.hi }), { lo: 1, hi: 1 })
  return compare(product, printed)
}

/** Recomputes a sum of ranges in the unit of the printed figure. */
export function checkSum(terms: readonly Span[], printed: Printed): ArithmeticCheck {
  const sum = terms.reduce((total, term) => ({ lo: total.lo + term.lo, hi: total.hi + term.hi }), { lo: 0, hi: 0 })
  return compare(sum, printed)
}

const fractions: readonly (readonly [RegExp, number])[] = [
  [/\btwo[- ]thirds\b/i, 2 / 3],
  [/\bthree[- ]quarters\b/i, 3 / 4],
  [/\btwo[- ]fifths\b/i, 2 / 5],
  [/\bthree[- ]fifths\b/i, 3 / 5],
  [/\bfour[- ]fifths\b/i, 4 / 5],
  [/\bhalf\b/i, 1 / 2],
  [/\bthird\b/i, 1 / 3],
  [/\bquarter\b/i, 1 / 4],
  [/\bfifth\b/i, 1 / 5],
  [/\bsixth\b/i, 1 / 6],
  [/\beighth\b/i, 1 / 8],
  [/\btenth\b/i, 1 / 10],
  [/\btwice\b/i, 2],
  [/\bdouble\b/i, 2],
  [/\btriple\b/i, 3],
]

const wholes = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "One and a half times": the half is added to the whole before it. */
function mixedNumber(words: string): number | undefined {
  const said = /\b(\w+) and (?:a|one) (half|third|quarter)\b/i.exec(words)
  const whole = wholes.indexOf(said?.[1]?.toLowerCase() ?? '') + 1
  const part = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4 }[said?.[2]?.toLowerCase() ?? '']
  return whole === 0 || part === undefined ? undefined : whole + part
}

/**
 * Whether fraction words ("a little under a quarter") hold for `part` of `whole`: within 10% of the fraction, and on the
 * side that "under" or "over" names.
 *
 * @returns undefined when no fraction word is found
 */
export function fractionHolds(words: string, parts: { readonly part: number; readonly whole: number }): boolean | undefined {
  const fraction = mixedNumber(words) ?? fractions.find(([name]) => name.test(words))?.[1]
  if (fraction === undefined) return undefined
  const ratio = parts.part / parts.whole
  if (Math.abs(ratio - fraction) > 0.1 * fraction) return false
  if (/\b(under|below|less than|nearly|almost|not quite)\b/i.test(words)) return ratio < fraction
  return /\b(over|above|more than)\b/i.test(words) ? ratio > fraction : true
}

/** The signs are read as they are written, for a chip draws 300 mW. */
const megawatts = /\b\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*-?(?:MW|GW|(?:[Mm]ega|MEGA|[Gg]iga|GIGA)(?:[Ww]atts?|WATTS?))(?![\w])/g
/**
 * A facility of 10 MW is no basis, and neither is a place on the grid: what is measured has to be said. Nor does a lease basis say it, a
 * base of an army, or a matter in connection with a plan.
 */
const basisWords =
  /\b(?:basis:|(?:IT load|IT power|critical IT|(?:IT|facility|grid) basis|facility (?:load|power|draw)|whole site|grid connections?|(?:from|of) the grid|(?<!in )(?<!in (?:this|that|the) )connections?(?! with)|nameplate|site power|mean draw|basis (?:not stated|mixed|it|facility|grid|unknown)|bases differ)\b)/i

/**
 * The power figures on a page whose block never says what MW means: any hit blocks publishing.
 *
 * @param blocks paragraphs, table rows or fact-strip lines, each read with its own label
 */
export function bareMegawatts(blocks: readonly string[]): readonly string[] {
  return blocks.filter((block) => !basisWords.test(block)).flatMap(megawattsIn)
}

/** All power figures of a text, as they are printed. */
export const megawattsIn = (text: string): readonly string[] => text.match(megawatts) ?? []

/** kW per GPU as prose prints it: two significant figures. */
export function printKwPerGpu(check: Plausibility): string {
  return `${toTwoFigures(check.kwPerGpu)} kW per GPU`
}
