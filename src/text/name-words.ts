// Which word of a sentence can be part of a name, and where one stands.
import { listsFor } from './lists/lists.ts'
import { emptyCapitals } from './name-cues.ts'
import type { Token } from './words.ts'

export type NameKind = 'person' | 'org' | 'place' | 'product'

/** `start` and `end` are UTF-16 offsets, end exclusive; `text` is what stands between them. */
export interface FoundName {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind?: NameKind
}

const unitLike =
  /^(?:[kMGT]W[hep]?|[KMGTP]B|[kMG]?Hz|[MG]bps|GPUs?|TPUs?|CPUs?|USD|EUR|GBP|CHF|JPY|CNY|MVA|[TPE]?FLOPS|TOPS|PUE|[QHSTK][1-4]|FY\d{0,4}|[1-4]Q\d{0,4}|[12]H\d{0,4}|H[12])$/

/** "MW", "Megawatt": what a figure is counted in, and no name. */
export const isUnit = (word: string): boolean => unitLike.test(word) || /^(?:Kilo|Mega|Giga|Tera)(?:watt|byte|hertz)/u.test(word)

/** German writes every noun with a capital: the ones that stand beside figures and dates. */
const germanCapitals = new Set([
  'euro',
  'dollar',
  'ende',
  'anfang',
  'mitte',
  'prozent',
  'jahr',
  'jahre',
  'jahren',
  'chips',
  'ki-chips',
  'kilowatt',
  'megawatt',
  'gigawatt',
  'terawatt',
  'quartal',
])

/** "Jan" and, where months and days are written small, "Julio" and "Domingo" are persons. */
const isPersonToo = (word: string, language: string): boolean =>
  (word === 'Jan' && language.startsWith('de')) || (/^(?:Julio|Domingo)$/u.test(word) && language.startsWith('es'))

export function isNameWord(token: Token | undefined, language: string): boolean {
  if (token === undefined || token.kind !== 'word') return false
  const word = token.text
  if (unitLike.test(word)) return false
  if (/^\p{Lu}/u.test(word)) {
    const lists = listsFor(language)
    const lower = word.toLowerCase()
    return (
      (!lists.months.has(lower) || isPersonToo(word, language)) &&
      (!lists.weekdays.has(lower) || lower.length <= 3 || isPersonToo(word, language)) &&
      !emptyCapitals.has(lower) &&
      !lists.multipliers.has(lower) &&
      !germanCapitals.has(lower)
    )
  }
  return /^\p{Ll}{1,2}\p{Lu}|^(?:ex|non|anti|pro|pre|post|mid)-\p{Lu}|^d-\p{Lu}/u.test(word) && !unitLike.test(word)
}

/** Whether nothing but one blank stands between two places. */
export function isOneBlank(text: string, from: number, to: number): boolean {
  return to - from <= 1 && /^[ \u00a0]?$/.test(text.slice(from, to)) && to > from
}

/** Whether a word opens its sentence, or a quotation in it. */
export function isOpening(text: string, token: Token): boolean {
  return (
    /^[\s"'“„‘«»(*\-–—`]*$/u.test(text.slice(0, token.start)) ||
    /(?:[.!?:]["”’»)]?|["“„«])\s*$/u.test(text.slice(Math.max(0, token.start - 4), token.start))
  )
}
