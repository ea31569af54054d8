// Numbers in words: "two hundred and fifty thousand", "quatre-vingt-dix", "zweihundertfünfzig".
import type { WordLists } from './lists/word-lists.ts'
import { multiplierAt, readMultipliers } from './number-multipliers.ts'
import type { Token } from './words.ts'

/** A number that ends before token `next`. `mantissa` is the value before multipliers. */
export interface NumberRead {
  readonly next: number
  readonly value: number
  readonly mantissa: number
  readonly inDigits: boolean
  /** Part of a whole: "a third", "half of". */
  readonly isFraction: boolean
  /** A round count by its own word: "une quarantaine", "un centenar". */
  readonly isRough?: true
}

/** The words before which a multiplier may open a number: "a million", "une douzaine". */
export const articles: ReadonlySet<string> = new Set([
  'a',
  'an',
  'un',
  'une',
  'ein',
  'eine',
  'einer',
  'einem',
  'einen',
  'una',
  'per',
  'the',
  'half',
])

/** Reads the number in words that begins at token `at`; undefined where none does. */
export function readWords(tokens: readonly Token[], at: number, lists: WordLists): NumberRead | undefined {
  let total = 0
  let current = 0
  let next = at
  let seen = false
  let scale = 1
  while (next < tokens.length) {
    const skip = seen ? joinerLength(tokens, next, current, lists) : 0
    const word = tokens[next + skip]?.text.toLowerCase() ?? ''
    const cardinal = cardinalOf(word, lists)
    // "quatre-vingts": four times twenty.
    if (lists.countsInTwenties && seen && current % 100 === 4 && /^vingts?$/.test(word)) {
      current += 76
      next += skip + 1
      continue
    }
    if (cardinal !== undefined && fits(current, cardinal, seen, lists)) {
      current += cardinal
      next += skip + 1
      seen = true
      continue
    }
    const found = multiplierAt(tokens, next + skip, lists)
    if (found === undefined || (!seen && !standsAlone(tokens, next, lists))) break
    if (found.value <= 100) current = (current === 0 ? 1 : current) * found.value
    else {
      // "five thousand" is 5 in thousands; "two million five thousand" has no one scale.
      scale = total === 0 ? found.value : 1
      total += (current === 0 ? 1 : current) * found.value
      current = 0
    }
    next = found.next
    seen = true
  }
  const value = total + current
  const mantissa = current === 0 && scale > 1 ? value / scale : value
  if (!seen) return undefined
  const read = { next, value, mantissa, inDigits: false, isFraction: false }
  return (lists.decimalComma || value !== mantissa ? undefined : withPoint(tokens, read, lists)) ?? read
}

/** "two point five billion": the digits after the point are told one by one. */
function withPoint(tokens: readonly Token[], whole: NumberRead, lists: WordLists): NumberRead | undefined {
  if (tokens[whole.next]?.text.toLowerCase() !== 'point') return undefined
  let next = whole.next + 1
  let digits = ''
  while (digits.length < 6) {
    const digit = lists.cardinals.get(tokens[next]?.text.toLowerCase() ?? '')
    if (digit === undefined || digit > 9) break
    digits += String(digit)
    next += 1
  }
  if (digits === '') return undefined
  const mantissa = Number(`${whole.value}.${digits}`)
  const multiplied = readMultipliers(tokens, next, lists)
  return { ...whole, next: multiplied.next, value: mantissa * multiplied.factor, mantissa }
}

/** A multiplier opens a number after an article ("a million"), or where the language counts so ("mille", "mil", "tausend"). */
function standsAlone(tokens: readonly Token[], at: number, lists: WordLists): boolean {
  const word = tokens[at]?.text.toLowerCase() ?? ''
  if (articles.has(tokens[at - 1]?.text.toLowerCase() ?? '')) return !/s$|en$/.test(word) || word === 'cents' || word === 'dozen'
  if (lists.countsInTwenties && word === 'cent') return true
  return lists.decimalComma && /^(?:mille|mil|tausend|hundert)$/.test(word)
}

function fits(current: number, cardinal: number, seen: boolean, lists: WordLists): boolean {
  if (!seen || (current === 0 && cardinal > 0)) return true
  if (!Number.isInteger(current) || !Number.isInteger(cardinal)) return false
  if (current % 100 === 0) return cardinal < 100 && cardinal > 0
  const tens = current % 100
  // "soixante-quinze", "quatre-vingt-dix": sixty and eighty go on to nineteen; no other ten does.
  const below = lists.countsInTwenties && (tens === 60 || tens === 80) ? 20 : 10
  return tens % 10 === 0 && tens >= 20 && cardinal < below && cardinal > 0
}

/** "-" in twenty-five, "and" in two hundred and five, "y" and "et" likewise: how many tokens to step over. */
function joinerLength(tokens: readonly Token[], at: number, current: number, lists: WordLists): number {
  const joiner = tokens[at]?.text.toLowerCase() ?? ''
  const follows = cardinalOf(tokens[at + 1]?.text.toLowerCase() ?? '', lists)
  if (joiner === '-') return follows !== undefined || multiplierAt(tokens, at + 1, lists) !== undefined ? 1 : 0
  if (follows === undefined || current === 0) return 0
  if (joiner === 'and') return current % 100 === 0 ? 1 : 0
  return (joiner === 'y' || joiner === 'et') && current >= 20 && current % 10 === 0 && follows < 12 ? 1 : 0
}

function cardinalOf(word: string, lists: WordLists): number | undefined {
  return lists.cardinals.get(word) ?? (lists.ordinalDot ? germanNumber(word, lists) : undefined)
}

/** "fünfundzwanzig", "zehntausend", "dreihundert", "anderthalb", "zweieinhalb": one word in German. */
function germanNumber(word: string, lists: WordLists): number | undefined {
  if (word.length > 60) return undefined
  const half = /^(.{3,5})einhalb$|^ander(?=thalb$)/u.exec(word)
  if (half !== null) {
    const whole = half[1] === undefined ? 1 : lists.cardinals.get(half[1])
    return whole === undefined || whole > 12 ? undefined : whole + 0.5
  }
  const thousand = /^(.{2,30})tausend(.*)$/u.exec(word)
  if (thousand !== null) {
    const head = germanBelowThousand(thousand[1] ?? '', lists)
    const tail = thousand[2] === '' ? 0 : germanBelowThousand(thousand[2] ?? '', lists)
    return head === undefined || tail === undefined ? undefined : head * 1000 + tail
  }
  return germanBelowThousand(word, lists)
}

function germanBelowThousand(word: string, lists: WordLists): number | undefined {
  const plain = lists.cardinals.get(word)
  if (plain !== undefined) return plain
  const hundred = /^(.{0,8})hundert(.*)$/u.exec(word)
  if (hundred !== null && word !== 'hundert') {
    const head = hundred[1] === '' ? 1 : lists.cardinals.get(hundred[1] ?? '')
    const tail = hundred[2] === '' ? 0 : germanBelowThousand(hundred[2] ?? '', lists)
    return head === undefined || tail === undefined ? undefined : head * 100 + tail
  }
  const [ones, tens] = word.split('und', 2)
  const a = lists.cardinals.get(ones ?? '')
  const b = lists.cardinals.get(tens ?? '')
  return a !== undefined && b !== undefined && a < 10 && b >= 20 ? a + b : undefined
}
