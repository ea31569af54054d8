// Every quantity in a sentence: amounts, ranges, how firmly they are meant and what they measure.
import type { PowerBasis, Qualifier } from '../domain/quantity.ts'
import type { Amount } from './amounts.ts'
import { readAmount, tidy } from './amounts.ts'
import { mayCount } from './number-signs.ts'
import { basisAround, qualifierAround } from './quantity-context.ts'
import { isNoQuantity } from './quantity-traps.ts'
import type { Joined, Part } from './ranges.ts'
import { bothEnds, joinRange } from './ranges.ts'
import { readOnceIn } from './read-once.ts'
import type { QuantityKind } from './units.ts'
import type { Token } from './words.ts'
import { tokensOf } from './words.ts'

/**
 * One quantity. `lo` and `hi` are in `unit` (equal for a plain figure), `base` holds the same in base units (W, Wh, m, s, B,
 * FLOPS, %, currency units). `unit` is '' for a bare number; `noun` is what is counted; `per` the divisor ("month", "MW").
 * `changes` marks the first of two figures of a movement ("from 10 to 20"): the next found quantity is where it went.
 */
export interface FoundQuantity {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly lo: number
  readonly hi: number
  readonly unit: string
  readonly kind: QuantityKind
  readonly qualifier: Qualifier
  readonly basis: PowerBasis
  readonly base: { readonly lo: number; readonly hi: number; readonly unit: string }
  readonly noun?: string
  readonly per?: string
  readonly changes?: true
}

/** Beyond this a "sentence" is no sentence; the rest is not read. */
const sentenceCharactersMax = 4_000

/**
 * Reads every quantity in a sentence.
 *
 * @param language BCP 47; en, fr, de and es have number words and marks of their own
 * @returns in reading order; offsets are UTF-16, end exclusive, and `raw` is the text between them; empty when nothing is
 *   countable ("hundreds of thousands of chips"). Dates, times, versions and names with numbers are left out.
 * @throws never on text
 */
export const findQuantities: (sentence: string, language: string) => readonly FoundQuantity[] = readOnceIn(quantitiesIn)

function quantitiesIn(sentence: string, language: string): readonly FoundQuantity[] {
  const text = sentence.slice(0, sentenceCharactersMax)
  if (!mayCount(text, language)) return []
  const tokens = tokensOf(text, { blankGroups: !language.toLowerCase().startsWith('en') })
  const found: FoundQuantity[] = []
  let at = 0
  while (at < tokens.length) {
    const first = readAmount(text, tokens, at, language)
    const joined = first === undefined ? undefined : joinRange(text, tokens, first, language)
    if (joined?.parts.length === 0) {
      at = joined.next
      continue
    }
    if (first === undefined || joined === undefined || isTrap(text, tokens, at, first, joined)) {
      at += 1
      continue
    }
    for (const part of joined.parts) {
      const changes = joined.parts.length > 1 && part === joined.parts[0]
      found.push(makeQuantity(text, tokens, withMeaning(text, tokens, part, found.at(-1)), changes))
    }
    at = Math.max(at + 1, joined.next)
  }
  return found.map((one, index) => likeNext(text, one, found[index + 1]))
}

/** "16,369.03, up 58.06 points": a bare level is in the unit of its change. */
function likeNext(text: string, one: FoundQuantity, next: FoundQuantity | undefined): FoundQuantity {
  if (one.unit !== '' || one.noun !== undefined || next === undefined || next.unit === '' || next.kind === 'percent') return one
  if (!/^,? (?:up|down) $/.test(text.slice(one.end, next.start))) return one
  const factor = next.lo === 0 ? 1 : tidy(next.base.lo / next.lo)
  return { ...one, unit: next.unit, kind: next.kind, base: { lo: tidy(one.lo * factor), hi: tidy(one.hi * factor), unit: next.base.unit } }
}

/** "5.2 million tickets, up from 4.7 million": the bare figure counts what the one before it counts. "Maddon, 66, has" is an age. */
function withMeaning(text: string, tokens: readonly Token[], part: Part, last: FoundQuantity | undefined): Part {
  const { lo, hi } = part
  if (lo !== hi || hi.unit !== undefined || hi.noun !== undefined) return part
  const start = tokens[lo.from]?.start ?? 0
  const lead = text.slice(Math.max(0, start - 32), start)
  const isAge = lo.isPlain && lo.value >= 10 && lo.value <= 115 && /\p{L}, $/u.test(lead) && text[tokens[hi.next - 1]?.end ?? 0] === ','
  if (isAge || /\b(?:aged|age of)\s$/.test(lead)) return bothEnds({ ...hi, unit: age })
  if (last === undefined || start - last.end > 40 || !isEllipsis(lead, text.slice(tokens[hi.next - 1]?.end ?? 0))) return part
  const unit =
    last.unit === ''
      ? undefined
      : { unit: last.unit, kind: last.kind, base: last.base.unit, factor: last.lo === 0 ? 1 : tidy(last.base.lo / last.lo) }
  return bothEnds({ ...hi, ...(unit === undefined ? {} : { unit }), ...(last.noun === undefined ? {} : { noun: last.noun }) })
}

/** "… up from 2.4 million", "… while the lowest is 74.07", "10 MW in Lyon and 20 in Paris". */
function isEllipsis(lead: string, rest: string): boolean {
  if (/\b(?:up|down|compared (?:to|with)|against|versus|than|rather) (?:from )?$|\bfrom $/.test(lead)) return true
  if (/\b(?:while|whilst|whereas)\b[^,;]{0,24}\b(?:is|was|at|to) $/.test(lead)) return true
  return / and $/.test(lead) && /^ (?:in|by|at|for|on|near|from)\b/.test(rest)
}

const age = { unit: 'year-old', kind: 'time', base: 's', factor: 31_556_952 } as const

/** What is no quantity alone may open a range: "four to five thousand". */
function isTrap(text: string, tokens: readonly Token[], at: number, first: Amount, joined: Joined): boolean {
  const range = joined.parts[0]
  // The first level of a movement is in the unit of the second.
  if (range === undefined || range.lo === range.hi)
    return isNoQuantity(text, tokens, at, joined.parts.length > 1 ? (range?.lo ?? first) : first)
  if (range.hi.unit === undefined && /^\d{3}-\d{4}$/.test(text.slice(tokens[at]?.start, tokens[range.hi.next - 1]?.end))) return true
  if (range.hi.unit !== undefined || range.hi.noun !== undefined) return isNoQuantity(text, tokens, at, { ...first, ...pick(range.hi) })
  return isNoQuantity(text, tokens, at, first)
}

function pick(amount: Amount): Partial<Amount> {
  return { ...(amount.unit === undefined ? {} : { unit: amount.unit }), ...(amount.noun === undefined ? {} : { noun: amount.noun }) }
}

function makeQuantity(text: string, tokens: readonly Token[], part: Part, changes: boolean): FoundQuantity {
  const sign = part.lo.isNegative || minusBefore(text, tokens, part.lo.from) ? -1 : 1
  const start = tokens[part.lo.from]?.start ?? 0
  const end = tokens[part.hi.next - 1]?.end ?? start
  const ends = [part.lo.value * sign, part.lo === part.hi ? part.lo.value * sign : part.hi.value]
  const lo = Math.min(...ends)
  const hi = Math.max(...ends)
  const unit = part.hi.unit ?? {
    unit: part.hi.isFraction ? 'ratio' : '',
    kind: kindOf(part.hi),
    base: part.hi.isFraction ? '%' : '',
    factor: part.hi.isFraction ? 100 : 1,
  }
  // "480 million pounds" is money unless pounds of something are told: nobody weighs a loan.
  if (unit.unit === 'lb' && lo >= 100_000 && !/^\s(?:of|per)\b/u.test(text.slice(end)))
    return makeQuantity(text, tokens, inPounds(part), changes)
  const spanText = { before: text.slice(Math.max(0, start - 80), start), after: text.slice(end, end + 60) }
  return {
    start,
    end,
    raw: text.slice(start, end),
    lo,
    hi,
    unit: unit.unit,
    kind: unit.kind,
    qualifier: firmness(part, qualifierAround(spanText)),
    basis: unit.kind === 'power' ? basisAround(spanText) : 'unknown',
    base: { lo: tidy(lo * unit.factor), hi: tidy(hi * unit.factor), unit: unit.base },
    ...(part.hi.noun === undefined ? {} : { noun: part.hi.noun }),
    ...(part.hi.per === undefined ? {} : { per: part.hi.per }),
    ...(changes ? { changes } : {}),
  }
}

/** The figure's own words ("10+ MW") tell how firm it is where those around it do not. */
const firmness = (part: Part, around: Qualifier): Qualifier => (around === 'exact' ? (part.hi.hedge ?? around) : around)

function inPounds(part: Part): Part {
  const unit = { unit: 'GBP', kind: 'money', base: 'GBP', factor: 1 } as const
  return part.lo === part.hi ? bothEnds({ ...part.hi, unit }) : { lo: { ...part.lo, unit }, hi: { ...part.hi, unit } }
}

function kindOf(amount: Amount): QuantityKind {
  if (amount.isFraction) return 'percent'
  return amount.noun === undefined ? 'other' : 'count'
}

/** "−5 %", "minus-130": a sign, not a hyphen between words. */
function minusBefore(text: string, tokens: readonly Token[], from: number): boolean {
  const sign = tokens[from - 1]
  const start = tokens[from]?.start ?? 0
  if (sign === undefined || sign.end < start - 1) return false
  if (/^minus$/i.test(sign.text) || (sign.text === '-' && /^minus$/i.test(tokens[from - 2]?.text ?? ''))) return true
  if (sign.text !== '-' && sign.text !== '−') return false
  return sign.end === start && /[\s(]/.test(text[sign.start - 1] ?? ' ')
}
